/** The topics of `ddci help`: what no list of the program says by itself. */
import { listed, quoted } from '../text.ts';
import type { helpTopics as vi } from '../vi/help-topics.ts';
import { meant } from './text.ts';

export const helpTopics: typeof vi = {
  argument: 'the topic to look up, or the name of a command',
  heading: 'Reference (ddci help <topic>):',
  unknown: (name, closest, topics) =>
    `There is no topic ${quoted(name)}.${meant(closest)} Topics: ${listed(topics, 20)}.`,
  summaries: {
    method: 'the fields of the method file',
    survey: 'survey files: layouts, columns, scales, responses',
    statistics: 'from the answers to the value of an indicator',
    normalisations: 'from values to scores',
    means: 'from scores of indicators to components and index',
    ranking: 'missing data, ranks, tiers, adjustments',
    uncertainty: 'how certain the ranks are, and how that is computed',
    outputs: 'the files of results, the columns of the CSV files',
    presets: 'what ddci init --preset begins with',
    privacy: 'what protects respondents',
    scripts: 'for scripts: exit codes, JSON',
  },
  fields: 'Fields',
  columnOnly: 'column of the workbook',
  required: 'required',
  fallback: (value) => `default: ${value}`,
  alsoHere: (sections) => `The rules ${sections} may be given here, too; the one nearest to the indicator wins.`,
  methodLines: [
    'The method file is YAML, JSON, or a workbook of the same content; file names in it are relative to it.',
    'Below are the names of the fields in YAML, and the titles and notes of their columns in the workbook (ddci convert makes one of the other).',
    'To change a field for one run: --set normalisation.method=percentile',
  ],
  surveyLines: [
    'A column is named by its header; one without a header is "#B", the second of two with the same header Q5#2.',
    'A multiple choice is one cell (separator), or a column an option (Q7/Tax) with 1/0, x, ✓, yes/no or the option’s own words.',
    'To see how a file is read: ddci preview',
  ],
  layouts: {
    long: 'a row is one respondent about one unit (default); unit: the column that names the unit',
    blocks: 'a row is one respondent, up to n units in repeated blocks of columns; blocks: [dv1_, dv2_]',
    matrix: 'a row is one respondent, a column per question and unit; pattern: "{question} [{unit}]"',
    'sheet-per-unit': 'as long; the sheet’s name is the unit',
    'file-per-unit': 'as long; the file’s name is the unit; file: "survey/*.xlsx"',
  },
  statisticLines: [
    'The field statistic of an indicator. Σ is over the valid answers; w is the response weight (1 without weights).',
    'An indicator from published figures has the field published, and no statistic.',
  ],
  multiple: (is) => `Multiple choice: ${is ? 'yes' : 'no'}`,
  weighted: (is) => `Response weights: ${is ? 'yes' : 'no'}`,
  noEnds: 'Scores have no ends: the index is not brought onto the scale of out-of.',
  noBest: 'No highest score: no-spread: best is refused.',
  positiveOnly: 'For direction: positive only.',
  ofAll: 'For every normalisation',
  meanLines: [
    'The field aggregation, of the whole method, a track, a component or a dimension. s is a score, w its weight.',
  ],
  scores: { any: [], 'not-negative': ['For scores of 0 and above.'], positive: ['For scores above 0 only.'] },
  uncertaintyParts: {
    respondents: {
      title: 'respondents: the error of sampling',
      lines: [
        'Respondents are resampled many times, and each time everything is computed again, from the answers to the ranks. A respondent is drawn with all responses given.',
        'Rank interval: with the confidence chosen, the unit’s true rank lies in it. Do not compare two intervals to say which unit is better; see the list of units that cannot be distinguished.',
        'Published figures and values of earlier years stay as they are.',
      ],
    },
    weights: {
      title: 'weights: other weights',
      lines: [
        'Many sets of weights are drawn around those of the method; in what share of them does a unit keep its rank?',
      ],
    },
    choices: {
      title: 'choices: other rules',
      lines: ['Other normalisations, means and rules, a component less: which choice moves the ranks most?'],
    },
    command: { title: 'ddci robustness', lines: ['Its options: ddci robustness --help'] },
  },
  outputLines: [
    'run.json is always written; --format names the other formats. manifest.json lists what was written.',
    'Only files that this tool wrote and nobody changed are replaced; others with --force.',
  ],
  formats: {
    json: 'run.json: the whole result, for every later command',
    xlsx: 'report.xlsx: the report for staff, with formulas',
    html: 'report.html: one page for leaders, without any network, prints on A4',
    docx: 'report.docx: an official letter for Word',
    svg: 'svg/: the charts as SVG files, for slides',
    md: 'report.md: the ranking for documents',
    csv: 'csv/: tables for other programs',
  },
  csvLine: 'Headers are always English; --csv-locale vi writes semicolons and decimal commas for a Vietnamese Excel.',
  emptyPreset: 'no preset: every place to be filled in',
  privacyLines: [
    'Names, telephone numbers, e-mail and other addresses, identity numbers and tax codes of respondents are in no result.',
    'A distribution of answers is shown only on a large enough base, and never follows from other figures.',
    'Values of indicators are shown however small the base, with a warning; missing.minimum-base withholds them.',
    'Values that rest on the same answers but for a few are shown, with a warning; privacy.minimum-difference withholds the later ones.',
    'The screen, loi.xlsx and coloured copies may quote a cell that must be mended: do not pass them on.',
  ],
  scriptLines: [
    '--json: nothing but JSON on standard output. --quiet: errors only. --strict: warnings count as errors. --dry-run: nothing is written.',
    'Results go to standard output; errors, warnings and notes to standard error.',
  ],
  exitTitle: 'Exit codes',
  exitCodes: [
    [0, 'done'],
    [1, 'the data do not fit; nothing is written'],
    [2, 'wrong use or method'],
    [3, 'an input cannot be read'],
    [4, 'an output cannot be written'],
    [70, 'a fault of the tool'],
    [130, 'interrupted'],
  ],
};
