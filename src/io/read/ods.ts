/** OpenDocument workbooks (.ods): the sheets of one, read as those of .xlsx are. */
import type { MergedRange, Row, Sheet } from '../../survey/table.ts';
import { Failure } from '../failure.ts';
import { ColumnKeys } from './columns.ts';
import { LIMITS } from './limits.ts';
import { OdsContent, type OdsSheet } from './ods/content.ts';
import { OdsStyles } from './ods/styles.ts';
import { Texts } from './texts.ts';
import { CellCodes } from './xlsx/cell-codes.ts';
import type { Container, Part } from './xlsx/container.ts';
import { beyondLimit, damagedPart } from './xlsx/fault.ts';
import { MergeCover } from './xlsx/merges.ts';
import { SheetRow } from './xlsx/row.ts';
import { walkXml } from './xlsx/xml.ts';

export async function readOds(container: Container): Promise<readonly Sheet[]> {
  const { file } = container;
  const manifest = container.part('META-INF/manifest.xml');
  if (manifest !== null && (await textOf(manifest)).includes('encryption-data')) {
    throw new Failure('encrypted-workbook', { file });
  }
  const part = container.part('content.xml');
  if (part === null) throw damagedPart({ file, part: 'content.xml' });
  const texts = new Texts();
  const keyRoom = { count: 0, places: 0 };
  const styles = new OdsStyles();
  const common = container.part('styles.xml');
  if (common !== null) await styles.read(common);
  const content = new OdsContent(part, texts, styles, () => {
    const keys = new ColumnKeys(texts, keyRoom);
    return { keys, codes: new CellCodes(keys, texts, false) };
  });
  await walkXml(part, (xml) => content.take(xml));
  if (content.sheets.length === 0) throw new Failure('no-sheets', { file });
  return content.sheets.map((sheet): Sheet => {
    return {
      name: sheet.name,
      state: sheet.hidden ? 'hidden' : 'visible',
      reading: null,
      merged: async (): Promise<readonly MergedRange[]> => sheet.merges,
      cell: (column, key) => sheet.keys.cell(column, key),
      read: async (visit) => visitRows(sheet, part, visit),
    };
  });
}

function visitRows({ rows, keys, codes, merges }: OdsSheet, part: Part, visit: (row: Row) => boolean): void {
  const cover = new MergeCover(merges);
  const row = new SheetRow(codes, keys, new Int32Array(0));
  for (const { first, count, hidden, cells } of rows) {
    for (let number = first; number < first + count; number++) {
      row.cells = cells.slice();
      row.width = cells.length;
      row.number = number;
      row.hidden = hidden;
      cover.apply(number, row.cells, row.width);
      row.narrow();
      if (keys.count > LIMITS.distinct) throw beyondLimit(part, 'distinct');
      if (row.width > 0 && !visit(row)) return;
    }
  }
}

async function textOf(part: Part): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of part.pieces()) pieces.push(piece);
  return Buffer.concat(pieces).toString('latin1');
}
