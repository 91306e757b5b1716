/** Two runs next to each other, as a document: how the rules differ first, then units, then components (SPEC §10). */
import type { SidePosition, TrackComparison, UnitComparison } from '../../../core/compare/comparison.ts';
import type { Language } from '../../../core/model/method.ts';
import { fold } from '../../../core/text/fold.ts';
import { numberText } from '../../../report/number-text.ts';
import type { Words } from '../../../words/words.ts';
import type { Section } from '../../document.ts';
import { runTitle } from '../../run-title.ts';
import { chanceLines, isReal, verdictText } from './chance-text.ts';
import type { Compared } from './compared.ts';
import { differenceLines } from './differences.ts';

interface Wording {
  readonly words: Words['compare'];
  readonly language: Language;
}

export function compareDocument(compared: Compared, words: Words['compare'], language: Language): Section[] {
  const { comparison, pooled } = compared;
  const wording = { words, language };
  return [
    { level: 1, title: words.title, lines: words.runs(...runTitles(compared)), table: null },
    { level: 2, title: words.differences, lines: differenceLines(compared, words, language), table: null },
    ...(pooled === null
      ? []
      : [{ level: 2, title: words.pooledTitle, lines: pooledLines(compared, pooled, words), table: null } as const]),
    ...comparison.tracks.flatMap((track) => trackSections(track, wording)),
  ];
}

/** What each run is called; with its file where both are called alike. */
export function runTitles({
  before,
  after,
  files,
}: Pick<Compared, 'before' | 'after' | 'files'>): readonly [before: string, after: string] {
  const [then, now] = [runTitle(before), runTitle(after)];
  return fold(then) === fold(now) ? [`${then} (${files[0]})`, `${now} (${files[1]})`] : [then, now];
}

function pooledLines(
  { before, after, comparison }: Compared,
  pooled: NonNullable<Compared['pooled']>,
  words: Words['compare'],
): string[] {
  const names = new Map(comparison.tracks.map(({ after: now }) => [now.id, now.name]));
  const withheld = [before, after].some(({ tracks }) =>
    tracks.some(({ ranking }) => ranking.some(({ reason }) => reason === 'minimum-responses')),
  );
  return [
    words.pooledNote,
    ...pooled.flatMap(({ track, alike, unlike, otherSource }) => [
      words.pooledCount(names.get(track) ?? track, alike.length, alike.length + unlike.length + otherSource.length),
      ...(unlike.length === 0 ? [] : [words.unlike(unlike)]),
      ...(otherSource.length === 0 ? [] : [words.otherSource(otherSource)]),
    ]),
    ...(withheld ? [words.withheldNote] : []),
  ];
}

function trackSections(track: TrackComparison, wording: Wording): Section[] {
  const { words, language } = wording;
  const ratio = (value: number | null) => numberText(value, 3, language);
  const uneven = track.before.ranked !== track.compared || track.after.ranked !== track.compared;
  return [
    {
      level: 2,
      title: track.after.name,
      lines: [
        words.compared(track.compared, track.before.units, track.after.units),
        words.correlations(ratio(track.spearman), ratio(track.kendall)),
        ...(uneven ? [words.amongNote] : []),
        ...chanceLines(track, words.chance, language),
      ],
      table: unitTable(track, uneven, wording),
    },
    ...notCompared(track, wording),
    ...linesSection(
      words.matched,
      track.units.flatMap((unit) => sameLine(unit, words)),
    ),
    ...matrices(track, wording),
  ];
}

/** Why units are not compared, and how those of the older run stood. */
function notCompared(track: TrackComparison, { words, language }: Wording): Section[] {
  const grouped = isGrouped(track);
  const old = track.units.filter(({ comparable, after }) => !comparable && after === null);
  const lines = track.units.flatMap((unit) => notSameLine(unit, words));
  const table: Section['table'] = {
    columns: [
      { head: words.rank, kind: 'number' },
      ...(grouped ? [{ head: words.group, kind: 'words' } as const] : []),
      { head: words.oldUnit, kind: 'words' },
      { head: words.total, kind: 'number' },
      { head: words.tier, kind: 'words' },
    ],
    rows: old.map(({ before }) => [
      before?.rank == null ? '–' : String(before.rank),
      ...(grouped ? [before?.group ?? ''] : []),
      before?.name ?? '',
      numberText(before?.total ?? null, track.before.decimals, language),
      before?.tier ?? '',
    ]),
  };
  const title = words.notCompared;
  return lines.length === 0 ? [] : [{ level: 3, title, lines, table: old.length === 0 ? null : table }];
}

function linesSection(title: string, lines: readonly string[]): Section[] {
  return lines.length === 0 ? [] : [{ level: 3, title, lines, table: null }];
}

export function notSameLine({ how, before, after, related }: UnitComparison, words: Words['compare']): string[] {
  const unit = after ?? before;
  if (unit === null || how === 'id' || how === 'id-renamed' || how === 'name' || how === 'map' || how === 'continues')
    return [];
  // What became of an old unit is reported of the new one.
  const isFromMap = how === 'merged' || how === 'split' || how === 'not-continued';
  if (after === null && isFromMap && related.length > 0) return [];
  return [words.notSame[how](unit.name, after !== null, related)];
}

export function sameLine({ how, before, after }: UnitComparison, words: Words['compare']): string[] {
  if (before === null || after === null) return [];
  const named = ({ id, name }: SidePosition) => (name === id ? id : `${name} (${id})`);
  return how === 'id-renamed' || how === 'name' || how === 'map' || how === 'continues'
    ? [words.same[how](named(before), named(after))]
    : [];
}

function unitTable(track: TrackComparison, uneven: boolean, { words, language }: Wording): Section['table'] {
  const { decimals } = track.after;
  const grouped = isGrouped(track);
  const units = track.units.filter(({ after }) => after !== null);
  const tested = units.some(({ chance }) => chance !== null);
  const rankText = (side: SidePosition | null) => (side?.rank == null ? '–' : String(side.rank));
  const number = (value: number | null | undefined, places = decimals) => numberText(value ?? null, places, language);
  return {
    columns: [
      { head: words.rank, kind: 'number' },
      { head: words.before, kind: 'number' },
      ...(uneven ? [{ head: words.among, kind: 'number' } as const] : []),
      ...(grouped ? [{ head: words.group, kind: 'words' } as const] : []),
      { head: words.unit, kind: 'words' },
      { head: words.total, kind: 'number' },
      { head: words.before, kind: 'number' },
      { head: words.change, kind: 'number' },
      ...(tested
        ? ([
            { head: words.chance.standardError, kind: 'number' },
            { head: words.chance.verdict, kind: 'words' },
          ] as const)
        : []),
      { head: words.tier, kind: 'words' },
    ],
    rows: units.map(({ comparable, before, after, change, chance }) => [
      rankText(after),
      rankText(before),
      ...(uneven ? [comparable ? `${before?.among ?? '–'} → ${after?.among ?? '–'}` : ''] : []),
      ...(grouped ? [groupText(comparable, before, after)] : []),
      after?.name ?? '',
      number(after?.total),
      number(before?.total, track.before.decimals),
      signed(change, decimals, language),
      ...(tested ? [chance === null ? '' : number(chance.standardError), verdictText(chance, words.chance)] : []),
      isPublished(track) && before?.tier == null ? (after?.tier ?? '–') : tierText(comparable, before, after),
    ]),
  };
}

export function signed(value: number | null, decimals: number, language: Language): string {
  if (value === null) return '';
  const text = numberText(value, decimals, language);
  return value > 0 && /[1-9]/u.test(text) ? `+${text}` : text;
}

/** Whether a rank is one of a group in either run. */
export function isGrouped({ before, after }: TrackComparison): boolean {
  return before.within === 'group' || after.within === 'group';
}

function groupText(comparable: boolean, before: SidePosition | null, after: SidePosition | null): string {
  const now = after?.group ?? '';
  return comparable && before !== null && fold(before.group ?? '') !== fold(now)
    ? `${before.group ?? '–'} → ${now || '–'}`
    : now;
}

function tierText(comparable: boolean, before: SidePosition | null, after: SidePosition | null): string {
  const [old, now] = [before?.tier ?? '–', after?.tier ?? '–'];
  return !comparable || old === now ? now : `${old} → ${now}`;
}

/** Whether either side is a published table. */
function isPublished({ chance }: TrackComparison): boolean {
  return chance.kind === 'untested' && chance.reason === 'published';
}

/** Columns of a matrix that are shown next to each other. */
const MATRIX = 6;

/** Of the units that are compared: the change of each component's score, and its part of the change of the total. */
function matrices(track: TrackComparison, { words, language }: Wording): Section[] {
  const units = track.units.filter(({ comparable }) => comparable);
  const parts = track.components;
  if (!track.sameScale || units.length === 0) return [];
  const isTested = units.some(({ components }) => components.some(({ chance }) => chance !== null));
  const known = units.some(({ components }) => components.some(({ share }) => share !== null));
  const adjusted = units.some(({ adjustment }) => adjustment !== 0);
  const cell = (value: number | null | undefined) =>
    value == null ? '–' : signed(value, track.after.decimals, language);
  const list = (title: string, lines: readonly string[], measure: 'change' | 'share') =>
    Array.from({ length: Math.ceil(parts.length / MATRIX) }, (_, chunk): Section => {
      const across = parts.slice(chunk * MATRIX, (chunk + 1) * MATRIX);
      const isLast = (chunk + 1) * MATRIX >= parts.length;
      const points = measure === 'share' && adjusted && isLast;
      const legend = across.map(
        ({ id, name }, i) => `${chunk * MATRIX + i + 1}. ${name === id ? id : `${id}: ${name}`}`,
      );
      return {
        level: 3,
        title,
        lines: [...(chunk === 0 ? lines : []), ...legend],
        table: {
          columns: [
            { head: words.unit, kind: 'words' },
            ...across.map((_, i) => ({ head: String(chunk * MATRIX + i + 1), kind: 'number' as const })),
            ...(points ? [{ head: words.adjustment, kind: 'number' as const }] : []),
          ],
          rows: units.map(({ after, components, adjustment }) => [
            after?.name ?? '',
            ...across.map(({ id }) => {
              const component = components.find((component) => component.id === id);
              const mark = measure === 'change' && component !== undefined && isReal(component) ? '*' : '';
              return `${cell(component?.[measure])}${mark}`;
            }),
            ...(points ? [cell(adjustment)] : []),
          ]),
        },
      };
    });
  return [
    ...list(words.scores, isTested ? [words.chance.mark] : [], 'change'),
    ...(isPublished(track)
      ? []
      : known
        ? list(words.shares, [words.sharesNote], 'share')
        : [{ level: 3, title: words.shares, lines: [words.sharesUnknown], table: null } as const]),
  ];
}
