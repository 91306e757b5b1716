/** Shrunken totals and mean ranks next to the ranking, where they are asked for (SPEC §10.4): figures, which no edited cell moves. */
import type { Language } from '../core/model/method.ts';
import { words } from '../words/words.ts';
import type { LiveTrack } from './live/track-cells.ts';
import { shrunkenUnits } from './rank-uncertainty.ts';
import { type Block, column } from './report.ts';

/** null where they are not asked for. */
export function shrunkenTable(
  { track, robustness }: LiveTrack,
  language: Language,
): { readonly note: string; readonly block: Block } | null {
  const shown = shrunkenUnits(robustness, track);
  if (shown.size === 0) return null;
  const { report, robustness: robustnessWords, uncertainty } = words[language];
  const names = new Map(track.units.map(({ id, name }) => [id, name]));
  const isRankedBy = track.ranking.some(({ shrinkage }) => shrinkage !== undefined);
  return {
    note: isRankedBy ? uncertainty.shrunkenNote : `${uncertainty.shrunkenNote} ${uncertainty.shrunkenAside}`,
    block: {
      title: robustnessWords.respondents.shrunken,
      columns: [
        column(report.rank, 7, 0),
        column(report.unit, 40),
        column(isRankedBy ? uncertainty.unshrunken : report.total, 12, track.decimals),
        column(uncertainty.shrunkenTotal, 12, track.decimals),
        column(uncertainty.meanRank, 10, 1),
      ],
      rows: track.ranking.flatMap(({ unit, rank, total, shrinkage = 0 }) => {
        const { shrunken = null, meanRank = null } = shown.get(unit) ?? {};
        const own = total === null ? null : total - shrinkage;
        return rank === null ? [] : [[rank, names.get(unit) ?? unit, own, shrunken, meanRank]];
      }),
    },
  };
}
