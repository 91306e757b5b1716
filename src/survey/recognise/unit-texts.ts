/** Does a text name a unit? By the kind that is written before its name: Sở, Huyện, Cục … */
import { withoutEntities } from '../../core/text/fold.ts';
import { foldUnit, shortKind } from '../../core/text/fold-unit.ts';

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
const LOCALITIES = ['huyện', 'thị xã', 'thành phố', 'quận', 'xã', 'phường', 'thị trấn', 'đặc khu', 'ubnd'];

export type UnitKind = 'department' | 'locality';

/** null where the text does not begin as the name of a unit does, with or without a code before it. */
export function unitKind(text: string): UnitKind | null {
  return kindOfName(foldUnit(text)) ?? kindOfName(foldUnit(text.replace(CODE, '')));
}

const CODE = /^[\p{Lu}\d][\p{Lu}\d.&_]{0,11} ?[-\u2013:=|.] ?(?=\p{L})/u;

function kindOfName(name: string): UnitKind | null {
  const begins = (kind: string) => name.startsWith(`${kind} `) || name === kind;
  if (name.length > 100) return null;
  if (DEPARTMENTS.some(begins) || /^department$/u.test(name)) return 'department';
  return LOCALITIES.some(begins) || / (?:district|city|town)$/u.test(name) ? 'locality' : null;
}

/** The short form of a kind before the name (SPEC §3.3) written out; else the text as it is, in single spaces, with a capital first. */
export function fullName(text: string): string {
  const plain = withoutEntities(text).normalize('NFC').replace(/\s+/gu, ' ').trim();
  const short = shortKind(plain);
  const whole = short === null ? plain : `${short.kind} ${plain.slice(short.length)}`;
  return whole.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
