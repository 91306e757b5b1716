/**
 * What some tests need and not every machine has. Their titles end in `(needs …)`; where it is absent they are skipped, and
 * skipped.ts counts them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env } from 'node:process';
import { dataFolder } from './published-data.ts';

const runs = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** Path of the browser: CHROMIUM, or the system's. */
export const chromiumPath = env['CHROMIUM'] ?? '/usr/bin/chromium';

const CHECKS = {
  LibreOffice: () => runs('soffice', '--version'),
  Chromium: () => existsSync(chromiumPath),
  openpyxl: () => runs('python3', '-c', 'import openpyxl'),
  'published data': () => existsSync(dataFolder),
  bash: () => runs('bash', '-c', 'true'),
  fish: () => runs('fish', '-c', 'true'),
  zsh: () => runs('zsh', '-c', 'true'),
} as const;

export type Need = keyof typeof CHECKS;

/** Asks the machine. */
export function isMissing(need: Need): boolean {
  return !CHECKS[need]();
}
