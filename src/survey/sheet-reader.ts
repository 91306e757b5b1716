/** The rows of one sheet → responses (SPEC §3.4, §3.5). */
import type { Finding, Place, Reading, SurveySource } from '../core/model.ts';
import { fold } from '../core/text/fold.ts';
import type { UnitNames } from '../core/text/unit-names.ts';
import { BlockAnswers } from './block-answers.ts';
import { cellReadings } from './cell-numbers.ts';
import { type HeaderRow, isPersonal, locate } from './header.ts';
import type { LayoutMatch, ResponseCells } from './layouts/layout.ts';
import { looksPersonal } from './personal-text.ts';
import { BLANK_PLACE } from './place-column.ts';
import { QuestionColumn, type QuestionReader } from './question-column.ts';
import type { Respondents } from './respondents.ts';
import type { ResponseCounts } from './response-counts.ts';
import { sheetPlace } from './sheets.ts';
import { SplitColumn } from './split-column.ts';
import { isStraightLine } from './straight-lining.ts';
import { type BlockVisitor, columnLetters, type Row, type RowBlock, type Sheet, textOf } from './table.ts';
import { Tellings } from './tellings.ts';
import { isTotalsWord } from './totals.ts';
import type { TrackAnswers } from './track-answers.ts';
import { unitMeaning } from './unit-meaning.ts';

/** Rows in which personal data is looked for. */
const SAMPLE = 200;

/** What the sheets of a source add to. */
export interface Into {
  readonly reading: Reading;
  readonly answers: TrackAnswers;
  readonly counts: ResponseCounts;
  readonly names: UnitNames;
  readonly others: UnitNames;
  readonly respondents: Respondents;
  /** The number of those respondents among the track's. */
  readonly survey: number;
  /** Addresses that a finding lists. */
  readonly most: number;
}

/** Turns the rows of a sheet into responses, and tells of what does not fit. */
export class SheetReader {
  readonly #sheet: Sheet;
  readonly #into: Into;
  readonly #place: Place;
  /** What a text in the column of units says. */
  readonly #meaning: (text: string) => string;
  readonly #responses: readonly ResponseReader[];
  readonly #where: readonly Condition[];
  readonly #respondent: number | null;
  readonly #weight: number | null;
  readonly #tellings: Tellings;
  /** Rows that were looked at for personal data. */
  #sampled = 0;
  readonly #places: Uint32Array;
  /** Columns of answers, weights and `where`. */
  readonly #declared: ReadonlySet<number | null>;
  readonly #headers: readonly string[];
  /** By column: whether its header is over personal data. */
  readonly #personal: readonly boolean[];
  /** Columns with or between headers. */
  readonly #width: number;
  /** Columns of which keys are asked. */
  readonly #keyed: readonly number[];
  /** Where a row is one response and says its unit. */
  readonly #many: BlockAnswers | null;

  constructor(source: SurveySource, sheet: Sheet, header: HeaderRow & LayoutMatch, into: Into) {
    const { reading, answers } = into;
    this.#sheet = sheet;
    this.#tellings = new Tellings(into.most);
    this.#into = into;
    const columnOf = (name: string | null) => (name === null ? null : (locate(header.texts, [name])[0] ?? null));
    this.#where = source.where.flatMap(({ column: name, values }) => {
      const column = columnOf(name);
      return column === null ? [] : [{ column, values: new Set(values.map(fold)), holds: [] }];
    });
    this.#respondent = columnOf(source.respondent);
    this.#weight = columnOf(source.weight);
    this.#places = new Uint32Array(reading.questions.length);
    this.#headers = header.texts;
    this.#personal = header.texts.map(isPersonal);
    this.#width = header.texts.length;
    this.#declared = new Set(header.columns.filter((column) => column !== this.#respondent));
    const place = sheetPlace(source, sheet);
    this.#place = place;
    this.#meaning = unitMeaning(source);
    this.#responses = header.responses.map(({ unit, questions, blankIsForm }) => ({
      unit,
      units: [],
      asked: [],
      blankIsForm,
      questions: reading.questions.map((question, i) => {
        const cells = questions[i] ?? null;
        const column = answers.columns[i];
        if (cells === null || column === undefined) return null;
        const personal = (of: number) => this.#personal[of] ?? false;
        const to = { sheet, place, answers: column, tellings: this.#tellings, personal };
        return cells.kind === 'one'
          ? new QuestionColumn(cells.column, question, to)
          : new SplitColumn(cells.options, question, to);
      }),
    }));
    this.#keyed = [keyColumns(header), this.#where.map(({ column }) => column), this.#weight ?? []].flat();
    const [only, further] = this.#responses;
    const one = only !== undefined && further === undefined && only.unit.kind === 'column';
    this.#many = one ? new BlockAnswers(reading.questions, only.questions, answers) : null;
  }

  /** Takes rows many at once. @param first the number of the first row that is read, and @param last of the last */
  blocks(first: number, last: number): BlockVisitor {
    return {
      keys: this.#keyed,
      texts: this.#respondent === null ? [] : [this.#respondent],
      visit: (block) => {
        this.#rows(block, Math.max(0, first - block.first), Math.min(block.count, last - block.first + 1));
        return block.first + block.count - 1 < last;
      },
    };
  }

  row(row: Row): void {
    if (this.#sampled < SAMPLE) this.#lookForPersonal(row);
    this.#tellings.surplus(this.#sheet, row, this.#width, this.#place);
    const chosen = this.#isChosen(row);
    for (const response of this.#responses) this.#response(row, response, chosen);
  }

  /** Rows in which all was met before, and of which nothing is to be told but what a response is, are done all at once. */
  #rows(block: RowBlock, from: number, to: number): void {
    const many = this.#many;
    const [response] = this.#responses;
    if (many === null || response === undefined || this.#sampled < SAMPLE) {
      for (let i = from; i < to; i++) this.row(block.row(i));
      return;
    }
    const { answers, survey } = this.#into;
    const units = this.#unitsOf(block, response);
    many.read(block, units);
    for (let i = from; i < to; i++) {
      const row = block.row(i);
      const unit = units[i] ?? -1;
      const wide = this.#sheet.reading !== null && (block.widths[i] ?? 0) > this.#width;
      if (unit < 0 || wide || many.looks(i)) {
        many.flush();
        this.row(row);
        continue;
      }
      const { applying } = response.asked[unit] ?? this.#asked(response, unit);
      this.#judge(row, unit, {
        applying,
        answered: many.answered(i),
        placeOf: (question) => many.place(i, question),
        add: (weight, respondent) => {
          many.keep(i);
          return answers.respond(unit, weight, respondent, survey);
        },
      });
    }
    many.flush();
  }

  /** By row, the unit of those that are chosen; −1 where there is none. */
  #unitsOf(block: RowBlock, response: ResponseReader): Int32Array {
    const units = new Int32Array(block.count).fill(-1);
    if (response.unit.kind !== 'column') return units;
    const { column } = response.unit;
    const keys = block.keys(column);
    for (let i = 0; i < units.length; i++) {
      const key = keys[i] ?? 0;
      const unit = response.units[key] ?? this.#unitOf(column, key);
      response.units[key] = unit;
      if (typeof unit !== 'number') continue;
      if (this.#where.length === 0 || this.#isChosen(block.row(i))) units[i] = unit;
    }
    return units;
  }

  #isChosen(row: Row): boolean {
    return this.#where.every((condition) => this.#holds(condition, row));
  }

  /** Personal data may stand under a header that does not say so, or where an answer should be. The column is told, never the text. */
  #lookForPersonal(row: Row): void {
    this.#sampled += 1;
    for (let column = 0; column < Math.min(row.width, this.#width); column++) {
      if (column === this.#respondent || this.#personal[column]) continue;
      if (!looksPersonal(this.#text(column, row.key(column)))) continue;
      const letters = columnLetters(column);
      const name = this.#headers[column]?.trim() || letters;
      const place = { ...this.#place, column: letters };
      this.#tellings.cell(`personal ${letters}`, letters, () => {
        return { code: 'personal-content', level: 'warning', place, arguments: { name } };
      });
    }
  }

  /** Whether the row is one of those chosen; judged once for each cell that is new. */
  #holds({ column, values, holds }: Condition, row: Row): boolean {
    const key = row.key(column);
    const held = holds[key] ?? values.has(fold(this.#text(column, key)));
    holds[key] = held;
    return held;
  }

  findings(): Finding[] {
    return this.#tellings.findings();
  }

  #response(row: Row, response: ResponseReader, chosen: boolean): void {
    const { counts } = this.#into;
    const unit = this.#unit(row, response);
    if (!chosen) {
      const of = typeof unit === 'number' ? unit : null;
      if (unit !== 'totals' && unit !== 'other' && (unit !== 'none' || isFilled(row, response))) {
        counts.receive(of);
        counts.leaveOut(of, 'where');
        this.#tell('where', row.number);
      }
    } else if (typeof unit === 'number') {
      this.#ofUnit(row, response, unit);
    } else if (unit !== 'none') {
      this.#tellUnit(row, response, unit);
    } else if (isFilled(row, response)) {
      counts.receive(null);
      counts.leaveOut(null, 'no-unit');
      this.#tellings.noUnit(row.number, this.#place);
    }
  }

  /** What the row is about; none where it says nothing of a unit. */
  #unit(row: Row, response: ResponseReader): UnitCell {
    const { unit } = response;
    if (unit.kind === 'fixed') {
      if (this.#isTotals(row)) return 'totals';
      const blank = !isFilled(row, response) && (!response.blankIsForm || !this.#hasRespondent(row));
      return blank ? 'none' : unit.unit;
    }
    const key = row.key(unit.column);
    const known = response.units[key] ?? this.#unitOf(unit.column, key);
    response.units[key] = known;
    // A merged «Tổng cộng» may stand before the column of units.
    return known === 'none' && this.#isTotals(row) ? 'totals' : known;
  }

  /**
   * Whether the row sums up others: its respondent, or where none is named the first thing in it that is no answer, is
   * the word of a sum. An answer «Trung bình» is none.
   */
  #isTotals(row: Row): boolean {
    if (this.#respondent !== null) return isTotalsWord(row.text(this.#respondent));
    for (let column = 0; column < Math.min(row.width, this.#width); column++) {
      const text = this.#declared.has(column) ? '' : row.text(column).trim();
      if (text !== '') return isTotalsWord(text);
    }
    return false;
  }

  #hasRespondent(row: Row): boolean {
    return this.#respondent !== null && row.text(this.#respondent).trim() !== '';
  }

  #ofUnit(row: Row, response: ResponseReader, unit: number): void {
    const places = this.#places;
    const { questions, applying } = response.asked[unit] ?? this.#asked(response, unit);
    places.fill(BLANK_PLACE);
    let answered = 0;
    for (let i = 0; i < questions.length; i++) {
      const one = questions[i];
      if (one === undefined) continue;
      const place = one.column.place(row);
      places[one.question] = place;
      if (place !== BLANK_PLACE && !one.twin) answered += 1;
    }
    const placeOf = (question: number) => places[question] ?? BLANK_PLACE;
    const { answers, survey } = this.#into;
    const add = (weight: number | null, respondent: number) => answers.add(unit, weight, places, respondent, survey);
    this.#judge(row, unit, { applying, answered, placeOf, add });
  }

  /** Keeps a response or leaves it out. */
  #judge(row: Row, unit: number, { applying, answered, placeOf, add }: Response): void {
    const { reading, answers, counts } = this.#into;
    counts.receive(unit);
    if (row.hidden) this.#tell('hidden', row.number);
    const { straightLining, minimumAnswered } = reading.responses;
    const straight = straightLining !== 'ignore' && isStraightLine(reading.questions, answers.columns, placeOf);
    const reason =
      answered === 0
        ? 'blank'
        : answered + 1e-9 < minimumAnswered * applying
          ? 'minimum-answered'
          : straight && straightLining === 'drop'
            ? 'straight-lining'
            : null;
    if (reason !== null || straight) this.#tell(reason ?? 'straight-lining', row.number);
    if (straight && (reason === null || reason === 'straight-lining')) counts.straightLine(unit);
    if (reason !== null) {
      counts.leaveOut(unit, reason);
      return;
    }
    const weight = this.#weight === null ? null : this.#weightOf(this.#weight, row);
    const code = this.#respondent === null ? '' : fold(row.text(this.#respondent));
    if (this.#respondent !== null && code === '') this.#tell('no-respondent', row.number);
    const { respondents } = this.#into;
    const respondent = respondents.number(code);
    const earlier = respondents.response(respondent, unit);
    if (earlier !== null) {
      this.#tell('duplicate', row.number);
      const policy = reading.responses.duplicates;
      if (policy !== 'keep-all') counts.leaveOut(unit, 'duplicate');
      if (policy === 'keep-first' || policy === 'error') return;
      if (policy === 'keep-last') answers.drop(earlier);
    }
    respondents.add(respondent, unit, add(weight, respondent));
  }

  /** The questions that apply to a unit and that the source asks: what it does not ask cannot be answered there. */
  #asked(response: ResponseReader, unit: number): UnitAsked {
    const questions = this.#into.reading.questions.flatMap(({ applies, twin }, question): Asked[] => {
      const column = response.questions[question] ?? null;
      return applies[unit] && column !== null ? [{ question, column, twin }] : [];
    });
    const asked = { questions, applying: questions.filter(({ twin }) => !twin).length };
    response.asked[unit] = asked;
    return asked;
  }

  #weightOf(column: number, row: Row): number {
    const cell = this.#sheet.cell(column, row.key(column));
    const readings = cellReadings(cell, null);
    const [weight] = readings;
    // What is somebody's number is none of a weight: sums of weights are shown.
    const personal = this.#personal[column] || looksPersonal(textOf(cell));
    if (!personal && weight !== undefined && readings.length === 1 && weight >= 0 && weight < 1e15) return weight;
    const letters = columnLetters(column);
    const place = { ...this.#place, column: letters };
    this.#tellings.cell('weight', `${letters}${row.number}`, (cells, count) => ({
      code: 'bad-weight',
      level: 'error',
      place,
      arguments: { cells, count },
    }));
    return 0;
  }

  /** What the unit cell says: a unit's index, nothing, or something that names no unit. */
  #unitOf(column: number, key: number): UnitCell {
    const cell = this.#sheet.cell(column, key);
    const text = textOf(cell).trim();
    if (text === '') return 'none';
    if (cell.kind === 'error') return 'error';
    const meant = this.#meaning(text);
    const unit = this.#into.names.find(meant);
    if (unit !== null) return unit;
    if (isTotalsWord(text)) return 'totals';
    return this.#into.others.find(meant) === null ? 'unknown' : 'other';
  }

  #tellUnit(row: Row, { unit, questions }: ResponseReader, what: Exclude<UnitCell, number | 'none'>): void {
    const column = unit.kind === 'column' ? unit.column : 0;
    const place = { ...this.#place, column: columnLetters(column) };
    if (what === 'error') {
      this.#tellings.cell('unit-error', `${place.column}${row.number}`, (cells, count) => ({
        code: 'unit-cell-error',
        level: 'error',
        place,
        arguments: { cells, count },
      }));
    } else {
      // Its answers are looked at all the same, so that all faults are told at once.
      if (what === 'unknown') for (const question of questions) question?.place(row);
      const text = row.text(column).trim().slice(0, 200);
      const { names, others } = this.#into;
      const other = others.find(this.#meaning(text)) !== null;
      this.#tellings.notAUnit(text, row.number, place, {
        names,
        other,
        totals: what === 'totals',
        personal: this.#personal[column] ?? false,
      });
    }
  }

  /** Tells of responses that are left out, or kept with a doubt. */
  #tell(
    what: 'no-respondent' | 'hidden' | 'where' | 'blank' | 'minimum-answered' | 'straight-lining' | 'duplicate',
    row: number,
  ): void {
    const place = this.#place;
    const { duplicates, straightLining } = this.#into.reading.responses;
    this.#tellings.row(what, row, (rows, count): Finding => {
      switch (what) {
        case 'no-respondent':
          return { code: what, level: 'warning', place, arguments: { rows, count } };
        case 'hidden':
          return { code: 'hidden-rows', level: 'note', place, arguments: { rows, count } };
        case 'straight-lining':
          return { code: what, level: 'warning', place, arguments: { rows, count, policy: straightLining } };
        case 'duplicate': {
          const level = duplicates === 'error' ? 'error' : 'warning';
          return { code: 'duplicate-response', level, place, arguments: { rows, count, policy: duplicates } };
        }
        default:
          return { code: 'left-out', level: 'note', place, arguments: { reason: what, count, rows } };
      }
    });
  }

  #text(column: number, key: number): string {
    return textOf(this.#sheet.cell(column, key));
  }
}

type UnitCell = number | 'none' | 'error' | 'totals' | 'other' | 'unknown';

/** A column of `where` and the values that choose a row. */
interface Condition {
  readonly column: number;
  readonly values: ReadonlySet<string>;
  /** By key of the column. */
  readonly holds: (boolean | undefined)[];
}

/** The cells of one response in a row, with what was found out of them. */
interface ResponseReader {
  readonly unit: ResponseCells['unit'];
  /** By key of the unit column. */
  readonly units: (UnitCell | undefined)[];
  readonly blankIsForm: boolean;
  readonly questions: readonly (QuestionReader | null)[];
  /** By unit. */
  readonly asked: UnitAsked[];
}

/** What a unit's respondents are asked. */
interface UnitAsked {
  readonly questions: readonly Asked[];
  /** A question that is read on two scales is one question. */
  readonly applying: number;
}

/** What is known of a response to a unit that is chosen. */
interface Response {
  readonly applying: number;
  readonly answered: number;
  readonly placeOf: (question: number) => number;
  /** Adds it to the answers, and answers its number. */
  readonly add: (weight: number | null, respondent: number) => number;
}

interface Asked {
  /** Its place among the questions. */
  readonly question: number;
  readonly column: QuestionReader;
  readonly twin: boolean;
}

function isFilled(row: Row, { questions }: ResponseReader): boolean {
  return questions.some((question) => question?.filled(row) ?? false);
}

/** Columns of units and answers. */
function keyColumns({ responses }: LayoutMatch): number[] {
  return responses.flatMap(({ unit, questions }) => [
    ...(unit.kind === 'column' ? [unit.column] : []),
    ...questions.flatMap((cells) =>
      cells === null ? [] : cells.kind === 'one' ? [cells.column] : cells.options.map(({ column }) => column),
    ),
  ]);
}
