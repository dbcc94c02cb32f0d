import type {LateStrings} from './en.js';

export const strings: LateStrings = {
  known: {
    title: 'È questo?',
    hint: 'L’assistenza sa già questo:',
    since: time => `inizio: ${time}`,
    yes: 'Sì, è questo',
    no: 'No, è altro',
    thanks: 'Grazie. L’assistenza lo sa e ci sta lavorando. Non serve che lo segnali.',
    subscribe: 'Avvisatemi quando è risolto',
    more: 'Voglio aggiungere qualcosa',
    belongs: name => `La Sua segnalazione riguarda: ${name}`,
    detach: 'È un’altra cosa',
    blind: 'Ora non vediamo se è già noto. Lo segnali, per favore.',
  },
  reports: {
    title: 'Le Sue segnalazioni',
    untitled: 'Segnalazione senza descrizione',
    written: time => `scritta ${time}`,
    files: count => (count === 1 ? '1 file allegato' : `${count} file allegati`),
    goOn: 'Continua a scrivere',
    change: 'Modifica e invia di nuovo',
    again: 'Riprova ora',
    remove: 'Elimina',
    removeReceipt: 'Togli dall’elenco',
    reallyRemove: 'Eliminare definitivamente questa segnalazione?',
    confirm: 'Sì, elimina',
    cancel: 'No, conserva',
    copyReference: 'Copia il riferimento',
    copiedReference: 'Riferimento copiato.',
    uncopied: 'Qui non è possibile copiare.',
    detail: 'Il server dice:',
  },
  says: {
    draft: 'Non ha ancora inviato questa segnalazione.',
    queued: 'Parte da sola appena possibile, finché è aperta una pagina con questo modulo.',
    open: 'Lasci aperta questa pagina fino ad allora, per favore.',
    sending: percent => `In viaggio: ${percent}`,
    sent: 'L’assistenza ha ricevuto la Sua segnalazione.',
    next: 'L’assistenza Le risponderà. Conservi il riferimento nel caso telefoni.',
  },
  kept: 'Conservata in questa pagina, in attesa di invio',
  reference: 'Riferimento',
  nowhere: 'Questo modulo non sa dove inviare le segnalazioni. Può inviare la Sua in un altro modo.',
  resort: {
    title: 'Altri modi per inviarla',
    mail: 'Scrivi un’e-mail',
    copy: 'Copia come testo',
    copied: 'Segnalazione copiata.',
    file: 'Salva come file di posta',
    share: 'Condividi',
    code: 'Mostra un codice per il telefono',
    codeName: 'Codice con il testo della segnalazione',
    codeHint: 'Lo inquadri con un telefono per inviare la segnalazione da lì.',
    failed: 'Non ha funzionato. Provi in un altro modo, per favore.',
  },
  undecided: (count: number): string =>
    count === 1
      ? 'Un file non è ancora allegato. Lo alleghi o lo tolga, oppure invii di nuovo per farne a meno.'
      : `${count} file non sono ancora allegati. Li alleghi o li tolga, oppure invii di nuovo per farne a meno.`,
  erase: {
    open: 'Elimina tutto da questo dispositivo',
    question: 'Eliminare tutto da questo dispositivo?',
    unsent: count =>
      count === 1
        ? '1 segnalazione non è ancora arrivata. Andrebbe persa.'
        : `${count} segnalazioni non sono ancora arrivate. Andrebbero perse.`,
    explain:
      'Bozze, segnalazioni, file e ricevute vengono eliminati qui. Ciò che l’assistenza ha già ricevuto resta lì.',
    yes: 'Elimina tutto',
    no: 'Conserva tutto',
    done: 'Tutto è stato eliminato da questo dispositivo.',
    failed: 'Non è stato possibile eliminare. Cancelli i dati di questo sito nel browser.',
  },
  idle: {
    title: 'È ancora qui?',
    text: seconds => `Tra ${seconds} secondi tutto su questa pagina viene cancellato.`,
    stay: 'Mi serve più tempo',
  },
};
