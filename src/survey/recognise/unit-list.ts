/** Which units are there? Every text that names one, once, with an id of its own. */
import { nearest } from '../../core/text/closest.ts';
import { fold, foldUnit } from '../../core/text/fold.ts';
import { isTotalsWord } from '../totals.ts';
import type { ColumnText } from './column.ts';
import { isDontKnow } from './known-scales.ts';
import type { UnitProposal } from './proposal.ts';
import { fullName, unitKind } from './unit-texts.ts';

/** @param named whether the texts are names; else they are codes, and become ids */
export function unitList(texts: readonly ColumnText[], named: boolean): UnitProposal[] {
  const units = distinctUnits(texts);
  if (!named) return units.map(({ text }) => ({ id: text, name: null, maybe: null }));
  const names = units.map(({ text }) => fullName(text));
  const ids = idsOf(names);
  return units.map(({ count }, i) => {
    const name = names[i] ?? '';
    const others = units.flatMap((other, k) =>
      k !== i && (other.count > count || (other.count === count && k < i))
        ? [{ name: names[k] ?? '', count: other.count }]
        : [],
    );
    // A short form is one, however often it is written; of two that read alike, the rarer one is the other's.
    const longer = names.find(
      (other, k) => k !== i && meaning(other).join('').length > meaning(name).join('').length && mayBe(name, other),
    );
    const alike = others.find((other) => mayBe(name, other.name));
    const maybe = longer ?? alike?.name ?? others.find((other) => isSlip(name, count, other))?.name;
    return { id: ids[i] ?? '', name, maybe: maybe ?? null };
  });
}

function distinctUnits(texts: readonly ColumnText[]): ColumnText[] {
  const met = new Map<string, ColumnText>();
  for (const { text, count } of texts) {
    if (text === '' || isTotalsWord(text) || isDontKnow(fold(text))) continue;
    const known = met.get(foldUnit(text));
    const better = known === undefined || readsBetter(text, known.text) ? text : known.text;
    met.set(foldUnit(text), { text: better, count: count + (known?.count ?? 0) });
  }
  return [...met.values()];
}

/** Written out, and not all in capitals. */
function readsBetter(text: string, than: string): boolean {
  const score = (one: string) => (fullName(one) === one.trim() ? 2 : 0) + (one === one.toUpperCase() ? 0 : 1);
  return score(text) > score(than);
}

/** Initials of the words, without diacritics; the whole name where two have the same, with a number where need be. */
function idsOf(names: readonly string[]): string[] {
  const short = names.map(initials);
  const ids: string[] = [];
  names.forEach((name, i) => {
    const own = short[i] ?? '';
    const alone = short.filter((other) => other === own).length === 1 && own.length > 1;
    const wanted = alone ? own : words(name).join('-');
    let id = wanted;
    for (let number = 2; ids.some((other) => fold(other) === fold(id)); number++) id = `${wanted}-${number}`;
    ids.push(id);
  });
  return ids;
}

function initials(name: string): string {
  return meaning(name)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
}

function words(name: string): string[] {
  return latin(foldUnit(name))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function meaning(name: string): string[] {
  return words(name).filter((word) => word !== 'va');
}

function latin(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');
}

/**
 * Whether a text could be a shorter form of a name: «Sở KH&ĐT», «KH-ĐT», «BQL KKT Đông Nam», «Quỳnh Lưu» for a huyện, or the
 * same without diacritics. A text of another kind («thị xã Kỳ Anh») is none.
 */
function mayBe(text: string, name: string): boolean {
  const [own, whole] = [meaning(text), meaning(name)];
  if (own.join('') === whole.join('')) return true;
  const kinds = kindLength(name);
  // The kind may be left out whole, never changed.
  return shortens(own, whole) || (kinds > 0 && unitKind(text) === null && shortensName(own, whole.slice(kinds)));
}

function shortensName(own: readonly string[], name: readonly string[]): boolean {
  return own.join('') === name.join('') || shortens(own, name);
}

/** Each word is the next word of the name, or the initials of the next ones. */
function shortens(own: readonly string[], name: readonly string[]): boolean {
  const [word, ...rest] = own;
  if (word === undefined) return name.length === 0;
  if (name.length === 0) return false;
  if (word === name[0] && shortens(rest, name.slice(1))) return true;
  // A further word at the end, such as «tỉnh», is left out often.
  if (rest.length === 0 && word === name[0] && name.length === 2 && name[1] === 'tinh') return true;
  const letters = name.slice(0, word.length).map((one) => one[0] ?? '');
  return (
    word.length > 1 &&
    letters.length === word.length &&
    letters.join('') === word &&
    shortens(rest, name.slice(word.length))
  );
}

/** Words of the kind that a name begins with. */
function kindLength(name: string): number {
  const begins = ['huyen', 'quan', 'xa', 'phuong', 'so', 'ban', 'cuc'].includes(words(name)[0] ?? '') ? 1 : 0;
  return /^(?:thành phố|thị xã|thị trấn|đặc khu|chi cục) /u.test(foldUnit(name)) ? 2 : begins;
}

/** A slip of the pen: a letter or two off one that is named ten times as often. */
function isSlip(name: string, count: number, other: { readonly name: string; readonly count: number }): boolean {
  if (other.count < count * 10 || unitKind(name) !== unitKind(other.name)) return false;
  const [a, b] = [meaning(name).join(' '), meaning(other.name).join(' ')];
  return (
    Math.abs(a.length - b.length) <= 2 &&
    a.length > 8 &&
    nearest(name, [other.name], 1).length > 0 &&
    differs(a, b) <= 2
  );
}

/** Letters by which two texts differ between what they share at their beginnings and ends. */
function differs(a: string, b: string): number {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return Math.max(a.length, b.length) - start - end;
}
