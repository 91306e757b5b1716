/** The indicators of a track of the method file, and what is to be read for them: questions and published columns. */
import { DEFAULT_WEIGHT } from '../core/formulas/defaults.ts';
import { statisticFields } from '../core/formulas/formula-fields.ts';
import type { Indicator, PublishedColumn, Question, Unit } from '../core/model/method.ts';
import { closest } from '../core/text/closest.ts';
import { fold } from '../core/text/fold.ts';
import type { UnitNames } from '../core/text/unit-names.ts';
import type { Faults, Path } from './faults.ts';
import { indicatorFields } from './field-table.ts';
import { judgeNormalisationFields, type ScoreChoice, scoreChoice, statisticOf } from './formulas.ts';
import { type Layers, layersOf } from './layers.ts';
import type { ResolveContext, Scored } from './resolve-context.ts';
import { codesOf } from './scales.ts';
import type { IndicatorFile, TrackFile } from './schema.ts';

/** What statistics read; a field of them that this one does not read has no effect. */
const STATISTIC_FIELDS = statisticFields.map(({ name }) => name);
const OWN_FIELDS = [...Object.keys(indicatorFields), 'normalisation'];

export class IndicatorResolver {
  readonly indicators: Indicator[] = [];
  readonly questions: Question[] = [];
  readonly figures: PublishedColumn[] = [];
  readonly #file: TrackFile;
  readonly #path: Path;
  readonly #whole: ResolveContext;
  readonly #faults: Faults;
  readonly #minimumBase: number;
  readonly #units: readonly Unit[];
  readonly #names: UnitNames;

  constructor(
    file: TrackFile,
    path: Path,
    whole: ResolveContext,
    track: { readonly units: readonly Unit[]; readonly names: UnitNames; readonly minimumBase: number },
  ) {
    this.#file = file;
    this.#path = path;
    this.#whole = whole;
    this.#faults = whole.faults;
    this.#units = track.units;
    this.#names = track.names;
    this.#minimumBase = track.minimumBase;
  }

  /** An indicator of the track; @param above the layers of normalisation around it */
  resolve(file: IndicatorFile, path: Path, above: Layers): Scored<Indicator> {
    const layers = [...layersOf({ raw: file.normalisation, path: [...path, 'normalisation'] }), ...above];
    if (file.normalisation !== undefined) judgeNormalisationFields(layers, this.#faults);
    const choice = scoreChoice(layers, this.#faults);
    if (choice !== null) this.#judgeChoice(choice, file, path);
    if (file.direction === undefined) this.#reportMissing(path, 'direction');
    const applies = this.#applies(file, path);
    if (!applies.includes(true) && ![[...this.#path, 'units'], path].some(this.#whole.isIncomplete))
      this.#faults.add(path, 'applies-to-none', { indicator: file.id });
    const indicator: Indicator = {
      kind: 'indicator',
      id: file.id,
      name: file.name ?? file.id,
      weight: file.weight ?? DEFAULT_WEIGHT,
      position: this.indicators.length,
      direction: file.direction ?? 'positive',
      applies,
      source: this.#source(file, path, applies),
      minimumBase: this.#minimumBase,
      normalise: choice?.rule.normalise ?? (() => null),
      over: choice?.over ?? 'track',
      reference: choice?.reference ?? 'shown',
      pool: choice?.pool ?? [],
      noSpread: choice?.noSpread ?? (() => null),
      bounds: choice?.rule.bounds ?? null,
      fixed: choice?.rule.fixed ?? [],
    };
    this.indicators.push(indicator);
    return { node: indicator, scale: choice?.rule ?? null };
  }

  #judgeChoice({ rule, over }: ScoreChoice, { id, direction }: IndicatorFile, path: Path): void {
    if (direction !== undefined && !rule.directions.includes(direction))
      this.#faults.add(path, 'refused-negative', { indicator: id });
    if (over === 'group') this.needGroups();
  }

  /** Something is done by group: every unit must be in one. */
  needGroups(): void {
    const units = this.#units.filter(({ group }) => group === null).map(({ id }) => id);
    if (units.length > 0 && !this.#whole.isIncomplete([...this.#path, 'units']))
      this.#faults.add([...this.#path, 'units'], 'no-group', { units });
  }

  #applies(file: IndicatorFile, path: Path): boolean[] {
    const listed = (field: 'only' | 'except') => {
      const names = file[field];
      if (names === undefined) return null;
      return new Set(names.map((name, i) => this.unit(name, [...path, field, i])));
    };
    const only = listed('only');
    const except = listed('except');
    return this.#units.map((_, unit) => (only === null || only.has(unit)) && !(except?.has(unit) ?? false));
  }

  /** The unit with a name; null, and reported, where there is none. */
  unit(name: string, path: Path): number | null {
    const unit = this.#names.find(name);
    if (unit === null && !this.#whole.isIncomplete([...this.#path, 'units'])) {
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

  /** The track has no table of the kind that the indicator takes its numbers from. */
  #need(table: 'survey' | 'published', indicator: string): void {
    if (this.#whole.isIncomplete([...this.#path, table])) return;
    this.#faults.add(this.#path, 'needs-field', { name: table, because: indicator });
  }

  #reportMissing(path: Path, name: string): void {
    if (!this.#whole.isIncomplete([...path, name])) this.#faults.add(path, 'missing-field', { name });
  }

  #published(file: IndicatorFile, path: Path, applies: readonly boolean[]): Indicator['source'] {
    const header = file.published ?? '';
    if (this.#file.published === undefined) this.#need('published', file.id);
    this.#judgeFields(file, path, ['question'], 'published');
    const found = this.figures.findIndex((figure) => fold(figure.header) === fold(header));
    const place = this.#faults.place([...path, 'published']);
    if (found < 0) this.figures.push({ header, applies, indicator: file.id, place });
    else
      this.figures[found] = {
        ...at(this.figures, found),
        applies: either(at(this.figures, found).applies, applies),
      };
    return { kind: 'published', column: found < 0 ? this.figures.length - 1 : found };
  }

  #survey(file: IndicatorFile, path: Path, applies: readonly boolean[]): Indicator['source'] {
    const id = file.question ?? '';
    this.#whole.used.add(fold(id));
    if (this.#file.survey === undefined && file.question !== undefined) this.#need('survey', file.id);
    const scale = this.#whole.scales.get(file.scale, [...path, 'scale']);
    const found = this.questions.findIndex((q) => fold(q.id) === fold(id) && q.scale === scale);
    if (found < 0) {
      const headers = [id, ...(this.#whole.headers.get(fold(id)) ?? [])];
      const twin = this.questions.some((question) => fold(question.id) === fold(id));
      this.questions.push({ id, headers, scale, twin, applies });
    } else {
      const question = at(this.questions, found);
      this.questions[found] = { ...question, applies: either(question.applies, applies) };
    }
    const column = found < 0 ? this.questions.length - 1 : found;
    const layers = [{ raw: file, path }];
    const name = file.statistic;
    if (name === undefined) {
      this.#reportMissing(path, 'statistic');
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
    const source = { kind: 'survey', column, statistic: made?.statistic ?? (() => () => null) } as const;
    return made?.than === undefined ? source : { ...source, than: made.than };
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
}

function either(a: readonly boolean[], b: readonly boolean[]): boolean[] {
  return a.map((yes, i) => yes || (b[i] ?? false));
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`);
  return item;
}
