/** blocks: a row is one respondent, about up to n units in repeated blocks of columns (SPEC §3.1). */
import { matchHeader } from '../header.ts';
import { locateAnswers, together } from './answer-cells.ts';
import type { Layout } from './layout.ts';

export const blocks: Layout = {
  unitFrom: null,
  match: (texts, { source, questions }) => {
    // A block's mark may stand before or after: dv1_Q1 or Q1_1.
    const marked = (mark: string, headers: readonly string[]) => [
      ...headers.map((header) => mark + header),
      ...headers.map((header) => header + mark),
    ];
    const found = source.blocks.map((mark) => {
      const headers = marked(mark, [source.unit.column ?? '']);
      const unit = matchHeader(texts, [
        { name: mark.startsWith('_') ? (headers[1] ?? '') : (headers[0] ?? ''), headers },
      ]);
      const answers = locateAnswers(texts, questions, source.asks, (question) => marked(mark, question.headers));
      return { unit, answers };
    });
    return {
      ...together(found.flatMap(({ unit, answers }) => [unit, answers])),
      unknownUnits: [],
      responses: found.map(({ unit, answers }) => ({
        unit: { kind: 'column', column: unit.columns[0] ?? 0 },
        questions: answers.cells,
        blankIsForm: true,
      })),
    };
  },
};
