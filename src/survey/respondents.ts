/** Who has answered about which unit, within one source of a survey (SPEC §3.5). */
import type { Finding, Place, SurveySource } from '../core/model.ts';
import { fold, foldPlain } from '../core/text/fold.ts';
import { CodeTable, roomAfter } from './code-table.ts';
import type { Row } from './table.ts';

/** Of a response without a respondent's code. */
export const NOBODY = 0;

/** What the codes of one file or sheet are. */
interface CodeList {
  readonly place: Place;
  named: number;
  /** Of codes that are whole numbers, the least and the greatest; null: some are not. */
  least: number | null;
  greatest: number;
  /** Its first response, and how many of its responses repeat one of an earlier list. */
  firstResponse: number;
  repeats: number;
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
  readonly #lists: CodeList[] = [];

  /** Begins the rows of a file or sheet. */
  begin(place: Place): void {
    const none = { named: 0, least: Number.POSITIVE_INFINITY, greatest: 0, repeats: 0 };
    this.#lists.push({ place, ...none, firstResponse: Number.POSITIVE_INFINITY });
  }

  /** A response repeats an earlier one of the same respondent about the same unit. */
  repeat(earlier: number): void {
    const list = this.#lists.at(-1);
    if (list !== undefined && earlier < list.firstResponse) list.repeats += 1;
  }

  /** The number of a row's respondent, by the code in a column as it is compared (folded); 0 where there is none. */
  number(row: Row, column: number): number {
    const length = this.#fold(row, column);
    if (length === 0) return NOBODY;
    this.#named += 1;
    this.#note(length);
    const number = this.#codes.of(this.#scratch, 0, length);
    if (number >= this.#units.length) this.#grow();
    return number;
  }

  /** Notes in its list the code in #scratch. */
  #note(length: number): void {
    const list = this.#lists.at(-1);
    if (list === undefined) return;
    list.named += 1;
    if (list.least === null) return;
    let number = length > 9 ? Number.NaN : 0;
    for (let i = 0; i < length; i++) {
      const digit = (this.#scratch[i] ?? 0) - 0x30;
      number = digit < 0 || digit > 9 ? Number.NaN : number * 10 + digit;
    }
    if (Number.isNaN(number)) list.least = null;
    else {
      list.least = Math.min(list.least, number);
      list.greatest = Math.max(list.greatest, number);
    }
  }

  /** Puts the folded code into #scratch, and answers how many bytes it has. */
  #fold(row: Row, column: number): number {
    const found = row.bytes(column);
    if (found !== null && found.end - found.start <= this.#scratch.length) {
      const length = foldPlain(found.bytes, found.start, found.end, this.#scratch);
      if (length >= 0) return length;
    }
    const code = fold(row.text(column));
    // No character of a string is more than three bytes of UTF-8.
    if (code.length * 3 > this.#scratch.length) this.#scratch = new Uint8Array(code.length * 3);
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
    if (list !== undefined) list.firstResponse = Math.min(list.firstResponse, response);
    if (first === 0 || first === unit + 1) {
      if (unit + 1 > 0xffff && this.#units instanceof Uint16Array) this.#units = Uint32Array.from(this.#units);
      this.#units[respondent] = unit + 1;
      if (response !== respondent - 1) this.#responses ??= Uint32Array.from(this.#units, (_, i) => i - 1);
      if (this.#responses !== null) this.#responses[respondent] = response;
    } else this.#further.set(pair(respondent, unit), response);
  }

  /** Codes by which nobody can be told apart: duplicates found by them are none. */
  findings(sources: readonly SurveySource[], duplicates: string): Finding[] {
    return [...this.#restarted(duplicates), ...this.#constant(sources, duplicates)];
  }

  /** Lists that number their own forms from 1 on, so that a code is another respondent in each. */
  #restarted(duplicates: string): Finding[] {
    const serial = this.#lists.filter(
      ({ named, least, greatest }) => named > 1 && least !== null && least <= 1 && greatest <= 2 * named,
    );
    const repeats = serial.reduce((sum, list) => sum + list.repeats, 0);
    if (serial.length < 2 || repeats === 0) return [];
    const level = duplicates === 'keep-all' ? 'warning' : 'error';
    return serial
      .filter((list) => list.repeats > 0)
      .map(({ place, repeats: count }) => ({ code: 'restarted-codes', level, place, arguments: { count } }));
  }

  #constant(sources: readonly SurveySource[], duplicates: string): Finding[] {
    if (this.#codes.count !== 1 || this.#named < 2) return [];
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
    const group = groups.findIndex((one) => one.sources.includes(i));
    return respondents[group] ?? new Respondents();
  });
}
