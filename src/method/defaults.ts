/** What a method file leaves unsaid (SPEC §3). */

import { DEFAULT_LAYOUT, DEFAULT_UNKNOWN_ANSWERS, DEFAULT_WEIGHT, DEFAULTS } from '../core/formulas/defaults.ts';
import { meanValues, type NamedValues, normalisationValues, statisticValues } from '../core/formulas/formula-fields.ts';
import { DEFAULT_MEAN } from '../core/formulas/means/means.ts';
import { fieldOf, fieldsOf, itemsOf } from '../core/json.ts';
import type { Json } from '../core/model/run.ts';

/** The raw content with every default written out, so that a run says which ones it used. */
export function withDefaults(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  const given = new Map<string, unknown>(Object.entries(raw));
  if (!given.has('language')) given.set('language', 'vi');
  if (!given.has('aggregation')) given.set('aggregation', DEFAULT_MEAN);
  for (const [section, fields] of Object.entries(DEFAULTS)) {
    const givenFields = given.get(section) ?? {};
    if (typeof givenFields === 'object' && !Array.isArray(givenFields))
      given.set(section, { ...fields, ...givenFields });
  }
  return Object.fromEntries(given);
}

/**
 * The same with the defaults inside tracks and scales, and the fields that the formulas read: each where its formula is named,
 * so that no other formula takes it over.
 * @param content of a method without a fault, with the other defaults in it
 */
export function withInnerDefaults(content: Json): Json {
  const top = levelOf(content, NOTHING);
  const tracks = itemsOf(fieldOf(content, 'tracks')).map((track) => {
    const level = levelOf(withLayouts(track), top);
    return withNodes(level.content, 'components', level);
  });
  const scales = fieldsOf(fieldOf(content, 'scales')).map(([id, scale]) => {
    return [id, { 'unknown-answers': DEFAULT_UNKNOWN_ANSWERS, ...Object(scale) }] as const;
  });
  return { ...Object(top.content), ...(scales.length === 0 ? {} : { scales: Object.fromEntries(scales) }), tracks };
}

/** A track with the layout of every survey file. */
function withLayouts(track: Json): Json {
  const survey = fieldOf(track, 'survey');
  if (survey === null) return track;
  const withLayout = (source: Json): Json => ({ layout: DEFAULT_LAYOUT, ...Object(source) });
  return { ...Object(track), survey: Array.isArray(survey) ? itemsOf(survey).map(withLayout) : withLayout(survey) };
}

/** What holds at a level of the method: as it is said, and as it is written out. */
interface Level {
  readonly content: Json;
  readonly normalisation: Layers;
  readonly aggregation: Layers;
}

interface Layers {
  readonly said: Json;
  readonly written: Json;
}

const NONE: Layers = { said: {}, written: {} };
const NOTHING: Level = { content: {}, normalisation: NONE, aggregation: NONE };

function levelOf(content: Json, above: Level): Level {
  const [normalisation, rule] = layered(fieldOf(content, 'normalisation'), above.normalisation, normalisationValues);
  const [aggregation, mean] = layered(fieldOf(content, 'aggregation'), above.aggregation, meanValues);
  const fields = { ...(rule === null ? {} : { normalisation: rule }), ...(mean === null ? {} : { aggregation: mean }) };
  return { content: { ...Object(content), ...fields }, normalisation, aggregation };
}

/** The layers with a level's own fields on them, and these with those that its formula reads and has from nowhere. */
function layered(nodeContent: Json, above: Layers, read: (content: Json) => NamedValues): [layers: Layers, own: Json] {
  if (nodeContent === null) return [above, null];
  const fields = typeof nodeContent === 'string' ? { method: nodeContent } : Object(nodeContent);
  const said = { ...Object(above.said), ...fields };
  const here = { ...Object(above.written), ...fields };
  const unsaid = missing(read(said), here);
  const written = { ...here, ...unsaid };
  return [{ said, written }, Object.keys(unsaid).length === 0 ? nodeContent : { ...fields, ...unsaid }];
}

/** Of the values that count, those that the content does not have. */
function missing(values: NamedValues, content: Json): { readonly [field: string]: Json } {
  return Object.fromEntries(
    values.flatMap(([name, { value }]) => {
      const isThere = JSON.stringify(fieldOf(content, name)) === JSON.stringify(value);
      return value === null || isThere ? [] : [[name, value]];
    }),
  );
}

function withNodes(content: Json, field: string, above: Level): Json {
  const nodes = itemsOf(fieldOf(content, field)).map((said) => {
    const node: Json = { id: fieldOf(said, 'id'), weight: DEFAULT_WEIGHT, ...Object(said) };
    const level = levelOf(node, above);
    if (fieldOf(node, 'indicators') !== null) return withNodes(level.content, 'indicators', level);
    if (fieldOf(node, 'statistic') === null) return level.content;
    const unsaid = statisticValues(node).filter(([, { isDefault }]) => isDefault);
    return { ...Object(level.content), ...missing(unsaid, node) };
  });
  return { ...Object(content), [field]: nodes };
}
