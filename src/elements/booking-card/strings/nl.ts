import type {BookingStrings} from './en.js';

export const strings: BookingStrings = {
  label: 'Tickets boeken',
  scan: 'Scan de code en boek op uw telefoon.',
  type: 'Typ dit adres in de browser van uw telefoon.',
  code: host => `QR-code: boeken op ${host}`,
  readable: metres => `Leesbaar tot op ${metres}`,
  checking: 'We controleren de code.',
  unchecked: 'We konden de code hier niet controleren. Lukt het scannen niet, gebruik dan de link.',
  refused: 'We konden de code zelf niet lezen en tonen hem daarom niet. Gebruikt u de link.',
  small: 'Hier is te weinig ruimte voor een code die telefoons kunnen lezen. Gebruik de link, alstublieft.',
  more: 'Delen of opslaan',
  unloaded: 'Dit deel kon niet worden geladen. Probeert u het nog eens.',
  onlineDown: 'Online boeken is op dit moment niet mogelijk.',
  slow: 'Het kan iets langer duren dan anders.',
  way: {
    online: 'Online boeken',
    partner: 'Boeken bij onze partner',
    kiosk: 'Kopen bij de automaat',
    desk: 'Kopen aan de kassa',
    phone: 'Telefonisch boeken',
    later: 'Komt u iets later terug.',
  },
  at: time => `Komt u vanaf ${time} terug.`,
  also: 'Andere manieren om een ticket te krijgen',
  none: 'Er kunnen nu geen tickets worden geboekt. Vraag het onze medewerkers, zij helpen u graag.',
};
