/** Topics on formulas, made of the lists of formulas: their names and rules, the fields that they read, what they allow. */

import type { Fields } from '../../../core/formulas/fields.ts';
import { contentFields, type FormulaField, fieldsRead } from '../../../core/formulas/formula-fields.ts';
import { namesOf } from '../../../core/formulas/formula-list.ts';
import { means } from '../../../core/formulas/means/means.ts';
import { normalisations } from '../../../core/formulas/normalisations/normalisations.ts';
import { statistics } from '../../../core/formulas/statistics/statistics.ts';
import type { Language } from '../../../core/model/method.ts';
import type { Json } from '../../../core/model/run.ts';
import { wordOf } from '../../../words/cell-words.ts';
import { words } from '../../../words/words.ts';
import type { Section } from '../../document.ts';
import { settingLines } from './method-topics.ts';
import { opening, section } from './section.ts';

/** Fields that every formula takes, to ask what follows from it. */
const EXAMPLE = contentFields({ of: [1], against: [2], than: 1, p: 1, lower: 0, upper: 1, target: 1 });

export function statisticsTopic(language: Language): Section[] {
  const { formulas, helpTopics } = words[language];
  return [
    opening('statistics', helpTopics.statisticLines, language),
    ...namesOf(statistics).map((name) => {
      const { multiple, weighted } = statistics[name](EXAMPLE);
      return section(titled(name, wordOf('statistic', name, language)), [
        formulas.rules.statistics[name],
        ...fieldLines(statistics[name], language),
        helpTopics.multiple(multiple),
        helpTopics.weighted(weighted),
      ]);
    }),
  ];
}

export function normalisationsTopic(language: Language): Section[] {
  const { formulas, helpTopics } = words[language];
  const read = new Set(fieldsRead(Object.values(normalisations)).map(({ name }) => name));
  const isCommon = (key: string) => !read.has(key.replace('normalisation.', '')) && !key.endsWith('.method');
  return [
    opening('normalisations', [], language),
    ...namesOf(normalisations).map((name) => {
      const { ends, best, directions } = normalisations[name](EXAMPLE);
      return section(titled(name, wordOf('normalisation.method', name, language)), [
        formulas.rules.normalisations[name],
        ...fieldLines(normalisations[name], language),
        ...(ends === null ? [helpTopics.noEnds] : []),
        ...(best === null ? [helpTopics.noBest] : []),
        ...(directions.length === 1 ? [helpTopics.positiveOnly] : []),
      ]);
    }),
    section(
      helpTopics.ofAll,
      settingLines('normalisation.', language, ({ key }) => isCommon(key)),
    ),
  ];
}

export function meansTopic(language: Language): Section[] {
  const { formulas, helpTopics } = words[language];
  return [
    opening('means', helpTopics.meanLines, language),
    ...namesOf(means).map((name) =>
      section(titled(name, wordOf('aggregation.method', name, language)), [
        formulas.rules.means[name],
        ...fieldLines(means[name], language),
        ...helpTopics.scores[means[name](EXAMPLE).scores],
      ]),
    ),
  ];
}

function titled(name: string, word: string): string {
  return word === name ? name : `${name}: ${word}`;
}

function fieldLines(make: (fields: Fields) => unknown, language: Language): string[] {
  const { helpTopics } = words[language];
  const fields = fieldsRead([make]);
  return fields.length === 0
    ? []
    : [`${helpTopics.fields}: ${fields.map((field) => fieldText(field, language)).join('; ')}`];
}

function fieldText({ name, words: allowed, fallback }: FormulaField, language: Language): string {
  const { helpTopics } = words[language];
  const choice = allowed.length === 0 ? '' : ` ${allowed.join(' | ')}`;
  return `${name}${choice} (${fallback === null ? helpTopics.required : helpTopics.fallback(shown(fallback))})`;
}

function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
