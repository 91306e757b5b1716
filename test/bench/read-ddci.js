/** Reads every cell of a file's first sheet with the readers of ddci: respondents as texts, answers as the number of what is said. */
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
const answers = columns.slice(1);
let cells = 0;
function visit(block) {
  for (const column of answers) cells += block.keys(column).length;
  for (let i = 0; i < block.count; i++) if (block.row(i).text(0) !== '') cells += 1;
  return true;
}
await sheet?.read(
  (row) => {
    for (let column = 0; column < row.width; column++) if (row.key(column) > 0) cells += 1;
    return true;
  },
  // The codes of the respondents are texts that come once.
  { keys: answers, texts: columns.slice(0, 1), visit },
);
process.stdout.write(`${cells}\n`);
