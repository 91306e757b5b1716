/** The report of one unit as an official letter, and the list of all of them (`--each-unit --format docx`). */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import type { Component } from '../html/track-view.ts';
import { titleOf } from '../message-text.ts';
import { numberText, plainNumber } from '../number-text.ts';
import { cut } from '../short-names.ts';
import { mainFacts, notice, uncertaintyText, whereParts } from '../unit/unit-facts.ts';
import type { IndicatorFact, UnitView } from '../unit/unit-view.ts';
import { officialFoot, officialHead } from './official-frame.ts';
import { totalBar } from './ranking-table.ts';
import { paragraph, type WordBlock, type WordCell, type WordDocument } from './word-document.ts';

const SHADE = 'E9EDF2';

export function unitLetter(run: Run, unit: UnitView, language: Language): WordDocument {
  const languageWords = words[language].letter;
  const title = titleOf(run, language);
  const name = cut(unit.name, 120);
  return {
    language,
    title: `${name} – ${title}`,
    sections: [
      {
        landscape: false,
        blocks: [
          ...officialHead(run, languageWords.aboutUnit(name, title), language),
          ...chapter('I', languageWords.result, resultTexts(unit, language)),
          ...(unit.withheld ? [] : details(unit, language)),
          ...officialFoot(unit.withheld ? 'II' : 'III', language),
          paragraph('note', languageWords.madeBy(`${run.tool.name} ${run.tool.version}`)),
        ],
      },
    ],
  };
}

function chapter(number: string, title: string, texts: readonly string[]): WordBlock[] {
  return [
    paragraph('heading-1', `${number}. ${title}`),
    ...texts.map((text, i) => paragraph('body', `${i + 1}. ${text}`)),
  ];
}

function resultTexts(unit: UnitView, language: Language): string[] {
  const languageWords = words[language].unit;
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
    ...(sure === null ? [] : [`${languageWords.sure}: ${sure}`]),
    ...(noted === null ? [] : [noted]),
    ...(unit.change.length === 0 ? [] : [`${languageWords.change}: ${unit.change.join(' ')}`]),
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
  const heads = [shared.component, shared.weight, shared.score, bar, shared.rank, shared.median, shared.best];
  const row = (component: Component): WordCell[] => {
    const score = component.scores[unit] ?? null;
    return [
      { content: paragraph('cell', cut(component.name, 160)) },
      right(plainNumber(component.weight, language)),
      right(number(score) + (score !== null && component.partial[unit] === true ? '*' : '')),
      { content: totalBar(score, null, scoreAxis) },
      right(component.ranks[unit] === null ? '–' : String(component.ranks[unit])),
      right(number(component.median)),
      right(number(component.best)),
    ];
  };
  return {
    kind: 'table',
    style: 'grid',
    widths: [58, 17, 16, 27, 13, 17, 17],
    headRows: 1,
    rows: [headRow(heads), ...view.components.map(row)],
  };
}

function indicatorTable(title: string, facts: readonly IndicatorFact[], language: Language): WordBlock[] {
  if (facts.length === 0) return [];
  const shared = words[language].report;
  const languageWords = words[language].unit;
  const number = (value: number | null) => right(numberText(value, 2, language));
  return [
    paragraph('caption', title),
    {
      kind: 'table',
      style: 'grid',
      widths: [70, 20, 24, 18, 20],
      headRows: 1,
      rows: [
        headRow([languageWords.indicator, languageWords.value, languageWords.base, shared.score, shared.median]),
        ...facts.map(({ id, name, value, base, score, median }): WordCell[] => [
          { content: paragraph('cell', cut(`${id}. ${name}`, 200)) },
          number(value),
          right(base === null ? '–' : numberText(base, 0, language)),
          number(score),
          number(median),
        ]),
      ],
    },
  ];
}

function headRow(heads: readonly string[]): WordCell[] {
  return heads.map((head) => ({ content: paragraph('cell-head', head), shade: SHADE }));
}

function right(text: string): WordCell {
  return { content: paragraph('cell', text, { align: 'right' }) };
}

/** Which file is whose. */
export function indexDocument(run: Run, units: readonly UnitView[], language: Language): WordDocument {
  const languageWords = words[language].unit;
  const shared = words[language].report;
  const title = `${titleOf(run, language)}: ${languageWords.index}`;
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
            {
              kind: 'table',
              style: 'grid',
              widths: [14, 96, 50],
              headRows: 1,
              rows: [
                headRow([shared.rank, shared.unit, shared.file]),
                ...units
                  .filter(({ view }) => view.track.id === track.id)
                  .map(({ row, name, file }): WordCell[] => [
                    { content: paragraph('cell', row.rank === null ? '–' : String(row.rank), { align: 'centre' }) },
                    { content: paragraph('cell', cut(name, 160)) },
                    { content: paragraph('cell', `${file}.docx`) },
                  ]),
              ],
            },
          ]),
        ],
      },
    ],
  };
}
