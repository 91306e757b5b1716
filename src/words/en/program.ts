import { quoted } from '../text.ts';
import type { program as vi } from '../vi/program.ts';

export const program = {
  tool: 'Computes a competitiveness index of departments and localities from survey files, and ranks them',
  summaries: {
    init: 'make a method file from the survey files',
    score: 'compute the index and write the results',
    check: 'check the method and the data; write nothing',
    report: 'write the outputs again from a run file',
    whatif: 'try other weights and rules on a run; show who moves and why',
    compare: 'compares two years or two methods: differences of rule first, then changes of score and rank',
    series: 'units over several years, through mergers, splits and renamings',
    explain: 'follow one unit from its answers to its rank',
    diagnose: 'statistical checks: reliability, correlations, effective weights, outliers',
    robustness: 'how sure the ranking is: sampling error, weights shaken, choices varied',
    plan: 'how many forms the next survey needs so that ranks mean something, and how to share them out',
    preview: 'show how a file is read',
    completion: 'print the completion script for bash, zsh, fish or PowerShell',
    convert: 'the method from YAML to a workbook, or back',
    help: 'the reference: fields of the method, formulas, outputs and so on',
  },
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  common: 'Common options:',
  commands: 'Commands:',
  examples: 'Examples:',
  placeholders: new Map(),
  defaultValue: (text) => `(default: ${text})`,
  help: 'print this help',
  version: 'print the version',
  missingArgument: (name) => `The argument ${quoted(name)} is missing.`,
  missingValue: (option) => `The option ${quoted(option)} needs a value.`,
  unknownOption: (flag, closest) => `There is no option ${quoted(flag)}.${did(closest)}`,
  unknownCommand: (name, closest) => `There is no command ${quoted(name)}.${did(closest)}`,
  tooMany: (most, given) =>
    `This command takes at most ${most} arguments; ${given} were given. A file name with spaces stands in double quotes.`,
  seeHelp: (command) => `See: ${command} --help`,
  outputFailed: (problem) => `The result could not be printed (${problem}); what was written to files is whole.`,
} satisfies typeof vi;

function did(word: string | null): string {
  return word === null ? '' : ` Did you mean ${quoted(word)}?`;
}
