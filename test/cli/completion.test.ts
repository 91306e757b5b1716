/** Completion scripts, run by the shells themselves where they are there. */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/commands.ts';
import { isMissing } from '../needs.ts';
import { runMain, temporaryFolder } from '../run-main.ts';

async function scriptFile(shell: string): Promise<string> {
  const folder = await temporaryFolder();
  const { out, exit, error } = await runMain(folder, ['completion', shell]);
  expect({ exit, error }).toEqual({ exit: 0, error: '' });
  const file = join(folder, 'script');
  await writeFile(file, out);
  return file;
}

describe.skipIf(isMissing('bash'))('bash (needs bash)', () => {
  test.each([
    ['ddci sc', 1, 'score'],
    ['ddci tinh --form', 2, '--format'],
    ['ddci whatif --with', 2, '--without'],
    ['ddci score m', 2, ''],
  ])('%s', async (line, at, completed) => {
    const file = await scriptFile('bash');
    const words = line.split(' ').join(' ');
    const code = `. "${file}"; COMP_WORDS=(${words}); COMP_CWORD=${at}; _ddci; echo "\${COMPREPLY[*]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', code], { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: `${completed}\n`, stderr: '' });
  });
});

test.skipIf(isMissing('fish'))('fish completes (needs fish)', async () => {
  const file = await scriptFile('fish');
  const { stdout, stderr } = spawnSync('fish', ['-c', `source ${file}; complete -C "ddci tinh --form"`], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('--format\tcác định dạng');
});

test.skipIf(isMissing('zsh'))('zsh reads its script (needs zsh)', async () => {
  const { status, stderr } = spawnSync('zsh', ['-n', await scriptFile('zsh')], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each(['bash', 'zsh', 'fish', 'powershell'])('%s is told every command by both of its names', async (shell) => {
  const { out } = await runMain(await temporaryFolder(), ['completion', shell]);
  for (const { name, alias } of commands) {
    expect(out).toMatch(new RegExp(`\\b${name}\\b`, 'u'));
    expect(out).toMatch(new RegExp(`\\b${alias}\\b`, 'u'));
  }
});

test('another shell is wrong use', async () => {
  const { exit, error, out } = await runMain(await temporaryFolder(), ['completion', 'tcsh']);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(error).toContain('powershell');
});

test('--set is refused where nothing is computed, so that nobody believes it took effect', async () => {
  const { exit, error } = await runMain(await temporaryFolder(), [
    'explain',
    'run.json',
    'A',
    '--set',
    'aggregation=geometric',
  ]);
  expect(exit).toBe(2);
  expect(error).toContain('--set');
});
