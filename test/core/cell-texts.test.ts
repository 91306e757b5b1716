import { expect, test } from 'vitest';
import { withoutCellTexts } from '../../src/core/cell-texts.ts';
import type { Finding } from '../../src/core/model/findings.ts';

const unknown = (text: string | null, cells: readonly string[], count: number): Finding => ({
  code: 'unknown-answer',
  level: 'warning',
  place: { file: 's.csv', column: 'C' },
  arguments: { question: 'Q1', scale: 's', text, cells, count, closest: text === null ? null : 'Tốt' },
});

test('findings that differ in the text of a cell alone are published as one, without it', () => {
  const findings = [unknown('Ông A', ['C3', 'C9'], 2), unknown('Bà B', ['C4'], 5)];
  expect(withoutCellTexts(findings)).toEqual([unknown(null, ['C3', 'C9', 'C4'], 7)]);
});

test('what is published already stays as it is, and findings about other columns are others', () => {
  const elsewhere = { ...unknown(null, ['D2'], 1), place: { file: 's.csv', column: 'D' } };
  const findings = [unknown(null, ['C3'], 4), elsewhere];
  expect(withoutCellTexts(findings)).toEqual(findings);
});

test('a column of personal data is published by its letters', () => {
  const finding: Finding = {
    code: 'personal-content',
    level: 'warning',
    place: { file: 's.csv', column: 'E' },
    arguments: { name: 'Ông Cănari 0912345678' },
  };
  expect(JSON.stringify(withoutCellTexts([finding]))).not.toContain('Cănari');
});
