/** What the program makes of a damaged survey. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownField } from '../../src/core/json.ts';
import { Dice } from '../random-case.ts';
import { runMain } from '../run-main.ts';
import { type Damage, type Damaged, undamaged } from './damages.ts';
import { goodSurvey } from './good-survey.ts';

/** Ranking, totals and tiers of the good survey, an error, or a new warning that names the damage; else nobody notices it. */
export type Outcome = 'same' | 'error' | 'warned' | 'silent';

interface Scored {
  readonly exit: number;
  readonly rows: readonly Row[];
  readonly error: string;
}

interface Row {
  readonly unit: string;
  readonly rank: unknown;
  readonly total: unknown;
  readonly tier: unknown;
}

const goodOnes = new Map<number, Promise<Scored>>();

/** @param folder an empty one, for the files */
export async function judge(
  damage: Damage,
  seed: number,
  folder: string,
): Promise<{ outcome: Outcome; error: string }> {
  const survey = goodSurvey(seed);
  const good = goodOnes.get(seed) ?? scored(join(folder, 'good'), undamaged(survey));
  goodOnes.set(seed, good);
  const { exit, error } = await good;
  if (exit !== 0) throw new Error(`seed ${seed}: the good survey is refused: ${error}`);
  const damaged = damage(survey, new Dice(seed));
  const bad = await scored(join(folder, 'bad'), damaged);
  return { outcome: outcome(await good, bad, damaged.names), error: bad.error };
}

function outcome(good: Scored, bad: Scored, names: readonly string[]): Outcome {
  if (bad.exit !== 0) return bad.error === '' ? 'silent' : 'error';
  if (good.rows.length > 0 && good.rows.every((row, i) => isSame(row, bad.rows[i]))) return 'same';
  const before = new Set(good.error.split('\n'));
  const warnings = bad.error.split('\n').filter((line) => line.startsWith('warning ') && !before.has(line));
  return warnings.some((line) => names.some((name) => hasWord(line, name))) ? 'warned' : 'silent';
}

function isSame(a: Row, b: Row | undefined): boolean {
  if (b === undefined || a.unit !== b.unit || a.rank !== b.rank || a.tier !== b.tier) return false;
  return a.total === b.total || Math.abs(Number(a.total) - Number(b.total)) < 1e-9;
}

/** The name, not as a part of a longer word or of a number. */
function hasWord(line: string, name: string): boolean {
  return line.split(name).some((before, i, parts) => {
    const after = parts[i + 1];
    return after !== undefined && !/[\p{L}\p{N}.]$/u.test(before) && !/^(?:[\p{L}\p{N}%]|\.\d)/u.test(after);
  });
}

async function scored(folder: string, { files, method }: Damaged): Promise<Scored> {
  await mkdir(folder);
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'method.json'), JSON.stringify(method));
  const { exit, error } = await runMain(folder, [
    'score',
    'method.json',
    '--format',
    'json',
    '--lang',
    'en',
    '--no-uncertainty',
  ]);
  if (exit !== 0) return { exit, rows: [], error };
  return { exit, rows: rowsOf(JSON.parse(await readFile(join(folder, 'out', 'run.json'), 'utf8'))), error };
}

function rowsOf(run: unknown): Row[] {
  const [track] = list(ownField(run, 'tracks'));
  return list(ownField(track, 'ranking'))
    .map((row) => ({
      unit: String(ownField(row, 'unit')),
      rank: ownField(row, 'rank'),
      total: ownField(row, 'total'),
      tier: ownField(row, 'tier'),
    }))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
