/**
 * Whole processes side by side in one run: `ddci score` and its readers against what one would pick otherwise.
 * `npm run bench` (built first); `npm run bench -- large` adds the million rows. Files are made in a temporary folder.
 * Each figure is the median of three runs; memory is the process's peak resident size.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const bin = join(here, '../../bin/ddci.js');
const LABELS = [
  'Hoàn toàn không đồng ý',
  'Không đồng ý',
  'Bình thường',
  'Đồng ý',
  'Hoàn toàn đồng ý',
  'Không biết',
  '',
];
const large = process.argv.includes('large');
const folder = mkdtempSync(join(tmpdir(), 'ddci-bench-'));

try {
  const results = [];
  for (const [rows, columns] of [
    [5_000, 100],
    [50_000, 80],
  ]) {
    const file = await makeXlsx(rows, columns);
    const name = `xlsx ${rows} × ${columns}`;
    results.push(
      [name, 'ddci, reading', run('read-ddci.js', file)],
      [name, 'ddci score', score(file, columns)],
      [name, 'exceljs', run('read-exceljs.js', file)],
      ...python(
        name,
        `import openpyxl,sys\nfor r in openpyxl.load_workbook(sys.argv[1],read_only=True).active.iter_rows(values_only=True): pass`,
        file,
      ),
    );
  }
  for (const [rows, columns] of [[10_000, 60], [100_000, 80], ...(large ? [[1_000_000, 80]] : [])]) {
    const file = await makeCsv(rows, columns);
    const name = `csv ${rows} × ${columns}`;
    results.push(
      [name, 'ddci score', score(file, columns)],
      [name, 'csv-parse, counting', run('read-csv-parse.js', file)],
      [name, 'duckdb, counting', run('read-duckdb.js', file)],
      ...python(name, `import pandas,sys\nd=pandas.read_csv(sys.argv[1])\nfor c in d: d[c].value_counts()`, file),
    );
  }
  print(results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(results) {
  const lines = ['| file | program | seconds | MB | times ddci |', '|---|---|---:|---:|---:|'];
  for (const [name, program, result] of results) {
    if (result === null) {
      lines.push(`| ${name} | ${program} | not installed | | |`);
      continue;
    }
    const [, , own] = results.find(([other]) => other === name);
    const ratio = (result.seconds / own.seconds).toFixed(1);
    lines.push(`| ${name} | ${program} | ${result.seconds.toFixed(2)} | ${result.megabytes} | ${ratio} |`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** A program of this folder, on a file. */
function run(program, file) {
  return measure(process.execPath, [join(here, program), file]);
}

function score(file, columns) {
  const method = join(folder, 'method.json');
  writeFileSync(method, JSON.stringify(methodOf(file, columns)));
  return measure(process.execPath, [bin, 'score', method, '--quiet', '--output', join(folder, 'out')]);
}

/** Only where python3 and the library are there. */
function python(name, script, file) {
  const library = /import (\w+)/u.exec(script)?.[1] ?? '';
  const there = spawnSync('python3', ['-c', `import ${library}`]).status === 0;
  return [[name, library, there ? measure('python3', ['-c', script, file]) : null]];
}

/** Median of three; null where the program says (exit 69) that what it needs is not installed. */
function measure(command, args) {
  const runs = [];
  for (let i = 0; i < 3; i++) {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync('/usr/bin/env', ['time', '-f', '%M', command, ...args], { encoding: 'utf8' });
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    if (status === 69) return null;
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
    runs.push({ seconds, megabytes: Math.round(Number(stderr.trim().split('\n').at(-1)) / 1024) });
  }
  runs.sort((a, b) => a.seconds - b.seconds);
  return runs[1];
}

function* rowsOf(rows, columns) {
  let state = 2022;
  const next = (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  yield ['Mã phiếu', 'Đơn vị', ...Array.from({ length: columns - 2 }, (_, i) => `Q${i + 1}`)];
  for (let r = 0; r < rows; r++) {
    const answers = Array.from({ length: columns - 2 }, (_, i) => (i % 10 === 9 ? String(next(366)) : LABELS[next(7)]));
    yield [`P${r}`, `Sở ${r % 50}`, ...answers];
  }
}

async function makeCsv(rows, columns) {
  const path = join(folder, `${rows}.csv`);
  if (existsSync(path)) return path;
  const out = createWriteStream(path);
  for (const row of rowsOf(rows, columns)) {
    if (!out.write(`${row.join(',')}\n`)) await new Promise((resolve) => out.once('drain', resolve));
  }
  await new Promise((resolve) => out.end(resolve));
  return path;
}

async function makeXlsx(rows, columns) {
  const { default: ExcelJS } = await import('exceljs');
  const filename = join(folder, `${rows}.xlsx`);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true });
  const sheet = workbook.addWorksheet('Trả lời');
  for (const row of rowsOf(rows, columns)) sheet.addRow(row.map((cell) => (cell === '' ? null : cell))).commit();
  await workbook.commit();
  return filename;
}

function methodOf(file, columns) {
  const indicators = Array.from({ length: columns - 2 }, (_, i) =>
    i % 10 === 9
      ? { id: `I${i + 1}`, question: `Q${i + 1}`, scale: 'ngay', statistic: 'median', direction: 'negative' }
      : {
          id: `I${i + 1}`,
          question: `Q${i + 1}`,
          scale: 'dong-y',
          statistic: 'share',
          of: [4, 5],
          direction: 'positive',
        },
  );
  const answers = Object.fromEntries(LABELS.slice(0, 5).map((label, i) => [label, i + 1]));
  return {
    ddci: 1,
    title: 'Benchmark',
    tracks: [
      {
        id: 't',
        survey: { file, unit: 'Đơn vị', respondent: 'Mã phiếu' },
        units: Array.from({ length: 50 }, (_, i) => ({ id: `Sở ${i}` })),
        components: [{ id: 'C', indicators }],
      },
    ],
    scales: { 'dong-y': { answers, missing: ['Không biết'] }, ngay: { number: [0, 365] } },
  };
}
