/** Ids of units, made in one way for the whole list: short, readable, each of its own. */
import { fold } from '../../core/text/fold.ts';
import { foldUnit, localityKind } from '../../core/text/fold-unit.ts';
import { unitText, wordsOf } from '../../core/text/unit-likeness.ts';

interface Named {
  readonly name: string;
  /** As the survey itself has it. */
  readonly code: string | null;
}

/** The survey's own codes; else initials (SCT); else, where two have the same, the words (nam-dan), with the kind where need be. */
export function unitIds(units: readonly Named[]): string[] {
  const names = units.map(({ name }) => name);
  const codes = units.flatMap(({ code }) => code ?? []);
  const ways = [
    () => (codes.length === units.length ? codes : []),
    () => names.map(initials),
    () => longerInitials(names),
    () => names.map((name) => words(bareLocality(name))),
    () => names.map(words),
  ];
  for (const way of ways) {
    const ids = way();
    if (ids.length > 0 && areDistinct(ids) && ids.every((id) => id.length > 1)) return ids;
  }
  const ids: string[] = [];
  for (const wanted of names.map(words)) {
    let id = wanted;
    for (let number = 2; ids.some((other) => fold(other) === fold(id)); number++) id = `${wanted}-${number}`;
    ids.push(id);
  }
  return ids;
}

function areDistinct(ids: readonly string[]): boolean {
  return new Set(ids.map(fold)).size === ids.length;
}

function initials(name: string): string {
  return unitText(name)
    .words.map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
}

/** Of departments with the same initials, the second word is written: SNoiV, SNgoaiV. Localities are too many for that. */
function longerInitials(names: readonly string[]): string[] {
  if (names.some((name) => localityKind(foldUnit(name)) !== null)) return [];
  const short = names.map(initials);
  return names.map((name, i) => {
    if (short.filter((other) => other === short[i]).length === 1) return short[i] ?? '';
    return unitText(name)
      .words.map((word, w) => (w === 1 ? word[0]?.toUpperCase() + word.slice(1) : (word[0] ?? '').toUpperCase()))
      .join('');
  });
}

function bareLocality(name: string): string {
  const folded = fold(name).replace(/^(?:ubnd|uỷ ban nhân dân) /u, '');
  const kind = localityKind(folded);
  return kind === null ? folded : folded.slice(kind.length + 1);
}

function words(name: string): string {
  return wordsOf(name).join('-');
}
