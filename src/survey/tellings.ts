/** Findings that are met in many cells or rows: told once, with the first addresses and how many there are. */
import type { Finding, Place } from '../core/model.ts';

const FIRST = 5;

interface Telling<Address> {
  readonly first: Address[];
  count: number;
  readonly make: (first: readonly Address[], count: number) => Finding;
}

export class Tellings {
  readonly #cells = new Map<string, Telling<string>>();
  readonly #rows = new Map<string, Telling<number>>();

  /** Counts a cell under what it says; `make` is asked once, when all are counted. */
  cell(what: string, address: string, make: (cells: readonly string[], count: number) => Finding): void {
    count(this.#cells, what, address, make);
  }

  row(what: string, row: number, make: (rows: readonly number[], count: number) => Finding): void {
    count(this.#rows, what, row, make);
  }

  findings(): Finding[] {
    const finish = <Address>({ make, first, count }: Telling<Address>) => make(first, count);
    return [...[...this.#rows.values()].map(finish), ...[...this.#cells.values()].map(finish)];
  }
}

function count<Address>(
  map: Map<string, Telling<Address>>,
  what: string,
  address: Address,
  make: Telling<Address>['make'],
): void {
  const telling = map.get(what);
  if (telling === undefined) map.set(what, { first: [address], count: 1, make });
  else {
    telling.count += 1;
    if (telling.first.length < FIRST) telling.first.push(address);
  }
}

/** The place of a table: its file and, where it has a name, its sheet. */
export function tablePlace(file: string, sheet: string | null): Place {
  return sheet === null ? { file } : { file, sheet };
}
