import { listed, quoted } from '../text.ts';
import type { compare as vi } from '../vi/compare.ts';
import { changeChance } from './change-chance.ts';

export const compare = {
  older: 'the older run.json (last year, the old method), or a published table of results (xlsx, csv)',
  newer: 'the newer run.json (this year, the new method), or a table',
  columns:
    'columns of a published table of results, where they are not known: unit, total, rank, tier, track or the id of a component = header; such as "total=Score 2024"',
  badColumns: (text) =>
    `--columns ${quoted(text)} cannot be read. Name a column and its header with = between them, such as "total=Total".`,
  pooledNeedsRuns: '--pooled needs the values of the indicators of both years: name two run files (run.json).',
  published: (title) =>
    `${title} is a published table of results: only what it prints is compared (totals, ranks, tiers, components). It tells no rules and no errors, and nothing can be explained below the components.`,
  computedRanks: (title) => `${title} prints no ranks: they follow from the printed totals.`,
  unusedScores: (headers) =>
    `Columns that are no component of the other run: ${listed(headers, 20)}. If one is, say --columns "id=header".`,
  units: 'a table of merged, split and renamed units: columns old, new, continues (x), track',
  pooled: 'recompute both years on reference values pooled over the two',
  output: 'write the result to this folder: compare.json and the formats asked for',
  format: 'text or md; with --output: md, csv, xlsx (default xlsx)',
  formatNeedsOutput: 'The formats csv and xlsx are files: add --output <folder>.',
  differencesTab: 'Differences',
  componentsTab: 'Components',
  sentence: 'What',
  note: 'Note',
  title: 'Two runs compared',
  runs: (before, after) => [`Older: ${before}`, `Newer: ${after}`],
  differences: 'Differences of method and coverage',
  noDifferences: 'None: both runs have the same rules and as many units.',
  differencesNote:
    'The changes of score and rank below contain the effect of these differences, not performance alone.',
  topics: {
    indicators: 'Indicators',
    weights: 'Weights',
    questions: 'Questions and sources',
    statistics: 'Statistics',
    scales: 'Answer scales',
    normalisation: 'Normalisation',
    aggregation: 'Means',
    missing: 'Missing data',
    index: 'Scale of the index',
    ranking: 'Ranking',
    tiers: 'Tiers',
    adjustments: 'Adjustments',
    responses: 'Responses',
  },
  track: (name) => `track ${name}`,
  fields: new Map([
    ['tiers', 'tiers'],
    ['number', 'number'],
  ]),
  answer: (label) => `answers.${label}`,
  kinds: { component: 'component', dimension: 'dimension', indicator: 'indicator' },
  added: 'added',
  removed: 'removed',
  weightOf: 'share',
  none: 'none',
  yes: 'yes',
  no: 'no',
  all: (count) => `all ${count}`,
  tool: (before, after) => `Version of the tool: ${before} → ${after}.`,
  onlyBefore: (track) => `Only the older run has the track ${quoted(track)}.`,
  onlyAfter: (track) => `Only the newer run has the track ${quoted(track)}.`,
  otherTrack: (before, after) =>
    `The track ${quoted(before)} is compared with ${quoted(after)}, though their ids differ.`,
  unitCount: (track, before, after) => `Number of units, ${track}: ${before} → ${after}.`,
  rankedCount: (track, before, after) =>
    `Number of ranked units, ${track}: ${before} → ${after}; ranks out of different numbers cannot be compared directly.`,
  otherScale: (track) =>
    `${track}: the scores of the two runs are on different scales, so that no change of score is given.`,
  ownReferences:
    'The scores of each run are relative to its own values: a score may fall because other units improved more. Use --pooled to score both against the same values.',
  pooledTitle: 'Pooled reference values',
  pooledNote:
    'Both runs are scored again: every indicator measured alike is scored against the values of both. The scores below are not the published ones.',
  pooledCount: (track, alike, among) => `${track}: ${alike} of the ${among} indicators that both runs have are pooled.`,
  unlike: (ids) => `Not pooled, because measured otherwise: ${listed(ids, 20)}.`,
  otherSource: (ids) =>
    `Not pooled, because from another question or column of figures: ${listed(ids, 20)}. If it is the same still, give both methods a header in common (questions) and score again.`,
  withheldNote: 'Values of units that are withheld are not among the pooled ones.',
  compared: (compared, before, after) => `${compared} units are compared (older: ${before}, newer: ${after}).`,
  correlations: (spearman, kendall) =>
    `Rank correlation of the units compared: Spearman ${spearman}, Kendall ${kendall}.`,
  rank: 'Rank',
  before: 'Before',
  unit: 'Unit',
  total: 'Total',
  change: 'Change',
  tier: 'Tier',
  among: 'Among',
  group: 'Group',
  amongNote: 'Among: rank before → after, counting only the units that are compared.',
  matched: 'Units taken to be one',
  notCompared: 'Units that are not compared',
  same: {
    'id-renamed': (before, after) =>
      `${before} → ${after}: same id, another name. If these are two units, say so in --units.`,
    name: (before, after) => `${before} → ${after}: same name, another id. If these are two units, say so in --units.`,
    map: (before, after) => `${before} → ${after}: by the map of units.`,
    continues: (before, after) => `${before} → ${after}: continues it, by the map of units.`,
  },
  notSame: {
    merged: (unit, isNew, related) =>
      isNew
        ? `${unit} (new): merged from ${related.join(', ')}; the map does not say which one continues.`
        : `${unit} (old): merged into ${related.join(', ')}.`,
    split: (unit, isNew, related) =>
      isNew ? `${unit} (new): split from ${related.join(', ')}.` : `${unit} (old): split into ${related.join(', ')}.`,
    'not-continued': (unit, isNew, related) =>
      isNew
        ? `${unit} (new): by the map, it does not continue ${related.join(', ')}.`
        : `${unit} (old): by the map, ${related.join(', ')} does not continue it.`,
    'no-counterpart': (unit, isNew) =>
      isNew ? `${unit} (new): by the map, it was not there before.` : `${unit} (old): by the map, it is no more.`,
    conflict: (unit, isNew, related) =>
      `${unit} (${isNew ? 'new' : 'old'}): id, name or map lead to different units (${related.join(', ')}). Say in --units which one it is.`,
    unmatched: (unit, isNew, related) =>
      `${unit} (${isNew ? 'new' : 'old'}): the ${isNew ? 'older' : 'newer'} run does not have it.${related.length === 0 ? '' : ` Nearest: ${related.join(', ')}. If they are one, say so in --units.`}`,
  },
  oldUnit: 'Unit of the older run',
  scores: 'Change of the components’ scores',
  shares: 'Parts of the change of the total',
  sharesNote: 'What each component’s score and weight make (Shapley’s rule); they sum to the change of the total.',
  sharesUnknown: 'Cannot be shared out: the mean or the scale differs, which is a change of rule.',
  adjustment: 'Points',
  chance: changeChance,
} satisfies typeof vi;
