/** Runs a case through the command line and says what is wrong with what came of it; null: nothing. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownField } from '../../src/core/json.ts';
import type { FuzzCase } from './fuzz-case.ts';

export type RunMain = (
  folder: string,
  args: readonly string[],
) => Promise<{ exit: number; out: string; error: string }>;

const MOST_SECONDS = 5;
const EXITS = [0, 1, 2, 3];

/** @param place a folder of its own, in which the good files are kept between the cases */
export async function judge({ base, name, bad, args }: FuzzCase, place: string, run: RunMain): Promise<string | null> {
  const folder = join(place, base.id);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    for (const [good, bytes] of base.files) writeFileSync(join(folder, good), bytes);
  }
  writeFileSync(join(folder, name), bad);
  const begun = process.cpuUsage();
  const { exit, out, error } = await run(folder, args);
  // Of the processor, so that other programs count for nothing; what stands still is its parent's business.
  const { user, system } = process.cpuUsage(begun);
  const seconds = (user + system) / 1e6;
  writeFileSync(join(folder, name), base.files.get(name) ?? '');
  if (args[0] === 'score') rmSync(join(folder, 'out'), { recursive: true, force: true });
  if (!EXITS.includes(exit)) return `exit ${exit}: ${error.slice(0, 500)}`;
  if (seconds > MOST_SECONDS) return `${seconds.toFixed(1)} s`;
  if (/\n\s+at /u.test(error)) return 'a trace of the program';
  if (hasControls(out + error)) return 'a control character on the terminal';
  if (exit !== 0 && out === '' && error === '') return `exit ${exit} without a word`;
  if (out === '') return null;
  try {
    return fault(JSON.parse(out));
  } catch {
    return 'what is printed is no JSON';
  }
}

function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u.test(text);
}

/** Of a run: every response is accounted for, and who has a rank has a total. */
function fault(run: unknown): string | null {
  const tracks = ownField(run, 'tracks');
  for (const track of Array.isArray(tracks) ? tracks : []) {
    for (const row of list(ownField(track, 'ranking'))) {
      if ((ownField(row, 'rank') === null) !== (ownField(row, 'total') === null)) return 'a rank without a total';
    }
    for (const count of list(ownField(track, 'responses'))) {
      const left = list(ownField(count, 'leftOut')).reduce<number>(
        (sum, one) => sum + Number(ownField(one, 'count')),
        0,
      );
      if (ownField(count, 'received') !== Number(ownField(count, 'used')) + left)
        return 'received is not used + left out';
    }
  }
  return null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
