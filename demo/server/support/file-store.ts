import {randomUUID} from 'node:crypto';
import type {Queries} from '../database.js';

/** What one row holds: large enough to be few, small enough to be no burden in memory. */
const chunkBytes = 256 * 1024;

export interface NewFile {
  name: string;
  /** Media type, as the sender says. */
  type: string;
  /** The claim for which it is stored; without one it waits for a report that names it. */
  holder?: string;
  /** Bytes it will have, where that is known in advance. */
  length?: number;
}

export interface StoredFile {
  id: string;
  report_key: string | null;
  name: string;
  type: string;
  length: number | null;
  size: number;
  sha256: string | null;
}

/** Hours for which an unfinished resumable upload is kept. */
export const uploadHours = 24;

/** Files in rows of the database, a chunk each, so that no file is ever in memory as a whole. */
export const createFileStore = ({query}: Queries) => {
  /** Adds bytes to an unfinished file; false when it is gone, or does not have `offset` bytes (any more). */
  const append = async (id: string, offset: number, bytes: Uint8Array): Promise<boolean> => {
    // One statement: of two writers at the same offset, one finds another size.
    const added = await query(
      `with grown as (
         update support_file set size = size + $3::integer, expires_at = now() + make_interval(hours => $5::integer)
         where id = $1::uuid and size = $2::integer and report_key is null returning id
       )
       insert into support_chunk (file_id, begins, bytes)
       select id, $2::integer, $4::bytea from grown returning begins`,
      [id, offset, bytes.length, bytes, uploadHours],
    );
    return added.length > 0;
  };

  return {
    append,

    create: async ({name, type, holder, length}: NewFile): Promise<string> => {
      const id = randomUUID();
      await query(
        `insert into support_file (id, name, type, holder, length, expires_at)
         values ($1, $2, $3, $4, $5, now() + make_interval(hours => $6::integer))`,
        [id, name, type, holder ?? null, length ?? null, uploadHours],
      );
      return id;
    },

    find: async (id: string): Promise<StoredFile | undefined> =>
      (await query<StoredFile>('select * from support_file where id = $1', [id]))[0],

    /** Notes that a file is whole. */
    finish: (id: string, place: number, sha256: string): Promise<object[]> =>
      query('update support_file set place = $2, sha256 = $3 where id = $1', [id, place, sha256]),

    /** The bytes from the start, chunk by chunk. */
    async *read(id: string): AsyncGenerator<Buffer> {
      for (let begins = 0; ;) {
        const [row] = await query<{bytes: Uint8Array}>(
          'select bytes from support_chunk where file_id = $1 and begins = $2',
          [id, begins],
        );
        if (!row) return;
        yield Buffer.from(row.bytes.buffer, row.bytes.byteOffset, row.bytes.byteLength);
        begins += row.bytes.byteLength;
      }
    },

    /** Removes a file that belongs to no report; false when there is none. */
    remove: async (id: string): Promise<boolean> =>
      (await query('delete from support_file where id = $1 and report_key is null returning id', [id]))
        .length > 0,

    /** Removes what was stored for a claim and went into no report. */
    removeHeld: (holder: string): Promise<object[]> =>
      query('delete from support_file where holder = $1 and report_key is null', [holder]),
  };
};

export type FileStore = ReturnType<typeof createFileStore>;

/** Collects small pieces into chunks; each is out of memory when `keep` has it. */
export const inChunks = (keep: (bytes: Buffer) => Promise<void>) => {
  let pieces: Buffer[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (size === 0) return;
    const bytes = Buffer.concat(pieces, size);
    pieces = [];
    size = 0;
    await keep(bytes);
  };
  return {
    write: async (piece: Buffer): Promise<void> => {
      pieces.push(piece);
      size += piece.length;
      if (size >= chunkBytes) await flush();
    },
    flush,
  };
};
