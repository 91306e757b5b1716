/** The `scales` section: how cells become codes and numbers (SPEC §3.4). */
import { DEFAULT_UNKNOWN_ANSWERS } from '../core/formulas/defaults.ts';
import type { AnswerScale } from '../core/model/method.ts';
import { closest } from '../core/text/closest.ts';
import { fold } from '../core/text/fold.ts';
import { type Faults, nameOf, type Path } from './faults.ts';
import type { MethodFile, ScaleFile } from './schema.ts';

/** A question without a scale: plain numbers of any size. */
const PLAIN: AnswerScale = {
  id: null,
  labels: [],
  range: null,
  missing: [],
  separator: null,
  decimal: null,
  unknown: 'error',
};

export class Scales {
  readonly #scales = new Map<string, AnswerScale>();
  readonly #used = new Set<string>();
  readonly #faults: Faults;
  /** Names in the file, also of scales that were left out as faulty. */
  readonly #known: readonly string[];

  constructor(file: MethodFile, known: readonly string[], faults: Faults) {
    this.#faults = faults;
    this.#known = known;
    (file.scales ?? []).forEach(([id, scale], i) => {
      const path: Path = ['scales', i];
      if (this.#scales.has(fold(id))) faults.add(path, 'repeated-id', { kind: 'scale', id });
      this.#scales.set(fold(id), this.#read(id, scale, [...path, 1]));
    });
  }

  /** The scale of that name, or plain numbers where none is named. */
  get(name: string | undefined, path: Path): AnswerScale {
    if (name === undefined) return PLAIN;
    const scale = this.#scales.get(fold(name));
    this.#used.add(fold(name));
    if (scale !== undefined) return scale;
    if (!this.#known.some((id) => fold(id) === fold(name))) {
      this.#faults.add(path, 'unknown-name', { kind: 'scale', name, closest: closest(name, this.#known) });
    }
    return PLAIN;
  }

  reportUnused(): void {
    [...this.#scales.values()].forEach(({ id }, i) => {
      if (id !== null && !this.#used.has(fold(id))) {
        this.#faults.add(['scales', i], 'unused-scale', { scale: id }, 'warning');
      }
    });
  }

  #read(id: string, scale: ScaleFile, path: Path): AnswerScale {
    const labels = scale.answers ?? [];
    const range = scale.number ?? null;
    if (labels.length === 0 && range === null) {
      this.#faults.add(path, 'needs-field', { name: 'answers', because: 'scale' });
    }
    if (range !== null && !(range[0] < range[1])) {
      this.#faults.add([...path, 'number'], 'wrong-number', {
        name: nameOf([...path, 'number']),
        value: range.join(', '),
        rule: 'min < max',
      });
    }
    // A label and a missing word that read the same, or a code that is also missing, would be counted by chance.
    const missing = scale.missing ?? [];
    const seen = new Map<string, number>();
    for (const [i, [label, code]] of labels.entries()) {
      const other = seen.get(fold(label));
      if (other !== undefined && other !== code) {
        this.#faults.add([...path, 'answers', i], 'answers-collide', { scale: id, text: label });
      }
      seen.set(fold(label), code);
    }
    for (const [i, text] of missing.entries()) {
      const number = /^[-+]?\d{1,15}(?:[.,]\d{1,15})?$/u.test(text.trim()) ? Number(text.replace(',', '.')) : null;
      if (seen.has(fold(text)) || (number !== null && labels.some(([, code]) => code === number))) {
        this.#faults.add([...path, 'missing', i], 'answers-collide', { scale: id, text });
      } else if (range !== null && number !== null && number >= range[0] && number <= range[1]) {
        this.#faults.add([...path, 'missing', i], 'missing-in-range', { scale: id, text }, 'warning');
      }
    }
    const { other } = scale;
    if (other !== undefined && !seen.has(fold(other))) {
      const labelled = labels.map(([label]) => label);
      this.#faults.add([...path, 'other'], 'unknown-name', {
        kind: 'answer',
        name: other,
        closest: closest(other, labelled),
      });
    }
    return {
      id,
      labels,
      range,
      missing,
      separator: scale.separator ?? null,
      ...(other === undefined ? {} : { other }),
      decimal: scale.decimal ?? null,
      unknown: scale['unknown-answers'] ?? DEFAULT_UNKNOWN_ANSWERS,
    };
  }
}

/** The codes that answers on this scale can have; null: any number. */
export function codesOf(scale: AnswerScale): ReadonlySet<number> | null {
  return scale.range !== null || scale.labels.length === 0 ? null : new Set(scale.labels.map(([, code]) => code));
}
