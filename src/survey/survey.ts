/** Survey files → the answers of a track, and all there is to say about them (SPEC §3.1, §3.4, §3.5). */
import type { Answers, Finding, Reading, ResponseCount, SurveySource } from '../core/model.ts';
import { fold } from '../core/text/fold.ts';
import { UnitNames } from '../core/text/unit-names.ts';
import { findHeader, HEADER_ROWS, type Header, judgeHeader, type Needed } from './header.ts';
import type { ResponseColumns } from './layouts/layout.ts';
import { layouts } from './layouts/layouts.ts';
import { numberReadings } from './number-text.ts';
import { BLANK_PLACE } from './place-column.ts';
import { QuestionColumn } from './question-column.ts';
import { ResponseCounts } from './response-counts.ts';
import { chooseSheet, firstRows, sheetPlace } from './sheets.ts';
import { isStraightLine } from './straight-lining.ts';
import { columnLetters, type OpenTable, type Row, type Sheet, textOf } from './table.ts';
import { Tellings } from './tellings.ts';
import { isTotalsWord } from './totals.ts';
import { TrackAnswers } from './track-answers.ts';

export interface SurveyResult {
  readonly answers: Answers;
  readonly responses: readonly ResponseCount[];
  readonly findings: readonly Finding[];
}

export async function readSurvey(reading: Reading, open: OpenTable): Promise<SurveyResult> {
  const answers = new TrackAnswers(reading.questions);
  const counts = new ResponseCounts();
  const findings: Finding[] = [];
  for (const source of reading.survey) {
    const sheet = await chooseSheet(await open(source.file, source), source);
    if ('code' in sheet) findings.push(sheet);
    else findings.push(...(await readSource(source, sheet, { reading, answers, counts })));
  }
  const units = reading.unitNames.map(([id = '']) => ({ id }));
  return { answers: answers.finish(), responses: counts.finish(units), findings };
}

/** What all sources of a track add to. */
interface Into {
  readonly reading: Reading;
  readonly answers: TrackAnswers;
  readonly counts: ResponseCounts;
}

async function readSource(source: SurveySource, sheet: Sheet, into: Into): Promise<Finding[]> {
  const layout = layouts.get(source.layout);
  if (layout === undefined) throw new RangeError(`no layout ${source.layout}`);
  const { questions } = into.reading;
  const own: Needed[] = [
    ...[source.respondent, source.weight].flatMap((name) => (name === null ? [] : [{ name, headers: [name] }])),
    ...source.where.map(({ column }) => ({ name: column, headers: [column] })),
  ];
  const needed = [...layout.needed(source, questions), ...own];
  const rows = await firstRows(sheet, source.header === null ? HEADER_ROWS : source.header);
  const header = findHeader(rows, needed, source);
  const findings = judgeHeader(header, needed, sheetPlace(source, sheet));
  if (header === null) return findings;
  const reader = new SourceReader(source, sheet, header, layout.responses(header, source, questions), into);
  const last = source.rows?.[1] ?? Number.POSITIVE_INFINITY;
  const first = Math.max(source.rows?.[0] ?? 0, header.row + 1);
  await sheet.read((row) => {
    if (row.number >= first && row.number <= last) reader.row(row);
    return row.number < last;
  });
  return [...findings, ...reader.findings()];
}

class SourceReader {
  readonly #source: SurveySource;
  readonly #sheet: Sheet;
  readonly #into: Into;
  readonly #responses: readonly ResponseReader[];
  readonly #names: UnitNames;
  readonly #unitValues: ReadonlyMap<string, string>;
  readonly #where: readonly { readonly column: number | null; readonly values: ReadonlySet<string> }[];
  readonly #respondent: number | null;
  readonly #weight: number | null;
  readonly #tellings = new Tellings();
  /** Respondents by their folded code, and the response of each about each unit. */
  readonly #respondents = new Map<string, number>();
  readonly #about = new Map<string, number>();
  readonly #places: Uint32Array;
  #named = 0;

  constructor(source: SurveySource, sheet: Sheet, header: Header, responses: readonly ResponseColumns[], into: Into) {
    const { reading, answers } = into;
    this.#source = source;
    this.#sheet = sheet;
    this.#into = into;
    this.#names = new UnitNames(reading.unitNames);
    this.#unitValues = new Map(source.unit.values.map(([text, id]) => [fold(text), id]));
    const columnOf = (name: string | null) =>
      name === null ? null : nullIfAbsent(header.texts.findIndex((text) => fold(text) === fold(name)));
    this.#where = source.where.map(({ column, values }) => ({
      column: columnOf(column),
      values: new Set(values.map(fold)),
    }));
    this.#respondent = columnOf(source.respondent);
    this.#weight = columnOf(source.weight);
    this.#places = new Uint32Array(reading.questions.length);
    const place = sheetPlace(source, sheet);
    this.#responses = responses.map(({ unit, questions }) => ({
      unit,
      units: [],
      questions: reading.questions.map((question, i) => {
        const column = questions[i] ?? null;
        const to = answers.columns[i];
        if (column === null || to === undefined) return null;
        return new QuestionColumn(column, question, { sheet, place, answers: to, tellings: this.#tellings });
      }),
    }));
  }

  row(row: Row): void {
    const chosen = this.#where.every(
      ({ column, values }) => column === null || values.has(fold(this.#text(column, row.key(column)))),
    );
    for (const response of this.#responses) this.#response(row, response, chosen);
  }

  findings(): Finding[] {
    const columns = this.#responses.flatMap(({ questions }) => questions.flatMap((q) => q?.findings() ?? []));
    return [...this.#tellings.findings(), ...columns, ...this.#constantRespondent()];
  }

  #response(row: Row, response: ResponseReader, chosen: boolean): void {
    const { counts } = this.#into;
    const unitKey = row.key(response.unit);
    if (!chosen) {
      if (unitKey !== 0 || isFilled(row, response)) {
        counts.receive(null);
        counts.leaveOut(null, 'where');
        this.#tell('where', row.number);
      }
      return;
    }
    let unit = response.units[unitKey];
    if (unit === undefined) {
      unit = this.#unitOf(response.unit, unitKey);
      response.units[unitKey] = unit;
    }
    if (typeof unit === 'number') this.#ofUnit(row, response, unit);
    else if (unit !== 'none') this.#tellUnit(row, response, unit);
    else if (isFilled(row, response)) {
      counts.receive(null);
      counts.leaveOut(null, 'no-unit');
      this.#tell('no-unit', row.number);
    }
  }

  #ofUnit(row: Row, response: ResponseReader, unit: number): void {
    const { reading, answers, counts } = this.#into;
    const places = this.#places;
    let applying = 0;
    let answered = 0;
    for (let i = 0; i < response.questions.length; i++) {
      places[i] = BLANK_PLACE;
      if (!reading.questions[i]?.applies[unit]) continue;
      applying += 1;
      const column = response.questions[i];
      if (column === null || column === undefined) continue;
      const place = column.place(row.key(column.column), row.number);
      places[i] = place;
      if (place !== BLANK_PLACE) answered += 1;
    }
    counts.receive(unit);
    const { straightLining, minimumAnswered } = reading.responses;
    const straight = straightLining !== 'ignore' && isStraightLine(reading.questions, answers.columns, places);
    const reason =
      answered === 0
        ? 'blank'
        : answered < minimumAnswered * applying
          ? 'minimum-answered'
          : straight && straightLining === 'drop'
            ? 'straight-lining'
            : null;
    if (reason !== null || straight) this.#tell(reason ?? 'straight-lining', row.number);
    if (reason !== null) {
      counts.leaveOut(unit, reason);
      return;
    }
    const weight = this.#weight === null ? null : this.#weightOf(this.#weight, row);
    const about = this.#aboutKey(row, unit);
    const earlier = about === null ? undefined : this.#about.get(about);
    if (earlier !== undefined) {
      this.#tell('duplicate', row.number);
      const policy = reading.responses.duplicates;
      if (policy !== 'keep-all') counts.leaveOut(unit, 'duplicate');
      if (policy === 'keep-first' || policy === 'error') return;
      if (policy === 'keep-last') answers.drop(earlier);
    }
    const number = answers.add(unit, weight, places);
    if (about !== null) this.#about.set(about, number);
  }

  /** The response's respondent and unit; null where no respondent is named. */
  #aboutKey(row: Row, unit: number): string | null {
    if (this.#respondent === null) return null;
    const code = fold(this.#text(this.#respondent, row.key(this.#respondent)));
    if (code === '') return null;
    const respondent = this.#respondents.get(code) ?? this.#respondents.size;
    this.#respondents.set(code, respondent);
    this.#named += 1;
    return `${respondent} ${unit}`;
  }

  #weightOf(column: number, row: Row): number {
    const cell = this.#sheet.cell(column, row.key(column));
    const readings =
      cell.kind === 'number' ? [cell.number] : cell.kind === 'text' ? numberReadings(cell.text, null) : [];
    const [weight] = readings;
    if (weight !== undefined && readings.length === 1 && weight >= 0 && weight < 1e15) return weight;
    const letters = columnLetters(column);
    const place = { ...sheetPlace(this.#source, this.#sheet), column: letters };
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
    const unit = this.#names.find(this.#unitValues.get(fold(text)) ?? text);
    return unit ?? (isTotalsWord(text) ? 'totals' : 'unknown');
  }

  #tellUnit(row: Row, { unit: column }: ResponseReader, what: Exclude<UnitCell, number | 'none'>): void {
    const place = { ...sheetPlace(this.#source, this.#sheet), column: columnLetters(column) };
    if (what === 'totals') {
      this.#tellings.row('totals', row.number, (rows, count) => ({
        code: 'totals-rows',
        level: 'note',
        place,
        arguments: { rows, count },
      }));
    } else if (what === 'error') {
      this.#tellings.cell('unit-error', `${place.column}${row.number}`, (cells, count) => ({
        code: 'unit-cell-error',
        level: 'error',
        place,
        arguments: { cells, count },
      }));
    } else {
      const text = this.#text(column, row.key(column)).trim().slice(0, 200);
      this.#tellings.row(`unit ${fold(text)}`, row.number, (rows, count) => ({
        code: 'unknown-unit',
        level: 'error',
        place,
        arguments: { text, rows, count, closest: this.#names.nearest(text) },
      }));
    }
  }

  /** Tells of responses that are left out, or kept with a doubt. */
  #tell(what: 'where' | 'no-unit' | 'blank' | 'minimum-answered' | 'straight-lining' | 'duplicate', row: number): void {
    const place = sheetPlace(this.#source, this.#sheet);
    const { duplicates, straightLining } = this.#into.reading.responses;
    this.#tellings.row(what, row, (rows, count): Finding => {
      switch (what) {
        case 'no-unit':
          return { code: 'no-unit-rows', level: 'warning', place, arguments: { rows, count } };
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

  /** A code that is the same in every row tells nobody apart: duplicates found by it are none. */
  #constantRespondent(): Finding[] {
    if (this.#respondents.size !== 1 || this.#named < 2) return [];
    const level = this.#about.size < this.#named ? 'error' : 'warning';
    const column = this.#respondent === null ? '' : columnLetters(this.#respondent);
    const place = { ...sheetPlace(this.#source, this.#sheet), column };
    return [{ code: 'constant-respondent', level, place, arguments: { count: this.#named } }];
  }

  #text(column: number, key: number): string {
    return textOf(this.#sheet.cell(column, key));
  }
}

type UnitCell = number | 'none' | 'error' | 'totals' | 'unknown';

/** The columns of one response in a row, with what was found out of their cells. */
interface ResponseReader {
  readonly unit: number;
  /** By key of the unit column. */
  readonly units: (UnitCell | undefined)[];
  readonly questions: readonly (QuestionColumn | null)[];
}

function isFilled(row: Row, { questions }: ResponseReader): boolean {
  return questions.some((question) => question !== null && row.key(question.column) !== 0);
}

function nullIfAbsent(index: number): number | null {
  return index < 0 ? null : index;
}
