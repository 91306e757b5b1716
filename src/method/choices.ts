/** Choices of a method and their alternatives (SPEC §10, robustness): its content with one field or rule written otherwise. */
import { fieldOf, fieldsOf, itemsOf, valueText } from '../core/json.ts';
import type { Json } from '../core/model/run.ts';
import { at } from './content.ts';
import { hasUpperEnd, normalisationFields } from './formulas.ts';
import { applyChange } from './set.ts';

export interface FieldChoice {
  readonly choice: string;
  readonly options: readonly FieldOption[];
}

interface FieldOption {
  readonly label: string;
  readonly change: (content: Json) => Json;
}

/**
 * The alternatives to what the method says, which is the first option; one that comes to the same is no alternative.
 * - `normalisation`, `aggregation`: everywhere, by name or with fields; those of the method's own fields that the other
 *   normalisation reads stay;
 * - `of`: the codes of all indicators whose own codes are among the values;
 * - any other name is the path of a field, as for `--set`.
 * @returns null where the method has no such place
 */
export function fieldChoice(content: Json, choice: string, values: readonly Json[]): FieldChoice | null {
  const rule = rules.get(choice) ?? fieldRule(choice);
  const current = rule.own(content, values);
  const options: FieldOption[] = [{ label: current ?? '–', change: (same) => same }];
  const met = new Set([textOf(content)]);
  for (const value of values) {
    const changed = rule.change(content, value, values);
    if (changed === null) return null;
    if (met.has(textOf(changed))) continue;
    met.add(textOf(changed));
    options.push({ label: rule.label(value), change: (other) => rule.change(other, value, values) ?? other });
  }
  return { choice, options };
}

interface Rule {
  /** What the method says; null where it says nothing. */
  readonly own: (content: Json, values: readonly Json[]) => string | null;
  readonly change: (content: Json, value: Json, values: readonly Json[]) => Json | null;
  readonly label: (value: Json) => string;
}

const rules: ReadonlyMap<string, Rule> = new Map([
  ['normalisation', ruleOf('normalisation', renormalised)],
  [
    'aggregation',
    ruleOf('aggregation', (value) => (current, top) => (top || textOf(current) === textOf(value) ? value : null)),
  ],
  ['of', { own: ownCodes, change: recoded, label: textOf }],
]);

function ruleOf(field: string, change: (value: Json) => Change): Rule {
  return {
    own: (content) => ownRules(content, field),
    change: (content, value) => everywhere(content, field, change(value)),
    label: methodName,
  };
}

function fieldRule(path: string): Rule {
  const set = (content: Json, value: Json) => applyChange(content, { path, value });
  return {
    own: (content) => {
      const found = set(content, null);
      const current = found === null ? undefined : at(content, found.path);
      return current === undefined ? null : plainText(current as Json);
    },
    change: (content, value) => (set(content, value)?.raw as Json | undefined) ?? null,
    label: plainText,
  };
}

/** Of all levels, such as `arithmetic+geometric`. */
function ownRules(content: Json, field: string): string {
  const met = new Set<string>();
  everywhere(content, field, (current) => {
    if (typeof current === 'string' || fieldOf(current, 'method') !== null) met.add(methodName(current));
    return current;
  });
  return [...met].join('+');
}

/** The name of a rule, and of one with other fields the whole. */
function methodName(value: Json): string {
  const name = fieldOf(value, 'method');
  return typeof name === 'string' ? name : plainText(value);
}

function plainText(value: Json): string {
  return typeof value === 'object' ? textOf(value) : String(value);
}

function textOf(value: Json): string {
  return JSON.stringify(value);
}

/** By track: whether its scores have an upper end, which points of an adjustment are counted on. */
export function upperEnds(content: Json): boolean[] {
  const whole = fieldOf(fieldOf(content, 'normalisation'), 'method');
  return itemsOf(fieldOf(content, 'tracks')).map((track) => {
    return hasUpperEnd(valueText(fieldOf(fieldOf(track, 'normalisation'), 'method') ?? whole));
  });
}

/** The content without tiers: what is compared is ranks, and another scale fits no thresholds. */
export function withoutTiers(content: Json): Json {
  return everywhere(content, 'tiers', () => null);
}

// ── Everywhere ──

type Change = (current: Json, top: boolean) => Json | null;

/** A field of the method, its tracks and all nodes, changed wherever it is written; null removes it. */
function everywhere(content: Json, field: string, change: Change): Json {
  const changed = (holder: Json, top: boolean): Json => {
    const current = fieldOf(holder, field);
    const value = current === null ? null : change(current, top);
    const rest = Object.fromEntries(fieldsOf(holder).filter(([name]) => name !== field || value !== null));
    return value === null ? rest : { ...rest, [field]: value };
  };
  const top = changed(content, true);
  const node = (content: Json): Json => withNodes(changed(content, false), 'indicators', node);
  const tracks = itemsOf(fieldOf(content, 'tracks')).map((track) => {
    return withNodes(changed(track, false), 'components', node);
  });
  return { ...Object(top), tracks };
}

function withNodes(holder: Json, field: string, map: (node: Json) => Json): Json {
  const nodes = fieldOf(holder, field);
  return nodes === null ? holder : { ...Object(holder), [field]: itemsOf(nodes).map(map) };
}

/** The method's own level takes the other normalisation; below it, only the fields that this one reads stay. */
function renormalised(value: Json): Change {
  const given = typeof value === 'string' ? { method: value } : Object.fromEntries(fieldsOf(value));
  const name = given['method'] ?? null;
  const read = normalisationFields(valueText(name));
  return (current, top) => {
    if (!top && fieldOf(current, 'method') === name) return current;
    const kept = fieldsOf(current).filter(([field]) => read.has(field) || (top && Object.hasOwn(given, field)));
    if (top) return { ...Object.fromEntries(kept), ...given };
    return kept.length === 0 ? null : Object.fromEntries(kept);
  };
}

// ── Codes ──

function ownCodes(content: Json, values: readonly Json[]): string | null {
  const met = new Set<string>();
  everywhere(content, 'of', (current) => {
    if (among(current, values)) met.add(textOf(current));
    return current;
  });
  return met.size === 0 ? null : [...met].join(' ');
}

function recoded(content: Json, value: Json, values: readonly Json[]): Json | null {
  if (ownCodes(content, values) === null) return null;
  return everywhere(content, 'of', (current) => (among(current, values) ? value : current));
}

function among(current: Json, values: readonly Json[]): boolean {
  return values.some((value) => textOf(value) === textOf(current));
}
