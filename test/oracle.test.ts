/** The program against the specification written a second time in plain loops (test/oracle.ts), to 1e-9. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Run, TrackResult } from '../src/core/model/run.ts';
import { type OracleTrack, oracle } from './oracle.ts';
import { csvText, randomCase } from './random-case.ts';
import { type Ran, runMain, temporaryFolder } from './run-main.ts';

const CASES = 120;

test(`${CASES} random methods and surveys score as the oracle says`, async () => {
  const folder = await temporaryFolder();
  let compared = 0;
  let refused = 0;
  for (let seed = 1; seed <= CASES; seed++) {
    const { method, files } = randomCase(seed);
    const path = join(folder, `method-${seed}.json`);
    await writeFile(path, JSON.stringify(method));
    for (const [name, records] of files) await writeFile(join(folder, name), csvText(records));
    const ran = await runMain(folder, [
      'score',
      path,
      '--json',
      '--format',
      'json',
      '--output',
      `out-${seed}`,
      '--no-uncertainty',
    ]);
    if (isOfUnlikeScales(ran)) {
      refused += 1;
      continue;
    }
    const expected = oracle(method, files);
    const isRanked = expected.some(({ units }) => units.some(({ rank }) => rank !== null));
    expect(ran.exit, `seed ${seed}: ${ran.out}${ran.error}`).toBe(isRanked ? 0 : 1);
    if (!isRanked) {
      expect(ran.out, `seed ${seed}`).toContain('"none-ranked"');
      continue;
    }
    const run: Run = JSON.parse(ran.out);
    expect(run.tracks.length).toBe(expected.length);
    run.tracks.forEach((track, t) => {
      const of = expected[t];
      if (of === undefined) throw new Error(`seed ${seed}: no track ${t}`);
      compared += compare(track, of, `seed ${seed} track ${track.id}`);
    });
  }
  // A comparison of nothing would pass as well.
  expect(compared).toBeGreaterThan(30_000);
  expect(refused).toBeLessThan(CASES / 10);
});

/** Random values may all be shares by chance where the goalposts are percentages: that is refused before a score is published. */
function isOfUnlikeScales({ exit, out }: Ran): boolean {
  if (exit !== 1) return false;
  const findings: readonly { code: string; level: string }[] = JSON.parse(out).findings ?? [];
  const errors = findings.filter(({ level }) => level === 'error');
  return errors.length > 0 && errors.every(({ code }) => code === 'unlike-scales');
}

/** Compares every number of a track, and answers how many there were. */
function compare(track: TrackResult, expected: OracleTrack, where: string): number {
  let count = 0;
  const same = (actual: number | null | undefined, wanted: number | null | undefined, what: string) => {
    count += 1;
    if (actual === wanted) return;
    const near =
      typeof actual === 'number' &&
      typeof wanted === 'number' &&
      Math.abs(actual - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
    if (!near) throw new Error(`${where}, ${what}: ${actual}, not ${wanted}`);
  };
  const lists = (actual: readonly (number | null)[], wanted: readonly (number | null)[] | undefined, what: string) => {
    expect(actual.length, `${where}, ${what}`).toBe(wanted?.length);
    actual.forEach((value, u) => {
      same(value, wanted?.[u], `${what} of ${track.units[u]?.id}`);
    });
  };
  for (const unit of expected.units) {
    const row = track.ranking.find((one) => one.unit === unit.id);
    same(row?.rank, unit.rank, `rank of ${unit.id}`);
    same(row?.index, unit.index, `index of ${unit.id}`);
    same(row?.adjustment, unit.adjustment, `adjustment of ${unit.id}`);
    same(row?.total, unit.total, `total of ${unit.id}`);
    same(row?.responses, unit.responses, `responses of ${unit.id}`);
    same(row?.coverage, unit.coverage, `coverage of ${unit.id}`);
    expect(row?.tier, `${where}, tier of ${unit.id}`).toBe(unit.tier);
  }
  expect(track.indicators.map(({ id }) => id)).toEqual(expected.indicators.map(({ id }) => id));
  track.indicators.forEach((indicator, i) => {
    const of = expected.indicators[i];
    expect(indicator.component).toBe(of?.component);
    lists(indicator.values, of?.values, `values of ${indicator.id}`);
    lists(indicator.bases, of?.bases, `bases of ${indicator.id}`);
    lists(indicator.scores, of?.scores, `scores of ${indicator.id}`);
    lists(indicator.weights, of?.weights, `weights of ${indicator.id}`);
  });
  expect(track.parts.map(({ id }) => id)).toEqual(expected.nodes.map(({ id }) => id));
  track.parts.forEach((part, i) => {
    const of = expected.nodes[i];
    expect([part.parent, part.level]).toEqual([of?.parent, of?.level]);
    lists(part.scores, of?.scores, `scores of ${part.id}`);
    lists(part.coverages, of?.coverages, `coverages of ${part.id}`);
  });
  const received = track.responses.reduce((sum, one) => sum + one.received, 0);
  const used = track.responses.reduce((sum, one) => sum + one.used, 0);
  same(received, expected.received, 'received');
  same(used, expected.used, 'used');
  const leftOut = track.responses.flatMap((one) => one.leftOut.map((of) => `${one.unit} ${of.reason} ${of.count}`));
  expect(leftOut.sort(), where).toEqual(expected.leftOut.map((of) => `${of.unit} ${of.reason} ${of.count}`).sort());
  return count;
}
