/** Which unit a text names (SPEC §3.3): by its id, its name or an alias, folded; never by likeness. */
import { numberIn, withoutZeros } from './equal.ts';
import { foldUnit } from './fold-unit.ts';
import { unitText, unlikeness } from './unit-likeness.ts';

export class UnitNames {
  readonly #units = new Map<string, number>();
  /** By a name that is a whole number. */
  readonly #numbers = new Map<number, number>();
  readonly #names: readonly (readonly string[])[];
  /** By unit: its names as they are compared for likeness. */
  #likeness: readonly (readonly { readonly name: string; readonly text: ReturnType<typeof unitText> }[])[] | null =
    null;
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

  /** The unit's index; null where no unit is named so. «SYT - Sở Y tế» names one where both parts name the same. */
  find(text: string): number | null {
    if (this.#units.size === 0) return null;
    const unit = this.#whole(text);
    if (unit !== null) return unit;
    const both = codeAndName(text).find(([code, name]) => {
      const found = this.#whole(code);
      return found !== null && found === this.#whole(name);
    });
    return both === undefined ? null : this.#whole(both[0]);
  }

  /** The first of the texts that name a unit: its id. */
  first(unit: number): string {
    return this.#names[unit]?.[0] ?? '';
  }

  /** The names most like the text, for a suggestion: one a unit, never one of another kind or with another number. */
  nearest(text: string, count = 3): string[] {
    const readings = [text, ...codeAndName(text).flat()].map(unitText);
    const isNumber = /^\d+$/u.test(text.trim());
    const alike = this.#namesForLikeness().flatMap((names) => {
      // Excel takes the leading zeros of a code.
      const padded = isNumber ? names.find(({ name }) => withoutZeros(name) === withoutZeros(text)) : undefined;
      if (padded !== undefined) return [{ name: padded.name, distance: 0 }];
      const [best] = names
        .flatMap(({ name, text: written }) =>
          readings.map((reading) => ({ name, distance: unlikeness(reading, written) })),
        )
        .sort((a, b) => a.distance - b.distance);
      return best === undefined || best.distance === Number.POSITIVE_INFINITY ? [] : [best];
    });
    return alike
      .sort((a, b) => a.distance - b.distance)
      .slice(0, count)
      .map(({ name }) => name);
  }

  /** The names that differ from the text by the kind of unit alone: units of their own, as far as anybody can see. */
  namesakes(text: string): string[] {
    const { bare, kind } = unitText(text);
    return this.#namesForLikeness().flatMap((names) => {
      const namesake = names.find(({ text: written }) => written.bare === bare && written.kind !== kind);
      return namesake === undefined ? [] : [namesake.name];
    });
  }

  /** Made when likeness is first asked for: mostly all texts are known. */
  #namesForLikeness() {
    this.#likeness ??= this.#names.map((names) => names.map((name) => ({ name, text: unitText(name) })));
    return this.#likeness;
  }

  #whole(text: string): number | null {
    const unit = this.#units.get(foldUnit(text));
    if (unit !== undefined) return unit;
    const number = wholeNumber(text);
    return number === null ? null : (this.#numbers.get(number) ?? null);
  }
}

/** Longer texts are no code and name. */
const LONGEST = 200;

/** The ways to part «SCT - Sở Công Thương», «STC: Sở Tài chính», «Sở Y tế (SYT)», «3. Sở Y tế» in two. */
export function codeAndName(text: string): (readonly [string, string])[] {
  const plain = text.trim();
  if (plain.length > LONGEST) return [];
  const [, before = '', inside = ''] = /^(.+?) ?\(([^()]+)\)$/u.exec(plain) ?? [];
  const marks = [...plain.matchAll(/ ?(?:[-\u2010-\u2015\u2212:=|/]|(?<=^\d+)\.) ?/gu)].map(
    ({ index, 0: mark }) => [plain.slice(0, index).trim(), plain.slice(index + mark.length).trim()] as const,
  );
  const parts = inside === '' ? marks : [[before, inside] as const, ...marks];
  return parts.filter(([a, b]) => a !== '' && b !== '');
}

/** 1, 1.0 and «1,0» are the same code; 1.10 and 1.1 are not. */
function wholeNumber(text: string): number | null {
  const number = numberIn(text);
  return number !== null && Number.isInteger(number) ? number : null;
}
