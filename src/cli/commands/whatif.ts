/** `ddci whatif <run>`: other weights and rules on the values of a run; who moves, and why (SPEC §10). */

import { fieldOf, itemsOf } from '../../core/json.ts';
import type { Json, Method } from '../../core/model.ts';
import { closest } from '../../core/text/closest.ts';
import { readValue } from '../../io/read/yaml.ts';
import { equalWeights, measurement, type NewWeight, type NodeName, reweigh, without } from '../../method/changes.ts';
import { resolveMethod } from '../../method/method.ts';
import { applyChange } from '../../method/set.ts';
import { changesText } from '../changes-text.ts';
import { type Context, Misuse } from '../context.ts';
import { loadRun } from '../load-run.ts';
import { addOutputOptions, outputChoice, writeRun } from '../outputs.ts';
import { printableJson, printableLines } from '../printable.ts';
import { countsText, findingsText } from '../screen.ts';
import { hiddenValues, whatIf } from '../whatif.ts';
import type { Command, Given } from './command.ts';

export const whatif: Command = {
  takesSet: true,
  describe: (command, messages) => {
    const { help } = messages;
    const list = (text: string, before: readonly string[]) => [...before, text];
    addOutputOptions(command.argument('<run>', help.run), messages, 'whatif')
      .option('--weight <id=number>', help.weight, list, [])
      .option('--rescale', help.rescale, false)
      .option('--equal', help.equal, false)
      .option('--without <id>', help.without, list, []);
  },
  run: async (given, context) => {
    const choice = outputChoice(given, context);
    const { run, method, path } = await loadRun(given.arguments[0] ?? '', context);
    const language = context.options.lang ?? run.language;
    const messages = context.messages(language);
    const json = changedContent(run.method, given, context, method);
    const resolved = resolveMethod({ raw: json, place: () => ({ field: messages.whatif.changed }) });
    if (resolved.method === null) {
      const errors = resolved.findings.filter(({ level }) => level === 'error');
      context.error(findingsText(errors, messages, context.colour.error));
      return 2;
    }
    if (JSON.stringify(measurement(json)) !== JSON.stringify(measurement(keptBy(json, run.method, given)))) {
      throw new Misuse(messages.whatif.needsAnswers);
    }
    if (hiddenValues(run, method, resolved.method)) throw new Misuse(messages.whatif.hiddenValues);
    const result = whatIf(run, method, resolved.method, resolved.json);
    const errors = result.run.findings.filter(({ level }) => level === 'error');
    if (errors.length > 0) {
      context.error(findingsText(errors, messages, context.colour.error));
      return 1;
    }
    const told = await writeRun(result.run, language, choice, [path], context);
    const { quiet } = context.options;
    if (context.options.json) context.out(printableJson({ tracks: result.changes }));
    else if (!quiet) {
      context.out(changesText(result, language, messages, context.colour.out, context.width));
      context.error(countsText(result.run.findings, messages));
      context.error(`${printableLines(told)}\n`);
    }
    return 0;
  },
};

/** The run's method with all changes; in the order: what is left out, equal weights, single weights, fields. */
function changedContent(content: Json, { options }: Given, context: Context, method: Method): Json {
  const { whatif: words, screen } = context.messages(context.options.lang ?? method.language);
  const weights = texts(options['weight']).map((text): NewWeight => {
    const [, name = '', number = ''] = /^(.*)=\s*(\d{1,15}(?:[.,]\d{1,15})?)\s*$/u.exec(text) ?? [];
    if (number === '') throw new Misuse(words.badWeight(text));
    return { ...nodeName(name, method), weight: Number(number.replace(',', '.')) };
  });
  const leftOut = texts(options['without']).map((text) => nodeName(text, method));
  if (weights.length === 0 && leftOut.length === 0 && options['equal'] !== true && context.options.set.length === 0) {
    throw new Misuse(words.nothing);
  }
  let json = removed(content, leftOut, words.unknown, method);
  if (options['equal'] === true) json = equalWeights(json);
  if (weights.length > 0) {
    const missing = weights.find((one) => reweigh(json, [one], false) === null);
    const changed = reweigh(json, weights, options['rescale'] === true);
    if (missing !== undefined || changed === null) throw unknown(missing?.id ?? '', method, words.unknown);
    json = changed;
  }
  for (const text of context.options.set) {
    const [field = '', ...value] = text.split('=');
    const changed = value.length === 0 ? null : applyChange(json, { path: field, value: readValue(value.join('=')) });
    if (changed === null) throw new Misuse(screen.badSet(text));
    json = changed.raw as Json;
  }
  return json;
}

/** The run's own content without what the options leave out: the values of the rest are those of the run. */
function keptBy(changed: Json, content: Json, { options }: Given): Json {
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

function unknown(id: string, { tracks }: Method, say: Say): Misuse {
  const ids = tracks.flatMap(({ index, indicators, units }) => [
    ...index.children.map((child) => child.id),
    ...indicators.map((indicator) => indicator.id),
    ...units.map((unit) => unit.id),
  ]);
  return new Misuse(say(id, closest(id, ids)));
}

function nodeName(text: string, { tracks }: Method): NodeName {
  return split(
    text,
    tracks.map(({ id }) => id),
  );
}

/** `id`, or `track/id` where what stands before the mark is a track. */
function split(text: string, tracks: readonly string[]): NodeName {
  const track = tracks.find((id) => text.startsWith(`${id}/`)) ?? null;
  return { track, id: (track === null ? text : text.slice(track.length + 1)).trim() };
}

function texts(option: unknown): string[] {
  return Array.isArray(option) ? option.map(String) : [];
}
