/// <reference types="node" />
import {rename, writeFile} from 'node:fs/promises';
import type {FeedOptions, StatusSnapshot} from '../status/index.js';
import {readOnce} from './read-once.js';

/** The document that a feed reads as its `mirror`: the snapshot in Standby's own format. */
export const mirrorDocument = (snapshot: StatusSnapshot): string => JSON.stringify({standby: 1, ...snapshot});

/**
 * Writes a copy of a status page's present state for the venue's own host, to be run every minute or so. The old
 * copy stays when nothing could be read: readers see its age. Resolves to whether a new one was written.
 */
export const writeMirror = async (options: FeedOptions, file: string): Promise<boolean> => {
  const snapshot = await readOnce(options);
  if (snapshot.reach !== 'live') return false;
  const unfinished = `${file}.part`;
  await writeFile(unfinished, mirrorDocument(snapshot));
  await rename(unfinished, file);
  return true;
};
