/** `ddci robustness`: the options and the output of resampling respondents. */
import type { Command as Commander } from 'commander';
import type { Language } from '../../../core/model/method.ts';
import type { RankingRow, TrackResult } from '../../../core/model/run.ts';
import type { ResampledUnit, Resampling } from '../../../core/model/uncertainty.ts';
import { alikeUnits } from '../../../core/uncertainty/alike-units.ts';
import type { ResamplingOptions } from '../../../core/uncertainty/respondents.ts';
import { numberText } from '../../../report/number-text.ts';
import { words as allWords, type Words } from '../../../words/words.ts';
import type { Context } from '../../context.ts';
import type { Section } from '../../document.ts';
import { numberOption } from '../../number-options.ts';
import type { Invocation } from '../command.ts';
import type { RobustnessSource } from './source.ts';
import { countText } from './texts.ts';

const MOST_REPLICATES = 100_000;
/** About a single respondent nothing can be said either. */
const LEAST = 2;
/** Units that are named in a sentence. */
const MOST_NAMED = 6;

type Plan = Pick<ResamplingOptions, 'replicates' | 'confidence' | 'simultaneous'>;

export function addRespondentOptions(command: Commander, words: Words['robustness']['respondents']): Commander {
  return command
    .option('--replicates <number>', words.replicates, '2000')
    .option('--confidence <share>', words.confidence, '0.95')
    .option('--simultaneous', words.simultaneous, false);
}

/** Throws UsageError before any work is done. */
export function respondentPlan(given: Invocation, context: Context): Plan {
  const replicates = { option: '--replicates', least: 2, most: MOST_REPLICATES, whole: true };
  const confidence = { option: '--confidence', least: 0.5, most: 0.9999, whole: false };
  return {
    replicates: numberOption(given, replicates, context),
    confidence: numberOption(given, confidence, context),
    simultaneous: given.options['simultaneous'] === true,
  };
}

/** None where there are no answers. */
export async function resampledRespondents(
  { method, stages }: RobustnessSource,
  plan: Plan,
  seed: number,
): Promise<Resampling[]> {
  if (stages === null) return [];
  // Of a run file, which holds no answers, it is not needed.
  const { resample } = await import('../../../core/uncertainty/respondents.ts');
  return resample(stages, { ...plan, seed, isBounded: false, minimumCell: method.minimumCell });
}

/** @param least respondents of whom nothing is reported if there are fewer */
export function respondentSections(
  results: readonly Resampling[],
  tracks: readonly TrackResult[],
  least: number,
  language: Language,
  words: Words['robustness']['respondents'],
): Section[] {
  if (results.length === 0) return [{ level: 2, title: words.title, lines: [words.noSurvey], table: null }];
  return results.flatMap((result) => {
    const track = tracks.find(({ id }) => id === result.track);
    return track === undefined ? [] : trackSections(result, track, least, language, words);
  });
}

function trackSections(
  result: Resampling,
  track: TrackResult,
  least: number,
  language: Language,
  words: Words['robustness']['respondents'],
): Section[] {
  const names = new Map(track.units.map(({ id, name }) => [id, name]));
  const nameOf = (unit: string) => names.get(unit) ?? unit;
  const rows = new Map(track.ranking.map((row) => [row.unit, row]));
  const count = (number: number) => countText(number, language);
  const number = (value: number | null) => numberText(value, track.decimals, language);
  const percent = (share: number | null) => numberText(share === null ? null : 100 * share, 1, language);
  const confidence = `${numberText(100 * result.confidence, 100 * result.confidence === Math.round(100 * result.confidence) ? 0 : 2, language)}%`;
  const isShrunken = track.ranking.some(({ shrinkage }) => shrinkage !== undefined);
  const hasTotals = result.units.some(({ total }) => total !== null);
  const lines = [
    words.drawn(count(result.respondents), count(result.replicates), confidence),
    ...(result.shared === 0 ? [] : [words.shared(count(result.shared))]),
    ...(result.fixed.length + result.pooled.length === 0
      ? []
      : [words.fixed(result.fixed.length, result.pooled.length)]),
    ...(result.simulated ? [words.simulated(result.simulated, least)] : []),
    ...(result.reliability == null
      ? []
      : [allWords[language].uncertainty.reliability(numberText(result.reliability, 2, language))]),
    ...(isShrunken
      ? [allWords[language].uncertainty.shrunken]
      : hasTotals
        ? [words.totals(confidence)]
        : // Of one unit, or of none about which enough answered, there is no reliability that could be low.
          result.reliability == null
          ? []
          : [words.noTotals]),
    words.sets[result.simultaneous ? 'all' : 'each'](confidence),
    ...(result.tooFew.length === 0 ? [] : [words.tooFew(result.tooFew.map(nameOf), Math.max(LEAST, least))]),
    ...(result.oneVoice?.length ? [words.oneVoice(result.oneVoice.map(nameOf))] : []),
  ];
  const row = (unit: ResampledUnit): string[] => {
    const shown = rows.get(unit.unit);
    return [
      shown?.rank == null ? '–' : String(shown.rank),
      nameOf(unit.unit),
      number(shown?.total ?? null),
      unit.total === null ? '' : `${number(unit.total.low)}–${number(unit.total.high)}`,
      unit.rank.low === unit.rank.high ? String(unit.rank.low) : `${unit.rank.low}–${unit.rank.high}`,
      percent(unit.firstThree),
      percent(unit.aboveNext ?? null),
    ];
  };
  const tiers = result.units[0]?.tiers ?? [];
  return [
    {
      level: 2,
      title: `${words.title}: ${track.name}`,
      lines,
      table: {
        columns: [
          { head: words.rank, kind: 'number' },
          { head: words.unit, kind: 'words' },
          ...[words.total, words.between, words.ranks, words.firstThree, words.aboveNext].map((head) => ({
            head,
            kind: 'number' as const,
          })),
        ],
        rows: result.units.map(row),
      },
    },
    ...(tiers.length === 0 ? [] : [tierSection(result, nameOf, percent, words)]),
    shrunkenSection(result, isShrunken, rows, nameOf, (value) => number(value), language, words),
    {
      level: 3,
      title: words.apart,
      lines: [
        words.apartNote,
        ...(result.simultaneous ? [] : [words.apartEach]),
        ...result.units.map((resampled) => {
          const { unit } = resampled;
          const alike = alikeUnits(track, resampled);
          const others = alike.slice(0, MOST_NAMED).map(nameOf);
          return alike.length === 0
            ? words.alone(nameOf(unit))
            : words.alike(nameOf(unit), others, alike.length - others.length);
        }),
      ],
      table: null,
    },
  ];
}

/** The ranking next to what is left of it without the part of the differences that is error of sampling. */
function shrunkenSection(
  { units }: Resampling,
  isShrunken: boolean,
  rows: ReadonlyMap<string, RankingRow>,
  nameOf: (unit: string) => string,
  number: (value: number | null) => string,
  language: Language,
  words: Words['robustness']['respondents'],
): Section {
  const shared = allWords[language].uncertainty;
  return {
    level: 3,
    title: words.shrunken,
    lines: [isShrunken ? shared.shrunkenNote : `${shared.shrunkenNote} ${shared.shrunkenAside}`],
    table: {
      columns: [
        { head: words.rank, kind: 'number' },
        { head: words.unit, kind: 'words' },
        ...[isShrunken ? shared.unshrunken : words.total, shared.shrunkenTotal, shared.meanRank].map((head) => ({
          head,
          kind: 'number' as const,
        })),
      ],
      rows: units.map(({ unit, shrunken, meanRank }) => {
        const { rank = null, total = null, shrinkage = 0 } = rows.get(unit) ?? {};
        return [
          String(rank ?? '–'),
          nameOf(unit),
          number(total === null ? null : total - shrinkage),
          number(shrunken ?? null),
          numberText(meanRank ?? null, 1, language),
        ];
      }),
    },
  };
}

function tierSection(
  { units }: Resampling,
  nameOf: (unit: string) => string,
  percent: (share: number) => string,
  words: Words['robustness']['respondents'],
): Section {
  return {
    level: 3,
    title: words.tiers,
    lines: [words.tiersNote],
    table: {
      columns: [
        { head: words.unit, kind: 'words' },
        ...(units[0]?.tiers ?? []).map(({ name }) => ({ head: name, kind: 'number' as const })),
      ],
      rows: units.map(({ unit, tiers }) => [nameOf(unit), ...tiers.map(({ share }) => percent(share))]),
    },
  };
}
