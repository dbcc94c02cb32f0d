import {createWriteStream} from 'node:fs';
import {once} from 'node:events';
import {height, rate, width} from './clips.js';
import type {Clip} from './clips.js';

/** Writes a clip as uncompressed video, which Chromium's fake camera plays. */
export const writeCameraFile = async (clip: Clip, path: string): Promise<void> => {
  const file = createWriteStream(path);
  const colours = new Uint8Array((width * height) / 2).fill(128);
  const write = async (part: string | Uint8Array): Promise<void> => {
    if (!file.write(part)) await once(file, 'drain');
  };
  await write(`YUV4MPEG2 W${width} H${height} F${rate}:1 Ip A1:1 C420jpeg\n`);
  for (let at = 0; at < clip.frames; at++) {
    await write('FRAME\n');
    await write(clip.draw(at));
    await write(colours);
  }
  file.end();
  await once(file, 'finish');
};
