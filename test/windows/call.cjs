/**
 * Runs cmd.exe under Wine with a command line as Explorer writes it, character by character: CALL. What is typed: ANSWERS.
 * What it prints goes to standard output, and its exit code is ours.
 */
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const { ANSWERS = '', CALL = '', SystemRoot = '' } = process.env;
const cmd = join(SystemRoot, 'System32', 'cmd.exe');
// Wine's cmd.exe does not know its own command line, as Windows' does.
const env = { ...process.env, CMDCMDLINE: `${cmd} ${CALL}` };
const options = { env, windowsVerbatimArguments: true, input: ANSWERS };
const { error, status, stderr, stdout } = spawnSync(cmd, [CALL], options);
if (error) throw error;
process.stdout.write(Buffer.concat([stdout, stderr]));
process.exitCode = status;
