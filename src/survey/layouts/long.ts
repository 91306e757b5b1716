/** long: a row is one respondent about one unit (SPEC §3.1). */
import type { Layout } from './layout.ts';

export const long: Layout = {
  needed: (source, questions) => [
    { name: source.unit.column, headers: [source.unit.column] },
    ...questions.filter((_, i) => source.asks[i]).map(({ id, headers }) => ({ name: id, headers })),
  ],
  responses: (header, source, questions) => {
    const [unit, ...columns] = header.columns;
    const asked = columns.values();
    return [
      { unit: unit ?? 0, questions: questions.map((_, i) => (source.asks[i] ? (asked.next().value ?? null) : null)) },
    ];
  },
};
