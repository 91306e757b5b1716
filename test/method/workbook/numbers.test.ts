/** Numbers that are typed as texts in the method's workbook: one reading a column, in lists of codes too (SPEC §3.4). */
import { expect, test } from 'vitest';
import { ColumnNumbers } from '../../../src/core/text/number-text.ts';
import { numberTexts, readNumbersCell } from '../../../src/method/workbook/cell-text.ts';
import { readMethodSheets } from '../../../src/method/workbook/read.ts';
import { titleOf, titles } from '../../../src/method/workbook/titles.ts';

test('the codes of a column have one decimal mark', () => {
  const cells = ['1,5 | 2,5', '1,125 | 3', '4 | 5'];
  const numbers = new ColumnNumbers(null, cells.flatMap(numberTexts));
  expect(cells.map((cell) => readNumbersCell(cell, numbers))).toEqual([
    [1.5, 2.5],
    [1.125, 3],
    [4, 5],
  ]);
});

test('where nothing says which, or another number has the other mark, it is one finding with the cells', () => {
  const found = (cells: readonly string[]) => {
    const keys = ['id', 'of'];
    const rows = [keys.map((key) => titleOf('tree', key, 'vi')[0]), ...cells.map((cell, i) => [`q${i}`, cell])];
    const sheet = { name: titles.vi.sheets.tree.tab, rows: rows.map((row, i) => ({ number: i + 1, cells: row })) };
    const { findings } = readMethodSheets('method.xlsx', [sheet]);
    return findings.flatMap(({ code, arguments: args }) => (code === 'ambiguous-cells' ? [args] : []));
  };
  expect(found(['1,125 | 3', '2,250'])).toEqual([{ text: '1,125 | 3', cells: ['B2', 'B3'] }]);
  expect(found(['1,5 | 2', '1.125 | 3'])).toEqual([{ text: '1.125 | 3', cells: ['B3'] }]);
  expect(found(['1,5 | 2', '1,125 | 3'])).toEqual([]);
});
