/** `*` in the names of files that a command line names, which no shell has expanded: on Windows none does (SPEC §10). */
import type { Command as Commander } from 'commander';
import { expandFiles } from '../io/read/expand.ts';

/**
 * The arguments, with a name that contains `*` replaced by the files it matches; where there are none the name stays as it is.
 * @param args of one command, after its name
 */
export async function expandArguments(
  args: readonly string[],
  { options }: Pick<Commander, 'options'>,
  folder: string,
): Promise<string[]> {
  const optionOf = (text: string | undefined) =>
    options.find(({ long, required, optional }) => long === text && (required || optional));
  const expanded: string[] = [];
  for (const [i, arg] of args.entries()) {
    const option = optionOf(args[i - 1]);
    const isFile = option === undefined ? !arg.startsWith('-') : /<(?:file|run)/u.test(option.flags);
    const files = isFile && arg.includes('*') ? await expandFiles(folder, arg).catch(() => []) : [];
    for (const name of files.length === 0 ? [arg] : files) expanded.push(name);
  }
  return expanded;
}
