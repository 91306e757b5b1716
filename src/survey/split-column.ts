/** A multiple choice with a column an option: 0/1, x, ✓, yes/no, or the option's own words (SPEC §3.1, §3.4). */

import { BLANK_PLACE, FIRST_PLACE, MISSING_PLACE } from '../core/answer-places.ts';
import type { Place } from '../core/model/findings.ts';
import type { Question } from '../core/model/method.ts';
import { numberIn } from '../core/text/equal.ts';
import { fold } from '../core/text/fold.ts';
import { isBlankWord } from './blank-words.ts';
import type { FindingCollector } from './finding-collector.ts';
import { quotable } from './personal-text.ts';
import type { PlaceColumn } from './place-column.ts';
import type { ColumnContext, QuestionReader } from './question-column.ts';
import { type Cell, columnLetters, type Row, type Sheet, textOf } from './table.ts';

const YES = new Set(
  ['1', 'x', '✓', '✔', '☑', 'có', 'yes', 'y', 'true', 'đúng', 'chọn', 'checked', 'selected'].map(fold),
);
const NO = new Set(['0', 'không', 'no', 'n', 'false', 'sai', 'không chọn', 'unchecked', '☐'].map(fold));

type Tick = 'blank' | 'missing' | 'yes' | 'no' | 'unknown';

interface Option {
  readonly column: number;
  readonly code: number;
  /** By key of the column. */
  readonly ticks: (Tick | undefined)[];
}

export class SplitColumn implements QuestionReader {
  readonly column: number;
  readonly #question: Question;
  readonly #options: readonly Option[];
  readonly #sheet: Sheet;
  readonly #place: Place;
  readonly #answers: PlaceColumn;
  readonly #findings: FindingCollector;
  readonly #personal: ColumnContext['personal'];
  readonly #missing: ReadonlySet<string>;
  /** The option in whose column free text may be. */
  readonly #other: number | null;
  readonly #isVersion: boolean;

  constructor(
    options: readonly { readonly column: number; readonly code: number }[],
    question: Question,
    to: ColumnContext,
  ) {
    this.column = options[0]?.column ?? 0;
    this.#question = question;
    this.#options = options.map((option) => ({ ...option, ticks: [] }));
    this.#sheet = to.sheet;
    this.#place = to.place;
    this.#answers = to.answers;
    this.#findings = to.collector;
    this.#personal = to.personal;
    this.#isVersion = to.isVersion ?? false;
    const { labels, missing, other } = question.scale;
    this.#missing = new Set(missing.map(fold));
    this.#other = other === undefined ? null : (labels.find(([label]) => fold(label) === fold(other))?.[1] ?? null);
  }

  filled(row: Row): boolean {
    return this.#options.some(({ column }) => row.key(column) !== 0);
  }

  place(row: Row): number {
    return this.#placeOf(this.#options.map((option) => this.#tick(option, row)));
  }

  /** @param ticks by option */
  #placeOf(ticks: readonly Tick[]): number {
    let place = BLANK_PLACE;
    const chosen: number[] = [];
    for (const [i, option] of this.#options.entries()) {
      const tick = ticks[i];
      if (tick === 'missing' || tick === 'unknown') place = MISSING_PLACE;
      else if (tick !== 'blank' && place === BLANK_PLACE) place = FIRST_PLACE;
      if (tick === 'yes') chosen.push(option.code);
    }
    if (place <= MISSING_PLACE) return place;
    return this.#answers.place(chosen.sort((a, b) => a - b));
  }

  #tick(option: Option, row: Row): Tick {
    const key = row.key(option.column);
    if (key === 0) return 'blank';
    const known = option.ticks[key];
    const tick = known ?? this.#recode(option, key);
    option.ticks[key] = tick;
    if (tick === 'unknown') this.#tell(option, key, row.number);
    return tick;
  }

  #recode({ column, code }: Option, key: number): Tick {
    const cell = this.#sheet.cell(column, key);
    const shown = fold(textOf(cell));
    const text = tickText(cell);
    if (shown === '') return 'blank';
    if (cell.kind === 'error') return 'unknown';
    const isLabel = this.#question.scale.labels.some(
      ([label, labelCode]) => labelCode === code && fold(label) === shown,
    );
    if (isLabel || YES.has(text)) return 'yes';
    if (NO.has(text)) return 'no';
    if (this.#missing.has(shown) || this.#missing.has(text)) return 'missing';
    if ((this.#isVersion || code === this.#other) && isBlankWord(shown)) return 'blank';
    return code === this.#other ? 'yes' : 'unknown';
  }

  #tell({ column }: Option, key: number, row: number): void {
    const { id, scale } = this.#question;
    const letters = columnLetters(column);
    const text = this.#personal(column) ? null : quotable(textOf(this.#sheet.cell(column, key)));
    const kind = JSON.stringify([id, this.#place.file, this.#place.sheet, letters]);
    this.#findings.text(kind, text, `${letters}${row}`, (quoted, cells, count) => ({
      code: 'unknown-answer',
      level: scale.unknown === 'missing' ? 'warning' : 'error',
      place: { ...this.#place, column: letters },
      arguments: { question: id, scale: scale.id, text: quoted, cells, count, closest: null },
    }));
  }
}

/** Whether a cell says that an option is chosen; null where it says neither that nor the contrary. */
export function isTicked(cell: Cell): boolean | null {
  const text = tickText(cell);
  return YES.has(text) ? true : NO.has(text) ? false : null;
}

/** 1.0 and «1,0» are 1. */
function tickText(cell: Cell): string {
  const shown = fold(textOf(cell));
  const number = cell.kind === 'number' ? cell.number : numberIn(shown);
  return number === null ? shown : String(number);
}
