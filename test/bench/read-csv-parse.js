/** Counts the answers of every column with csv-parse as it comes. */
import { createReadStream } from 'node:fs';
import process from 'node:process';
import { parse } from 'csv-parse';

const counts = [];
for await (const row of createReadStream(process.argv[2] ?? '').pipe(parse({ bom: true }))) {
  for (let column = 0; column < row.length; column++) {
    counts[column] ??= new Map();
    counts[column].set(row[column], (counts[column].get(row[column]) ?? 0) + 1);
  }
}
process.stdout.write(`${counts.length}\n`);
