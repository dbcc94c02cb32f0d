import type {SignStrings} from './en.js';

export const strings: SignStrings = {
  'emails-late': {
    title: 'Uw e-mail met het ticket komt later',
    text: 'Uw boeking staat vast. De e-mail komt vanzelf, u hoeft niet opnieuw te boeken.',
    news: 'Onze bevestigingsmails komen op dit moment later aan.',
    place: place => `Hebt u uw ticket nu nodig? Wij helpen u hier: ${place}`,
    until: time => `Vanaf ongeveer ${time} uur gaat het naar verwachting weer gewoon`,
  },
  'pos-closed': {
    title: 'Deze kassa is op dit moment gesloten',
    text: 'Spreek ons gerust aan, wij helpen u graag.',
    news: 'Onze kassa kan op dit moment geen tickets verkopen.',
    place: place => `Tickets kunt u ook hier kopen: ${place}`,
    until: time => `Vanaf ongeveer ${time} uur verkopen wij hier naar verwachting weer tickets`,
  },
  'online-closed': {
    title: 'Online boeken kan op dit moment niet',
    text: 'Koop uw ticket bij ons ter plaatse.',
    news: 'Online boeken is op dit moment niet mogelijk.',
    place: place => `Tickets kunt u hier kopen: ${place}`,
    until: time => `Vanaf ongeveer ${time} uur kunt u naar verwachting weer online boeken`,
  },
  'check-in-slow': {
    title: 'De toegang duurt iets langer',
    text: 'Houd uw ticket bij de hand. Wie een ticket heeft, kan naar binnen.',
    news: 'De toegang duurt op dit moment langer dan anders.',
    place: place => `Er is nog een ingang: ${place}`,
    until: time => `Vanaf ongeveer ${time} uur gaat het naar verwachting weer sneller`,
  },
  scan: 'Scan de code en boek op uw telefoon.',
  online: address => `Boek online: ${address}`,
  thanks: 'Bedankt voor uw geduld.',
};
