/**
 * Findings as they are published (SPEC §9, «Desk and publication»): place, kind and count, never what a cell says. Findings that differed
 * in nothing else become one.
 */
import type { Finding } from './model/findings.ts';

/** Addresses that are listed. */
const FIRST = 5;

export function withoutCellTexts(findings: readonly Finding[]): Finding[] {
  const published = new Map<string, Finding>();
  for (const finding of findings.map(withoutText)) {
    const key = JSON.stringify(finding, (name, value: unknown) => (COUNTED.has(name) ? undefined : value));
    const earlier = published.get(key);
    published.set(key, earlier === undefined ? finding : together(earlier, finding));
  }
  return [...published.values()];
}

const COUNTED = new Set(['cells', 'rows', 'count']);

function withoutText(finding: Finding): Finding {
  switch (finding.code) {
    case 'unknown-answer':
      return { ...finding, arguments: { ...finding.arguments, text: null, closest: null } };
    case 'unknown-unit':
      return { ...finding, arguments: { ...finding.arguments, text: null, closest: [], namesakes: [] } };
    case 'out-of-range':
      return { ...finding, arguments: { ...finding.arguments, text: null } };
    case 'ambiguous-number':
      return { ...finding, arguments: { ...finding.arguments, text: null } };
    case 'not-a-number':
      return { ...finding, arguments: { ...finding.arguments, text: null } };
    case 'percent-answer':
      return { ...finding, arguments: { ...finding.arguments, text: null } };
    // Of the two ways of writing numbers, examples that are nobody's.
    case 'mixed-marks':
      return { ...finding, arguments: { ...finding.arguments, texts: ['1,5', '1.5'] } };
    case 'decimal-found':
      return { ...finding, arguments: { ...finding.arguments, text: null, value: null } };
    // A header is a cell too, and here the method does not have it.
    case 'unread-version': {
      const { headers, way } = finding.arguments;
      const args = {
        headers: [headers[0] ?? '', `#${finding.place.column}`],
        way: way === 'list' ? 'rename' : way,
      } as const;
      return { ...finding, arguments: { ...finding.arguments, ...args } };
    }
    case 'unlisted-block':
      return { ...finding, arguments: { ...finding.arguments, mark: `#${finding.place.column}` } };
    case 'personal-column':
    case 'personal-content':
      return { ...finding, arguments: { name: finding.place.column ?? finding.arguments.name } };
    default:
      return finding;
  }
}

function together(a: Finding, b: Finding): Finding {
  const [before, other] = [a.arguments, b.arguments];
  if (!('count' in before && 'count' in other)) return a;
  const count = before.count + other.count;
  const first =
    'cells' in before && 'cells' in other
      ? { cells: [...before.cells, ...other.cells].slice(0, FIRST) }
      : 'rows' in before && 'rows' in other
        ? { rows: [...before.rows, ...other.rows].slice(0, FIRST) }
        : {};
  // The two have one code, so their arguments have the same fields.
  return { ...a, arguments: { ...before, ...first, count } } as unknown as Finding;
}
