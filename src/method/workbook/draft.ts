/** The method while its sheets are read: the whole's own fields, and those of each track. */

import type { Place } from '../../core/model/findings.ts';
import { closest } from '../../core/text/closest.ts';
import { fold } from '../../core/text/fold.ts';
import { Content, type ContentRow, type Field } from './content.ts';

export interface TrackDraft {
  readonly id: string;
  readonly place: Place;
  readonly fields: Field[];
}

export class Draft {
  readonly content = new Content();
  readonly fields: Field[] = [];
  readonly tracks: TrackDraft[] = [];
  /** By sheet and field (`sources.decimal`): its column, or of a setting its row and column. */
  readonly fieldPlaces = new Map<string, Place>();

  /** The track that a row is of; where there is one only, it need not be said. */
  trackOf(row: ContentRow): TrackDraft | null {
    const said = row.cells.get('track');
    const [only = null] = this.tracks;
    if (said === undefined) {
      if (this.tracks.length === 1) return only;
      if (this.tracks.length > 1) this.content.add(row.placeOf('track'), 'missing-field', { name: 'track' });
      return null;
    }
    const name = String(said.value);
    const found = this.tracks.find(({ id }) => fold(id) === fold(name));
    if (found !== undefined) return found;
    const near = closest(
      name,
      this.tracks.map(({ id }) => id),
    );
    this.content.add(said.place, 'unknown-name', { kind: 'track', name, closest: near });
    return null;
  }

  finish(place: Place): unknown {
    const tracks = this.tracks.map((track) => this.content.object(track.place, inOrder(track.fields)));
    const field = { name: 'tracks', value: tracks, place: this.tracks[0]?.place ?? place };
    return this.content.object(place, inOrder(tracks.length === 0 ? this.fields : [...this.fields, field]));
  }
}

/** As a method file is written by hand; the rest follows. */
const ORDER = [
  'ddci',
  'title',
  'year',
  'language',
  'publication',
  'id',
  'name',
  'survey',
  'published',
  'tracks',
  'units',
  'components',
];

function inOrder(fields: readonly Field[]): Field[] {
  const rank = ({ name }: Field) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

/** Rows grouped by track or name, in the order in which each first occurs. */
export function grouped<Key>(
  rows: readonly ContentRow[],
  keyOf: (row: ContentRow) => Key | null,
): { readonly key: Key; readonly rows: readonly ContentRow[] }[] {
  const groups = new Map<Key, ContentRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, rows]) => ({ key, rows: rows }));
}
