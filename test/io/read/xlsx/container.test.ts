import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FailureArguments } from '../../../../src/core/failures.ts';
import { LIMITS } from '../../../../src/io/read/limits.ts';
import { Container } from '../../../../src/io/read/xlsx/container.ts';
import { crc32, crc32ByTable } from '../../../../src/io/read/xlsx/crc32.ts';
import { readXlsx } from '../../../../src/io/read/xlsx.ts';
import { words } from '../../../../src/words/words.ts';
import { failureOf, readFileOf } from '../../sheet-cells.ts';
import {
  type Content,
  cells,
  number,
  open,
  partsOf,
  relationships,
  workbook,
  workbookXml,
  worksheet,
  zip,
} from './workbook.ts';

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** A workbook of so many sheets that are the same. */
function alike(count: number, part: string): Uint8Array {
  const names = Array.from({ length: count }, (_, i) => `${i + 1}`);
  const parts = {
    'xl/workbook.xml': workbookXml(names.map((name) => `<sheet name="${name}" r:id="r${name}"/>`).join('')),
    'xl/_rels/workbook.xml.rels': relationships(names.map((name) => [`r${name}`, 'worksheet', `${name}.xml`])),
    ...Object.fromEntries(names.map((name) => [`xl/${name}.xml`, part])),
  };
  return zip(partsOf({ parts }));
}

async function codeOf(bytes: Uint8Array | string, name = 'phieu.xlsx') {
  const failure = await failureOf(() => readFileOf(name, bytes));
  expect(failure.exit).toBe(3);
  for (const messages of Object.values(words)) {
    const say = messages.failures[failure.code] as (args: FailureArguments[keyof FailureArguments]) => string;
    expect(say(failure.arguments)).toContain(name);
  }
  return failure.code;
}

/** An OLE container with the directory entries of these streams. */
function ole(...streams: string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 128 * streams.length);
  bytes.write('d0cf11e0a1b11ae1', 'hex');
  streams.forEach((name, i) => {
    const at = 512 + 128 * i;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    bytes[at + 66] = 2;
  });
  return bytes;
}

/** A zip container of parts that are packed already. */
function zipOf(parts: readonly { name: string; data: Buffer; size: number; crc: number }[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, size, crc } of parts) {
    const header = Buffer.alloc(46 + name.length);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE(8, 10);
    header.writeUInt32LE(crc, 16);
    header.writeUInt32LE(data.length, 20);
    header.writeUInt32LE(size, 24);
    header.writeUInt16LE(name.length, 28);
    header.writeUInt32LE(offset, 42);
    header.write(name, 46);
    central.push(header);
    const before = Buffer.alloc(30 + name.length);
    before.writeUInt32LE(0x04034b50, 0);
    before.writeUInt16LE(name.length, 26);
    before.write(name, 30);
    local.push(before, data);
    offset += before.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...central, end]);
}

const XML_2003 =
  '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">';

const ODS = strToU8('application/vnd.oasis.opendocument.spreadsheet');

describe('a file that is something else is named', () => {
  test.each([
    ['encrypted-workbook', ole('Root', 'EncryptionInfo', 'EncryptedPackage')],
    ['old-workbook', ole('Root', 'Workbook')],
    ['old-workbook', ole('Book')],
    ['old-or-encrypted', ole('WordDocument')],
    ['old-workbook', Buffer.from('0908100000060500', 'hex').fill(0x04, 1, 2).fill(0, 3, 4)],
    ['damaged-part', zipSync({ mimetype: ODS, 'content.xml': new Uint8Array() })],
    ['damaged-part', zipSync({ mimetype: ODS })],
    ['encrypted-workbook', zipSync({ mimetype: ODS, 'META-INF/manifest.xml': strToU8('<a><encryption-data/></a>') })],
    ['zip-archive', zipSync({ mimetype: strToU8('application/epub+zip') })],
    ['binary-workbook', zip({ ...partsOf({}), 'xl/workbook.xml': null, 'xl/workbook.bin': 'x' })],
    ['csv-named-workbook', 'Đơn vị;Câu 1\nSở;5\n'],
    ['csv-named-workbook', Buffer.from('\ufeffa\tb\r\n1\t2\r\n', 'utf16le')],
    ['html-named-workbook', '\ufeff  <html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'],
    ['html-named-workbook', '<!DOCTYPE html><p>'],
    ['html-named-workbook', '<table border=1><tr><td>1'],
    ['xml-named-workbook', XML_2003],
    ['xml-named-workbook', Buffer.from(`\ufeff${XML_2003}`, 'utf16le')],
    ['not-a-workbook', '<?xml version="1.0"?><a/>'],
    ['not-a-workbook', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['not-a-workbook', ''],
    ['zip-archive', zipSync({})],
    ['zip-archive', zipSync({ 'a.png': strToU8('x') })],
    ['not-a-workbook', zip({ ...partsOf({}), 'xl/workbook.xml': '<w:document xmlns:w="w"/>' })],
    ['damaged-workbook', 'PK\u0003\u0004'],
  ])('%s', async (code, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
    expect(await codeOf(bytes, 'phiếu.xls')).toBe(code);
  });

  test('an encrypted part', async () => {
    const bytes = Buffer.from(workbook({ rows: ROW }));
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
      bytes[at + 8] = 1;
    expect(await codeOf(bytes)).toBe('encrypted-workbook');
  });
});

test('the CRC is the same with node and without', () => {
  const bytes = Buffer.from('123456789');
  expect(crc32ByTable(bytes, 0)).toBe(0xcbf43926);
  expect(crc32(bytes, 0)).toBe(0xcbf43926);
  expect(crc32ByTable(bytes.subarray(4), crc32ByTable(bytes.subarray(0, 4), 0))).toBe(0xcbf43926);
});

test('parts may be stored, and there may be a comment', async () => {
  const bytes = Buffer.from(zip(partsOf({ rows: ROW }), 0));
  bytes.writeUInt16LE(3, bytes.length - 2);
  expect(await codeOf(bytes).catch(() => 'read')).toBe('damaged-workbook');
  expect(
    await failureOf(() => readFileOf('a.xlsx', Buffer.concat([bytes, Buffer.from('abc')]))).catch(() => 'read'),
  ).toBe('read');
});

describe('names of parts', () => {
  test('may begin with a slash, and use the other one', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet, ...others } = partsOf({ rows: ROW });
    const parts = { ...others, '\\xl\\worksheets\\sheet1.xml': sheet ?? null, 'xl/workbook.xml': null };
    const all = { ...parts, '/xl/workbook.xml': others['xl/workbook.xml'] ?? null };
    expect(await failureOf(() => readFileOf('a.xlsx', zip(all))).catch(() => 'read')).toBe('read');
  });

  test.each(['../evil.xml', 'xl/../../evil.xml', '..\\evil.xml', 'C:/evil.xml', '//evil.xml', 'XL/Workbook.xml'])(
    '%s is refused',
    async (name) => {
      expect(await codeOf(zip({ ...partsOf({ rows: ROW }), [name]: 'x' }))).toBe('workbook-part-name');
    },
  );
});

describe('a limit that is reached is named', () => {
  const limit = (of: keyof typeof LIMITS) => ({ code: 'workbook-limit', arguments: { limit: of, most: LIMITS[of] } });

  test('parts', async () => {
    const many = Object.fromEntries(Array.from({ length: LIMITS.parts }, (_, i) => [`a${i}`, '']));
    await expect(open({ parts: many })).rejects.toMatchObject(limit('parts'));
  });

  test('a part that is packed more tightly than any sheet', async () => {
    const rows = ' '.repeat(3_000_000);
    await expect(cells({ rows })).rejects.toMatchObject(limit('ratio'));
    expect(await cells({ rows: ' '.repeat(900_000) + ROW })).toEqual([number(1)]);
  });

  test('a part, and all parts together, each counted once', async () => {
    const filler = Buffer.alloc(1_000_000);
    for (let at = 0; at < filler.length; at += 100) filler.writeUInt32LE(Math.imul(at, 2654435761) >>> 0, at);
    // What a megabyte is packed to, again and again, and an end.
    const once = deflateRawSync(filler, { level: 1, finishFlush: constants.Z_FULL_FLUSH });
    const packed = (megabytes: number) => Buffer.concat([...Array(megabytes).fill(once), deflateRawSync('')]);
    const size = 200_000_000;
    const crc = crc32(Buffer.alloc(size, filler), 0);
    const data = packed(200);
    const parts = ['a', 'b', 'c'].map((name) => ({ name, data, size, crc }));
    const large = { name: 'd', data: packed(401), size: 1, crc: 0 };
    const container = await Container.open(zipOf([large, ...parts]), 'x.xlsx');
    const read = async (name: string) => {
      for await (const piece of container.part(name)?.pieces() ?? []) if (piece.length === 0) throw new Error('empty');
    };
    for (const name of ['a', 'b', 'a', 'b']) await read(name);
    await expect(read('c')).rejects.toMatchObject(limit('total'));
    const other = await Container.open(zipOf([large]), 'x.xlsx');
    await expect(
      (async () => {
        for await (const piece of other.part('d')?.pieces() ?? []) if (piece.length === 0) return;
      })(),
    ).rejects.toMatchObject(limit('part'));
  });

  test('rows, columns, characters', async () => {
    await expect(cells({ rows: '<row r="1048577"><c><v>1</v></c></row>' })).rejects.toMatchObject(limit('rows'));
    expect(await cells({ rows: '<row r="1048576"><c><v>1</v></c></row>' })).toEqual([number(1)]);
    await expect(cells({ rows: '<row r="1"><c r="XFE1"><v>1</v></c></row>' })).rejects.toMatchObject(limit('columns'));
    await expect(cells({ rows: '<row r="1"><c r="AAAAAA1"><v>1</v></c></row>' })).rejects.toMatchObject(
      limit('columns'),
    );
    await expect(cells({ rows: '<row r="1"><c r="XFD1"><v>1</v></c><c/></row>' })).rejects.toMatchObject(
      limit('columns'),
    );
    const long = (count: number) => `<row><c t="str"><v>${'ạ'.repeat(count)}</v></c></row>`;
    await expect(cells({ rows: long(32_768) })).rejects.toMatchObject(limit('characters'));
    expect(await cells({ rows: long(32_767) })).toHaveLength(1);
    const runs = `<si>${`<r><t>${'a'.repeat(9_000)}</t></r>`.repeat(4)}</si>`;
    await expect(cells({ rows: ROW, strings: runs })).rejects.toMatchObject(limit('characters'));
  });

  test('elements in one another, attributes, and texts of XML', async () => {
    const deep = (count: number) => `${'<a>'.repeat(count)}${'</a>'.repeat(count)}`;
    await expect(cells({ rows: ROW, after: deep(300) })).rejects.toMatchObject(limit('depth'));
    const attributes = Array.from({ length: 300 }, (_, i) => `a${i}=""`).join(' ');
    await expect(cells({ rows: `<row ${attributes}/>` })).rejects.toMatchObject(limit('attributes'));
    const noise = Array.from({ length: 1_000_000 }, (_, i) => Math.imul(i, 2654435761).toString(36)).join('');
    await expect(cells({ rows: `<!--${noise}-->` })).rejects.toMatchObject(limit('token'));
    const pieces = `<![CDATA[${noise.slice(0, 1_000_000)}]]>`.repeat(5);
    await expect(cells({ rows: `<row><c t="str"><v>${pieces}</v></c></row>` })).rejects.toMatchObject(limit('token'));
    await expect(cells({ rows: `<row><c t="inlineStr"><is><t>${pieces}</t></is></c></row>` })).rejects.toMatchObject(
      limit('token'),
    );
  });

  test('styles, relations, runs in fonts of their own, and names of sheets', async () => {
    // Packed they would be too small to be believed.
    const stored = async (content: Content) => {
      const [sheet] = await readXlsx(zip(partsOf(content), 0), 'x.xlsx');
      await sheet?.read(() => true);
    };
    const many = (element: string) => element.repeat(LIMITS.listed + 1);
    for (const styles of [`<cellXfs>${many('<xf/>')}</cellXfs>`, `<fonts>${many('<font/>')}</fonts>`]) {
      await expect(stored({ styles })).rejects.toMatchObject(limit('listed'));
    }
    const part = 'xl/_rels/workbook.xml.rels';
    const relations = `<Relationships>${many('<Relationship/>')}</Relationships>`;
    await expect(stored({ parts: { [part]: relations } })).rejects.toMatchObject(limit('listed'));
    const styles = '<fonts><font><name val=".VnTime"/></font></fonts><cellXfs><xf/></cellXfs>';
    const run = '<r><rPr><rFont val=".VnTime"/></rPr><t>a</t></r>';
    const strings = `<si>${run.repeat(1_000)}</si>`.repeat(LIMITS.runs / 1_000 + 1);
    await expect(stored({ rows: ROW.replace('<c ', '<c t="s" '), styles, strings })).rejects.toMatchObject(
      limit('runs'),
    );
    const name = 'a'.repeat(LIMITS.characters + 1);
    const workbook = workbookXml(`<sheet name="${name}" r:id="rId1"/>`);
    await expect(stored({ parts: { 'xl/workbook.xml': workbook } })).rejects.toMatchObject(limit('characters'));
  });

  test('cells that differ, of all sheets together', async () => {
    const row = `<row r="1">${Array.from({ length: LIMITS.columns }, (_, i) => `<c><v>${i}</v></c>`).join('')}</row>`;
    const sheets = await readXlsx(alike(5, worksheet(row + row.replace('"1"', '"2"'))), 'x.xlsx');
    const reading = async () => {
      for (const sheet of sheets) {
        await sheet.read((row) => {
          for (let column = 0; column < row.width; column++) row.key(column);
          return true;
        });
      }
    };
    await expect(reading()).rejects.toMatchObject(limit('distinct'));
  });

  test.each([
    ['kept', 48_000_000],
    ['walked again', 0],
  ])('merged ranges of all sheets together, of rows that are %s', async (_, room) => {
    const merges = Array.from({ length: LIMITS.merges }, (_, i) => `<mergeCell ref="B${i + 1}:C${i + 1}"/>`);
    const part = worksheet(ROW, `<mergeCells>${merges.join('')}</mergeCells>`);
    const most = LIMITS.allMerges / LIMITS.merges;
    const sheets = await readXlsx(alike(most + 1, part), 'x.xlsx', room);
    for (const sheet of sheets.slice(0, most)) expect(await sheet.merged()).toHaveLength(LIMITS.merges);
    await expect(sheets[most]?.merged()).rejects.toMatchObject(limit('allMerges'));
  });

  test('a sheet stands in the list once', async () => {
    const workbook = workbookXml('<sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/>');
    expect(await codeOf(zip(partsOf({ rows: ROW, parts: { 'xl/workbook.xml': workbook } })))).toBe('damaged-part');
  });

  test('the size that the directory tells is not believed', async () => {
    const bytes = Buffer.from(
      zip({ ...partsOf({ rows: ROW }), 'xl/worksheets/sheet1.xml': worksheet(' '.repeat(3_000_000)) }),
    );
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
      if (bytes.readUInt32LE(at + 24) > 1_000_000) bytes.writeUInt32LE(1000, at + 24);
    }
    expect(await codeOf(bytes)).toBe('workbook-limit');
  });

  test('nothing takes long that is made to', async () => {
    const start = process.cpuUsage();
    await expect(cells({ rows: `<row><c><v>${'1'.repeat(500_000)}x</v></c></row>` })).rejects.toBeDefined();
    await cells({ rows: `<row><c t="str"><v>${'_x'.repeat(16_000)}</v></c></row>` });
    await cells({ rows: `<row><c t="str"><v>${'&amp;'.repeat(30_000)}</v></c></row>` });
    await expect(cells({ rows: `<row><c t="str"><v>${'&'.repeat(30_000)}</v></c></row>` })).rejects.toBeDefined();
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(12);
  });
});

test('a workbook with zip64 sizes', async () => {
  // What the fields hold goes into an extra field of the directory, as writers do that do not know the size before.
  const bytes = Buffer.from(
    zip({ ...partsOf({ rows: ROW }), 'xl/workbook.xml': workbookXml('<sheet name="S" r:id="rId1"/>') }),
  );
  const end = bytes.lastIndexOf('PK\u0005\u0006');
  const directory = bytes.readUInt32LE(end + 16);
  const pieces: Buffer[] = [];
  for (let at = directory; at < end; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const header = Buffer.from(bytes.subarray(at, at + 46));
    const field = Buffer.alloc(28);
    field.writeUInt16LE(1, 0);
    field.writeUInt16LE(24, 2);
    field.writeBigUInt64LE(BigInt(header.readUInt32LE(24)), 4);
    field.writeBigUInt64LE(BigInt(header.readUInt32LE(20)), 12);
    field.writeBigUInt64LE(BigInt(header.readUInt32LE(42)), 20);
    for (const place of [20, 24, 42]) header.writeUInt32LE(0xffffffff, place);
    header.writeUInt16LE(28, 30);
    header.writeUInt16LE(0, 32);
    pieces.push(header, bytes.subarray(at + 46, at + 46 + name), field);
    at += 46 + name + extra + comment;
  }
  const central = Buffer.concat(pieces);
  const tail = Buffer.from(bytes.subarray(end));
  const record = Buffer.alloc(76);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(tail.readUInt16LE(10)), 24);
  record.writeBigUInt64LE(BigInt(tail.readUInt16LE(10)), 32);
  record.writeBigUInt64LE(BigInt(central.length), 40);
  record.writeBigUInt64LE(BigInt(directory), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(directory + central.length), 64);
  record.writeUInt32LE(1, 72);
  tail.writeUInt16LE(0xffff, 10);
  tail.writeUInt32LE(0xffffffff, 16);
  const zip64 = Buffer.concat([bytes.subarray(0, directory), central, record, tail]);
  expect(await failureOf(() => readFileOf('a.xlsx', zip64)).catch(() => 'read')).toBe('read');
  expect(Object.keys(unzipSync(bytes))).toContain('xl/workbook.xml');
});
