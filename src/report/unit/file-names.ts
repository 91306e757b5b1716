/**
 * File names of the reports of units, from their ids: the only place with this rule. Letters a–z, A–Z, digits, `-` and `_`,
 * 32 at most; Vietnamese letters without their marks; no name that Windows reserves or that differs from another only by
 * case. Where a name does not show which id it is of (the id was cut, had other characters, or shares the name), eight
 * digits of the id's own follow it, so that a name does not depend on any order and stays the same when units come and go.
 */
import { fold } from '../../core/text/fold.ts';

export const INDEX = 'index';

const LONGEST = 32;
const DIGITS = 8;

/** Also with an ending, and with the small figures that Windows takes for digits. */
const RESERVED = /^(?:con|prn|aux|nul|conin|conout|clock|com\d|lpt\d)$/iu;

/** @param ids of all units of all tracks: [track, unit] */
export function fileNames(ids: readonly (readonly [track: string, unit: string])[]): string[] {
  const plain = ids.map(([, unit]) => plainName(unit));
  const counts = new Map<string, number>([[INDEX, 2]]);
  for (const { name } of plain) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  const taken = new Set<string>([INDEX]);
  return ids.map(([track, unit], i) => {
    const { name = '', whole = false } = plain[i] ?? {};
    const alone = counts.get(name.toLowerCase()) === 1;
    const fine = whole && alone && name !== '' && !RESERVED.test(name);
    let wanted = fine ? name : withDigits(name, `${track}\u0000${unit}`);
    // Eight digits of two ids are alike once in thousands of millions.
    for (let again = 1; taken.has(wanted.toLowerCase()); again++) {
      wanted = withDigits(name, `${track}\u0000${unit}\u0000${again}`);
    }
    taken.add(wanted.toLowerCase());
    return wanted;
  });
}

function withDigits(name: string, text: string): string {
  const short = name.slice(0, LONGEST - DIGITS - 1).replace(/-+$/u, '');
  return short === '' ? `u-${digitsOf(text)}` : `${short}-${digitsOf(text)}`;
}

/** `whole`: nothing but marks of letters and separators is lost. */
function plainName(id: string): { readonly name: string; readonly whole: boolean } {
  const text = id
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .trim();
  const name = text.replace(/[^\w]+/gu, (other) => (other === '_' ? other : '-')).replace(/^-+|-+$/gu, '');
  return { name: name.slice(0, LONGEST), whole: name.length <= LONGEST && /^[\w\s.,-]*$/u.test(text) };
}

/** FNV-1a of 32 bits (Fowler, Noll, Vo), over what is compared of the text. */
function digitsOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(fold(text))) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(DIGITS, '0');
}
