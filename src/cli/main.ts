#!/usr/bin/env node
/// <reference types="node" />
import {parseArgs} from 'node:util';
import {describe, diagnose} from './doctor.js';
import {writeMirror} from './mirror.js';

const help = `Usage:
  standby doctor <status page>          finds out who runs it, what it says, and how to configure it
  standby mirror <status page> <file>   writes a copy of its state for your own host (run it every minute)`;

const run = async ([command, address = '', file = '']: readonly string[]): Promise<number> => {
  if (!URL.canParse(address)) {
    console.error(address ? `"${address}" is no address. It starts with https://\n\n${help}` : help);
    return 2;
  }
  if (command === 'doctor') {
    const diagnosis = await diagnose(address);
    console.log(describe(diagnosis));
    return diagnosis.snapshot.reach === 'live' ? 0 : 1;
  }
  if (command === 'mirror' && file) {
    if (await writeMirror({src: address}, file)) return 0;
    console.error(`${address} could not be read; ${file} stays as it was.`);
    return 1;
  }
  console.error(help);
  return 2;
};

try {
  process.exitCode = await run(parseArgs({allowPositionals: true}).positionals);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
