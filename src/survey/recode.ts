/** A cell → what it counts as on a scale (SPEC §3.4): exactly, or not at all. */
import type { Answer } from '../core/model/formulas.ts';
import type { AnswerScale } from '../core/model/method.ts';
import { closest } from '../core/text/closest.ts';
import { sameTruth } from '../core/text/equal.ts';
import { fold } from '../core/text/fold.ts';
import { asShown, type ColumnNumbers, type DecimalMark, numberReadings } from '../core/text/number-text.ts';
import { isPercent } from './cell-numbers.ts';
import { type Cell, textOf } from './table.ts';

export type Recoded =
  | { readonly kind: 'blank' | 'missing' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'unknown' | 'percent' | 'out-of-range' | 'ambiguous' | 'ambiguous-choices' | 'error' };

const BLANK = { kind: 'blank' } as const;
const MISSING = { kind: 'missing' } as const;
const UNKNOWN = { kind: 'unknown' } as const;

/** A code before its label, or behind it. */
const CODE_AND_LABEL: readonly RegExp[] = [
  /^(?<code>[-+]?\d{1,9}) ?[.:)=-]? ?(?<label>\D.*)$/u,
  /^\((?<code>[-+]?\d{1,9})\) ?(?<label>.+)$/u,
  /^(?<label>.+?) ?[=:-] ?(?<code>\d{1,9})$/u,
  /^(?<label>.+?) ?[([](?<code>[-+]?\d{1,9})[)\]]$/u,
];

/** Marks that a hand or a form leaves for «chosen». */
const TICKS = ['x', '✓', '✔', '☑', 'có'].map(fold);

export class Recoder {
  readonly #scale: AnswerScale;
  /** By folded label. */
  readonly #labels: ReadonlyMap<string, number>;
  /** Labels that are numbers themselves (a reversed scale: 1 counts as 5). */
  readonly #labelNumbers: ReadonlyMap<number, number>;
  /** Codes that a cell may hold in place of a label. */
  readonly #codes: ReadonlySet<number>;
  readonly #missing: ReadonlySet<string>;
  readonly #missingNumbers: ReadonlySet<number>;
  readonly #tick: number | null;
  /** The label that free text may follow, folded. */
  readonly #other: string | null;
  readonly #decimal: DecimalMark | null;

  /** @param decimal the decimal mark where the method names it */
  constructor(scale: AnswerScale, decimal = scale.decimal) {
    this.#scale = scale;
    this.#decimal = decimal;
    this.#labels = new Map(scale.labels.map(([label, code]) => [fold(label), code]));
    this.#labelNumbers = new Map(
      scale.labels.flatMap(([label, code]) => numberReadings(label, '.').map((number) => [number, code] as const)),
    );
    // Where a number means another code, a code in a cell could mean either: then only labels count.
    const plain = [...this.#labelNumbers].every(([number, code]) => number === code);
    this.#codes = new Set(plain ? scale.labels.map(([, code]) => code) : []);
    this.#missing = new Set(scale.missing.map(fold));
    this.#missingNumbers = new Set(scale.missing.flatMap((text) => numberReadings(text, '.')));
    this.#tick = this.#labels.get('x') ?? null;
    this.#other = scale.other === undefined ? null : fold(scale.other);
  }

  /** @param column how the numbers of the whole column are written; null: that is not known yet */
  recode(cell: Cell, column: ColumnNumbers | null = null): Recoded {
    if (cell.kind === 'error') return { kind: 'error' };
    const raw = textOf(cell);
    const text = fold(raw);
    if (text === '') return BLANK;
    const { separator, range, labels } = this.#scale;
    if (isPercent(cell) && range === null && labels.length > 0) return { kind: 'percent' };
    if (separator !== null) {
      if (this.#missing.has(text)) return MISSING;
      const mark = fold(separator) || ' ';
      const single = text.includes(mark) ? UNKNOWN : this.#single(cell, text, raw, column);
      if (single.kind === 'missing') return single;
      return single.kind === 'answer' ? { kind: 'answer', answer: [single.answer].flat() } : this.#choices(text, mark);
    }
    return this.#single(cell, text, raw, column);
  }

  /** The label most like an unknown answer. */
  closest(text: string): string | null {
    return closest(
      text,
      this.#scale.labels.map(([label]) => label),
    );
  }

  /** The label that free text follows in an unknown answer, as «Khác: xăng dầu», where the scale allows it after none. */
  freeTextLabel(text: string): string | null {
    const { labels, separator, other } = this.#scale;
    if (other !== undefined) return null;
    const parts = separator === null ? [text] : [text, ...text.split(separator.trim() || separator)];
    const folded = parts.map(fold);
    const [label = null] =
      labels.find(([label]) => folded.some((part) => isFollowed(part, fold(label)) && !this.#labels.has(part))) ?? [];
    return label;
  }

  #single(cell: Cell, text: string, raw: string, column: ColumnNumbers | null): Recoded {
    return cell.kind === 'number' ? this.#judge([asShown(cell.number)], UNKNOWN) : this.#text(text, raw, column);
  }

  /** @param raw as it is written: in a number, spaces must not be folded away */
  #text(text: string, raw = text, column: ColumnNumbers | null = null): Recoded {
    const label = this.#labels.get(text);
    if (label !== undefined) return { kind: 'answer', answer: label };
    if (this.#missing.has(text)) return MISSING;
    if (this.#tick !== null && TICKS.includes(text)) return { kind: 'answer', answer: this.#tick };
    const truth = this.#truth(text);
    if (truth !== null) return { kind: 'answer', answer: truth };
    const readings = numberReadings(raw, this.#decimal).map(asShown);
    if (readings.length === 0) return this.#codeAndLabel(text);
    const judged = this.#judge(readings, UNKNOWN);
    return judged.kind === 'ambiguous' && column !== null ? this.#judge(column.readings(raw), UNKNOWN) : judged;
  }

  /** TRUE is the label «có», or «TRUE» what the cell writes as «có»; null where no label or more than one is. */
  #truth(text: string): number | null {
    const isTruth = (word: string) => word === 'true' || word === 'false';
    const [code = null, other] = [...this.#labels].flatMap(([label, labelCode]) =>
      (isTruth(text) || isTruth(label)) && sameTruth(label, text) ? [labelCode] : [],
    );
    return other === undefined ? code : null;
  }

  /** Which of a number's readings can be meant: a code, a missing code, or one in range. */
  #judge(readings: readonly number[], otherwise: Recoded): Recoded {
    if (readings.some((n) => this.#missingNumbers.has(n)))
      return readings.length === 1 ? MISSING : { kind: 'ambiguous' };
    const { range, labels } = this.#scale;
    const codes = readings.flatMap((n) => this.#labelNumbers.get(n) ?? []);
    if (codes.length > 1) return { kind: 'ambiguous' };
    if (codes[0] !== undefined) return { kind: 'answer', answer: codes[0] };
    const fits = (n: number) =>
      this.#codes.has(n) || (range !== null ? n >= range[0] && n <= range[1] : labels.length === 0);
    const [answer, second] = readings.filter(fits);
    if (second !== undefined) return { kind: 'ambiguous' };
    if (answer !== undefined) return { kind: 'answer', answer: answer === 0 ? 0 : answer };
    return range === null ? otherwise : { kind: 'out-of-range' };
  }

  /** «5. Rất tốt», «5 = Rất tốt», «Rất tốt (5)»: both must say the same. */
  #codeAndLabel(text: string): Recoded {
    for (const form of CODE_AND_LABEL) {
      const { code = '', label = '' } = form.exec(text)?.groups ?? {};
      if (code === '') continue;
      if (this.#labels.get(label) === Number(code)) return { kind: 'answer', answer: Number(code) };
      if (this.#missing.has(label) && this.#missingNumbers.has(Number(code))) return MISSING;
    }
    const code = this.#isOther(text) ? this.#labels.get(this.#other ?? '') : undefined;
    return code === undefined ? UNKNOWN : { kind: 'answer', answer: code };
  }

  /** Whether a text begins with the label that free text may follow: «Khác: xăng dầu», «Khác (ghi rõ): …». */
  #isOther(text: string): boolean {
    return this.#other !== null && isFollowed(text, this.#other);
  }

  /** The set of codes chosen; a label that holds the separator is matched whole. */
  #choices(text: string, mark: string): Recoded {
    const [only, ...others] = this.#readings(text, mark);
    if (only === undefined) return UNKNOWN;
    return others.length === 0 ? { kind: 'answer', answer: only } : { kind: 'ambiguous-choices' };
  }

  /** What a cell that is ambiguous may say: the labels of each reading. */
  choiceReadings(text: string): string[][] {
    const label = (code: number) => this.#scale.labels.find(([, labelCode]) => labelCode === code)?.[0] ?? String(code);
    const mark = fold(this.#scale.separator ?? '') || ' ';
    return this.#readings(fold(text), mark).map((codes) => codes.map(label));
  }

  /** The different sets of codes that a text can be parted into, at most two. */
  #readings(text: string, mark: string): number[][] {
    const labels = [...this.#labels.keys()].sort((a, b) => b.length - a.length);
    const found = new Map<string, number[]>();
    const dead = new Set<number>();
    const part = (here: string, chosen: readonly number[]): boolean => {
      if (here === '') {
        const codes = [...new Set(chosen)].sort((a, b) => a - b);
        found.set(codes.join(' '), codes);
        return true;
      }
      if (dead.has(here.length)) return false;
      const [code = ''] = /^[-+]?\d{1,9} ?[.:)-] ?/u.exec(here) ?? [];
      const ends = ['', code].flatMap((before) =>
        labels.filter((word) => here.startsWith(word, before.length)).map((word) => before.length + word.length),
      );
      let isParted = false;
      const marks = this.#isOther(here) ? allMarks(here, mark) : [nextMark(here, mark)];
      for (const end of new Set([...ends, ...marks])) {
        const rest = afterMark(here.slice(end), mark);
        if (rest === null || found.size > 1) continue;
        const recoded = this.#text(here.slice(0, end).trim());
        if (recoded.kind !== 'answer' || typeof recoded.answer !== 'number') continue;
        if (part(rest, [...chosen, recoded.answer])) isParted = true;
      }
      if (!isParted) dead.add(here.length);
      return isParted;
    };
    part(text, []);
    return [...found.values()].slice(0, 2);
  }
}

/** Whether a label and a mark come before some text. */
function isFollowed(text: string, label: string): boolean {
  return text.startsWith(label) && /^ ?[:([-]/u.test(text.slice(label.length));
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

/** Every place at which a text may end: before a separator, and at its end. */
function allMarks(text: string, mark: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(mark, 1); at >= 0; at = text.indexOf(mark, at + 1)) found.push(at);
  return [...found, text.length];
}
