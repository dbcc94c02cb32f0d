import type {ComponentMap} from './feed-options.js';
import type {AffectedComponent, Capability, Component} from './snapshot.js';

/**
 * What component names mean in German, English, French, Italian and Dutch, the more specific first: "Access
 * control integrations" are integrations, "Online payments" are payments. Written without accents.
 */
const patterns: readonly (readonly [Capability, RegExp])[] = [
  ['integrations', /integra|koppel|schnitts|\bapi|hook|\bota\b|tpl|develop|parte?n/],
  ['kiosk', /ios[ck]|self.?s|automat(en)?\b|borne|totem|zuil/],
  ['pos', /\bpos\b|points? (of s|de v)|punto v|verkoopp|box.?off|guichet/],
  ['payments', /pa(y|ie|ga)m|pay by|beta+l|zahl|terminal/],
  [
    'check-in',
    /check.?in\b|scan|access.c|d.acces|accessi\b|toegang|zutritt|ein(lass|gang)|drehk|turnst|tourniq|tornell|admis|\bgates?\b|\bentr(y|ee)|ingress[oi]/,
  ],
  ['email', /mail|courriel|posta e/],
  ['back-office', /back.?off|admin|dashb|analy|report|statis|verwalt|beheer|gestion|device/],
  ['online-booking', /online|en lign|web|widget|checko|b(ook|uch|oek)(?![kh])|reserv|prenot|shop|boutiq/],
  ['pos', /[ck]ai?s[sh]|bigliet/],
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
  for (const label of [id, name, group])
    for (const [key, capability] of Object.entries(map))
      if (key.toLowerCase() === label?.toLowerCase()) return capability;
  return meaningOf(name) ?? meaningOf(group ?? '');
};

/** What a component is to the venue; `known`: what is known already of the same one. */
export const relationOf = (
  item: AffectedComponent,
  map: ComponentMap | undefined,
  {capability: known, excluded}: Pick<Component, 'capability' | 'excluded'> = item,
): Pick<Component, 'capability' | 'excluded'> => {
  const capability = known ?? item.capability ?? capabilityOf(item, map);
  return {
    ...(capability && {capability}),
    ...((excluded || capability === null) && {excluded: true}),
  };
};
