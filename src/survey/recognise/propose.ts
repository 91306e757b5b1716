/** Files of a survey → what a method could say of them. One file is one track, unless the files are a unit each. */
import { append } from '../../core/append.ts';
import { fold } from '../../core/text/fold.ts';
import { filledSheets } from '../sheets.ts';
import type { Sheet } from '../table.ts';
import type { Column } from './column.ts';
import { headerGroups } from './header-groups.ts';
import { baseName, layoutOf } from './layout-of.ts';
import { isUnitList, type OfficialUnit, readUnitList, type UnitListing } from './official-units.ts';
import type { PersonalCells, Proposal, SourceProposal, TrackProposal, UnreadFile } from './proposal.ts';
import { headerOf, kindOf, officialUnits, publishedOf, withPublished } from './published-proposals.ts';
import { isRanking } from './published-table.ts';
import { type GuessedQuestion, groupsOf, mergeColumns, QuestionIds, sortColumns } from './question-list.ts';
import { scaleList } from './scale-list.ts';
import { type ProfiledArgument, profileSheet, type SheetProfile } from './sheet-profile.ts';
import { titleOf, yearOf } from './title-year.ts';
import { areUnitNames, asMatrix } from './which-layout.ts';
import { respondentProposal, whichRespondent } from './which-respondent.ts';
import { whichUnit } from './which-unit.ts';

/** One argument: a file, or a name with `*` and the files that match it. */
export interface SurveyArgument {
  readonly name: string;
  readonly files: readonly { readonly file: string; readonly sheets: readonly Sheet[] }[];
}

/** @param given tables of the official units */
export async function propose(
  arguments_: readonly SurveyArgument[],
  given: SurveyArgument['files'] = [],
): Promise<Proposal> {
  const read: ProfiledArgument[] = [];
  const unread: UnreadFile[] = [];
  const listed: { readonly file: string; readonly units: readonly OfficialUnit[] }[] = [];
  for (const { file, sheets } of given) {
    const [sheet] = await filledSheets(sheets, 1);
    listed.push({ file, units: sheet === undefined ? [] : await readUnitList(sheet) });
  }
  for (const { name, files } of arguments_) {
    const perUnitFiles: ProfiledArgument['files'][number][] = [];
    for (const { file, sheets } of files) {
      const profiles: SheetProfile[] = [];
      let isList = false;
      for (const sheet of await filledSheets(sheets)) {
        const profile = await profileSheet(sheet);
        if (profile !== null && isUnitList(profile)) listed.push({ file, units: await readUnitList(sheet) });
        isList ||= profile !== null && isUnitList(profile);
        if (profile !== null && !isUnitList(profile)) profiles.push(profile);
      }
      if (profiles.length === 0 && isList) continue;
      if (profiles.length === 0) unread.push({ file, why: 'no-table' });
      else if (profiles.every(isRanking)) unread.push({ file, why: 'ranking' });
      else perUnitFiles.push({ file, profiles });
    }
    const alike = perUnitFiles.every(
      ({ profiles }) => headersOf(profiles) === headersOf(perUnitFiles[0]?.profiles ?? []),
    );
    // A pattern over files that have nothing in common names them one by one.
    if (perUnitFiles.length > 0 && alike) read.push({ name, files: perUnitFiles });
    else
      append(
        read,
        perUnitFiles.map((file) => ({ name: file.file, files: [file] })),
      );
  }
  const ids = new QuestionIds();
  const tables = read.map((table) => ({ ...table, published: publishedOf(table) }));
  const surveys = filesAsUnits(tables.filter(({ published }) => published.length === 0));
  const lists: UnitListing[] = [
    ...(listed.length === 0 ? [] : [{ units: listed.flatMap(({ units }) => units), isGiven: true }]),
    ...tables.flatMap(({ published }) =>
      published.map(({ guess }) => ({ units: officialUnits(guess), isGiven: false })),
    ),
  ];
  const guessed: GuessedTrack[] = [];
  for (const survey of surveys) {
    const track = surveyTrack(survey, ids, lists);
    if (track.questions.length === 0)
      unread.push({ file: survey.map(({ name }) => name).join(', '), why: 'no-answers' });
    else guessed.push(track);
  }
  const { scales, of: scaleOf } = scaleList(guessed.flatMap(({ questions }) => questions.map(({ scale }) => scale)));
  let next = 0;
  const tracks = guessed.map((track): TrackProposal => {
    return { ...track, questions: track.questions.map((question) => ({ ...question, scale: scaleOf[next++] ?? '' })) };
  });
  const names = read.flatMap(({ files }) => files.map(({ file }) => file.split(/[/\\]/u).at(-1) ?? file));
  const sheetNames = read.flatMap(({ files }) =>
    files.flatMap(({ profiles }) => profiles.map(({ name }) => name ?? '')),
  );
  return {
    title: titleOf([...names, ...sheetNames]),
    year: yearOf(names) ?? yearOf(sheetNames),
    scales,
    tracks: withPublished(
      tracks,
      tables.flatMap(({ published }) => published),
      lists,
    ),
    lists: listed.map(({ file, units }) => ({ file, units: units.length })),
    unread,
  };
}

/** Files of the same columns, none of which names a unit, whose own names do. */
function filesAsUnits(surveys: readonly ProfiledArgument[]): (readonly ProfiledArgument[])[] {
  const perUnit = (survey: ProfiledArgument) => {
    const profile = survey.files[0]?.profiles[0];
    return profile !== undefined && whichUnit(profile.columns).found === null && asMatrix(profile.columns) === null;
  };
  const alike = surveys.filter((survey) => survey.files.length === 1 && perUnit(survey));
  const [first] = alike;
  const same = alike.filter(
    (candidate) => first !== undefined && headersOf(profilesOf(candidate)) === headersOf(profilesOf(first)),
  );
  if (!areUnitNames(same.map(({ name }) => baseName(name)))) return surveys.map((survey) => [survey]);
  return [same, ...surveys.filter((survey) => !same.includes(survey)).map((survey) => [survey])];
}

function profilesOf({ files }: ProfiledArgument): readonly SheetProfile[] {
  return files[0]?.profiles ?? [];
}

function headersOf(profiles: readonly SheetProfile[]): string {
  return (profiles[0]?.columns ?? [])
    .map(({ header }) => fold(header))
    .sort()
    .join('\n');
}

/** @param reads one argument; several where each is a unit's file */
function surveyTrack(
  reads: readonly ProfiledArgument[],
  ids: QuestionIds,
  lists: readonly UnitListing[],
): GuessedTrack {
  const files = reads.flatMap((read) => read.files);
  const [first] = files;
  const sheets = alikeSheets(first?.profiles ?? []);
  const [profile] = sheets;
  const merged = mergeColumns([
    ...sheets.map(({ columns }) => columns),
    ...files.slice(1).flatMap(({ profiles }) => alikeSheets(profiles).map(({ columns }) => columns)),
  ]);
  const found = layoutOf(merged, sheets, files, lists);
  const sorted = sortColumns(found.answers.filter((column) => !found.used.includes(column)));
  const besides = sortColumns(found.others.filter((column) => !found.used.includes(column)));
  const guess = whichRespondent(
    found.others.length > 0 ? found.others : merged,
    found.layout.name !== 'long',
    Math.max(sheets.length, files.length),
  );
  const isUsed = (header: string) => header === guess?.column.header;
  const idle = [...sorted.idle, ...besides.idle].map(({ role, headers }) => ({
    role,
    headers: headers.filter((header) => !isUsed(header)),
  }));
  const several = sheets.length > 1 && found.layout.name !== 'sheet-per-unit';
  const source = {
    sheet: several
      ? '*'
      : found.layout.name !== 'sheet-per-unit' && profile !== first?.profiles[0]
        ? (profile?.name ?? null)
        : null,
    ...headerOf(profile),
    layout: found.layout,
    ...respondentProposal(guess, found.layout, sheets.length > 1 ? 'per-sheet' : files.length > 1 ? 'per-file' : null),
    where: triedOut(merged),
    idle: idle.filter(({ headers }) => headers.length > 0),
    unread: [...sorted.unread, ...besides.unread],
  };
  const passed = idle.filter(({ role }) => role === 'personal').flatMap(({ headers }) => headers);
  const isPassed = (header: string) => isUsed(header) || passed.includes(header);
  const groups = groupsOf(sorted.questions.map(({ header }) => header));
  const questions = sorted.questions.map((question) => ({ ...question, ...ids.of(question.header, groups) }));
  return {
    sources: reads.map(
      ({ name, files: read }): SourceProposal => ({
        file: name,
        ...source,
        rowCount: read.flatMap(({ profiles }) => alikeSheets(profiles)).reduce((sum, { rows }) => sum + rows, 0),
        headerRows: profile?.header.rows ?? [1],
        numbering: profile?.header.numbering ?? null,
        personal: read.flatMap(({ file, profiles }) => personalCells(file, profiles, isPassed)),
      }),
    ),
    published: [],
    units: found.units,
    kind: kindOf(found.units),
    questions,
    components: found.layout.name === 'long' && (profile?.header.rows.length ?? 1) > 1 ? headerGroups(questions) : [],
  };
}

function personalCells(
  file: string,
  profiles: readonly SheetProfile[],
  isPassed: (header: string) => boolean,
): PersonalCells[] {
  return alikeSheets(profiles).flatMap(({ name, columns }) =>
    columns
      .map(({ header, personalHeader, personal, personalCells: cells }) => ({
        cells: [...personalHeader, ...(isPassed(header) ? [] : cells)],
        count: personalHeader.length + (isPassed(header) ? 0 : personal),
      }))
      .filter(({ count }) => count > 0)
      .map((found) => ({ file, sheet: name, ...found })),
  );
}

interface GuessedTrack extends Omit<TrackProposal, 'questions'> {
  readonly questions: readonly (GuessedQuestion & { readonly id: string; readonly name: string })[];
}

/** The largest number of sheets with the same headers; most workbooks have one. */
function alikeSheets(profiles: readonly SheetProfile[]): readonly SheetProfile[] {
  const key = ({ columns }: SheetProfile) =>
    columns
      .map(({ header }) => fold(header))
      .sort()
      .join('\n');
  const groups = profiles.map((profile) => profiles.filter((other) => key(other) === key(profile)));
  const size = (group: readonly SheetProfile[]) => group.reduce((sum, { rows }) => sum + rows, 0);
  return [...groups].sort((a, b) => b.length - a.length || size(b) - size(a))[0] ?? [];
}

/** Qualtrics marks forms that its owner tried out. */
function triedOut(columns: readonly Column[]): SourceProposal['where'] {
  const status = columns.find(
    ({ header, texts }) =>
      ['status', 'response type'].includes(fold(header)) &&
      texts.some(({ text }) => fold(text) === 'ip address') &&
      texts.some(({ text }) => fold(text).startsWith('survey ')),
  );
  return status === undefined ? null : { column: status.header, value: 'IP Address' };
}
