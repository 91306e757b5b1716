/** A table of weights (SPEC §10, `whatif --weights`): columns id, track where ids come twice, name, and a column of numbers for each set of weights. */
import type { Finding, Place } from '../core/model/findings.ts';
import { fold } from '../core/text/fold.ts';
import { ColumnNumbers } from '../core/text/number-text.ts';
import { cellReadings, isPercent } from './cell-numbers.ts';
import { tablePlace } from './finding-collector.ts';
import { findHeader, judgeHeader, type Needed } from './header.ts';
import { cellOf, chooseSheet, headerRows } from './sheets.ts';
import { columnLetters, type OpenTable, textOf } from './table.ts';

export interface WeightCell {
  readonly track: string | null;
  readonly id: string;
  /** 15 where the cell says 15%. */
  readonly weight: number;
  readonly isPercent: boolean;
  readonly place: Place;
}

export interface WeightColumn {
  readonly header: string;
  readonly cells: readonly WeightCell[];
}

const ID: Needed = { name: 'id', headers: ['id', 'mã', 'mã chỉ số', 'mã chỉ tiêu'] };
const TRACK: Needed = { name: 'track', headers: ['track', 'khối', 'mã khối'] };
const NAMES = new Set(['name', 'tên', 'tên gọi', 'tên chỉ số', 'tên chỉ tiêu', 'note', 'ghi chú'].map(fold));

/** A blank cell leaves a weight as it is; 15% is 15. */
export async function readWeightsTable(
  file: string,
  open: OpenTable,
): Promise<{ readonly columns: readonly WeightColumn[]; readonly findings: readonly Finding[] }> {
  const source = { file, sheet: null, header: null, rows: null, encoding: null, delimiter: null, place: { file } };
  const sheet = await chooseSheet(await open(file, source), source);
  if ('code' in sheet) return { columns: [], findings: [sheet] };
  const needed = [ID, TRACK];
  const header = findHeader(await headerRows(sheet, source), needed, source);
  const at = tablePlace(file, sheet.name);
  const findings = judgeHeader(header, needed, new Set(header?.texts.keys()), at).filter(
    ({ code, arguments: args }) =>
      code !== 'personal-column' && (code !== 'missing-column' || ('name' in args && args.name === ID.name)),
  );
  if (header === null || findings.some(({ level }) => level === 'error')) return { columns: [], findings };
  const [idColumn = null, trackColumn = null] = header.columns;
  const weights = header.texts.flatMap((text, column) =>
    column === idColumn || column === trackColumn || text.trim() === '' || NAMES.has(fold(text))
      ? []
      : [
          {
            header: text.trim(),
            column,
            cells: [] as { track: string | null; id: string; cell: ReturnType<typeof cellOf>; place: Place }[],
          },
        ],
  );
  if (weights.length === 0) {
    const args = { name: 'weight', closest: null, question: false };
    findings.push({ code: 'missing-column', level: 'error', place: { ...at, row: header.row }, arguments: args });
  }
  await sheet.read((row) => {
    if (row.number <= header.row) return true;
    const text = (column: number | null) => (column === null ? '' : textOf(cellOf(sheet, row, column)).trim());
    const [id, track] = [text(idColumn), text(trackColumn)];
    if (id === '') return true;
    for (const { column, cells } of weights) {
      const place = { ...at, row: row.number, column: columnLetters(column) };
      cells.push({ track: track === '' ? null : track, id, cell: cellOf(sheet, row, column), place });
    }
    return true;
  });
  const columns = weights.map(({ header: name, cells }): WeightColumn => {
    const texts = cells.flatMap(({ cell }) => (cell.kind === 'text' ? [cell.text] : []));
    const numbers = new ColumnNumbers(null, texts);
    const read = cells.flatMap(({ cell, ...rest }): WeightCell[] => {
      if (textOf(cell).trim() === '') return [];
      const [number, other] = cellReadings(cell, numbers);
      if (number !== undefined && other === undefined && number >= 0) {
        const percent = isPercent(cell);
        return [{ ...rest, weight: percent ? Number((100 * number).toPrecision(15)) : number, isPercent: percent }];
      }
      const text = textOf(cell);
      if (other !== undefined) {
        const args = { text, cells: [`${rest.place.column ?? ''}${rest.place.row ?? ''}`] };
        findings.push({ code: 'ambiguous-cells', level: 'error', place: rest.place, arguments: args });
      } else {
        const args = { name, value: text, rule: '≥ 0' };
        findings.push({ code: 'wrong-number', level: 'error', place: rest.place, arguments: args });
      }
      return [];
    });
    return { header: name, cells: read };
  });
  return { columns, findings };
}
