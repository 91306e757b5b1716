/**
 * A run is opened only if it follows from its own values (SPEC §9.1). What was edited is named with its place, by every command
 * that takes a run; what the program wrote is accepted.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IndicatorResult, PartResult, RankingRow, Run, TrackResult } from '../../src/core/model/run.ts';
import { runMain } from '../run-main.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** What may be changed in a parsed run. */
type Open<Of> = Of extends readonly (infer Item)[]
  ? Open<Item>[]
  : Of extends object
    ? { -readonly [Name in keyof Of]: Open<Of[Name]> }
    : Of;

let folder = '';
let good = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ddci-test-'));
  const ran = await runMain(folder, [
    'score',
    join(FIXTURES, 'worked-example/method.yaml'),
    '--format',
    'json',
    '--lang',
    'en',
  ]);
  expect(ran.exit, ran.error).toBe(0);
  good = await readFile(join(folder, 'out', 'run.json'), 'utf8');
  await writeFile(join(folder, 'good.json'), good);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const COMMANDS: readonly (readonly string[])[] = [
  ['report', 'run.json', '--output', 'o'],
  ['whatif', 'run.json', '--equal', '--output', 'o'],
  ['explain', 'run.json', 'A'],
  ['compare', 'good.json', 'run.json'],
  ['diagnose', 'run.json'],
  ['robustness', 'run.json', '--only', 'weights', '--draws', '20', '--output', 'o'],
];

function known<Of>(value: Of | null | undefined): Of {
  if (value === null || value === undefined) throw new RangeError('nothing to change');
  return value;
}

function opened(run: Open<Run>) {
  const track: Open<TrackResult> = known(run.tracks[0]);
  const indicator = (id: string): Open<IndicatorResult> => known(track.indicators.find((one) => one.id === id));
  const part = (id: string): Open<PartResult> => known(track.parts.find((one) => one.id === id));
  const row = (unit: string): Open<RankingRow> => known(track.ranking.find((one) => one.unit === unit));
  return { run, track, indicator, part, row };
}

type Edited = ReturnType<typeof opened>;

/** What is edited, and what is named. Units A, B, C are 0, 1, 2. */
const EDITS: readonly (readonly [what: string, edit: (run: Edited) => void, named: string])[] = [
  [
    'a value',
    ({ indicator }) => {
      indicator('p1').values[0] = 1;
    },
    'p1',
  ],
  [
    'a value by little',
    ({ indicator }) => {
      indicator('p1').values[0] = 66.7;
    },
    'p1',
  ],
  [
    'a published figure',
    ({ indicator }) => {
      indicator('r1').values[2] = 81;
    },
    'r1',
  ],
  [
    'a greatest figure',
    ({ indicator }) => {
      indicator('r1').values[1] = 95;
    },
    'r1',
  ],
  [
    'a value taken out',
    ({ indicator }) => {
      indicator('p2').values[1] = null;
    },
    'p2',
  ],
  [
    'a value where none applies',
    ({ indicator }) => {
      indicator('p1').applies[0] = false;
    },
    'p1',
  ],
  [
    'a score',
    ({ indicator }) => {
      indicator('p1').scores[0] = 9;
    },
    'p1',
  ],
  [
    'a score by a millionth',
    ({ indicator }) => {
      indicator('p1').scores[0] = 8.500001;
    },
    'p1',
  ],
  [
    'a score taken out',
    ({ indicator }) => {
      indicator('r1').scores[0] = null;
    },
    'r1',
  ],
  [
    'two scores exchanged',
    ({ indicator }) => {
      indicator('p1').scores.reverse();
    },
    'p1',
  ],
  [
    'a weight',
    ({ indicator }) => {
      indicator('p1').weights[0] = 0.4;
    },
    'p1',
  ],
  [
    'a weight taken out',
    ({ indicator }) => {
      indicator('p1').weights[0] = null;
    },
    'p1',
  ],
  [
    'a base',
    ({ indicator }) => {
      indicator('p1').bases[0] = 0;
    },
    'p1',
  ],
  [
    'a base of more than all forms',
    ({ indicator }) => {
      indicator('p2').bases[0] = 400;
    },
    'p2',
  ],
  [
    'a base of a figure',
    ({ indicator }) => {
      indicator('r1').bases[0] = 4;
    },
    'r1',
  ],
  [
    'a base taken out',
    ({ indicator }) => {
      indicator('p1').bases[0] = null;
    },
    'p1',
  ],
  [
    'a base that is no number of forms',
    ({ indicator }) => {
      indicator('p1').bases[0] = 2.5;
    },
    'p1',
  ],
  [
    'a least reference value',
    ({ indicator }) => {
      known(indicator('p1').references[0]).min = 20;
    },
    'p1',
  ],
  [
    'a greatest reference value',
    ({ indicator }) => {
      known(indicator('p1').references[0]).max = 100;
    },
    'p1',
  ],
  [
    'a number of reference values',
    ({ indicator }) => {
      known(indicator('p1').references[0]).count = 9;
    },
    'p1',
  ],
  [
    'a reference value withheld',
    ({ indicator }) => {
      known(indicator('p1').references[0]).max = null;
    },
    'p1',
  ],
  [
    'no reference values',
    ({ indicator }) => {
      indicator('p1').references.pop();
    },
    'p1',
  ],
  [
    'a component',
    ({ part }) => {
      part('P').scores[0] = 9.5;
    },
    'P',
  ],
  [
    'a component taken out',
    ({ part }) => {
      part('R').scores[0] = null;
    },
    'R',
  ],
  [
    'a coverage of a component',
    ({ part }) => {
      part('P').coverages[0] = 0.5;
    },
    'P',
  ],
  [
    'a coverage taken out',
    ({ part }) => {
      part('P').coverages[0] = null;
    },
    'P',
  ],
  [
    'an index',
    ({ row }) => {
      row('A').index = 60;
    },
    'A',
  ],
  [
    'an index and its total',
    ({ row }) => {
      Object.assign(row('A'), { index: 99.9, total: 99.9 });
    },
    'A',
  ],
  [
    'a total',
    ({ row }) => {
      row('A').total = 60;
    },
    'A',
  ],
  [
    'points added',
    ({ row }) => {
      Object.assign(row('A'), { adjustment: 5, total: 64.5 });
    },
    'A',
  ],
  [
    'a rank',
    ({ row }) => {
      row('A').rank = 1;
    },
    'A',
  ],
  [
    'two ranks exchanged',
    ({ row }) => {
      Object.assign(row('A'), { rank: 1 });
      Object.assign(row('C'), { rank: 2 });
    },
    'C',
  ],
  [
    'a tier',
    ({ row }) => {
      row('A').tier = 'Rất tốt';
    },
    'A',
  ],
  [
    'a tier that the method does not have',
    ({ row }) => {
      row('A').tier = 'Xuất sắc';
    },
    'A',
  ],
  [
    'a number of responses',
    ({ row }) => {
      row('A').responses = 400;
    },
    'A',
  ],
  [
    'responses received and used',
    ({ track }) => {
      Object.assign(known(track.responses.find(({ unit }) => unit === 'A')), { received: 40, used: 40, leftOut: [] });
    },
    'A',
  ],
  [
    'a coverage of the index',
    ({ row }) => {
      row('A').coverage = 0.5;
    },
    'A',
  ],
  [
    'a ranking in another order',
    ({ track }) => {
      track.ranking.reverse();
    },
    'order',
  ],
  [
    'a unit with another name',
    ({ track }) => {
      known(track.units[0]).name = 'Khác';
    },
    'name',
  ],
  [
    'an indicator with another name',
    ({ indicator }) => {
      indicator('p1').name = 'Khác';
    },
    'name',
  ],
  [
    'another title',
    ({ run }) => {
      run.title = 'Khác';
    },
    'title',
  ],
  [
    'another year',
    ({ run }) => {
      run.year = 1999;
    },
    'year',
  ],
];

test('there are at least forty kinds of edits', () => {
  expect(EDITS.length).toBeGreaterThanOrEqual(40);
});

test.each(EDITS)('%s: refused by every command, and named', async (_, edit, named) => {
  const run: Open<Run> = JSON.parse(good);
  edit(opened(run));
  expect(JSON.stringify(run)).not.toBe(JSON.stringify(JSON.parse(good)));
  await writeFile(join(folder, 'run.json'), JSON.stringify(run));
  for (const args of COMMANDS) {
    const { exit, out, error } = await runMain(folder, [...args, '--lang', 'en']);
    expect({ exit, out }, `${args.join(' ')}: ${error}`).toEqual({ exit: 3, out: '' });
    expect(error).toMatch(/^The run file “run\.json” was edited or is damaged: the [^\n]+\n$/u);
    expect(error).toContain(named);
  }
  const checked = await runMain(folder, ['check', 'run.json', '--lang', 'en']);
  expect(checked.exit).toBe(1);
  expect(checked.error).toContain(named);
});

test('all that does not follow is listed by check, each stage against the one before', async () => {
  const run: Open<Run> = JSON.parse(good);
  const { indicator, row } = opened(run);
  indicator('p1').scores[0] = 9;
  row('B').total = 50;
  await writeFile(join(folder, 'run.json'), JSON.stringify(run));
  const { out, exit } = await runMain(folder, ['check', 'run.json', '--json']);
  expect(exit).toBe(1);
  const { findings } = JSON.parse(out) as { findings: { code: string; arguments: unknown }[] };
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['run-difference']));
  const places = findings.map(({ arguments: place }) => place);
  expect(places).toContainEqual({ difference: 'score', unit: 'A', item: 'p1' });
  expect(places).toContainEqual({ difference: 'total', unit: 'B', item: null });
  // Nothing of C was touched.
  expect(places.filter((place) => JSON.stringify(place).includes('"C"'))).toEqual([]);
});

test('in Vietnamese the sentence says what is wrong and what to do', async () => {
  const run: Open<Run> = JSON.parse(good);
  opened(run).row('A').total = 60;
  await writeFile(join(folder, 'run.json'), JSON.stringify(run));
  const { error } = await runMain(folder, ['report', 'run.json', '--lang', 'vi', '--output', 'o']);
  expect(error).toMatch(/tổng điểm của A không khớp với các giá trị trong tệp/u);
  expect(error).toContain('Hãy chạy lại ddci score.');
});

test('runs of all fixtures are accepted as they are written', async () => {
  let runs = 0;
  for (const name of await readdir(FIXTURES)) {
    const files = name.includes('.') ? [] : await readdir(join(FIXTURES, name));
    const method = files.find((file) => file === 'method.yaml' || file === 'method.xlsx');
    if (method === undefined) continue;
    const scored = await runMain(folder, [
      'score',
      join(FIXTURES, name, method),
      '--format',
      'json',
      '--output',
      name,
      '--quiet',
    ]);
    if (scored.exit !== 0) continue;
    const { exit, error } = await runMain(folder, ['check', `${name}/run.json`, '--quiet']);
    expect(exit, `${name}: ${error}`).toBe(0);
    runs += 1;
  }
  expect(runs).toBeGreaterThan(20);
}, 300_000);
