/** What the options of `ddci whatif` make of a run's method. */
import { fieldOf, itemsOf } from '../../../core/json.ts';
import type { Method } from '../../../core/model/method.ts';
import type { Json } from '../../../core/model/run.ts';
import { closest } from '../../../core/text/closest.ts';
import { readValue } from '../../../io/read/yaml.ts';
import { type NewWeight, type NodeName, reweigh, without } from '../../../method/changes.ts';
import { applyChange } from '../../../method/set.ts';
import { type Context, UsageError } from '../../context.ts';
import type { Invocation } from '../command.ts';

/** Changes that every set of weights is tried with. */
export interface CommonChanges {
  readonly leftOut: readonly NodeName[];
  readonly weights: readonly NewWeight[];
  readonly rescale: boolean;
  readonly set: readonly string[];
}

export function commonChanges({ options }: Invocation, context: Context, method: Method): CommonChanges {
  const { whatif: words } = context.messages(context.options.lang ?? method.language);
  const weights = texts(options['weight']).map((text): NewWeight => {
    const [, name = '', number = ''] = /^(.*)=\s*(\d{1,15}(?:[.,]\d{1,15})?)\s*$/u.exec(text) ?? [];
    if (number === '') throw new UsageError(words.badWeight(text));
    return { ...nodeName(name, method), weight: Number(number.replace(',', '.')) };
  });
  return {
    leftOut: texts(options['without']).map((text) => nodeName(text, method)),
    weights,
    rescale: options['rescale'] === true,
    set: context.options.set,
  };
}

/** In the order: what is left out, a set of weights, single weights, fields. */
export function changedContent(
  content: Json,
  { leftOut, weights, rescale, set }: CommonChanges,
  weigh: (json: Json) => Json,
  context: Context,
  method: Method,
): Json {
  const { whatif: words, screen } = context.messages(context.options.lang ?? method.language);
  let json = weigh(removed(content, leftOut, words.unknown, method));
  if (weights.length > 0) {
    const {
      method: changed,
      unmet: [missing],
    } = reweigh(json, weights, rescale);
    if (missing !== undefined) throw unknown(missing.id, method, words.unknown);
    json = changed;
  }
  for (const text of set) {
    const [field = '', ...value] = text.split('=');
    const changed = value.length === 0 ? null : applyChange(json, { path: field, value: readValue(value.join('=')) });
    if (changed === null) throw new UsageError(screen.badSet(text));
    json = changed.raw as Json;
  }
  return json;
}

/** The run's own content without what is left out: the values of the rest are those of the run. */
export function keptContent(changed: Json, content: Json, { options }: Invocation): Json {
  const tracks = itemsOf(fieldOf(changed, 'tracks')).map((track) => String(fieldOf(track, 'id')));
  return texts(options['without']).reduce((json: Json, text) => without(json, split(text, tracks)) ?? json, content);
}

function removed(content: Json, names: readonly NodeName[], say: Say, method: Method): Json {
  return names.reduce((json, name) => {
    const rest = without(json, name);
    if (rest === null) throw unknown(name.id, method, say);
    return rest;
  }, content);
}

type Say = (id: string, closest: string | null) => string;

function unknown(id: string, { tracks }: Method, say: Say): UsageError {
  const ids = tracks.flatMap(({ index, indicators, units }) => [
    ...index.children.map((child) => child.id),
    ...indicators.map((indicator) => indicator.id),
    ...units.map((unit) => unit.id),
  ]);
  return new UsageError(say(id, closest(id, ids)));
}

function nodeName(text: string, { tracks }: Method): NodeName {
  return split(
    text,
    tracks.map(({ id }) => id),
  );
}

/** `id`, or `track/id` where what is before the slash is a track. */
function split(text: string, tracks: readonly string[]): NodeName {
  const track = tracks.find((id) => text.startsWith(`${id}/`)) ?? null;
  return { track, id: (track === null ? text : text.slice(track.length + 1)).trim() };
}

export function texts(option: unknown): string[] {
  return Array.isArray(option) ? option.map(String) : [];
}
