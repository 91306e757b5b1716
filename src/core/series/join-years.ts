/**
 * Years one after the other: each unit through mergers, splits and renamings (SPEC §10.8). Made from what runs and published tables show
 * and nothing else.
 */
import type { ScoredRun } from '../compare/compare.ts';
import { pairTracks } from '../compare/pair-tracks.ts';
import type { TrackResult } from '../model/run.ts';
import { fold } from '../text/fold.ts';
import { type NamedUnit, pairUnits, type UnitLink } from '../unit-pairs.ts';
import type { LinkedTrack, LinksAt, Series, TrackSeries, UnitEvent, UnitSeries } from './series.ts';
import { trackYear } from './track-year.ts';

interface Line {
  unit: NamedUnit;
  readonly places: (number | null)[];
  readonly events: UnitEvent[];
  isOpen: boolean;
}

interface Chain {
  id: string;
  name: string;
  /** By year: the track's place in the run. */
  readonly tracks: (number | null)[];
  readonly lines: Line[];
}

export function joinYears(years: readonly ScoredRun[], linksAt: LinksAt): Series {
  const chains: Chain[] = [];
  for (const [y, year] of years.entries()) {
    const open = chains.map(({ lines }) => lines.filter(({ isOpen }) => isOpen));
    const before = chains.map(({ id, name }, c) =>
      linkedTrack(
        { id, name },
        (open[c] ?? []).map(({ unit }) => unit),
      ),
    );
    const units = year.run.tracks.map((_, t) => namedUnits(year, t));
    const after = year.run.tracks.map((track, t) => linkedTrack(track, units[t] ?? []));
    const between = y === 0 ? () => [] : linksAt(y, before, after);
    const pairs = pairTracks(before, after);
    for (const [t, { id, name }] of year.run.tracks.entries()) {
      const place = pairs.find((pair) => pair.after === t)?.before ?? null;
      const chain = place === null ? undefined : chains[place];
      if (place === null || chain === undefined) {
        const lines = (units[t] ?? []).map(
          (unit, u): Line => ({ unit, places: filled(y, u), events: [], isOpen: true }),
        );
        chains.push({ id, name, tracks: filled(y, t), lines });
        continue;
      }
      Object.assign(chain, { id, name });
      chain.tracks[y] = t;
      extend(chain, open[place] ?? [], units[t] ?? [], between(place, t), y);
    }
  }
  return { tracks: chains.map((chain) => trackSeries(chain, years)) };
}

/** A list that is null up to its last entry. */
function filled(before: number, last: number): (number | null)[] {
  return [...Array.from({ length: before }, () => null), last];
}

function linkedTrack(
  { id, name }: { readonly id: string; readonly name: string },
  units: readonly NamedUnit[],
): LinkedTrack {
  return { id, name, units: units.map(({ unit }) => unit), unitNames: units.map(({ names }) => names) };
}

function namedUnits({ run, method }: ScoredRun, t: number): NamedUnit[] {
  const names = method.readings[t]?.unitNames ?? [];
  return (run.tracks[t]?.units ?? []).map((unit, u) => ({ unit, names: names[u] ?? [unit.id, unit.name] }));
}

/** A unit that is in no list of a year may come again; one that a map ends does not. */
function extend(
  chain: Chain,
  open: readonly Line[],
  units: readonly NamedUnit[],
  links: readonly UnitLink[],
  year: number,
) {
  const named = open.map(({ unit }) => unit);
  for (const { before, after, how, related } of pairUnits(named, units, links)) {
    const line = before === null ? undefined : open[before];
    const unit = after === null ? undefined : units[after];
    if (line !== undefined && unit !== undefined && after !== null) {
      const isRenamed = fold(line.unit.unit.name) !== fold(unit.unit.name);
      if (isRenamed || how === 'continues')
        line.events.push({ year, how, isNew: true, related: related.length > 0 ? related : [line.unit.unit.name] });
      line.unit = unit;
      line.places[year] = after;
    } else if (line !== undefined) {
      if (how === 'unmatched') continue;
      line.isOpen = false;
      line.events.push({ year, how, isNew: false, related });
    } else if (unit !== undefined && after !== null) {
      const events = how === 'unmatched' ? [] : [{ year, how, isNew: true, related }];
      chain.lines.push({ unit, places: filled(year, after), events, isOpen: true });
    }
  }
}

function trackSeries({ id, name, tracks, lines }: Chain, years: readonly ScoredRun[]): TrackSeries {
  const present = years.flatMap((_, y) => (tracks[y] == null ? [] : [y]));
  const components = componentsOf(present.flatMap((y) => years[y]?.run.tracks[tracks[y] ?? -1] ?? []));
  const isWhole = ({ places }: Line) => present.every((y) => places[y] != null);
  const made = years.map((year, y): ReturnType<typeof trackYear> | null => {
    const t = tracks[y] ?? null;
    const whole = new Set(lines.filter(isWhole).flatMap(({ places }) => places[y] ?? []));
    return t === null ? null : trackYear(year, t, { whole, components });
  });
  const last = present.at(-1) ?? 0;
  const units = lines.map(({ unit, places, events }): UnitSeries => {
    const points = years.map((_, y) => {
      const place = places[y] ?? null;
      return place === null ? null : (made[y]?.points[place] ?? null);
    });
    return { id: unit.unit.id, name: unit.unit.name, points, events, slope: null };
  });
  // Not ranked comes after ranked, no more after that.
  const order = ({ points }: UnitSeries) => (points[last] == null ? Infinity : (points[last].rank ?? Number.MAX_VALUE));
  return {
    id,
    name,
    decimals: Math.max(0, ...made.map((year) => year?.facts.decimals ?? 0)),
    years: made.map((year) => year?.facts ?? null),
    components,
    units: units.sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b))),
  };
}

/** Those of the newest year first. */
function componentsOf(tracks: readonly TrackResult[]): TrackSeries['components'] {
  const found = new Map<string, { readonly id: string; readonly name: string }>();
  for (const { parts } of [...tracks].reverse()) {
    for (const { id, name, level } of parts) if (level === 1 && !found.has(fold(id))) found.set(fold(id), { id, name });
  }
  return [...found.values()];
}
