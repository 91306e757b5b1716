/** A cell → what it counts as on a scale (SPEC §3.4): exactly, or not at all. */
import type { Answer, AnswerScale } from '../core/model.ts';
import { closest } from '../core/text/closest.ts';
import { fold } from '../core/text/fold.ts';
import { numberReadings } from './number-text.ts';
import { type Cell, textOf } from './table.ts';

export type Recoded =
  | { readonly kind: 'blank' | 'missing' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'unknown' | 'out-of-range' | 'ambiguous' | 'error' };

const BLANK = { kind: 'blank' } as const;
const MISSING = { kind: 'missing' } as const;
const UNKNOWN = { kind: 'unknown' } as const;

/** Marks that a hand or a form leaves for «chosen». */
const TICKS = ['x', '✓', '✔', '☑', 'có', 'v'].map(fold);

export class Recoder {
  readonly #scale: AnswerScale;
  /** By folded label. */
  readonly #labels: ReadonlyMap<string, number>;
  readonly #codes: ReadonlySet<number>;
  readonly #missing: ReadonlySet<string>;
  readonly #missingNumbers: ReadonlySet<number>;
  readonly #tick: number | null;

  constructor(scale: AnswerScale) {
    this.#scale = scale;
    this.#labels = new Map(scale.labels.map(([label, code]) => [fold(label), code]));
    this.#codes = new Set(scale.labels.map(([, code]) => code));
    this.#missing = new Set(scale.missing.map(fold));
    this.#missingNumbers = new Set(scale.missing.flatMap((text) => numberReadings(text, '.')));
    this.#tick = this.#labels.get('x') ?? null;
  }

  recode(cell: Cell): Recoded {
    if (cell.kind === 'error') return { kind: 'error' };
    const text = fold(textOf(cell));
    if (text === '') return BLANK;
    const single = cell.kind === 'number' ? this.#number(cell.number, text) : this.#text(text);
    if (this.#scale.separator === null || single.kind === 'missing') return single;
    if (single.kind === 'answer') return { kind: 'answer', answer: [single.answer].flat() };
    return this.#choices(text, fold(this.#scale.separator));
  }

  /** The label most like an unknown answer. */
  closest(text: string): string | null {
    return closest(
      text,
      this.#scale.labels.map(([label]) => label),
    );
  }

  #number(number: number, text: string): Recoded {
    const label = this.#labels.get(text);
    if (label !== undefined) return { kind: 'answer', answer: label };
    return this.#judge([number], UNKNOWN);
  }

  #text(text: string): Recoded {
    const label = this.#labels.get(text);
    if (label !== undefined) return { kind: 'answer', answer: label };
    if (this.#missing.has(text)) return MISSING;
    if (this.#tick !== null && TICKS.includes(text)) return { kind: 'answer', answer: this.#tick };
    const readings = numberReadings(text, this.#scale.decimal);
    return readings.length > 0 ? this.#judge(readings, UNKNOWN) : this.#codeAndLabel(text);
  }

  /** Which of a number's readings can be meant: a code, a missing code, or one in range. */
  #judge(readings: readonly number[], otherwise: Recoded): Recoded {
    if (readings.some((n) => this.#missingNumbers.has(n)))
      return readings.length === 1 ? MISSING : { kind: 'ambiguous' };
    const { range, labels } = this.#scale;
    const fits = (n: number) =>
      this.#codes.has(n) || (range !== null ? n >= range[0] && n <= range[1] : labels.length === 0);
    const [answer, second] = readings.filter(fits);
    if (second !== undefined) return { kind: 'ambiguous' };
    if (answer !== undefined) return { kind: 'answer', answer: answer === 0 ? 0 : answer };
    return range === null ? otherwise : { kind: 'out-of-range' };
  }

  /** «5. Rất tốt», «5 - Rất tốt»: both must say the same. */
  #codeAndLabel(text: string): Recoded {
    const [, code = '', label = ''] = /^([-+]?\d{1,9}) ?[.:)-] ?(.+)$/u.exec(text) ?? [];
    if (this.#labels.get(label) === Number(code) && code !== '') return { kind: 'answer', answer: Number(code) };
    return this.#missing.has(label) && this.#missingNumbers.has(Number(code)) ? MISSING : UNKNOWN;
  }

  /** The set of codes chosen; a label that holds the separator is matched whole, the longest first. */
  #choices(text: string, separator: string): Recoded {
    const mark = separator === '' ? ' ' : separator;
    const labels = [...this.#labels.keys()].sort((a, b) => b.length - a.length);
    const chosen = new Set<number>();
    let rest: string | null = text;
    while (rest !== null && rest !== '') {
      const here: string = rest;
      const label = labels.find((word) => here.startsWith(word) && afterMark(here.slice(word.length), mark) !== null);
      const end = label?.length ?? nextMark(here, mark);
      const recoded = this.#text(here.slice(0, end).trim());
      if (recoded.kind !== 'answer' || typeof recoded.answer !== 'number') return UNKNOWN;
      chosen.add(recoded.answer);
      rest = afterMark(here.slice(end), mark);
    }
    return { kind: 'answer', answer: [...chosen].sort((a, b) => a - b) };
  }
}

/** What comes after a separator; null where there is neither one nor the end. */
function afterMark(rest: string, mark: string): string | null {
  if (rest === '') return '';
  const text = mark === ' ' ? rest : rest.trimStart();
  return text.startsWith(mark) ? text.slice(mark.length).trimStart() : null;
}

function nextMark(text: string, mark: string): number {
  const at = text.indexOf(mark, 1);
  return at < 0 ? text.length : at;
}
