/** The raw content of a method file, from which faulty parts can be left out without losing where the rest was. */
import { ownField } from '../core/json.ts';
import type { Path } from './faults.ts';

export class Content {
  readonly raw: unknown;
  /** By list from which items were left out: the positions that those left had in the file. */
  readonly #positions: WeakMap<object, readonly number[]>;
  /** By mapping: its keys in their order. */
  readonly #keys = new WeakMap<object, readonly string[]>();

  constructor(raw: unknown, positions: WeakMap<object, readonly number[]> = new WeakMap()) {
    this.raw = raw;
    this.#positions = positions;
  }

  /**
   * A path of what the schema made of the content → the path in the content: the n-th pair of a mapping is the
   * field of that name, and the one item that replaced a list is itself.
   */
  pathHere(path: Path): Path {
    return this.#walk(path, (_, position) => position);
  }

  /** The same, with the positions that the items had in the file. */
  pathInFile(path: Path): Path {
    return this.#walk(path, (list, position) => this.#positions.get(list)?.[position] ?? position);
  }

  #walk(path: Path, positionOf: (list: object, position: number) => number): Path {
    const real: (string | number)[] = [];
    let value = this.raw;
    for (let i = 0; i < path.length; i++) {
      const part = path[i] ?? '';
      const next = path[i + 1];
      if (typeof part === 'number' && isMapping(value) && (next === undefined || typeof next === 'number')) {
        const name = this.#keysOf(value)[part];
        if (name === undefined) return real;
        real.push(name);
        value = ownField(value, name);
        i += 1;
      } else if (Array.isArray(value)) {
        real.push(typeof part === 'number' ? positionOf(value, part) : part);
        value = ownField(value, part);
      } else if (typeof part === 'string') {
        real.push(part);
        value = ownField(value, part);
      }
    }
    return real;
  }

  #keysOf(mapping: object): readonly string[] {
    const keys = this.#keys.get(mapping) ?? Object.keys(mapping);
    this.#keys.set(mapping, keys);
    return keys;
  }

  /**
   * A copy without what is at the paths; without what holds it, where it is not there.
   * @param paths of this content (`pathHere`)
   */
  without(paths: readonly Path[]): Content {
    const tree: Removal = { whole: false, inside: new Map() };
    for (const path of paths) {
      let node = tree;
      for (const part of path) {
        const inner: Removal = node.inside.get(part) ?? { whole: false, inside: new Map() };
        node.inside.set(part, inner);
        node = inner;
      }
      node.whole = true;
    }
    return new Content(paths.length === 0 ? this.raw : this.#copy(this.raw, tree), this.#positions);
  }

  #copy(value: unknown, { whole, inside }: Removal): unknown {
    if (whole || typeof value !== 'object' || value === null) return undefined;
    const copy = (item: unknown, part: string | number) => {
      const removal = inside.get(part);
      return removal === undefined ? item : this.#copy(item, removal);
    };
    if (!Array.isArray(value)) {
      const entries = Object.entries(value);
      if ([...inside.keys()].some((part) => !Object.hasOwn(value, part))) return undefined;
      return Object.fromEntries(
        entries.map(([key, item]) => [key, copy(item, key)]).filter(([, item]) => item !== undefined),
      );
    }
    const before = this.#positions.get(value);
    const items = value.map(copy);
    const left = [...items.keys()].filter((i) => items[i] !== undefined);
    const list = left.map((i) => items[i]);
    this.#positions.set(
      list,
      left.map((i) => before?.[i] ?? i),
    );
    return list;
  }
}

interface Removal {
  whole: boolean;
  readonly inside: Map<string | number, Removal>;
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of raw content. */
export function at(raw: unknown, path: Path): unknown {
  let value = raw;
  for (const part of path) {
    value = ownField(value, part);
  }
  return value;
}
