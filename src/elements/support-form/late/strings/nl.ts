import type {LateStrings} from './en.js';

export const strings: LateStrings = {
  known: {
    title: 'Is het dit?',
    hint: 'Dit weet support al:',
    since: time => `sinds ${time}`,
    yes: 'Ja, dit is het',
    no: 'Nee, iets anders',
    thanks: 'Dank u. Support weet ervan en werkt eraan. U hoeft het niet te melden.',
    subscribe: 'Bericht krijgen als het voorbij is',
    more: 'Ik wil iets toevoegen',
    belongs: name => `Uw melding hoort bij: ${name}`,
    detach: 'Het is iets anders',
    blind: 'We zien nu niet of dit al bekend is. Meld het alstublieft.',
  },
  reports: {
    title: 'Uw meldingen',
    untitled: 'Melding zonder omschrijving',
    written: time => `geschreven ${time}`,
    files: count => (count === 1 ? '1 bestand' : `${count} bestanden`),
    goOn: 'Verder schrijven',
    change: 'Wijzigen en opnieuw versturen',
    again: 'Nu opnieuw proberen',
    remove: 'Verwijderen',
    removeReceipt: 'Uit de lijst halen',
    reallyRemove: 'Deze melding voorgoed verwijderen?',
    confirm: 'Ja, verwijderen',
    cancel: 'Nee, bewaren',
    copyReference: 'Nummer kopiëren',
    copiedReference: 'Nummer gekopieerd.',
    uncopied: 'Kopiëren kan hier niet.',
    detail: 'De server zegt:',
  },
  says: {
    draft: 'U hebt deze melding nog niet verstuurd.',
    queued: 'Ze wordt vanzelf verstuurd zodra het kan, zolang een pagina met dit formulier open is.',
    open: 'Laat deze pagina tot dan open, alstublieft.',
    sending: percent => `Onderweg: ${percent}`,
    sent: 'Support heeft uw melding.',
    next: 'Support antwoordt u. Bewaar het nummer voor als u belt.',
  },
  kept: 'Op deze pagina bewaard, wacht op verzending',
  reference: 'Nummer van uw melding',
  nowhere: 'Dit formulier weet niet waar meldingen heen gaan. U kunt de uwe anders versturen.',
  resort: {
    title: 'Andere manieren om ze te versturen',
    mail: 'E-mail schrijven',
    copy: 'Als tekst kopiëren',
    copied: 'Melding gekopieerd.',
    file: 'Als mailbestand opslaan',
    share: 'Delen',
    code: 'Code voor een telefoon tonen',
    codeName: 'Code met de tekst van de melding',
    codeHint: 'Scan hem met een telefoon om de melding daarvandaan te versturen.',
    failed: 'Dat lukte niet. Probeer het alstublieft anders.',
  },
  undecided: (count: number): string =>
    count === 1
      ? 'Een bestand is nog niet toegevoegd. Voeg het toe of verwijder het, of verstuur nog een keer om zonder te gaan.'
      : `${count} bestanden zijn nog niet toegevoegd. Voeg ze toe of verwijder ze, of verstuur nog een keer om zonder te gaan.`,
  erase: {
    open: 'Alles van dit apparaat verwijderen',
    question: 'Alles van dit apparaat verwijderen?',
    unsent: count =>
      count === 1
        ? '1 melding is nog niet aangekomen. Die zou verloren gaan.'
        : `${count} meldingen zijn nog niet aangekomen. Die zouden verloren gaan.`,
    explain:
      'Concepten, meldingen, bestanden en bewijzen worden hier verwijderd. Wat support al heeft, blijft daar.',
    yes: 'Alles verwijderen',
    no: 'Alles bewaren',
    done: 'Alles is van dit apparaat verwijderd.',
    failed: 'Verwijderen lukte niet. Wis de gegevens van deze website in de browser.',
  },
  idle: {
    title: 'Bent u er nog?',
    text: seconds => `Over ${seconds} seconden wordt alles op deze pagina gewist.`,
    stay: 'Ik heb meer tijd nodig',
  },
};
