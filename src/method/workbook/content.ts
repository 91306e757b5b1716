/** The method's content, as it is put together from cells: each object and field knows the cell that said it. */
import { ownField } from '../../core/json.ts';
import type { Finding, FindingArguments, FindingCode, Level, Place } from '../../core/model/findings.ts';
import type { Path } from '../faults.ts';
import type { Column } from './column.ts';

/** A value and where it was said. */
export interface PlacedValue {
  readonly value: unknown;
  readonly place: Place;
}

/** A row of a sheet: what its cells say, by the keys of their columns. Blank cells say nothing. */
export interface ContentRow {
  readonly place: Place;
  readonly cells: ReadonlyMap<string, PlacedValue>;
  /** Of a column, whether its cell says something or not. */
  readonly placeOf: (key: string) => Place;
}

export interface Field extends PlacedValue {
  readonly name: string;
}

interface Places {
  readonly own: Place;
  readonly fields: Map<string, Place>;
}

export class Content {
  readonly #places = new WeakMap<object, Places>();
  readonly findings: Finding[] = [];

  add<Code extends FindingCode>(place: Place, code: Code, args: FindingArguments[Code], level: Level = 'error'): void {
    // The arguments belong to the code by the signature; TypeScript cannot follow that into the union.
    this.findings.push({ code, level, place, arguments: args } as Finding);
  }

  /**
   * A field that is given twice is reported; the first one counts.
   * @param others places of what its cells say that is not a field of it
   */
  object(objectPlace: Place, fields: readonly Field[], others: readonly (readonly [string, Place])[] = []): object {
    const places = new Map<string, Place>();
    const kept = fields.filter(({ name, place }) => {
      const first = places.get(name);
      if (first === undefined) places.set(name, place);
      else this.add(place, 'said-twice', { name, first: `${first.column ?? ''}${first.row ?? ''}` });
      return first === undefined;
    });
    const object = Object.fromEntries(kept.map(({ name, value }) => [name, value]));
    for (const [name, place] of others) places.set(name, place);
    this.#places.set(object, { own: objectPlace, fields: places });
    return object;
  }

  /** The fields of an object that a row's columns say. */
  fieldsOf(row: ContentRow, columns: readonly Column[]): Field[] {
    const said = columns.flatMap(({ key, path }) => {
      const cell = row.cells.get(key);
      return path === null || cell === undefined ? [] : [{ path, ...cell }];
    });
    return this.#nested(row.place, said);
  }

  #nested(place: Place, said: readonly (PlacedValue & { readonly path: readonly string[] })[]): Field[] {
    const names = [...new Set(said.map(({ path }) => path[0] ?? ''))];
    return names.flatMap((name): Field[] => {
      const inside = said.filter(({ path }) => path[0] === name);
      const [first] = inside;
      if (first === undefined) return [];
      if (first.path.length === 1) return [{ name, value: first.value, place: first.place }];
      const inner = this.#nested(
        place,
        inside.map((value) => ({ ...value, path: value.path.slice(1) })),
      );
      return [{ name, value: this.object(first.place, inner), place: first.place }];
    });
  }

  /** Where the value at a path was said, or what holds it. */
  placeAt(raw: unknown, path: Path, otherwise: Place): Place {
    let place = otherwise;
    let value = raw;
    for (const part of path) {
      const places = this.#placesOf(value);
      place = places?.fields.get(String(part)) ?? place;
      value = ownField(value, part);
      place = this.#placesOf(value)?.own ?? place;
    }
    return place;
  }

  #placesOf(value: unknown): Places | undefined {
    return typeof value === 'object' && value !== null ? this.#places.get(value) : undefined;
  }
}
