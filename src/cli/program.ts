/** Commander in the language of the person: its own words, help and errors alike, are English. */
import { Command as Commander, Help, type Option } from 'commander';
import { closest } from '../core/text/closest.ts';
import type { Words } from '../words/words.ts';

export class Program extends Commander {
  readonly #words: Words['program'];

  constructor(name: string | undefined, words: Words['program']) {
    super(name);
    this.#words = words;
    this.helpOption('-h, --help', words.help);
  }

  override createCommand(name?: string): Commander {
    return new Program(name, this.#words);
  }

  override createHelp(): Help {
    return Object.assign(new WordedHelp(this.#words), this.configureHelp());
  }

  // What follows takes the place of commander's own methods of these names; test/cli/language.test.ts sees that it does.

  missingArgument(name: string): never {
    return this.#refuse(this.#words.missingArgument(this.#words.placeholders.get(name) ?? name));
  }

  optionMissingArgument(option: Option): never {
    return this.#refuse(this.#words.missingValue(option.long ?? option.flags));
  }

  unknownOption(flag: string): never {
    const known = this.options.flatMap(({ long }) => long ?? []);
    // One that is cut short was meant, whatever else is spelt more like it.
    const whole = flag.length > 3 ? known.filter((candidate) => candidate.startsWith(flag)) : [];
    const near = whole.length === 1 ? (whole[0] ?? null) : closest(flag, ['--help', ...known]);
    return this.#refuse(this.#words.unknownOption(flag, near));
  }

  unknownCommand(): never {
    const known = this.commands.flatMap((command) => [command.name(), ...command.aliases()]);
    const [name = ''] = this.args;
    return this.#refuse(this.#words.unknownCommand(name, closest(name, known)));
  }

  _excessArguments(given: readonly string[]): never {
    return this.#refuse(this.#words.tooMany(this.registeredArguments.length, given.length));
  }

  #refuse(sentence: string): never {
    const path = this.parent === null ? this.name() : `${this.parent.name()} ${this.name()}`;
    this.error(`${sentence}\n${this.#words.seeHelp(path)}`);
  }
}

class WordedHelp extends Help {
  readonly #words: Words['program'];
  readonly #titles: ReadonlyMap<string, string>;

  constructor(words: Words['program']) {
    super();
    this.#words = words;
    this.#titles = new Map([
      ['Usage:', words.usage],
      ['Arguments:', words.arguments],
      ['Options:', words.options],
      ['Commands:', words.commands],
    ]);
  }

  override styleTitle(title: string): string {
    return this.#titles.get(title) ?? title;
  }

  override commandUsage(command: Commander): string {
    return this.#named(super.commandUsage(command));
  }

  override argumentTerm(argument: Commander['registeredArguments'][number]): string {
    const name = super.argumentTerm(argument);
    return this.#words.placeholders.get(name) ?? name;
  }

  override optionTerm(option: Option): string {
    return this.#named(super.optionTerm(option));
  }

  override subcommandTerm(command: Commander): string {
    return this.#named(super.subcommandTerm(command).replace('|', ', '));
  }

  /** A default is reported where it is a text or a number to go by. */
  override optionDescription({ description, defaultValue }: Option): string {
    const tells = typeof defaultValue === 'string' || typeof defaultValue === 'number';
    return tells ? `${description} ${this.#words.defaultValue(String(defaultValue))}` : description;
  }

  #named(term: string): string {
    return term.replace(
      /(?<=[<[])[^>\]]+?(?=(?:\.\.\.)?[>\]])/gu,
      (name) => this.#words.placeholders.get(name) ?? name,
    );
  }
}
