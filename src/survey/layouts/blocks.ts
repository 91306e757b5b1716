/** blocks: a row is one respondent, about up to n units in repeated blocks of columns (SPEC §3.1). */
import { matchHeader } from '../header.ts';
import { locateAnswers, together } from './answer-cells.ts';
import type { Layout } from './layout.ts';
import { columnUnit } from './long.ts';

export const blocks: Layout = {
  unitFrom: null,
  match: (texts, { source, questions }) => {
    // A block's mark may come before or after the header: dv1_Q1 or Q1_1.
    const marked = (mark: string, headers: readonly string[]) => {
      const joined = (by: string) => {
        const [before, after] = [
          headers.map((header) => mark + by + header),
          headers.map((header) => header + by + mark),
        ];
        return /^[_#(]/u.test(mark) ? [...after, ...before] : [...before, ...after];
      };
      // The first is the name that a missing one is reported by. Spaces at the ends of a mark are lost in a workbook's cell.
      return [...joined(''), ...joined(' ')];
    };
    const found = source.blocks.map((mark) => {
      const headers = marked(mark, [source.unit.column ?? '']);
      const unit = matchHeader(texts, [{ name: headers[0] ?? '', headers }]);
      const answers = locateAnswers(texts, questions, source.asks, (question) => marked(mark, question.headers));
      return { unit, answers };
    });
    return {
      ...together(found.flatMap(({ unit, answers }) => [unit, answers])),
      unknownUnits: [],
      responses: found.flatMap(({ unit, answers }) => {
        const about = columnUnit(unit.columns[0] ?? null);
        return about === null ? [] : [{ unit: about, questions: answers.cells, blankIsForm: true }];
      }),
    };
  },
};
