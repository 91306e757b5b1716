/**
 * Nobody's name, telephone number, e-mail, tax code or identity number leaves a survey file (SPEC §11): whatever layout and
 * column it stands in, whatever the column is taken for, it is looked for in all that every command prints and writes,
 * workbooks and documents unpacked. The coloured copies of `check --xlsx` are the survey itself once more, and stay beside it; `preview`
 * shows a file to who holds it.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { looksPersonal } from '../src/survey/personal-text.ts';
import { runMain, temporaryFolder } from './run-main.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
const NO_INPUTS = ['cmd', 'expected', 'README.md'];

// Who answered: nobody that there is ---------------------------------------------------------------------------------

const two = (number: number) => String(number).padStart(2, '0');
/** Ten digits whose last one is the check digit of the nine before. */
function taxCode(number: number): string {
  for (let digits = 290_100_000 + number * 100; ; digits++) {
    const last = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => looksPersonal(`${digits}${digit}`));
    if (last !== undefined) return `${digits}${last}`;
  }
}
const KINDS: readonly ((number: number) => string)[] = [
  (number) => `Lý Thị Kín Miệng ${two(number)}`,
  (number) => `0912 345 6${two(number)}`,
  (number) => `kin.mieng.${two(number)}@example.invalid`,
  taxCode,
  (number) => `0400900001${two(number)}`,
];

/** In the place of a canary of the fixtures; by turns of another kind, so that each kind stands in each column. */
class People {
  readonly #texts = new Map<string, string>();
  /** As they are looked for, each with the text it is of: in lower case, without spaces, and hashed. */
  readonly #plain = new Map<string, string>();
  readonly #spaceless = new Map<string, string>();
  readonly #hashes = new Map<string, string>();

  in(text: string): string {
    return text.replace(/canary-[a-z]+-\d\d(?:@example\.invalid)?/gu, (canary) => this.of(canary));
  }

  of(canary: string): string {
    const number = this.#texts.size;
    const known = this.#texts.get(canary);
    if (known !== undefined) return known;
    const text = KINDS[number % KINDS.length]?.(number) ?? '';
    this.#texts.set(canary, text);
    this.#plain.set(text.toLowerCase(), text);
    this.#spaceless.set(text.replaceAll(' ', ''), text);
    for (const name of ['md5', 'sha1', 'sha256']) this.#hashes.set(createHash(name).update(text).digest('hex'), text);
    return text;
  }

  get texts(): readonly string[] {
    return [...this.#texts.values()];
  }

  /** What of them, or a hash of it, stands in the text. */
  found(text: string): string[] {
    const plain = text.normalize('NFC').toLowerCase();
    const spaceless = text.replace(/[ .\u00a0]/gu, '');
    const within = (sought: ReadonlyMap<string, string>, where: string) =>
      [...sought].flatMap(([written, one]) => (where.includes(written) ? [one] : []));
    const hashes = (plain.match(/[\da-f]{32,}/gu) ?? []).join(' ');
    return [
      ...new Set([
        ...within(this.#plain, plain),
        ...within(this.#spaceless, spaceless),
        ...within(this.#hashes, hashes),
      ]),
    ];
  }
}

// A folder of the fixtures with people in it --------------------------------------------------------------------------

async function peopled(fixture: string): Promise<{ folder: string; people: People; inputs: readonly string[] }> {
  const folder = await temporaryFolder();
  await cp(join(FIXTURES, fixture), folder, {
    recursive: true,
    filter: (path) => !NO_INPUTS.some((name) => path === join(FIXTURES, fixture, name)),
  });
  const people = new People();
  const inputs = await filesIn(folder);
  for (const name of inputs) {
    const bytes = await readFile(join(folder, name));
    await writeFile(join(folder, name), name.endsWith('.xlsx') ? inWorkbook(bytes, people) : inText(bytes, people));
  }
  return { folder, people, inputs };
}

function inText(bytes: Buffer, people: People): Buffer {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8';
  return Buffer.from(people.in(bytes.toString(mark)), mark);
}

function inWorkbook(bytes: Uint8Array, people: People): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(
    ([name, part]) => [name, strToU8(people.in(strFromU8(part)))] as const,
  );
  return zipSync(Object.fromEntries(parts));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Names and content of all files but the inputs and the copies of them. */
async function written(folder: string, inputs: readonly string[]): Promise<string> {
  const names = (await filesIn(folder)).filter(
    (name) => !inputs.includes(name) && !/\.(?:co-loi|faults)\.xlsx$/u.test(name),
  );
  const texts = names.map(async (name) => {
    const bytes = await readFile(join(folder, name));
    const parts = /\.(?:xlsx|docx)$/u.test(name) ? Object.entries(unzipSync(bytes)).flat().map(textOf) : [];
    return [name, bytes.toString('utf8'), bytes.toString('utf16le'), ...parts].join('\n');
  });
  return (await Promise.all(texts)).join('\n');
}

function textOf(part: string | Uint8Array): string {
  return typeof part === 'string' ? part : strFromU8(part);
}

// Every command -------------------------------------------------------------------------------------------------------

const ALL = 'xlsx,csv,html,md,json';
/** How a survey is read. */
const OF_METHOD = (method: string): string[][] => [
  ['check', method, '--json'],
  ['check', method, '--xlsx'],
  ['score', method, '--format', ALL, '--output', 'out'],
];
/** Other words, formats and files of what was read so. */
const FURTHER = (method: string): string[][] => [
  ['check', method],
  ['check', method, '--lang', 'en', '--strict'],
  ['score', method, '--format', ALL, '--output', 'out-en', '--lang', 'en', '--csv-locale', 'vi'],
  ['score', method, '--json', '--output', 'out-json'],
  ['score', method, '--dry-run'],
  ['robustness', method, '--draws', '50', '--format', ALL],
  ['convert', method, 'converted/method.xlsx'],
  ['convert', method, 'converted/method.json'],
];
/** After `score`, on what it wrote. */
const OF_RUN: readonly string[][] = [
  ['report', 'out/run.json', '--format', `${ALL},docx`, '--output', 'again'],
  ['report', 'out/run.json', '--each-unit', '--output', 'each'],
  ['report', 'out/run.json', '--json'],
  ['whatif', 'out/run.json', '--equal', '--format', ALL, '--output', 'equal'],
  ['whatif', 'out/run.json', '--pca', '--json', '--output', 'pca'],
  ['compare', 'out/run.json', 'equal/run.json'],
  ['compare', 'out/run.json', 'equal/run.json', '--json'],
  ['compare', 'out/run.json', 'equal/run.json', '--format', 'md'],
  ...['KAH', 'KAT', 'HT'].map((unit) => ['explain', 'out/run.json', unit]),
  ['explain', 'out/run.json', 'KAH', '--json'],
  ['diagnose', 'out/run.json'],
  ['diagnose', 'out/run.json', '--json'],
  ['robustness', 'out/run.json', '--draws', '50', '--json', '--output', 'robust-run'],
];

const folders = (await readdir(FIXTURES)).filter((name) => /^(?:export-|layout-|hand-kept-|long-csv$)/u.test(name));
const cases: { folder: string; method: string; isFirst: boolean }[] = [];
for (const folder of folders.sort()) {
  const methods = (await readdir(join(FIXTURES, folder))).filter((name) => /^method.*\.yaml$/u.test(name));
  cases.push(...methods.sort().map((method, i) => ({ folder, method, isFirst: i === 0 })));
}

test('each kind of personal data is known for what it is, but for names', () => {
  for (const kind of KINDS.slice(1)) expect(looksPersonal(kind(7)), kind(7)).toBe(true);
});

test.each(cases)('no command tells of $folder/$method who answered', async (one) => {
  const { folder, people, inputs } = await peopled(one.folder);
  expect(people.texts.length).toBeGreaterThan(10);
  await mkdir(join(folder, 'converted'));
  // What is done further has nothing to do with how the survey's columns are named.
  const further = one.isFirst ? [...FURTHER(one.method), ...OF_RUN] : [];
  for (const args of [...OF_METHOD(one.method), ...further]) {
    const { exit, out, error } = await runMain(folder, args);
    expect(people.found(out + error), args.join(' ')).toEqual([]);
    // With --strict a warning is an error; some surveys cannot be resampled.
    if (!args.includes('--strict')) expect(exit, `${args.join(' ')}: ${error}`).toBe(0);
  }
  const everything = await written(folder, inputs);
  expect(everything).toContain('KAH');
  expect(people.found(everything)).toEqual([]);
});

test.each(folders)('ddci init tells of the surveys of %s nobody who answered', async (fixture) => {
  const { folder, people, inputs } = await peopled(fixture);
  const surveys = inputs.filter((name) => /\.(?:csv|xlsx)$/u.test(name));
  for (const name of inputs.filter((other) => other.endsWith('.yaml'))) await rm(join(folder, name));
  for (const survey of surveys) {
    for (const args of [
      ['init', survey, '--output', 'init/method.xlsx', '--force'],
      ['init', survey, '--output', 'init/method.yaml', '--force', '--lang', 'en'],
      ['init', survey, '--output', 'init/method.json', '--force', '--json'],
    ]) {
      await rm(join(folder, 'init'), { recursive: true, force: true });
      await mkdir(join(folder, 'init'));
      const { exit, out, error } = await runMain(folder, args);
      expect(exit, error).toBe(0);
      expect(people.found(out + error), args.join(' ')).toEqual([]);
      expect(people.found(await written(folder, inputs)), args.join(' ')).toEqual([]);
    }
  }
  const { out, error } = await runMain(folder, []);
  expect(people.found(out + error)).toEqual([]);
});

// Columns taken for what they are not ---------------------------------------------------------------------------------

const HEADERS = ['Họ và tên', 'Số điện thoại', 'Email', 'Mã số thuế', 'CCCD', 'Địa chỉ', '_submitted_by'];
const SCALES = ['dong-y', 'ngay', 'thu-tuc', 'co-khong'];

/** A survey with a personal column of a kind, and the method that takes it for something. */
async function mistaken(header: string, kind: (number: number) => string, change: (method: string) => string) {
  const folder = await temporaryFolder();
  const people = new People();
  const rows = (await readFile(join(FIXTURES, 'long-csv', 'phieu.csv'), 'utf8')).trimEnd().split(/\r?\n/u);
  const own = rows.map((row, i) => {
    const [code, , ...rest] = row.split(',');
    const texts = KINDS.indexOf(kind);
    return [code, i === 0 ? header : person(people, i, texts), ...rest].join(',');
  });
  await writeFile(join(folder, 'phieu.csv'), own.join('\n'));
  const method = await readFile(join(FIXTURES, 'long-csv', 'method.yaml'), 'utf8');
  await writeFile(join(folder, 'method.yaml'), change(method));
  return { folder, people };
}

function person(people: People, row: number, kind: number): string {
  for (let turn = 0; ; turn++) {
    const before = people.texts.length;
    const text = people.of(`${row} ${turn}`);
    if (before % KINDS.length === kind) return text;
  }
}

const uses: readonly { use: string; change: (header: string) => (method: string) => string }[] = [
  { use: 'the unit', change: (header) => (method) => method.replace('unit: Đơn vị', `unit: "${header}"`) },
  {
    use: 'the respondent',
    change: (header) => (method) => method.replace('respondent: Phiếu', `respondent: "${header}"`),
  },
  { use: 'a weight', change: (header) => (method) => method.replace('respondent: Phiếu', `weight: "${header}"`) },
  {
    use: 'a condition',
    change: (header) => (method) => method.replace('respondent: Phiếu', `where: {"${header}": x}`),
  },
  ...SCALES.map((scale) => ({
    use: `a question on ${scale}`,
    change: (header: string) => (method: string) =>
      method
        .replace(
          /question: Q1, scale: dong-y, statistic: share, of: \[4, 5\]/u,
          `question: QX, scale: ${scale}, statistic: mean`,
        )
        .replace(/(?=\nscales:)/u, `\nquestions:\n  QX: ["${header}"]`),
  })),
];

/** In each use every second kind of data, and each header by turns. */
const mistakes = uses.flatMap(({ use, change }, u) =>
  KINDS.flatMap((kind, k) => {
    const header = HEADERS[(u + k) % HEADERS.length] ?? '';
    return (u + k) % 2 === 0 ? [{ use, header, like: kind(1), kind, change: change(header) }] : [];
  }),
);

test.each(mistakes)(
  'a column “$header” of $like that is taken for $use is told by its place alone',
  async (mistake) => {
    const { folder, people } = await mistaken(mistake.header, mistake.kind, mistake.change);
    expect(people.texts.length).toBeGreaterThan(10);
    for (const args of [
      ['check', '--json'],
      ['check', '--xlsx'],
      ['score', '--format', ALL, '--json'],
    ]) {
      const { exit, out, error } = await runMain(folder, args);
      expect([0, 1, 2]).toContain(exit);
      expect(people.found(out + error), args.join(' ')).toEqual([]);
    }
    expect(people.found(await written(folder, ['phieu.csv', 'method.yaml']))).toEqual([]);
  },
);
