import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../../../src/io/read/xlsx.ts';
import { rowsOf } from '../../sheet-cells.ts';
import { cells, MAIN, number, open, relationships, text, workbookXml, worksheet } from './workbook.ts';

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('sheets', () => {
  const sheetOf = (value: number) => worksheet(`<row><c><v>${value}</v></c></row>`);

  test('come in the order of the workbook, with their names and states; charts are passed over', async () => {
    const sheets = await open({
      parts: {
        'xl/workbook.xml': workbookXml(
          [
            '<sheet name="Trả lời &amp; _x0041_" sheetId="9" r:id="x3"/>',
            '<sheet name="Biểu đồ" sheetId="4" r:id="x2"/>',
            '<sheet name="Ẩn" sheetId="1" state="hidden" r:id="x1"/>',
            '<sheet name="Rất ẩn" sheetId="2" state="veryHidden" r:id="x4"/>',
          ].join(''),
        ),
        'xl/_rels/workbook.xml.rels': relationships([
          ['x1', 'worksheet', '/xl/worksheets/b.xml'],
          ['x2', 'chartsheet', 'chartsheets/sheet1.xml'],
          ['x3', 'worksheet', './worksheets/../worksheets/a.xml'],
          ['x4', 'worksheet', '../XL/Worksheets/C%20c.xml'],
        ]),
        'xl/worksheets/c c.xml': sheetOf(3),
        'xl/worksheets/b.xml': sheetOf(2),
        'xl/worksheets/a.xml': sheetOf(1),
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      },
    });
    expect(sheets.map(({ name, state, reading }) => [name, state, reading])).toEqual([
      ['Trả lời & A', 'visible', null],
      ['Ẩn', 'hidden', null],
      ['Rất ẩn', 'very-hidden', null],
    ]);
    const values = await Promise.all(sheets.map(async (sheet) => (await rowsOf(sheet))[0]?.cells[0]));
    expect(values).toEqual([number(1), number(2), number(3)]);
  });

  test('an entry without a part, as Excel keeps for sheets of macros, is passed over', async () => {
    const entries =
      '<sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/><sheet name="S" sheetId="1" r:id="rId1"/>';
    const parts = { 'xl/workbook.xml': workbookXml(entries) };
    expect((await open({ rows: ROW, parts })).map(({ name }) => name)).toEqual(['S']);
    expect(await cells({ rows: ROW, parts })).toEqual([number(1)]);
  });

  test('a relation above the root, as LibreOffice writes it, does no harm', async () => {
    const above = relationships([
      ['a', 'officeDocument', '../xl/workbook.xml'],
      ['b', 'customXml', '../customXml/item1.xml'],
      ['c', 'customXml', '../../../../x'],
    ]);
    expect(await cells({ rows: ROW, parts: { '_rels/.rels': above } })).toEqual([number(1)]);
  });

  test('there must be one with cells', async () => {
    await expect(open({ parts: { 'xl/workbook.xml': workbookXml('') } })).rejects.toMatchObject({ code: 'no-sheets' });
  });

  test.each([
    ['xl/worksheets/sheet1.xml', 'damaged-part'],
    ['xl/_rels/workbook.xml.rels', 'damaged-part'],
    ['xl/workbook.xml', 'damaged-workbook'],
  ])('%s may not be missing', async (part, code) => {
    await expect(open({ parts: { [part]: null } })).rejects.toMatchObject({ code });
  });

  test('the workbook is found without _rels/.rels, or in another place with it', async () => {
    expect(await cells({ rows: ROW, parts: { '_rels/.rels': null } })).toEqual([number(1)]);
    const moved = {
      '_rels/.rels': relationships([['a', 'officeDocument', '/book/main.xml']]),
      'book/main.xml': workbookXml('<sheet name="S" r:id="rId1"/>'),
      'book/_rels/main.xml.rels': relationships([['rId1', 'worksheet', '../xl/worksheets/sheet1.xml']]),
      'xl/workbook.xml': null,
    };
    expect(await cells({ rows: ROW, parts: moved })).toEqual([number(1)]);
  });
});

describe('XML as others write it', () => {
  const prefixed = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:f>1</x:f></x:c></x:row></x:sheetData></x:worksheet>`;

  test('with a prefix', async () => {
    const parts = {
      'xl/worksheets/sheet1.xml': prefixed,
      'xl/sharedStrings.xml': `<ss:sst xmlns:ss="${MAIN}"><ss:si><ss:t>a</ss:t></ss:si></ss:sst>`,
      'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:rel="r"><x:sheets><x:sheet name="S" rel:id="rId1"/></x:sheets></x:workbook>`,
    };
    expect(await cells({ strings: '', parts })).toEqual([text('a'), { kind: 'error', text: 'formula' }]);
  });

  test('in the strict form', async () => {
    const strict = (xml: string) => xml.replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    const rels = (xml: string) =>
      xml.replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006',
        'http://purl.oclc.org/ooxml/officeDocument',
      );
    const parts = {
      '_rels/.rels': rels(relationships([['a', 'officeDocument', 'xl/workbook.xml']])),
      'xl/_rels/workbook.xml.rels': rels(relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml']])),
      'xl/workbook.xml': strict(rels(workbookXml('<sheet name="S" r:id="rId1"/>'))),
      'xl/worksheets/sheet1.xml': strict(worksheet(ROW)),
    };
    expect(await cells({ parts })).toEqual([number(1)]);
  });

  test.each(['utf16le', 'utf16be'] as const)('in %s, and with the mark of UTF-8', async (form) => {
    const xml = `\ufeff${worksheet('<row><c t="str"><v>Đồng ý</v></c></row>').replace('UTF-8', 'UTF-16')}`;
    const wide = Buffer.from(xml, 'utf16le');
    if (form === 'utf16be') wide.swap16();
    expect(await cells({ parts: { 'xl/worksheets/sheet1.xml': wide } })).toEqual([text('Đồng ý')]);
    expect(await cells({ parts: { 'xl/worksheets/sheet1.xml': Buffer.from(xml) } })).toEqual([text('Đồng ý')]);
  });

  test('in a code page that is declared', async () => {
    const xml = worksheet('<row><c t="str"><v>caf\u00e9</v></c></row>').replace('UTF-8', 'ISO-8859-1');
    expect(await cells({ parts: { 'xl/worksheets/sheet1.xml': Buffer.from(xml, 'latin1') } })).toEqual([text('café')]);
    const parts = { 'xl/worksheets/sheet1.xml': xml.replace('ISO-8859-1', 'x-none') };
    await expect(cells({ parts })).rejects.toMatchObject({ code: 'damaged-part' });
  });

  test('with other things in a cell, a row, and after the rows', async () => {
    const rows =
      '<!-- <row> --><row r="1"><c r="A1"><extLst><ext><v>9</v><c r="Z1"><v>8</v></c></ext></extLst><v>1</v></c><extLst><c r="B1"><v>7</v></c></extLst></row>';
    const after = '<extLst><ext><sheetData><row r="9"><c r="A9"><v>1</v></c></row></sheetData></ext></extLst>';
    expect(await cells({ rows, after })).toEqual([number(1)]);
  });

  test.each(['<!DOCTYPE worksheet [<!ENTITY a "b">]>', '<!DOCTYPE worksheet SYSTEM "http://example.org/x.dtd">'])(
    'a document type is refused: %s',
    async (type) => {
      const parts = { 'xl/worksheets/sheet1.xml': type + worksheet(ROW).replace(/^<\?.*\?>\n/u, '') };
      await expect(cells({ parts })).rejects.toMatchObject({
        code: 'workbook-doctype',
        exit: 3,
        arguments: { part: 'xl/worksheets/sheet1.xml' },
      });
    },
  );

  const whole = worksheet('<row r="1"><c r="A1" t="str"><v>a</v></c></row>');
  test.each([
    ['cut', whole.slice(0, -5)],
    ['cut inside a cell', whole.slice(0, whole.indexOf('</v>'))],
    ['cut after the rows', whole.slice(0, whole.indexOf('</worksheet>'))],
    ['empty', ''],
    ['not closed in order', whole.replace('</v></c>', '</c></v>')],
    ['with two roots', `${whole}<a/>`],
    ['with text behind', `${whole}x`],
    ['with an entity that is none', whole.replace('>a<', '>&foo;<')],
    ['with an entity that does not end', whole.replace('>a<', '>&amp <')],
    ['with a number that is no character', whole.replace('>a<', '>&#x110000;<')],
    ['with an attribute without quotes', whole.replace('r="1"', 'r=1')],
    ['with a tag in an attribute', whole.replace('r="1"', 'r="<"')],
    ['with a type that is none', whole.replace('"str"', '"strr"')],
  ])('a part is damaged that is %s', async (_, xml) => {
    await expect(cells({ parts: { 'xl/worksheets/sheet1.xml': xml } })).rejects.toMatchObject({
      code: 'damaged-part',
      exit: 3,
    });
  });

  test('keys that are names of object members are texts like others', async () => {
    const rows = '<row><c t="str"><v>__proto__</v></c><c t="str"><v>constructor</v></c></row>';
    expect(await cells({ rows })).toEqual([text('__proto__'), text('constructor')]);
  });
});

test('opening reads no sheet', async () => {
  const parts = { 'xl/worksheets/sheet1.xml': 'no XML' };
  const [sheet] = await open({ parts });
  expect(sheet?.name).toBe('S');
  await expect(sheet?.read(() => true)).rejects.toMatchObject({ code: 'damaged-part' });
});

test('the bytes may be a view into larger ones', async () => {
  const { workbook } = await import('./workbook.ts');
  const bytes = workbook({ rows: ROW });
  const larger = new Uint8Array(bytes.length + 20);
  larger.set(bytes, 7);
  const [sheet] = await readXlsx(larger.subarray(7, 7 + bytes.length), 'x.xlsx');
  expect(sheet === undefined ? [] : (await rowsOf(sheet))[0]?.cells).toEqual([number(1)]);
});
