/** Values of indicators from a published table of an earlier year: a row a unit, a column an indicator (SPEC §5, `pool`). */

import { append } from '../../core/append.ts';
import type { Finding } from '../../core/model/findings.ts';
import { fold } from '../../core/text/fold.ts';
import { filledSheets } from '../sheets.ts';
import type { OpenTable } from '../table.ts';
import { columnOfUnits } from './results-columns.ts';
import { profileSheet } from './sheet-profile.ts';
import { unitNumbers } from './unit-numbers.ts';

export interface ValuesTable {
  /** By unit. */
  readonly unitNames: readonly string[];
  /** By header that was asked for and is there: values by unit. */
  readonly columns: readonly { readonly header: string; readonly values: readonly (number | null)[] }[];
}

/** @param headers of the columns that are looked for. @returns null where no sheet with a row for each unit has any of them */
export async function readValues(
  file: string,
  open: OpenTable,
  headers: readonly string[],
): Promise<{ readonly tables: readonly ValuesTable[]; readonly findings: readonly Finding[] } | null> {
  const tables: ValuesTable[] = [];
  const findings: Finding[] = [];
  for (const sheet of await filledSheets(await open(file, { encoding: null, delimiter: null }))) {
    const profile = await profileSheet(sheet);
    const unit = columnOfUnits(profile?.columns ?? []);
    if (profile === null || unit === null) continue;
    const numbers = headers.flatMap((name) => {
      const column = profile.columns.find(({ header }) => fold(header) === fold(name));
      return column === undefined || column === unit ? [] : [{ name, column }];
    });
    if (numbers.length === 0) continue;
    const always = numbers.map(({ column }) => column);
    const read = await unitNumbers(file, sheet, profile.header, { unit, numbers, always });
    append(findings, read.findings);
    tables.push({
      unitNames: read.unitNames.map(([name = '']) => name),
      columns: numbers.map(({ name }, n) => ({ header: name, values: read.figures[n] ?? [] })),
    });
  }
  return tables.length === 0 ? null : { tables, findings };
}
