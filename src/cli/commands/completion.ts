/** `ddci completion <shell>`: a script by which a shell completes commands and options; files it completes itself. */
import type { Words } from '../../words/words.ts';
import { addCommonOptions } from '../common-options.ts';
import { UsageError } from '../context.ts';
import { Program } from '../program.ts';
import type { Command, CommandEntry } from './command.ts';

interface Completed {
  readonly names: readonly string[];
  readonly summary: string;
  readonly options: readonly { readonly flag: string; readonly summary: string }[];
}

const SHELLS: ReadonlyMap<string, (completed: readonly Completed[]) => string> = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
  ['powershell', powershell],
]);

export const completionOf = (commands: readonly CommandEntry[]): Command => ({
  describe: (command, messages) => {
    command.argument('<shell>', messages.help.shell);
  },
  run: async (given, context) => {
    const [shell = ''] = given.arguments;
    const messages = context.messages(context.language);
    const script = SHELLS.get(shell.toLowerCase());
    const allowed = [...SHELLS.keys()];
    if (script === undefined) throw new UsageError(messages.screen.badChoice('completion', shell, allowed));
    context.out(script(await Promise.all(commands.map((entry) => completed(entry, messages)))));
    return 0;
  },
});

async function completed({ name, alias, load }: CommandEntry, messages: Words): Promise<Completed> {
  const program = new Program(name, messages.program);
  (await load()).describe(program, messages);
  addCommonOptions(program, messages);
  const options = program.options.flatMap(({ long, description }) =>
    long === undefined || long === null ? [] : [{ flag: long, summary: description }],
  );
  return { names: [name, alias], summary: messages.program.summaries[name], options };
}

function bash(completed: readonly Completed[]): string {
  const cases = completed.map(
    ({ names, options }) => `    ${names.join('|')}) words='${options.map(({ flag }) => flag).join(' ')}' ;;`,
  );
  return `# ddci, bash
_ddci() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='${completed.flatMap(({ names }) => names).join(' ')}'
  else case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac; fi
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ] || [ "\${current#-}" != "$current" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -o default -F _ddci ddci
`;
}

function zsh(completed: readonly Completed[]): string {
  const described = (word: string, summary: string) => quoted(`${word}:${summary.replaceAll(':', '\\:')}`);
  const verbs = completed.flatMap(({ names, summary }) => names.map((name) => described(name, summary)));
  const cases = completed.map(
    ({ names, options }) =>
      `    ${names.join('|')}) flags=(${options.map(({ flag, summary }) => described(flag, summary)).join(' ')}) ;;`,
  );
  return `#compdef ddci
_ddci() {
  local -a verbs flags
  verbs=(${verbs.join(' ')})
  if (( CURRENT == 2 )); then
    _describe ddci verbs
    return
  fi
  case "$words[2]" in
${cases.join('\n')}
  esac
  if [[ "$words[CURRENT]" == -* ]]; then _describe -o ddci flags; else _files; fi
}
compdef _ddci ddci
`;
}

function fish(completed: readonly Completed[]): string {
  const verbs = completed.flatMap(({ names }) => names).join(' ');
  const lines = completed.flatMap(({ names, summary, options }) => [
    ...names.map(
      (name) => `complete -c ddci -n 'not __fish_seen_subcommand_from ${verbs}' -f -a ${name} -d ${quoted(summary)}`,
    ),
    ...options.map(
      ({ flag, summary }) =>
        `complete -c ddci -n '__fish_seen_subcommand_from ${names.join(' ')}' -l ${flag.slice(2)} -d ${quoted(summary)}`,
    ),
  ]);
  return `# ddci, fish\n${lines.join('\n')}\n`;
}

function powershell(completed: readonly Completed[]): string {
  const list = (words: readonly string[]) => `@(${words.map((word) => `'${word}'`).join(', ')})`;
  const cases = completed.flatMap(({ names, options }) =>
    names.map((name) => `    '${name}' { ${list(options.map(({ flag }) => flag))} }`),
  );
  return `# ddci, PowerShell
Register-ArgumentCompleter -Native -CommandName ddci -ScriptBlock {
  param($word, $line, $position)
  $elements = @($line.CommandElements | ForEach-Object { "$_" })
  $first = $elements.Count -lt 2 -or ($elements.Count -eq 2 -and $word -ne '')
  $words = if ($first) { ${list(completed.flatMap(({ names }) => names))} } elseif ($word.StartsWith('-')) { switch ($elements[1]) {
${cases.join('\n')}
  } } else { @() }
  $words | Where-Object { $_.StartsWith($word) } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
