/** Compiles the pixel filters: `tsx scripts/kernels.ts` writes `src/barcode/filters/kernel-code.ts`. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {root} from './test-totals.js';

/** What is used of the compiler. Its own types would make the arrays of the whole project those of AssemblyScript. */
interface Compiler {
  main(
    args: readonly string[],
    surroundings: {
      stderr: {write(text: string | Uint8Array): void};
      writeFile(name: string, contents: string | Uint8Array): void;
    },
  ): Promise<{error: Error | null}>;
}

const compiler = 'assemblyscript/asc';

const target = join(root, 'src/barcode/filters/kernel-code.ts');

/** The text of the module that carries the compiled filters: the same for the same source, on every machine. */
export const kernelModule = async (): Promise<string> => {
  let binary: Uint8Array | undefined;
  const complaints: string[] = [];
  const {default: asc} = (await import(compiler)) as {default: Compiler};
  const {error} = await asc.main(
    [
      ...['src/barcode/kernels/index.ts', '--baseDir', root, '--outFile', 'kernels.wasm'],
      ...['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--use', 'abort='],
    ],
    {
      stderr: {write: text => void complaints.push(text.toString())},
      writeFile: (_name, contents) => void (binary = contents as Uint8Array),
    },
  );
  if (error || !binary)
    throw new Error(`The filters do not compile.\n${complaints.join('')}`, {cause: error});
  return `/** \`src/barcode/kernels/\`, compiled by \`npm run kernels\`: WebAssembly as base64. */
export const kernelCode =
  '${Buffer.from(binary).toString('base64')}';
`;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(target, await kernelModule());
