/** The plan of a survey as a document and as a workbook. */
import type { Language } from '../../../core/model/method.ts';
import { numberText } from '../../../report/number-text.ts';
import { type Block, column, type Report, widthFor } from '../../../report/report.ts';
import { tabNames } from '../../../report/sheets/tabs.ts';
import type { Words } from '../../../words/words.ts';
import type { Section } from '../../document.ts';
import type { AllocatedForms } from './allocated.ts';
import type { PlanOptions } from './options.ts';
import type { PlannedRanking } from './planned.ts';

export interface PlanDocument {
  readonly title: string;
  readonly isRun: boolean;
  readonly rankings: readonly PlannedRanking[];
  readonly options: PlanOptions;
  readonly allocation: readonly AllocatedForms[] | null;
}

/** A table of words and numbers, and what is said above it. */
interface Part {
  readonly title: string;
  readonly lines: readonly string[];
  readonly columns: readonly { readonly head: string; readonly decimals: number | null }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export function planSections(document: PlanDocument, words: Words['plan'], language: Language): Section[] {
  const section = ({ title, lines, columns, rows }: Part): Section => ({
    level: 3,
    title,
    lines,
    table: {
      columns: columns.map(({ head, decimals }) => ({ head, kind: decimals === null ? 'words' : 'number' })),
      rows: rows.map((row) =>
        row.map((cell, c) => (typeof cell === 'string' ? cell : numberText(cell, columns[c]?.decimals ?? 0, language))),
      ),
    },
  });
  return [
    { level: 1, title: words.title(document.title), lines: [], table: null },
    ...document.rankings.flatMap((ranking): Section[] => [
      { level: 2, title: ranking.name, lines: basis(ranking, document, words, language), table: null },
      ...rankingParts(ranking, document.options, words).map(section),
    ]),
    ...allocationParts(document, words).map(section),
  ];
}

export function planWorkbook(document: PlanDocument, words: Words['plan'], language: Language): Report {
  const block = ({ title, columns, rows }: Part): Block => ({
    title,
    columns: columns.map(({ head, decimals }, c) =>
      decimals === null
        ? column(
            head,
            widthFor(
              rows.map((row) => String(row[c] ?? '')),
              20,
              44,
            ),
          )
        : column(head, 16, decimals),
    ),
    rows: rows.map((row) => row.map((cell) => cell ?? '–')),
  });
  const sheets = document.rankings.map((ranking) => {
    const parts = rankingParts(ranking, document.options, words);
    const lines = [...basis(ranking, document, words, language), ...parts.flatMap((part) => part.lines)];
    return { title: ranking.name, lines, blocks: parts.map(block) };
  });
  const allocated = allocationParts(document, words).map((part) => {
    return { title: part.title, lines: part.lines, blocks: [{ ...block(part), title: null }], fixedColumns: 1 };
  });
  const tabs = tabNames([...sheets.map(({ title }) => title), ...allocated.map(() => words.allocationTab)]);
  return {
    title: words.title(document.title),
    language,
    sheets: [...sheets, ...allocated].map((sheet, i) => ({ ...sheet, tab: tabs[i] ?? '' })),
  };
}

/** What the numbers below rest on. */
function basis(
  ranking: PlannedRanking,
  { isRun, options }: PlanDocument,
  words: Words['plan'],
  language: Language,
): string[] {
  const points = (variance: number | null) =>
    variance === null ? null : numberText(Math.sqrt(variance), ranking.decimals, language);
  const { units, within, between, betweenAtLeast, greatestDeviation, formsPerRespondent } = ranking;
  const [deviation, spread, least] = [points(within) ?? '', points(between), points(betweenAtLeast)];
  const isGreatest = !isRun && options.within === null && greatestDeviation !== null;
  return [
    words.units(units.length),
    isGreatest ? words.greatest(deviation) : words.deviation(deviation),
    ...(spread === null ? [words.spreadUnknown] : [words.spread(spread)]),
    ...(least === null ? [] : [betweenAtLeast === 0 ? words.noSpread : words.spreadAtLeast(least)]),
    ...(options.designEffect === 1 ? [] : [words.designed(numberText(options.designEffect, 2, language))]),
    ...(options.population === null ? [] : [words.populated(numberText(options.population, 0, language))]),
    ...(formsPerRespondent !== null && formsPerRespondent > 1.005
      ? [words.shared(numberText(formsPerRespondent, 2, language))]
      : []),
  ];
}

function rankingParts(ranking: PlannedRanking, options: PlanOptions, words: Words['plan']): Part[] {
  const { plan, decimals, between } = ranking;
  const units = ranking.units.length;
  const { responseRate } = options;
  const perRespondent = ranking.formsPerRespondent ?? 1;
  const number = (head: string, decimals = 0) => ({ head, decimals });
  const needed: Part = {
    title: words.needed,
    lines: [words.reliabilityNote, words.safeNote],
    columns: [number(words.reliability, 1), ...words.neededColumns.map((head) => number(head))],
    rows: plan.needed.map(({ reliability, forms, safeForms }) => {
      const whole = safeForms ?? forms;
      const total = whole === null ? null : whole * units;
      return [
        reliability,
        forms,
        safeForms,
        total,
        total === null ? null : Math.ceil(total / perRespondent),
        total === null ? null : Math.ceil(total / perRespondent / responseRate - 1e-9),
      ];
    }),
  };
  const isKnown = between !== null;
  const table: Part = {
    title: words.precision,
    lines: [words.precisionNote, ...(isKnown ? [words.widthNote] : [])],
    columns: [
      number(words.forms),
      ...(isKnown ? [number(words.reliability, 2), number(words.reliabilityAtLeast, 2)] : []),
      number(words.twoUnits, decimals),
      number(words.first, decimals),
      ...(isKnown ? [number(words.rankWidth, 1)] : []),
    ],
    rows: plan.table.map(({ forms, reliability, reliabilityAtLeast, twoUnits, first, rankWidth }) => [
      forms,
      ...(isKnown ? [reliability, reliabilityAtLeast] : []),
      twoUnits,
      first,
      ...(isKnown ? [rankWidth] : []),
    ]),
  };
  return isKnown ? [needed, table] : [table];
}

function allocationParts({ allocation, options }: PlanDocument, words: Words['plan']): Part[] {
  if (allocation === null) return [];
  const hasBefore = allocation.some(({ before }) => before !== null);
  const number = (head: string) => ({ head, decimals: 0 });
  const sum = allocation.reduce((forms, unit) => forms + unit.forms, 0);
  return [
    {
      title: words.allocation,
      lines: [
        words.allocationNote(String(options.floor)),
        ...(options.total !== null && sum < options.total ? [words.left(String(options.total - sum))] : []),
      ],
      columns: [
        { head: words.unit, decimals: null },
        ...(hasBefore ? [number(words.before)] : []),
        number(words.forms),
        ...(options.responseRate < 1 ? [number(words.toSend)] : []),
      ],
      rows: allocation.map(({ name, before, forms }) => [
        name,
        ...(hasBefore ? [before] : []),
        forms,
        ...(options.responseRate < 1 ? [Math.ceil(forms / options.responseRate - 1e-9)] : []),
      ]),
    },
  ];
}
