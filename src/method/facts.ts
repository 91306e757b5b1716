/** What a method's content says, as single facts that can be set next to those of another (differences.ts). */
import { DEFAULT_UNKNOWN_ANSWERS } from '../core/formulas/defaults.ts';
import {
  type FieldValue,
  meanValues,
  normalisationFields,
  normalisationValues,
} from '../core/formulas/formula-fields.ts';
import { fieldOf, fieldsOf, itemsOf, valueText } from '../core/json.ts';
import type { Json } from '../core/model/run.ts';
import { type NodeRules, sectionRules, type TrackRules, trackAdjustments } from '../core/rules.ts';
import { fold } from '../core/text/fold.ts';
import { inOrder, measureValues } from './signature.ts';

export type Topic =
  | 'indicators'
  | 'weights'
  | 'questions'
  | 'statistics'
  | 'scales'
  | 'normalisation'
  | 'aggregation'
  | 'missing'
  | 'index'
  | 'ranking'
  | 'tiers'
  | 'adjustments'
  | 'responses';

export interface Fact {
  readonly topic: Topic;
  /** As the method file names it. */
  readonly field: string;
  /** Id of the node; null: of the track or the method. */
  readonly of: string | null;
  readonly value: Json;
  /** Whether it is what counts where nothing is said: next to nothing, that is no difference. */
  readonly isDefault?: boolean;
}

/** A component, dimension or indicator of a track's content. */
export interface TrackNode {
  readonly rules: NodeRules;
  readonly kind: 'component' | 'dimension' | 'indicator';
  /** The same in both runs where it is the same node. */
  readonly key: string;
}

export function trackNodes({ nodes }: TrackRules): TrackNode[] {
  return nodes.map((rules) => {
    const kind = rules.kind === 'indicator' ? 'indicator' : rules.level === 1 ? 'component' : 'dimension';
    return { rules, kind, key: `${kind === 'indicator'} ${fold(rules.id)}` };
  });
}

/**
 * @param nodes all of the track
 * @param common keys of the nodes that have the same place in both runs
 */
export function nodeFacts(
  method: Json,
  nodes: readonly TrackNode[],
  node: TrackNode,
  common: ReadonlySet<string>,
): Fact[] {
  const { rules } = node;
  const id = rules.id;
  const field = (name: string) => fieldOf(rules.content, name);
  const place: Fact[] = [
    { topic: 'indicators', field: 'name', of: id, value: rules.name },
    { topic: 'indicators', field: 'parent', of: id, value: rules.parents.join(' › ') },
    { topic: 'weights', field: 'weight', of: id, value: weightShare(nodes, node, common) },
  ];
  if (rules.kind === 'part') return [...place, ...meanFacts(rules.mean.fields, 'aggregation', id)];
  const question = field('question');
  return [
    ...place,
    ...['only', 'except'].map(
      (name): Fact => ({ topic: 'indicators', field: name, of: id, value: inOrder(field(name)) }),
    ),
    ...['question', 'published', 'unit'].map(
      (name): Fact => ({ topic: 'questions', field: name, of: id, value: field(name) }),
    ),
    {
      topic: 'questions',
      field: 'questions',
      of: id,
      value: question === null ? null : headers(method, valueText(question)),
    },
    ...measureValues(rules.content).map(
      ([name, found]): Fact => ({ topic: 'statistics', field: name, of: id, ...found }),
    ),
    ...scaleFacts(method, field('scale'), id),
    ...normalisationFacts(rules.normalisation.fields, id),
  ];
}

function normalisationFacts(normalisation: Json, id: string): Fact[] {
  const read: readonly string[] = ['method', ...normalisationFields.map(({ name }) => name)];
  const common = fieldsOf(normalisation).filter(([name]) => !read.includes(name));
  return facts('normalisation', 'normalisation', id, [
    said(normalisation, 'method'),
    ...normalisationValues(normalisation),
    ...common.map(([name]) => said(normalisation, name)),
  ]);
}

function meanFacts(mean: Json, prefix: string, id: string | null): Fact[] {
  return facts('aggregation', prefix, id, [said(mean, 'method'), ...meanValues(mean)]);
}

function said(content: Json, name: string): readonly [name: string, value: FieldValue] {
  return [name, { value: fieldOf(content, name), isDefault: false }];
}

function facts(
  topic: Topic,
  prefix: string,
  id: string | null,
  values: readonly (readonly [name: string, value: FieldValue])[],
): Fact[] {
  return values.map(([name, found]) => ({ topic, field: `${prefix}.${name}`, of: id, ...found }));
}

/** Share of the siblings' weight: of all components; else of those that are in both runs, null where the node is not. */
export function weightShare(nodes: readonly TrackNode[], node: TrackNode, common: ReadonlySet<string>): Json {
  const parents = node.rules.parents.join('\n');
  const siblings = nodes.filter(({ rules }) => rules.parents.join('\n') === parents);
  if (node.kind !== 'component' && !common.has(node.key)) return null;
  const counted = node.kind === 'component' ? siblings : siblings.filter(({ key }) => common.has(key));
  const sum = counted.reduce((total, { rules }) => total + rules.weight, 0);
  return sum === 0 ? 0 : node.rules.weight / sum;
}

/** Other headers that a question may have: its wording. */
function headers(method: Json, question: string): Json {
  const found = fieldsOf(fieldOf(method, 'questions')).find(([id]) => fold(id) === fold(question))?.[1] ?? null;
  return typeof found === 'string' ? [found] : found;
}

/** What the scale of an indicator says; the scale's own name says nothing. */
function scaleFacts(method: Json, scale: Json, node: string): Fact[] {
  if (scale === null) return [];
  const name = fold(valueText(scale));
  const content = fieldsOf(fieldOf(method, 'scales')).find(([id]) => fold(id) === name)?.[1] ?? null;
  return fieldsOf(content).flatMap(([field, value]): Fact[] =>
    field === 'answers'
      ? fieldsOf(value).map(([label, code]) => ({ topic: 'scales', field: `answers.${label}`, of: node, value: code }))
      : [
          {
            topic: 'scales',
            field,
            of: node,
            value: field === 'missing' ? inOrder(value) : value,
            isDefault: field === 'unknown-answers' && value === DEFAULT_UNKNOWN_ANSWERS,
          },
        ],
  );
}

/** The rules of a track that no node has. */
export function trackFacts(method: Json, rules: TrackRules): Fact[] {
  const { content: track, index, tiers } = rules;
  const id = null;
  const survey = listed(track, 'survey');
  const section = (topic: 'missing' | 'ranking') =>
    fieldsOf(sectionRules(method, track, topic)).map(
      ([name, value]): Fact => ({ topic, field: `${topic}.${name}`, of: id, value }),
    );
  const where = survey.map((source) => fieldOf(source, 'where')).filter((node) => node !== null);
  const reach = survey.map((source) => fieldOf(source, 'respondents')).filter((node) => node !== null);
  const said = (name: string) => survey.some((source) => fieldOf(source, name) !== null);
  return [
    ...meanFacts(index.mean.fields, 'index.aggregation', id),
    ...section('missing'),
    ...section('ranking'),
    { topic: 'tiers', field: 'tiers', of: id, value: tiers },
    // Which column it is says nothing; that there is one does.
    ...['weight', 'respondent'].map(
      (name): Fact => ({ topic: 'responses', field: `survey.${name}`, of: id, value: said(name) }),
    ),
    { topic: 'responses', field: 'survey.respondents', of: id, value: reach.length === 0 ? null : reach },
    { topic: 'responses', field: 'survey.where', of: id, value: where.length === 0 ? null : where },
    ...(['survey', 'published'] as const).map((name): Fact => {
      const rows = listed(track, name).map((source) => fieldOf(source, 'rows'));
      const value = rows.every((row) => row === null) ? null : rows.length === 1 ? (rows[0] ?? null) : rows;
      return { topic: name === 'survey' ? 'responses' : 'questions', field: `${name}.rows`, of: id, value };
    }),
    ...adjustmentFacts(method, rules),
  ];
}

/** The tables of a kind: a single one may be written without a list. */
function listed(track: Json, name: 'survey' | 'published'): readonly Json[] {
  const sources = fieldOf(track, name);
  return Array.isArray(sources) ? itemsOf(sources) : [sources];
}

/** The points of each unit that has any, together, by its id. */
function adjustmentFacts(method: Json, rules: TrackRules): Fact[] {
  const sums = new Map<string, number>();
  for (const { unit, points } of trackAdjustments(method, rules)) sums.set(unit, (sums.get(unit) ?? 0) + points);
  return [...sums].map(([unit, points]): Fact => {
    return { topic: 'adjustments', field: 'points', of: unit, value: points === 0 ? null : points };
  });
}

/** The groups of the units that both tracks have, where either ranks or compares within groups: another group is another rule. */
export function groupFacts(
  ...sides: readonly [before: TrackRules, after: TrackRules]
): readonly [before: readonly Fact[], after: readonly Fact[]] {
  const count = sides.some(
    ({ ranking, indicators }) =>
      ranking.within === 'group' || indicators.some(({ normalisation }) => normalisation.over === 'group'),
  );
  const [before = [], after = []] = sides.map(({ content }) => (count ? itemsOf(fieldOf(content, 'units')) : []));
  const idOf = (unit: Json) => valueText(fieldOf(unit, 'id'));
  const factsOf = (units: readonly Json[], others: readonly Json[]) => {
    const known = new Set(others.map((unit) => fold(idOf(unit))));
    return units
      .filter((unit) => known.has(fold(idOf(unit))))
      .map((unit): Fact => ({ topic: 'ranking', field: 'units.group', of: idOf(unit), value: fieldOf(unit, 'group') }));
  };
  return [factsOf(before, after), factsOf(after, before)];
}

/** The rules of the whole method. */
export function runFacts(method: Json): Fact[] {
  const factsOf = (topic: 'index' | 'responses') =>
    fieldsOf(fieldOf(method, topic)).map(
      ([name, value]): Fact => ({ topic, field: `${topic}.${name}`, of: null, value }),
    );
  return [...factsOf('index'), ...factsOf('responses')];
}
