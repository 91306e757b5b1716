/** What `ddci help` prints, by topic. */
import type { Language } from '../../../core/model/method.ts';
import type { Run } from '../../../core/model/run.ts';
import { writers } from '../../../io/write/writers.ts';
import { presets } from '../../../method/presets/presets.ts';
import { csvTables } from '../../../report/csv-tables.ts';
import { words } from '../../../words/words.ts';
import type { Section } from '../../document.ts';
import { meansTopic, normalisationsTopic, statisticsTopic } from './formula-topics.ts';
import { methodTopic, privacyTopic, rankingTopic, surveyTopic } from './method-topics.ts';
import { opening, section } from './section.ts';
import type { TopicName } from './topic-names.ts';

export const topics: Readonly<Record<TopicName, (language: Language) => readonly Section[]>> = {
  method: methodTopic,
  survey: surveyTopic,
  statistics: statisticsTopic,
  normalisations: normalisationsTopic,
  means: meansTopic,
  ranking: rankingTopic,
  uncertainty: (language) => {
    const { uncertaintyParts } = words[language].helpTopics;
    return [
      opening('uncertainty', [], language),
      ...Object.values(uncertaintyParts).map(({ title, lines }) => section(title, lines)),
    ];
  },
  outputs: outputsTopic,
  presets: (language) => {
    const { helpTopics } = words[language];
    return [
      opening('presets', [], language),
      ...[...presets.values()].map(({ name, source }) => section(name, [source?.[language] ?? helpTopics.emptyPreset])),
    ];
  },
  privacy: privacyTopic,
  scripts: (language) => {
    const { scriptLines, exitCodes, exitTitle } = words[language].helpTopics;
    return [
      opening('scripts', scriptLines, language),
      section(
        exitTitle,
        exitCodes.map(([code, meaning]) => `${String(code).padStart(3)}  ${meaning}`),
      ),
    ];
  },
};

function outputsTopic(language: Language): Section[] {
  const { helpTopics } = words[language];
  return [
    opening('outputs', helpTopics.outputLines, language),
    section(
      '--format',
      [...writers.keys()].flatMap((format) => [format, `  ${helpTopics.formats[format] ?? ''}`]),
    ),
    section('csv', [
      ...csvTables(EMPTY, () => ({ message: '', place: '' })).flatMap(({ name, header }) => [
        `${name}.csv`,
        `  ${header.join(', ')}`,
      ]),
      helpTopics.csvLine,
    ]),
  ];
}

/** A run with nothing in it, but with choices varied: it has every table. */
const EMPTY: Run = {
  format: 'ddci-run',
  version: 1,
  tool: { name: 'ddci', version: '' },
  asOf: null,
  method: {},
  title: '',
  year: null,
  language: 'en',
  inputs: [],
  tracks: [],
  answers: [],
  findings: [],
  robustness: {
    seed: 1,
    respondents: [],
    weights: [],
    choices: [{ track: '', variants: 0, design: { kind: 'full' }, units: [], choices: [], ran: [], refused: [] }],
  },
};
