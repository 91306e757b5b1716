/** Findings that are met in many cells or rows: reported once, with the first addresses and how many there are. */
import type { Finding, Place } from '../core/model.ts';
import { fold } from '../core/text/fold.ts';
import type { UnitNames } from '../core/text/unit-names.ts';
import type { SeenCell } from './place-column.ts';
import { columnLetters, type Row, type Sheet } from './table.ts';

/** Addresses that a finding lists, where no more are asked for. */
export const FIRST = 5;

interface RepeatedFinding<Address> {
  readonly first: Address[];
  last: Address;
  count: number;
  readonly make: (first: readonly Address[], count: number) => Finding;
}

export class FindingCollector {
  readonly #cells = new Map<string, RepeatedFinding<string>>();
  readonly #rows = new Map<string, RepeatedFinding<number>>();
  readonly #most: number;
  readonly #merged = new Set<string>();

  /** @param most addresses that a finding lists */
  constructor(most: number) {
    this.#most = most;
  }

  /** Counts a cell under what it says; `make` is asked once, when all are counted. */
  cell(what: string, address: string, make: (cells: readonly string[], count: number) => Finding): void {
    count(this.#cells, this.#most, what, address, make);
  }

  row(what: string, row: number, make: (rows: readonly number[], count: number) => Finding): void {
    count(this.#rows, this.#most, what, row, make);
  }

  /**
   * A text file's row that goes on beyond the headers: an unquoted delimiter has shifted its cells. (In a workbook
   * nothing shifts; what stands beside a table is a note.)
   */
  surplus(sheet: Sheet, row: Row, width: number, place: Place): void {
    if (sheet.reading === null || row.width <= width) return;
    for (let column = width; column < row.width; column++) {
      if (row.text(column).trim() === '') continue;
      this.cell('surplus', `${columnLetters(column)}${row.number}`, (cells, count) => {
        return { code: 'surplus-cells', level: 'error', place, arguments: { cells, count } };
      });
      return;
    }
  }

  /** Merged cells, each told once however many rows it hides something of. @param addresses their first cells */
  merged(addresses: readonly string[], place: Place): void {
    for (const address of addresses) {
      if (this.#merged.has(address)) continue;
      this.#merged.add(address);
      this.cell('merged', address, (cells, count) => {
        return { code: 'merged-cells', level: 'error', place, arguments: { cells, count } };
      });
    }
  }

  /** A row that may number the columns, and is read as a response. */
  numbered(row: number, place: Place): void {
    this.row('numbered', row, () => ({
      code: 'numbered-row',
      level: 'warning',
      place: { ...place, row },
      arguments: {},
    }));
  }

  /** A row with data that names no unit. */
  noUnit(row: number, place: Place): void {
    this.row('no-unit', row, (rows, count) => {
      return { code: 'no-unit-rows', level: 'warning', place, arguments: { rows, count } };
    });
  }

  /** A text where a unit's name should be. Where it may be a person's, only its rows are told. */
  notAUnit(
    text: string,
    row: number,
    place: Place,
    known: {
      readonly names: UnitNames;
      readonly other: boolean;
      readonly totals: boolean;
      /** The column holds personal data: its texts are not told. */
      readonly personal: boolean;
    },
  ): void {
    const code = known.totals ? 'totals-rows' : known.other ? 'other-track-rows' : null;
    if (code !== null) {
      this.row(code, row, (rows, count) => ({ code, level: 'note', place, arguments: { rows, count } }));
      return;
    }
    const personal = known.personal || /\d[\d .-]{6,}\d|@/u.test(text);
    this.row(personal ? 'unit' : `unit ${fold(text)}`, row, (rows, count) => {
      const closest = personal ? [] : known.names.nearest(text);
      const args = { text: personal ? '…' : text, rows, count, closest };
      return { code: 'unknown-unit', level: 'error', place, arguments: args };
    });
  }

  findings(): Finding[] {
    const finish = <Address>({ make, first, count }: RepeatedFinding<Address>) => make(first, count);
    return [...[...this.#rows.values()].map(finish), ...[...this.#cells.values()].map(finish)];
  }
}

function count<Address>(
  map: Map<string, RepeatedFinding<Address>>,
  most: number,
  what: string,
  address: Address,
  make: RepeatedFinding<Address>['make'],
): void {
  const known = map.get(what);
  if (known === undefined) map.set(what, { first: [address], last: address, count: 1, make });
  else if (known.last !== address) {
    // A row is told once, for however many of its responses.
    known.count += 1;
    known.last = address;
    if (known.first.length < most) known.first.push(address);
  }
}

/** A percentage next to a plain number above 1, with the cells of both. */
export function mixedPercent(question: string, percent: SeenCell, plain: SeenCell): Finding {
  const { place } = percent;
  const isBeside = plain.place.file === place.file && plain.place.sheet === place.sheet;
  const { file = '', sheet } = plain.place;
  const elsewhere = [file, ...(sheet === undefined ? [] : [sheet]), plain.cell].join(', ');
  const cells = [percent.cell, isBeside ? plain.cell : elsewhere];
  return { code: 'mixed-percent', level: 'error', place, arguments: { question, cells } };
}

/** The place of a table: its file and, where it has a name, its sheet. */
export function tablePlace(file: string, sheet: string | null): Place {
  return sheet === null ? { file } : { file, sheet };
}
