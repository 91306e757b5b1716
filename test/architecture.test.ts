/** The rooms: what each may import. A new import that is not on the table is a leak. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { means } from '../src/core/formulas/means/means.ts';
import { normalisations } from '../src/core/formulas/normalisations/normalisations.ts';
import { statistics } from '../src/core/formulas/statistics/statistics.ts';

const source = fileURLToPath(new URL('../src', import.meta.url));

interface Room {
  readonly rooms: readonly string[];
  /** Of another room, these files only. */
  readonly files?: readonly string[];
  readonly packages: readonly string[];
  readonly node: boolean;
  /** At least so many files: a test that finds none is no test. */
  readonly least: number;
}

const ROOMS: Readonly<Record<string, Room>> = {
  core: { rooms: ['core'], packages: ['simple-statistics'], node: false, least: 45 },
  words: { rooms: ['words', 'core'], packages: [], node: false, least: 50 },
  method: { rooms: ['method', 'words', 'core'], packages: ['zod'], node: false, least: 10 },
  survey: { rooms: ['survey', 'core'], packages: [], node: false, least: 15 },
  report: {
    rooms: ['report', 'words', 'core'],
    files: ['method/workbook/tables.ts'],
    packages: ['d3-scale', 'd3-shape'],
    node: false,
    least: 9,
  },
  io: {
    rooms: ['io', 'core'],
    files: [
      'survey/table.ts',
      'report/report.ts',
      'report/layout.ts',
      'report/drawings/drawing.ts',
      'report/drawings/text-width.ts',
      'report/svg-files.ts',
      'report/cells.ts',
      'report/charts/charts.ts',
      'report/csv-tables.ts',
      'report/html/element.ts',
      'report/grid.ts',
      'report/docx/word-document.ts',
    ],
    packages: [
      'exceljs',
      'docx',
      'csv-parse',
      'csv-parse/sync',
      'yaml',
      'fflate',
      'yauzl',
      '@e965/xlsx',
      '@e965/xlsx/dist/cpexcel.full.mjs',
    ],
    node: true,
    least: 12,
  },
  cli: {
    rooms: ['cli', 'io', 'report', 'survey', 'method', 'words', 'core'],
    packages: ['commander', 'chalk', 'cli-table3', 'string-width'],
    node: true,
    least: 14,
  },
};

/** Where the name of a statistic, normalisation or mean may be written. */
const FORMULA_PLACES = ['core/formulas/', 'method/presets/', 'words/'];

/** Names of formulas that are also words for other things. */
const EVERYDAY_WORDS: ReadonlySet<string> = new Set(['share', 'mean', 'median', 'rank', 'target', 'none', 'power']);
const OF_A_FORMULA = /\b(?:statistic|normalisation|aggregation|method|formula)/iu;

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'));

for (const [name, room] of Object.entries(ROOMS)) {
  test(`${name} imports what its room may`, () => {
    const own = files.filter((file) => file.startsWith(`${name}/`));
    expect(own.length).toBeGreaterThanOrEqual(room.least);
    const leaks = own.flatMap((file) =>
      importsOf(file)
        .filter((path) => !allowed(path, room))
        .map((path) => `${file} ← ${path}`),
    );
    expect(leaks).toEqual([]);
  });
}

test('the table of rooms in src/README.md is this one, and the folders are the rooms', () => {
  const words = (cell = '') => [...cell.matchAll(/`([^`]+)`/gu)].map(([, word = '']) => word).sort();
  const text = readFileSync(join(source, 'README.md'), 'utf8');
  const rows = text.slice(text.indexOf('## Rooms'), text.indexOf('## Flow')).match(/^\| `.*$/gmu) ?? [];
  const shown = rows.map((row) => {
    const [, room, , imports, packages] = row.split('|');
    return { room: words(room), imports: words(imports), packages: words(packages) };
  });
  const rooms = Object.entries(ROOMS).map(([name, { rooms, packages }]) => ({
    room: [name],
    imports: rooms.filter((room) => room !== name).sort(),
    packages: [...packages].sort(),
  }));
  expect(shown.sort((a, b) => String(a.room).localeCompare(String(b.room)))).toEqual(
    rooms.sort((a, b) => String(a.room).localeCompare(String(b.room))),
  );
  const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(ROOMS).sort());
});

test('every file is in a room', () => {
  expect(files.filter((file) => !(file.split('/')[0] ?? '' in ROOMS) || !file.includes('/'))).toEqual([]);
});

test('only bin knows process, and core neither the clock nor chance', () => {
  expect(files.filter((file) => /\bprocess\b|console\./u.test(code(file)))).toEqual([]);
  const pure = files.filter((file) => /^(?:core|words|method|survey|report)\//u.test(file));
  expect(pure.filter((file) => /Math\.random|Date\.now|new Date\(\)/u.test(code(file)))).toEqual([]);
});

test('only io/write knows exceljs, and loads it in one place', () => {
  const knowing = files.filter((file) => importsOf(file).includes('exceljs'));
  expect(knowing.filter((file) => !file.startsWith('io/write/xlsx'))).toEqual([]);
  const loading = knowing.filter((file) => code(file).includes("import('exceljs')"));
  expect(loading).toEqual(['io/write/xlsx/workbook.ts']);
  expect(knowing.filter((file) => /^import (?!type ).*'exceljs'/mu.test(code(file)))).toEqual([]);
});

test('the name of a formula is written only in its own file, its list, the words and the presets', () => {
  const names = [statistics, normalisations, means].flatMap((list) => Object.keys(list));
  expect(names.length).toBeGreaterThanOrEqual(18);
  const found = files
    .filter((file) => !FORMULA_PLACES.some((place) => file.startsWith(place)))
    .flatMap((file) =>
      code(file)
        .split('\n')
        .flatMap((line) => names.filter((name) => line.includes(`'${name}'`)).map((name) => ({ file, name, line })))
        // A column may be called rank: only where a formula is meant is that the name of one.
        .filter(({ name, line }) => !EVERYDAY_WORDS.has(name) || OF_A_FORMULA.test(line))
        .map(({ name, line }) => `${file}: ${name}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

test('no file imports itself, directly or through others', () => {
  expect(importCycles()).toEqual([]);
});

/** Groups of files that import each other. */
function importCycles(): string[] {
  const imports = new Map(files.map((file) => [file, importsOf(file).filter((path) => files.includes(path))]));
  const reachable = new Map(files.map((file) => [file, reach(file, imports)]));
  return files.flatMap((file) => {
    const group = [...(reachable.get(file) ?? [])].filter((other) => reachable.get(other)?.has(file)).sort();
    return reachable.get(file)?.has(file) && group[0] === file ? [group.join(' ')] : [];
  });
}

function reach(file: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(imports.get(file) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(imports.get(next) ?? []));
  }
  return reached;
}

function importsOf(file: string): string[] {
  const found = [...code(file).matchAll(/\bfrom '([^'\n]+)';$|\bimport\('([^'\n]+)'\)/gmu)].map(
    ([, fixed, lazy]) => fixed ?? lazy ?? '',
  );
  return found.map((path) =>
    path.startsWith('.')
      ? relative(source, resolve(source, dirname(file), path))
          .split(sep)
          .join('/')
      : path,
  );
}

function allowed(path: string, { rooms, files: single = [], packages, node }: Room): boolean {
  if (path.startsWith('node:')) return node && builtinModules.includes(path.slice(5));
  if (!path.endsWith('.ts')) return packages.includes(path);
  return rooms.includes(path.split('/')[0] ?? '') || single.includes(path);
}

/** The file without its comments. */
function code(file: string): string {
  return readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
}

test('no file in src is longer than 300 lines', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const lines = files.map((name) => [name, readFileSync(join(source, name), 'utf8').split('\n').length - 1] as const);
  expect(files.length).toBeGreaterThan(300);
  expect(lines.filter(([, count]) => count > 300)).toEqual([]);
});

test('no list is spread into push: some hundred thousand arguments are too many for a call', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const spread = files.filter((name) =>
    /\.(?:push|unshift)\(\s*\.\.\./u.test(readFileSync(join(source, name), 'utf8')),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(spread).toEqual([]);
});
