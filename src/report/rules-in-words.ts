/** Every rule of a track in words; a rule that several parts share is written once. */

import { fieldOf as field, fieldsOf as fields, itemsOf as items, oneOrMore } from '../core/json.ts';
import type { Json, Run } from '../core/model/run.ts';
import type { TrackRules } from '../core/rules.ts';
import type { Words } from '../words/words.ts';
import type { LiveTrack } from './live/track-cells.ts';
import { type Block, column, type ReportCell } from './report.ts';

export function rulesInWords(
  run: Run,
  live: LiveTrack,
  words: Words['report'],
  workbookWords: Words['workbook'],
  formulas: Words['formulas']['rules'],
): Block {
  const { track, rules, parts, leaves } = live;
  const { steps } = workbookWords;
  const rowsOf = (step: string, names: readonly string[], list: Readonly<Record<string, string>>) =>
    [...new Set(names.map((name) => textOf(list, name) ?? ''))].map((text): [string, string] => [step, text]);
  const scores = leaves.map(({ normalisation }) => normalisation);
  const { ranking, index } = rules;
  const rows: [string, string][] = [
    ...answerRules(run, rules, words, workbookWords).map((text): [string, string] => [steps.answers, text]),
    ...valueRules(rules, workbookWords, formulas).map((text): [string, string] => [steps.value, text]),
    ...rowsOf(
      steps.score,
      scores.map(({ method }) => method),
      formulas.normalisations,
    ),
    ...rowsOf(
      steps.reference,
      scores.map(({ over }) => over),
      formulas.over,
    ),
    ...(scores.some(({ reference }) => reference === 'all')
      ? [[steps.reference, workbookWords.allValues] satisfies [string, string]]
      : []),
    ...(scores.some(({ pool }) => pool.length > 0)
      ? [[steps.reference, workbookWords.pooled] satisfies [string, string]]
      : []),
    ...rowsOf(
      steps.reference,
      scores.map(({ noSpread }) => noSpread),
      formulas.noSpread,
    ),
    ...rowsOf(
      steps.mean,
      [index, ...parts].map(({ mean }) => mean.method),
      formulas.means,
    ),
    [steps.missing, steps.missingText(parts[0]?.coverage ?? 0, index.coverage, rules.minimumBase)],
    [steps.index, steps.indexText(rules.outOf)],
    [steps.rank, steps.rankText(ranking.ties, ranking.on, ranking.decimals, ranking.within, ranking.minimumResponses)],
    [steps.tier, steps.tierText[tierKind(rules.tiers)]],
    [steps.shown, steps.shownText(ranking.decimals)],
  ];
  return {
    title: `${workbookWords.wordsTitle}: ${track.name}`,
    columns: [column(workbookWords.step, 22), { ...column(workbookWords.wordsTitle, 145), span: 7 }],
    rows: rows.map((row): ReportCell[] => row),
  };
}

/** Which forms count (SPEC §3.5); none where the track has no survey. */
function answerRules(
  { method }: Run,
  { content }: TrackRules,
  words: Words['report'],
  workbookWords: Words['workbook'],
): string[] {
  const sources = oneOrMore(field(content, 'survey'));
  if (sources.length === 0) return [];
  const responses = field(method, 'responses');
  const number = field(responses, 'minimum-answered');
  const duplicates = workbookWords.duplicates.get(String(field(responses, 'duplicates')));
  const straight = workbookWords.straightLining.get(String(field(responses, 'straight-lining')));
  return [
    workbookWords.answered(typeof number === 'number' ? number : 0),
    ...(sources.some((source) => field(source, 'respondent') !== null) && duplicates !== undefined ? [duplicates] : []),
    ...(straight === undefined ? [] : [straight]),
    ...(sources.some((source) => field(source, 'weight') !== null) ? [workbookWords.weighted] : []),
    workbookWords.answerMeanings(words.scales),
  ];
}

/** How answers and published figures become values (SPEC §4). */
function valueRules(
  { indicators }: TrackRules,
  workbookWords: Words['workbook'],
  formulas: Words['formulas']['rules'],
): string[] {
  const texts = indicators.flatMap(({ content }) => {
    if (field(content, 'published') !== null) return [workbookWords.published];
    const text = textOf(formulas.statistics, String(field(content, 'statistic')));
    return [
      ...(text === undefined ? [] : [text]),
      ...(field(content, 'base') === 'all' ? [workbookWords.baseAll] : []),
    ];
  });
  return [...new Set(texts)];
}

/** What is said of a name of a list; undefined where the list has no such name. */
function textOf(list: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(list, name) ? list[name] : undefined;
}

function tierKind(tiers: Json): 'from' | 'top' | 'natural-breaks' | 'none' {
  const [first = null] = items(tiers);
  if (field(first, 'top') !== null) return 'top';
  if (first !== null) return 'from';
  return fields(tiers).length === 0 ? 'none' : 'natural-breaks';
}
