/** Ranked units whose names are a letter apart: one may be a slip of the hand for the other, and take some of its forms away. */
import type { Finding } from '../model/findings.ts';
import { unitText, unlikeness } from '../text/unit-likeness.ts';
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
  return ranked.flatMap((unit, i) =>
    ranked.slice(i + 1).flatMap((other): Finding[] => {
      if (Math.abs(unit.text.folded.length - other.text.folded.length) > 1) return [];
      if (unlikeness(unit.text, other.text) > ONE_LETTER) return [];
      const [few, many] = unit.forms < other.forms ? [unit, other] : [other, unit];
      const level = few.forms * RATIO <= many.forms ? 'warning' : 'note';
      const args = { names: [few.name, many.name], forms: [few.forms, many.forms] };
      return [{ code: 'similar-names', level, place: { track: track.id }, arguments: args }];
    }),
  );
};
