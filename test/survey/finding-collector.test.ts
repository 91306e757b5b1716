import { expect, test } from 'vitest';
import { UnitNames } from '../../src/core/text/unit-names.ts';
import { FindingCollector } from '../../src/survey/finding-collector.ts';

const unitFindings = (texts: readonly string[]) => {
  const collector = new FindingCollector(5);
  const known = { names: new UnitNames([['A', 'Sở A']]), other: false, totals: false, personal: false };
  texts.forEach((text, i) => {
    collector.notAUnit(text, i + 2, { file: 's.csv' }, known);
  });
  return collector.findings().flatMap(({ code, arguments: args }) => (code === 'unknown-unit' ? [args] : []));
};

test('300,000 unknown units are some findings, whose counts sum to all rows; the most frequent are quoted', () => {
  const often = Array.from({ length: 50 }, () => 'Sở Y tê');
  const findings = unitFindings([...Array.from({ length: 300_000 }, (_, i) => `tên ${i}x`), ...often].reverse());
  expect(findings.length).toBeLessThanOrEqual(31);
  const counts = findings.map((args) => ('count' in args ? args.count : 0));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(300_050);
  expect(findings).toContainEqual(expect.objectContaining({ text: 'Sở Y tê', count: 50 }));
  expect(findings.at(-1)).toMatchObject({ text: null });
});

test('a few unknown units are each quoted', () => {
  expect(unitFindings(['Sở B', 'Sở C', 'sở b'])).toMatchObject([
    { text: 'Sở B', count: 2 },
    { text: 'Sở C', count: 1 },
  ]);
});
