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
  { after, comparison, differences, published }: Compared,
  messages: Words,
  language: Language,
): (track: number, unit: string) => readonly string[] {
  const eachUnitWords = messages.eachUnit;
  return (track, unit) => {
    const trackChange = comparison.tracks.find((candidate) => candidate.after.id === after.tracks[track]?.id);
    if (trackChange === undefined) return [eachUnitWords.onlyNow];
    const found = trackChange.units.find((candidate) => candidate.after?.id === unit);
    if (found === undefined) return [eachUnitWords.notComparable];
    const ids = new Set([found.before?.id, found.after?.id]);
    const ruled = differences.some(
      ({ track, topic, of: whose }) =>
        (track === null || track === trackChange.after.id) &&
        (topic !== 'adjustments' || whose.some((id) => ids.has(id))),
    );
    const lines = sentences(found, trackChange, messages, language);
    if (published !== null) return [...lines, eachUnitWords.published];
    return found.change !== null && ruled ? [...lines, eachUnitWords.otherRules] : lines;
  };
}

function sentences(unit: UnitComparison, track: TrackComparison, messages: Words, language: Language): string[] {
  const eachUnitWords = messages.eachUnit;
  const { before, after, change } = unit;
  if (before === null || after === null || !unit.comparable) {
    return [eachUnitWords.notComparable, ...(after === null ? [] : reason(unit, after.name, messages))];
  }
  const rank = (place: number | null) => (place === null ? '–' : String(place));
  const ranks = eachUnitWords.rank(rank(before.rank), rank(after.rank));
  if (before.total === null || after.total === null) return [ranks, eachUnitWords.noTotal];
  const recounted = before.rank !== before.among || after.rank !== after.among;
  const totals = [
    numberText(before.total, track.before.decimals, language),
    numberText(after.total, track.after.decimals, language),
  ] as const;
  return [
    ranks,
    ...(recounted && before.among !== null && after.among !== null
      ? [eachUnitWords.among(before.among, after.among)]
      : []),
    change === null
      ? eachUnitWords.totals(...totals)
      : eachUnitWords.total(...totals, signed(change, track.after.decimals, language)),
    ...unitChanceLines(unit, track.after.decimals, messages.compare.chance, language),
    ...(track.sameScale ? [] : [eachUnitWords.otherScale]),
    ...(before.tier === null || after.tier === null ? [] : [eachUnitWords.tier(before.tier, after.tier)]),
  ];
}

function reason({ how, related }: UnitComparison, name: string, { compare }: Words): string[] {
  if (how === 'id' || how === 'id-renamed' || how === 'name' || how === 'map' || how === 'continues') return [];
  return [compare.notSame[how](name, true, related)];
}
