/** A damaged workbook gives the same cells or a failure that says so; never other cells, a crash or no end. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Failure } from '../../../../src/io/failure.ts';
import { readXlsx } from '../../../../src/io/read/xlsx.ts';
import { listed, partsOf, zip } from './workbook.ts';

const strings = Array.from({ length: 40 }, (_, i) => `<si><t>Câu trả lời số ${i} &amp; nữa</t></si>`).join('');
const styles =
  '<fonts><font><name val="Arial"/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs>';
const rows = Array.from({ length: 60 }, (_, row) => {
  const cells = Array.from({ length: 8 }, (_, column) => {
    const at = `${'ABCDEFGH'[column]}${row + 1}`;
    if (column < 4) return `<c r="${at}" t="s"><v>${(row * 7 + column) % 40}</v></c>`;
    return `<c r="${at}" s="${column % 3}"><v>${row + column / 4}</v></c>`;
  });
  return `<row r="${row + 1}">${cells.join('')}</row>`;
}).join('');
const parts = partsOf({ rows, strings, styles, after: '<mergeCells><mergeCell ref="A3:B4"/></mergeCells>' });

async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const lines: string[] = [];
    for (const sheet of await readXlsx(bytes, 'x.xlsx'))
      lines.push(sheet.name ?? '', sheet.state, ...(await listed(sheet)));
    return lines.join('\n');
  } catch (error) {
    if (error instanceof Failure) return 'failure';
    throw error;
  }
}

for (const level of [0, 6] as const) {
  const good = zip(parts, level);
  const name = level === 0 ? 'stored' : 'deflated';

  test(`every second byte of the directory and two hundred others, ${name}: one bit or all of them turned`, async () => {
    const whole = await outcome(good);
    expect(whole.split('\n').length).toBeGreaterThan(400);
    const directory = Buffer.from(good).indexOf('PK\u0001\u0002');
    const places = new Set<number>();
    for (let at = directory; at < good.length; at += 2) places.add(at);
    for (let i = 0; i < 200; i++) places.add(Math.floor(((Math.imul(i + 1, 2654435761) >>> 0) / 2 ** 32) * directory));
    let failures = 0;
    for (const at of places) {
      for (const mask of [1 << (at % 8), 0xff]) {
        const bytes = good.slice();
        bytes[at] = (bytes[at] ?? 0) ^ mask;
        const result = await outcome(bytes);
        if (result === 'failure') failures += 1;
        else if (result !== whole) throw new Error(`byte ${at}, ${mask}: other cells`);
      }
    }
    expect(failures).toBeGreaterThan(200);
  });

  test(`cut anywhere, or with bytes lost or doubled, ${name}`, async () => {
    const whole = await outcome(good);
    for (let i = 0; i < 100; i++) {
      const at = Math.floor((i / 100) * good.length);
      expect(await outcome(good.slice(0, at))).toBe('failure');
      const lost = Buffer.concat([good.subarray(0, at), good.subarray(at + 1 + (i % 50))]);
      const doubled = Buffer.concat([good.subarray(0, at + 20), good.subarray(at)]);
      for (const bytes of [lost, doubled]) expect(['failure', whole]).toContain(await outcome(bytes));
    }
  });
}

test('the XML of a part, changed before it is packed: a failure, or cells that are read', async () => {
  const names = Object.keys(parts).filter((name) => name !== '[Content_Types].xml');
  for (let i = 0; i < 150; i++) {
    const name = names[i % names.length] ?? '';
    const bytes = Buffer.from(String(parts[name]));
    const at = Math.floor(((Math.imul(i + 1, 2654435761) >>> 0) / 2 ** 32) * bytes.length);
    bytes[at] = i % 3 === 0 ? 0x3c : (bytes[at] ?? 0) ^ (1 << (i % 7));
    await outcome(zip({ ...parts, [name]: i % 5 === 0 ? bytes.subarray(0, at) : bytes }));
  }
});

test.each(['export-microsoft-forms', 'export-surveymonkey'])(
  'every nineteenth byte of the workbook of %s, one bit of it turned',
  async (fixture) => {
    const good = readFileSync(`fixtures/${fixture}/khao-sat.xlsx`);
    const whole = await outcome(good);
    expect(whole).not.toBe('failure');
    let failures = 0;
    for (let at = 0; at < good.length; at += 19) {
      const bytes = Uint8Array.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      const result = await outcome(bytes);
      if (result === 'failure') failures += 1;
      else if (result !== whole) throw new Error(`byte ${at}: other cells`);
    }
    expect(failures).toBeGreaterThan(good.length / 76);
  },
);
