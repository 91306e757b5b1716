/** Console blocks of pages: what may be left out of them, and what may not. */
import { expect, test } from 'vitest';
import { consoleSteps, fits, renewed, runSteps, untoldFailures } from './console.ts';
import { temporaryFolder } from './run-main.ts';

const PAGE = 'Text\n\n```console\n$ echo one\none\n$ echo two\ntwo\n```\n\n```text\n$ none\n```\n';

test('a block is commands, each with the lines under it', () => {
  expect(consoleSteps(PAGE)).toEqual([
    [
      { command: 'echo one', shown: ['one'] },
      { command: 'echo two', shown: ['two'] },
    ],
  ]);
  expect(() => consoleSteps('```console\nno command\n```\n')).toThrow('begins with a command');
});

test('without a cut every line is there', () => {
  expect(fits(['a', 'b'], ['a', 'b'])).toBe(true);
  expect(fits(['a'], ['a', 'b'])).toBe(false);
  expect(fits(['a', 'c'], ['a', 'b'])).toBe(false);
  expect(fits([], ['a'])).toBe(false);
});

test('a cut stands for one line or more, and what is beside it is where it stands', () => {
  const printed = ['a', 'b', 'c', 'd'];
  for (const shown of [['…'], ['a', '…'], ['…', 'd'], ['a', '…', 'd'], ['…', 'b', '…', 'd'], ['a', '…', 'c', '…']]) {
    expect(fits(shown, printed), shown.join()).toBe(true);
  }
  for (const shown of [
    ['b', '…'],
    ['…', 'c'],
    ['a', 'b', '…', 'c', 'd'],
    ['…', 'a', '…'],
    ['a', '…', 'd', '…'],
    ['a', '…', 'x', '…', 'd'],
    ['a', '…', 'b…', 'd'],
    [...printed, '…'],
  ]) {
    expect(fits(shown, printed), shown.join()).toBe(false);
  }
});

test('commands are run one after the other in one folder, and one that fails is told unless its exit code is shown', async () => {
  const folder = await temporaryFolder();
  const page =
    '```console\n$ echo x > a\n$ cat a\nx\n$ ddci score\n…\n$ echo $?\n2\n```\n\n```console\n$ ls b\n…\n```\n';
  const done = await runSteps(consoleSteps(page), folder);
  expect(done[0]?.map(({ exit }) => exit)).toEqual([0, 0, 2, 0]);
  expect(done[0]?.[1]?.printed).toEqual(['x']);
  expect(done[0]?.[3]?.printed).toEqual(['2']);
  expect(untoldFailures(done)).toEqual([expect.stringMatching(/^ls b: \d/u)]);
});

test('a page is rewritten with what was printed, its cuts where they were', async () => {
  const page = '```console\n$ seq 5\n9\n…\n9\n```\n\n```console\n$ seq 2\n```\n';
  const done = await runSteps(consoleSteps(page), await temporaryFolder());
  expect(renewed(page, done)).toBe('```console\n$ seq 5\n1\n…\n5\n```\n\n```console\n$ seq 2\n1\n2\n```\n');
});
