import {join} from 'node:path';
import type {Plugin} from '@web/dev-server-core';
import {build} from 'esbuild';
import {root} from './test-totals.js';

/** Packages that are published as CommonJS and therefore served to browsers as one bundled module. */
const packages = /\/node_modules\/(?:qrcode|jsqr)\/.+\.js$/;

/** Lets browser tests import CommonJS packages of the product. */
export const commonJs = (): Plugin => ({
  name: 'common-js',
  async serve({path}) {
    if (!packages.test(path)) return undefined;
    const {outputFiles} = await build({
      entryPoints: [join(root, path)],
      bundle: true,
      format: 'esm',
      write: false,
    });
    return {body: outputFiles[0]?.text ?? '', type: 'js'};
  },
});
