/**
 * Broken inputs, by number: method files (17 of 20), text tables (2) and workbooks (1), made of good ones of fixtures/ and of
 * random ones by a few changes each. The same seed and number always give the same case.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { csvText, randomCase } from '../random-case.ts';

export interface FuzzCase {
  readonly kind: 'method' | 'csv' | 'xlsx';
  /** The good files, by name, and which of them is broken. */
  readonly base: Base;
  readonly name: string;
  readonly bad: Uint8Array;
  readonly args: readonly string[];
}

export interface Base {
  /** As a folder's name. */
  readonly id: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly method: string;
}

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
/** A case of these takes a millisecond or two, so they make up most. */
const SMALL = [
  'pool-three-years',
  'published-figures',
  'weights-and-choices',
  'sets-of-weights',
  'five-faults',
  'bad-survey',
  'folded-text',
  'worked-example',
  'responses',
  'method-workbook',
];
/** With every kind of method, table and fault in them. */
const FOLDERS = [
  'worked-example',
  'five-faults',
  'bad-survey',
  'normalisations',
  'means-and-missing',
  'ranks-and-tiers',
  'statistics',
  'published-figures',
  'folded-text',
  'long-csv',
  'layout-blocks',
  'layout-sheets-star',
  'export-microsoft-forms',
  'export-surveymonkey',
  'hand-kept-excel',
];

/** Texts that programs stumble over, in the place of a word or a cell. */
const ODD = [
  '',
  ' ',
  '-',
  '--',
  '0',
  '-0',
  '1e308',
  '-1e309',
  '1e-320',
  '.inf',
  '.nan',
  'NaN',
  'Infinity',
  'null',
  '~',
  'true',
  'yes',
  '[]',
  '{}',
  '[[[[',
  '{a: {a: {a: 1}}}',
  '&a',
  '*a',
  '<<',
  '!!js/function x',
  '!!binary aGk=',
  '---',
  '...',
  '|',
  '>',
  '? a',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../etc/passwd',
  '/dev/zero',
  'C:\\',
  '*',
  '**',
  'a*b*c*',
  '=1+1',
  '@SUM(A1)',
  '+1',
  "'",
  '"',
  '""',
  '"\n',
  '\t',
  '\r',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\ufeff',
  '\ud800',
  '２０２２',
  '１',
  '1,5',
  '1.234',
  '1.234,5',
  '1,234.5',
  '5 %',
  '5%',
  '1/2/2022',
  '99999999999999999999',
  '0x10',
  '1_000',
  'A',
  'B',
  'Q1',
  'p1',
  'Sở Công Thương',
  'Sở Công Thương',
  'Tổng cộng',
  'Không biết',
  'x',
  '✓',
  'ﬀ',
  'min-max',
  'z-score',
  'geometric',
  'goalposts',
  'share',
  'quantile',
  'group',
  'all',
  'standard',
  'keep-all',
  'drop',
];

/** The same, and long. */
const LONG = ['x'.repeat(300), 'Ă'.repeat(33_000), '('.repeat(2_000), ' '.repeat(5_000), 'a,'.repeat(2_000)];

const loaded = new Map<readonly string[], readonly Base[]>();

function bases(folders: readonly string[]): readonly Base[] {
  const read = loaded.get(folders) ?? readBases(folders);
  loaded.set(folders, read);
  return read;
}

function readBases(folders: readonly string[]): readonly Base[] {
  return folders.flatMap((folder) => {
    const names = readdirSync(join(FIXTURES, folder)).filter((name) => /\.(?:yaml|csv|xlsx|json)$/u.test(name));
    const files = new Map(names.map((name) => [name, readFileSync(join(FIXTURES, folder, name))]));
    return names
      .filter((name) => /^method.*\.yaml$/u.test(name))
      .map((method) => ({ id: `${folder}-${method}`, files, method }));
  });
}

export function fuzzCase(seed: number, number: number): FuzzCase {
  const dice = new Dice(seed, number);
  const kind = dice.chance(0.85) ? 'method' : dice.chance(0.7) ? 'csv' : 'xlsx';
  const from = (folders: readonly string[]) => dice.pick(bases(folders).filter((one) => namesOf(one, kind).length > 0));
  const base =
    kind === 'xlsx'
      ? from(FOLDERS)
      : dice.chance(0.7)
        ? from(SMALL)
        : dice.chance(0.25)
          ? randomBase(dice)
          : from(FOLDERS);
  const name = dice.pick(namesOf(base, kind));
  const good = base.files.get(name) ?? new Uint8Array();
  const bad = kind === 'xlsx' ? workbook(good, dice) : text(good, kind, dice);
  // Most are only judged; some are scored whole, in every format of text.
  const args = dice.chance(0.1)
    ? ['score', base.method, '--json', '--format', 'csv,md,html']
    : ['check', base.method, '--json'];
  return { kind, base, name, bad, args };
}

function namesOf({ files, method }: Base, kind: FuzzCase['kind']): string[] {
  return kind === 'method' ? [method] : [...files.keys()].filter((name) => name.endsWith(`.${kind}`));
}

const drawn = new Map<number, Base>();

function randomBase(dice: Dice): Base {
  const number = dice.below(40);
  const base = drawn.get(number) ?? drawBase(number);
  drawn.set(number, base);
  return base;
}

function drawBase(number: number): Base {
  const { method, files } = randomCase(number);
  const texts = new Map([...files].map(([name, records]) => [name, Buffer.from(csvText(records))] as const));
  return {
    id: `random-${number}`,
    files: new Map([...texts, ['method.json', Buffer.from(JSON.stringify(method, null, 1))]]),
    method: 'method.json',
  };
}

/** One to four changes of words, lines or bytes. */
function text(good: Uint8Array, kind: 'csv' | 'method', dice: Dice): Uint8Array {
  let now = Buffer.from(good).toString('utf8');
  for (let changes = 1 + dice.below(4); changes > 0; changes--) now = textChange(now, kind, dice);
  const bytes = Buffer.from(now);
  return dice.chance(0.25) ? bytesChange(bytes, dice) : bytes;
}

function textChange(now: string, kind: 'csv' | 'method', dice: Dice): string {
  const lines = now.split('\n');
  const line = dice.below(lines.length);
  const other = dice.below(lines.length);
  const own = lines[line] ?? '';
  switch (dice.below(9)) {
    case 0:
      return lines.toSpliced(line, 1).join('\n');
    case 1:
      return lines.toSpliced(other, 0, own).join('\n');
    case 2:
      return lines
        .with(line, lines[other] ?? '')
        .with(other, own)
        .join('\n');
    case 3:
      return lines.with(line, ' '.repeat(dice.below(8)) + own.trimStart()).join('\n');
    case 4:
      return lines.with(line, own + dice.odd()).join('\n');
    case 5:
      return now.replaceAll('\n', dice.pick(['\r\n', '\r', '\n\n', '\u2028']));
    case 6: {
      const delimiter = dice.pick([';', '\t', '|', ':']);
      return now.replaceAll(',', delimiter);
    }
    case 7:
      // Splices the head of one onto the tail of another.
      return now.slice(0, dice.below(now.length + 1)) + now.slice(dice.below(now.length + 1));
    default: {
      const words = [...now.matchAll(kind === 'csv' ? /[^,\n]+/gu : /[^\s,:[\]{}]+/gu)];
      const word = words.length === 0 ? undefined : dice.pick(words);
      if (word === undefined) return dice.odd();
      const put = dice.chance(0.3) ? dice.pick(words)[0] : dice.odd();
      return now.slice(0, word.index) + put + now.slice(word.index + word[0].length);
    }
  }
}

/** A part's words, or the file's bytes. */
function workbook(good: Uint8Array, dice: Dice): Uint8Array {
  if (dice.chance(0.4)) return bytesChange(good, dice);
  const parts = new Map(Object.entries(unzipSync(good)));
  const name = dice.pick([...parts.keys()]);
  if (dice.chance(0.1)) parts.delete(name);
  else {
    let xml = Buffer.from(parts.get(name) ?? new Uint8Array()).toString('utf8');
    for (let changes = 1 + dice.below(4); changes > 0; changes--) xml = xmlChange(xml, dice);
    parts.set(name, Buffer.from(xml));
  }
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

function xmlChange(xml: string, dice: Dice): string {
  const tags = [...xml.matchAll(/<[^>]*>|[^<>]+/gu)];
  if (tags.length === 0) return dice.odd();
  const tag = dice.pick(tags);
  const [found] = tag;
  const escaped = dice.odd().slice(0, 400).replace(/[<&]/gu, '');
  const put = dice.pick([
    '',
    found + found,
    dice.pick(tags)[0],
    found.replace(/"[^"]*"/u, `"${escaped.replaceAll('"', '')}"`),
    found.replace(/\d+/u, () => dice.pick(['0', '-1', '1048577', '99999999999', '1e5', '4294967296'])),
    found.startsWith('<') ? found : escaped,
    '&#0;',
    '&lol;',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<![CDATA[x',
  ]);
  return xml.slice(0, tag.index) + put + xml.slice(tag.index + found.length);
}

function bytesChange(good: Uint8Array, dice: Dice): Uint8Array {
  const bytes = Buffer.from(good);
  if (bytes.length === 0) return bytes;
  const at = dice.below(bytes.length);
  const length = 1 + dice.below(60);
  switch (dice.below(5)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(dice.odd()), bytes.subarray(at)]);
    default:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8));
      return bytes;
  }
}

/** splitmix32 of seed and number. */
class Dice {
  #state: number;

  constructor(seed: number, number: number) {
    this.#state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) | 0;
    this.#next();
  }

  #next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let z = this.#state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.#next() * count);
  }

  chance(share: number): boolean {
    return this.#next() < share;
  }

  odd(): string {
    return this.pick(this.chance(0.02) ? LONG : ODD);
  }

  pick<One>(list: readonly One[]): One {
    const one = list[this.below(list.length)];
    if (one === undefined && list.length === 0) throw new RangeError('nothing to pick from');
    return one as One;
  }
}
