/**
 * A survey that was damaged on its way ends in the same ranking, in an error, or in a warning that names the damage: 500 random
 * damages, of every kind alike.
 */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { damages } from './damages/damages.ts';
import { judge } from './damages/judge.ts';
import { temporaryFolder } from './run-main.ts';

const DAMAGES = 500;
const kinds = Object.entries(damages);
const A_KIND = Math.ceil(DAMAGES / kinds.length);

test.each(kinds)('%s', async (kind, damage) => {
  const folder = await temporaryFolder();
  const silent: string[] = [];
  for (let seed = 1; seed <= A_KIND; seed++) {
    const place = join(folder, `${seed}`);
    await mkdir(place);
    const { outcome, error } = await judge(damage, seed, place);
    if (outcome === 'silent') silent.push(`seed ${seed}: ${error}`);
  }
  expect(silent, kind).toEqual([]);
});
