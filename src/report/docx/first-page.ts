/** The first page of the report, which can be printed alone: the headline, three sentences, and the pictures of the rankings. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import type { TrackView } from '../html/track-view.ts';
import { leaderPictures } from '../leader.ts';
import { type MessageText, messageText } from '../message-text.ts';
import { paragraph, type TextPart, type WordBlock } from './word-document.ts';

/** Of the page below the head of the letter, and of what is on it, in mm. */
const ROOM = 214;
const SENTENCE_LINE = 5.9;
const HEADLINE_LINE = 7.5;
/** Of a title and a note above a picture. */
const TITLE = 15;
/** Characters on a line. */
const SENTENCE_LENGTH = 82;
const HEADLINE_LENGTH = 55;
/** Pixels of a drawing in a mm of the page: 660 over 160 mm. */
const SCALE = 660 / 160;

export function firstPage(run: Run, views: readonly TrackView[], language: Language): WordBlock[] {
  const message = messageText(run, language);
  const room = (ROOM - heightOf(message)) * SCALE;
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
    ...leaderPictures(run, views, { room, title: TITLE * SCALE }, language).flatMap(
      ({ title, note, drawing }): WordBlock[] => [
        paragraph('caption', title),
        paragraph('note', note),
        { kind: 'picture', drawing },
      ],
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
