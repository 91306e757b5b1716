/**
 * Counts the skipped tests after a run and says why each was. DDCI_TOOLS lists, with commas, what the machine has (`.ci/run` looks
 * for itself): the run fails where a test that needs nothing else was skipped.
 */
import { env } from 'node:process';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

export class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    if (skipped.length === 0) return;
    const wrong = skipped.filter((test) => isWrong(test, (env['DDCI_TOOLS'] ?? '').split(',')));
    console.log(`${skipped.length} tests were skipped:`);
    for (const test of skipped)
      console.log(`  ${wrong.includes(test) ? 'WRONGLY: ' : ''}${test.fullName}${reason(test)}`);
    if (wrong.length > 0 && env['DDCI_TOOLS'] !== undefined) process.exitCode = 1;
  }
}

function reason(test: TestCase): string {
  const result = test.result();
  return result.state === 'skipped' && result.note !== undefined ? `: ${result.note}` : '';
}

/** Neither for a need that the machine lacks, nor for a reason that the test gives. */
function isWrong(test: TestCase, tools: readonly string[]): boolean {
  const [, need] = /\(needs ([^)]*)\)/u.exec(test.fullName) ?? [];
  return need === undefined ? reason(test) === '' : tools.includes(need);
}
