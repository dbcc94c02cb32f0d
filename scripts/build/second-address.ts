import MagicString from 'magic-string';
import type {Plugin} from 'rollup';

/**
 * Firefox remembers until the page is loaded again that a module did not arrive, by its address. A leaf of the
 * bundle is therefore asked for again with a query. What others import under its own name (the elements, from the
 * entry) keeps one address for all: the folder is written another way, with one letter as a percent code, which
 * every server reads as the same folder and which relative imports inherit. The way changes every 30 seconds.
 */
const again = {
  leaf: 'u+"?"+Date.now()',
  shared: 'u.replace("chunks",f=>f.replace(f[(Date.now()/3e4|0)%6],c=>"%"+c.charCodeAt(0).toString(16)))',
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
