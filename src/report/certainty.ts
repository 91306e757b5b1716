/**
 * What every ranking says of its own certainty, in sentences that need no statistics (SPEC §9, §10.4): the units that may all be the
 * first, one unit as an example, the reliability, and the units on thin bases.
 */
import { fieldOf } from '../core/json.ts';
import type { Language } from '../core/model/method.ts';
import type { RankingRow, Run, TrackResult } from '../core/model/run.ts';
import type { Resampling } from '../core/model/uncertainty.ts';
import { possibleLeaders, rankedLists, ratedUnits } from '../core/ranking-message.ts';
import { rankingRules } from '../core/rules.ts';
import { type Words, words } from '../words/words.ts';
import { resamplingOf } from './html/intervals.ts';
import { numberText } from './number-text.ts';
import { percentOf } from './rank-uncertainty.ts';
import { cut } from './short-names.ts';

export interface Certainty {
  /** A sentence for each list that is ranked by itself and has several units that may be the first. */
  readonly leaders: readonly string[];
  readonly lines: readonly string[];
  readonly isThin: (row: RankingRow) => boolean;
}

const MOST_NAMES = 6;
const LONGEST_NAME = 60;

/** Of a ranking that rests on no survey there is nothing to say. */
export function certaintyOf(run: Run, track: TrackResult, language: Language): Certainty {
  const uncertaintyWords = words[language].uncertainty;
  const ranking = rankingRules(run.method, run.tracks.indexOf(track));
  const rated = ratedUnits(track);
  const thinBase = ranking?.thinBase ?? 0;
  const isThin = ({ unit, rank, responses }: RankingRow) => rank !== null && rated.has(unit) && responses < thinBase;
  const resampling = resamplingOf(run, track);
  if (resampling === null)
    return { leaders: [], lines: rated.size === 0 ? [] : [uncertaintyWords.notComputed], isThin };
  const lists = rankedLists(track, ranking?.within === 'group');
  const namesOf = (ids: readonly string[]) => namesText(track, ids, uncertaintyWords);
  const { reliability, tooFew, replicates } = resampling;
  const thin = track.ranking.flatMap((row) => (isThin(row) && !tooFew.includes(row.unit) ? [row.unit] : []));
  const asked = Number(fieldOf(fieldOf(run.method, 'uncertainty'), 'replicates') ?? 0);
  return {
    leaders: lists.flatMap(({ group, rows }) => {
      const text = leadersText(resampling, rows, namesOf, uncertaintyWords);
      return text === null ? [] : [group === null ? text : `${cut(group, LONGEST_NAME)}: ${text}`];
    }),
    lines: [
      ...(ranking?.by === 'shrunken' ? [uncertaintyWords.shrunken] : []),
      ...exampleText(resampling, track, isThin, uncertaintyWords),
      ...(reliability == null ? [] : [uncertaintyWords.reliability(numberText(reliability, 2, language))]),
      ...(thin.length === 0 ? [] : [uncertaintyWords.thin(thinBase, namesOf(thin))]),
      ...(tooFew.length === 0 ? [] : [uncertaintyWords.tooFew(namesOf(tooFew))]),
      ...(replicates < asked ? [uncertaintyWords.fewerReplicates(replicates, asked)] : []),
    ],
    isThin,
  };
}

/** null where only one unit may be the first. */
function leadersText(
  resampling: Resampling,
  rows: readonly RankingRow[],
  namesOf: (ids: readonly string[]) => string,
  uncertaintyWords: Words['uncertainty'],
): string | null {
  const found = possibleLeaders(resampling, rows);
  if (found.length < 2) return null;
  if (rows.every(({ unit }) => resampling.tooFew.includes(unit))) return uncertaintyWords.allTooFew(found.length);
  const percent = percentOf(resampling.confidence);
  return found.length === rows.length
    ? uncertaintyWords.allMayLead(found.length, percent)
    : uncertaintyWords.leaders(found.length, percent, namesOf(found));
}

/** The best unit on a thin base, else the one with the widest set of ranks. */
function exampleText(
  { units, confidence }: Resampling,
  { ranking, units: named }: TrackResult,
  isThin: Certainty['isThin'],
  uncertaintyWords: Words['uncertainty'],
): string[] {
  const rows = new Map(ranking.map((row) => [row.unit, row]));
  const width = ({ rank }: Resampling['units'][number]) => rank.high - rank.low;
  const open = units.filter((unit) => width(unit) > 0);
  const isThinUnit = ({ unit }: { readonly unit: string }) => {
    const row = rows.get(unit);
    return row !== undefined && isThin(row);
  };
  const widest = Math.max(...open.map(width));
  const chosen = open.find(isThinUnit) ?? open.find((unit) => width(unit) === widest);
  const row = rows.get(chosen?.unit ?? '');
  if (chosen === undefined || row === undefined) return [];
  const name = named.find(({ id }) => id === chosen.unit)?.name ?? chosen.unit;
  const { low, high } = chosen.rank;
  return [uncertaintyWords.example(cut(name, LONGEST_NAME), row.responses, percentOf(confidence), low, high)];
}

function namesText({ units }: TrackResult, ids: readonly string[], uncertaintyWords: Words['uncertainty']): string {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const shown = ids.slice(0, MOST_NAMES).map((id) => cut(names.get(id) ?? id, LONGEST_NAME));
  return ids.length > MOST_NAMES
    ? `${shown.join('; ')}; ${uncertaintyWords.more(ids.length - MOST_NAMES)}`
    : shown.join('; ');
}
