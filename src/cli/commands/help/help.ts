/** `ddci help [topic]`: the reference, made of the lists and the schema that the program itself goes by (SPEC §10). */
import { closest } from '../../../core/text/closest.ts';
import { UsageError } from '../../context.ts';
import type { Command } from '../command.ts';
import { addResultFormat, resultFormat, showResult } from '../result-format.ts';
import { topicList, topicNames } from './topic-names.ts';
import { topics } from './topics.ts';

export const help: Command = {
  describe: (command, words) => {
    command.argument('[topic]', words.helpTopics.argument);
    addResultFormat(command, words.help);
  },
  run: async (given, context) => {
    const format = resultFormat(given, context);
    const { helpTopics, program } = context.messages(context.language);
    const [asked] = given.arguments;
    const topic = topicNames.find(({ name, alias }) => [name, alias].some((known) => known === asked?.toLowerCase()));
    if (topic === undefined) {
      const names = topicNames.map(({ name }) => name);
      if (asked !== undefined) {
        const known = [...topicNames.flatMap(({ name, alias }) => [name, alias]), ...Object.keys(program.summaries)];
        throw new UsageError(helpTopics.unknown(asked, closest(asked, known), names));
      }
      showResult({ topics: names }, () => [topicList(helpTopics)], format, context);
      return 0;
    }
    const sections = topics[topic.name](context.language);
    showResult({ topic: topic.name, sections }, () => sections, format, context);
    return 0;
  },
};
