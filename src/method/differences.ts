/**
 * How the rules of two runs differ (SPEC §10, compare): reported before any change of a total, so that nobody takes a change of
 * rule for a change of performance. What is written differently but means the same (15 of 100 and 0.15 of 1, a field moved to
 * another level, other letter case) is no difference.
 */
import type { Json } from '../core/model/run.ts';
import { methodRules } from '../core/rules.ts';
import { fold } from '../core/text/fold.ts';
import {
  type Fact,
  groupFacts,
  nodeFacts,
  runFacts,
  type TrackNode,
  trackFacts,
  trackNodes,
  weightShare,
} from './facts.ts';

export interface MethodDifference extends Pick<Fact, 'topic' | 'field'> {
  /** Id of the newer run's track; null: a rule of the whole method. */
  readonly track: string | null;
  /** Ids of the indicators, dimensions or components; empty: the track as a whole. */
  readonly of: readonly string[];
  /** Whether that is all of them that both runs have. */
  readonly all: boolean;
  /** null: nothing is said, or it is not there. */
  readonly before: Json;
  readonly after: Json;
}

/** @param tracks which track of the one is which of the other, by their places */
export function methodDifferences(
  before: Json,
  after: Json,
  tracks: readonly { readonly before: number; readonly after: number }[],
): MethodDifference[] {
  const [rulesBefore, rulesAfter] = [methodRules(before), methodRules(after)];
  const found = tracks.flatMap((pair): MethodDifference[] => {
    const [old, now] = [rulesBefore[pair.before], rulesAfter[pair.after]];
    if (old === undefined || now === undefined) return [];
    const nodes = { old: trackNodes(old), now: trackNodes(now) };
    const common = nodes.now.flatMap((node) => {
      const then = nodes.old.find((candidate) => candidate.key === node.key);
      return then === undefined ? [] : [{ then, node }];
    });
    const parentsOf = ({ rules }: TrackNode) => fold(rules.parents.join('\n'));
    const keys = new Set(
      common.filter(({ then, node }) => parentsOf(then) === parentsOf(node)).map(({ node }) => node.key),
    );
    return [
      ...members(nodes.old, nodes.now, now.id, {
        old: (node) => weightShare(nodes.old, node, keys),
        now: (node) => weightShare(nodes.now, node, keys),
      }),
      ...grouped(
        common.map(
          ({ then, node }) =>
            [nodeFacts(before, nodes.old, then, keys), nodeFacts(after, nodes.now, node, keys)] as const,
        ),
        now.id,
      ),
      ...grouped([[trackFacts(before, old), trackFacts(after, now)], groupFacts(old, now)], now.id),
    ];
  });
  const whole = grouped([[runFacts(before), runFacts(after)]], null);
  const order = [...found, ...whole];
  return TOPICS.flatMap((topic) => order.filter((candidate) => candidate.topic === topic));
}

/** In the order they are reported. */
const TOPICS: readonly Fact['topic'][] = [
  'indicators',
  'weights',
  'questions',
  'statistics',
  'scales',
  'normalisation',
  'aggregation',
  'missing',
  'index',
  'ranking',
  'tiers',
  'adjustments',
  'responses',
];

/** Components, dimensions and indicators that only one of the runs has; a component with its share of the weight. */
function members(
  old: readonly TrackNode[],
  now: readonly TrackNode[],
  track: string,
  weight: Readonly<Record<'old' | 'now', (node: TrackNode) => Json>>,
): MethodDifference[] {
  const alone = (nodes: readonly TrackNode[], others: readonly TrackNode[]) =>
    nodes.filter(({ key }) => !others.some((other) => other.key === key));
  const told = { topic: 'indicators' as const, track, all: false };
  const weights = { topic: 'weights' as const, field: 'weight', track, all: false };
  const isComponent = ({ kind }: TrackNode) => kind === 'component';
  return [
    ...alone(old, now).map((node) => ({
      ...told,
      field: node.kind,
      of: [node.rules.id],
      before: node.rules.name,
      after: null,
    })),
    ...alone(now, old).map((node) => ({
      ...told,
      field: node.kind,
      of: [node.rules.id],
      before: null,
      after: node.rules.name,
    })),
    ...alone(old, now)
      .filter(isComponent)
      .map((node) => ({ ...weights, of: [node.rules.id], before: weight.old(node), after: null })),
    ...alone(now, old)
      .filter(isComponent)
      .map((node) => ({ ...weights, of: [node.rules.id], before: null, after: weight.now(node) })),
  ];
}

/** Facts that are not alike, one difference for all that differ in the same way. */
function grouped(
  pairs: readonly (readonly [before: readonly Fact[], after: readonly Fact[]])[],
  track: string | null,
): MethodDifference[] {
  const found = new Map<string, { fact: Fact; before: Json; after: Json; of: string[] }>();
  const told = new Map<string, Set<string>>();
  for (const [before, after] of pairs) {
    const both = new Map([...after, ...before].map((fact) => [keyOf(fact), fact]));
    for (const [key, { of: node }] of both) {
      const [then, now] = [before, after].map((facts) => facts.find((fact) => keyOf(fact) === key));
      const fact = now ?? then;
      if (fact === undefined) continue;
      const kind = `${fact.topic} ${fact.field}`;
      told.set(kind, (told.get(kind) ?? new Set()).add(node ?? ''));
      if (isSame(then, now)) continue;
      const group = JSON.stringify([kind, then?.value ?? null, now?.value ?? null]);
      const difference = found.get(group) ?? { fact, before: then?.value ?? null, after: now?.value ?? null, of: [] };
      if (node !== null && !difference.of.includes(node)) difference.of.push(node);
      found.set(group, difference);
    }
  }
  return [...found.values()].map(({ fact: { topic, field }, before, after, of: nodes }) => {
    // Of adjustments only those units are known that have any.
    const isEvery = topic !== 'adjustments' && nodes.length > 1 && nodes.length === told.get(`${topic} ${field}`)?.size;
    return { topic, field, track, of: nodes, all: isEvery, before, after };
  });
}

function keyOf({ topic, field, of: node }: Fact): string {
  return JSON.stringify([topic, fold(field), node === null ? null : fold(node)]);
}

function isSame(then: Fact | undefined, now: Fact | undefined): boolean {
  const [before, after] = [then?.value ?? null, now?.value ?? null];
  if ((before === null && now?.isDefault) || (after === null && then?.isDefault)) return true;
  return alike(before, after);
}

function alike(a: Json, b: Json): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  if (typeof a === 'string' && typeof b === 'string') return fold(a) === fold(b);
  return fold(JSON.stringify(a)) === fold(JSON.stringify(b));
}
