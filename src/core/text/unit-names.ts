/** Which unit a text names (SPEC §3.3): by its id, its name or an alias, folded; never by likeness. */
import { nearest } from './closest.ts';
import { numberIn, withoutZeros } from './equal.ts';
import { foldUnit } from './fold.ts';

export class UnitNames {
  readonly #units = new Map<string, number>();
  /** By a name that is a whole number. */
  readonly #numbers = new Map<number, number>();
  readonly #names: readonly (readonly string[])[];
  /** Texts that would name two units, with the two. */
  readonly collisions: readonly { readonly text: string; readonly units: readonly [number, number] }[];

  /** @param names by unit: every text that names it */
  constructor(names: readonly (readonly string[])[]) {
    this.#names = names;
    const collisions: { text: string; units: readonly [number, number] }[] = [];
    names.forEach((texts, unit) => {
      for (const text of texts) {
        const other = this.#units.get(foldUnit(text));
        const number = wholeNumber(text);
        const first = number === null ? unit : (this.#numbers.get(number) ?? unit);
        if (number !== null) this.#numbers.set(number, first);
        if (first !== unit && other === undefined) collisions.push({ text, units: [first, unit] });
        if (other === undefined) this.#units.set(foldUnit(text), unit);
        else if (other !== unit) collisions.push({ text, units: [other, unit] });
      }
    });
    this.collisions = collisions;
  }

  /** The unit's index; null where no unit is named so. */
  find(text: string): number | null {
    const unit = this.#units.get(foldUnit(text));
    if (unit !== undefined) return unit;
    const number = wholeNumber(text);
    return number === null ? null : (this.#numbers.get(number) ?? null);
  }

  /** The first of the texts that name a unit: its id. */
  first(unit: number): string {
    return this.#names[unit]?.[0] ?? '';
  }

  /** The names most like the text, for a suggestion: one a unit. */
  nearest(text: string, count = 3): string[] {
    const names = this.#names.flat();
    const alike = nearest(foldUnit(text), names, names.length);
    // Another kind of unit of the same name is what was meant as often as not.
    const namesakes = names.filter((name) => nearest(withoutKind(text), [withoutKind(name)], 1).length > 0);
    // Excel takes the leading zeros of a code.
    const padded = names.filter((name) => /^\d+$/u.test(text.trim()) && withoutZeros(name) === withoutZeros(text));
    const byUnit = new Map<number | null, string>();
    for (const name of [...padded, ...alike, ...namesakes]) {
      const unit = this.find(name);
      if (!byUnit.has(unit)) byUnit.set(unit, name);
    }
    return [...byUnit.values()].slice(0, count);
  }
}

/** 1, 1.0 and «1,0» are the same code; 1.10 and 1.1 are not. */
function wholeNumber(text: string): number | null {
  const number = numberIn(text);
  return number !== null && Number.isInteger(number) ? number : null;
}

function withoutKind(text: string): string {
  return foldUnit(text).replace(/^(?:huyện|thị xã|thành phố|quận|thị trấn|xã|phường) /u, '');
}
