/**
 * `ddci robustness [method]`: scores as `score` does, and says how sure the ranking is (SPEC §10); of a run file, what needs no
 * answers. What the run file knew already is kept: the error of sampling, and what was made with the same seed.
 */
import type { Robustness } from '../../../core/model/uncertainty.ts';
import { withDigest } from '../../../io/write/run-digest.ts';
import { documentText, type Section } from '../../document.ts';
import { addOutputOptions, outputChoice, writeRun } from '../../outputs.ts';
import { printableJson, printableLines } from '../../printable.ts';
import { runTitle } from '../../run-title.ts';
import { withRobustness, withSamplingError } from '../../sampling-error.ts';
import type { Command } from '../command.ts';
import { addChoiceOptions, choiceRequest, choicesHidden, variedChoices } from './choices.ts';
import { choiceSections } from './choices-text.ts';
import { askedParts, partsOf, seedAndKept } from './parts.ts';
import { addRespondentOptions, resampledRespondents, respondentPlan, respondentSections } from './respondents.ts';
import { robustnessSource } from './source.ts';
import { addWeightOptions, shakenWeights, weightPlan, weightSections } from './weights.ts';

export const robustness: Command = {
  takesSet: true,
  describe: (command, messages) => {
    const words = messages.robustness;
    addOutputOptions(command.argument('[method|run]', words.argument), messages, 'robustness')
      .option('--seed <number>', words.seed)
      .option('--only <parts>', words.only);
    addRespondentOptions(command, words.respondents);
    addWeightOptions(command, words.weights);
    addChoiceOptions(command, words.choices);
  },
  run: async (given, context) => {
    const choice = outputChoice(given, context);
    const asked = askedParts(given, context);
    const respondents = respondentPlan(given, context);
    const weights = weightPlan(given, context);
    const choices = await choiceRequest(given, context);
    const { source, assessment } = await robustnessSource(given.arguments[0], context);
    const { json, quiet } = context.options;
    if (source === null) {
      const { reportFindings } = await import('../../report-findings.ts');
      reportFindings(assessment, context);
      if (!json && !quiet) context.error(`${context.messages(assessment.language).screen.stopped}\n`);
      return assessment.exit;
    }
    const { language, inputs } = source;
    const messages = context.messages(language);
    const words = messages.robustness;
    const parts = partsOf(asked, source, context);
    const { method, stages } = source;
    const isAlone = stages === null || parts.includes('respondents');
    const scored = isAlone ? source.run : await withSamplingError(source.run, { method, stages });
    const { seed, kept, dropped } = seedAndKept(given, scored, context);
    const showsShrunken = parts.includes('respondents') || source.run.robustness?.showsShrunken === true;
    const found: Robustness = {
      seed,
      ...(showsShrunken ? { showsShrunken } : {}),
      respondents: parts.includes('respondents')
        ? await resampledRespondents(source, respondents, seed)
        : kept.respondents,
      weights: parts.includes('weights') ? shakenWeights(source, weights, seed) : kept.weights,
      choices: parts.includes('choices') ? variedChoices(source, choices, seed, context) : kept.choices,
    };
    const run = withRobustness(source.run, found);
    const told = await writeRun(run, language, choice, inputs, context);
    if (json) context.out(printableJson(withDigest(run)));
    else {
      if (assessment !== null) {
        const { reportFindings } = await import('../../report-findings.ts');
        reportFindings(assessment, context);
      }
      if (!quiet) {
        if (asked === null && choicesHidden(source)) context.error(`${words.choices.hiddenValues}\n`);
        if (dropped !== null) context.error(`${words.notKept(dropped)}\n`);
        const title = runTitle(run);
        const sections: Section[] = [
          { level: 1, title, lines: [words.seedUsed(seed)], table: null },
          ...(parts.includes('respondents')
            ? respondentSections(found.respondents, run.tracks, source.method.minimumCell, language, words.respondents)
            : []),
          ...(parts.includes('weights') ? weightSections(found.weights, run.tracks, language, words.weights) : []),
          ...(parts.includes('choices') ? choiceSections(found.choices, run.tracks, language, words.choices) : []),
        ];
        context.out(documentText(sections, context.colour.out, context.width));
        context.error(`${printableLines(told)}\n`);
      }
    }
    return 0;
  },
};
