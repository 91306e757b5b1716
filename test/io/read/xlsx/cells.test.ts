import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../sheet-cells.ts';
import { blank, cells, date, error, firstSheet, number, text, worksheet } from './workbook.ts';

const one = async (cell: string, more: Parameters<typeof cells>[0] = {}) =>
  (await cells({ ...more, rows: `<row r="1">${cell}</row>` }))[0];

describe('a formula is its cached result', () => {
  test.each([
    ['<c r="A1"><f>1-1</f><v>0</v></c>', number(0)],
    ['<c r="A1" t="b"><f>1=2</f><v>0</v></c>', { kind: 'boolean', truth: false }],
    ['<c r="A1" t="str"><f>A2</f><v>có</v></c>', text('có')],
    ['<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', error('#DIV/0!')],
    ['<c r="A1"><f t="shared" si="0"/><v>2.5</v></c>', number(2.5)],
    ['<c r="A1"><f>A2</f></c>', error('formula')],
    ['<c r="A1"><f>A2</f><v/></c>', error('formula')],
    ['<c r="A1"><f>A2</f><v></v></c>', error('formula')],
    ['<c r="A1"><f t="shared" si="0"/></c>', error('formula')],
    ['<c r="A1" t="str"><f>A2</f></c>', error('formula')],
  ])('%s', async (cell, expected) => {
    expect(await one(cell)).toEqual(expected);
  });

  test('an empty text leaves the cell blank', async () => {
    const row = '<c r="A1" t="str"><f>""</f><v></v></c><c r="B1" t="str"><f>""</f><v/></c><c r="C1"><v>1</v></c>';
    expect(await cells({ rows: `<row r="1">${row}</row>` })).toEqual([blank, blank, number(1)]);
  });
});

describe('values', () => {
  test.each([
    ['<c r="A1"><v>12</v></c>', number(12)],
    ['<c r="A1" t="n"><v>-1.25</v></c>', number(-1.25)],
    ['<c r="A1"><v>1.0000000000000002</v></c>', number(1.0000000000000002)],
    ['<c r="A1"><v>0.1</v></c>', number(0.1)],
    ['<c r="A1"><v>123456789012345678</v></c>', number(123456789012345680)],
    ['<c r="A1"><v>1.5E-7</v></c>', number(1.5e-7)],
    ['<c r="A1"><v>-0</v></c>', number(0)],
    ['<c r="A1"><v> 7 </v></c>', number(7)],
    ["<c\n r='A1'\t><v>7</v ></c >", number(7)],
    ['<c r="A1"><v>1<!-- x -->2</v></c>', number(12)],
    ['<c r="A1"><v><![CDATA[4]]></v></c>', number(4)],
    ['<c r="A1"><v>&#49;2</v></c>', number(12)],
    ['<c r="A1"><v>NaN</v></c>', error('NaN')],
    ['<c r="A1"><v>1e999</v></c>', error('1e999')],
    ['<c r="A1"><v>0x10</v></c>', error('0x10')],
    ['<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', truth: true }],
    ['<c r="A1" t="b"><v>false</v></c>', { kind: 'boolean', truth: false }],
    ['<c r="A1" t="e"><v>#N/A</v></c>', error('#N/A')],
    ['<c r="A1" t="d"><v>2022-12-31</v></c>', date('2022-12-31')],
    ['<c r="A1" t="d"><v>2022-12-31T08:30:00.000</v></c>', date('2022-12-31 08:30:00')],
    ['<c r="A1" t="d"><v>2022-12-31T00:00:00Z</v></c>', date('2022-12-31')],
    ['<c r="A1" t="d"><v>08:30:00</v></c>', date('08:30:00')],
    ['<c r="A1" t="d"><v>2009-05-07T11:01:02.00000024400651375</v></c>', date('2009-05-07 11:01:02')],
    ['<c r="A1" t="d"><v>2014-01-16T15:59:59.999</v></c>', date('2014-01-16 16:00:00')],
    ['<c r="A1" t="d"><v>2022-12-31T23:59:59.5</v></c>', date('2023-01-01')],
    ['<c r="A1" t="d"><v>2022-02-30</v></c>', error('2022-02-30')],
    ['<c r="A1" t="d"><v>PT24H0M0.000S</v></c>', number(1)],
    ['<c r="A1" t="d"><v>P1DT12H0M0S</v></c>', number(1.5)],
    ['<c r="A1" t="d"><v>PT8H</v></c>', number(1 / 3)],
    ['<c r="A1" t="d"><v>P2Y</v></c>', error('P2Y')],
    ['<c r="A1" t="inlineStr"><is><t>Đồng ý</t></is></c>', text('Đồng ý')],
    ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', text(' a ')],
    ['<c r="A1" t="inlineStr"><is><r><t>Đồng </t></r><r><rPr><b/></rPr><t>ý</t></r></is></c>', text('Đồng ý')],
    ['<c r="A1" t="str"><v>a &amp; b &lt;c&gt; &#x1EA1;&#225; &quot;&apos;</v></c>', text('a & b <c> ạá "\'')],
    ['<c r="A1" t="str"><v><![CDATA[a & <b>]]> c</v></c>', text('a & <b> c')],
    ['<c r="A1" t="str"><v>a<?php x ?>b<!-- > -->c</v></c>', text('abc')],
    ['<c r="A1" t="str"><v>a_x000D_\n_x005F_x000D_ _x1EA1_ _x00</v></c>', text('a\r\n_x000D_ ạ _x00')],
    ['<c r="A1" t="str"><v>a\r\nb\rc</v></c>', text('a\nb\nc')],
    ['<c r="A1" t="str" foo="a>b" x:r="Z9"><v>x</v></c>', text('x')],
  ])('%s', async (cell, expected) => {
    expect(await one(cell)).toEqual(expected);
  });
});

describe('shared strings', () => {
  const strings = [
    '<si><t>a</t></si>',
    '<si/>',
    '<si><t/></si>',
    '<si><r><t>b</t></r><r><t xml:space="preserve"> c</t></r><rPh sb="0" eb="1"><t>PH</t></rPh><phoneticPr fontId="1"/></si>',
    '<si><t>a</t></si>',
    '<si><t>d<!-- x -->e</t></si>',
  ].join('');

  test('are found by their place, also after empty ones', async () => {
    const row = [0, 1, 2, 3, 4, 5].map((i) => `<c r="${'ABCDEF'[i]}1" t="s"><v>${i}</v></c>`).join('');
    expect(await cells({ strings, rows: `<row r="1">${row}</row>` })).toEqual([
      text('a'),
      blank,
      blank,
      text('b c'),
      text('a'),
      text('de'),
    ]);
  });

  test('equal texts have one key in a column, however they are written', async () => {
    const rows = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      '<row r="2"><c r="A2" t="s"><v>4</v></c></row>',
      '<row r="3"><c r="A3" t="inlineStr"><is><t>a</t></is></c></row>',
      '<row r="4"><c r="A4" t="str"><v>&#97;</v></c></row>',
      '<row r="5"><c r="A5" t="s"><v>3</v></c></row>',
    ].join('');
    const sheet = await firstSheet({ strings, rows });
    const keys: number[] = [];
    await sheet.read((row) => keys.push(row.key(0)) > 0);
    expect(keys).toEqual([1, 1, 1, 1, 2]);
  });

  test('their place may be written in pieces or by the numbers of its digits', async () => {
    for (const index of ['<![CDATA[5]]>', '&#53;', '&#x35;', ' 5<!-- x --> ', '0<!-- x -->5']) {
      expect(await one(`<c r="A1" t="s"><v>${index}</v></c>`, { strings })).toEqual(text('de'));
    }
  });

  test('an escape may reach over pieces of a text', async () => {
    const pieces = '<si><t>_x00<!-- x -->41_<![CDATA[b_]]>x0043_</t></si>';
    expect(await one('<c r="A1" t="s"><v>0</v></c>', { strings: pieces })).toEqual(text('AbC'));
    expect(await one('<c r="A1" t="inlineStr"><is><t>_x0<!-- x -->041_</t></is></c>')).toEqual(text('A'));
  });

  test.each(['6', '-1', '1.5', 'x', '99999999999', '<![CDATA[1.5]]>', '+1<!-- x -->', '<![CDATA[1e0]]>'])(
    'there is none at %s: the workbook is damaged',
    async (index) => {
      await expect(one(`<c r="A1" t="s"><v>${index}</v></c>`, { strings })).rejects.toMatchObject({
        code: 'damaged-part',
        arguments: { part: 'xl/worksheets/sheet1.xml' },
      });
    },
  );

  test('may be missing where no cell needs them', async () => {
    expect(await one('<c r="A1"><v>1</v></c>')).toEqual(number(1));
    await expect(one('<c r="A1" t="s"><v>0</v></c>')).rejects.toMatchObject({ code: 'damaged-part' });
  });
});

test('keys tell numbers, per cents, dates and texts apart, and are the same for the same', async () => {
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>';
  const values = [
    '<c r="A1"><v>1</v></c>',
    '<c r="A2" s="1"><v>1</v></c>',
    '<c r="A3" s="2"><v>1</v></c>',
    '<c r="A4" t="str"><v>1</v></c>',
    '<c r="A5" t="b"><v>1</v></c>',
    '<c r="A6"><v>1.0</v></c>',
    '<c r="A7" s="1"><v>1e0</v></c>',
    '<c r="A8" t="d"><v>1900-01-01</v></c>',
    '<c r="A9"/>',
    '<c r="A10"><v>0</v></c>',
    '<c r="A11"><v>-0</v></c>',
  ];
  const rows = values.map((value, i) => `<row r="${i + 1}">${value}<c r="B${i + 1}"><v>0</v></c></row>`).join('');
  const sheet = await firstSheet({ rows, styles });
  const keys: number[] = [];
  await sheet.read((row) => keys.push(row.key(0)) > 0);
  expect(keys).toEqual([1, 2, 3, 4, 5, 1, 2, 3, 0, 6, 6]);
  const again: number[] = [];
  await sheet.read((row) => again.push(row.key(0)) > 0);
  expect(again).toEqual(keys);
});

describe('styles', () => {
  const styles = [
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>',
    '<fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font><font><name val="VNI-Times"/></font><font><name val=".VnTimeH"/></font></fonts>',
    '<cellStyleXfs><xf numFmtId="9" fontId="1"/></cellStyleXfs>',
    '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/>',
    '<xf numFmtId="10"/><xf numFmtId="46"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/></cellXfs>',
    '<dxfs><dxf><font><name val=".VnTime"/></font></dxf></dxfs>',
  ].join('');

  test.each([
    ['s="1"', '44926', date('2022-12-31')],
    ['s="2"', '44926.354166666664', date('2022-12-31 08:30:00')],
    ['s="1"', '44926.99999999', date('2023-01-01')],
    ['s="3"', '1.5', number(1.5)],
    ['s="6"', '1.5', number(1.5)],
    ['s="4"', '0.35416666666666669', date('08:30:00')],
    ['s="4"', '44926.5', date('2022-12-31 12:00:00')],
    ['s="4"', '0', date('00:00:00')],
    ['s="1"', '1', date('1900-01-01')],
    ['s="1"', '59', date('1900-02-28')],
    ['s="1"', '60', date('1900-02-29')],
    ['s="1"', '61', date('1900-03-01')],
    ['s="1"', '2958465', date('9999-12-31')],
    ['s="1"', '2958466', number(2958466)],
    ['s="1"', '-1', number(-1)],
    ['s="5"', '0.755', number(0.755, true)],
    ['s="99"', '5', number(5)],
  ])('%s, %s', async (style, value, expected) => {
    expect(await one(`<c r="A1" ${style}><v>${value}</v></c>`, { styles })).toEqual(expected);
  });

  test('in the date system of 1904 days count from its beginning', async () => {
    const row = '<c r="A1" s="1"><v>0</v></c><c r="B1" s="1"><v>43464</v></c>';
    expect(await cells({ styles, date1904: true, rows: `<row>${row}</row>` })).toEqual([
      date('1904-01-01'),
      date('2022-12-31'),
    ]);
  });

  test('cells in fonts from before Unicode are read in Unicode', async () => {
    const strings =
      '<si><t>Së C«ng Th­¬ng</t></si>' +
      '<si><r><rPr><rFont val="Arial"/></rPr><t>Số: </t></r><r><t>Së</t></r></si>' +
      '<si><r><rPr><rFont val=".VnArial"/></rPr><t>Së</t></r><r><rPr><rFont val="Times New Roman"/></rPr><t> Công</t></r></si>';
    const row = [
      '<c r="A1" s="7" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>0</v></c>',
      '<c r="C1" s="7" t="s"><v>1</v></c>',
      '<c r="D1" t="s"><v>2</v></c>',
      '<c r="E1" s="7" t="str"><v>Së</v></c>',
      '<c r="F1" s="8" t="inlineStr"><is><t>Sôû</t></is></c>',
      '<c r="G1" s="9" t="str"><v>së</v></c>',
      '<c r="H1" s="7" t="s"><v>0</v></c>',
    ].join('');
    expect(await cells({ styles, strings, rows: `<row>${row}</row>` })).toEqual([
      text('Sở Công Thương'),
      text('Së C«ng Th­¬ng'),
      text('Số: Sở'),
      text('Sở Công'),
      text('Sở'),
      text('Sở'),
      text('SỞ'),
      text('Sở Công Thương'),
    ]);
  });
});

describe('rows', () => {
  test('without numbers, and cells without places, follow one another', async () => {
    const rows =
      '<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row r="5"/><row><c><v>6</v></c></row>';
    expect(await rowsOf(await firstSheet({ rows }))).toEqual([
      { number: 1, cells: [number(1), blank, number(3), number(4)] },
      { number: 6, cells: [number(6)] },
    ]);
  });

  test('without anything in them are passed over', async () => {
    const rows =
      '<row r="1"/><row r="2"></row><row r="3"><c r="A3" s="1"/></row><row r="4"><c r="B4"><v>1</v></c></row>';
    expect((await rowsOf(await firstSheet({ rows }))).map((row) => row.number)).toEqual([4]);
  });

  test('say that they are hidden, or of no height', async () => {
    const rows = ['hidden="1"', 'hidden="true"', 'ht="0" customHeight="1"', 'hidden="0" ht="15"', '']
      .map((how, i) => `<row r="${i + 1}" ${how}><c><v>1</v></c></row>`)
      .join('');
    const hidden: boolean[] = [];
    await (await firstSheet({ rows })).read((row) => hidden.push(row.hidden) > 0);
    expect(hidden).toEqual([true, true, true, false, false]);
  });

  test.each([
    ['<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>', 'A1'],
    ['<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>', 'A2'],
    ['<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>', 'A1'],
    ['<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>1</v></c></row>', 'B1'],
  ])('out of order stop the reading: %s', async (rows, cell) => {
    await expect(cells({ rows })).rejects.toMatchObject({
      code: 'workbook-order',
      exit: 3,
      arguments: { file: 'phieu.xlsx', sheet: 'S', cell },
    });
  });

  test.each(['<row r="1"><c r="A2"><v>1</v></c></row>', '<row r="0"/>', '<row r="x"/>', '<row><c r="1"/></row>'])(
    'with a place that cannot be: %s',
    async (rows) => {
      await expect(cells({ rows })).rejects.toMatchObject({ code: 'damaged-part' });
    },
  );

  test('stop when the visitor has seen enough, and can be read again', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `<row r="${i + 1}"><c><v>${i}</v></c></row>`).join('');
    const sheet = await firstSheet({ rows });
    for (let time = 0; time < 3; time++) {
      let seen = 0;
      await sheet.read(() => ++seen < 30);
      expect(seen).toBe(30);
    }
    expect(await rowsOf(sheet)).toHaveLength(5000);
  });

  test('are the same wherever the pieces of the part end', async () => {
    // Large enough for many pieces, with cells of every length at their borders.
    const row = (i: number) =>
      `<row r="${i}"><c r="A${i}"><v>${i}</v></c><c r="B${i}" t="str"><v>${'đ'.repeat(i % 97)}&amp;</v></c><c r="C${i}" t="b"><v>1</v></c></row>`;
    const count = 20_000;
    const sheet = await firstSheet({ rows: Array.from({ length: count }, (_, i) => row(i + 1)).join('\n') });
    let number = 0;
    await sheet.read((at) => {
      number += 1;
      const [a, b, c] = [0, 1, 2].map((column) => sheet.cell(column, at.key(column)));
      if (a?.kind !== 'number' || a.number !== number || c?.kind !== 'boolean') throw new Error(`row ${number}`);
      if (b?.kind !== 'text' || b.text !== `${'đ'.repeat(number % 97)}&`) throw new Error(`row ${number}`);
      return true;
    });
    expect(number).toBe(count);
  });
});

describe('merged cells', () => {
  const rows = [1, 2, 3, 4]
    .map(
      (row) =>
        `<row r="${row}">${['A', 'B', 'C', 'D'].map((c) => `<c r="${c}${row}"><v>${row}</v></c>`).join('')}</row>`,
    )
    .join('');
  const merging = (...refs: string[]) =>
    `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

  test('hold what the first one holds; what lies under them is blank', async () => {
    const sheet = await firstSheet({ rows, after: merging('B2:C3', 'A1:D1', 'A4:B4', 'D3:D9') });
    const kinds = (await rowsOf(sheet)).map((row) =>
      row.cells.map(({ kind }) => (kind === 'blank' ? '.' : 'x')).join(''),
    );
    expect(kinds).toEqual(['x', 'xx.x', 'x..x', 'x.x']);
    expect(await sheet.merged()).toEqual([
      { rows: [2, 3], columns: [1, 2] },
      { rows: [1, 1], columns: [0, 3] },
      { rows: [4, 4], columns: [0, 1] },
      { rows: [3, 9], columns: [3, 3] },
    ]);
  });

  test('begin also in rows that are not there', async () => {
    const sheet = await firstSheet({
      rows: '<row r="5"><c r="A5"><v>1</v></c><c r="B5"><v>1</v></c></row>',
      after: merging('A2:A7'),
    });
    expect((await rowsOf(sheet))[0]?.cells).toEqual([blank, number(1)]);
  });

  test('are none where the word is only a text', async () => {
    const sheet = await firstSheet({ rows: '<row><c t="str"><v>mergeCell</v></c></row>' });
    expect(await sheet.merged()).toEqual([]);
  });

  test.each(['B2:A1', 'A0:A1', 'XFE1:XFE2', 'x', ''])('%j is no range', async (ref) => {
    await expect(cells({ rows, after: merging(ref) })).rejects.toMatchObject({ code: 'damaged-part' });
  });

  test('by the thousand cost little', async () => {
    const refs = Array.from({ length: 20_000 }, (_, i) => `A${i + 1}:XFD${i + 1}`);
    const sheet = await firstSheet({ rows, after: merging(...refs) });
    const start = process.cpuUsage();
    expect(await rowsOf(sheet)).toHaveLength(4);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(8);
    const over = await firstSheet({ rows, after: merging(...refs, 'A30000:A30001') });
    await expect(over.merged()).rejects.toMatchObject({ code: 'workbook-limit', arguments: { limit: 'merges' } });
  });
});

test('a sheet whose word for the root is another is damaged', async () => {
  const content = { parts: { 'xl/worksheets/sheet1.xml': worksheet('').replaceAll('worksheet', 'sheet') } };
  await expect(cells(content)).rejects.toMatchObject({ code: 'damaged-part' });
});
