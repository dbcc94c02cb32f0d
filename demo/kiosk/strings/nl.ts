import type {KioskStrings} from './en.js';

export const strings: KioskStrings = {
  title: 'Kiosk',
  museum: 'Demo Museum',
  welcome: 'Welkom',
  intro: 'Hoeveel tickets wilt u?',
  adult: 'Volwassenen',
  child: '6 t/m 17 jaar',
  less: 'Eén persoon minder',
  more: 'Eén persoon meer',
  total: 'Totaal',
  pay: 'Betaal met kaart',
  paying: 'Een ogenblik …',
  thanks: 'Veel plezier',
  take: 'Neem hieronder uw tickets. Uw boekingsnummer:',
  again: 'Volgende gast',
  nothingSold: 'Demonstratie: hier wordt niets verkocht.',
  noTickets: 'Kies minstens één ticket.',
  declined: 'De betaling is niet gelukt. Er is niets afgeschreven. Onze medewerkers aan de kassa helpen u.',
  unavailable: 'Deze kiosk kan nu geen tickets verkopen. Ga naar de kassa.',
};
