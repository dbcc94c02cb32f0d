import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {tsImport} from 'tsx/esm/api';

const {minifyLiterals} = await tsImport('./scripts/build/minify-literals.ts', import.meta.url);
const {ownPolicy} = await tsImport('./scripts/build/own-policy.ts', import.meta.url);
const {secondAddress} = await tsImport('./scripts/build/second-address.ts', import.meta.url);
const {encoderParts} = await tsImport('./scripts/build/encoder-parts.ts', import.meta.url);
const {litParts} = await tsImport('./scripts/build/lit-parts.ts', import.meta.url);
const {decoderFiles} = await tsImport('./scripts/build/decoder-files.ts', import.meta.url);
const {chunkOf} = await tsImport('./scripts/build/chunks.ts', import.meta.url);

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const policy = fileURLToPath(new URL('dist/lib/ui/own-policy.js', import.meta.url));

// The encoder of QR codes and what the upload client stands on are published as CommonJS.
const plugins = [
  nodeResolve({browser: true}),
  litParts(),
  encoderParts(),
  commonjs({
    include: /node_modules\/(qrcode|url-parse|requires-port|querystringify)\//,
    strictRequires: 'auto',
  }),
  minifyLiterals(),
  ownPolicy(policy),
];

const minify = terser({
  ecma: 2022,
  compress: {
    passes: 3,
    pure_getters: true,
    unsafe_arrows: true,
    unsafe_methods: true,
    keep_fargs: false,
    unsafe: true,
  },
  format: {comments: /^!/},
});

const shared = {
  // `licences.txt` beside the scripts holds what their licences demand; this line leads to it.
  banner: ({isEntry}) => (isEntry ? `/*! standby-elements ${version}, MIT: see licences.txt */` : ''),
  // The maps lie beside the scripts; a line in each that names its map is loaded by everybody and used by nobody.
  sourcemap: 'hidden',
  generatedCode: {preset: 'es2015', symbols: false},
  freeze: false,
};

// Lit's packages do not say so themselves: without this a calm page would load templates that it does not use.
const treeshake = {moduleSideEffects: id => !/\/node_modules\/(?:lit|lit-html|@lit)\//.test(id)};

const onwarn = warning => {
  throw new Error(`${warning.code}: ${warning.message}`);
};

/** A classic script that holds everything it needs. */
const classic = name => ({
  input: {[name]: `dist/lib/${name}.js`},
  onwarn,
  plugins,
  treeshake,
  output: {
    ...shared,
    dir: 'dist',
    format: 'iife',
    inlineDynamicImports: true,
    plugins: [minify],
  },
});

// A worker sees no import map and no bundler of the page, so it is whole in itself, but for what it seldom needs.
const worker = (name, contents) => ({
  input: {[name]: `dist/lib/barcode/${name}.js`},
  external: source => name === 'worker' && source === './reader.js',
  onwarn,
  plugins: [nodeResolve()],
  output: {
    ...shared,
    banner: `/*! standby-elements ${version} | MIT | ${contents} */`,
    dir: 'dist/lib/barcode',
    format: 'es',
    inlineDynamicImports: true,
    plugins: [minify],
  },
});

export default [
  worker('worker', 'with zxing-wasm, MIT, and zxing-cpp, Apache-2.0: see licences.txt'),
  worker('second-chance/reader', 'see licences.txt'),
  worker('lines/reader', 'see licences.txt'),
  worker('plain/worker', 'with qr, MIT: see licences.txt'),
  {
    input: {standby: 'dist/lib/standby.js'},
    onwarn,
    plugins: [...plugins, decoderFiles(), secondAddress()],
    treeshake,
    // What the elements share with the script tag stays in it: a chunk of its own would be a request more.
    preserveEntrySignatures: 'allow-extension',
    output: {
      ...shared,
      dir: 'dist',
      format: 'es',
      chunkFileNames: 'chunks/[name]-[hash:8].js',
      assetFileNames: 'chunks/[name]-[hash:8][extname]',
      hoistTransitiveImports: false,
      manualChunks: chunkOf,
      onlyExplicitManualChunks: true,
      plugins: [minify],
    },
  },
  classic('standby.iife'),
  classic('standby-booking.iife'),
];
