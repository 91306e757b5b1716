/** Every rule of a track in words; a rule that several parts share stands once. */
import { DEFAULT_MEAN } from '../core/aggregate/means.ts';
import { fieldOf as field, fieldsOf as fields, itemsOf as items, oneOrMore } from '../core/json.ts';
import type { Json, Run } from '../core/model.ts';
import { DEFAULT_NORMALISATION } from '../core/normalise/normalisations.ts';
import type { Section } from './live/rules.ts';
import type { LiveTrack } from './live/track-cells.ts';
import { type Block, column, type ReportCell } from './report.ts';
import type { Words } from './words.ts';
import type { WorkbookWords } from './workbook-words.ts';

export function rulesInWords(run: Run, live: LiveTrack, place: number, words: Words, own: WorkbookWords): Block {
  const { track, rules, parts, leaves } = live;
  const { steps } = own;
  const said = (sections: readonly Section[], name: string, otherwise: string, list: ReadonlyMap<string, string>) => [
    ...new Set(sections.map((section) => list.get(section.text(name, otherwise)) ?? '')),
  ];
  const scores = leaves.map(({ normalisation }) => normalisation);
  const pooled = scores.some((section) => items(section.field('pool')).length > 0);
  const means = [rules.index, ...parts].map(({ mean }) => mean);
  const { ranking, index } = rules;
  const rows: [string, string][] = [
    ...answerRules(run, place, words, own).map((text): [string, string] => [steps.answers, text]),
    ...valueRules(run, place, own).map((text): [string, string] => [steps.value, text]),
    ...said(scores, 'method', DEFAULT_NORMALISATION, own.normalisations).map((text): [string, string] => [
      steps.score,
      text,
    ]),
    ...said(scores, 'over', 'track', own.over).map((text): [string, string] => [steps.reference, text]),
    ...(pooled ? [[steps.reference, own.pooled] satisfies [string, string]] : []),
    ...said(scores, 'no-spread', 'missing', own.noSpread).map((text): [string, string] => [steps.reference, text]),
    ...said(means, 'method', DEFAULT_MEAN, own.means).map((text): [string, string] => [steps.mean, text]),
    [steps.missing, steps.missingText(parts[0]?.coverage ?? 0, index.coverage, rules.minimumBase)],
    [steps.index, steps.indexText(rules.outOf)],
    [
      steps.rank,
      steps.rankText(
        ranking.text('ties', 'standard'),
        ranking.text('on', 'full'),
        ranking.number('decimals', 2),
        ranking.text('within', 'track'),
        ranking.number('minimum-responses', 0),
      ),
    ],
    [steps.tier, steps.tierText[tierKind(rules.tiers)]],
    [steps.shown, steps.shownText(ranking.number('decimals', 2))],
  ];
  return {
    title: `${own.wordsTitle}: ${track.name}`,
    columns: [column(own.step, 22), { ...column(own.wordsTitle, 145), span: 7 }],
    rows: rows.map((row): ReportCell[] => row),
  };
}

/** Which forms count (SPEC §3.5); none where the track has no survey. */
function answerRules({ method }: Run, place: number, words: Words, own: WorkbookWords): string[] {
  const sources = oneOrMore(field(items(field(method, 'tracks'))[place] ?? null, 'survey'));
  if (sources.length === 0) return [];
  const responses = field(method, 'responses');
  const number = field(responses, 'minimum-answered');
  const duplicates = own.duplicates.get(String(field(responses, 'duplicates')));
  const straight = own.straightLining.get(String(field(responses, 'straight-lining')));
  return [
    own.answered(typeof number === 'number' ? number : 0),
    ...(sources.some((source) => field(source, 'respondent') !== null) && duplicates !== undefined ? [duplicates] : []),
    ...(straight === undefined ? [] : [straight]),
    ...(sources.some((source) => field(source, 'weight') !== null) ? [own.weighted] : []),
    own.answerMeanings(words.scales),
  ];
}

/** How answers and published figures become values (SPEC §4). */
function valueRules({ method }: Run, place: number, own: WorkbookWords): string[] {
  const leaves = leavesIn(items(field(items(field(method, 'tracks'))[place] ?? null, 'components')));
  const texts = leaves.flatMap((leaf) => {
    if (field(leaf, 'published') !== null) return [own.published];
    const text = own.statistics.get(String(field(leaf, 'statistic')));
    return [...(text === undefined ? [] : [text]), ...(field(leaf, 'base') === 'all' ? [own.baseAll] : [])];
  });
  return [...new Set(texts)];
}

function leavesIn(nodes: readonly Json[]): Json[] {
  return nodes.flatMap((node) => {
    const inner = field(node, 'indicators');
    return inner === null ? [node] : leavesIn(items(inner));
  });
}

function tierKind(tiers: Json): 'from' | 'top' | 'natural-breaks' | 'none' {
  const [first = null] = items(tiers);
  if (field(first, 'top') !== null) return 'top';
  if (field(first, 'from') !== null) return 'from';
  return fields(tiers).length === 0 ? 'none' : 'natural-breaks';
}
