/**
 * Files of weights (SPEC §10, `whatif --weights`): rows of a table, or YAML `id: weight`, of one track under its id, of several
 * sets each under its name; or the weights of a whole method file or run, whose other rules are left aside.
 */
import { append } from '../core/append.ts';
import { fieldOf, fieldsOf, itemsOf } from '../core/json.ts';
import type { Finding, Place } from '../core/model/findings.ts';
import type { Json } from '../core/model/run.ts';
import { methodRules, type NodeRules } from '../core/rules.ts';
import { closest } from '../core/text/closest.ts';
import { foldId } from '../core/text/equal.ts';
import { numberReadings } from '../core/text/number-text.ts';
import type { NewWeight } from './changes.ts';
import { percentage } from './percentages.ts';

/** Unknown names that get the nearest one: more are not looked through. */
const MOST_SUGGESTIONS = 100;

export interface WeightRow extends NewWeight {
  /** Written as a percentage, of which the weight is the percents. */
  readonly isPercent: boolean;
  readonly place: Place;
}

export interface WeightSet {
  /** null: the file has one set, which is called by its name. */
  readonly name: string | null;
  readonly rows: readonly WeightRow[];
  /** Of a method or a run: what this run does not have is passed over, not a fault. */
  readonly ofMethod: boolean;
}

export interface ReadWeights {
  readonly sets: readonly WeightSet[];
  readonly findings: readonly Finding[];
}

type PlaceOf = (path: readonly (string | number)[]) => Place;

/** @param tracks ids of the run's tracks */
export function weightSets(raw: Json, tracks: readonly string[], place: PlaceOf): ReadWeights {
  const method = fieldOf(raw, 'format') === 'ddci-run' ? fieldOf(raw, 'method') : raw;
  if (itemsOf(fieldOf(method, 'tracks')).length > 0) {
    const rows = methodRules(method).flatMap((track) =>
      track.nodes.map(
        ({ id, weight }): WeightRow => ({ track: track.id, id, weight, isPercent: false, place: place([]) }),
      ),
    );
    return { sets: [{ name: null, rows, ofMethod: true }], findings: [] };
  }
  const findings: Finding[] = [];
  const isTrack = (name: string) => tracks.some((id) => foldId(id) === foldId(name));
  /** Weights by id; those of a track under its id. */
  const rowsOf = (json: Json, path: readonly string[], track: string | null): WeightRow[] =>
    fieldsOf(json).flatMap(([id, value]): WeightRow[] => {
      const entryPath = [...path, id];
      if (track === null && isTrack(id) && fieldsOf(value).length > 0) return rowsOf(value, entryPath, id);
      const share = percentage(value);
      const [number = value, second] = typeof value === 'string' ? numberReadings(value, null) : [];
      const weight = share !== null ? Number((100 * share).toPrecision(15)) : second === undefined ? number : value;
      if (typeof weight === 'number' && weight >= 0)
        return [{ track, id, weight, isPercent: share !== null, place: place(entryPath) }];
      findings.push(
        typeof value === 'string' && second !== undefined
          ? {
              code: 'ambiguous-cells',
              level: 'error',
              place: place(entryPath),
              arguments: { text: value, cells: [id] },
            }
          : badWeight(value === null ? '' : JSON.stringify(value), place(entryPath)),
      );
      return [];
    });
  const named = fieldsOf(raw).filter(([name, value]) => fieldsOf(value).length > 0 && !isTrack(name));
  const sets =
    named.length > 0 && named.length === fieldsOf(raw).length
      ? named.map(([name, value]) => ({ name, rows: rowsOf(value, [name], null), ofMethod: false }))
      : [{ name: null, rows: rowsOf(raw, [], null), ofMethod: false }];
  if (fieldsOf(raw).length === 0) findings.push(badWeight('', place([])));
  return { sets, findings };
}

function badWeight(value: string, place: Place): Finding {
  return { code: 'wrong-number', level: 'error', place, arguments: { name: 'weight', value, rule: '≥ 0' } };
}

/**
 * The rows that this run has, each once; a name that it does not have, or a repeated one, is a fault.
 * @param passedOver what a method or run has and this one has not
 */
export function knownWeights(
  { rows, ofMethod }: WeightSet,
  method: Json,
): {
  readonly weights: readonly NewWeight[];
  readonly passedOver: readonly string[];
  readonly findings: readonly Finding[];
} {
  const tracks = methodRules(method).map(({ id, nodes }) => {
    const ids = nodes.map((node) => node.id);
    return { id, ids, known: new Set(ids.map(foldId)), nodes };
  });
  const findings: Finding[] = [];
  const passedOver: string[] = [];
  const seen = new Set<string>();
  const weights = rows.filter(({ track, id, place }) => {
    const meant = tracks.filter((candidate) => track === null || foldId(candidate.id) === foldId(track));
    const isKnown = meant.some(({ known }) => known.has(foldId(id)));
    const key = JSON.stringify([track === null ? null : foldId(track), foldId(id)]);
    if (isKnown && seen.has(key)) {
      findings.push({ code: 'repeated-id', level: 'error', place, arguments: { kind: 'part', id } });
    } else if (!isKnown && ofMethod) passedOver.push(id);
    else if (!isKnown) {
      const [kind, name, among] =
        meant.length > 0 || track === null
          ? (['part', id, meant.flatMap(({ ids }) => ids)] as const)
          : (['track', track, tracks.map((track) => track.id)] as const);
      const near = findings.length < MOST_SUGGESTIONS ? closest(name, among) : null;
      findings.push({ code: 'unknown-name', level: 'error', place, arguments: { kind, name, closest: near } });
    }
    seen.add(key);
    return isKnown;
  });
  append(findings, mixedPercents(weights, tracks));
  return { weights, passedOver, findings };
}

/** Percentages next to plain numbers under one parent: 60% and 0.4 may be meant as 60 and 40. */
function mixedPercents(
  weights: readonly WeightRow[],
  tracks: readonly { readonly id: string; readonly nodes: readonly NodeRules[] }[],
): Finding[] {
  return tracks.flatMap(({ id: track, nodes }) => {
    const parents = new Map(nodes.map(({ id, parents }) => [foldId(id), parents.join('\n')]));
    const bySiblings = new Map<string, WeightRow[]>();
    for (const row of weights) {
      const parent =
        row.track === null || foldId(row.track) === foldId(track) ? parents.get(foldId(row.id)) : undefined;
      if (parent === undefined) continue;
      const siblings = bySiblings.get(parent) ?? [];
      bySiblings.set(parent, siblings);
      siblings.push(row);
    }
    return [...bySiblings.values()].flatMap((rows): Finding[] => {
      const percent = rows.find(({ isPercent }) => isPercent);
      const plain = rows.find(({ isPercent, weight }) => !isPercent && weight !== 0);
      if (percent === undefined || plain === undefined) return [];
      const args = { name: 'weight', value: `${percent.weight}%`, other: String(plain.weight), at: plain.place };
      return [{ code: 'percent-among-numbers', level: 'error', place: percent.place, arguments: args }];
    });
  });
}
