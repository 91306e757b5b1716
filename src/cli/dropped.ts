/**
 * Files or folders dropped on bin/tinh-diem.cmd (SPEC §10): where there is no method, one is begun with them, else they are
 * scored. What was made is opened, and what to do next is said in terms of dropping.
 */
import { basename, dirname, relative, resolve, sep, win32 } from 'node:path';
import { type Words, words } from '../words/words.ts';
import type { World } from './context.ts';
import { besideMethod } from './dropped-beside.ts';
import { handedOver, lookAt } from './dropped-files.ts';
import { methodsIn } from './find-method.ts';
import { systemLanguage } from './language.ts';
import { type LoadedMethod, loadMethod } from './load-method.ts';
import { contextOf, main, reported } from './main.ts';
import { printable } from './printable.ts';

/** With the name of the script. */
type Script = World & { readonly script: string };

const METHOD = 'method.xlsx';

type Say = (lines: string | readonly string[]) => void;

/** What was dropped, in the environment as the script hands it over. @returns the exit code */
export function drop(world: World): Promise<number> {
  const language = systemLanguage(world);
  const { script, names } = handedOver(world.environment);
  const named = { ...world, script: win32.basename(script) || 'tinh-diem.cmd' };
  return reported(world, language, () => begunOrScored(names, named, words[language].drop));
}

async function begunOrScored(names: readonly string[], world: Script, messages: Words['drop']): Promise<number> {
  const { script } = world;
  const say = sayer(world);
  if (names.length === 0) {
    say(messages.usage(script));
    return 2;
  }
  const dropped = await lookAt(names, world.folder);
  if (dropped === 'several-folders') {
    say(messages.severalFolders);
    return 2;
  }
  if ('missing' in dropped) {
    say(messages.missing(dropped.missing));
    return 3;
  }
  const { folder, tables, results, others } = dropped;
  const [result] = results;
  if (result !== undefined) {
    say(messages.results(result));
    return 2;
  }
  if (others.length > 0) {
    say(messages.noTable(others));
    return 2;
  }
  const methods = dropped.methods.length > 0 ? dropped.methods : await methodsIn(folder);
  const [method] = methods;
  if (methods.length > 1) {
    say(messages.severalMethods(methods, script));
    return 2;
  }
  if (method !== undefined) {
    const home = resolve(folder, dirname(method));
    const fromHome = tables.map((file) => relative(home, resolve(folder, file)).split(sep).join('/'));
    const exit = await scored(basename(method), fromHome, { ...world, folder: home });
    if (exit === 3 || exit === 4) say(messages.again(script));
    return exit;
  }
  if (tables.length === 0) {
    say(messages.noTables(folder));
    return 2;
  }
  const exit = await main({ ...world, folder, arguments: ['init', ...tables.map(asArgument)] });
  if (exit === 0) world.open?.(resolve(folder, METHOD));
  if (exit === 3 || exit === 4) say(messages.again(script));
  return exit;
}

async function scored(method: string, tables: readonly string[], world: Script): Promise<number> {
  const context = await contextOf(world, {}, systemLanguage(world));
  const loaded = await loadMethod(method, context);
  const messages = context.messages(loaded.language).drop;
  const say = sayer(world);
  const choice = await besideMethod(loaded, tables, world, messages);
  if (loaded.method === null) {
    const exit = await main({ ...world, arguments: ['check', asArgument(method)] });
    const open = loaded.findings.filter(({ code }) => code === 'open-place');
    const count = open.reduce((sum, { arguments: args }) => sum + ('count' in args ? args.count : 0), 0);
    say(count > 0 ? messages.open(method, count, world.script) : messages.faulty(method, world.script));
    if (/\.xls[xm]$/iu.test(method)) world.open?.(loaded.path);
    return exit;
  }
  if (choice === null) {
    say(messages.elsewhere(method));
    return 2;
  }
  const { sets, output } = choice;
  const asked = [asArgument(method), ...sets.flatMap((set) => ['--set', set])];
  const exit = await main({ ...world, arguments: ['score', ...asked, '--output', output] });
  if (exit === 0) {
    const report = `${output}/report.xlsx`;
    say(messages.scored(report, world.script));
    world.open?.(resolve(world.folder, report));
  }
  return exit === 1 ? listFaults(asked, loaded, world) : exit;
}

/** The faults that were printed, as a workbook with links. */
async function listFaults(asked: readonly string[], { path, language }: LoadedMethod, world: Script): Promise<number> {
  const messages = words[language];
  const list = resolve(dirname(path), messages.check.file);
  let printed = '';
  const error = (text: string) => {
    printed += text;
  };
  const exit = await main({ ...world, out: () => undefined, error, arguments: ['check', ...asked, '--xlsx'] });
  if (exit === 1) {
    sayer(world)(messages.drop.mend(basename(list), world.script));
    world.open?.(list);
  } else world.error(printed);
  return exit;
}

function sayer({ error }: World): Say {
  return (lines) => {
    for (const line of [lines].flat()) error(`${printable(line)}\n`);
  };
}

/** A name that begins with a dash is no option. */
function asArgument(name: string): string {
  return name.startsWith('-') ? `./${name}` : name;
}
