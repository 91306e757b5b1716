import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/model/findings.ts';
import { restated } from '../../src/method/restated.ts';

function method(weightOfR: number, weightOfP = 60) {
  const component = (id: string, weight: number) => ({ id, weight, indicators: [{ id: `${id}1`, published: id }] });
  const components = [component('P', weightOfP), component('R', weightOfR)];
  return { ddci: 1, title: 'x', tracks: [{ id: 't', units: [{ id: 'A' }], components }] };
}

test('that a weight was blank is reported as long as the part weighs 1 next to the same other', () => {
  const args = { part: 'R', other: 'P', weight: 60 };
  const finding: Finding = { code: 'blank-weight', level: 'warning', place: {}, arguments: args };
  const codes = (after: ReturnType<typeof method>) => restated([finding], method(1), after).map(({ code }) => code);
  expect(codes(method(1))).toContain('blank-weight');
  expect(codes(method(40))).not.toContain('blank-weight');
  expect(codes(method(1, 2))).not.toContain('blank-weight');
});
