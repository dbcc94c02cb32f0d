import type {ComponentMap} from './feed-options.js';
import type {Capability, Component} from './snapshot.js';

/**
 * What component names mean in German, English, French, Italian and Dutch, the more specific first: "Access
 * control integrations" are integrations, "Online payments" are payments. Written without accents.
 */
const patterns: readonly (readonly [Capability, RegExp])[] = [
  ['integrations', /integra[tz]|koppel|schnitts|\bapi|webhook|\bota\b|markt?pl|developer|part(n|ena)/],
  ['kiosk', /kiosk|self.?service|automat(en)?\b|\bborne|chiosc|totem|zuil/],
  ['pos', /\bpos\b|points? of sale|point de vente|punto vendita|verkooppunt|box.?office|guichet/],
  ['payments', /pa(y|ie)ment|pay by|pagament|betaal|betal|zahl|terminal/],
  [
    'check-in',
    /check.?in\b|scan|access.control|d.acces|accessi\b|toegang|zutritt|einlass|eingang|drehkreuz|turnstil|tourniquet|tornell|admission|\bgates?\b|\bentr(y|ee)|ingress[oi]/,
  ],
  ['email', /mail|courriel|posta elettr/],
  ['back-office', /back.?office|admin|dashboard|analy|report|statis|verwaltung|beheer|gestion|device/],
  [
    'online-booking',
    /online|en ligne|web|widget|checkout|book(?!k)|buch(?!h)|boek(?!h)|reserv|prenot|shop|boutique/,
  ],
  ['pos', /kass|cassa|caisse|biglietter|cash/],
];

const meaningOf = (name: string): Capability | undefined => {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0];
};

/**
 * The capability that a provider's component stands for: by the venue's map (id, name or group, in any letter
 * case), else by what its name or its group's name means. `null`: does not concern the venue; undefined: cannot
 * be told, so it may concern anybody.
 */
export const capabilityOf = (
  {id, name, group}: Pick<Component, 'name' | 'group'> & {id?: string},
  map: ComponentMap = {},
): Capability | null | undefined => {
  const entries = Object.entries(map);
  for (const label of [id, name, group]) {
    const wanted = label?.toLowerCase();
    const entry = entries.find(([key]) => key.toLowerCase() === wanted);
    if (entry) return entry[1];
  }
  return meaningOf(name) ?? (group ? meaningOf(group) : undefined);
};
