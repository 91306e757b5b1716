/** Findings that are met in many cells or rows: reported once, with the first addresses and how many there are. */
import type { Finding, Place } from '../core/model/findings.ts';
import { fold } from '../core/text/fold.ts';
import type { UnitNames } from '../core/text/unit-names.ts';
import { quotable } from './personal-text.ts';
import type { SeenCell } from './place-column.ts';
import { columnLetters, type Row, type Sheet } from './table.ts';

/** Addresses that a finding lists, where no more are asked for. */
export const FIRST = 5;

/** Different texts of one kind that are counted each by itself, and those of them that become findings: the most frequent. */
const COUNTED_TEXTS = 1000;
const LISTED_TEXTS = 30;

interface RepeatedFinding<Address> {
  readonly first: Address[];
  last: Address;
  count: number;
  readonly make: (first: readonly Address[], count: number) => Finding;
}

/** @param text null: of all texts that are too many to be listed */
type MakeOfText<Address> = (text: string | null, first: readonly Address[], count: number) => Finding;

/** Texts of one kind, such as those in a column that are no answers. */
interface TextKind<Address> {
  readonly make: MakeOfText<Address>;
  /** Their keys among the findings. */
  readonly listed: string[];
}

/** Findings by what they say. */
class Counts<Address> {
  readonly #most: number;
  readonly #findings = new Map<string, RepeatedFinding<Address>>();
  readonly #kinds = new Map<string, TextKind<Address>>();

  constructor(most: number) {
    this.#most = most;
  }

  count(what: string, address: Address, make: RepeatedFinding<Address>['make']): void {
    const known = this.#findings.get(what);
    if (known === undefined) this.#findings.set(what, { first: [address], last: address, count: 1, make });
    else if (known.last !== address) {
      // A row is reported once, however many of its responses have the finding.
      known.count += 1;
      known.last = address;
      if (known.first.length < this.#most) known.first.push(address);
    }
  }

  countText(kind: string, key: string, text: string | null, address: Address, make: MakeOfText<Address>): void {
    const known = this.#kinds.get(kind) ?? { make, listed: [] };
    this.#kinds.set(kind, known);
    const what = `${kind} ${key}`;
    if (!this.#findings.has(what) && known.listed.length >= COUNTED_TEXTS) {
      this.count(restOf(kind), address, (first, count) => make(null, first, count));
      return;
    }
    if (!this.#findings.has(what)) known.listed.push(what);
    this.count(what, address, (first, count) => make(text, first, count));
  }

  get isEmpty(): boolean {
    return this.#findings.size === 0;
  }

  findings(): Finding[] {
    for (const [kind, { make, listed }] of this.#kinds) this.#foldRare(kind, make, listed);
    return [...this.#findings.values()].map(({ make, first, count }) => make(first, count));
  }

  /** Of many different texts the rare ones become one finding. */
  #foldRare(kind: string, make: MakeOfText<Address>, listed: readonly string[]): void {
    if (listed.length <= LISTED_TEXTS) return;
    const countOf = (what: string) => this.#findings.get(what)?.count ?? 0;
    const rare = [...listed].sort((a, b) => countOf(b) - countOf(a)).slice(LISTED_TEXTS);
    const folded = [...rare, restOf(kind)].flatMap((what) => this.#findings.get(what) ?? []);
    for (const what of [...rare, restOf(kind)]) this.#findings.delete(what);
    const first = folded.flatMap((repeated) => repeated.first).slice(0, this.#most);
    const [last] = first;
    if (last === undefined) return;
    const count = folded.reduce((sum, repeated) => sum + repeated.count, 0);
    this.#findings.set(restOf(kind), { first, last, count, make: (shown, total) => make(null, shown, total) });
  }
}

function restOf(kind: string): string {
  return `rest ${kind}`;
}

export class FindingCollector {
  readonly #cells: Counts<string>;
  readonly #rows: Counts<number>;
  readonly #others: Finding[] = [];
  readonly #merged = new Set<string>();

  /** @param most addresses that a finding lists */
  constructor(most: number) {
    this.#cells = new Counts(most);
    this.#rows = new Counts(most);
  }

  add(finding: Finding): void {
    this.#others.push(finding);
  }

  /** Counts a cell under what it says; `make` is asked once, when all are counted. */
  cell(what: string, address: string, make: (cells: readonly string[], count: number) => Finding): void {
    this.#cells.count(what, address, make);
  }

  /**
   * Counts a cell under its text; of too many different texts in one kind the rare ones are counted together.
   * @param text null: not quoted
   */
  text(kind: string, text: string | null, address: string, make: MakeOfText<string>): void {
    this.#cells.countText(kind, JSON.stringify(text), text, address, make);
  }

  row(what: string, row: number, make: (rows: readonly number[], count: number) => Finding): void {
    this.#rows.count(what, row, make);
  }

  /**
   * A text file's row that goes on beyond the headers: an unquoted delimiter has shifted its cells. (In a workbook
   * nothing shifts; what is written next to a table is a remark.)
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

  /** Merged cells, each reported once, in however many rows it hides something. @param addresses their first cells */
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

  /** A row that sums up others. */
  totals(row: number, place: Place): void {
    this.#passed('totals-rows', row, place);
  }

  #passed(code: 'totals-rows' | 'other-track-rows', row: number, place: Place): void {
    this.row(code, row, (rows, count) => ({ code, level: 'note', place, arguments: { rows, count } }));
  }

  /** A text where a unit's name should be. Where it may be a person's, only its rows are reported. */
  notAUnit(
    text: string,
    row: number,
    place: Place,
    known: {
      readonly names: UnitNames;
      readonly other: boolean;
      readonly totals: boolean;
      /** The column holds personal data: its texts are not reported. */
      readonly personal: boolean;
    },
  ): void {
    if (known.totals || known.other) {
      this.#passed(known.totals ? 'totals-rows' : 'other-track-rows', row, place);
      return;
    }
    const shown = known.personal ? null : quotable(text);
    this.#rows.countText('unit', shown === null ? '' : fold(text), shown, row, (quoted, rows, count) => {
      const closest = quoted === null ? [] : known.names.nearest(quoted);
      const namesakes = quoted === null ? [] : known.names.namesakes(quoted);
      return {
        code: 'unknown-unit',
        level: 'error',
        place,
        arguments: { text: quoted, rows, count, closest, namesakes },
      };
    });
  }

  /** Whether nothing is found yet. */
  get isEmpty(): boolean {
    return this.#rows.isEmpty && this.#cells.isEmpty && this.#others.length === 0;
  }

  findings(): Finding[] {
    return [...this.#rows.findings(), ...this.#cells.findings(), ...this.#others];
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
