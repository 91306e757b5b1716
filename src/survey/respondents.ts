/** Who has answered about which unit, within one source of a survey (SPEC §3.5). */
import type { Finding, Place } from '../core/model/findings.ts';
import type { RespondentReach, SurveySource } from '../core/model/method.ts';
import { foldId } from '../core/text/equal.ts';
import { foldPlain } from '../core/text/fold.ts';
import { CodeTable, roomAfter } from './code-table.ts';
import { isPlaceholder, SerialNumbers } from './respondent-codes.ts';
import type { Row } from './table.ts';

/** Of a response without a respondent's code. */
export const NOBODY = 0;

const ZERO = 0x30;
const POINT = 0x2e;

/** Bytes after a code that does not reach beyond its file or sheet: a mark that no code has, and the number of the list. */
const SUFFIX = 5;

/** The codes of one file or sheet, or of a part of it in which they count from the first number again. */
interface CodeList {
  /** With the row where it is such a part. */
  readonly place: Place;
  /** Of such a part: the codes in the part before it. */
  readonly partBefore: number;
  /** Whether the method says how far its codes reach. */
  readonly isSaid: boolean;
  readonly serial: SerialNumbers;
  /** Codes met before it, and how many of its own are among them. */
  readonly codesBefore: number;
  known: number;
  /** Its first response, and how many of its responses repeat one of an earlier list: with other answers, with the same. */
  firstResponse: number;
  repeats: number;
  copies: number;
  /** The unit that all its responses are about; null: none yet; 'several': they are not about one. */
  unit: number | 'several' | null;
}

export class Respondents {
  readonly #codes = new CodeTable();
  readonly #encoder = new TextEncoder();
  #scratch = new Uint8Array(256);
  /** By respondent: the first unit, and 1 more (0: none yet); and the response about it. Most answer about one unit. */
  #units: Uint16Array | Uint32Array = new Uint16Array(1024);
  /** null as long as each respondent gave one response, in their order. */
  #responses: Uint32Array | null = null;
  /** The responses about further units. */
  readonly #further = new Map<number, number>();
  #named = 0;
  readonly #placeholders = new Set<number>();
  readonly #lists: CodeList[] = [];
  /** By file, or by file and sheet: the number that its codes are marked with. */
  readonly #scopes = new Map<string, number>();
  /** 0: the codes are shared. */
  #scope = 0;

  /** Begins the rows of a file or sheet. */
  begin(place: Place, reach: RespondentReach | null): void {
    const key = JSON.stringify([place.file, reach === 'per-sheet' ? (place.sheet ?? null) : null]);
    const isShared = reach === null || reach === 'shared';
    this.#scope = isShared ? 0 : (this.#scopes.get(key) ?? this.#scopes.size + 1);
    if (!isShared) this.#scopes.set(key, this.#scope);
    this.#beginList(place, reach !== null, 0);
  }

  #beginList(place: Place, isSaid: boolean, partBefore: number): CodeList {
    const list = {
      place,
      partBefore,
      isSaid,
      serial: new SerialNumbers(),
      codesBefore: this.#codes.count,
      known: 0,
      firstResponse: Number.POSITIVE_INFINITY,
      repeats: 0,
      copies: 0,
      unit: null,
    };
    this.#lists.push(list);
    return list;
  }

  /** A response repeats an earlier one of the same respondent about the same unit. @param same whether in all its answers */
  repeat(earlier: number, same: boolean): void {
    const list = this.#lists.at(-1);
    if (list === undefined || earlier >= list.firstResponse) return;
    if (same) list.copies += 1;
    else list.repeats += 1;
  }

  /** The number of a row's respondent, by the code in a column as it is compared (folded); 0 where there is none. */
  number(row: Row, column: number): number {
    const length = this.#fold(row, column);
    if (length === 0) return NOBODY;
    const before = this.#codes.count;
    const number = this.#codes.of(this.#scratch, 0, this.#scoped(length));
    let list = this.#lists.at(-1);
    if (list?.serial.beginAgain(this.#scratch, length) && number <= before) {
      list = this.#beginList({ ...list.place, row: row.number }, list.isSaid, list.serial.count);
    }
    if (number >= this.#units.length) this.#grow();
    if (this.#units[number] === 0 && isPlaceholder(this.#scratch, length)) this.#placeholders.add(number);
    if (this.#placeholders.size > 0 && this.#placeholders.has(number)) return NOBODY;
    this.#named += 1;
    list?.serial.add(this.#scratch, length);
    if (list !== undefined && number <= list.codesBefore) list.known += 1;
    return number;
  }

  /** Marks the code in #scratch with its list, where it reaches no further. */
  #scoped(length: number): number {
    if (this.#scope === 0) return length;
    new DataView(this.#scratch.buffer).setUint32(length + 1, this.#scope);
    this.#scratch[length] = 0;
    return length + SUFFIX;
  }

  /** Puts the folded code into #scratch, and answers how many bytes it has. */
  #fold(row: Row, column: number): number {
    const found = row.bytes(column);
    if (found !== null && found.end - found.start + SUFFIX <= this.#scratch.length) {
      const length = foldPlain(found.bytes, found.start, found.end, this.#scratch);
      if (length >= 0 && !mayBeWhole(this.#scratch, length)) return length;
    }
    const code = foldId(row.text(column));
    // No character of a string is more than three bytes of UTF-8.
    const room = code.length * 3 + SUFFIX;
    if (room > this.#scratch.length) this.#scratch = new Uint8Array(room);
    return this.#encoder.encodeInto(code, this.#scratch).written;
  }

  /** The response that the respondent gave about the unit before; null where there is none. */
  response(respondent: number, unit: number): number | null {
    if (respondent === NOBODY) return null;
    if (this.#units[respondent] === unit + 1) return this.#responses?.[respondent] ?? respondent - 1;
    return this.#further.size === 0 ? null : (this.#further.get(pair(respondent, unit)) ?? null);
  }

  add(respondent: number, unit: number, response: number): void {
    if (respondent === NOBODY) return;
    const first = this.#units[respondent];
    const list = this.#lists.at(-1);
    if (list !== undefined) {
      list.firstResponse = Math.min(list.firstResponse, response);
      list.unit = list.unit === null || list.unit === unit ? unit : 'several';
    }
    if (first === 0 || first === unit + 1) {
      if (unit + 1 > 0xffff && this.#units instanceof Uint16Array) this.#units = Uint32Array.from(this.#units);
      this.#units[respondent] = unit + 1;
      if (response !== respondent - 1) this.#responses ??= Uint32Array.from(this.#units, (_, i) => i - 1);
      if (this.#responses !== null) this.#responses[respondent] = response;
    } else this.#further.set(pair(respondent, unit), response);
  }

  /** Codes that do not distinguish the respondents: the duplicates found by them are no duplicates. */
  findings(sources: readonly SurveySource[], duplicates: string): Finding[] {
    return [...this.#restarted(duplicates), ...this.#constant(sources, duplicates)];
  }

  /** Lists that number their own forms from 1 on, or from where an earlier one does: a code is another respondent in each. */
  #restarted(duplicates: string): Finding[] {
    const places = new Set<string>();
    /** By file or sheet, and by whether the codes begin again within it: where they first do, and how many there are. */
    const found = new Map<
      string,
      { readonly place: Place; readonly firstNumber: number; repeats: number; known: number }
    >();
    /** By the text before the numbers: the least numbers of the lists before. */
    const starts = new Map<string, Set<number>>();
    for (const list of this.#lists) {
      const { file, sheet, row } = list.place;
      const place = JSON.stringify([file, sheet, row]);
      // A table that is read again, for other rows or questions, knows the same respondents.
      const isAgain = places.has(place);
      places.add(place);
      if (isAgain || list.isSaid) continue;
      const { prefix, least } = list.serial.start;
      const before = starts.get(prefix) ?? new Set();
      const restarts = [1, ...before].some((number) => list.serial.startAt(number));
      starts.set(prefix, before.add(least));
      if (!restarts || !looksRestarted(list)) continue;
      const key = JSON.stringify([file, sheet, row !== undefined]);
      const together = found.get(key) ?? { place: list.place, firstNumber: least, repeats: 0, known: 0 };
      together.repeats += list.repeats;
      together.known += list.known;
      found.set(key, together);
    }
    return [...found.values()].map(({ place, firstNumber, repeats, known }) => ({
      code: 'restarted-codes',
      level: repeats > 0 && duplicates !== 'keep-all' ? 'error' : 'warning',
      place,
      arguments: { firstNumber, count: repeats, codes: known, isWithin: place.row !== undefined },
    }));
  }

  #constant(sources: readonly SurveySource[], duplicates: string): Finding[] {
    if (this.#codes.count - this.#placeholders.size !== 1 || this.#named < 2) return [];
    const about = this.#units.filter((unit) => unit !== 0).length + this.#further.size;
    const level = about < this.#named && duplicates !== 'keep-all' ? 'error' : 'warning';
    const named = sources.filter(({ respondent }) => respondent !== null);
    const place = { file: named.map(({ file }) => file).join(', ') };
    return [{ code: 'constant-respondent', level, place, arguments: { count: this.#named } }];
  }

  #grow(): void {
    const length = this.#units.length + roomAfter(this.#units.length);
    const units = this.#units instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length);
    units.set(this.#units);
    this.#units = units;
    if (this.#responses === null) return;
    const responses = new Uint32Array(units.length);
    responses.set(this.#responses);
    this.#responses = responses;
  }
}

/**
 * Its responses repeat earlier ones with other answers; or its codes do, about other units, without a gap. Within a sheet the
 * forms are listed in the order of their numbers, and a list about one unit is what respondents said about that unit.
 */
function looksRestarted({ place, known, serial, repeats, copies, unit, partBefore }: CodeList): boolean {
  const isWithinSheet = place.row !== undefined;
  if (isWithinSheet && (!serial.areInOrder || serial.count * 2 < partBefore)) return false;
  if (repeats + copies > 0) return repeats > 0 && repeats * 3 >= repeats + copies;
  return serial.areComplete && known * 2 >= serial.count && !(isWithinSheet && unit !== 'several');
}

/** Whether a code may be a whole number with decimals: 1.0. */
function mayBeWhole(code: Uint8Array, length: number): boolean {
  return code[length - 1] === ZERO && (code[length - 2] === POINT || code[length - 3] === POINT);
}

/** One number for both: no table has so many units. */
function pair(respondent: number, unit: number): number {
  return respondent * 2 ** 21 + unit;
}

/** Sources that ask a question in common, directly or through others, know the same respondents. */
export function respondentsOf(sources: readonly SurveySource[]): Respondents[] {
  let groups: { readonly sources: readonly number[]; readonly asks: readonly boolean[] }[] = [];
  sources.forEach(({ asks }, i) => {
    const alike = groups.filter((group) => group.asks.some((asked, q) => asked && asks[q]));
    const joined = {
      sources: [...alike.flatMap((group) => group.sources), i],
      asks: asks.map((asked, q) => asked || alike.some((group) => group.asks[q])),
    };
    groups = [...groups.filter((group) => !alike.includes(group)), joined];
  });
  const respondents = groups.map(() => new Respondents());
  return sources.map((_, i) => {
    const group = groups.findIndex((group) => group.sources.includes(i));
    return respondents[group] ?? new Respondents();
  });
}
