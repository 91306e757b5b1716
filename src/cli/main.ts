/** The command line: arguments in, exit code out (SPEC §10). */
import { readFileSync } from 'node:fs';
import { type Command as Commander, CommanderError } from 'commander';
import type { Language } from '../core/model/method.ts';
import { Failure } from '../io/failure.ts';
import { abandon } from '../io/publish/unfinished.ts';
import { firstWords } from '../words/first-words.ts';
import type { Command } from './commands/command.ts';
import { commands } from './commands/commands.ts';
import { topicList } from './commands/help/topic-names.ts';
import { addCommonOptions, commonOptions } from './common-options.ts';
import { type Context, UsageError, type World } from './context.ts';
import { systemLanguage } from './language.ts';
import { printable, printableJson, printableLines } from './printable.ts';
import { Program } from './program.ts';

/** 0 done, 1 data not fit, 2 wrong use or method, 3 input unreadable, 4 output unwritable, 70 fault of the tool. */
export function main(world: World): Promise<number> {
  const language = askedLanguage(world.arguments) ?? systemLanguage(world);
  return reported(world, language, () => dispatch(world, language));
}

/** What stops the work is said in a sentence. @returns the exit code */
export async function reported(world: World, language: Language, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      writeJsonError(world, 'usage', 2, error.message);
      return 2;
    }
    if (error instanceof UsageError) {
      world.error(`${printable(error.message)}\n`);
      writeJsonError(world, 'usage', 2, error.message);
      return 2;
    }
    const { failureSentence } = await import('./sentences.ts');
    const { words } = await import('../words/words.ts');
    const messages = words[language];
    if (error instanceof Failure) {
      const message = failureSentence(error, messages);
      world.error(`${printable(message)}\n`);
      writeJsonError(world, error.code, error.exit, message);
      return error.exit;
    }
    world.error(`${messages.screen.fault}\n${printableLines(faultText(error))}\n`);
    return 70;
  }
}

/** With `--json` what stopped the program is on stdout too, as JSON. */
function writeJsonError(world: World, code: string, exit: number, message: string): void {
  if (world.arguments.includes('--json')) world.out(printableJson({ error: { code, exit, message } }));
}

/** What an interrupted program does last: nothing half-made stays. */
export function interrupt(): number {
  abandon();
  return 130;
}

/** What to say, in both languages, where the result itself cannot be printed. */
export function outputFailedText(problem: string): string {
  return Object.values(firstWords)
    .map(({ program }) => program.outputFailed(problem))
    .join('\n');
}

/** The kind of an error in our code and where it occurred. Its message may contain text of a file, so it is not shown. */
function faultText(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return [`${error.name}${code}`, ...frames].join('\n');
}

async function dispatch(world: World, language: Language): Promise<number> {
  const args = withoutHelp(world.arguments);
  const { helpTopics, program: programWords } = firstWords[language];
  const topics = topicList(helpTopics);
  let exit = 0;
  let given = args;
  const program = new Program('ddci', programWords)
    .description(programWords.tool)
    .version(ownVersion(), '-V, --version', programWords.version)
    .helpCommand(false)
    .addHelpText('after', `\n${topics.title}\n${topics.lines.join('\n')}`)
    .exitOverride()
    .configureOutput({ writeOut: world.out, writeErr: (text) => world.error(printableLines(text)) });
  for (const { name, alias, load } of commands) {
    const sub = program.command(name).alias(alias).description(programWords.summaries[name]);
    if (!args.includes(name) && !args.includes(alias)) continue;
    const command = await load();
    const { words } = await import('../words/words.ts');
    const messages = words[language];
    command.describe(sub, messages);
    addCommonOptions(sub, messages);
    // `init` names the files of a method by the pattern itself.
    if (name !== 'init' && args.some((arg) => arg.includes('*'))) {
      const { expandArguments } = await import('./expand-arguments.ts');
      given = await expandArguments(args, sub, world.folder);
    }
    const lines = messages.examples[name].map(({ line, says }) => `  ${line}\n      ${says}\n`);
    sub.addHelpText('after', `\n${programWords.examples}\n${lines.join('')}`);
    sub.action(async (...values: unknown[]) => {
      exit = await start(command, sub, values, world, language);
    });
  }
  if (withoutLanguage(args).length === 0) {
    const { nextStep } = await import('./next-step.ts');
    return nextStep(await contextOf(world, {}, language));
  }
  await program.parseAsync([...given], { from: 'user' });
  return exit;
}

/** `ddci help` and `ddci help <command>` are `--help` of the program and of the command; topics are a command's business. */
function withoutHelp(args: readonly string[]): readonly string[] {
  const [first, second, ...more] = withoutLanguage(args);
  const isNamed = (text: string | undefined) => commands.some(({ name, alias }) => text === name || text === alias);
  const isHelp = first === 'help' || first === 'huong-dan';
  if (!isHelp || more.length > 0 || (second !== undefined && !isNamed(second))) return args;
  return second === undefined ? ['--help'] : [second, '--help'];
}

/** Without a language or a wish for no colours. */
function withoutLanguage(args: readonly string[]): string[] {
  return args.filter((arg) => !/^--(?:lang(?:=.*)?|no-color)$|^(?:vi|en)$/u.test(arg));
}

async function start(
  command: Command,
  sub: Commander,
  given: readonly unknown[],
  world: World,
  language: Language,
): Promise<number> {
  const options: Record<string, unknown> = sub.opts();
  const context = await contextOf(world, options, language);
  if (context.options.set.length > 0 && !command.takesSet)
    throw new UsageError(context.messages(language).screen.noSet);
  const values = given
    .slice(0, sub.registeredArguments.length)
    .flatMap((value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]))
    .map((value) => (typeof value === 'string' ? value : undefined));
  return command.run({ arguments: values, options }, context);
}

/** What a command is given. */
export async function contextOf(
  world: World,
  options: Readonly<Record<string, unknown>>,
  language: Language,
): Promise<Context> {
  // Help needs no colours.
  const { Chalk } = await import('chalk');
  const { words } = await import('../words/words.ts');
  const common = commonOptions(options, words[language]);
  return {
    folder: world.folder,
    version: ownVersion(),
    language,
    options: common,
    out: world.out,
    error: world.error,
    progress: world.terminal.error && !common.quiet ? (text) => world.error(`\r${printable(text)}\x1b[K`) : null,
    colour: {
      out: new Chalk({ level: hasColour(world, options, world.terminal.out) ? 1 : 0 }),
      error: new Chalk({ level: hasColour(world, options, world.terminal.error) ? 1 : 0 }),
    },
    width: world.terminal.out ? (world.columns ?? null) : null,
    owner: world.owner,
    today: world.today ?? null,
    script: world.script ?? null,
    messages: (language) => words[language],
  };
}

/** Colours are for terminals, unless NO_COLOR or FORCE_COLOR says otherwise. */
function hasColour({ environment }: World, { color }: Readonly<Record<string, unknown>>, terminal: boolean): boolean {
  if (color === false || (environment['NO_COLOR'] ?? '') !== '') return false;
  const forced = environment['FORCE_COLOR'];
  return forced === undefined ? terminal : forced !== '0';
}

/** `--lang`, read before anything else, so that help and faults are reported in it. */
function askedLanguage(args: readonly string[]): Language | null {
  const [, joined] = /^--lang=(vi|en)$/u.exec(args.find((arg) => arg.startsWith('--lang=')) ?? '') ?? [];
  const value = joined ?? args[args.indexOf('--lang') + 1];
  return args.some((arg) => arg.startsWith('--lang')) && (value === 'vi' || value === 'en') ? value : null;
}

function ownVersion(): string {
  const content: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof content === 'object' && content !== null && 'version' in content ? String(content.version) : '';
}
