/** Numbers of a recognised table with a row a unit, read as published figures are (SPEC §3.2). */
import type { Finding } from '../../core/model/findings.ts';
import type { PublishedSource, Reading } from '../../core/model/method.ts';
import { numberReadings } from '../../core/text/number-text.ts';
import { UnitNames } from '../../core/text/unit-names.ts';
import { tablePlace } from '../finding-collector.ts';
import { readPublished } from '../published.ts';
import { cellOf } from '../sheets.ts';
import { type Sheet, textOf } from '../table.ts';
import { isTotalsWord } from '../totals.ts';
import type { Column } from './column.ts';
import type { FoundHeader } from './header-rows.ts';
import { decimalOf } from './published-table.ts';

export interface NamedColumn {
  readonly name: string;
  readonly column: Column;
}

interface UnitColumns {
  readonly unit: Column;
  readonly numbers: readonly NamedColumn[];
  /** Below the last number in these there are notes and signatures. */
  readonly always: readonly Column[];
}

export async function unitNumbers(
  file: string,
  sheet: Sheet,
  header: FoundHeader,
  { unit, numbers, always }: UnitColumns,
): Promise<{
  /** By unit: its name as it is written, once. */
  readonly unitNames: readonly (readonly string[])[];
  /** By column, then by unit. */
  readonly figures: readonly (readonly (number | null)[])[];
  readonly findings: readonly Finding[];
}> {
  const place = tablePlace(file, sheet.name);
  const unitNames = unit.texts.flatMap(({ text }) => (isTotalsWord(text) ? [] : [[text]]));
  const source: PublishedSource = {
    file,
    sheet: null,
    header: header.rows,
    rows: [header.dataFrom, await lastRow(sheet, header.dataFrom, always)],
    encoding: null,
    delimiter: null,
    place,
    unit: unit.header,
    decimal: decimalOf(numbers.map(({ column }) => column)),
    gives: numbers.map(() => true),
  };
  const reading: Reading = {
    track: '',
    unitNames,
    survey: [],
    questions: [],
    published: [source],
    figures: numbers.map(({ name, column }) => {
      return { header: column.header, applies: unitNames.map(() => true), indicator: name, place };
    }),
    responses: { duplicates: 'keep-all', minimumAnswered: 0, straightLining: 'ignore' },
    quotas: [],
  };
  const { figures, findings } = await readPublished(reading, new UnitNames([]), async () => [sheet]);
  const told = findings.filter(({ code }) => code !== 'unused-columns' && code !== 'personal-column');
  return { unitNames, figures, findings: told };
}

async function lastRow(sheet: Sheet, from: number, columns: readonly Column[]): Promise<number> {
  let last = from;
  await sheet.read((row) => {
    const isNumber = ({ column }: Column) => numberReadings(textOf(cellOf(sheet, row, column)).trim(), null).length > 0;
    if (row.number >= from && columns.some(isNumber)) last = row.number;
    return true;
  });
  return last;
}
