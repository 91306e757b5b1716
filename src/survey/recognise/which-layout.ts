/** What is a row about? Headers that name units, or that repeat with a number, say it (SPEC §3.1). */
import { fold } from '../../core/text/fold.ts';
import { type Column, together } from './column.ts';
import { unitKind } from './unit-texts.ts';
import { shareOfUnits } from './which-unit.ts';

export interface MatrixGuess {
  readonly pattern: string;
  readonly units: readonly string[];
  /** One a question, with the answers about all units. */
  readonly questions: readonly Column[];
  /** Columns that are not part of the grid. */
  readonly others: readonly Column[];
}

/** The first part of the header, then the second. */
const PATTERNS: readonly (readonly [string, RegExp, 'question' | 'unit'])[] = [
  ['{question} [{unit}]', /^(.*\S) \[([^[\]]+)\]$/u, 'question'],
  ['{unit} - {question}', /^(.+?) - (.+)$/u, 'unit'],
  ['{question} - {unit}', /^(.+) - (.+?)$/u, 'question'],
  ['{question} ({unit})', /^(.*\S) \(([^()]+)\)$/u, 'question'],
  ['{question} / {unit}', /^(.*\S) \/ ([^/]+)$/u, 'question'],
  ['{unit} / {question}', /^([^/]+) \/ (.+)$/u, 'unit'],
  ['{question}: {unit}', /^(.+): ([^:]+)$/u, 'question'],
  ['{unit}: {question}', /^([^:]+): (.+)$/u, 'unit'],
];

export function asMatrix(columns: readonly Column[]): MatrixGuess | null {
  for (const [pattern, form, first] of PATTERNS) {
    const cells = columns.flatMap((column) => {
      const [, unitPart = '', two = ''] = form.exec(column.header.replace(/\s+/gu, ' ').trim()) ?? [];
      const [question, unit] = first === 'question' ? [unitPart, two] : [two, unitPart];
      return unit !== '' && unitKind(unit) !== null ? [{ column, question, unit }] : [];
    });
    const units = distinct(cells.map(({ unit }) => unit));
    const questions = distinct(cells.map(({ question }) => question));
    // A grid that lacks more than a cell in ten is none.
    if (units.length < 2 || cells.length < units.length * questions.length * 0.9) continue;
    return {
      pattern,
      units,
      questions: questions.map((question) => {
        const columns = cells.filter((cell) => fold(cell.question) === fold(question)).map(({ column }) => column);
        return together(columns, question);
      }),
      others: columns.filter((column) => !cells.some((cell) => cell.column === column)),
    };
  }
  return null;
}

/** Whether names of sheets or files are names of units. */
export function areUnitNames(names: readonly string[]): boolean {
  return names.length > 1 && shareOfUnits(names) >= 0.5;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Map(texts.map((text) => [fold(text), text])).values()];
}
