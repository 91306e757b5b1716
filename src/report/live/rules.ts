/** The rules of a track, as the run's method names them: what the formulas of a workbook are written from (SPEC §3). */
import type { MeanRule } from '../../core/aggregate/rule.ts';
import { meanRule, merged, scoreRule } from '../../core/content.ts';
import { fieldOf, itemsOf } from '../../core/json.ts';
import type { Json, Run } from '../../core/model.ts';
import type { ScoreRule } from '../../core/normalise/rule.ts';

/** Fields of a section that may stand at several levels: the nearest one wins, field by field. */
export class Section {
  readonly #layers: readonly Json[];

  constructor(layers: readonly Json[]) {
    this.#layers = layers;
  }

  field(name: string): Json {
    return this.#layers.map((layer) => fieldOf(layer, name)).find((value) => value !== null) ?? null;
  }

  number(name: string, otherwise: number): number {
    const value = this.field(name);
    return typeof value === 'number' ? value : otherwise;
  }

  text(name: string, otherwise: string): string {
    const value = this.field(name);
    return value === null ? otherwise : String(value);
  }

  /** Of a normalisation: its rule. */
  get rule(): ScoreRule | null {
    return scoreRule(merged(...[...this.#layers].reverse()));
  }

  /** Of a mean: its rule. */
  get meanRule(): MeanRule | null {
    return meanRule(merged(...[...this.#layers].reverse()));
  }

  under(layer: Json): Section {
    return layer === null
      ? this
      : new Section([typeof layer === 'string' ? { method: layer } : layer, ...this.#layers]);
  }
}

export interface LeafRule {
  readonly kind: 'indicator';
  /** Its place among the track's indicators. */
  readonly position: number;
  readonly weight: number;
  readonly positive: boolean;
  readonly normalisation: Section;
}

export interface PartRule {
  readonly kind: 'part';
  /** Its place among the track's parts; null: the index. */
  readonly position: number | null;
  readonly weight: number;
  readonly level: number;
  readonly mean: Section;
  readonly coverage: number;
  readonly children: readonly NodeRule[];
}

export type NodeRule = LeafRule | PartRule;

export interface TrackRules {
  readonly index: PartRule;
  readonly outOf: number;
  readonly ranking: Section;
  readonly tiers: Json;
  readonly minimumBase: number;
}

export function trackRules({ method }: Run, place: number): TrackRules {
  const track = itemsOf(fieldOf(method, 'tracks'))[place] ?? null;
  const sections = (name: string) => new Section([]).under(fieldOf(method, name)).under(fieldOf(track, name));
  const missing = sections('missing');
  let parts = 0;
  let leaves = 0;
  const part = (json: Json, level: number, normalisation: Section, above: Section): PartRule => {
    const position = level === 0 ? null : parts++;
    const mean = level === 0 ? above : above.under(fieldOf(json, 'aggregation'));
    const children = itemsOf(fieldOf(json, level === 0 ? 'components' : 'indicators'));
    return {
      kind: 'part',
      position,
      weight: new Section([json]).number('weight', 1),
      level,
      mean,
      coverage: level === 0 ? missing.number('index-coverage', 1) : missing.number('coverage', 0.6667),
      children: children.map((child) =>
        fieldOf(child, 'indicators') === null
          ? leaf(child, normalisation.under(fieldOf(child, 'normalisation')))
          : part(child, level + 1, normalisation, mean),
      ),
    };
  };
  const leaf = (json: Json, normalisation: Section): LeafRule => ({
    kind: 'indicator',
    position: leaves++,
    weight: new Section([json]).number('weight', 1),
    positive: fieldOf(json, 'direction') !== 'negative',
    normalisation,
  });
  return {
    index: part(track, 0, sections('normalisation'), sections('aggregation')),
    outOf: new Section([fieldOf(method, 'index')]).number('out-of', 100),
    ranking: sections('ranking'),
    tiers: fieldOf(track, 'tiers') ?? fieldOf(method, 'tiers'),
    minimumBase: missing.number('minimum-base', 1),
  };
}

/** The part and all parts in it: each level whole before the next, so that those of one parent stand side by side. */
export function partsOf(root: PartRule): PartRule[] {
  const found: PartRule[] = [];
  let level: readonly PartRule[] = [root];
  while (level.length > 0) {
    found.push(...level);
    level = level.flatMap(({ children }) => children.filter((child) => child.kind === 'part'));
  }
  return found;
}

/** The indicators, those of one parent side by side. */
export function leavesOf(root: PartRule): LeafRule[] {
  return partsOf(root).flatMap(({ children }) => children.filter((child) => child.kind === 'indicator'));
}
