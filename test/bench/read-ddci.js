/** Reads every cell of a file's first sheet with the readers of ddci. */
import process from 'node:process';
import { readTable } from '../../dist/io/read/readers.js';

const file = process.argv[2] ?? '';
const [sheet] = await readTable(file, file, { encoding: null, delimiter: null });
let width = 0;
await sheet?.read((row) => {
  width = row.width;
  return false;
});
const columns = Array.from({ length: width }, (_, column) => column);
let keys = 0;
function visit(block) {
  for (const column of columns.slice(1)) {
    const own = block.keys(column);
    for (let i = 0; i < own.length; i++) keys += own[i];
  }
  return true;
}
await sheet?.read(
  (row) => {
    for (let column = 0; column < row.width; column++) keys += row.key(column);
    return true;
  },
  // The codes of the respondents are texts that come once.
  { keys: columns.slice(1), texts: columns.slice(0, 1), visit },
);
process.stdout.write(`${keys}\n`);
