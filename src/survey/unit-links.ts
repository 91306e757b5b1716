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
  const find = (row: UnitMapRow, side: 'old' | 'new', tracks: readonly MapTrack[]): Place | null => {
    const text = row[side];
    if (text === null) return null;
    const found = findUnit(text, row, side, tracks);
    if ('unit' in found) return found;
    findings.push(found);
    return null;
  };
  const links = rows.map((row): Link => ({ row, old: find(row, 'old', before), new: find(row, 'new', after) }));
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

function findUnit(text: string, row: UnitMapRow, side: 'old' | 'new', tracks: readonly MapTrack[]): Place | Finding {
  const { track: asked, place } = row;
  const meant = tracks.flatMap((track, t) => {
    const named = asked === null || [track.id, track.name].some((name) => fold(name) === fold(asked));
    return named ? [{ track, t, names: new UnitNames(track.unitNames) }] : [];
  });
  const found = meant.flatMap(({ track, t, names }) => {
    const unit = names.find(text);
    return unit === null ? [] : [{ track, place: { track: t, unit } }];
  });
  const [first] = found;
  if (first === undefined) {
    const closest = new UnitNames(meant.flatMap(({ track }) => track.unitNames)).nearest(text);
    return { code: 'map-unknown-unit', level: 'error', place, arguments: { text, side, closest } };
  }
  if (found.length === 1) return first.place;
  const names = found.map(({ track }) => track.id);
  return { code: 'map-which-track', level: 'error', place, arguments: { text, tracks: names } };
}

/** Rows that come twice, and units that would be continued twice or continue two. */
function faultsOf(links: readonly Link[], before: readonly MapTrack[], after: readonly MapTrack[]): Finding[] {
  const key = (place: Place | null) => JSON.stringify(place);
  const twice = links.flatMap((link, i): Finding[] => {
    const first = links.findIndex((one) => key(one.old) === key(link.old) && key(one.new) === key(link.new));
    if (first === i || (link.old === null && link.new === null)) return [];
    const args = { firstRow: links[first]?.row.place.row ?? 0 };
    return [{ code: 'map-row-twice', level: 'error', place: link.row.place, arguments: args }];
  });
  const yes = links.filter(({ row }) => row.continues === true);
  const doubled = (['old', 'new'] as const).flatMap((side) =>
    yes.flatMap((link, i): Finding[] => {
      const place = link[side];
      const isLater = yes.findIndex((one) => key(one[side]) === key(place)) < i;
      if (place === null || !isLater) return [];
      const unit = (side === 'old' ? before : after)[place.track]?.units[place.unit]?.name ?? '';
      return [{ code: 'map-two-continue', level: 'error', place: link.row.place, arguments: { unit, side } }];
    }),
  );
  return [...twice, ...doubled];
}
