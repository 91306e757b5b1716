/** The used responses of a track as they come in, and the answers they make (core/model, Answers). */
import type { AnswerSource, Answers, AnswerTable } from '../core/model/answers.ts';
import type { Question } from '../core/model/method.ts';
import { PlaceColumn, type SeenNumbers } from './place-column.ts';
import type { Places } from './straight-lining.ts';

/** Responses that there is room for at first, and then so many times more: what is not filled takes no memory yet. */
const ROOM = 1 << 10;
const MORE_ROOM = 1 << 10;

/** Responses whose answers are added to the columns together, so that a column's memory is at hand for the processor. */
const TOGETHER = 256;

export class TrackAnswers {
  readonly columns: readonly PlaceColumn[];
  /** Of the response weights. */
  readonly weightSeen: SeenNumbers & { header: string } = { header: '', percent: null, plain: null };
  #units = new Uint32Array(ROOM);
  /** null as long as no response has one. */
  #weights: Float64Array | null = null;
  /** null as long as none is named, or the first response names the first, the second the second, and so on. */
  #respondents: Uint32Array | null = null;
  #inTurn = 0;
  /** null as long as there is one survey only. */
  #surveys: Uint16Array | null = null;
  /** null as long as none was taken back. */
  #kept: Uint8Array | null = null;
  /** null where no cell can be read twice. */
  #rows: Uint32Array | null;
  #tables: Uint32Array | null;
  readonly #sheets: AnswerTable[] = [];
  readonly #sources: AnswerSource[] = [];
  #size = 0;
  /** The places of the last responses, response after response, which are not in the columns yet; and how many responses that are. */
  readonly #waiting: Uint32Array;
  #waitingCount = 0;

  /** @param keepsRows whether it is kept where each response is */
  constructor(questions: readonly Question[], keepsRows = false) {
    this.columns = questions.map(() => new PlaceColumn());
    this.#waiting = new Uint32Array(TOGETHER * questions.length);
    this.#rows = keepsRows ? new Uint32Array(ROOM) : null;
    this.#tables = keepsRows ? new Uint32Array(ROOM) : null;
  }

  /** Whatever is added from now on is of a source that asks these questions. */
  source(asks: readonly boolean[]): void {
    this.#sources.push({ first: this.#size, asks });
  }

  /** Answers the number of a table that responses are read from. */
  table(table: AnswerTable): number {
    return this.#sheets.push(table) - 1;
  }

  /** Where a response that was added is. */
  locate(response: number, table: number, row: number): void {
    if (this.#rows === null || this.#tables === null) return;
    this.#rows[response] = row;
    this.#tables[response] = table;
  }

  /**
   * Adds a response and answers its number.
   * @param places by question
   * @param respondent his number in the survey; 0: not named
   */
  add(unit: number, weight: number | null, places: Uint32Array, respondent = 0, survey = 0): number {
    const width = this.columns.length;
    const start = this.#waitingCount * width;
    for (let i = 0; i < width; i++) this.#waiting[start + i] = places[i] ?? 0;
    this.#waitingCount += 1;
    if (this.#waitingCount === TOGETHER) this.#addWaiting();
    const response = this.#size++;
    if (response === this.#units.length) this.#grow();
    this.#units[response] = unit;
    if (weight !== null) this.#weights ??= new Float64Array(this.#units.length).fill(1);
    if (this.#weights !== null) this.#weights[response] = weight ?? 1;
    if (respondent === response + 1 && this.#inTurn === response) this.#inTurn += 1;
    else if (respondent !== 0 || this.#inTurn > 0) this.#respondents ??= this.#named();
    if (this.#respondents !== null) this.#respondents[response] = respondent;
    if (survey !== 0) this.#surveys ??= new Uint16Array(this.#units.length);
    if (this.#surveys !== null) this.#surveys[response] = survey;
    return response;
  }

  #addWaiting(): void {
    const width = this.columns.length;
    this.columns.forEach((column, i) => {
      column.append(this.#waiting, i, width, this.#waitingCount);
    });
    this.#waitingCount = 0;
  }

  /** Whether a response that was added has the very same answers. */
  isSame(response: number, answers: Places): boolean {
    this.#addWaiting();
    return this.columns.every((column, question) => column.isSame(column.placeAt(response), answers.place(question)));
  }

  /** Changes the weight of a response that has one. */
  reweigh(response: number, weight: number): void {
    if (this.#weights !== null) this.#weights[response] = weight;
  }

  /** Takes a response back: a later one replaces it. */
  drop(response: number): void {
    this.#kept ??= new Uint8Array(this.#units.length).fill(1);
    this.#kept[response] = 0;
  }

  finish(): Answers {
    this.#addWaiting();
    const kept = this.#kept;
    if (this.#inTurn > 0) this.#respondents ??= this.#named();
    const size = keep(this.#units, this.#size, kept);
    for (const numbers of [this.#weights, this.#respondents, this.#surveys, this.#rows, this.#tables]) {
      if (numbers !== null) keep(numbers, this.#size, kept);
    }
    return {
      units: this.#units.subarray(0, size),
      weights: this.#weights?.subarray(0, size) ?? null,
      respondents: this.#respondents?.subarray(0, size) ?? null,
      surveys: this.#surveys?.subarray(0, size) ?? null,
      columns: this.columns.map((column) => column.finish(kept)),
      ...(this.#sources.every(({ asks }) => !asks.includes(false)) ? {} : { sources: this.#keptSources() }),
      ...(this.#rows === null || this.#tables === null
        ? {}
        : { cells: { tables: this.#sheets, of: this.#tables.subarray(0, size), rows: this.#rows.subarray(0, size) } }),
    };
  }

  /** By what is left of the responses before each. */
  #keptSources(): AnswerSource[] {
    const kept = this.#kept;
    return this.#sources.map(({ first, asks }) => ({
      first: kept === null ? first : kept.subarray(0, first).reduce((sum, count) => sum + count, 0),
      asks,
    }));
  }

  /** The respondents as far as they came in turn. */
  #named(): Uint32Array {
    const respondents = new Uint32Array(this.#units.length);
    for (let response = 0; response < this.#inTurn; response++) respondents[response] = response + 1;
    return respondents;
  }

  #grow(): void {
    const length = this.#units.length * (this.#units.length === ROOM ? MORE_ROOM : 2);
    this.#units = longer(this.#units, new Uint32Array(length));
    if (this.#weights !== null) this.#weights = longer(this.#weights, new Float64Array(length));
    if (this.#respondents !== null) this.#respondents = longer(this.#respondents, new Uint32Array(length));
    if (this.#surveys !== null) this.#surveys = longer(this.#surveys, new Uint16Array(length));
    if (this.#rows !== null) this.#rows = longer(this.#rows, new Uint32Array(length));
    if (this.#tables !== null) this.#tables = longer(this.#tables, new Uint32Array(length));
    if (this.#kept !== null) this.#kept = longer(this.#kept, new Uint8Array(length).fill(1));
  }
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

function longer<List extends Numbers>(numbers: List, into: List): List {
  into.set(numbers);
  return into;
}

/** Moves what is kept to the front, and answers how much that is. */
function keep(numbers: Numbers, size: number, kept: Uint8Array | null): number {
  if (kept === null) return size;
  let to = 0;
  for (let i = 0; i < size; i++) if (kept[i] === 1) numbers[to++] = numbers[i] ?? 0;
  return to;
}
