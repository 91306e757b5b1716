/** `ddci help [topic]`: the reference says what the lists of the program say, in both languages, on any screen. */
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/cli/columns.ts';
import { commands } from '../../src/cli/commands/commands.ts';
import { topicNames } from '../../src/cli/commands/help/topic-names.ts';
import { fieldsRead } from '../../src/core/formulas/formula-fields.ts';
import { means } from '../../src/core/formulas/means/means.ts';
import { normalisations } from '../../src/core/formulas/normalisations/normalisations.ts';
import { statistics } from '../../src/core/formulas/statistics/statistics.ts';
import { encodings } from '../../src/core/text/encodings.ts';
import { writers } from '../../src/io/write/writers.ts';
import { presets } from '../../src/method/presets/presets.ts';
import { parts } from '../../src/method/workbook/parts.ts';
import { settings } from '../../src/method/workbook/settings-sheet.ts';
import { layouts } from '../../src/survey/layouts/layouts.ts';
import { runMain } from '../run-main.ts';

const names = topicNames.map(({ name }) => name);

async function topic(name: string, language: 'vi' | 'en', ...more: string[]): Promise<string> {
  const { exit, out, error } = await runMain('/', ['help', name, '--lang', language, ...more]);
  expect({ exit, error }).toEqual({ exit: 0, error: '' });
  return out;
}

/** What a topic has a line of its own for: what a line begins with, up to a mark. */
function headed(text: string): ReadonlySet<string> {
  return new Set(text.split('\n').map((line) => /^[^\s:(]*/u.exec(line)?.[0] ?? ''));
}

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  test.each(names)('the topic %s is whole, and no line is wider than a screen of 80 columns', async (name) => {
    const text = await topic(name, language);
    expect(text.split('\n').length).toBeGreaterThan(5);
    expect(text.split('\n').filter((line) => textWidth(line) > 80)).toEqual([]);
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('undefined');
    // Every entry says something: no line of a name alone at the end of a part.
    expect(text).not.toMatch(/^\s+$/mu);
    if (language === 'vi') expect(text).toMatch(/[ạảãâầấậăđêôơư]/u);
    else expect(text).not.toMatch(/[ạảãâầấậăđêôơư]/u);
  });

  test('the topics on formulas have every formula, each with the fields that it reads', async () => {
    for (const [list, formulas] of Object.entries({ statistics, normalisations, means })) {
      const sections = (await topic(list, language)).split('\n\n');
      for (const [name, make] of Object.entries(formulas)) {
        const [found, ...others] = sections.filter((text) => new RegExp(`^${name}(?:$|:)`, 'mu').test(text));
        expect(others, name).toEqual([]);
        expect(found?.split('\n').length, name).toBeGreaterThan(1);
        for (const field of fieldsRead([make])) expect(found).toMatch(new RegExp(`(?:: |; |^)${field.name} `, 'mu'));
      }
    }
  });

  test('the topic method has every field of the method, with the words that it may be', async () => {
    const text = await topic('method', language);
    const flat = text.replace(/\n\s*/gu, ' ');
    for (const { key, path, words = [] } of [...settings, ...parts.flatMap(({ columns }) => columns)]) {
      if (path === null || path.some((field) => /^\d+$/u.test(field))) continue;
      expect(headed(text), key).toContain(path.join('.'));
      if (words.length > 0) expect(flat).toContain(`${path.join('.')}: ${words.join(' | ')}`);
    }
  });

  test('the topics survey, outputs and presets have what their lists have, and say something of each', async () => {
    const lists = [
      { name: 'survey', list: [...layouts.keys()] },
      { name: 'outputs', list: [...writers.keys()] },
      { name: 'presets', list: [...presets.keys()] },
    ];
    for (const { name, list } of lists) {
      const lines = (await topic(name, language)).split('\n');
      for (const word of list) expect(lines[lines.indexOf(word) + 1]?.trim(), word).toMatch(/.{10}/u);
    }
    expect(await topic('survey', language)).toContain(encodings.join(', '));
  });
});

test('lines fit a wide screen, too', async () => {
  const { out } = await runMain('/', ['help', 'method', '--no-color'], 120);
  const widths = out.split('\n').map(textWidth);
  expect(Math.max(...widths)).toBeGreaterThan(90);
  expect(Math.max(...widths)).toBeLessThanOrEqual(120);
});

test('topics have a Vietnamese name, are no commands, and are listed under the help of the program', async () => {
  const words: string[] = topicNames.flatMap(({ name, alias }) => [name, alias]);
  expect(new Set(words).size).toBe(words.length);
  expect(commands.filter(({ name, alias }) => words.includes(name) || words.includes(alias))).toEqual([]);
  const { out } = await runMain('/', ['--help']);
  for (const { name, alias } of topicNames) {
    expect(out).toContain(`  ${name}, ${alias} `);
    expect(await runMain('/', ['huong-dan', alias])).toEqual(await runMain('/', ['help', name]));
  }
});

test('without a topic it is the help of the program, with a command that of the command', async () => {
  expect(await runMain('/', ['help'])).toEqual(await runMain('/', ['--help']));
  expect(await runMain('/', ['help', 'tinh', '--lang', 'en'])).toEqual(
    await runMain('/', ['score', '--help', '--lang', 'en']),
  );
});

test('an unknown topic is named with the nearest one, exit 2', async () => {
  const { exit, out, error } = await runMain('/', ['help', 'statistic', '--lang', 'en']);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(error).toContain('“statistic”');
  expect(error).toContain('Did you mean “statistics”?');
  for (const name of names) expect(error).toContain(name);
  expect((await runMain('/', ['help', 'scoer', '--lang', 'en'])).error).toContain('Did you mean “score”?');
});

test('--json is the topic as data', async () => {
  const { topic: name, sections } = JSON.parse(await topic('ranking', 'en', '--json'));
  expect(name).toBe('ranking');
  expect(sections.length).toBeGreaterThan(3);
  expect(JSON.parse((await runMain('/', ['help', '--json'])).out)).toEqual({ topics: names });
});
