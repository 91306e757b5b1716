/** The report of one unit as an official letter, and the list of all of them (`--each-unit --format docx`). */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import { ACCENT } from '../drawings/drawing.ts';
import { totalLine } from '../drawings/total-line.ts';
import type { Component } from '../html/track-view.ts';
import { titleOf } from '../message-text.ts';
import { numberText, plainNumber } from '../number-text.ts';
import { cut } from '../short-names.ts';
import { mainFacts, notice, uncertaintyText, whereParts } from '../unit/unit-facts.ts';
import type { IndicatorFact, UnitView } from '../unit/unit-view.ts';
import { chapter, officialFoot, officialHead } from './official-frame.ts';
import { gridTable, paragraph, type WordBlock, type WordCell, type WordDocument } from './word-document.ts';

/** In pixels, of the cell with the dot. */
const BAR_WIDTH = 96;
const SCORE_MARK = { colour: ACCENT, outline: ACCENT, hollow: false } as const;

export function unitLetter(run: Run, unit: UnitView, language: Language): WordDocument {
  const letterWords = words[language].letter;
  const title = titleOf(run, language);
  const name = cut(unit.name, 120);
  return {
    language,
    title: `${name} – ${title}`,
    sections: [
      {
        landscape: false,
        blocks: [
          ...officialHead(run, letterWords.aboutUnit(name, title), language),
          ...chapter('I', letterWords.result, resultTexts(unit, language)),
          ...(unit.withheld ? [] : details(unit, language)),
          ...officialFoot(unit.withheld ? 'II' : 'III', language),
          paragraph('note', letterWords.madeBy(`${run.tool.name} ${run.tool.version}`)),
        ],
      },
    ],
  };
}

function resultTexts(unit: UnitView, language: Language): string[] {
  const unitWords = words[language].unit;
  const facts = mainFacts(unit, language).map(
    ({ name, text, more }) => `${name}: ${text}${more === null ? '' : ` (${more})`}`,
  );
  const sure = uncertaintyText(unit, language);
  const noted = notice(unit, language);
  return [
    `${whereParts(unit, language)
      .map((part) => cut(part, 80))
      .join(' · ')}.`,
    ...(facts.length === 0 ? [] : [`${facts.join('; ')}.`]),
    ...(sure === null ? [] : [`${unitWords.sure}: ${sure}`]),
    ...(noted === null ? [] : [noted]),
    ...(unit.change.length === 0 ? [] : [`${unitWords.change}: ${unit.change.join(' ')}`]),
  ];
}

function details(unit: UnitView, language: Language): WordBlock[] {
  const languageWords = words[language];
  const partial = unit.view.components.some((component) => component.partial[unit.unit] === true);
  return [
    paragraph('heading-1', `II. ${languageWords.letter.details}`),
    paragraph('caption', languageWords.report.components),
    componentTable(unit, language),
    ...(partial ? [paragraph('note', languageWords.letter.partialNote)] : []),
    ...indicatorTable(languageWords.unit.strongest, unit.strongest, language),
    ...indicatorTable(languageWords.unit.weakest, unit.weakest, language),
  ];
}

function componentTable({ view, unit }: UnitView, language: Language): WordBlock {
  const shared = words[language].report;
  const { scoreAxis } = view;
  const number = (value: number | null) => numberText(value, 2, language);
  const bar = words[language].letter.scoreBar(
    plainNumber(scoreAxis.min, language),
    plainNumber(scoreAxis.max, language),
  );
  const columns = [
    { head: shared.component, width: 58 },
    { head: shared.weight, width: 17 },
    { head: shared.score, width: 16 },
    { head: bar, width: 27 },
    { head: shared.rank, width: 13 },
    { head: shared.median, width: 17 },
    { head: shared.best, width: 17 },
  ];
  const row = (component: Component): WordCell[] => {
    const score = component.scores[unit] ?? null;
    return [
      { content: paragraph('cell', cut(component.name, 160)) },
      right(plainNumber(component.weight, language)),
      right(number(score) + (score !== null && component.partial[unit] === true ? '*' : '')),
      { content: { kind: 'picture', drawing: totalLine(score, null, scoreAxis, BAR_WIDTH, SCORE_MARK) } },
      right(component.ranks[unit] === null ? '–' : String(component.ranks[unit])),
      right(number(component.median)),
      right(number(component.best)),
    ];
  };
  return gridTable('cell', columns, view.components.map(row));
}

function indicatorTable(title: string, facts: readonly IndicatorFact[], language: Language): WordBlock[] {
  if (facts.length === 0) return [];
  const shared = words[language].report;
  const unitWords = words[language].unit;
  const number = (value: number | null) => right(numberText(value, 2, language));
  return [
    paragraph('caption', title),
    gridTable(
      'cell',
      [
        { head: unitWords.indicator, width: 70 },
        { head: unitWords.value, width: 20 },
        { head: unitWords.base, width: 24 },
        { head: shared.score, width: 18 },
        { head: shared.median, width: 20 },
      ],
      facts.map(({ id, name, value, base, score, median }): WordCell[] => [
        { content: paragraph('cell', cut(`${id}. ${name}`, 200)) },
        number(value),
        right(base === null ? '–' : numberText(base, 0, language)),
        number(score),
        number(median),
      ]),
    ),
  ];
}

function right(text: string): WordCell {
  return { content: paragraph('cell', text, { align: 'right' }) };
}

/** Which file is whose. */
export function indexDocument(run: Run, units: readonly UnitView[], language: Language): WordDocument {
  const unitWords = words[language].unit;
  const shared = words[language].report;
  const title = `${titleOf(run, language)}: ${unitWords.index}`;
  return {
    language,
    title,
    sections: [
      {
        landscape: false,
        blocks: [
          paragraph('title', title),
          ...run.tracks.flatMap((track): WordBlock[] => [
            paragraph('heading-1', cut(track.name, 120)),
            gridTable(
              'cell',
              [
                { head: shared.rank, width: 14 },
                { head: shared.unit, width: 96 },
                { head: shared.file, width: 50 },
              ],
              units
                .filter(({ view }) => view.track.id === track.id)
                .map(({ row, name, file }): WordCell[] => [
                  { content: paragraph('cell', row.rank === null ? '–' : String(row.rank), { align: 'centre' }) },
                  { content: paragraph('cell', cut(name, 160)) },
                  { content: paragraph('cell', `${file}.docx`) },
                ]),
            ),
          ]),
        ],
      },
    ],
  };
}
