/** Does a text name a unit? By the kind that stands before its name: Sở, Huyện, Cục … */
import { foldUnit } from '../../core/text/fold.ts';

/** Kinds of units of the two usual tracks, as foldUnit writes them. */
const DEPARTMENTS = [
  'sở',
  'ban',
  'bql',
  'cục',
  'chi cục',
  'công an',
  'bảo hiểm xã hội',
  'bhxh',
  'kho bạc',
  'hải quan',
  'thuế',
  'thanh tra',
  'văn phòng',
  'ngân hàng',
  'bộ chỉ huy',
  'tòa án',
  'toà án',
  'viện kiểm sát',
  'trung tâm',
  'department of',
  'provincial',
];
const LOCALITIES = [
  'huyện',
  'thị xã',
  'thành phố',
  'quận',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
  'ủy ban nhân dân',
  'uỷ ban nhân dân',
];

export type UnitKind = 'department' | 'locality';

/** null where the text does not begin as the name of a unit does. */
export function unitKind(text: string): UnitKind | null {
  const name = foldUnit(text);
  const begins = (kind: string) => name.startsWith(`${kind} `) || name === kind;
  if (name.length > 100) return null;
  if (DEPARTMENTS.some(begins) || /^department$/u.test(name)) return 'department';
  if (LOCALITIES.some(begins) || / (?:district|city|town)$/u.test(name)) return 'locality';
  return null;
}

/** The short forms of SPEC §3.3 written out; else the text as it is, in single spaces, with a capital first. */
export function fullName(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  for (const [short, kind] of SHORT) {
    if (short.test(plain)) return plain.replace(short, kind);
  }
  return plain.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^TP(?:\. ?| )/iu, 'Thành phố '],
  [/^TX(?:\. ?| )/iu, 'Thị xã '],
  [/^H\. ?/iu, 'Huyện '],
  [/^P\. ?/iu, 'Phường '],
];
