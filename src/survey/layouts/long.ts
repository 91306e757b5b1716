/** long: a row is one respondent about one unit (SPEC §3.1). */
import { matchHeader } from '../header.ts';
import { locateAnswers, together } from './answer-cells.ts';
import type { Layout } from './layout.ts';

export const long: Layout = {
  unitFrom: null,
  match: (texts, { source, questions, fixed }) => {
    const name = source.unit.column ?? '';
    const unit = matchHeader(texts, fixed === null ? [{ name, headers: [name] }] : []);
    const answers = locateAnswers(texts, questions, source.asks, ({ headers }) => headers);
    const [column = null] = unit.columns;
    const about = fixed !== null ? ({ kind: 'fixed', unit: fixed } as const) : columnUnit(column);
    return {
      ...together([unit, answers]),
      unknownUnits: [],
      responses: about === null ? [] : [{ unit: about, questions: answers.cells, blankIsForm: true }],
    };
  },
};

/** Where no column names the unit there is no response, and no cell of another column is taken for a name. */
export function columnUnit(column: number | null) {
  return column === null ? null : ({ kind: 'column', column } as const);
}

/** sheet-per-unit: as long; the sheet's name is the unit. */
export const sheetPerUnit: Layout = { ...long, unitFrom: 'sheet' };

/** file-per-unit: as long; the file's name is the unit. */
export const filePerUnit: Layout = { ...long, unitFrom: 'file' };
