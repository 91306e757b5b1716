/** What the formulas read of the method file (core/formulas/fields.ts), with faults where it is not there or not right. */
import type { Fields } from '../core/formulas/fields.ts';
import { valueText } from '../core/json.ts';
import type { FindingArguments, FindingCode } from '../core/model/findings.ts';
import { closest } from '../core/text/closest.ts';
import type { Faults } from './faults.ts';
import { fieldOf, type Layers, pathOf } from './layers.ts';

/** What fields that have no default could be. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['lower', '0'],
  ['upper', '100'],
  ['target', '100'],
  ['p', '0.5'],
  ['than', '3'],
  ['of', '[4, 5]'],
  ['against', '[1, 2]'],
]);

export class FormulaFields implements Fields {
  readonly #layers: Layers;
  readonly #faults: Faults;
  readonly #codes: ReadonlySet<number> | null;
  #faulty = false;
  /** The fields that were asked for. */
  readonly asked = new Set<string>();

  /** @param codes the codes of the indicator's scale; null: any number is one */
  constructor(layers: Layers, faults: Faults, codes: ReadonlySet<number> | null = null) {
    this.#layers = layers;
    this.#faults = faults;
    this.#codes = codes;
  }

  number(name: string, fallback?: number): number {
    const value = this.#value(name, fallback === undefined);
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (value !== undefined) this.#fault(name, 'wrong-type', { name, expected: 'number' });
    return fallback ?? 0;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.#value(name, false);
    if (typeof value === 'boolean') return value;
    if (value !== undefined) this.#fault(name, 'wrong-type', { name, expected: 'boolean' });
    return fallback;
  }

  word<Word extends string>(name: string, words: readonly [Word, ...Word[]], fallback: Word): Word {
    const value = this.#value(name, false);
    const found = words.find((word) => word === value);
    if (found !== undefined || value === undefined) return found ?? fallback;
    const text = valueText(value).slice(0, 200);
    this.#fault(name, 'wrong-value', { name, value: text, allowed: words, closest: closest(text, words) });
    return fallback;
  }

  codes(name: string): readonly number[] {
    const value = this.#value(name, true);
    if (value === undefined) return [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    const numbers = list.filter((code) => typeof code === 'number');
    if (numbers.length < list.length || list.length === 0) this.#fault(name, 'wrong-type', { name, expected: 'codes' });
    const known = this.#codes;
    for (const code of numbers) {
      if (known === null || known.has(code)) continue;
      const near = closest(String(code), [...known].map(String));
      this.#fault(name, 'unknown-name', { kind: 'code', name: String(code), closest: near });
    }
    return numbers;
  }

  require(names: readonly string[], holds: boolean, rule: string): void {
    // A field that is missing or not a number was already reported, and counts as zero here.
    if (holds || this.#faulty) return;
    const written = names.filter((name) => fieldOf(this.#layers, name) !== undefined);
    const value = written.map((name) => `${name}: ${valueText(fieldOf(this.#layers, name))}`).join(', ');
    this.#fault(written[0] ?? '', 'wrong-number', { name: names.join(', '), value, rule });
  }

  #value(name: string, required: boolean): unknown {
    this.asked.add(name);
    const value = fieldOf(this.#layers, name);
    if (value === undefined && required) this.#fault(name, 'missing-field', { name, example: this.#example(name) });
    return value;
  }

  /** The field as it could be written: as an option where it holds for the whole method. */
  #example(name: string): string {
    const value = EXAMPLES.get(name) ?? '1';
    const [section] = pathOf(this.#layers, name);
    if (section === 'normalisation') return `--set normalisation.${name}=${value}`;
    // A mean may be given by its name alone, which leaves no room for a field.
    if (section === 'aggregation')
      return `--set "aggregation={method: ${valueText(fieldOf(this.#layers, 'method'))}, ${name}: ${value}}"`;
    return `${name}: ${value}`;
  }

  #fault<Code extends FindingCode>(name: string, code: Code, args: FindingArguments[Code]): void {
    this.#faulty = true;
    this.#faults.add(pathOf(this.#layers, name), code, args);
  }
}
