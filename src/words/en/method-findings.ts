import { listed, quoted } from '../text.ts';
import type { methodFindings as vi } from '../vi/method-findings.ts';
import { init } from './init.ts';
import { meant } from './text.ts';

/** Faults of YAML, by the codes of the library. */
const SYNTAX: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'the line is indented with a tab; use spaces',
  BAD_INDENT: 'the indent does not match the lines of its level',
  DUPLICATE_KEY: 'this field is there already above',
  MISSING_CHAR: 'a bracket, quote, comma or colon is missing',
  UNEXPECTED_TOKEN: 'text or a mark stands where it cannot',
  BLOCK_AS_IMPLICIT_KEY: 'two colons on one line, or a wrong indent; a name with a colon needs quotes',
  MULTILINE_IMPLICIT_KEY: 'the colon after a field is missing',
  BAD_SCALAR_START: 'text that begins with a special mark needs quotes',
  BLOCK_IN_FLOW: 'inside { } or [ ] lines cannot be broken like this',
  BAD_ALIAS: 'a * or & at the beginning; put the text in quotes',
  MULTIPLE_DOCS: 'a line --- parts the file in two',
  TOO_LARGE: 'there is too much in it',
};

const KINDS = {
  scale: 'scale',
  unit: 'unit',
  question: 'question',
  part: 'component, dimension or indicator',
  track: 'track',
  code: 'code of the scale',
  answer: 'answer of the scale',
  tier: 'tier',
  figure: 'published column of an indicator',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields (name: value)',
  record: 'fields (name: value)',
  tuple: 'two values',
  codes: 'a list of codes (numbers)',
  items: 'a list with at least one item',
  rows: 'two row numbers, such as "4-66" or "4-"',
  text: 'text that is not empty, on one line',
  pattern: 'a header with the words {question} and {unit}, once each',
  'text or number': 'text or a number',
  date: 'a date written YEAR-MONTH-DAY, such as 2026-01-15',
};

/** A mark alone is quoted and named. */
const mark = (word: string) => (word === ',' ? '“,” (comma)' : word === '.' ? '“.” (point)' : word);

export const methodFindings = {
  syntax: ({ problem }) =>
    `The file cannot be read (YAML or JSON): ${SYNTAX[problem] ?? `wrong syntax (${problem})`}. Correct it at this line.`,
  'open-place': ({ name, cells, count }) => init.openPlace(init.places.get(name) ?? name, cells, count),
  'unknown-field': ({ name, closest }) =>
    `Unknown field ${quoted(name)}.${meant(closest) || ' Remove it or correct its name.'}`,
  'missing-field': ({ name, example }) =>
    `The field ${quoted(name)} is missing. Add it${example === undefined ? '' : `, for example: ${example}`}.`,
  'wrong-type': ({ name, expected }) =>
    `${name === '' ? 'The file' : quoted(name)} must be ${TYPES[expected] ?? expected}.`,
  'wrong-value': ({ name, value, allowed, closest }) =>
    `${quoted(name)} cannot be ${quoted(value)}. Allowed: ${listed(allowed.map(mark), 20)}.${meant(closest)}`,
  'wrong-number': ({ name, value, rule }) => `${quoted(name)} does not fit (${value}). It must hold that ${rule}.`,
  'unknown-name': ({ kind, name, closest }) => `There is no ${KINDS[kind]} ${quoted(name)}.${meant(closest)}`,
  'repeated-id': ({ kind, id }) => `The ${KINDS[kind]} ${quoted(id)} is there twice. Give each its own id.`,
  'unit-names-collide': ({ text, units }) =>
    `${quoted(text)} names two units, ${units[0]} and ${units[1]}. Change a name or remove an alias.`,
  'answers-collide': ({ scale, text }) => `On the scale ${scale}, ${quoted(text)} has two meanings. Keep one.`,
  'field-without-effect': ({ name, because }) =>
    `The field ${quoted(name)} has no effect with ${quoted(because)}. Remove it.`,
  'needs-field': ({ name, because }) =>
    because === 'source'
      ? 'An indicator takes either `question` (a survey question) or `published` (a published figure): give one of them.'
      : because === 'scale'
        ? 'A scale needs `answers`, or `number` with its least and greatest value.'
        : `The field ${quoted(name)} is needed by ${quoted(because)}. Add it.`,
  'refused-mean': ({ mean, part }) =>
    `The ${mean} mean is not defined for scores that can be 0 or less (in ${quoted(part)}). Use another mean, or scores from 1.`,
  'refused-negative': ({ indicator }) =>
    `${indicator}: with method none the figure is a score already, so its direction must be positive.`,
  'refused-best': ({ method }) =>
    `no-spread: best has no meaning with ${method}, which has no best score. Use missing or middle.`,
  'refused-statistic': ({ statistic, because }) =>
    because === 'weights'
      ? `${statistic} is not defined with response weights. Remove the weight column or use another statistic.`
      : `${statistic} is not defined for a multiple choice. Use share or balance.`,
  'mixed-scales': ({ part, scales }) =>
    `${quoted(part)} would average scores on different scales (${listed(scales)}). Give its children one normalisation.`,
  'no-group': ({ units }) =>
    `Units are compared by group here, but these have none: ${listed(units)}. Give each a group.`,
  'tiers-order': ({ name }) =>
    `The tiers are not in order at ${quoted(name)}: best first, each threshold (from) lower than the one before, each share (top) larger.`,
  'tiers-gap': ({ from, name }) =>
    `Some units could be left without a tier: the last one, ${quoted(name)}, ends at ${from}. Let thresholds end at 0 and shares (top) at 1; shares are counted from the top.`,
  'zero-weights': ({ part }) => `All weights under ${quoted(part)} are 0. Give at least one a weight above 0.`,
  'weights-sum': ({ sum }) =>
    `The component weights sum to ${sum}, neither 1 nor 100. They are used as shares of that sum.`,
  'missing-in-range': ({ scale, text }) =>
    `On the scale ${scale}, the missing code ${quoted(text)} lies in the range (number): every answer ${quoted(text)} counts as missing. Check that this is meant.`,
  'applies-to-none': ({ indicator }) => `${indicator} applies to no unit (only, except). Correct it.`,
  'shrunken-without-error': () =>
    'ranking.by: shrunken needs the error of sampling, which uncertainty.replicates: 0 turns off. Leave out replicates, or rank by the totals (ranking.by: total).',
  'unlike-indicators': ({ indicator, tracks }) =>
    `${indicator} is not the same in the tracks ${listed(tracks)} but is compared over all of them (over: all). Give it one statistic, scale and direction, or different ids.`,
  'pool-lacks': ({ indicator }) =>
    `${indicator}: the earlier run has no such indicator, so no values of it are pooled.`,
  'pool-of-table': ({ indicators }) =>
    `Values of ${listed(indicators, 20)} from a published table are pooled. A table does not say how they were measured: make sure that they are of the same measure, in the same unit.`,
  'pool-unlike': ({ indicator }) =>
    `${indicator}: the earlier run has another statistic, scale or direction, so its values cannot be pooled. Take the file out of the indicator's pool, or give it another id.`,
  'unused-question': ({ question }) => `The question ${quoted(question)} is used by no indicator.`,
  'unused-scale': ({ scale }) => `The scale ${quoted(scale)} is used by no indicator.`,
  'said-twice': ({ name, first }) => `${quoted(name)} was said in cell ${first} already. Keep one of the two.`,
  'circular-part': ({ part }) => `${quoted(part)} belongs to itself. Mend the column Parent.`,
  'empty-part': ({ part }) =>
    `The component ${quoted(part)} has no indicators. Name it in their column Parent; if it is an indicator, give it a parent.`,
  'faulty-cell': ({ name, text }) => `${quoted(name)}: the cell holds a faulty formula (${text}). Write its value.`,
  'date-cell': ({ name, text }) =>
    `${quoted(name)}: the cell is a date (${text}), perhaps made by Excel. Format the cell as text and write it again.`,
  'ambiguous-adjustment': ({ unit, tracks }) =>
    `${quoted(unit)} is a unit of several tracks (${listed(tracks)}). Say which with the field track.`,
} satisfies typeof vi;
