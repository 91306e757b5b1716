/** Reads a file's bytes and does nothing with them: what no reader can be faster than. */
import { createReadStream } from 'node:fs';
import process from 'node:process';

let bytes = 0;
for await (const piece of createReadStream(process.argv[2] ?? '', { highWaterMark: 1 << 18 })) bytes += piece.length;
process.stdout.write(`${bytes}\n`);
