/**
 * A track's questionnaire as an XLSForm (xlsform.org), which KoboToolbox and ODK take: sheets survey, choices, settings. A
 * choice's name is its code, so that an export with XML values holds the codes that the method knows.
 */
import type { Grid, GridCell, GridSheet } from '../grid.ts';
import { type FormQuestion, type FormTrack, latin } from './form-tracks.ts';

/** Names of the two questions about the form itself. */
export const XLSFORM_RESPONDENT = 'ma_phieu';
export const XLSFORM_UNIT = 'don_vi';

export interface XlsformWords {
  readonly respondent: string;
  readonly unit: string;
  readonly between: (least: number, greatest: number) => string;
}

export function xlsform(title: string, year: number | null, track: FormTrack, words: XlsformWords): Grid {
  const lists = new Map<string, { readonly name: string; readonly options: FormQuestion['options'] }>();
  const listOf = (options: FormQuestion['options']) => {
    const key = JSON.stringify(options);
    const list = lists.get(key) ?? { name: `list_${lists.size + 1}`, options };
    lists.set(key, list);
    return list.name;
  };
  const units = track.units.map(({ name, code }) => ({ label: name, code }));
  const survey = [
    ['type', 'name', 'label', 'required', 'constraint', 'constraint_message'],
    ['start', 'start', '', '', '', ''],
    ['end', 'end', '', '', '', ''],
    ['text', XLSFORM_RESPONDENT, words.respondent, 'yes', '', ''],
    [`select_one ${listOf(units)}`, XLSFORM_UNIT, words.unit, 'yes', '', ''],
    ...track.questions.map((question) => questionRow(question, listOf, words)),
  ];
  const choices = [
    ['list_name', 'name', 'label'],
    ...[...lists.values()].flatMap(({ name, options }) => options.map(({ label, code }) => [name, code, label])),
  ];
  const settings = [
    ['form_title', 'form_id', 'version'],
    [`${title} – ${track.name}`, `ddci_${latin(track.id)}`, String(year ?? 1)],
  ];
  const grids = [
    sheet('survey', survey, [24, 16, 70, 10, 26, 34]),
    sheet('choices', choices, [14, 24, 50]),
    sheet('settings', settings, [60, 24, 12]),
  ];
  return { title, sheets: grids };
}

function questionRow(
  { kind, code, label, options, range }: FormQuestion,
  listOf: (options: FormQuestion['options']) => string,
  words: XlsformWords,
): string[] {
  switch (kind) {
    case 'one':
      return [`select_one ${listOf(options)}`, code, label, '', '', ''];
    case 'several':
      return [`select_multiple ${listOf(options)}`, code, label, '', '', ''];
    case 'any-number':
      return ['decimal', code, label, '', '', ''];
    case 'number': {
      const [least, greatest] = range ?? [0, 0];
      return ['decimal', code, label, '', `. >= ${least} and . <= ${greatest}`, words.between(least, greatest)];
    }
  }
}

/** Text throughout: a code such as 1 is a name. */
function sheet(tab: string, rows: readonly (readonly string[])[], widths: readonly number[]): GridSheet {
  return {
    tab,
    widths,
    formats: widths.map(() => '@'),
    rows: rows.map((row, r) => ({
      cells: row.map((value): GridCell | null =>
        value === '' ? null : { value, style: r === 0 ? 'header' : 'bare', format: '@' },
      ),
    })),
    fixed: { rows: 1, columns: 0 },
    choices: [],
    alarms: [],
    locked: false,
    filter: null,
    wide: false,
  };
}
