/** OpenDocument workbooks, part by part. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readXlsx } from '../../../src/io/read/xlsx.ts';
import { plainCell } from '../../../src/survey/table.ts';
import { failureOf } from '../sheet-cells.ts';

const NAMES = ['office', 'style', 'number', 'table', 'text', 'draw', 'fo', 'dc'];
const SPACES = NAMES.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');

/** @param tables what is in office:spreadsheet. @param styles automatic ones */
function ods(tables: string, styles = ''): Uint8Array {
  const content = `<office:document-content ${SPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(content),
  });
}

const table = (rows: string) => `<table:table table:name="S">${rows}</table:table>`;
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;
const number = (value: string, more = '') =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${more}><text:p>x</text:p></table:table-cell>`;
const text = (content: string, more = '') =>
  `<table:table-cell office:value-type="string" ${more}>${content}</table:table-cell>`;

async function rowsOf(bytes: Uint8Array) {
  const [sheet] = await readXlsx(bytes, 'a.ods');
  const rows: unknown[] = [];
  await sheet?.read((one) => {
    const cells = Array.from({ length: one.width }, (_, c) => plainCell(sheet.cell(c, one.key(c))));
    rows.push([one.number, one.hidden, ...cells]);
    return rows.length < 10;
  });
  return rows;
}

test('rows and cells that are repeated, blank ones, and hidden rows in a group', async () => {
  const rows = [
    row(
      `<table:table-cell/>${number('7', 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16000"/>`,
    ),
    row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="3"'),
    `<table:table-row-group>${row(number('1.5'), 'table:number-rows-repeated="2" table:visibility="filter"')}</table:table-row-group>`,
  ];
  expect(await rowsOf(ods(table(rows.join(''))))).toEqual([
    [1, false, null, 7, 7],
    [5, true, 1.5],
    [6, true, 1.5],
  ]);
});

test('a text is its paragraphs, without notes and drawings', async () => {
  const note = '<office:annotation><dc:date>2026</dc:date><text:p>ghi chú</text:p></office:annotation>';
  const cell = text(
    `${note}<text:p>Sở<text:s text:c="2"/><text:span>Y\n tế</text:span></text:p><text:p>a<text:tab/>b</text:p><draw:frame><text:p>x</text:p></draw:frame>`,
  );
  expect(await rowsOf(ods(table(row(cell))))).toEqual([[1, false, 'Sở  Y tế\na\tb']]);
});

test('a cell without a style has that of its column; leading zeros and fonts from before Unicode are heard', async () => {
  const styles =
    '<number:number-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="3"/></number:number-style>' +
    '<style:style style:name="c1" style:family="table-cell" style:data-style-name="N1"/>' +
    '<style:style style:name="c2" style:family="table-cell"><style:text-properties style:font-name=".VnTime"/></style:style>';
  const columns =
    '<table:table-column table:default-cell-style-name="c1"/><table:table-column table:default-cell-style-name="c2"/>';
  const cells = `${number('7')}${text('<text:p>Së C«ng Th\u00adñng</text:p>'.replace('ñ', '¬'))}${number('7')}`;
  expect(await rowsOf(ods(table(columns + row(cells)), styles))).toEqual([[1, false, '007', 'Sở Công Thương', 7]]);
});

test('only the first cell of a merged range holds anything, and tables of the history and of drawings are none', async () => {
  const rows = [
    row(
      `${number('1', 'table:number-columns-spanned="2" table:number-rows-spanned="2"')}<table:covered-table-cell office:value-type="float" office:value="9"/>`,
    ),
    row(
      `<table:covered-table-cell table:number-columns-repeated="2" office:value-type="float" office:value="9"/>${number('3')}`,
    ),
  ];
  const other = `<table:tracked-changes><table:table-cell office:value-type="float" office:value="5"/></table:tracked-changes>`;
  const shapes = `<table:shapes>${table(row(number('8')))}</table:shapes>`;
  const bytes = ods(other + table(shapes + rows.join('')));
  expect(await rowsOf(bytes)).toEqual([
    [1, false, 1],
    [2, false, null, null, 3],
  ]);
  const [sheet] = await readXlsx(bytes, 'a.ods');
  expect(await sheet?.merged()).toEqual([{ rows: [1, 2], columns: [0, 1] }]);
});

test.each([
  ['cells', row(number('1', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"')],
  ['rows', row(number('1'), 'table:number-rows-repeated="1048577"')],
  ['columns', row(number('1', 'table:number-columns-repeated="16385"'))],
  ['characters', row(text(`<text:p>${'a'.repeat(32_768)}</text:p>`))],
])('a limit is named: %s', async (limit, rows) => {
  const failure = await failureOf(() => readXlsx(ods(table(rows)), 'a.ods'));
  expect(failure.arguments).toMatchObject({ limit });
});
