import type {HeldFile, OutboxItem} from './item.js';

const chunk = 0x8000;

/** Bytes in base64, for any size: in steps that no engine's limit of arguments stops. */
export const base64 = (bytes: ArrayBuffer): string => {
  const all = new Uint8Array(bytes);
  let binary = '';
  for (let at = 0; at < all.length; at += chunk)
    binary += String.fromCharCode(...all.subarray(at, at + chunk));
  return btoa(binary);
};

/**
 * An item with its files as one JSON document (`application/json`, bytes in base64), for the person to download
 * when it cannot be kept or sent.
 */
export const packItem = ({item, files}: {item: OutboxItem; files: readonly HeldFile[]}): Blob => {
  const {id, label, state, createdAt, data, failure} = item;
  const packed = files.map(({name, type, size, bytes}) => ({name, type, size, base64: base64(bytes)}));
  const content = {
    format: 'standby-outbox-item',
    version: 1,
    id,
    label,
    state,
    createdAt,
    failure,
    data,
    files: packed,
  };
  return new Blob([JSON.stringify(content, null, 2)], {type: 'application/json'});
};
