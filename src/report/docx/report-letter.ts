/** The whole report as an official letter with its annexes. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import { certaintyOf } from '../certainty.ts';
import { stepsOnce } from '../html/method-section.ts';
import { type RankedList, rankedLists, type TrackView, trackView } from '../html/track-view.ts';
import { type LiveTrack, liveTracks } from '../live/track-cells.ts';
import { titleOf } from '../message-text.ts';
import type { MethodTerms } from '../method-terms.ts';
import { numberText, plainNumber } from '../number-text.ts';
import type { Block } from '../report.ts';
import { methodSheet } from '../sheets/method-sheet.ts';
import { type Describe, qualitySheet } from '../sheets/quality-sheet.ts';
import { cut } from '../short-names.ts';
import { shrunkenTable } from '../shrunken-table.ts';
import { blockTable } from './block-table.ts';
import { componentTable, isWide } from './component-table.ts';
import { firstPage } from './first-page.ts';
import { chapter, officialFoot, officialHead } from './official-frame.ts';
import { rankingNotes, rankingTable } from './ranking-table.ts';
import { paragraph, type WordBlock, type WordDocument, type WordSection } from './word-document.ts';

export function reportLetter(run: Run, language: Language, describe: Describe, terms: MethodTerms): WordDocument {
  const letterWords = words[language].letter;
  const live = liveTracks(run);
  const views = live.map(trackView);
  const title = titleOf(run, language);
  const lists = views.flatMap((view) => rankedLists(view).map((list) => ({ ...list, view })));
  const numbered = views.map((view, i) => ({ view, number: roman(i + 2) }));
  const chapters: WordBlock[][] = [
    scope(views, language),
    ...numbered.map(({ view, number }) => results(run, view, lists, number, language)),
    certainty(run, views, roman(views.length + 2), language),
    officialFoot(roman(views.length + 3), language),
  ];
  const tool = `${run.tool.name} ${run.tool.version}`;
  return {
    language,
    title,
    sections: [
      {
        landscape: false,
        blocks: [
          ...officialHead(run, letterWords.about(title), language),
          ...firstPage(run, views, language),
          ...chapters.flat(),
          paragraph('note', letterWords.madeBy(tool)),
        ],
      },
      ...views.map(
        (view, i): WordSection => ({
          landscape: isWide(view),
          blocks: [
            paragraph(
              'heading-1',
              letterWords.annex(roman(i + 1), letterWords.componentsOf(cut(view.track.name, 120))),
            ),
            ...componentTable(view, language),
            ...shrunkenBlocks(view, language),
          ],
        }),
      ),
      {
        landscape: true,
        blocks: [
          paragraph('heading-1', letterWords.annex(roman(views.length + 1), letterWords.method)),
          ...tables(methodBlocks(run, live, language, terms), language),
        ],
      },
      {
        landscape: true,
        blocks: [
          paragraph('heading-1', letterWords.annex(roman(views.length + 2), letterWords.quality)),
          ...tables(
            qualitySheet(run, live, words[language].report, words[language].workbook, describe).blocks,
            language,
          ),
        ],
      },
    ],
  };
}

/** Of a track, where they are asked for. */
function shrunkenBlocks({ live }: TrackView, language: Language): WordBlock[] {
  const found = shrunkenTable(live, language);
  return found === null ? [] : [...blockTable(found.block, language), paragraph('note', found.note)];
}

function tables(blocks: readonly Block[], language: Language): WordBlock[] {
  return blocks.filter(({ rows }) => rows.length > 0).flatMap((block) => blockTable(block, language));
}

/** The rules in words first, in which a step is named once. */
function methodBlocks(run: Run, live: readonly LiveTrack[], language: Language, terms: MethodTerms): Block[] {
  const { report, workbook, formulas } = words[language];
  const { blocks } = methodSheet(run, live, report, workbook, formulas.rules, { terms, language });
  return blocks.map((block, i) => (i < live.length ? stepsOnce(block) : block));
}

function scope(views: readonly TrackView[], language: Language): WordBlock[] {
  const letterWords = words[language].letter;
  const lines = views.map(({ track }) => {
    const used = track.responses.reduce((sum, count) => sum + count.used, 0);
    const surveyed = track.responses.some(({ received }) => received > 0);
    return letterWords.scopeLine(
      cut(track.name, 120),
      track.units.length,
      track.ranking.filter(({ rank }) => rank !== null).length,
      surveyed ? numberText(used, 0, language) : null,
    );
  });
  const outOf = views[0]?.live.rules.outOf ?? 100;
  const texts = [
    ...lines,
    ...(views.length > 1 ? [letterWords.apart] : []),
    letterWords.scaleLine(plainNumber(outOf, language)),
  ];
  return chapter('I', letterWords.scope, texts, { newPage: true });
}

function results(
  run: Run,
  view: TrackView,
  lists: readonly (RankedList & { readonly view: TrackView })[],
  number: string,
  language: Language,
): WordBlock[] {
  const letterWords = words[language].letter;
  const { track, tiers } = view;
  const counts = tiers.map((tier) =>
    letterWords.tierCount(cut(tier, 60), track.ranking.filter((row) => row.tier === tier).length),
  );
  return [
    paragraph('heading-1', `${number}. ${letterWords.resultOf(cut(track.name, 120).toLocaleUpperCase('vi'))}`),
    ...(counts.length === 0 ? [] : [paragraph('body', letterWords.tierCounts(counts))]),
    ...lists.flatMap((list, i): WordBlock[] => {
      if (list.view !== view) return [];
      const name = list.group === null ? track.name : `${track.name}, ${list.group}`;
      return [
        paragraph('caption', letterWords.table(i + 1, letterWords.ranking(cut(name, 160)))),
        rankingTable(run, view, list.rows, language),
        paragraph('note', rankingNotes(run, view, list.rows, language).join(' ')),
      ];
    }),
  ];
}

function certainty(run: Run, views: readonly TrackView[], number: string, language: Language): WordBlock[] {
  const letterWords = words[language].letter;
  const said = views.map(({ track }) => ({ track, ...certaintyOf(run, track, language) }));
  const told = said.filter(({ leaders, lines }) => leaders.length + lines.length > 0);
  return [
    paragraph('heading-1', `${number}. ${letterWords.certainty}`),
    ...(told.length === 0 ? [paragraph('body', `${words[language].message.figures}.`)] : []),
    ...told.flatMap(({ track, leaders, lines }) => [
      ...(views.length > 1 ? [paragraph('heading-2', cut(track.name, 120))] : []),
      ...[...leaders, ...lines].map((text) => paragraph('body', text)),
    ]),
  ];
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function roman(number: number): string {
  return ROMAN[number - 1] ?? String(number);
}
