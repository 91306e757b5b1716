/** Cells and texts written as most are take a way of their own; written otherwise they are read as XML. Both are the same cells. */
import { expect, test } from 'vitest';
import { Failure } from '../../../../src/io/failure.ts';
import { seeded } from '../csv-oracle.ts';
import { type Content, firstSheet, listed } from './workbook.ts';

const TEXTS = ['', 'Có', 'a&amp;b', '_x0041_', '_', 'a_b', 'hai\r\ndòng', '  ', 'ý'.repeat(60), 'a>b', ']]'];
const NUMBERS =
  '0 1 12 -3 4.5 -0 .5 5. 1e3 00012 12345678 123456789 536870911 536870912 123456789012345 1234567890123456 x'.split(
    ' ',
  );
const WRONG = [
  '<c r="B1" t="s"><v>60</v></c>',
  '<c r="B1" t="s"><v>-1</v></c>',
  '<c r="XFE1"><v>1</v></c>',
  '<c r="AAAA1"><v>1</v></c>',
  '<c r="b1"><v>1</v></c>',
  '<c r="B2"><v>1</v></c>',
  '<c r="B11"><v>1</v></c>',
  '<c r="B"><v>1</v></c>',
  '<c r="A1"><v>1</v></c>',
  '<c r="B1" t="q"><v>1</v></c>',
  '<c r="B1"><v>1</c>',
  '<c r="B1" t="inlineStr"><is><t>&x;</t></is></c>',
  '<c r="B1" t="inlineStr"><is><t>a</is></c>',
];

/** With a space more in every tag, which says the same. */
function otherwise({ rows = '', strings = '', ...content }: Content): Content {
  return { ...content, rows: rows.replaceAll('<c r', '<c  r'), strings: strings.replaceAll('<si>', '<si >') };
}

function content(seed: number, count: number): Content {
  const random = seeded(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const text = () => TEXTS[pick(TEXTS.length)] ?? '';
  const cell = (at: string): string => {
    const style = pick(3) === 0 ? ` s="${pick(5)}"` : '';
    switch (pick(8)) {
      case 0:
        return `<c r="${at}"${style}/>`;
      case 1:
      case 2:
        return `<c r="${at}"${style}><v>${NUMBERS[pick(NUMBERS.length)]}</v></c>`;
      case 3:
        return `<c r="${at}"${style} t="n"><v>${pick(1e6) / 1000}</v></c>`;
      case 4:
        return `<c r="${at}"${style} t="inlineStr"><is><t>${text()}</t></is></c>`;
      default:
        return `<c r="${at}"${style} t="s"><v>${pick(60)}</v></c>`;
    }
  };
  const string = () => {
    const space = pick(3) === 0 ? ' xml:space="preserve"' : '';
    return pick(9) === 0 ? `<si><r><t>${text()}</t></r></si>` : `<si><t${space}>${text()}</t></si>`;
  };
  const columns = ['A', 'B', 'Z', 'AA', 'AZ', 'ZZ', 'AAA'];
  // From a row of one digit on to rows of five.
  const row = (number: number) => `<row r="${number}">${columns.map((at) => cell(`${at}${number}`)).join('')}</row>`;
  const first = [1, 5, 95, 9_990, 99_995][seed % 5] ?? 1;
  return {
    rows: Array.from({ length: count }, (_, i) => row(first + i)).join(''),
    strings: Array.from({ length: 60 }, string).join(''),
    styles: `<cellXfs>${[0, 14, 9, 18].map((format) => `<xf numFmtId="${format}"/>`).join('')}</cellXfs>`,
  };
}

async function read(content: Content): Promise<string[]> {
  try {
    return await listed(await firstSheet(content));
  } catch (error) {
    if (error instanceof Failure) return [error.code, JSON.stringify(error.arguments)];
    throw error;
  }
}

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('of random sheet %i', async (seed) => {
  const common = content(seed, 40);
  const cells = await read(common);
  expect(cells.length).toBeGreaterThan(150);
  expect(await read(otherwise(common))).toEqual(cells);
});

test('of a sheet of many pieces', async () => {
  const common = content(11, 1_500);
  expect(common.rows?.length).toBeGreaterThan(390_000);
  expect((await read(otherwise(common))).join('\n')).toBe((await read(common)).join('\n'));
});

test('in a font from before Unicode', async () => {
  const styles =
    '<fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>';
  const common = { ...content(12, 40), strings: '<si><t>B×nh th\u00adêng</t></si>'.repeat(60), styles };
  const cells = await read(common);
  expect(cells.join()).toContain('Bình thường');
  expect(await read(otherwise(common))).toEqual(cells);
});

test.each(WRONG)('something is wrong with %s', async (cell) => {
  const rows = `<row r="1"><c r="A1"><v>1</v></c>${cell}</row>${' '.repeat(200)}`;
  const common = { ...content(1, 0), rows };
  const said = await read(common);
  expect(said).toHaveLength(2);
  expect(await read(otherwise(common))).toEqual(said);
});
