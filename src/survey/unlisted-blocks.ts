/** Blocks of columns with data that the source does not list: forms about further units (SPEC §3.1). */
import type { Question, SurveySource } from '../core/model/method.ts';
import { fold } from '../core/text/fold.ts';
import type { FindingCollector } from './finding-collector.ts';
import { quotable } from './personal-text.ts';
import type { SheetColumns } from './sheet-columns.ts';
import type { Row } from './table.ts';

interface Block {
  readonly mark: string;
  /** The column that would name its unit. */
  readonly column: number;
}

export class UnlistedBlocks {
  readonly #columns: SheetColumns;
  readonly #blocks: readonly Block[];

  constructor(source: SurveySource, columns: SheetColumns, questions: readonly Question[]) {
    this.#columns = columns;
    const folded = columns.headers.map(fold);
    const unit = fold(source.unit.column ?? '');
    const asked = questions.flatMap(({ headers }) => headers.map(fold));
    const isAsked = (headers: (question: string) => string) =>
      asked.some((question) => folded.includes(headers(question)));
    this.#blocks =
      source.layout !== 'blocks' || unit === ''
        ? []
        : folded.flatMap((text, column): Block[] => {
            if (columns.isUsed(column) || text === unit) return [];
            const before = text.endsWith(unit) ? text.slice(0, -unit.length) : '';
            if (before !== '' && isAsked((question) => before + question)) return [{ mark: before, column }];
            const after = text.startsWith(unit) ? text.slice(unit.length) : '';
            return after !== '' && isAsked((question) => question + after) ? [{ mark: after, column }] : [];
          });
  }

  /** The columns that are looked at in every row. */
  get keyed(): number[] {
    return this.#blocks.map(({ column }) => column);
  }

  look(row: Row, findings: FindingCollector): void {
    for (const { mark, column } of this.#blocks) {
      if (row.key(column) === 0) continue;
      const place = this.#columns.placeOf(column);
      findings.row(`block ${mark}`, row.number, (rows, count) => {
        return {
          code: 'unlisted-block',
          level: 'warning',
          place,
          arguments: { mark: quotable(mark) ?? `#${place.column}`, rows, count },
        };
      });
    }
  }
}
