/** The rows of a map of units → which unit of the older run is which of the newer (core/unit-pairs.ts), or what is wrong with them. */
import { append } from '../core/append.ts';
import type { Finding } from '../core/model/findings.ts';
import type { Unit } from '../core/model/method.ts';
import { fold } from '../core/text/fold.ts';
import { UnitNames } from '../core/text/unit-names.ts';
import type { UnitLink } from '../core/unit-pairs.ts';
import type { UnitMapRow } from './unit-map-table.ts';

/** The units of a track of a run, and every text that names each. */
export interface MapTrack {
  readonly id: string;
  readonly name: string;
  readonly units: readonly Pick<Unit, 'id' | 'name'>[];
  readonly unitNames: readonly (readonly string[])[];
}

export interface UnitLinks {
  /** What the map says of two tracks, by their places. */
  readonly between: (before: number, after: number) => readonly UnitLink[];
  readonly findings: readonly Finding[];
}

interface Place {
  readonly track: number;
  readonly unit: number;
}

/** Unknown names that get the nearest ones: more are not looked through. */
const MOST_SUGGESTIONS = 100;

interface Link {
  readonly row: UnitMapRow;
  readonly old: Place | null;
  readonly new: Place | null;
}

export function unitLinks(
  rows: readonly UnitMapRow[],
  before: readonly MapTrack[],
  after: readonly MapTrack[],
): UnitLinks {
  const findings: Finding[] = [];
  const named = { old: before.map(namedTrack), new: after.map(namedTrack) };
  const find = (row: UnitMapRow, side: 'old' | 'new'): Place | null => {
    const text = row[side];
    if (text === null) return null;
    const found = findUnit(text, row, side, named[side], findings.length < MOST_SUGGESTIONS);
    if ('unit' in found) return found;
    findings.push(found);
    return null;
  };
  const links = rows.map((row): Link => ({ row, old: find(row, 'old'), new: find(row, 'new') }));
  append(findings, faultsOf(links, before, after));
  const nameAt = (tracks: readonly MapTrack[], place: Place | null) =>
    place === null ? null : (tracks[place.track]?.units[place.unit]?.name ?? null);
  const between = (then: number, now: number) =>
    links.flatMap((link): UnitLink[] => {
      const old = link.old?.track === then ? link.old.unit : null;
      const unit = link.new?.track === now ? link.new.unit : null;
      const elsewhere = old === null ? nameAt(before, link.old) : unit === null ? nameAt(after, link.new) : null;
      return old === null && unit === null
        ? []
        : [{ before: old, after: unit, continues: link.row.continues, elsewhere }];
    });
  return { between, findings };
}

interface NamedTrack extends MapTrack {
  readonly names: UnitNames;
}

function namedTrack(track: MapTrack): NamedTrack {
  return { ...track, names: new UnitNames(track.unitNames) };
}

/** @param suggests whether an unknown name gets the nearest ones */
function findUnit(
  text: string,
  { track: asked, place }: UnitMapRow,
  side: 'old' | 'new',
  tracks: readonly NamedTrack[],
  suggests: boolean,
): Place | Finding {
  const isMeant = ({ id, name }: MapTrack) =>
    asked === null || [id, name].some((candidate) => fold(candidate) === fold(asked));
  const found = tracks.flatMap((track, t) => {
    const unit = isMeant(track) ? track.names.find(text) : null;
    return unit === null ? [] : [{ track, place: { track: t, unit } }];
  });
  const [first] = found;
  if (first === undefined) {
    const names = suggests ? tracks.filter(isMeant).flatMap(({ unitNames }) => unitNames) : [];
    const closest = suggests ? new UnitNames(names).nearest(text) : [];
    return { code: 'map-unknown-unit', level: 'error', place, arguments: { text, side, closest } };
  }
  if (found.length === 1) return first.place;
  const args = { text, tracks: found.map(({ track }) => track.id) };
  return { code: 'map-which-track', level: 'error', place, arguments: args };
}

/** Rows that come twice, and units that would be continued twice or continue two. */
function faultsOf(links: readonly Link[], before: readonly MapTrack[], after: readonly MapTrack[]): Finding[] {
  const twice = later(links, (link) =>
    link.old === null && link.new === null ? null : JSON.stringify([link.old, link.new]),
  ).map(({ item, first }): Finding => {
    const args = { firstRow: first.row.place.row ?? 0 };
    return { code: 'map-row-twice', level: 'error', place: item.row.place, arguments: args };
  });
  const yes = links.filter(({ row }) => row.continues === true);
  const doubled = (['old', 'new'] as const).flatMap((side) =>
    later(yes, (link) => (link[side] === null ? null : JSON.stringify(link[side]))).map(({ item }): Finding => {
      const place = item[side];
      const track = (side === 'old' ? before : after)[place?.track ?? -1];
      const unit = track?.units[place?.unit ?? -1]?.name ?? '';
      return { code: 'map-two-continue', level: 'error', place: item.row.place, arguments: { unit, side } };
    }),
  );
  return [...twice, ...doubled];
}

/** The items whose key came before, each with the first of that key. */
function later<Item>(items: readonly Item[], keyOf: (item: Item) => string | null) {
  const firsts = new Map<string, Item>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    if (key === null) return [];
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, item);
    return first === undefined ? [] : [{ item, first }];
  });
}
