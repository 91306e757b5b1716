/** One track of the method file → its tree of components, and what is to be read for it. */
import type {
  Adjustment,
  Dimension,
  Indicator,
  Node,
  PublishedColumn,
  Question,
  Ranking,
  Reading,
  Tiers,
  Track,
  Unit,
} from '../core/model.ts';
import type { ScoreRule } from '../core/normalise/rule.ts';
import { closest } from '../core/text/closest.ts';
import { fold } from '../core/text/fold.ts';
import { UnitNames } from '../core/text/unit-names.ts';
import type { Faults, Path } from './faults.ts';
import {
  judgeMeanFields,
  judgeNormalisationFields,
  meanRule,
  type ScoreChoice,
  scoreChoice,
  statisticOf,
} from './formulas.ts';
import { type Layers, layersOf } from './layers.ts';
import { codesOf, type Scales } from './scales.ts';
import type { AggregationFile, DimensionFile, IndicatorFile, MethodFile, NodeFile, TrackFile } from './schema.ts';
import { readingOf, unitTexts } from './sources.ts';
import { tiersOf } from './tiers.ts';

/** What a track takes from the whole method. */
export interface Whole {
  readonly file: MethodFile;
  readonly scales: Scales;
  /** By folded question id: the headers it may have. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** Ids of questions that an indicator uses, folded. */
  readonly used: Set<string>;
  readonly outOf: number;
  /** The units of all tracks. */
  readonly names: UnitNames;
  readonly faults: Faults;
  /** Faulty parts were left out: sums and names are not judged. */
  readonly pruned: boolean;
}

export interface ResolvedTrack {
  readonly track: Track;
  readonly reading: Reading;
  readonly names: UnitNames;
}

const INDICATOR_FIELDS = ['id', 'name', 'weight', 'question', 'scale', 'statistic', 'published', 'direction', 'only'];
/** What statistics read (core/indicate); a field of them that this one does not read has no effect. */
const STATISTIC_FIELDS = ['of', 'against', 'than', 'p', 'base'];
const OWN_FIELDS = [...INDICATOR_FIELDS, 'except', 'normalisation'];

export function resolveTrack(file: TrackFile, path: Path, whole: Whole): ResolvedTrack {
  return new TrackResolver(file, path, whole).resolve();
}

/** A node of the tree with what its parent must know of its scores. */
interface Scored<Of extends Node> {
  readonly node: Of;
  /** The scale of the scores; null where no rule could be made. */
  readonly scale: Pick<ScoreRule, 'scale' | 'ends' | 'least'> | null;
}

class TrackResolver {
  readonly #file: TrackFile;
  readonly #path: Path;
  readonly #whole: Whole;
  readonly #faults: Faults;
  readonly #missing: NonNullable<TrackFile['missing']>;
  readonly #units: readonly Unit[];
  readonly #names: UnitNames;
  readonly #indicators: Indicator[] = [];
  readonly #questions: Question[] = [];
  readonly #figures: PublishedColumn[] = [];
  readonly #ids = new Set<string>();

  constructor(file: TrackFile, path: Path, whole: Whole) {
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
      indicators: this.#indicators,
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
      questions: this.#questions,
      figures: this.#figures,
      unit: (name, path) => {
        if (this.#whole.names.find(name) === null) this.#unit(name, path);
      },
      faults: this.#faults,
      pruned: this.#whole.pruned,
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
    const told = weights.some((weight) => weight !== undefined) && !this.#whole.pruned;
    if (told && Math.abs(sum - 1) > 1e-9 && Math.abs(sum - 100) > 1e-7) {
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
    if (!isDimension(file)) return this.#indicator(file, path, above.layers);
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
    const scales = children.flatMap(({ scale }) => (scale === null ? [] : [scale]));
    const [scale] = scales;
    const kinds = [...new Set(scales.map((one) => one.scale))];
    if (kinds.length > 1) this.#faults.add(path, 'mixed-scales', { part: file.id, scales: kinds });
    const least = scales.length === 0 ? null : Math.min(...scales.map((one) => one.least));
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
        weight: file.weight ?? 1,
        aggregate: mean?.aggregate ?? (() => null),
        coverage: above.coverage,
        children: children.map(({ node }) => node),
      },
      scale: scale === undefined || least === null ? null : { ...scale, least },
    };
  }

  // ── Indicators ──

  #indicator(file: IndicatorFile, path: Path, above: Layers): Scored<Indicator> {
    const layers = [...layersOf({ raw: file.normalisation, path: [...path, 'normalisation'] }), ...above];
    if (file.normalisation !== undefined) judgeNormalisationFields(layers, this.#faults);
    const choice = scoreChoice(layers, this.#faults);
    if (choice !== null) this.#judgeChoice(choice, file, path);
    const applies = this.#applies(file, path);
    if (!applies.includes(true) && !this.#whole.pruned)
      this.#faults.add(path, 'applies-to-none', { indicator: file.id });
    const indicator: Indicator = {
      kind: 'indicator',
      id: file.id,
      name: file.name ?? file.id,
      weight: file.weight ?? 1,
      position: this.#indicators.length,
      direction: file.direction,
      applies,
      source: this.#source(file, path, applies),
      minimumBase: this.#missing['minimum-base'] ?? 1,
      normalise: choice?.rule.normalise ?? (() => null),
      over: choice?.over ?? 'track',
      pool: choice?.pool ?? [],
      noSpread: choice?.noSpread ?? (() => null),
      bounds: choice?.rule.bounds ?? null,
    };
    this.#indicators.push(indicator);
    return { node: indicator, scale: choice?.rule ?? null };
  }

  #judgeChoice({ rule, over }: ScoreChoice, { id, direction }: IndicatorFile, path: Path): void {
    if (!rule.directions.includes(direction)) this.#faults.add(path, 'refused-negative', { indicator: id });
    if (over === 'group') this.#needGroups();
  }

  #needGroups(): void {
    const units = this.#units.filter(({ group }) => group === null).map(({ id }) => id);
    if (units.length > 0) this.#faults.add([...this.#path, 'units'], 'no-group', { units });
  }

  #applies(file: IndicatorFile, path: Path): boolean[] {
    const listed = (field: 'only' | 'except') => {
      const names = file[field];
      if (names === undefined) return null;
      return new Set(names.map((name, i) => this.#unit(name, [...path, field, i])));
    };
    const only = listed('only');
    const except = listed('except');
    return this.#units.map((_, unit) => (only === null || only.has(unit)) && !(except?.has(unit) ?? false));
  }

  #unit(name: string, path: Path): number | null {
    const unit = this.#names.find(name);
    if (unit === null && !this.#whole.pruned) {
      const [near = null] = this.#names.nearest(name, 1);
      this.#faults.add(path, 'unknown-name', { kind: 'unit', name, closest: near });
    }
    return unit;
  }

  #source(file: IndicatorFile, path: Path, applies: readonly boolean[]): Indicator['source'] {
    if ((file.question === undefined) === (file.published === undefined)) {
      this.#faults.add(path, 'needs-field', { name: 'question', because: 'source' });
    }
    return file.published === undefined ? this.#survey(file, path, applies) : this.#published(file, path, applies);
  }

  #published(file: IndicatorFile, path: Path, applies: readonly boolean[]): Indicator['source'] {
    const header = file.published ?? '';
    if (this.#file.published === undefined && !this.#whole.pruned) {
      this.#faults.add(this.#path, 'needs-field', { name: 'published', because: file.id });
    }
    this.#judgeFields(file, path, ['question'], 'published');
    const found = this.#figures.findIndex((figure) => fold(figure.header) === fold(header));
    const place = this.#faults.place([...path, 'published']);
    if (found < 0) this.#figures.push({ header, applies, indicator: file.id, place });
    else
      this.#figures[found] = {
        ...at(this.#figures, found),
        applies: either(at(this.#figures, found).applies, applies),
      };
    return { kind: 'published', column: found < 0 ? this.#figures.length - 1 : found };
  }

  #survey(file: IndicatorFile, path: Path, applies: readonly boolean[]): Indicator['source'] {
    const id = file.question ?? '';
    this.#whole.used.add(fold(id));
    if (this.#file.survey === undefined && file.question !== undefined && !this.#whole.pruned) {
      this.#faults.add(this.#path, 'needs-field', { name: 'survey', because: file.id });
    }
    const scale = this.#whole.scales.get(file.scale, [...path, 'scale']);
    const found = this.#questions.findIndex((q) => fold(q.id) === fold(id) && q.scale === scale);
    if (found < 0) {
      const headers = [id, ...(this.#whole.headers.get(fold(id)) ?? [])];
      const twin = this.#questions.some((question) => fold(question.id) === fold(id));
      this.#questions.push({ id, headers, scale, twin, applies });
    } else {
      const question = at(this.#questions, found);
      this.#questions[found] = { ...question, applies: either(question.applies, applies) };
    }
    const column = found < 0 ? this.#questions.length - 1 : found;
    const layers = [{ raw: file, path }];
    const name = file.statistic;
    if (name === undefined) {
      if (!this.#whole.pruned) this.#faults.add(path, 'missing-field', { name: 'statistic' });
      this.#judgeFields(file, path, STATISTIC_FIELDS, '');
      return { kind: 'survey', column, statistic: () => () => null };
    }
    const multiple = scale.separator !== null;
    const made = statisticOf(name, layers, codesOf(scale), this.#faults);
    if (multiple && !(made?.multiple ?? true)) {
      this.#faults.add([...path, 'statistic'], 'refused-statistic', { statistic: name, because: 'multiple' });
    }
    if (!(made?.weighted ?? true) && (this.#file.survey ?? []).some(({ weight }) => weight !== undefined)) {
      this.#faults.add([...path, 'statistic'], 'refused-statistic', { statistic: name, because: 'weights' });
    }
    this.#judgeFields(file, path, [...(made?.asked ?? [])], name);
    return { kind: 'survey', column, statistic: made?.statistic ?? (() => () => null) };
  }

  /** Fields that belong to no indicator, or not to one of this kind. */
  #judgeFields(file: IndicatorFile, path: Path, read: readonly string[], because: string): void {
    const useless = file.published === undefined ? [] : ['scale', 'statistic'];
    for (const name of Object.keys(file)) {
      if (useless.includes(name)) this.#faults.add([...path, name], 'field-without-effect', { name, because });
      else if (OWN_FIELDS.includes(name) || read.includes(name)) continue;
      else if (STATISTIC_FIELDS.includes(name)) {
        this.#faults.add([...path, name], 'field-without-effect', { name, because });
      } else
        this.#faults.add([...path, name], 'unknown-field', { name, closest: closest(name, [...OWN_FIELDS, ...read]) });
    }
  }

  // ── The rest ──

  #ranking(): Ranking {
    const file = { ...this.#whole.file.ranking, ...this.#file.ranking };
    if (file.within === 'group') this.#needGroups();
    return {
      within: file.within ?? 'track',
      ties: file.ties ?? 'standard',
      on: file.on ?? 'full',
      decimals: file.decimals ?? 2,
      minimumResponses: file['minimum-responses'] ?? 0,
    };
  }

  #tiers(least: number): Tiers {
    return this.#file.tiers === undefined
      ? tiersOf(this.#whole.file.tiers, ['tiers'], least, this.#faults)
      : tiersOf(this.#file.tiers, [...this.#path, 'tiers'], least, this.#faults);
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

function either(a: readonly boolean[], b: readonly boolean[]): boolean[] {
  return a.map((yes, i) => yes || (b[i] ?? false));
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`);
  return item;
}
