/** The rows of one sheet → responses (SPEC §3.4, §3.5). */
import type { Finding, SurveySource } from '../core/model.ts';
import { BlockAnswers } from './block-answers.ts';
import type { HeaderRow } from './header.ts';
import type { LayoutMatch } from './layouts/layout.ts';
import { MergedCells } from './merged-cells.ts';
import { numbersColumns } from './numbered-row.ts';
import { PersonalSample } from './personal-sample.ts';
import { BLANK_PLACE } from './place-column.ts';
import { ResponseReader } from './response-cells.ts';
import { type JudgeContext, ResponseJudge } from './response-judge.ts';
import { SheetColumns } from './sheet-columns.ts';
import type { BlockVisitor, MergedRange, Row, RowBlock, Sheet } from './table.ts';
import { Tellings } from './tellings.ts';
import { type UnitCell, UnitCells, type Units } from './unit-cells.ts';
import { Where } from './where.ts';

/** What the sheets of a source add to. */
export interface Into extends JudgeContext, Units {
  /** The number of the respondents among the track's. */
  readonly survey: number;
  /** Addresses that a finding lists. */
  readonly most: number;
}

/** The rows of a sheet that are read, and where it has merged cells. */
export interface Read {
  readonly first: number;
  readonly last: number;
  readonly merged: readonly MergedRange[];
}

/** Turns the rows of a sheet into responses, and tells of what does not fit. */
export class SheetReader {
  readonly #into: Into;
  readonly #columns: SheetColumns;
  readonly #tellings: Tellings;
  readonly #sample: PersonalSample;
  readonly #where: Where;
  readonly #units: UnitCells;
  readonly #responses: readonly ResponseReader[];
  readonly #merged: MergedCells;
  readonly #read: Read;
  /** The row under the header. */
  readonly #under: number;
  readonly #judge: ResponseJudge;
  /** Columns of which keys are asked. */
  readonly #keyed: readonly number[];
  /** Where a row is one response and says its unit. */
  readonly #many: BlockAnswers | null;

  constructor(source: SurveySource, sheet: Sheet, header: HeaderRow & LayoutMatch, into: Into, read: Read) {
    const { answers } = into;
    const { questions } = into.reading;
    const columns = new SheetColumns(source, sheet, header);
    const tellings = new Tellings(into.most);
    this.#into = into;
    this.#columns = columns;
    this.#tellings = tellings;
    this.#sample = new PersonalSample(columns, tellings);
    this.#where = new Where(source, columns);
    this.#units = new UnitCells(source, columns, into);
    this.#judge = new ResponseJudge(columns, tellings, into);
    const personal = (column: number) => columns.isPersonal(column);
    const to = { sheet, place: columns.place, tellings, personal };
    this.#responses = header.responses.map((cells) => new ResponseReader(cells, questions, answers, to));
    this.#keyed = [keyColumns(header), this.#where.keyed, columns.weight ?? []].flat();
    this.#read = read;
    this.#under = header.row + 1;
    const named = columns.respondent === null ? [] : [columns.respondent];
    const { first } = read;
    this.#merged = new MergedCells(sheet, read.merged, [...this.#keyed, ...named], { above: header.row, first });
    const [only, further] = this.#responses;
    const one = only !== undefined && further === undefined && only.unit.kind === 'column';
    this.#many = one && this.#merged.isEmpty ? new BlockAnswers(questions, only.questions, answers, into.survey) : null;
  }

  /** Takes rows many at once. */
  blocks(): BlockVisitor {
    const { respondent } = this.#columns;
    const { first, last } = this.#read;
    return {
      keys: this.#keyed,
      texts: respondent === null ? [] : [respondent],
      visit: (block) => {
        this.#rows(block, Math.max(0, first - block.first), Math.min(block.count, last - block.first + 1));
        return block.first + block.count - 1 < last;
      },
    };
  }

  row(row: Row): void {
    this.#sample.look(row);
    const { sheet, width, place } = this.#columns;
    this.#tellings.surplus(sheet, row, width, place);
    const chosen = this.#where.chooses(row);
    const hiding = this.#merged.hiding(row);
    for (const response of this.#responses) this.#response(row, response, chosen, hiding);
  }

  findings(): Finding[] {
    return this.#tellings.findings();
  }

  /** Rows in which all was met before, and of which nothing is to be told but what a response is, are done all at once. */
  #rows(block: RowBlock, from: number, to: number): void {
    const many = this.#many;
    const [response] = this.#responses;
    if (many === null || response === undefined || !this.#sample.isComplete) {
      for (let i = from; i < to; i++) this.row(block.row(i));
      return;
    }
    const { sheet, width } = this.#columns;
    const units = this.#unitsOf(block, response);
    many.read(block, units);
    for (let i = from; i < to; i++) {
      const row = block.row(i);
      const unit = units[i] ?? -1;
      const wide = sheet.reading !== null && (block.widths[i] ?? 0) > width;
      if (unit < 0 || wide || many.looks(i)) {
        many.flush();
        this.row(row);
        continue;
      }
      this.#judge.judge(row, unit, many.response(i, unit, response.applying(unit)));
    }
    many.flush();
  }

  /** By row, the unit of those that are chosen; −1 where there is none. */
  #unitsOf(block: RowBlock, response: ResponseReader): Int32Array {
    const units = new Int32Array(block.count).fill(-1);
    if (response.unit.kind !== 'column') return units;
    const { column } = response.unit;
    const keys = block.keys(column);
    const where = this.#where;
    for (let i = 0; i < units.length; i++) {
      const unit = this.#units.unit(column, keys[i] ?? 0);
      if (typeof unit === 'number' && (where.choosesAll || where.chooses(block.row(i)))) units[i] = unit;
    }
    return units;
  }

  /** @param hiding merged cells that hide some of the row */
  #response(row: Row, response: ResponseReader, chosen: boolean, hiding: readonly string[]): void {
    const unit = this.#unit(row, response);
    if (hiding.length > 0 && (typeof unit === 'number' || (unit === 'none' && response.isFilled(row)))) {
      this.#tellings.merged(hiding, this.#columns.place);
    }
    if (!chosen) {
      const of = typeof unit === 'number' ? unit : null;
      if (unit !== 'totals' && unit !== 'other' && (unit !== 'none' || response.isFilled(row))) {
        this.#judge.leaveOut(row, of);
      }
    } else if (typeof unit === 'number') {
      this.#ofUnit(row, response, unit);
    } else if (unit !== 'none') {
      if (unit === 'unknown') response.lookAt(row);
      this.#units.tell(row, response.unitColumn, unit, this.#tellings);
    } else if (response.isFilled(row)) {
      this.#judge.noUnit(row);
    }
  }

  /** What the row is about; none where it says nothing of a unit. */
  #unit(row: Row, response: ResponseReader): UnitCell {
    const { unit } = response;
    if (unit.kind === 'fixed') {
      if (this.#units.isTotals(row)) return 'totals';
      const blank = !response.isFilled(row) && (!response.blankIsForm || !this.#hasRespondent(row));
      return blank ? 'none' : unit.unit;
    }
    const known = this.#units.unit(unit.column, row.key(unit.column));
    // A merged «Tổng cộng» may stand before the column of units.
    return known === 'none' && this.#units.isTotals(row) ? 'totals' : known;
  }

  #hasRespondent(row: Row): boolean {
    const { respondent } = this.#columns;
    return respondent !== null && row.text(respondent).trim() !== '';
  }

  #ofUnit(row: Row, response: ResponseReader, unit: number): void {
    const { answers, survey } = this.#into;
    const { places } = response;
    const answered = response.read(row, unit);
    if (answered > 0 && row.number === this.#under && numbersColumns(row, this.#columns)) {
      this.#tellings.numbered(row.number, this.#columns.place);
    }
    this.#judge.judge(row, unit, {
      applying: response.applying(unit),
      answered,
      place: (question) => places[question] ?? BLANK_PLACE,
      add: (weight, respondent) => answers.add(unit, weight, places, respondent, survey),
    });
  }
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
