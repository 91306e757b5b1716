/**
 * Whole processes side by side in one run: `ddci score` and its readers against what one would pick otherwise.
 * `npm run bench` writes the table to README.md of this folder, and the rows that the project's README shows into that; `npm run
 * bench -- small` leaves out the million rows (a file of 1.2 GB) and writes nothing. Files are made in a temporary folder. Each figure is the median of three runs (of nine where they are short,
 * of one above 20 s); memory is the largest resident size of the process. It needs GNU time.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { growthTables } from './growth.js';
import { makeSurvey } from './robustness.js';
import { seriesTable } from './series.js';
import { weightsTable } from './weights.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const bin = join(root, 'bin/ddci.js');
const LABELS = [
  'Hoàn toàn không đồng ý',
  'Không đồng ý',
  'Bình thường',
  'Đồng ý',
  'Hoàn toàn đồng ý',
  'Không biết',
  '',
];
/** What else the machine was doing when this began. */
const [load = 0] = loadavg();
/**
 * None of the programs needs certificates, and where this names some every node reads them before it begins (0.05 s for those of
 * Debian), ours and the others' alike.
 */
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;
const small = process.argv.includes('small');
const folder = mkdtempSync(join(tmpdir(), 'ddci-bench-'));

const OPENPYXL = `import openpyxl, sys
for r in openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows(values_only=True): pass`;
const PANDAS = `import pandas, sys
d = pandas.read_csv(sys.argv[1], dtype=str)
for c in d: d[c].value_counts()`;
const READXL = 'd <- readxl::read_excel(commandArgs(TRUE)[1])';
const DATA_TABLE = `d <- data.table::fread(commandArgs(TRUE)[1], colClasses = "character", encoding = "UTF-8")
for (c in names(d)) d[, .N, by = c]`;

/** The readers are measured as they are shipped, in a few files; and what they are measured against likewise. */
const bundled = ['read-ddci', 'read-inflate'];

try {
  await bundle();
  const tables = [
    start(),
    weightsTable({ folder, bin, measure }),
    ...growthTables({ folder, bin, measure }),
    seriesTable({ folder, bin, measure }),
  ];
  for (const [rows, columns] of [
    [5_000, 100],
    [50_000, 80],
  ]) {
    const file = await makeXlsx(rows, columns);
    tables.push({
      title: `xlsx, ${shown(rows)} × ${columns}`,
      rows: [
        ['the reader of ddci alone', node('read-ddci', file)],
        ['`ddci score`, the whole job', score(file, columns)],
        ['inflating alone', node('read-inflate', file)],
        ['exceljs, reading', node('read-exceljs', file)],
        ['readxl (R), reading', r('readxl', READXL, file)],
        ['openpyxl (Python, read-only), reading', python('openpyxl', OPENPYXL, file)],
      ],
    });
  }
  for (const [rows, columns] of [[10_000, 60], [100_000, 80], ...(small ? [] : [[1_000_000, 80]])]) {
    const file = await makeCsv(rows, columns);
    tables.push({
      title: `CSV, ${shown(rows)} × ${columns}`,
      rows: [
        ['`ddci score`, the whole job', score(file, columns)],
        ['the reader of ddci alone', node('read-ddci', file)],
        ['the bytes alone', node('read-bytes', file)],
        ['csv-parse, counting answers', node('read-csv-parse', file)],
        ['DuckDB, counting answers', node('read-duckdb', file)],
        ['pandas (Python), counting answers', python('pandas', PANDAS, file)],
        ['data.table (R), counting answers', r('data.table', DATA_TABLE, file)],
      ],
    });
  }
  tables.push(respondents());
  const text = table(tables);
  process.stdout.write(text);
  if (!small) {
    writeBetween(join(here, 'README.md'), 'bench', () => text);
    writeBetween(join(root, 'README.md'), 'speed', (shown) => renewed(shown, text));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The tool without any data to speak of. */
function start() {
  const demonstration = join(root, 'fixtures/nghe-an-2022/method.yaml');
  return {
    title: 'starting',
    rows: [
      ['`ddci --help`', measure(process.execPath, [bin, '--help'])],
      ['`node -e 0`', measure(process.execPath, ['-e', '0'])],
      ['`ddci score` of the demonstration', measure(process.execPath, [bin, 'score', demonstration, ...quietly()])],
    ],
  };
}

/** 2,000 replicates of 10,000 respondents, 60 questions and 50 units. */
function respondents() {
  const method = makeSurvey(folder, 10_000, 60);
  const ddci = (...args) => measure(process.execPath, [bin, ...args, method, '--format', 'json', ...quietly()]);
  return {
    title: 'CSV, 10,000 × 60 × 50 units',
    rows: [
      ['`ddci robustness --only respondents`, 2,000 replicates', ddci('robustness', '--only', 'respondents')],
      ['`ddci score`', ddci('score')],
    ],
  };
}

/** Seconds and memory, and each against the first row of its table. */
function table(tables) {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB, ${process.platform}`;
  const lines = [
    `Measured on ${new Date().toISOString().slice(0, 10)} (${machine}, Node ${process.versions.node}; load ${load.toFixed(1)} before it began) by \`npm run bench${small ? ' -- small' : ''}\`; times of the first row of each file in brackets.`,
    '',
    '| file | program | seconds | peak memory, MB |',
    '|---|---|---:|---:|',
  ];
  for (const { title, rows } of tables) {
    const own = rows[0]?.[1]?.seconds ?? Number.NaN;
    rows.forEach(([program, result], i) => {
      const times = result === null || i === 0 ? '' : ` (${(result.seconds / own).toPrecision(2)})`;
      const figures =
        result === null
          ? 'not installed | '
          : `${result.seconds.toFixed(result.seconds < 0.2 ? 3 : 2)}${times} | ${result.megabytes}`;
      lines.push(`| ${i === 0 ? title : ''} | ${program} | ${figures} |`);
    });
  }
  return `${lines.join('\n')}\n`;
}

/** What is between the marks `<!-- name -->` and `<!-- name ends -->` is this program's. */
function writeBetween(path, name, renew) {
  const [before, rest = ''] = readFileSync(path, 'utf8').split(`<!-- ${name} -->\n`);
  const [old, after] = rest.split(`<!-- ${name} ends -->`);
  if (after === undefined) throw new Error(`${path} has no place for ${name}`);
  writeFileSync(path, `${before}<!-- ${name} -->\n\n${renew(old.trim()).trim()}\n\n<!-- ${name} ends -->${after}`);
}

/** The rows of a table, with the figures that the whole table has for the same file and program. */
function renewed(rows, table) {
  const figures = figuresOf(table);
  return rows
    .split('\n')
    .map((row, i) => (i < 2 ? row : (figures.get(row.split(' | ').slice(0, 2).join(' | ')) ?? row)))
    .join('\n');
}

/** By file and program: the row without comparisons in brackets. In the whole table a file is named in its first row only. */
function figuresOf(table) {
  let file = '';
  return new Map(
    table.split('\n').flatMap((line) => {
      const [, title = '', program = '', seconds = '', megabytes] = line.split('|').map((cell) => cell.trim());
      if (megabytes === undefined) return [];
      file = title === '' ? file : title;
      const key = `| ${file} | ${program}`;
      return [[key, `${key} | ${seconds.replace(/ \(.*/u, '')} | ${megabytes} |`]];
    }),
  );
}

function shown(number) {
  return number.toLocaleString('en');
}

/** A program of this folder, on a file. */
function node(program, file) {
  return measure(process.execPath, [join(bundled.includes(program) ? folder : here, `${program}.js`), file]);
}

async function bundle() {
  const programs = bundled.map((program) => join(here, `${program}.js`));
  const thread = join(root, 'dist/io/read/csv/scan-thread.js');
  const made = await rolldown({ input: [...programs, thread], platform: 'node' });
  await made.write({ dir: folder, entryFileNames: '[name].js' });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
}

function quietly() {
  return ['--quiet', '--output', join(folder, 'out')];
}

function score(file, columns) {
  const method = join(folder, 'method.json');
  writeFileSync(method, JSON.stringify(methodOf(file, columns)));
  return measure(process.execPath, [bin, 'score', method, ...quietly()]);
}

/** null where no python3 has the library. */
function python(library, script, file) {
  const command = ['python3', '/usr/bin/python3'].find((one) => works(one, ['-c', `import ${library}`]));
  return command === undefined ? null : measure(command, ['-c', script, file]);
}

function r(library, script, file) {
  return works('Rscript', ['-e', `library(${library})`]) ? measure('Rscript', ['-e', script, file]) : null;
}

function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** The median; null where the program says (exit 69) that what it needs is not installed. */
function measure(command, args) {
  const runs = [];
  let most = 3;
  while (runs.length < most) {
    const from = process.hrtime.bigint();
    const { status, stderr } = spawnSync('/usr/bin/env', ['time', '-f', '%M', command, ...args], {
      encoding: 'utf8',
      env: environment,
    });
    const seconds = Number(process.hrtime.bigint() - from) / 1e9;
    if (status === 69) return null;
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
    runs.push({ seconds, megabytes: Math.round(Number(stderr.trim().split('\n').at(-1)) / 1024) });
    if (runs.length === 1) most = seconds < 0.5 ? 9 : seconds > 20 ? 1 : 3;
  }
  runs.sort((a, b) => a.seconds - b.seconds);
  return runs[(runs.length - 1) / 2] ?? null;
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
