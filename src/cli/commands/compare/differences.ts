/** Whatever makes two runs unlike, in sentences; first of all the rules. */
import type { Language } from '../../../core/model/method.ts';
import type { Json } from '../../../core/model/run.ts';
import type { MethodDifference } from '../../../method/differences.ts';
import { titleOf } from '../../../method/workbook/titles.ts';
import { formatTiers } from '../../../report/method-terms.ts';
import { numberText, plainNumber } from '../../../report/number-text.ts';
import { wordOf } from '../../../words/cell-words.ts';
import type { Words } from '../../../words/words.ts';
import { methodTerms } from '../../method-terms.ts';
import type { Compared } from './compared.ts';

interface Wording {
  readonly words: Words['compare'];
  readonly language: Language;
}

export function differenceLines(compared: Compared, words: Words['compare'], language: Language): string[] {
  const { before, after, comparison, differences, pooled, published } = compared;
  const { tracks, onlyBefore, onlyAfter } = comparison;
  const names = new Map(tracks.map((track) => [track.after.id, track.after.name]));
  const named = new Set<string>();
  const found = [
    ...(published ?? []),
    ...differences.map((difference) =>
      differenceLine(difference, names.get(difference.track ?? '') ?? null, named, { words, language }),
    ),
    ...onlyBefore.map(words.onlyBefore),
    ...onlyAfter.map(words.onlyAfter),
    ...tracks.flatMap((track) => {
      const { before: old, after: now, how, sameScale } = track;
      return [
        ...(how === 'id' ? [] : [words.otherTrack(old.name, now.name)]),
        ...(old.units === now.units ? [] : [words.unitCount(now.name, old.units, now.units)]),
        ...(old.ranked === now.ranked ? [] : [words.rankedCount(now.name, old.ranked, now.ranked)]),
        ...(sameScale ? [] : [words.otherScale(now.name)]),
      ];
    }),
    ...(published !== null || before.tool.version === after.tool.version
      ? []
      : [words.tool(before.tool.version, after.tool.version)]),
  ];
  const ownReferences =
    pooled === null && tracks.some(({ sameReferences }) => !sameReferences) ? [words.ownReferences] : [];
  return found.length === 0
    ? [words.noDifferences, ...ownReferences]
    : [words.differencesNote, ...found, ...ownReferences];
}

/** Ids that are named in one line. */
const MOST = 6;
const LONGEST = 100;

/** @param named fields already in an earlier line: each has its name in the method file once, in brackets */
export function differenceLine(
  difference: MethodDifference,
  track: string | null,
  named: Set<string>,
  { words, language }: Wording,
): string {
  const { topic, field, of: nodes, all: isEvery, before, after } = difference;
  const head = `${words.topics[topic]}${track === null ? '' : ` (${track})`}: `;
  const ids = isEvery
    ? words.all(nodes.length)
    : nodes.slice(0, MOST).join(', ') + (nodes.length > MOST ? ` … (${nodes.length})` : '');
  const kind = field === 'component' || field === 'dimension' || field === 'indicator' ? words.kinds[field] : null;
  if (topic === 'indicators' && kind !== null) {
    const name = String(before ?? after);
    return `${head}${before === null ? words.added : words.removed} ${kind} ${ids}${name === ids ? '' : ` (${name})`}`;
  }
  const text = (value: Json) => {
    if (topic === 'weights') return typeof value === 'number' ? `${numberText(100 * value, 2, language)}%` : words.none;
    const whole =
      topic === 'tiers' && value !== null
        ? formatTiers(value, { terms: methodTerms(language), language })
        : valueText(value, difference, { words, language });
    return whole.length > LONGEST ? `${[...whole].slice(0, LONGEST).join('')}…` : whole;
  };
  const what = topic === 'weights' ? words.weightOf : fieldText(difference, named, { words, language });
  return `${head}${ids === '' ? '' : `${ids}: `}${what} ${text(before)} → ${text(after)}`;
}

/** Where the workbook of the method has a field under another name. */
const COLUMNS: ReadonlyMap<string, readonly [sheet: Parameters<typeof titleOf>[0], column: string]> = new Map([
  ['questions', ['questions', 'header']],
  ['points', ['adjustments', 'points']],
  ['survey.where', ['sources', 'where']],
  ['survey.rows', ['sources', 'rows']],
  ['published.rows', ['sources', 'rows']],
  ['survey.weight', ['sources', 'weight']],
  ['survey.respondent', ['sources', 'respondent']],
  ['survey.respondents', ['sources', 'respondents']],
  ['units.group', ['units', 'group']],
]);

const ANSWERS = 'answers.';

/** In Vietnamese «chiều (direction)», and after that «chiều»; in English the method file's own name. */
function fieldText({ topic, field }: MethodDifference, named: Set<string>, { words, language }: Wording): string {
  if (language === 'en') return field;
  if (topic === 'scales' && field.startsWith(ANSWERS)) return words.answer(field.slice(ANSWERS.length));
  const [sheet, column] = COLUMNS.get(field) ?? [topic === 'scales' ? 'scales' : 'tree', field.replace(OF_INDEX, '')];
  const title = words.fields.get(field) ?? plain(titleOf(sheet, column, language)[0]);
  const isNew = !named.has(field);
  named.add(field);
  return isNew ? `${title} (${field})` : title;
}

const OF_INDEX = /^index\.(?=aggregation)/u;

/** «Chuẩn hóa: phương pháp» after the head «Chuẩn hóa» is the method. */
function plain(title: string): string {
  const rest = title.slice(title.lastIndexOf(': ') + 1).trim();
  return rest.charAt(0).toLowerCase() + rest.slice(1);
}

/** A value of the method file, on one line. */
function valueText(value: Json, difference: MethodDifference, wording: Wording): string {
  const { words, language } = wording;
  if (value === null) return words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return plainNumber(value, language);
  if (typeof value === 'string') return wordOf(difference.field.replace(OF_INDEX, ''), value, language);
  if (Array.isArray(value)) return `[${value.map((item: Json) => valueText(item, difference, wording)).join('; ')}]`;
  const fields = Object.entries(value).map(([name, item]) => `${name}: ${valueText(item, difference, wording)}`);
  return `{${fields.join('; ')}}`;
}
