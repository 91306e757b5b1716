/** Tables of tens of thousands of rows next to a run take time in proportion: were it by their square, these tests would take minutes. */
import { expect, test } from 'vitest';
import { pairUnits } from '../src/core/unit-pairs.ts';
import { reweigh } from '../src/method/changes.ts';
import { knownWeights } from '../src/method/weight-sets.ts';
import { unitLinks } from '../src/survey/unit-links.ts';

const place = { file: 'bang.csv' };
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

test('a table of units that joins each old one with each new one', () => {
  const units = numbers(150).map((i) => ({ id: `U${i}`, name: `Đơn vị ${i}`, group: null }));
  const track = { id: 't', name: 't', units, unitNames: units.map(({ id, name }) => [id, name]) };
  const rows = units.flatMap((old) =>
    units.map((now) => ({ old: old.id, new: now.id, continues: null, track: null, place })),
  );
  const { between, findings } = unitLinks(rows, [track], [track]);
  expect(findings).toEqual([]);
  const named = units.map((unit) => ({ unit, names: [unit.id, unit.name] }));
  const pairs = pairUnits(named, named, between(0, 0));
  expect(pairs.map(({ how }) => how)).toEqual(numbers(300).map(() => 'merged'));
});

test('weights of four thousand indicators, each twice', () => {
  const indicators = numbers(4000).map((i) => ({ id: `I${i}`, weight: 1 }));
  const method = { tracks: [{ id: 't', components: [{ id: 'P', indicators }] }] };
  const rows = [...indicators, ...indicators].map(({ id }) => ({
    track: null,
    id,
    weight: 2,
    isPercent: false,
    place,
  }));
  const { findings } = knownWeights({ name: null, rows, ofMethod: false }, method);
  expect(findings.map(({ code }) => code)).toEqual(indicators.map(() => 'repeated-id'));
  const weights = indicators.map(({ id }) => ({ track: null, id, weight: 2 }));
  expect(JSON.stringify(reweigh(method, weights, false).method).match(/"weight":2/gu)).toHaveLength(4000);
});
