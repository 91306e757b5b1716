/** What the help promises of file names, JSON and folders (SPEC §10). */
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runMain, temporaryFolder } from '../run-main.ts';

const FIXTURE = fileURLToPath(new URL('../../fixtures/worked-example', import.meta.url));

async function worked(): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of ['method.yaml', 'phieu.csv', 'so-lieu.csv']) await cp(join(FIXTURE, name), join(folder, name));
  return folder;
}

test('* stands for files in every command', async () => {
  const folder = await worked();
  await runMain(folder, ['score', 'm*.yaml', '--output', 'o1', '--format', 'csv']);
  await runMain(folder, ['score', '--output', 'o2', '--format', 'csv']);
  for (const args of [
    ['preview', 'phi*.csv'],
    ['check', 'm*.yaml'],
    ['report', 'o1*/run.json', '--output', 'z'],
    ['report', 'o1*/run.json', '--each-unit', '--against', 'o2*/run.json', '--output', 'e'],
    ['compare', 'o*/run.json'],
    ['explain', 'o1*/run.json', 'A'],
  ]) {
    const { exit, error } = await runMain(folder, args);
    expect(exit, `${args.join(' ')}: ${error}`).toBe(0);
  }
  const { exit, error } = await runMain(folder, ['preview', 'x*.csv', '--lang', 'en']);
  expect(exit).toBe(3);
  expect(error).toContain('x*.csv');
});

test.each([
  [['completion', 'csh'], 2, 'usage'],
  [['score', '--nothing'], 2, 'usage'],
  [['report', 'nothing.json'], 3, 'no-such-file'],
  [['score', '--output', 'method.yaml'], 4, 'not-a-folder'],
  [['convert', 'method.yaml', 'nowhere/method.xlsx'], 4, 'no-folder'],
])('with --json %j ends in a JSON error with exit %i', async (args, expected, code) => {
  const folder = await worked();
  const { exit, out } = await runMain(folder, [...args, '--json']);
  expect(exit).toBe(expected);
  const { error } = JSON.parse(out);
  expect(error).toMatchObject({ code, exit: expected });
  expect(error.message).not.toBe('');
});

test('what was typed is named, and the nearest word proposed', async () => {
  const { error } = await runMain(await worked(), ['completion', 'csh', '--lang', 'en']);
  expect(error).toContain('cannot be “csh”');
  expect(error).toContain('Did you mean “zsh”?');
});

test('forms go into a folder that is made for them, and --lang is the language of what is said', async () => {
  const folder = await worked();
  const { exit, out, error } = await runMain(folder, [
    'init',
    '--form',
    'method.yaml',
    '--output',
    'new/er',
    '--lang',
    'en',
  ]);
  expect(exit, error).toBe(0);
  expect(out).toContain('Wrote new/er/');
  expect(existsSync(join(folder, 'new', 'er', 'method-kobo.yaml'))).toBe(true);
});
