/**
 * The rules of a run's method as one typed tree: the method's content with the defaults in, the nearest field winning (SPEC §3).
 * Whatever works from a run alone takes its rules from here.
 */

import { DEFAULT_WEIGHT, DEFAULTS } from './formulas/defaults.ts';
import { contentFields, meanValues, type NamedValues, normalisationValues } from './formulas/formula-fields.ts';
import { formulaOf } from './formulas/formula-list.ts';
import { DEFAULT_MEAN, means } from './formulas/means/means.ts';
import type { MeanRule } from './formulas/means/rule.ts';
import { normalisations } from './formulas/normalisations/normalisations.ts';
import type { ScoreRule } from './formulas/normalisations/rule.ts';
import { statistics } from './formulas/statistics/statistics.ts';
import { fieldOf, fieldsOf, itemsOf } from './json.ts';
import type { Direction } from './model/formulas.ts';
import type { Ranking } from './model/method.ts';
import type { Json } from './model/run.ts';
import { fold } from './text/fold.ts';
import { UnitNames } from './text/unit-names.ts';

/** A formula with all that it is given. */
export interface NamedRule<Rule> {
  readonly method: string;
  /** Its name, its own fields as they count, and whatever else the method says at its levels. */
  readonly fields: Json;
  /** null where there is no formula of that name. */
  readonly rule: Rule | null;
}

export interface NormalisationRules extends NamedRule<ScoreRule> {
  readonly over: 'track' | 'group' | 'all';
  readonly reference: 'shown' | 'all';
  readonly noSpread: 'missing' | 'middle' | 'best';
  /** Run files whose values join the reference values. */
  readonly pool: readonly string[];
}

interface NodeCommon {
  readonly id: string;
  readonly name: string;
  /** Ids of the parts it is in, from the component down. */
  readonly parents: readonly string[];
  /** Relative to its siblings. */
  readonly weight: number;
  /** What the method says of it. */
  readonly content: Json;
}

export interface IndicatorRules extends NodeCommon {
  readonly kind: 'indicator';
  /** Its number among the track's indicators. */
  readonly position: number;
  /** Unit of measure of its values: as the method says, or that of the statistic; null: not known. */
  readonly unit: string | null;
  readonly direction: Direction;
  readonly normalisation: NormalisationRules;
}

/** A component, a dimension inside one, or the index itself. */
export interface PartRules extends NodeCommon {
  readonly kind: 'part';
  /** Its number among the track's parts; null: the index. */
  readonly position: number | null;
  /** 0 is the index, 1 a component. */
  readonly level: number;
  readonly mean: NamedRule<MeanRule>;
  /** Least share of its weight that must be present, in [0, 1]. */
  readonly coverage: number;
  readonly children: readonly NodeRules[];
}

export type NodeRules = IndicatorRules | PartRules;

export interface TrackRules {
  readonly id: string;
  readonly name: string;
  /** What the method says of it. */
  readonly content: Json;
  readonly index: PartRules;
  /** All nodes but the index, depth first. */
  readonly nodes: readonly NodeRules[];
  readonly indicators: readonly IndicatorRules[];
  /** Ends of the scores' scale; null where it has none. All scores of a track are on one scale. */
  readonly ends: readonly [number, number] | null;
  /** What scores can be compared by: those of rules that say the same are on one scale. */
  readonly scale: string;
  readonly outOf: number;
  /** What the index is multiplied by (SPEC §6). */
  readonly factor: number;
  readonly ranking: Ranking;
  /** Null, a list of thresholds or shares, or natural breaks. */
  readonly tiers: Json;
  readonly minimumBase: number;
}

/** One a track, in the order of the method. */
export function methodRules(method: Json): TrackRules[] {
  return itemsOf(fieldOf(method, 'tracks')).map((track) => trackRules(method, track));
}

/** How the units of a track are ranked, without the tree; null where there is no such track. @param t its number */
export function rankingRules(method: Json, t: number): Ranking | null {
  const track = itemsOf(fieldOf(method, 'tracks'))[t];
  return track === undefined ? null : rankingOf(sectionRules(method, track, 'ranking'));
}

/** The rules of an indicator; null where there is no such track, or the track has none such. Ids are folded. */
export function indicatorRules(tracks: readonly TrackRules[], track: string, indicator: string): IndicatorRules | null {
  const rules = tracks.find(({ id }) => fold(id) === fold(track));
  return rules?.indicators.find(({ id }) => fold(id) === fold(indicator)) ?? null;
}

function unitOfMeasure(content: Json): string | null {
  const unit = fieldOf(content, 'unit');
  if (unit !== null) return String(unit);
  const statistic = formulaOf(statistics, String(fieldOf(content, 'statistic')));
  return statistic?.(contentFields(content)).unit ?? null;
}

export interface AdjustmentRules {
  /** Id of the unit, as the track's units have it. */
  readonly unit: string;
  readonly points: number;
  readonly reason: string;
}

/** Points that are added to units of a track, or taken from them. */
export function trackAdjustments(method: Json, { id: track, content }: TrackRules): AdjustmentRules[] {
  const names = new UnitNames(
    itemsOf(fieldOf(content, 'units')).map((unit) =>
      [fieldOf(unit, 'id'), fieldOf(unit, 'name'), ...itemsOf(fieldOf(unit, 'aliases'))].flatMap((name) =>
        name === null ? [] : [String(name)],
      ),
    ),
  );
  return itemsOf(fieldOf(method, 'adjustments')).flatMap((adjustment) => {
    const unit = names.find(String(fieldOf(adjustment, 'unit')));
    const elsewhere = fieldOf(adjustment, 'track');
    if (unit === null || (elsewhere !== null && fold(String(elsewhere)) !== fold(track))) return [];
    const points = Number(fieldOf(adjustment, 'points'));
    return [{ unit: names.first(unit), points, reason: String(fieldOf(adjustment, 'reason') ?? '') }];
  });
}

/** @param track the content of one of the method's tracks */
function trackRules(method: Json, track: Json): TrackRules {
  const missing = sectionRules(method, track, 'missing');
  const normalisation = sectionRules(method, track, 'normalisation');
  let parts = 0;
  let leaves = 0;
  const common = (content: Json, parents: readonly string[]): NodeCommon => {
    const id = String(fieldOf(content, 'id'));
    return {
      id,
      name: String(fieldOf(content, 'name') ?? id),
      parents,
      weight: numberOf(content, 'weight', DEFAULT_WEIGHT),
      content,
    };
  };
  const node = (content: Json, parents: readonly string[], above: Json): NodeRules => {
    const head = common(content, parents);
    if (fieldOf(content, 'indicators') === null) {
      return {
        kind: 'indicator',
        ...head,
        position: leaves++,
        unit: unitOfMeasure(content),
        direction: fieldOf(content, 'direction') === 'negative' ? 'negative' : 'positive',
        normalisation: normalisationRules(merged(normalisation, fieldOf(content, 'normalisation'))),
      };
    }
    const mean = merged(above, meanContent(fieldOf(content, 'aggregation')));
    return {
      kind: 'part',
      ...head,
      position: parts++,
      level: parents.length + 1,
      mean: meanRules(mean),
      coverage: numberOf(missing, 'coverage', DEFAULTS.missing.coverage),
      children: itemsOf(fieldOf(content, 'indicators')).map((child) => node(child, [...parents, head.id], mean)),
    };
  };
  const mean = merged(
    { method: DEFAULT_MEAN },
    meanContent(fieldOf(method, 'aggregation')),
    meanContent(fieldOf(track, 'aggregation')),
  );
  const components = itemsOf(fieldOf(track, 'components')).map((component) => node(component, [], mean));
  const nodes = components.flatMap(withChildren);
  const indicators = nodes.filter((node) => node.kind === 'indicator');
  const rule = indicators[0]?.normalisation.rule ?? null;
  const outOf = numberOf(fieldOf(method, 'index'), 'out-of', DEFAULTS.index['out-of']);
  const head = common(track, []);
  return {
    id: head.id,
    name: head.name,
    content: track,
    index: {
      kind: 'part',
      ...head,
      weight: 1,
      position: null,
      level: 0,
      mean: meanRules(mean),
      coverage: numberOf(missing, 'index-coverage', DEFAULTS.missing['index-coverage']),
      children: components,
    },
    nodes,
    indicators,
    ends: rule?.ends ?? null,
    scale: rule?.scale ?? '',
    outOf,
    factor: rule?.ends == null ? 1 : outOf / rule.ends[1],
    ranking: rankingOf(sectionRules(method, track, 'ranking')),
    tiers: fieldOf(track, 'tiers') ?? fieldOf(method, 'tiers'),
    minimumBase: numberOf(missing, 'minimum-base', DEFAULTS.missing['minimum-base']),
  };
}

/** Fields of a section that the method and its tracks may have. */
export function sectionRules(method: Json, track: Json, name: 'normalisation' | 'missing' | 'ranking'): Json {
  return merged(DEFAULTS[name], fieldOf(method, name), fieldOf(track, name));
}

/** A node and all below it, depth first. */
function withChildren(node: NodeRules): NodeRules[] {
  return node.kind === 'indicator' ? [node] : [node, ...node.children.flatMap(withChildren)];
}

/** @param content the fields of a normalisation, the nearest ones */
export function normalisationRules(content: Json): NormalisationRules {
  const method = String(fieldOf(content, 'method'));
  const over = fieldOf(content, 'over');
  const noSpread = fieldOf(content, 'no-spread');
  return {
    method,
    fields: merged(content, countingFields(normalisationValues(content))),
    rule: formulaOf(normalisations, method)?.(contentFields(content)) ?? null,
    over: over === 'group' || over === 'all' ? over : 'track',
    reference: fieldOf(content, 'reference') === 'all' ? 'all' : 'shown',
    noSpread: noSpread === 'middle' || noSpread === 'best' ? noSpread : 'missing',
    pool: itemsOf(fieldOf(content, 'pool')).map(String),
  };
}

/** @param content the fields of a mean, the nearest ones */
export function meanRules(content: Json): NamedRule<MeanRule> {
  const method = String(fieldOf(content, 'method'));
  return {
    method,
    fields: merged(content, countingFields(meanValues(content))),
    rule: formulaOf(means, method)?.(contentFields(content)) ?? null,
  };
}

/** The fields that the formula reads, those left to their default too. */
function countingFields(values: NamedValues): Json {
  return Object.fromEntries(values.flatMap(([name, { value }]) => (value === null ? [] : [[name, value]])));
}

/** A mean that is given by its name alone, as one with fields. */
function meanContent(content: Json): Json {
  return typeof content === 'string' ? { method: content } : content;
}

function rankingOf(section: Json): Ranking {
  const is = (name: string, word: string) => fieldOf(section, name) === word;
  return {
    within: is('within', 'group') ? 'group' : 'track',
    by: is('by', 'shrunken') ? 'shrunken' : 'total',
    ties: is('ties', 'dense') ? 'dense' : 'standard',
    on: is('on', 'published') ? 'published' : 'full',
    decimals: numberOf(section, 'decimals', DEFAULTS.ranking.decimals),
    minimumResponses: numberOf(section, 'minimum-responses', DEFAULTS.ranking['minimum-responses']),
    thinBase: numberOf(section, 'thin-base', DEFAULTS.ranking['thin-base']),
  };
}

/** Fields of several levels: of those of one name the last counts. */
function merged(...levels: readonly Json[]): Json {
  return Object.fromEntries(levels.flatMap(fieldsOf));
}

function numberOf(content: Json, name: string, fallback: number): number {
  const value = fieldOf(content, name);
  return typeof value === 'number' ? value : fallback;
}
