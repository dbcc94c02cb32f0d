import MagicString from 'magic-string';
import type {Plugin} from 'rollup';

/**
 * Firefox remembers by its address that a module did not arrive, until the page is loaded again. What only one
 * place loads is therefore asked for again with a query. What others import under its own name (the elements, from
 * the entry) keeps one address for all: some letters of the folder are written as percent codes, which every server
 * reads as the same folder and which relative imports inherit. Which letters, changes every four seconds.
 */
const again = {
  leaf: 'u+"?"+Date.now()',
  shared: `u.replace("chunks",f=>f.replace(/./g,(c,i)=>Date.now()/4e3%63+1>>i&1?"%"+c.charCodeAt(0).toString(16):c))`,
};

const name = 'standbyImport';

/** Gives every chunk that is loaded late a second address to be asked for under when the first fails. */
export const secondAddress = (): Plugin => ({
  name: 'second-address',
  renderDynamicImport: () => ({left: `${name}(`, right: ')'}),
  renderChunk(code, {isEntry}) {
    if (!code.includes(`${name}(`)) return null;
    const edited = new MagicString(code);
    edited.append(
      `\nfunction ${name}(u){return import(u).catch(()=>import(${isEntry ? again.shared : again.leaf}))}`,
    );
    return {code: edited.toString(), map: edited.generateMap({hires: true})};
  },
});
