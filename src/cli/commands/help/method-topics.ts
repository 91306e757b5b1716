/** Topics on the method file, made of the columns of its workbook: their fields, words, titles and notes. */
import type { Language } from '../../../core/model/method.ts';
import { encodings } from '../../../core/text/encodings.ts';
import type { Column } from '../../../method/workbook/column.ts';
import { parts } from '../../../method/workbook/parts.ts';
import { settings } from '../../../method/workbook/settings-sheet.ts';
import type { SheetKey } from '../../../method/workbook/sheet.ts';
import { titleOf, titles } from '../../../method/workbook/titles.ts';
import { layouts } from '../../../survey/layouts/layouts.ts';
import { words } from '../../../words/words.ts';
import type { Section } from '../../document.ts';
import { opening, section } from './section.ts';

/** How the rows of a sheet are written in YAML. */
const SHAPES: Readonly<Record<SheetKey, string>> = {
  settings: '{title, year, index: {out-of}, …}',
  tracks: 'tracks: [{id, name, …}]',
  sources: 'tracks[].survey: [{file, unit, …}]; tracks[].published: [{file, unit, …}]',
  units: 'tracks[].units: [{id, name, …}]',
  tree: 'tracks[].components: [{id, weight, indicators: [{id, …}]}]',
  scales: 'scales: {scale: {answers: {answer: code}, missing: [answer]}}',
  questions: 'questions: {question: [header]}',
  tiers: 'tiers: [{name, from}] | [{name, top}] | {method: natural-breaks, names: [name]}',
  adjustments: 'adjustments: [{unit, points, reason}]',
};

export function methodTopic(language: Language): Section[] {
  const { helpTopics } = words[language];
  return [opening('method', helpTopics.methodLines, language), ...parts.map(({ key }) => sheetSection(key, language))];
}

export function surveyTopic(language: Language): Section[] {
  const { helpTopics } = words[language];
  return [
    opening('survey', helpTopics.surveyLines, language),
    section(
      'layout',
      [...layouts.keys()].flatMap((name) => [name, `  ${helpTopics.layouts[name] ?? ''}`]),
    ),
    sheetSection('sources', language),
    sheetSection('questions', language),
    sheetSection('scales', language),
    section('responses', settingLines('responses.', language)),
    section('encoding', [encodings.join(', ')]),
  ];
}

export function rankingTopic(language: Language): Section[] {
  return [
    opening('ranking', [], language),
    ...['missing', 'index', 'ranking'].map((name) => section(name, settingLines(`${name}.`, language))),
    sheetSection('tiers', language),
    sheetSection('adjustments', language),
  ];
}

export function privacyTopic(language: Language): Section[] {
  const { helpTopics } = words[language];
  const named = ['privacy.', 'missing.minimum-base', 'ranking.minimum-responses'];
  return [
    opening('privacy', helpTopics.privacyLines, language),
    section(
      helpTopics.fields,
      named.flatMap((name) => settingLines(name, language)),
    ),
  ];
}

/** Fields that hold for the whole method and begin so. */
export function settingLines(
  beginning: string,
  language: Language,
  isShown: (column: Column) => boolean = () => true,
): string[] {
  return settings
    .filter((column) => column.key.startsWith(beginning) && isShown(column))
    .flatMap((column) => fieldLines('settings', column, language));
}

function sheetSection(key: SheetKey, language: Language): Section {
  const { columns = [] } = parts.find((part) => part.key === key) ?? {};
  const { tab, lines } = titles[language].sheets[key];
  const fields = key === 'settings' ? settings : columns.filter((column) => !isSetting(column));
  // Rules that may also be given here are described once, with the settings.
  const sections = [...new Set(columns.filter(isSetting).map(({ key: name }) => name.replace(/\..*/u, '')))];
  return section(tab, [
    `YAML: ${SHAPES[key]}`,
    ...(sections.length === 0 ? [] : [words[language].helpTopics.alsoHere(sections.join(', '))]),
    ...lines,
    ...fields.flatMap((column) => fieldLines(key, column, language)),
  ]);
}

function isSetting({ key }: Column): boolean {
  return key.includes('.') && settings.some((setting) => setting.key === key);
}

/** The field with the words it may be, then what it is for. */
function fieldLines(sheet: SheetKey, { key, path, words: allowed = [] }: Column, language: Language): string[] {
  const [title, note] = titleOf(sheet, key, language);
  const name = path === null ? key : path.map((field) => (/^\d+$/u.test(field) ? `[${field}]` : `.${field}`)).join('');
  const choice = allowed.length === 0 ? '' : `: ${allowed.join(' | ')}`;
  const where = path === null ? ` (${words[language].helpTopics.columnOnly})` : '';
  const end = /[.!?…]$/u.test(title) ? '' : '.';
  return [`${name.replace(/^\./u, '')}${choice}${where}`, `  ${title}${end} ${note}`.trimEnd()];
}
