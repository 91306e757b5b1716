/** Survey files → the answers of a track, and all there is to say about them (SPEC §3.1, §3.4, §3.5). */
import type { Answers, Finding, Place, Reading, ResponseCount, SurveySource } from '../core/model.ts';
import { fold } from '../core/text/fold.ts';
import { UnitNames } from '../core/text/unit-names.ts';
import { chooseHeader, type HeaderRow, isPersonal, judgeHeader, locate, matchHeader, type Needed } from './header.ts';
import { together } from './layouts/answer-cells.ts';
import type { Layout, LayoutMatch, ResponseCells } from './layouts/layout.ts';
import { layouts } from './layouts/layouts.ts';
import { numberReadings } from './number-text.ts';
import { BLANK_PLACE } from './place-column.ts';
import { QuestionColumn, type QuestionReader } from './question-column.ts';
import { Respondents } from './respondents.ts';
import { ResponseCounts } from './response-counts.ts';
import { chooseSheet, filledSheets, headerRows, hiddenSheets, sheetPlace, textReading } from './sheets.ts';
import { SplitColumn } from './split-column.ts';
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

/** What a survey is read through. */
export interface Tables {
  readonly open: OpenTable;
  /** The files that a name with `*` stands for, in order. */
  readonly expand: (pattern: string) => Promise<readonly string[]>;
}

/** @param others the units of the method's other tracks: rows about them are passed over */
export async function readSurvey(reading: Reading, others: UnitNames, tables: Tables): Promise<SurveyResult> {
  const answers = new TrackAnswers(reading.questions);
  const counts = new ResponseCounts();
  const names = new UnitNames(reading.unitNames);
  const findings: Finding[] = [];
  const respondents = respondentsOf(reading.survey);
  const read = new TablesRead();
  for (const [i, source] of reading.survey.entries()) {
    const own = respondents[i] ?? new Respondents();
    findings.push(
      ...(await readSource(source, { reading, answers, counts, names, others, respondents: own, read }, tables)),
    );
  }
  new Set(respondents).forEach((one) => {
    findings.push(...one.findings(reading.survey, reading.responses.duplicates));
  });
  findings.push(...mixedPercents(reading, answers));
  const units = reading.unitNames.map(([id = '']) => ({ id }));
  return { answers: answers.finish(), responses: counts.finish(units), findings };
}

/** What the sheets of a source add to. */
interface Into {
  readonly reading: Reading;
  readonly answers: TrackAnswers;
  readonly counts: ResponseCounts;
  readonly names: UnitNames;
  readonly others: UnitNames;
  readonly respondents: Respondents;
  readonly read: TablesRead;
}

/** Reads all files and sheets of a source. */
async function readSource(source: SurveySource, into: Into, tables: Tables): Promise<Finding[]> {
  const files = source.file.includes('*') ? await tables.expand(source.file) : [source.file];
  if (files.length === 0) {
    return [{ code: 'no-file', level: 'error', place: source.place, arguments: { pattern: source.file } }];
  }
  const layout = layouts.get(source.layout);
  if (layout === undefined) throw new RangeError(`no layout ${source.layout}`);
  const findings: Finding[] = [];
  for (const file of files) {
    const own = { ...source, file };
    const sheets = await tables.open(file, own);
    findings.push(...hiddenSheets(sheets, file));
    const all = source.sheet === '*' || (layout.unitFrom === 'sheet' && source.sheet === null);
    const chosen = all ? await filledSheets(sheets) : [await chooseSheet(sheets, own)];
    for (const sheet of chosen) {
      if (!('code' in sheet)) findings.push(...into.read.twice(own, sheet.name));
      if ('code' in sheet) findings.push(sheet);
      else findings.push(...(await readSheet(own, sheet, layout, into)));
    }
    if (!all && source.sheet === null) findings.push(...(await notRead(own, sheets, chosen, layout, into)));
  }
  return findings;
}

async function readSheet(source: SurveySource, sheet: Sheet, layout: Layout, into: Into): Promise<Finding[]> {
  const { reading, names } = into;
  const place = sheetPlace(source, sheet);
  const named =
    layout.unitFrom === 'sheet' ? (sheet.name ?? '') : layout.unitFrom === 'file' ? baseName(source.file) : null;
  const fixed = named === null ? null : names.find(meaning(source, named));
  const own: Needed[] = [
    ...[source.respondent, source.weight].flatMap((name) => (name === null ? [] : [{ name, headers: [name] }])),
    ...source.where.map(({ column }) => ({ name: column, headers: [column] })),
  ];
  const about = { source, questions: reading.questions, names, fixed: named === null ? null : (fixed ?? 0) };
  const header = chooseHeader(await headerRows(sheet, source), source, (texts) => {
    const match = layout.match(texts, about);
    return { ...match, ...together([match, matchHeader(texts, own)]) };
  });
  const passed: Finding = {
    code: 'sheet-passed',
    level: 'note',
    place,
    arguments: { text: named ?? sheet.name ?? '' },
  };
  if (named !== null && fixed === null) {
    const closest = names.nearest(named);
    // A sheet of another track's unit, or of notes, is passed over; one that looks like the others is a unit's, misspelt.
    if (into.others.find(meaning(source, named)) !== null) return [passed];
    if (layout.unitFrom === 'sheet' && header === null && closest.length === 0) return [passed];
    const args = { text: named.slice(0, 200), rows: [], count: 0, closest };
    return [{ code: 'unknown-unit', level: 'error', place, arguments: args }];
  }
  if (source.sheet === '*' && header === null) return [passed];
  const needed = [
    ...reading.questions
      .filter((_, i) => source.asks[i])
      .map(({ id, headers }) => ({ name: id, headers, question: true })),
    ...own,
  ];
  const findings = [...textReading(sheet, place), ...judgeHeader(header, needed, new Set(header?.columns), place)];
  if (header === null) return findings;
  findings.push(
    ...sharedColumns(header, reading, place),
    ...header.unknownUnits.flatMap(({ text, column }): Finding[] => {
      if (into.others.find(meaning(source, text)) !== null) return [];
      const where = { ...place, row: header.row, column: columnLetters(column) };
      const args = { text: text.slice(0, 200), rows: [header.row], count: 1, closest: names.nearest(text) };
      return [{ code: 'unknown-unit', level: 'error', place: where, arguments: args }];
    }),
  );
  const reader = new SheetReader(source, sheet, header, into);
  const last = source.rows?.[1] ?? Number.POSITIVE_INFINITY;
  const first = Math.max(source.rows?.[0] ?? 0, header.row + 1);
  await sheet.read((row) => {
    if (row.number >= first && row.number <= last) reader.row(row);
    return row.number < last;
  });
  return [...findings, ...reader.findings()];
}

/** Columns that would be read as two different questions. */
function sharedColumns({ responses, row }: HeaderRow & LayoutMatch, { questions }: Reading, place: Place): Finding[] {
  const owners = new Map<number, string>();
  const shared: Finding[] = [];
  for (const [q, cells] of responses.flatMap((response) => [...response.questions.entries()])) {
    const id = questions[q]?.id ?? '';
    for (const column of cells === null
      ? []
      : cells.kind === 'one'
        ? [cells.column]
        : cells.options.map((o) => o.column)) {
      const owner = owners.get(column) ?? id;
      owners.set(column, owner);
      if (fold(owner) === fold(id)) continue;
      const where = { ...place, row, column: columnLetters(column) };
      shared.push({ code: 'shared-column', level: 'error', place: where, arguments: { questions: [owner, id] } });
    }
  }
  return shared;
}

/** Visible sheets that look like the one that is read: forms may lie there. */
async function notRead(
  source: SurveySource,
  sheets: readonly Sheet[],
  chosen: readonly (Sheet | Finding)[],
  layout: Layout,
  { reading, names }: Into,
): Promise<Finding[]> {
  const alike: string[] = [];
  const about = { source, questions: reading.questions, names, fixed: null };
  for (const sheet of await filledSheets(sheets)) {
    if (chosen.includes(sheet)) continue;
    const header = chooseHeader(await headerRows(sheet, source), source, (texts) => layout.match(texts, about));
    if (header !== null && header.missing.length === 0) alike.push(sheet.name ?? '');
  }
  const place = { file: source.file };
  return alike.length === 0 ? [] : [{ code: 'sheets-not-read', level: 'warning', place, arguments: { sheets: alike } }];
}

/** The unit's name that a text stands for, where the source says so; else the text. */
function meaning(source: SurveySource, text: string): string {
  return source.unit.values.find(([of]) => fold(of) === fold(text))?.[1] ?? text;
}

/** The file's name without folder and ending. */
function baseName(file: string): string {
  return (file.split(/[/\\]/u).at(-1) ?? '').replace(/\.[^.]*$/u, '');
}

class SheetReader {
  readonly #source: SurveySource;
  readonly #sheet: Sheet;
  readonly #into: Into;
  readonly #responses: readonly ResponseReader[];
  readonly #where: readonly { readonly column: number | null; readonly values: ReadonlySet<string> }[];
  readonly #respondent: number | null;
  readonly #weight: number | null;
  readonly #tellings = new Tellings();
  readonly #places: Uint32Array;
  /** Columns of answers, weights and `where`. */
  readonly #declared: ReadonlySet<number | null>;
  readonly #headers: readonly string[];
  /** Columns with or between headers. */
  readonly #width: number;

  constructor(source: SurveySource, sheet: Sheet, header: HeaderRow & LayoutMatch, into: Into) {
    const { reading, answers } = into;
    this.#source = source;
    this.#sheet = sheet;
    this.#into = into;
    const columnOf = (name: string | null) => (name === null ? null : (locate(header.texts, [name])[0] ?? null));
    this.#where = source.where.map(({ column, values }) => ({
      column: columnOf(column),
      values: new Set(values.map(fold)),
    }));
    this.#respondent = columnOf(source.respondent);
    this.#weight = columnOf(source.weight);
    this.#places = new Uint32Array(reading.questions.length);
    this.#headers = header.texts;
    this.#width = header.texts.length;
    this.#declared = new Set(header.columns.filter((column) => column !== this.#respondent));
    const place = sheetPlace(source, sheet);
    this.#responses = header.responses.map(({ unit, questions, blankIsForm }) => ({
      unit,
      units: [],
      blankIsForm,
      questions: reading.questions.map((question, i) => {
        const cells = questions[i] ?? null;
        const column = answers.columns[i];
        if (cells === null || column === undefined) return null;
        const to = { sheet, place, answers: column, tellings: this.#tellings };
        return cells.kind === 'one'
          ? new QuestionColumn(cells.column, question, to)
          : new SplitColumn(cells.options, question, to);
      }),
    }));
  }

  row(row: Row): void {
    this.#tellings.surplus(this.#sheet, row, this.#width, sheetPlace(this.#source, this.#sheet));
    const chosen = this.#where.every(
      ({ column, values }) => column === null || values.has(fold(this.#text(column, row.key(column)))),
    );
    for (const response of this.#responses) this.#response(row, response, chosen);
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
      this.#tellings.noUnit(row.number, sheetPlace(this.#source, this.#sheet));
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
    if (this.#respondent !== null) return isTotalsWord(this.#text(this.#respondent, row.key(this.#respondent)));
    for (let column = 0; column < Math.min(row.width, this.#width); column++) {
      const text = this.#declared.has(column) ? '' : this.#text(column, row.key(column)).trim();
      if (text !== '') return isTotalsWord(text);
    }
    return false;
  }

  #hasRespondent(row: Row): boolean {
    return this.#respondent !== null && this.#text(this.#respondent, row.key(this.#respondent)).trim() !== '';
  }

  #ofUnit(row: Row, response: ResponseReader, unit: number): void {
    const { reading, answers, counts } = this.#into;
    const places = this.#places;
    let applying = 0;
    let answered = 0;
    for (let i = 0; i < response.questions.length; i++) {
      places[i] = BLANK_PLACE;
      const question = reading.questions[i];
      const column = response.questions[i];
      // What the source does not ask cannot be answered there.
      if (!question?.applies[unit] || column === null || column === undefined) continue;
      const place = column.place(row);
      places[i] = place;
      // A question that is read on two scales is one question.
      if (question.twin) continue;
      applying += 1;
      if (place !== BLANK_PLACE) answered += 1;
    }
    counts.receive(unit);
    if (row.hidden) this.#tell('hidden', row.number);
    const { straightLining, minimumAnswered } = reading.responses;
    const straight = straightLining !== 'ignore' && isStraightLine(reading.questions, answers.columns, places);
    const reason =
      answered === 0
        ? 'blank'
        : answered + 1e-9 < minimumAnswered * applying
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
    const code = this.#respondent === null ? '' : fold(this.#text(this.#respondent, row.key(this.#respondent)));
    if (this.#respondent !== null && code === '') this.#tell('no-respondent', row.number);
    const { respondents } = this.#into;
    const earlier = respondents.response(code, unit);
    if (earlier !== null) {
      this.#tell('duplicate', row.number);
      const policy = reading.responses.duplicates;
      if (policy !== 'keep-all') counts.leaveOut(unit, 'duplicate');
      if (policy === 'keep-first' || policy === 'error') return;
      if (policy === 'keep-last') answers.drop(earlier);
    }
    respondents.add(code, unit, answers.add(unit, weight, places));
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
    const meant = meaning(this.#source, text);
    const unit = this.#into.names.find(meant);
    if (unit !== null) return unit;
    if (isTotalsWord(text)) return 'totals';
    return this.#into.others.find(meant) === null ? 'unknown' : 'other';
  }

  #tellUnit(row: Row, { unit, questions }: ResponseReader, what: Exclude<UnitCell, number | 'none'>): void {
    const column = unit.kind === 'column' ? unit.column : 0;
    const place = { ...sheetPlace(this.#source, this.#sheet), column: columnLetters(column) };
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
      const text = this.#text(column, row.key(column)).trim().slice(0, 200);
      const { names, others } = this.#into;
      const other = others.find(meaning(this.#source, text)) !== null;
      this.#tellings.notAUnit(text, row.number, place, {
        names,
        other,
        totals: what === 'totals',
        personal: isPersonal(this.#headers[column] ?? ''),
      });
    }
  }

  /** Tells of responses that are left out, or kept with a doubt. */
  #tell(
    what: 'no-respondent' | 'hidden' | 'where' | 'blank' | 'minimum-answered' | 'straight-lining' | 'duplicate',
    row: number,
  ): void {
    const place = sheetPlace(this.#source, this.#sheet);
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

/** The cells of one response in a row, with what was found out of them. */
interface ResponseReader {
  readonly unit: ResponseCells['unit'];
  /** By key of the unit column. */
  readonly units: (UnitCell | undefined)[];
  readonly blankIsForm: boolean;
  readonly questions: readonly (QuestionReader | null)[];
}

/** The tables that a track has read: one that is read twice for the same questions counts its responses twice. */
class TablesRead {
  readonly #read: { readonly source: SurveySource; readonly sheet: string | null }[] = [];

  twice(source: SurveySource, sheet: string | null): Finding[] {
    const parted = ({ where, rows }: SurveySource) => where.length > 0 || rows !== null;
    const path = (file: string) => file.replace(/^(?:\.\/)+/u, '');
    const first = this.#read.find(
      (one) =>
        path(one.source.file) === path(source.file) &&
        one.sheet === sheet &&
        !(parted(one.source) && parted(source)) &&
        one.source.asks.some((asked, q) => asked && source.asks[q]),
    );
    this.#read.push({ source, sheet });
    const args = { first: first?.source.file ?? '' };
    return first === undefined ? [] : [{ code: 'table-twice', level: 'error', place: source.place, arguments: args }];
  }
}

/** Sources that ask a question in common, directly or through others, know the same respondents. */
function respondentsOf(sources: readonly SurveySource[]): Respondents[] {
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

/** 75 % is 0.75: beside plain numbers above 1, whatever file they are in, one of the two is meant otherwise. */
function mixedPercents({ questions, survey }: Reading, { columns }: TrackAnswers): Finding[] {
  const file = survey.map((source) => source.file).join(', ');
  return questions.flatMap(({ id }, i): Finding[] => {
    const { percent = false, plain = false } = columns[i]?.seen ?? {};
    return percent && plain
      ? [{ code: 'mixed-percent', level: 'error', place: { file }, arguments: { question: id } }]
      : [];
  });
}

function isFilled(row: Row, { questions }: ResponseReader): boolean {
  return questions.some((question) => question?.filled(row) ?? false);
}
