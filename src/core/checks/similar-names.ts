/** Ranked units whose names are a letter apart: one may be a slip of the hand for the other, and take some of its forms away. */
import type { Finding } from '../model/findings.ts';
import { type UnitText, unitText, unlikeness } from '../text/unit-likeness.ts';
import type { Check } from './check.ts';

/** A slip of the hand is met so many times less than the name. Many units are a letter apart in truth (Hùng Châu, Hùng Chân). */
const RATIO = 5;
/** An edit, and differences of diacritics. */
const ONE_LETTER = 1.5;

export const similarNames: Check = ({ track, data, used, ranks }) => {
  if (data.answers.columns.length === 0) return [];
  const ranked = track.units.flatMap(({ name }, u) =>
    (ranks[u] ?? null) === null ? [] : [{ name, text: unitText(name), forms: used[u] ?? 0 }],
  );
  const pairs = ranked.flatMap((unit, i) =>
    ranked.slice(i + 1).flatMap((other): Pair[] => {
      if (Math.abs(unit.text.folded.length - other.text.folded.length) > 1) return [];
      if (unlikeness(unit.text, other.text) > ONE_LETTER) return [];
      return [unit.forms < other.forms ? [unit, other] : [other, unit]];
    }),
  );
  const isSlip = ([few, many]: Pair) => few.forms * RATIO <= many.forms;
  const finding = (level: Finding['level'], some: readonly Pair[]): Finding[] => {
    const args = { names: some.flat().map(({ name }) => name), forms: some.flat().map(({ forms }) => forms) };
    return some.length === 0 ? [] : [{ code: 'similar-names', level, place: { track: track.id }, arguments: args }];
  };
  return [
    ...finding('warning', pairs.filter(isSlip)),
    ...finding(
      'note',
      pairs.filter((pair) => !isSlip(pair)),
    ),
  ];
};

interface RankedUnit {
  readonly name: string;
  readonly text: UnitText;
  readonly forms: number;
}

/** The one with fewer responses first. */
type Pair = readonly [few: RankedUnit, many: RankedUnit];
