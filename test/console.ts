/**
 * The console blocks of a page: `$ command`, and under it what a person at a terminal sees. They are run one after the other
 * in one folder; a line of nothing but `…` stands for one line or more that the page leaves out. `npm run update` has the page
 * rewritten, cuts and all: as many lines before the first and after the last cut as there were.
 */
import { execFile } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { main } from '../src/cli/main.ts';
import { owner, temporaryFolder } from './run-main.ts';

const BLOCK = /(^```console\n)([\s\S]*?)(^```$)/gmu;
const CUT = '…';
/** What a terminal on a page is wide. */
const COLUMNS = 100;
/** What the shell would read otherwise than as words. */
const SHELL = /[|&;<>$`\\'?#~()]/u;

export interface Step {
  readonly command: string;
  readonly shown: readonly string[];
}

export interface Done extends Step {
  readonly exit: number;
  readonly printed: readonly string[];
}

/** The commands of a page, a list a block. */
export function consoleSteps(page: string): Step[][] {
  return [...page.matchAll(BLOCK)].map(([, , body = '']) => stepsOf(body));
}

/** @param after is called after each command, as a person would do something between two of them */
export async function runSteps(
  blocks: readonly (readonly Step[])[],
  folder: string,
  after: (step: Done) => Promise<void> = async () => undefined,
): Promise<Done[][]> {
  const path = await programOnPath();
  const done: Done[][] = [];
  let last = 0;
  for (const steps of blocks) {
    const block: Done[] = [];
    for (const step of steps) {
      const { exit, text } = await run(step.command, folder, last, path);
      const ran = { ...step, exit, printed: linesOf(text) };
      block.push(ran);
      last = exit;
      await after(ran);
    }
    done.push(block);
  }
  return done;
}

/** What is shown is what is printed, but for cuts, each of one line or more. */
export function fits(shown: readonly string[], printed: readonly string[]): boolean {
  const parts = partsOf(shown);
  const first = parts[0] ?? [];
  const last = parts[parts.length - 1] ?? [];
  if (parts.length === 1) return same(shown, printed);
  if (!same(first, printed.slice(0, first.length))) return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = printed.findIndex((_, i) => i > from && same(part, printed.slice(i, i + part.length)));
    if (at < 0) return false;
    from = at + part.length;
  }
  const end = printed.length - last.length;
  return end > from && same(last, printed.slice(end));
}

/** The page with what was printed. */
export function renewed(page: string, done: readonly (readonly Done[])[]): string {
  const blocks = [...done];
  return page.replace(BLOCK, (_, start: string, _body: string, end: string) => {
    const lines = (blocks.shift() ?? []).flatMap((step) => [`$ ${step.command}`, ...recut(step)]);
    return `${start}${lines.join('\n')}\n${end}`;
  });
}

/** Where a command failed and the page does not show so. */
export function untoldFailures(done: readonly (readonly Done[])[]): string[] {
  return done.flatMap((block) =>
    block
      .filter(({ exit }, i) => exit !== 0 && block[i + 1]?.command !== 'echo $?')
      .map(({ command, exit, printed }) => `${command}: ${exit}\n${printed.join('\n')}`),
  );
}

function recut({ command, shown, printed }: Done): readonly string[] {
  if (fits(shown, printed)) return shown;
  const parts = partsOf(shown);
  if (parts.length === 1) return printed;
  const first = parts[0]?.length ?? 0;
  const last = parts[parts.length - 1]?.length ?? 0;
  if (parts.length > 2 || printed.length <= first + last) throw new Error(`cut anew by hand: ${command}`);
  return [...printed.slice(0, first), CUT, ...printed.slice(printed.length - last)];
}

function stepsOf(body: string): Step[] {
  const steps: { command: string; shown: string[] }[] = [];
  for (const line of body.replace(/\n$/u, '').split('\n')) {
    if (line.startsWith('$ ')) steps.push({ command: line.slice(2), shown: [] });
    else if (steps.length === 0) throw new Error(`a console block begins with a command: ${line}`);
    else steps[steps.length - 1]?.shown.push(line);
  }
  return steps;
}

function partsOf(shown: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const line of shown) {
    if (line === CUT) parts.push([]);
    else parts[parts.length - 1]?.push(line);
  }
  return parts;
}

/** `ddci` in this process, on a terminal without colours; anything else, pipes and `$?` too, by sh. */
async function run(command: string, folder: string, last: number, path: string) {
  const [program, ...args] = (command.match(/(?:"[^"]*"|[^\s"])+/gu) ?? []).map((word) => word.replaceAll('"', ''));
  if (program === 'ddci' && !SHELL.test(command)) {
    let text = '';
    const print = (more: string) => {
      text += more;
    };
    const terminal = { out: true, error: false };
    const exit = await main({
      arguments: args,
      folder,
      environment: { NO_COLOR: '1', LANG: 'vi_VN.UTF-8' },
      out: print,
      error: print,
      terminal,
      columns: COLUMNS,
      owner,
    });
    return { exit, text };
  }
  return new Promise<{ exit: number; text: string }>((resolve) => {
    const line = `exec 2>&1; (exit ${last}); ${command}`;
    const environment = { PATH: path, LC_ALL: 'C', HOME: folder };
    execFile('sh', ['-c', line], { cwd: folder, env: environment }, (error, text) => {
      resolve({ exit: typeof error?.code === 'number' ? error.code : error === null ? 0 : 127, text });
    });
  });
}

/** A folder with `ddci` in it, before the others. */
async function programOnPath(): Promise<string> {
  const folder = join(await temporaryFolder(), 'bin');
  await mkdir(folder);
  const bin = fileURLToPath(new URL('../bin/ddci.js', import.meta.url));
  await writeFile(join(folder, 'ddci'), `#!/bin/sh\nexec "${execPath}" "${bin}" "$@"\n`);
  await chmod(join(folder, 'ddci'), 0o755);
  return [folder, env['PATH']].join(delimiter);
}

/** Without blanks at the ends of lines and byte order marks, which no terminal shows. */
function linesOf(text: string): string[] {
  const lines = text.replace(/[ \r]+$|\uFEFF/gmu, '').split('\n');
  return lines[lines.length - 1] === '' ? lines.slice(0, -1) : lines;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}
