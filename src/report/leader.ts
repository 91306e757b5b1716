/**
 * The pictures of the one page for who decides, under the headline and its sentences: of each ranking the dots of all units or, of a long
 * one, where they are and who is first and last; then what makes the differences. As much as there is room for.
 */
import type { Language } from '../core/model/method.ts';
import type { Run } from '../core/model/run.ts';
import { rankingMessages } from '../core/ranking-message.ts';
import { words } from '../words/words.ts';
import { dotPlot, plotHeight } from './drawings/dot-plot.ts';
import type { Drawing } from './drawings/drawing.ts';
import { HEAD, rankingDots } from './drawings/ranking-dots.ts';
import { type ShareList, shareBars, sharesHeight } from './drawings/share-bars.ts';
import { resamplingOf } from './html/intervals.ts';
import { type RankedList, rankedLists, type TrackView } from './html/track-view.ts';
import { numberText } from './number-text.ts';
import { cut } from './short-names.ts';

export interface LeaderPicture {
  readonly title: string;
  readonly note: string;
  readonly drawing: Drawing;
}

/** Units of which each has a row of its own. */
const MOST_ROWS = 26;
const LEAST_ROW = 12;
const GREATEST_ROW = 18;
/** Heights in the pixels of drawings. */
export interface LeaderRoom {
  readonly room: number;
  /** Of a title and a note above each picture. */
  readonly title: number;
}

interface Shown {
  readonly view: TrackView;
  readonly list: RankedList;
  readonly ranked: number;
  readonly isPlot: boolean;
}

export function leaderPictures(
  run: Run,
  views: readonly TrackView[],
  page: LeaderRoom,
  language: Language,
): LeaderPicture[] {
  const lists = views.flatMap((view) =>
    rankedLists(view).map((list): Shown => {
      const ranked = list.rows.filter(({ ranking }) => ranking.rank !== null).length;
      return { view, list, ranked, isPlot: ranked > MOST_ROWS };
    }),
  );
  const shown = fitting(
    lists.filter(({ ranked }) => ranked > 0),
    page,
  );
  const rowHeight = rowHeightOf(shown, page);
  const pictures = shown.map(({ view, list, ranked, isPlot }) => {
    const drawing = isPlot ? dotPlot(run, view, list, language) : rankingDots(run, view, list, rowHeight, language);
    return { title: titleOf(view, list, ranked, language), note: noteOf(run, view, isPlot, language), drawing };
  });
  const used = pictures.reduce((sum, { drawing }) => sum + drawing.height + page.title, 0);
  const shares = shareLists(run).slice(0, 2);
  if (shares.length === 0 || used + sharesHeight(shares) + page.title > page.room) return pictures;
  const { sharesTitle, sharesNote } = words[language].leader;
  return [...pictures, { title: sharesTitle, note: sharesNote, drawing: shareBars(shares, language) }];
}

/** The components of each track of which these shares are known. */
export function shareLists(run: Run): ShareList[] {
  const messages = rankingMessages(run);
  return messages.flatMap(({ track, shares }, i) =>
    shares.length === 0 || messages[i - 1]?.track === track ? [] : [{ name: track.name, shares }],
  );
}

/** Long ones as a plot, then the last left out, until all have room. */
function fitting(lists: readonly Shown[], page: LeaderRoom): readonly Shown[] {
  if (lists.length <= 1 || rowHeightOf(lists, page) >= LEAST_ROW) return lists;
  const longest = Math.max(...lists.map(({ isPlot, ranked }) => (isPlot ? 0 : ranked)));
  const at = lists.findIndex(({ isPlot, ranked }) => !isPlot && ranked === longest);
  const candidate = lists[at];
  return candidate !== undefined && HEAD + longest * LEAST_ROW > plotHeight(candidate.view, candidate.list)
    ? fitting(
        lists.map((list, l) => (l === at ? { ...list, isPlot: true } : list)),
        page,
      )
    : fitting(lists.slice(0, -1), page);
}

function rowHeightOf(lists: readonly Shown[], { room, title }: LeaderRoom): number {
  const rows = lists.reduce((sum, { isPlot, ranked }) => sum + (isPlot ? 0 : ranked), 0);
  const fixed = lists.reduce(
    (sum, { isPlot, view, list }) => sum + title + (isPlot ? plotHeight(view, list) : HEAD + 4),
    0,
  );
  if (rows === 0) return fixed <= room ? GREATEST_ROW : 0;
  const height = Math.floor((room - fixed) / rows);
  return lists.length === 1 ? Math.max(LEAST_ROW, Math.min(GREATEST_ROW, height)) : Math.min(GREATEST_ROW, height);
}

function titleOf({ track }: TrackView, { group }: RankedList, ranked: number, language: Language): string {
  return words[language].leader.title(cut(group === null ? track.name : `${track.name}, ${group}`, 90), ranked);
}

function noteOf(run: Run, { track, live, totalAxis }: TrackView, isPlot: boolean, language: Language): string {
  const leaderWords = words[language].leader;
  const resampling = resamplingOf(run, track);
  const percent = resampling === null ? null : numberText(100 * resampling.confidence, 0, language);
  const hasIntervals = resampling?.units.some(({ total }) => total !== null) ?? false;
  const isThinKnown = live.rules.ranking.thinBase > 0 && track.responses.some(({ received }) => received > 0);
  return [
    isPlot
      ? leaderWords.plotNote
      : leaderWords.dotsNote(numberText(totalAxis.min, 0, language), numberText(totalAxis.max, 0, language)),
    ...(hasIntervals && percent !== null ? [leaderWords.intervalNote(percent)] : []),
    ...(resampling === null || isPlot ? [] : [leaderWords.bracketNote]),
    ...(isThinKnown ? [leaderWords.thinNote(live.rules.ranking.thinBase)] : []),
  ].join(' ');
}
