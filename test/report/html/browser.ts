/** Chromium of this machine: CHROMIUM, or the system's. */
import { existsSync } from 'node:fs';
import { env } from 'node:process';
import { type Browser, chromium } from 'playwright-core';

const path = env['CHROMIUM'] ?? '/usr/bin/chromium';

export const browserIsThere = existsSync(path);

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
