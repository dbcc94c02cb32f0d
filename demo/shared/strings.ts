import type {Language} from '../../src/i18n/index.js';

export const languageNames: Readonly<Record<Language, string>> = {
  de: 'Deutsch',
  en: 'English',
  fr: 'Français',
  it: 'Italiano',
  nl: 'Nederlands',
};

interface SharedStrings {
  language: string;
  demonstration: string;
  website: string;
  backOffice: string;
  kiosk: string;
  gate: string;
  screen: string;
  poster: string;
  lab: string;
  support: string;
  /** In the status banner until it has loaded, and where scripts do not run. */
  statusLink: string;
  invented: string;
}

/** Words that every page of the demo has. */
export const sharedStrings: Readonly<Record<Language, Readonly<Record<keyof SharedStrings, string>>>> = {
  en: {
    language: 'Language',
    demonstration: 'Demonstration',
    website: 'Website',
    backOffice: 'Back office',
    kiosk: 'Kiosk',
    gate: 'Gate',
    screen: 'Booking screen',
    poster: 'Posters',
    lab: 'Outage lab',
    support: 'Support desk',
    statusLink: 'Current status of ticket sales',
    invented: 'This museum is invented. It shows what Standby does for a real one.',
  },
  de: {
    language: 'Sprache',
    demonstration: 'Vorführung',
    website: 'Website',
    backOffice: 'Backoffice',
    kiosk: 'Kiosk',
    gate: 'Einlass',
    screen: 'Buchungsbildschirm',
    poster: 'Aushänge',
    lab: 'Störungslabor',
    support: 'Supportstelle',
    statusLink: 'Aktueller Stand des Ticketverkaufs',
    invented: 'Dieses Museum ist erfunden. Es zeigt, was Standby für ein echtes tut.',
  },
  fr: {
    language: 'Langue',
    demonstration: 'Démonstration',
    website: 'Site web',
    backOffice: 'Back-office',
    kiosk: 'Borne',
    gate: 'Entrée',
    screen: 'Écran de réservation',
    poster: 'Affiches',
    lab: 'Labo des pannes',
    support: 'Assistance',
    statusLink: 'État actuel de la billetterie',
    invented: 'Ce musée est inventé. Il montre ce que Standby fait pour un vrai musée.',
  },
  it: {
    language: 'Lingua',
    demonstration: 'Dimostrazione',
    website: 'Sito web',
    backOffice: 'Back office',
    kiosk: 'Totem',
    gate: 'Ingresso',
    screen: 'Schermo di prenotazione',
    poster: 'Cartelli',
    lab: 'Laboratorio guasti',
    support: 'Assistenza',
    statusLink: 'Stato attuale della biglietteria',
    invented: 'Questo museo è inventato. Mostra che cosa fa Standby per uno vero.',
  },
  nl: {
    language: 'Taal',
    demonstration: 'Demonstratie',
    website: 'Website',
    backOffice: 'Backoffice',
    kiosk: 'Kiosk',
    gate: 'Toegang',
    screen: 'Boekingsscherm',
    poster: 'Affiches',
    lab: 'Storingslab',
    support: 'Supportdesk',
    statusLink: 'Actuele status van de kaartverkoop',
    invented: 'Dit museum is verzonnen. Het laat zien wat Standby voor een echt museum doet.',
  },
};
