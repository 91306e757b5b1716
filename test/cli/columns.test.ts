/** Tables on a terminal: as wide as it is, and straight whatever the letters are. */
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { fittedWidths, shortened, textWidth } from '../../src/cli/columns.ts';
import { gridText } from '../../src/cli/grid.ts';
import { demonstration } from '../demonstration.ts';
import { runMain, temporaryFolder } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'gu');

test('a letter with marks is one column however it is written, an ideograph is two', () => {
  expect(textWidth('Tuyên Hoà')).toBe(9);
  expect(textWidth('Tuyên Hoà'.normalize('NFD'))).toBe(9);
  expect(textWidth('越南')).toBe(4);
  expect(shortened('越南河內', 6)).toBe('越南…');
  expect(shortened('Hà Nội', 6)).toBe('Hà Nội');
});

test('room is taken from the widest words, never from numbers', () => {
  const columns = [
    { head: 'n', kind: 'number' },
    { head: 'a', kind: 'words' },
    { head: 'b', kind: 'words' },
  ] as const;
  const cells = [['12345678901234567890', 'x'.repeat(40), 'y'.repeat(12)]];
  expect(fittedWidths(columns, cells, 52)).toEqual([20, 20, 12]);
  expect(fittedWidths(columns, cells, 1)).toEqual([20, 8, 8]);
});

describe.each([80, 120])('on %i columns', (width) => {
  const widest = (text: string) => Math.max(...text.replace(COLOUR, '').split('\n').map(stringWidth));

  test('score, explain, diagnose and whatif keep within them', async () => {
    const folder = await temporaryFolder();
    const texts = [];
    for (const args of [
      ['score', demonstration, '--format', 'json'],
      ['explain', 'out/run.json', 'SCT'],
      ['diagnose', 'out/run.json'],
      ['whatif', 'out/run.json', '--equal', '--format', 'json'],
    ]) {
      const { out, exit } = await runMain(folder, args, width);
      expect(exit).toBe(0);
      texts.push(out);
    }
    expect(Math.max(...texts.map(widest))).toBeLessThanOrEqual(width);
    // The names are there, if on two lines.
    expect(texts[0]?.replace(COLOUR, '').replace(/\s+/gu, ' ')).toContain('Tổng điểm');
  });

  test('long names in any letters leave the table straight', async () => {
    const names = [
      'Ủy ban nhân dân thành phố rất dài '.repeat(4).trim().normalize('NFD'),
      '越南'.repeat(40),
      'B'.repeat(200),
    ];
    const units = names.map((name, i) => `{id: ${'ABC'[i]}, name: "${name}"}`).join(', ');
    const folder = await caseFolder({ 'method.yaml': METHOD.replace(/units: \[.*\]/u, `units: [${units}]`) });
    const { out, exit } = await runMain(folder, ['score', '--format', 'json'], width);
    expect(exit).toBe(0);
    const ruled = out
      .replace(COLOUR, '')
      .split('\n')
      .filter((line) => /^[│┌├└]/u.test(line));
    expect(ruled.length).toBeGreaterThan(5);
    expect(new Set(ruled.map(stringWidth)).size).toBe(1);
    expect(widest(out)).toBeLessThanOrEqual(width);
  });
});

test('a table that goes to a file is as wide as it is', () => {
  const name = 'x'.repeat(150);
  expect(gridText([{ head: 'a', kind: 'words' }], [[name]], null)).toContain(name);
});
