/** Rows that were kept, taken one by one or many at once, are the rows that a second walk through the sheet finds. */
import { expect, test } from 'vitest';
import { readXlsx } from '../../../../src/io/read/xlsx.ts';
import { seeded } from '../csv-oracle.ts';
import { type Content, workbook } from './workbook.ts';

const COLUMNS = [...'ABCDEFGHIJKL', 'Z', 'AA', 'CV'];
const STYLES =
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="18"/></cellXfs><fonts><font/></fonts>';
const STRINGS = Array.from({ length: 300 }, (_, i) => `<si><t>${i === 7 ? '' : `Ý ${i}`}</t></si>`).join('');

function content(seed: number): Content {
  const random = seeded(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const cell = (at: string): string => {
    switch (pick(12)) {
      case 0:
        return '';
      case 1:
        return `<c r="${at}"/>`;
      case 2:
        return `<c r="${at}" s="${pick(4)}"><v>${pick(60_000) / 4}</v></c>`;
      case 3:
        return `<c r="${at}"><v>-${pick(3)}</v></c>`;
      case 4:
        return `<c r="${at}" t="n"><v>${['536870912', '5e-3', '1073741825', '00012'][pick(4)]}</v></c>`;
      case 5:
        return `<c r="${at}" t="str"><f>A1</f><v>Ý ${pick(9)} &amp;</v></c>`;
      case 6:
        return `<c r="${at}" t="${pick(2) === 0 ? 'b' : 'e'}"><v>1</v></c>`;
      default:
        return `<c r="${at}" t="s"><v>${pick(300)}</v></c>`;
    }
  };
  const rows: string[] = [];
  const end = ['', ' spans="1:100"', ' spans="1:100" x14ac:dyDescent="0.25"', ' hidden="1"', ' hidden=\'0\' ht="0"'];
  let of = '';
  for (let number = 1; number < 2_600; number++) {
    if (pick(40) === 0) of = end[pick(end.length)] ?? '';
    if (pick(seed === 1 ? 5 : 900) === 0) continue;
    const opening = pick(60) === 0 ? `<row${of} r="${number}">` : `<row r="${number}"${of}>`;
    rows.push(`${opening}${COLUMNS.map((letters) => cell(`${letters}${number}`)).join('')}</row>`);
    if (pick(700) === 0) rows.push(`<row r="${++number}"/>`, `<row>${cell(`B${++number}`)}</row>`);
  }
  const merges = ['A1:L1', 'B3:C4', 'A1000:B1100', 'A2000:CV2004'].map((ref) => `<mergeCell ref="${ref}"/>`);
  const after = seed === 2 ? '' : `<mergeCells>${merges.join('')}</mergeCells>`;
  return { rows: rows.join(''), after, strings: STRINGS, styles: STYLES };
}

/** @param room bytes for rows that are kept */
async function listed(bytes: Uint8Array, ...room: number[]): Promise<string[]> {
  const [sheet] = await readXlsx(bytes, 'x.xlsx', ...room);
  if (sheet === undefined) throw new Error('no sheet');
  const lines: string[] = [];
  await sheet.read((row) => {
    const cells = Array.from({ length: row.width }, (_, column) => JSON.stringify(sheet.cell(column, row.key(column))));
    lines.push(`${row.number} ${row.hidden} ${row.text(1)} ${cells.join(' ')}`);
    return true;
  });
  return [...lines, JSON.stringify(await sheet.merged())];
}

test.each([1, 2, 3, 4])('of random sheet %i', async (seed) => {
  const bytes = workbook(content(seed));
  const expected = await listed(bytes, 0);
  expect(expected.length).toBeGreaterThan(1_900);
  expect(await listed(bytes)).toEqual(expected);
});

test('where a visitor has seen enough, no more rows come', async () => {
  const [sheet] = await readXlsx(workbook(content(2)), 'x.xlsx');
  const numbers: number[] = [];
  await sheet?.read((row) => numbers.push(row.number) < 3);
  expect(numbers).toHaveLength(3);
});

test('what is wrong with a row is said when it is its turn', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"/><row r="2"><c r="A2"><v>1</v></c></row>';
  const [sheet] = await readXlsx(workbook({ rows }), 'x.xlsx');
  const numbers: number[] = [];
  await sheet?.read((row) => numbers.push(row.number) < 1);
  expect(numbers).toEqual([1]);
  await expect(sheet?.read(() => true)).rejects.toMatchObject({ code: 'workbook-order' });
  await expect(sheet?.merged()).resolves.toEqual([]);
});
