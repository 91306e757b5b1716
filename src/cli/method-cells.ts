/**
 * Sentences name a field of the method as «(decimal)» behind its name in words. Who has a workbook reads the column or cell in its
 * place instead: «(ô S5, trang tính Nguồn dữ liệu)» (SPEC §3.9).
 */
import { namesOf } from '../core/formulas/formula-list.ts';
import { normalisations } from '../core/formulas/normalisations/normalisations.ts';
import { statistics } from '../core/formulas/statistics/statistics.ts';
import { ownField } from '../core/json.ts';
import type { Finding, Place } from '../core/model/findings.ts';
import type { Path } from '../method/faults.ts';
import { itemsAt, tracksOf } from '../method/workbook/sheet.ts';
import type { Words } from '../words/words.ts';

/** @returns the sentence as it is shown to who has this method */
export type MethodTerms = (sentence: string, finding: Finding, messages: Words) => string;

/** For a method file: its fields are named as they are in it. */
export const fieldsOfFile: MethodTerms = (sentence) => sentence;

/** By field, as sentences name it: the sheet and column of the workbook; null: it is its word in a cell already named. */
const FIELDS: ReadonlyMap<string, string | null> = new Map([
  ...[
    'sheet',
    'rows',
    'where',
    'encoding',
    'delimiter',
    'decimal',
    'respondent',
    'respondents',
    'blocks',
    'columns',
  ].map((name) => [name, `sources.${name}`] as const),
  ...['aliases', 'group'].map((name) => [name, `units.${name}`] as const),
  ...['question', 'published', 'only', 'except', 'than', 'statistic', 'direction'].map(
    (name) => [name, `tree.${name}`] as const,
  ),
  ['units', 'units.id'],
  ['questions', 'questions.header'],
  ['separator', 'scales.separator'],
  ['answers', 'scales.answer'],
  ['missing', 'scales.missing'],
  ['number', 'scales.least'],
  ['from', 'tiers.from'],
  ['top', 'tiers.top'],
  ['track', 'adjustments.track'],
  ['pool', 'settings.normalisation.pool'],
  ['over', 'settings.normalisation.over'],
  ...['ranking.minimum-responses', 'missing.minimum-base', 'privacy.minimum-difference'].map(
    (name) => [name, `settings.${name}`] as const,
  ),
  ['minimum-responses', 'settings.ranking.minimum-responses'],
  ['no-spread', 'settings.normalisation.no-spread'],
  ...['shared', 'per-file', 'per-sheet', ...namesOf(statistics), ...namesOf(normalisations)].map(
    (name) => [name, null] as const,
  ),
]);

/** «(decimal)», «(where, rows)», «(sheet: "*")», outside quotation marks. */
const NAMED = / \(([a-z][a-z.-]*)((?:, [a-z][a-z.-]*)*)(?:: [^()]*)?\)/gu;

/** @param fieldPlaces by sheet and field: its column, or of a setting its cell */
export function fieldsOfWorkbook(
  raw: unknown,
  place: (path: Path) => Place,
  fieldPlaces: ReadonlyMap<string, Place>,
): MethodTerms {
  return (sentence, finding, messages) => {
    const { screen } = messages;
    const cellOf = (name: string): string => {
      const field = FIELDS.get(name) ?? '';
      const at = fieldPlaces.get(field);
      const row = at?.row ?? rowOf(field, finding, raw, place);
      const cell =
        row === undefined ? `${screen.column} ${at?.column ?? ''}` : `${screen.cell} ${at?.column ?? ''}${row}`;
      return `${cell}, ${screen.sheet} ${at?.sheet ?? ''}`;
    };
    const isWord = (name: string) => FIELDS.get(name) === null;
    const isKnown = (name: string) => isWord(name) || fieldPlaces.has(FIELDS.get(name) ?? '');
    return sentence
      .split(/(“[^”]*”)/u)
      .map((part) =>
        part.startsWith('“')
          ? part
          : part.replaceAll(NAMED, (whole: string, first: string, others: string) => {
              const names = [first, ...others.split(', ').slice(1)];
              if (!names.every(isKnown)) return whole;
              const cells = names.filter((name) => !isWord(name)).map(cellOf);
              return cells.length === 0 ? '' : ` (${cells.join('; ')})`;
            }),
      )
      .join('');
  };
}

/** The row of the source that the finding is about, or of the unit that a text is likest to. */
function rowOf(
  field: string,
  { place: { file }, arguments: args }: Finding,
  raw: unknown,
  place: (path: Path) => Place,
) {
  const near = 'closest' in args && Array.isArray(args.closest) ? args.closest[0] : undefined;
  for (const { track, path } of tracksOf(raw)) {
    if (field.startsWith('sources.')) {
      const sources = (['survey', 'published'] as const).flatMap((kind) =>
        itemsAt(ownField(track, kind), [...path, kind]),
      );
      const source = sources.find(({ item }) => ownField(item, 'file') === file);
      if (source !== undefined) return place(source.path).row;
    }
    if (field === 'units.aliases' && near !== undefined) {
      const units = itemsAt(ownField(track, 'units'), [...path, 'units']);
      const unit = units.find(({ item }) => [ownField(item, 'id'), ownField(item, 'name')].includes(near));
      if (unit !== undefined) return place(unit.path).row;
    }
  }
  return undefined;
}
