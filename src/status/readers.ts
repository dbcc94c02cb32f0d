import type * as sources from './sources/index.js';

/** How answers become snapshots, whoever the provider is. */
export type StatusReaders = Pick<
  typeof sources,
  'loadSource' | 'readStatus' | 'guessProvider' | 'autodetectEndpoints' | 'recogniseAmong' | 'mergeOverride'
>;
