/** matrix: a row is one respondent, with a column per question and unit, as form tools export grids (SPEC §3.1). */
import { fold } from '../../core/text/fold.ts';
import type { Needed } from '../header.ts';
import { unitMeaning } from '../unit-meaning.ts';
import type { Layout } from './layout.ts';

export const matrix: Layout = {
  unitFrom: null,
  match: (texts, { source, questions, names }) => {
    const byHeader = new Map(
      questions.flatMap(({ headers }, q) => headers.map((header) => [fold(header), q] as const)),
    );
    const meaning = unitMeaning(source);
    const unitOf = (text: string) => names.find(meaning(text));
    // By question and unit: the columns of that answer.
    const cells = new Map<string, number[]>();
    const unknownUnits: { text: string; column: number }[] = [];
    texts.forEach((text, column) => {
      const readings = split(text, source.pattern ?? '').filter(({ question }) => byHeader.has(fold(question)));
      const known = readings.find(({ unit }) => unitOf(unit) !== null);
      const [reading] = readings;
      if (known === undefined) {
        if (reading !== undefined)
          unknownUnits.push({ text: asWritten(text, reading.unit, source.pattern ?? ''), column });
        return;
      }
      const key = `${byHeader.get(fold(known.question))} ${unitOf(known.unit)}`;
      cells.set(key, [...(cells.get(key) ?? []), column]);
    });
    const units = [...new Set([...cells.keys()].map((key) => Number(key.split(' ')[1])))].sort((a, b) => a - b);
    const asked = (q: number) => source.asks[q] ?? false;
    const needs = (q: number, unit: number) => asked(q) && (questions[q]?.applies[unit] ?? false);
    const missing = questions.flatMap(({ id }, q): Needed[] => {
      if (!asked(q)) return [];
      if (!units.some((unit) => cells.has(`${q} ${unit}`))) return [need(source.pattern ?? '', id, '…')];
      const lacking = units.filter((unit) => needs(q, unit) && !cells.has(`${q} ${unit}`));
      return lacking.map((unit) => need(source.pattern ?? '', id, names.first(unit)));
    });
    return {
      columns: [...cells.values()].flat(),
      missing,
      doubled: [],
      unknownUnits,
      responses: units.map((unit) => ({
        unit: { kind: 'fixed', unit },
        questions: questions.map((_, q) => {
          const [column, ...others] = asked(q) ? (cells.get(`${q} ${unit}`) ?? []) : [];
          if (column === undefined) return null;
          return others.length === 0
            ? ({ kind: 'one', column } as const)
            : ({ kind: 'versions', columns: [column, ...others] } as const);
        }),
        blankIsForm: false,
      })),
    };
  },
};

/** Every way in which a header can be the pattern, both folded. */
function split(text: string, pattern: string): { readonly question: string; readonly unit: string }[] {
  const header = fold(text);
  const [before = '', middle = '', after = ''] = pattern.split(/\{(?:question|unit)\}/u).map(fold);
  if (!header.startsWith(before) || !header.endsWith(after) || header.length < before.length + after.length) return [];
  const inner = header.slice(before.length, header.length - after.length);
  const questionFirst = pattern.indexOf('{question}') < pattern.indexOf('{unit}');
  const found: { question: string; unit: string }[] = [];
  for (let at = inner.indexOf(middle); at >= 0; at = inner.indexOf(middle, at + 1)) {
    const [first, second] = [inner.slice(0, at), inner.slice(at + middle.length)];
    found.push(questionFirst ? { question: first, unit: second } : { question: second, unit: first });
    if (middle === '') break;
  }
  return found;
}

/** The unit in the header as the file has it; folded where the pattern is written otherwise there. */
function asWritten(header: string, unit: string, pattern: string): string {
  const literals = pattern.split(/\{(?:question|unit)\}/u).map((text) => text.trim());
  const texts = literals.reduce(
    (parts, literal) => (literal === '' ? parts : parts.flatMap((part) => part.split(literal))),
    [header],
  );
  return texts.map((text) => text.trim()).find((text) => fold(text) === unit) ?? unit;
}

function need(pattern: string, question: string, unit: string): Needed {
  const name = pattern.replace('{question}', () => question).replace('{unit}', () => unit);
  return { name, headers: [name] };
}
