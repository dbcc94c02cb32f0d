import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {capabilityOf} from '../../src/status/components.js';
import type {Capability} from '../../src/status/index.js';

/** Names as venues and platforms write them; undefined: may concern anybody. */
const table: readonly (readonly [Capability | undefined, ...string[]])[] = [
  // The component names of the first platform.
  ['check-in', 'Access control app'],
  ['pos', 'Point of sales app'],
  ['kiosk', 'Self service kiosk app'],
  ['online-booking', 'Online checkout'],
  ['payments', 'Pay by link', 'On-site payment terminals'],
  ['email', 'Transactional emails'],
  ['integrations', 'OTA & marketplace integrations', 'Railways integrations', 'Access control integrations'],
  ['integrations', 'Developer portal'],
  ['back-office', 'Analytics studio', 'Device management'],
  [undefined, 'PDF and digital wallet tickets', 'Printed tickets', 'Time slots tickets', 'Seat map tickets'],
  [undefined, 'Memberships', 'Giftcards', 'Waivers', 'F&B/Retail products'],
  [undefined, 'FAQ agent', 'Sales AI agent', 'Service AI agent'],
  // English
  ['pos', 'POS', 'POS terminals', 'Box office', 'Cash desk'],
  ['check-in', 'Ticket scanning', 'Check-in', 'Entry gates', 'Turnstiles', 'Online check-in'],
  ['online-booking', 'Webshop', 'Booking widget', 'Website', 'Ticket shop', 'Reservations'],
  ['payments', 'Payments', 'Online payments', 'Card terminals', 'Payment gateway'],
  ['email', 'Email delivery', 'E-mails'],
  ['back-office', 'Back office', 'Backoffice', 'Admin panel', 'Dashboard', 'Reporting'],
  ['integrations', 'API', 'Public APIs', 'Webhooks', 'Partners'],
  ['kiosk', 'Kiosks', 'Self-service'],
  // German
  ['pos', 'Kasse', 'Kassensystem', 'Abendkasse', 'Tageskasse'],
  ['check-in', 'Einlass', 'Zutrittskontrolle', 'Drehkreuze', 'Eingang Nord', 'Ticketscanner'],
  ['online-booking', 'Online-Kasse', 'Online-Buchung', 'Onlineshop', 'Reservierung', 'Webseite'],
  ['payments', 'Zahlungen', 'Kartenzahlung', 'Kartenterminals', 'Bezahlung', 'EC-Terminal'],
  ['email', 'E-Mail-Versand', 'Bestätigungsmails'],
  ['back-office', 'Verwaltung', 'Statistik'],
  ['integrations', 'Schnittstellen', 'Marktplätze'],
  ['kiosk', 'Ticketautomat', 'Verkaufsautomaten', 'Selbstbedienungskiosk'],
  // French
  ['pos', 'Caisse', 'Point de vente', 'Guichet'],
  ['check-in', "Contrôle d'accès", 'Contrôle d’accès', 'Tourniquets', 'Entrée'],
  ['online-booking', 'Réservation en ligne', 'Billetterie en ligne', 'Boutique', 'Caisse en ligne'],
  ['payments', 'Paiement', 'Paiements en ligne', 'Terminaux de paiement'],
  ['email', 'E-mails transactionnels', 'Courriels'],
  ['back-office', 'Gestion', 'Statistiques'],
  ['integrations', 'Intégrations', 'Partenaires'],
  ['kiosk', 'Bornes', 'Borne libre-service'],
  // Italian
  ['pos', 'Cassa', 'Biglietteria', 'Punto vendita'],
  ['check-in', 'Controllo accessi', 'Controllo degli accessi', 'Tornelli', 'Ingresso'],
  ['online-booking', 'Prenotazioni', 'Biglietteria online', 'Sito web'],
  ['payments', 'Pagamenti', 'Pagamento con carta'],
  ['email', 'E-mail', 'Posta elettronica'],
  ['back-office', 'Gestionale'],
  ['integrations', 'Integrazioni'],
  ['kiosk', 'Chiosco', 'Totem'],
  // Dutch
  ['pos', 'Kassa', 'Verkooppunt'],
  ['check-in', 'Toegangscontrole', 'Toegangspoortjes', 'Scanners'],
  ['online-booking', 'Online boeken', 'Webwinkel', 'Reserveringen'],
  ['payments', 'Betalingen', 'Betaalterminals'],
  ['email', 'Mailverzending'],
  ['back-office', 'Beheer'],
  ['integrations', 'Koppelingen', 'Integraties'],
  ['kiosk', 'Kiosk', 'Ticketzuil'],
  // Not what they look like.
  [undefined, 'Bookkeeping', 'Buchhaltung', 'Postal service', 'Core platform', 'Database', ''],
];

describe('capabilityOf', () => {
  for (const [capability, ...names] of table)
    for (const name of names)
      it(`takes "${name}" as ${capability}`, () => {
        assert.equal(capabilityOf({name}), capability);
      });

  it('reads accents however they are encoded', () => {
    assert.equal(capabilityOf({name: 'Contrôle d’accès'.normalize('NFD')}), 'check-in');
  });

  it('asks the group when the name says nothing', () => {
    assert.equal(capabilityOf({name: 'Zürich', group: 'Kassen'}), 'pos');
    assert.equal(capabilityOf({name: 'Kiosk', group: 'Kassen'}), 'kiosk');
  });

  it('hears the venue first: by id, name or group, in any letter case', () => {
    const map = {'Till 7': 'kiosk', abc: 'email', 'north WING': 'check-in', Webshop: null} as const;
    assert.equal(capabilityOf({name: 'till 7'}, map), 'kiosk');
    assert.equal(capabilityOf({id: 'ABC', name: 'Till 7'}, map), 'email');
    assert.equal(capabilityOf({name: 'Kasse', group: 'North wing'}, map), 'check-in');
    assert.equal(capabilityOf({name: 'Webshop'}, map), null);
    assert.equal(capabilityOf({name: 'Webshop 2'}, map), 'online-booking');
  });

  it('does not take what every object has for an entry of the map', () => {
    assert.equal(capabilityOf({name: 'constructor'}, {}), undefined);
  });
});
