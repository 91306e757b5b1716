#!/usr/bin/env node
import process from 'node:process';
import { interrupt, main } from '../dist/cli/main.js';

// A reader that has seen enough (`| head`) is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    interrupt();
    process.exit(0);
  });
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(interrupt()));

process.exitCode = await main({
  arguments: process.argv.slice(2),
  folder: process.cwd(),
  environment: process.env,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  terminal: { out: process.stdout.isTTY === true, error: process.stderr.isTTY === true },
  owner: { pid: process.pid, alive },
});

/** A process of somebody else counts as well. */
function alive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
