/** Reads every cell of a file's first sheet with the readers of ddci. */
import process from 'node:process';
import { readTable } from '../../dist/io/read/readers.js';

const file = process.argv[2] ?? '';
const [sheet] = await readTable(file, file, { encoding: null, delimiter: null });
let keys = 0;
await sheet?.read((row) => {
  for (let column = 0; column < row.width; column++) keys += row.key(column);
  return true;
});
process.stdout.write(`${keys}\n`);
