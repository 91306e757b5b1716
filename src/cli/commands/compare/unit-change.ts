/** How each unit stood in an earlier run, in sentences (`ddci report --each-unit --against`). */
import type { TrackComparison, UnitComparison } from '../../../core/compare/comparison.ts';
import type { Language } from '../../../core/model/method.ts';
import { numberText } from '../../../report/number-text.ts';
import type { Words } from '../../../words/words.ts';
import { unitChanceLines } from './chance-text.ts';
import type { Compared } from './compared.ts';
import { signed } from './document.ts';

/** @returns by the place of a track in the newer run and the id of a unit */
export function unitChanges(
  { after, comparison, differences }: Compared,
  messages: Words,
  language: Language,
): (track: number, unit: string) => readonly string[] {
  const own = messages.eachUnit;
  return (track, unit) => {
    const of = comparison.tracks.find((one) => one.after.id === after.tracks[track]?.id);
    if (of === undefined) return [own.onlyNow];
    const found = of.units.find((one) => one.after?.id === unit);
    if (found === undefined) return [own.notComparable];
    const ids = new Set([found.before?.id, found.after?.id]);
    const ruled = differences.some(
      ({ track, topic, of: whose }) =>
        (track === null || track === of.after.id) && (topic !== 'adjustments' || whose.some((id) => ids.has(id))),
    );
    const lines = sentences(found, of, messages, language);
    return found.change !== null && ruled ? [...lines, own.otherRules] : lines;
  };
}

function sentences(unit: UnitComparison, track: TrackComparison, messages: Words, language: Language): string[] {
  const own = messages.eachUnit;
  const { before, after, change } = unit;
  if (before === null || after === null || !unit.comparable) {
    return [own.notComparable, ...(after === null ? [] : reason(unit, after.name, messages))];
  }
  const rank = (place: number | null) => (place === null ? '–' : String(place));
  const ranks = own.rank(rank(before.rank), rank(after.rank));
  if (before.total === null || after.total === null) return [ranks, own.noTotal];
  const recounted = before.rank !== before.among || after.rank !== after.among;
  const totals = [
    numberText(before.total, track.before.decimals, language),
    numberText(after.total, track.after.decimals, language),
  ] as const;
  return [
    ranks,
    ...(recounted && before.among !== null && after.among !== null ? [own.among(before.among, after.among)] : []),
    change === null ? own.totals(...totals) : own.total(...totals, signed(change, track.after.decimals, language)),
    ...unitChanceLines(unit, track.after.decimals, messages.compare.chance, language),
    ...(track.sameScale ? [] : [own.otherScale]),
    ...(before.tier === null || after.tier === null ? [] : [own.tier(before.tier, after.tier)]),
  ];
}

function reason({ how, related }: UnitComparison, name: string, { compare }: Words): string[] {
  if (how === 'id' || how === 'id-renamed' || how === 'name' || how === 'map' || how === 'continues') return [];
  return [compare.notSame[how](name, true, related)];
}
