/** The choices varied, as the command line asks for them. */
import type { Command as Commander } from 'commander';
import { check } from '../../../core/checks/checks.ts';
import { ALTERNATIVE_MEANS } from '../../../core/formulas/means/means.ts';
import { ALTERNATIVE_NORMALISATIONS } from '../../../core/formulas/normalisations/normalisations.ts';
import type { Finding } from '../../../core/model/findings.ts';
import type { Method, Track } from '../../../core/model/method.ts';
import type { Json } from '../../../core/model/run.ts';
import type { ChoiceVariants } from '../../../core/model/uncertainty.ts';
import { compute, computeFrom, type Stages } from '../../../core/pipeline.ts';
import { pooledValues } from '../../../core/pooled-series.ts';
import { rescore } from '../../../core/rescore.ts';
import { type Axis, type Rescored, varyChoices } from '../../../core/uncertainty/choices.ts';
import { combinations } from '../../../core/uncertainty/combinations.ts';
import { Random, STREAMS } from '../../../core/uncertainty/random.ts';
import { measurement } from '../../../method/changes.ts';
import { type FieldChoice, fieldChoice, upperEnds, withoutTiers } from '../../../method/choices.ts';
import { type ResolvedMethod, resolveMethod } from '../../../method/method.ts';
import type { Words } from '../../../words/words.ts';
import { collected } from '../../common-options.ts';
import { type Context, UsageError } from '../../context.ts';
import { numberOption } from '../../number-options.ts';
import { hiddenValues } from '../../whatif.ts';
import type { Invocation } from '../command.ts';
import type { RobustnessSource } from './source.ts';

const LEFT_OUT = ['without-component', 'without-indicator'] as const;
/** Combinations of changed fields, each of which is resolved and normalised again. */
const MOST_FIELDS = 2000;
/** Combinations of everything that are all run. */
const MOST_VARIANTS = 20_000;
const USUAL_ROWS = 1000;
const MOST_ROWS = 100_000;

/** As asked for: a name and its values; none of a choice that leaves a part out. */
interface AskedChoice {
  readonly text: string;
  readonly choice: string;
  readonly values: readonly Json[];
}

const DEFAULTS: readonly AskedChoice[] = [
  { text: '', choice: 'normalisation', values: ALTERNATIVE_NORMALISATIONS },
  { text: '', choice: 'aggregation', values: ALTERNATIVE_MEANS },
  ...LEFT_OUT.map((choice) => ({ text: '', choice, values: [] })),
];

export interface ChoiceRequest {
  readonly choices: readonly AskedChoice[];
  /** Rows drawn at random; null: every combination is run, where there are not too many. */
  readonly rows: number | null;
}

export function addChoiceOptions(command: Commander, words: Words['robustness']['choices']): Commander {
  return command.option('--choice <field=values>', words.choice, collected, []).option('--rows <number>', words.rows);
}

/** Throws UsageError before any work is done. */
export async function choiceRequest(given: Invocation, context: Context): Promise<ChoiceRequest> {
  const words = context.messages(context.language).robustness.choices;
  const limits = { option: '--rows', least: 100, most: MOST_ROWS, whole: true };
  const rows = given.options['rows'] === undefined ? null : numberOption(given, limits, context);
  const texts = Array.isArray(given.options['choice']) ? given.options['choice'].map(String) : [];
  const choices = texts.length === 0 ? DEFAULTS : await Promise.all(texts.map((text) => askedChoice(text, words)));
  const twice = choices.find(({ choice }, i) => choices.findIndex((other) => other.choice === choice) < i);
  if (twice !== undefined) throw new UsageError(words.repeated(twice.choice));
  return { choices, rows };
}

async function askedChoice(text: string, words: Words['robustness']['choices']): Promise<AskedChoice> {
  const { readValue } = await import('../../../io/read/yaml.ts');
  const [choice = '', ...rest] = text.split('=');
  if (isLeftOut(choice)) {
    if (rest.length > 0) throw new UsageError(words.badChoice(text));
    return { text, choice, values: [] };
  }
  const values = rest.length === 0 ? [] : readValue(`[${rest.join('=')}]`);
  if (!Array.isArray(values) || values.length === 0 || choice.trim() === '')
    throw new UsageError(words.badChoice(text));
  return { text, choice: choice.trim(), values: values as Json[] };
}

function isLeftOut(choice: string): choice is (typeof LEFT_OUT)[number] {
  return LEFT_OUT.some((candidate) => candidate === choice);
}

/** Whether a run file's values are not enough to vary its choices. */
export function choicesHidden({ run, method, stages }: RobustnessSource): boolean {
  return stages === null && hiddenValues(run, method, method);
}

/** Throws UsageError where the method has no such place, or a run file's values are not enough. */
export function variedChoices(
  source: RobustnessSource,
  { choices, rows }: ChoiceRequest,
  seed: number,
  context: Context,
): ChoiceVariants[] {
  const words = context.messages(source.language).robustness.choices;
  if (choicesHidden(source)) throw new UsageError(words.hiddenValues);
  const content = source.run.method;
  const fields = choices
    .filter(({ choice }) => !isLeftOut(choice))
    .map(({ choice, values, text }): FieldChoice => {
      const found = fieldChoice(content, choice, values);
      if (found === null) throw new UsageError(words.noPlace(text));
      return found;
    });
  const count = fields.reduce((product, { options }) => product * options.length, 1);
  if (count > MOST_FIELDS) throw new UsageError(words.tooMany(MOST_FIELDS));
  const variants = new Map(
    combinations(fields.map(({ options }) => options.length)).map((places) => {
      return [places.join(), stagesOf(source, fields, places, words)] as const;
    }),
  );
  return source.method.tracks.map((track, t) => {
    const axes = [
      ...fields.map(
        ({ choice, options }): Axis => ({ choice, options: options.map(({ label }) => label), without: null }),
      ),
      ...choices.flatMap(({ choice }) => (isLeftOut(choice) ? [leftOut(choice, track)] : [])),
    ];
    const rescored = (places: readonly number[]): Rescored => {
      const found = variants.get(places.join());
      if (found === undefined || 'codes' in found) return found ?? { codes: [] };
      const trackStages = found[t];
      return trackStages === undefined
        ? { codes: [] }
        : { track: trackStages.track, scores: trackStages.scores.scores, withheld: trackStages.withheld };
    };
    const plan = { axes, rescore: rescored, most: rows === null ? MOST_VARIANTS : 0, rows: rows ?? USUAL_ROWS };
    return varyChoices(track, plan, Random.stream(seed, [STREAMS.choices, t, 0]));
  });
}

/** One part less, of those that weigh something; a single one is not left out. */
function leftOut(choice: (typeof LEFT_OUT)[number], { index, indicators }: Track): Axis {
  const kind = choice === 'without-component' ? 'component' : 'indicator';
  const parts = (kind === 'component' ? index.children : indicators).filter(({ weight }) => weight > 0);
  const ids = parts.length < 2 ? [] : parts.map(({ id }) => id);
  return { choice, options: ['–', ...ids], without: { kind, ids: [null, ...ids] } };
}

/** The stages of the method with these options, or the codes of what is wrong with it. */
function stagesOf(
  source: RobustnessSource,
  fields: readonly FieldChoice[],
  places: readonly number[],
  words: Words['robustness']['choices'],
): readonly Stages[] | { readonly codes: readonly string[] } {
  const changed = fields.map(({ options }, i) => options[places[i] ?? 0]);
  const content = changed.reduce((json: Json, option) => option?.change(json) ?? json, source.run.method);
  const resolved = resolveMethod({ raw: withoutTiers(content), place: () => ({}) });
  const named = fields.flatMap(({ choice }, i) => ((places[i] ?? 0) > 0 ? [choice] : [])).join(', ');
  if (resolved.method === null) {
    const codes = codesOf(resolved.findings);
    if (codes.includes('unknown-field')) throw new UsageError(words.noPlace(named));
    return { codes };
  }
  if (strayPoints(source, content)) return { codes: ['stray-adjustments'] };
  const stages = stagesWith(source, content, { ...resolved, method: resolved.method }, (kind) => {
    throw new UsageError(words[kind](named));
  });
  const findings = check(stages, resolved.method).filter(({ level }) => level === 'error');
  return findings.length > 0 ? { codes: codesOf(findings) } : stages;
}

/** Points on a scale of so many have no meaning on one without an end. */
function strayPoints({ run, method }: RobustnessSource, content: Json): boolean {
  const officialEnds = upperEnds(run.method);
  const now = upperEnds(content);
  return method.tracks.some(
    ({ adjustments }, t) => adjustments.length > 0 && officialEnds[t] === true && now[t] === false,
  );
}

function stagesWith(
  { run, method, stages }: RobustnessSource,
  content: Json,
  changed: ResolvedMethod & { readonly method: Method },
  refuse: (kind: 'needsAnswers' | 'otherAnswers') => never,
): readonly Stages[] {
  const sameValues = textOf(measurement(content)) === textOf(measurement(run.method));
  if (stages === null) {
    const enough = sameValues && !hiddenValues(run, method, changed.method);
    return enough ? rescore(run, changed.method, pooledValues(run)) : refuse('needsAnswers');
  }
  const pooled = stages[0]?.pooled ?? [];
  if (!sameValues) {
    if (readingText(changed.method) !== readingText(method)) refuse('otherAnswers');
    return compute(
      changed.method,
      stages.map(({ data }) => data),
      pooled,
    );
  }
  return computeFrom(
    changed.method.tracks.flatMap((track, t) => {
      const trackStages = stages[t];
      return trackStages === undefined ? [] : [{ track, data: trackStages.data, values: trackStages.values }];
    }),
    pooled,
  );
}

/** What is read, wherever the method says so. */
function readingText({ readings }: Method): string {
  return JSON.stringify(readings, (name, value: unknown) => (name === 'place' ? null : value));
}

function textOf(json: Json): string {
  return JSON.stringify(json);
}

function codesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.filter(({ level }) => level === 'error').map(({ code }) => code))];
}
