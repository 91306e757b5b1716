/**
 * Which unit of one run is which of another (SPEC §10, compare). What a map says goes first: of merged and split units none is
 * compared unless the map says which one continues, whatever their names. The rest is matched by id, and by name only where no
 * id says otherwise; never by likeness.
 */
import type { Unit } from './model/method.ts';
import { foldId } from './text/equal.ts';
import { UnitNames } from './text/unit-names.ts';

export interface NamedUnit {
  readonly unit: Unit;
  /** Every text that names it. */
  readonly names: readonly string[];
}

/** A line of the map, for the units of one track; null: there is none on that side, or not in this track. */
export interface UnitLink {
  readonly before: number | null;
  readonly after: number | null;
  /** Whether the new unit continues the old one; null: the map does not say. */
  readonly continues: boolean | null;
  /** The unit's name on the other side where that is in another track. */
  readonly elsewhere: string | null;
}

/** How two units are known to be one. */
export type Same = 'id' | 'id-renamed' | 'name' | 'map' | 'continues';
/** Why a unit has none to be compared with. */
export type NotSame = 'merged' | 'split' | 'not-continued' | 'no-counterpart' | 'conflict' | 'unmatched';

export type UnitPair =
  | { readonly how: Same; readonly before: number; readonly after: number; readonly related: readonly string[] }
  | {
      readonly how: NotSame;
      readonly before: number | null;
      readonly after: number | null;
      /** Names, on the other side, of the units that the map names with it, or that it may be. */
      readonly related: readonly string[];
    };

/** Every unit of both sides in one pair: those of `after` in their order, then those of `before` that are in none. */
export function pairUnits(
  before: readonly NamedUnit[],
  after: readonly NamedUnit[],
  links: readonly UnitLink[],
): UnitPair[] {
  const linked = {
    before: new Set(links.map((link) => link.before)),
    after: new Set(links.map((link) => link.after)),
  };
  const both: Both = {
    before,
    after,
    ...likenessOf(before, after),
    open: {
      before: [...before.keys()].filter((unit) => !linked.before.has(unit)),
      after: [...after.keys()].filter((unit) => !linked.after.has(unit)),
    },
  };
  const pairs = [...mapPairs(both, links), ...matchPairs(both)];
  const taken = new Set(pairs.flatMap((pair) => (pair.after !== null && pair.before !== null ? [pair.before] : [])));
  const ofAfter = grouped(pairs, ({ after: unit }) => unit);
  const ofBefore = grouped(pairs, (pair) => (pair.after === null ? pair.before : null));
  return [
    ...[...after.keys()].flatMap((unit) => ofAfter.get(unit) ?? []),
    ...[...before.keys()].flatMap((unit) => (taken.has(unit) ? [] : (ofBefore.get(unit) ?? []))),
  ];
}

function grouped<Item, Key>(list: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

interface Both {
  readonly before: readonly NamedUnit[];
  readonly after: readonly NamedUnit[];
  readonly sameId: (then: number, now: number) => boolean;
  /** Whether either is called what the other is. */
  readonly sameName: (then: number, now: number) => boolean;
  /** Units that no map speaks of. */
  readonly open: { readonly before: readonly number[]; readonly after: readonly number[] };
}

function likenessOf(before: readonly NamedUnit[], after: readonly NamedUnit[]): Pick<Both, 'sameId' | 'sameName'> {
  const [old, now] = [new UnitNames(before.map(({ names }) => names)), new UnitNames(after.map(({ names }) => names))];
  const [oldIds, nowIds] = [before, after].map((list) => list.map(({ unit }) => foldId(unit.id)));
  const nowOfOld = before.map(({ unit }) => now.find(unit.name));
  const oldOfNow = after.map(({ unit }) => old.find(unit.name));
  return {
    sameId: (then, unit) => oldIds?.[then] === nowIds?.[unit],
    sameName: (then, unit) => oldOfNow[unit] === then || nowOfOld[then] === unit,
  };
}

function mapPairs(both: Both, links: readonly UnitLink[]): UnitPair[] {
  const pairs: UnitPair[] = [];
  const joined = new Set<number>();
  const into = grouped(links, ({ after }) => after);
  const from = grouped(links, ({ before }) => before);
  const isSeveral = (links: readonly UnitLink[] | undefined) => (links ?? []).length > 1;
  for (const [unit, unitLinks] of into) {
    if (unit === null) continue;
    const related = namesOf(both.before, unitLinks, 'before');
    const merged = related.length > 1;
    const split = unitLinks.some((link) => link.before !== null && isSeveral(from.get(link.before)));
    const only = merged || split ? undefined : unitLinks.find(({ continues }) => continues !== false);
    const chosen = unitLinks.find(({ continues }) => continues === true) ?? only;
    const others = chosen?.continues === true ? [] : namesakes(both, chosen?.before ?? null, unit);
    if (chosen !== undefined && chosen.before !== null && !joined.has(chosen.before) && others.length === 0) {
      joined.add(chosen.before);
      pairs.push({ how: merged || split ? 'continues' : 'map', before: chosen.before, after: unit, related });
    } else {
      const how = others.length > 0 ? 'conflict' : why(related.length, merged, split);
      pairs.push({ how, before: null, after: unit, related: [...related, ...others] });
    }
  }
  for (const [unit, unitLinks] of from) {
    if (unit === null || joined.has(unit)) continue;
    const related = namesOf(both.after, unitLinks, 'after');
    const merged = unitLinks.some((link) => link.after !== null && isSeveral(into.get(link.after)));
    pairs.push({ how: why(related.length, merged, related.length > 1), before: unit, after: null, related });
  }
  return pairs;
}

/** The units of one side that the links name, those of other tracks included. */
function namesOf(units: readonly NamedUnit[], links: readonly UnitLink[], side: 'before' | 'after'): string[] {
  return [...new Set(links.flatMap((link) => units[link[side] ?? -1]?.unit.name ?? link.elsewhere ?? []))];
}

/** Units that the map leaves out and that have the id or name of one it joins: the map is incomplete. */
function namesakes({ before, after, open, ...both }: Both, then: number | null, now: number): string[] {
  if (then === null) return [];
  const alike = (a: number, b: number) => both.sameId(a, b) || both.sameName(a, b);
  return [
    ...open.before.flatMap((unit) => (alike(unit, now) ? (before[unit]?.unit.name ?? []) : [])),
    ...open.after.flatMap((unit) => (alike(then, unit) ? (after[unit]?.unit.name ?? []) : [])),
  ];
}

function why(others: number, merged: boolean, split: boolean): NotSame {
  if (merged) return 'merged';
  if (split) return 'split';
  return others === 0 ? 'no-counterpart' : 'not-continued';
}

interface Candidate {
  readonly then: number;
  readonly now: number;
}

/** The units that no map speaks of. */
function matchPairs({ before, after, open, sameId, sameName }: Both): UnitPair[] {
  const candidates = open.after.flatMap((now) =>
    open.before.filter((then) => sameId(then, now) || sameName(then, now)).map((then): Candidate => ({ then, now })),
  );
  const ofThen = grouped(candidates, ({ then }) => then);
  const ofNow = grouped(candidates, ({ now }) => now);
  const isClear = ({ then, now }: Candidate) => ofThen.get(then)?.length === 1 && ofNow.get(now)?.length === 1;
  const namesOfFree = (units: readonly NamedUnit[], list: readonly number[], taken: ReadonlyMap<number, unknown>) =>
    new UnitNames(list.flatMap((unit) => (taken.has(unit) ? [] : [[units[unit]?.unit.name ?? '']])));
  const free = { before: namesOfFree(before, open.before, ofThen), after: namesOfFree(after, open.after, ofNow) };
  const pairsOfAfter = open.after.map((now): UnitPair => {
    const candidates = ofNow.get(now) ?? [];
    const [only] = candidates;
    if (only === undefined) return alone({ before: null, after: now }, after[now], free.before);
    const related = candidates.flatMap(({ then }) => before[then]?.unit.name ?? []);
    if (!isClear(only)) return { how: 'conflict', before: null, after: now, related };
    const named = sameName(only.then, now) ? 'id' : 'id-renamed';
    return { how: sameId(only.then, now) ? named : 'name', before: only.then, after: now, related };
  });
  const pairsOfBefore = open.before.flatMap((then): UnitPair[] => {
    const candidates = ofThen.get(then) ?? [];
    const [only] = candidates;
    if (only === undefined) return [alone({ before: then, after: null }, before[then], free.after)];
    const related = candidates.flatMap(({ now }) => after[now]?.unit.name ?? []);
    return isClear(only) ? [] : [{ how: 'conflict', before: then, after: null, related }];
  });
  return [...pairsOfAfter, ...pairsOfBefore];
}

/** A unit without any of its id or name, and those most like it. */
function alone(
  place: { readonly before: number | null; readonly after: number | null },
  unit: NamedUnit | undefined,
  free: UnitNames,
): UnitPair {
  const name = unit?.unit.name ?? '';
  return {
    how: 'unmatched',
    ...place,
    related: [...new Set([...free.nearest(name), ...free.namesakes(name)])].slice(0, 3),
  };
}
