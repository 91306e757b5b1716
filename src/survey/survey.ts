/** Survey files → the answers of a track, and all there is to say about them (SPEC §3.1, §3.4, §3.5). */
import { append } from '../core/append.ts';
import type { Answers, ResponseCount } from '../core/model/answers.ts';
import type { Finding, Place } from '../core/model/findings.ts';
import type { Reading, SurveySource } from '../core/model/method.ts';
import { UnitNames } from '../core/text/unit-names.ts';
import { FIRST, mixedPercent } from './finding-collector.ts';
import { chooseHeader, type HeaderRow, judgeHeader, matchHeader, type Needed } from './header.ts';
import { joinedVersions, sharedColumns, wholeLines } from './header-findings.ts';
import { together } from './layouts/answer-cells.ts';
import type { Layout, LayoutMatch } from './layouts/layout.ts';
import { layouts } from './layouts/layouts.ts';
import { quotable } from './personal-text.ts';
import { Respondents, respondentsOf } from './respondents.ts';
import { ResponseCounts } from './response-counts.ts';
import { type Into, SheetReader } from './sheet-reader.ts';
import { chooseSheet, filledSheets, headerRows, hiddenSheets, sheetPlace, textReading } from './sheets.ts';
import { columnLetters, type OpenTable, type Sheet } from './table.ts';
import { TablesRead } from './tables-read.ts';
import { TrackAnswers } from './track-answers.ts';
import { unitMeaning } from './unit-meaning.ts';
import { Selection } from './where.ts';

export interface SurveyResult {
  readonly answers: Answers;
  readonly responses: readonly ResponseCount[];
  readonly findings: readonly Finding[];
}

/** What a survey is read through. */
export interface Tables {
  readonly open: OpenTable;
  /** The files whose names match a name with `*`, in order. */
  readonly expand: (pattern: string) => Promise<readonly string[]>;
  /** Files that do not match only because their names are reserved, or differ in upper and lower case. */
  readonly passed: (
    pattern: string,
  ) => Promise<{ readonly named: readonly string[]; readonly otherCase: readonly string[] }>;
  /** Addresses that a finding lists; where it is not said, a few. */
  readonly most?: number;
  /** Whether it is kept where each response is. */
  readonly keepsRows?: boolean;
}

/**
 * Whether a cell may be read twice: on two scales, for two tracks, or for two sources of one. A pattern of names can be that of any
 * file.
 */
export function readsTwice(readings: readonly Reading[]): boolean {
  const files = readings.flatMap(({ survey }) => survey.map(({ file }) => file.replace(/^(?:\.\/)+/u, '')));
  const isShared = new Set(files).size < files.length || files.some((file) => file.includes('*'));
  return (files.length > 1 && isShared) || readings.some(({ questions }) => questions.some(({ twin }) => twin));
}

/** @param others the units of the method's other tracks: rows about them are passed over */
export async function readSurvey(reading: Reading, others: UnitNames, tables: Tables): Promise<SurveyResult> {
  const answers = new TrackAnswers(reading.questions, tables.keepsRows);
  const counts = new ResponseCounts();
  const names = new UnitNames(reading.unitNames);
  const findings: Finding[] = [];
  const respondents = respondentsOf(reading.survey);
  const surveys = [...new Set(respondents)];
  const read = new TablesRead();
  for (const [i, source] of reading.survey.entries()) {
    const known = respondents[i] ?? new Respondents();
    const into = {
      reading,
      answers,
      counts,
      names,
      others,
      respondents: known,
      survey: surveys.indexOf(known),
      most: tables.most ?? FIRST,
    };
    answers.source(source.asks);
    append(findings, await readSource(source, into, read, tables));
  }
  surveys.forEach((survey) => {
    append(findings, survey.findings(reading.survey, reading.responses.duplicates));
  });
  append(findings, mixedPercents(reading, answers));
  const units = reading.unitNames.map(([id = '']) => ({ id }));
  return { answers: answers.finish(), responses: counts.finish(units), findings };
}

async function passedFindings({ file, place }: SurveySource, tables: Tables): Promise<Finding[]> {
  const { named, otherCase } = await tables.passed(file);
  const findings: Finding[] = [];
  if (named.length > 0) findings.push({ code: 'files-passed', level: 'warning', place, arguments: { files: named } });
  if (otherCase.length > 0) {
    findings.push({ code: 'files-other-case', level: 'note', place, arguments: { files: otherCase } });
  }
  return findings;
}

/** Reads all files and sheets of a source. */
async function readSource(
  source: SurveySource,
  to: Omit<Into, 'selection'>,
  read: TablesRead,
  tables: Tables,
): Promise<Finding[]> {
  const selection = new Selection(source);
  const into = { ...to, selection };
  const files = source.file.includes('*') ? await tables.expand(source.file) : [source.file];
  const findings = source.file.includes('*') ? await passedFindings(source, tables) : [];
  if (files.length === 0) {
    return [...findings, { code: 'no-file', level: 'error', place: source.place, arguments: { pattern: source.file } }];
  }
  const layout = layouts.get(source.layout);
  if (layout === undefined) throw new RangeError(`no layout ${source.layout}`);
  for (const file of files) {
    const fileSource = { ...source, file };
    const sheets = await tables.open(file, fileSource);
    append(findings, hiddenSheets(sheets, file));
    const everySheet = source.sheet === '*' || (layout.unitFrom === 'sheet' && source.sheet === null);
    const chosen = everySheet ? await filledSheets(sheets) : [await chooseSheet(sheets, fileSource)];
    const found: Finding[] = [];
    const before = into.counts.received;
    const without: Finding[] = [];
    for (const sheet of chosen) {
      if ('code' in sheet) found.push(sheet);
      else {
        append(found, read.twice(fileSource, sheet.name));
        const received = into.counts.received;
        const sheetFindings = await readSheet(fileSource, sheet, layout, into);
        append(found, sheetFindings);
        if (into.counts.received === received && !sheetFindings.some(saysWhy))
          without.push(noRows('warning', sheetPlace(fileSource, sheet)));
      }
    }
    append(findings, found);
    if (into.counts.received > before && layout.unitFrom !== 'sheet') append(findings, without);
    if (into.counts.received === before && !found.some(saysWhy)) {
      findings.push(noRows(layout.unitFrom === 'file' && files.length > 1 ? 'warning' : 'error', { file }));
    }
    if (!everySheet && source.sheet === null) append(findings, await notRead(fileSource, sheets, chosen, layout, into));
  }
  append(findings, selection.findings());
  return findings;
}

async function readSheet(source: SurveySource, sheet: Sheet, layout: Layout, into: Into): Promise<Finding[]> {
  const { reading, names, others } = into;
  const place = sheetPlace(source, sheet);
  const meaning = unitMeaning(source);
  const named =
    layout.unitFrom === 'sheet' ? (sheet.name ?? '') : layout.unitFrom === 'file' ? baseName(source.file) : null;
  const fixed = named === null ? null : names.find(meaning(named));
  const surveyNeeds: Needed[] = [
    ...[source.respondent, source.weight].flatMap((name) => (name === null ? [] : [{ name, headers: [name] }])),
    ...source.where.map(({ column }) => ({ name: column, headers: [column] })),
  ];
  const about = { source, questions: reading.questions, names, fixed: named === null ? null : (fixed ?? 0) };
  const matchOf = (texts: readonly string[]) => {
    const match = layout.match(texts, about);
    return { ...match, ...together([match, matchHeader(texts, surveyNeeds)]) };
  };
  const rows = await headerRows(sheet, source);
  const header = withoutHeader(rows, source, names, matchOf) ?? chooseHeader(rows, source, matchOf);
  const passed: Finding = {
    code: 'sheet-passed',
    level: 'note',
    place,
    arguments: { text: named ?? sheet.name ?? '' },
  };
  if (named !== null && fixed === null) {
    const closest = names.nearest(named);
    // A sheet of another track's unit, or of notes, is passed over; one that looks like the others is a unit's, misspelt.
    if (others.find(meaning(named)) !== null) return [passed];
    if (layout.unitFrom === 'sheet' && header === null && closest.length === 0) return [passed];
    const args = { text: quotable(named), rows: [], count: 0, closest, namesakes: names.namesakes(named) };
    return [{ code: 'unknown-unit', level: 'error', place, arguments: args }];
  }
  if (source.sheet === '*' && header === null) return [passed];
  const needed = [
    ...reading.questions
      .filter((_, i) => source.asks[i])
      .map(({ id, headers }) => ({ name: id, headers, question: true })),
    ...surveyNeeds,
  ];
  const lines = header === null || header.missing.length > 0 ? wholeLines(rows, needed, sheet, place) : [];
  if (lines.length > 0) return lines;
  const findings = [...textReading(sheet, place), ...judgeHeader(header, needed, new Set(header?.columns), place)];
  if (header === null) return findings;
  append(findings, sharedColumns(header, reading, place));
  append(findings, joinedVersions(header, reading, place));
  append(
    findings,
    header.unknownUnits.flatMap(({ text, column }): Finding[] => {
      if (others.find(meaning(text)) !== null) return [];
      const where = { ...place, row: header.row, column: columnLetters(column) };
      const like = { closest: names.nearest(text), namesakes: names.namesakes(text) };
      const args = { text: quotable(text), rows: [], count: 0, ...like };
      return [{ code: 'unknown-unit', level: 'error', place: where, arguments: args }];
    }),
  );
  const last = source.rows?.[1] ?? Number.POSITIVE_INFINITY;
  const first = Math.max(source.rows?.[0] ?? 0, header.row + 1);
  const reader = new SheetReader(source, sheet, header, into, { first, last, merged: await sheet.merged() });
  await sheet.read((row) => {
    if (row.number >= first && row.number <= last) reader.row(row);
    return row.number < last;
  }, reader.columns);
  return [...findings, ...reader.findings()];
}

/**
 * The header of a table that has none: all columns are named by their letters, and its first row is of the rows to read, or
 * names a unit.
 */
function withoutHeader<Found extends LayoutMatch>(
  rows: readonly HeaderRow[],
  source: SurveySource,
  names: UnitNames,
  match: (texts: readonly string[]) => Found,
): (HeaderRow & Found) | null {
  if (source.header !== null) return null;
  const width = Math.max(0, ...rows.map(({ texts }) => texts.length));
  const texts = Array.from({ length: width }, () => '');
  const found = match(texts);
  const from = source.rows?.[0] ?? 1;
  const first = rows.find(({ row }) => row >= from);
  if (found.missing.length > 0 || found.responses.length === 0 || first === undefined) return null;
  // A name that is written wrong is a row too, and no header.
  const isName = (text: string) => names.find(text) !== null || names.nearest(text).length > 0;
  const namesUnit = found.responses.some(
    ({ unit }) => unit.kind === 'column' && isName(first.texts[unit.column] ?? ''),
  );
  return source.rows?.[0] === 1 || namesUnit ? { ...found, row: first.row - 1, texts } : null;
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

function noRows(level: 'error' | 'warning', place: Place): Finding {
  return { code: 'no-rows', level, place, arguments: {} };
}

/** Whether a finding explains that a table has no responses. */
function saysWhy({ code, level }: Finding): boolean {
  return level === 'error' || code === 'other-track-rows' || code === 'sheet-passed';
}

/** The file's name without folder and ending. */
function baseName(file: string): string {
  return (file.split(/[/\\]/u).at(-1) ?? '').replace(/\.[^.]*$/u, '');
}

/** 75% is 0.75: next to plain numbers above 1, whatever file they are in, one of the two is meant otherwise. */
function mixedPercents({ questions }: Reading, { columns, weightSeen }: TrackAnswers): Finding[] {
  const seen = [
    ...questions.map(({ id }, i) => ({ name: id, ...columns[i]?.seen })),
    { name: weightSeen.header, ...weightSeen },
  ];
  return seen.flatMap(({ name, percent = null, plain = null }): Finding[] =>
    percent === null || plain === null ? [] : [mixedPercent(name, percent, plain)],
  );
}
