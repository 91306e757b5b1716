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
await sheet?.read(
  (row) => {
    for (const column of answers) if (row.key(column) > 0) cells += 1;
    if (row.text(0) !== '') cells += 1;
    return true;
  },
  // The codes of the respondents are texts that come once.
  { keys: answers, texts: columns.slice(0, 1) },
);
process.stdout.write(`${cells}\n`);
