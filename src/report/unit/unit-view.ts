/** What the report of one unit says, whatever the format. Of a withheld unit: that it is withheld, and nothing else. */
import { fieldOf, itemsOf } from '../../core/json.ts';
import type { RankingRow, Run } from '../../core/model/run.ts';
import type { TrackRules } from '../../core/rules.ts';
import { type TrackView, trackView } from '../html/track-view.ts';
import { liveTracks } from '../live/track-cells.ts';
import { median } from '../median.ts';
import { isPartialUnit } from '../partial.ts';
import { type RankUncertainty, uncertaintyOf } from '../rank-uncertainty.ts';
import { rankedTogether } from '../sheets/ranking-sheet.ts';
import { fileNames } from './file-names.ts';

export interface UnitView {
  readonly view: TrackView;
  /** Its index in the track. */
  readonly unit: number;
  readonly name: string;
  readonly group: string | null;
  /** Without folder and ending. */
  readonly file: string;
  readonly row: RankingRow;
  /** How many units are ranked with it, and whether these are its group. */
  readonly ranked: number;
  readonly byGroup: boolean;
  readonly withheld: boolean;
  readonly partial: boolean;
  readonly strongest: readonly IndicatorFact[];
  readonly weakest: readonly IndicatorFact[];
  /** Of the indicators: the least number of valid answers. */
  readonly leastBase: number | null;
  readonly sure: RankUncertainty;
  /** Sentences on how it stood in another run; none where none is given. */
  readonly change: readonly string[];
}

export interface IndicatorFact {
  readonly id: string;
  readonly name: string;
  /** The question's or the published figure's own words; null where the name says the same. */
  readonly words: string | null;
  readonly value: number | null;
  readonly base: number | null;
  readonly score: number;
  readonly median: number | null;
}

/** How many are reported of the strongest and of the weakest. */
const MOST = 3;

/**
 * In the order of the rankings.
 * @param changeOf what is reported of a unit against another run
 */
export function unitViews(run: Run, changeOf: (track: number, unit: string) => readonly string[]): UnitView[] {
  const tracks = liveTracks(run);
  const names = fileNames(
    tracks.flatMap(({ track, rows }) => rows.map((row) => [track.id, row.ranking.unit] as const)),
  );
  let at = 0;
  return tracks.flatMap((live, t) => {
    const view = trackView(live, t);
    const { track, rules, rows } = live;
    const asked = wordsOf(run, rules);
    return rows.map((row): UnitView => {
      const { ranking, unit, name, group, withheld } = row;
      const facts = withheld ? [] : indicatorFacts(view, unit, asked);
      const sorted = [...facts].sort((a, b) => b.score - a.score);
      const strongest = sorted.slice(0, MOST);
      const bases = track.indicators.flatMap(({ bases: unitBases }) => unitBases[unit] ?? []);
      return {
        view,
        unit,
        name,
        group,
        file: names[at++] ?? '',
        row: ranking,
        ranked: rankedTogether(live, row).filter((candidate) => candidate.ranking.rank !== null).length,
        byGroup: rules.ranking.within === 'group',
        withheld,
        partial: !withheld && isPartialUnit(track, ranking.unit),
        strongest,
        weakest: sorted.slice(Math.max(strongest.length, sorted.length - MOST)).reverse(),
        leastBase: withheld || bases.length === 0 ? null : Math.min(...bases),
        sure: uncertaintyOf(withheld ? undefined : run.robustness, track, ranking.unit),
        change: withheld ? [] : changeOf(t, ranking.unit),
      };
    });
  });
}

function indicatorFacts({ track }: TrackView, unit: number, asked: readonly (string | null)[]): IndicatorFact[] {
  return track.indicators.flatMap(({ id, name, values, bases, scores }, i) => {
    const score = scores[unit] ?? null;
    if (score === null) return [];
    return [
      {
        id,
        name,
        words: asked[i] === name ? null : (asked[i] ?? null),
        value: values[unit] ?? null,
        base: bases[unit] ?? null,
        score,
        median: median(scores.filter((score) => score !== null)),
      },
    ];
  });
}

/** By indicator: the header of its question, or of its column of published figures. */
function wordsOf({ method }: Run, rules: TrackRules): (string | null)[] {
  const questions = fieldOf(method, 'questions');
  return rules.indicators.map(({ content }) => {
    const published = fieldOf(content, 'published');
    if (published !== null) return String(published);
    const question = fieldOf(content, 'question');
    if (question === null) return null;
    const [header] = itemsOf(fieldOf(questions, String(question)));
    return header === undefined ? String(question) : String(header);
  });
}
