/** Faults found in a method file, each with its place; all are collected before any is reported. */
import type { Finding, FindingArguments, FindingCode, Level, Place } from '../core/model/findings.ts';

/** Where in the file: field names, and places in lists from 0. */
export type Path = readonly (string | number)[];

export class Faults {
  readonly #place: (path: Path) => Place;
  /** By what they say: a field that many indicators inherit is reported once. */
  readonly #found = new Map<string, Finding>();

  constructor(place: (path: Path) => Place) {
    this.#place = place;
  }

  add<Code extends FindingCode>(path: Path, code: Code, args: FindingArguments[Code], level: Level = 'error'): void {
    // The arguments belong to the code by the signature; TypeScript cannot follow that into the union.
    const finding = { code, level, place: this.#place(path), arguments: args } as Finding;
    this.#found.set(JSON.stringify([path, code, args]), finding);
  }

  place(path: Path): Place {
    return this.#place(path);
  }

  get found(): readonly Finding[] {
    return [...this.#found.values()];
  }
}

/** The field that a path leads to: the last name on it. */
export function nameOf(path: Path): string {
  return String(path.findLast((part) => typeof part === 'string') ?? '');
}
