/** One track of the method file → its tree of components, and what is to be read for it. */
import { DEFAULT_WEIGHT, DEFAULTS } from '../core/formulas/defaults.ts';
import type { Adjustment, Dimension, Node, Ranking, Reading, Tiers, Track, Unit } from '../core/model/method.ts';
import { fold } from '../core/text/fold.ts';
import { UnitNames } from '../core/text/unit-names.ts';
import type { Faults, Path } from './faults.ts';
import { judgeMeanFields, judgeNormalisationFields, meanRule } from './formulas.ts';
import { IndicatorResolver } from './indicators.ts';
import { type Layers, layersOf } from './layers.ts';
import type { ResolveContext, Scored } from './resolve-context.ts';
import type { AggregationFile, DimensionFile, NodeFile, TrackFile } from './schema.ts';
import { readingOf, unitTexts } from './sources.ts';
import { tiersOf } from './tiers.ts';

export interface ResolvedTrack {
  readonly track: Track;
  readonly reading: Reading;
  readonly names: UnitNames;
}

export function resolveTrack(file: TrackFile, path: Path, whole: ResolveContext): ResolvedTrack {
  return new TrackResolver(file, path, whole).resolve();
}

class TrackResolver {
  readonly #file: TrackFile;
  readonly #path: Path;
  readonly #whole: ResolveContext;
  readonly #faults: Faults;
  readonly #missing: NonNullable<TrackFile['missing']>;
  readonly #units: readonly Unit[];
  readonly #names: UnitNames;
  readonly #indicators: IndicatorResolver;
  readonly #ids = new Set<string>();

  constructor(file: TrackFile, path: Path, whole: ResolveContext) {
    this.#file = file;
    this.#path = path;
    this.#whole = whole;
    this.#faults = whole.faults;
    this.#missing = { ...whole.file.missing, ...file.missing };
    const groups = new Map(
      file.units.flatMap(({ group }) => (group === undefined ? [] : [[fold(group), group] as const])).reverse(),
    );
    this.#units = file.units.map(({ id, name, group }) => {
      // Groups that read the same are one, by its first spelling.
      return { id, name: name ?? id, group: group === undefined ? null : (groups.get(fold(group)) ?? group) };
    });
    this.#names = new UnitNames(file.units.map(unitTexts));
    this.#indicators = new IndicatorResolver(file, path, whole, {
      units: this.#units,
      names: this.#names,
      minimumBase: this.#missing['minimum-base'] ?? 1,
    });
    this.#judgeUnits();
  }

  resolve(): ResolvedTrack {
    const root = this.#root();
    const ends = root.scale?.ends ?? null;
    const factor = ends === null ? 1 : this.#whole.outOf / ends[1];
    if (ends !== null && ends[1] <= 0) {
      // out-of / to would turn the ranking round.
      this.#faults.add(['normalisation'], 'wrong-number', { name: 'to', value: `to: ${ends[1]}`, rule: 'to > 0' });
    }
    const tiers = this.#tiers((root.scale?.least ?? Number.NEGATIVE_INFINITY) * factor);
    const track: Track = {
      id: this.#file.id,
      name: this.#file.name ?? this.#file.id,
      units: this.#units,
      index: root.node,
      indicators: this.#indicators.indicators,
      factor,
      outOf: this.#whole.outOf,
      adjustments: this.#adjustments(),
      ranking: this.#ranking(),
      tiers,
    };
    const reading = readingOf({
      file: this.#file,
      path: this.#path,
      rules: this.#whole.file.responses ?? {},
      questions: this.#indicators.questions,
      figures: this.#indicators.figures,
      unit: (name, path) => {
        if (this.#whole.names.find(name) === null) this.#indicators.unit(name, path);
      },
      faults: this.#faults,
      isIncomplete: this.#whole.isIncomplete([...this.#path, 'components']),
    });
    return { track, reading, names: this.#names };
  }

  #judgeUnits(): void {
    const seen = new Set<string>();
    this.#units.forEach(({ id }, i) => {
      if (seen.has(fold(id))) this.#faults.add([...this.#path, 'units', i, 'id'], 'repeated-id', { kind: 'unit', id });
      seen.add(fold(id));
    });
    for (const { text, units } of this.#names.collisions) {
      const [first, second] = units;
      const ids: [string, string] = [this.#units[first]?.id ?? '', this.#units[second]?.id ?? ''];
      if (fold(ids[0]) !== fold(ids[1])) {
        this.#faults.add([...this.#path, 'units', second], 'unit-names-collide', { text, units: ids });
      }
    }
  }

  // ── The tree ──

  #root(): Scored<Dimension> {
    const path = [...this.#path, 'components'];
    const layers = layersOf(
      { raw: this.#file.normalisation, path: [...this.#path, 'normalisation'] },
      { raw: this.#whole.file.normalisation, path: ['normalisation'] },
    );
    judgeNormalisationFields(layers, this.#faults);
    const means = this.#meanLayers(
      this.#file.aggregation,
      this.#path,
      this.#meanLayers(this.#whole.file.aggregation, [], []),
    );
    const coverage = this.#missing['index-coverage'] ?? 1;
    const node = { id: this.#file.id, name: this.#file.name, weight: 1, indicators: this.#file.components };
    const root = this.#dimension(node, path, { layers, means, coverage, component: null });
    const weights = this.#file.components.map(({ weight }) => weight);
    const sum = weights.reduce((total: number, weight) => total + (weight ?? 1), 0);
    // Where all weigh 1, said or not, they are equal and need no sum.
    const isJudged = weights.some((weight = 1) => weight !== 1) && !this.#whole.isIncomplete(path);
    if (isJudged && Math.abs(sum - 1) > 1e-9 && Math.abs(sum - 100) > 1e-7) {
      this.#faults.add(path, 'weights-sum', { sum: Number(sum.toPrecision(12)) }, 'warning');
    }
    return root;
  }

  #meanLayers(file: AggregationFile | undefined, parent: Path, above: Layers): Layers {
    if (file === undefined) return above;
    const path = [...parent, 'aggregation'];
    const raw = typeof file === 'string' ? { method: file } : file;
    const layers = [{ raw, path }, ...above];
    judgeMeanFields(layers, this.#faults);
    return layers;
  }

  #node(file: NodeFile, path: Path, above: { readonly layers: Layers; readonly means: Layers }): Scored<Node> {
    const key = fold(file.id);
    if (this.#ids.has(key)) this.#faults.add([...path, 'id'], 'repeated-id', { kind: 'part', id: file.id });
    this.#ids.add(key);
    if (!isDimension(file)) return this.#indicators.resolve(file, path, above.layers);
    const coverage = this.#missing.coverage ?? 0;
    const means = this.#meanLayers(file.aggregation, path, above.means);
    return this.#dimension(file, [...path, 'indicators'], { ...above, means, coverage, component: file.id });
  }

  #dimension(
    file: DimensionFile,
    path: Path,
    above: {
      readonly layers: Layers;
      readonly means: Layers;
      readonly coverage: number;
      readonly component: string | null;
    },
  ): Scored<Dimension> {
    const children = file.indicators.map((child, i) => this.#node(child, [...path, i], above));
    if (!children.some(({ node }) => node.weight > 0)) this.#faults.add(path, 'zero-weights', { part: file.id });
    this.#judgeWeights(file.indicators, path);
    const scales = children.flatMap(({ scale }) => (scale === null ? [] : [scale]));
    const [scale] = scales;
    const kinds = [...new Set(scales.map((scale) => scale.scale))];
    if (kinds.length > 1) this.#faults.add(path, 'mixed-scales', { part: file.id, scales: kinds });
    const least = scales.length === 0 ? null : Math.min(...scales.map((scale) => scale.least));
    const mean = meanRule(above.means, this.#faults);
    const refused =
      mean?.scores === 'positive' ? least !== null && least <= 0 : mean?.scores === 'not-negative' && (least ?? 0) < 0;
    if (refused) {
      const name = Object.getOwnPropertyDescriptor(above.means[0]?.raw ?? {}, 'method')?.value;
      this.#faults.add(path, 'refused-mean', { mean: String(name ?? ''), part: file.id });
    }
    return {
      node: {
        kind: 'dimension',
        id: file.id,
        name: file.name ?? file.id,
        weight: file.weight ?? DEFAULT_WEIGHT,
        aggregate: mean?.aggregate ?? (() => null),
        coverage: above.coverage,
        children: children.map(({ node }) => node),
      },
      scale: scale === undefined || least === null ? null : { ...scale, least },
    };
  }

  /** Weights that are too small to matter, or left out among weights of tens. */
  #judgeWeights(nodes: readonly NodeFile[], path: Path): void {
    const sum = nodes.reduce((total, { weight }) => total + (weight ?? 1), 0);
    const large = nodes.find(({ weight = 0 }) => weight >= 10);
    nodes.forEach(({ id, weight }, i) => {
      if (weight !== undefined && weight > 0 && weight < 1e-9 * sum) {
        this.#faults.add([...path, i, 'weight'], 'tiny-weight', { part: id, weight, sum }, 'warning');
      } else if (weight === undefined && large?.weight !== undefined) {
        this.#faults.add([...path, i], 'blank-weight', { part: id, other: large.id, weight: large.weight }, 'warning');
      }
    });
  }

  // ── The rest ──

  #ranking(): Ranking {
    const file = { ...this.#whole.file.ranking, ...this.#file.ranking };
    if (file.within === 'group') this.#indicators.needGroups();
    return {
      within: file.within ?? 'track',
      by: file.by ?? 'total',
      ties: file.ties ?? 'standard',
      on: file.on ?? 'full',
      decimals: file.decimals ?? 2,
      minimumResponses: file['minimum-responses'] ?? 0,
      thinBase: file['thin-base'] ?? DEFAULTS.ranking['thin-base'],
    };
  }

  #tiers(least: number): Tiers {
    return this.#file.tiers === undefined
      ? tiersOf(this.#whole.file.tiers, ['tiers'], least, this.#whole)
      : tiersOf(this.#file.tiers, [...this.#path, 'tiers'], least, this.#whole);
  }

  #adjustments(): Adjustment[] {
    return (this.#whole.file.adjustments ?? []).flatMap(({ unit, track, points, reason }) => {
      if (track !== undefined && fold(track) !== fold(this.#file.id)) return [];
      const index = this.#names.find(unit);
      return index === null ? [] : [{ unit: index, points, reason }];
    });
  }
}

function isDimension(file: NodeFile): file is DimensionFile {
  return 'indicators' in file;
}
