/** `ddci diagnose <run>`: the statistical checks of the field (SPEC §10). */
import { diagnose as diagnoseTrack, type Pair, type TrackDiagnosis } from '../../core/diagnose/diagnose.ts';
import type { Language } from '../../core/model/method.ts';
import { numberText } from '../../report/number-text.ts';
import type { Words } from '../../words/words.ts';
import type { Section } from '../document.ts';
import { loadRun } from '../load-run.ts';
import { runTitle } from '../run-title.ts';
import type { Command } from './command.ts';
import { nonResponseSections } from './non-response.ts';
import { addResultFormat, resultFormat, showResult } from './result-format.ts';

/** Pairs that are listed; --json has all. */
const MOST_PAIRS = 15;
/** Columns of a matrix that are shown next to each other. */
const MATRIX = 9;

export const diagnose: Command = {
  describe: (command, { help }) => {
    command.argument('<run>', help.run);
    addResultFormat(command, help);
  },
  run: async (given, context) => {
    const format = resultFormat(given, context);
    const { run, method } = await loadRun(given.arguments[0] ?? '', context);
    const language = context.options.lang ?? run.language;
    const tracks = run.tracks.flatMap((result, t) => {
      const track = method.tracks[t];
      if (track === undefined) return [];
      const nonResponse = run.nonResponse?.find((candidate) => candidate.track === result.id) ?? null;
      return [{ ...diagnoseTrack(result, track), nonResponse }];
    });
    const sections = (): Section[] => [
      { level: 1, title: runTitle(run), lines: [], table: null },
      ...tracks.flatMap((track, t) => [
        ...trackSections(track, language, context.messages(language).diagnose),
        ...nonResponseSections(track.nonResponse, run.tracks[t], language, context.messages(language).diagnose),
      ]),
    ];
    showResult({ title: run.title, year: run.year, tracks }, sections, format, context);
    return 0;
  },
};

function trackSections(track: TrackDiagnosis, language: Language, words: Words['diagnose']): Section[] {
  const { indicators, components, correlations } = track;
  const number = (value: number | null, decimals = 2) => numberText(value, decimals, language);
  const percent = (share: number | null) => number(share === null ? null : 100 * share, 1);
  const wordColumn = (head: string) => ({ head, kind: 'words' as const });
  const column = (head: string) => ({ head, kind: 'number' as const });
  const pairs = (title: string, list: readonly Pair[], say = words.against): Section => {
    const against = list.filter((pair) => pair.against).sort((a, b) => (a.pearson ?? 0) - (b.pearson ?? 0));
    return {
      level: 3,
      title,
      lines: [
        say(against.length, list.length),
        ...boundLine(list),
        ...(against.length > MOST_PAIRS ? [words.first(MOST_PAIRS)] : []),
      ],
      table:
        against.length === 0
          ? null
          : {
              columns: [wordColumn('A'), wordColumn('B'), ...['n', 'Pearson', 'Spearman', 'Kendall'].map(column)],
              rows: against
                .slice(0, MOST_PAIRS)
                .map(({ a, b, units, pearson, spearman, kendall }) => [
                  a,
                  b,
                  String(units),
                  number(pearson),
                  number(spearman),
                  number(kendall),
                ]),
            },
    };
  };
  /** Of the correlations over most units. */
  const boundLine = (list: readonly { readonly units: number; readonly bound: number }[]) => {
    const widest = list.reduce<(typeof list)[number] | null>((a, b) => (a === null || b.units > a.units ? b : a), null);
    return widest === null ? [] : [words.bound(String(widest.units), String(list.length), number(widest.bound))];
  };
  return [
    { level: 2, title: track.name, lines: [words.units(track.units)], table: null },
    {
      level: 3,
      title: words.values,
      lines: [],
      table: {
        columns: [
          wordColumn(words.indicator),
          ...['n', words.missing, words.mean, words.median, words.sd, words.skewness, words.kurtosis].map(column),
        ],
        rows: indicators.map((indicator) => [
          indicator.id,
          String(indicator.units),
          percent(indicator.missing),
          ...[indicator.mean, indicator.median, indicator.sd, indicator.skewness, indicator.kurtosis].map((value) =>
            number(value),
          ),
        ]),
      },
    },
    {
      level: 3,
      title: words.spread,
      lines: [
        words.spreadNote,
        ...sentenceOf(
          words.againstIndex,
          indicators.filter(({ against }) => against),
        ),
      ],
      table: {
        columns: [
          wordColumn(words.indicator),
          ...[words.ceiling, words.floor, words.withIndex].map(column),
          wordColumn(words.extreme),
          wordColumn(words.outliers),
        ],
        rows: indicators.map((indicator) => [
          indicator.id,
          percent(indicator.ceiling),
          percent(indicator.floor),
          number(indicator.withIndex),
          indicator.extreme ? words.yes : '',
          indicator.outliers.join(', '),
        ]),
      },
    },
    {
      level: 3,
      title: words.weights,
      lines: [words.weightsNote],
      table: {
        columns: [
          wordColumn(words.component),
          ...[words.nominal, words.share, words.influence, words.alpha].map(column),
        ],
        rows: components.map((component) => [
          `${component.id}. ${component.name}`,
          percent(component.nominal),
          percent(component.share),
          number(component.influence),
          number(component.alpha),
        ]),
      },
    },
    {
      level: 3,
      title: words.reliability,
      lines: [
        words.reliabilityNote,
        ...sentenceOf(
          words.againstRest,
          components.flatMap(({ items }) => items.filter(({ against }) => against)),
        ),
      ],
      table: {
        columns: [
          wordColumn(words.component),
          wordColumn(words.indicator),
          ...['n', words.itemRest, words.alphaWithout, words.loading].map(column),
        ],
        rows: components.flatMap((component) =>
          component.items.map((item, i) => [
            component.id,
            item.id,
            String(component.units),
            number(item.itemRest),
            number(item.alphaWithout),
            number(component.principal?.loadings[0]?.[i] ?? null),
          ]),
        ),
      },
    },
    {
      level: 3,
      title: words.principal,
      lines: [words.principalNote],
      table: {
        columns: [
          wordColumn(words.of),
          ...[words.eigenvalue, words.explained, words.eigenvalue2, words.explained2, words.aboveOne].map(column),
        ],
        rows: [{ id: words.allComponents, principal: track.principal }, ...components].map(({ id, principal }) => [
          id,
          ...[0, 1].flatMap((k) => [
            number(principal?.eigenvalues[k] ?? null),
            percent(principal?.explained[k] ?? null),
          ]),
          principal === null ? '–' : String(principal.eigenvalues.filter((value) => value > 1).length),
        ]),
      },
    },
    ...matrices(track, words, (value) => number(value)),
    pairs(words.amongComponents, correlations.components, words.againstComponents),
    pairs(words.within, correlations.within),
    pairs(words.between, correlations.between),
  ];
}

/** A line of what is to be looked at; none where there is nothing. */
function sentenceOf(say: (ids: readonly string[]) => string, list: readonly { readonly id: string }[]): string[] {
  return list.length === 0 ? [] : [say(list.map(({ id }) => id))];
}

/** The correlations of the components with each other, a few columns at a time. */
function matrices(
  { components, correlations }: TrackDiagnosis,
  words: Words['diagnose'],
  number: (value: number | null) => string,
): Section[] {
  const between = (a: string, b: string) =>
    correlations.components.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))?.pearson;
  return Array.from({ length: Math.ceil(components.length / MATRIX) }, (_, part): Section => {
    const across = components.slice(part * MATRIX, (part + 1) * MATRIX);
    return {
      level: 3,
      title: words.matrix,
      lines: [],
      table: {
        columns: [
          { head: words.component, kind: 'words' },
          ...across.map((_, i) => ({ head: String(part * MATRIX + i + 1), kind: 'number' as const })),
        ],
        rows: components.map(({ id }, k) => [
          `${k + 1}. ${id}`,
          ...across.map((other) => (other.id === id ? '1' : number(between(id, other.id) ?? null))),
        ]),
      },
    };
  });
}
