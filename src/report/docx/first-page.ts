/**
 * The first page of the report, which can be printed alone: the headline, three sentences, and of each ranking as many units from
 * both ends as the page has room for.
 */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import type { RankedList, TrackView } from '../html/track-view.ts';
import { type MessageText, messageText } from '../message-text.ts';
import { cut } from '../short-names.ts';
import { rankingNotes, rankingTable } from './ranking-table.ts';
import { paragraph, type TextPart, type WordBlock } from './word-document.ts';

/** Of the page below the head of the letter, and of what is on it, in mm. */
const ROOM = 202;
const SENTENCE_LINE = 5.9;
const HEADLINE_LINE = 7.5;
const TABLE_HEAD = 21;
const ROW = 5;
/** Characters on a line. */
const SENTENCE_LENGTH = 82;
const HEADLINE_LENGTH = 55;
/** Fewer rows say nothing. */
const LEAST_ROWS = 4;

export interface PageList extends RankedList {
  readonly view: TrackView;
}

export function firstPage(run: Run, lists: readonly PageList[], language: Language): WordBlock[] {
  const message = messageText(run, language);
  const room = ROOM - heightOf(message);
  const shown = lists.slice(0, Math.max(1, Math.floor(room / (TABLE_HEAD + LEAST_ROWS * ROW))));
  const rowsEach = Math.max(LEAST_ROWS, Math.floor((room / Math.max(1, shown.length) - TABLE_HEAD) / ROW));
  return [
    paragraph('headline', message.headline),
    ...message.sentences.map(({ topic, clauses }) =>
      paragraph('body', [
        { text: `${topic}. `, bold: true },
        ...clauses.flatMap(({ label, text }, c): TextPart[] => [
          ...(label === null ? [] : [{ text: `${c === 0 ? '' : ' '}${label}: `, italic: true }]),
          { text },
        ]),
      ]),
    ),
    ...shown.flatMap((list) => ends(run, list, rowsEach, language)),
    paragraph(
      'note',
      [...new Set(shown.flatMap(({ view, rows }) => rankingNotes(run, view, rows, language)))].join(' '),
    ),
  ];
}

function heightOf({ headline, sentences }: MessageText): number {
  const lines = (length: number, width: number) => Math.ceil(length / width);
  const lengths = sentences.map(({ topic, clauses }) =>
    clauses.reduce((sum, { label, text }) => sum + (label ?? '').length + text.length + 3, topic.length),
  );
  return (
    lines(headline.length, HEADLINE_LENGTH) * HEADLINE_LINE +
    lengths.reduce((sum, length) => sum + lines(length, SENTENCE_LENGTH) * SENTENCE_LINE + 2, 0)
  );
}

/** The whole ranking where it has no more rows than that, else its first and its last. */
function ends(run: Run, { view, group, rows }: PageList, most: number, language: Language): WordBlock[] {
  const letterWords = words[language].letter;
  const ranked = rows.filter(({ ranking }) => ranking.rank !== null);
  if (ranked.length === 0) return [];
  const half = Math.max(1, Math.min(10, Math.floor((most - 1) / 2)));
  const isWhole = ranked.length <= most;
  const shown = isWhole ? ranked : [...ranked.slice(0, half), ...ranked.slice(-half)];
  const title = cut(group === null ? view.track.name : `${view.track.name}, ${group}`, 120);
  const gap = isWhole ? null : { after: half, text: letterWords.rest(ranked.length - shown.length) };
  return [
    paragraph('caption', isWhole ? title : `${title}: ${letterWords.firstAndLast(half, half, ranked.length)}`),
    rankingTable(run, view, shown, language, { small: true, gap }),
  ];
}
