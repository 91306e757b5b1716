/** Names of units as they are compared (SPEC §3.3), and the kind of unit that a name begins with. */
import { fold } from './fold.ts';

/**
 * Folded; Ủy ban nhân dân is UBND, left out where the name begins with it; short forms of kinds are written out, inside the name
 * too (TP. → thành phố, X. → xã); «phường 03» is «phường 3»; y at the end of a syllable is i (Quý = Quí). The kind stays part of the name.
 */
export function foldUnit(text: string): string {
  const name = fold(text)
    .replace(COMMITTEE, 'ubnd')
    .replace(/^ubnd /u, '');
  return withKind(name)
    .replace(CITY_INSIDE, (_, short: string) => ` ${CITIES.get(short.replace('.', '')) ?? short} `)
    .replace(KIND_INSIDE, (_, short: string) => ` ${SHORT_KINDS.get(short) ?? short} `)
    .replace(/^(phường|quận|xã) 0*(?=\d)/u, '$1 ')
    .replace(FINAL_Y, (y) => WITH_I.get(y) ?? y);
}

/** The kind that a folded name of a locality begins with: xã, phường, huyện …; null: none. */
export function localityKind(folded: string): string | null {
  return LOCALITY_KINDS.find((kind) => folded.startsWith(`${kind} `)) ?? null;
}

/** The kind that a folded name begins with, of a locality or of a department («chi cục» is not «cục»); null: none. */
export function kindOf(folded: string): string | null {
  return localityKind(folded) ?? DEPARTMENT_KINDS.find((kind) => folded.startsWith(`${kind} `)) ?? null;
}

/** The short form of a kind at the beginning of a name as it is written, with the kind it abbreviates: «X. », xã. */
export function shortKind(text: string): { readonly length: number; readonly kind: string } | null {
  const found = KIND_AT_HEAD.exec(text.toLowerCase().replace(/ð/gu, 'đ'));
  const letters = (found?.[1] ?? found?.[2] ?? '').replace('.', '');
  const kind = CITIES.get(letters) ?? SHORT_KINDS.get(letters);
  return found === null || kind === undefined ? null : { length: found[0].length, kind };
}

function withKind(folded: string): string {
  const short = shortKind(folded);
  return short === null ? folded : `${short.kind} ${folded.slice(short.length)}`;
}

const LOCALITY_KINDS = ['thành phố', 'thị xã', 'thị trấn', 'đặc khu', 'huyện', 'quận', 'phường', 'xã'];
const DEPARTMENT_KINDS = ['chi cục', 'cục', 'sở', 'ban'];

const CITIES: ReadonlyMap<string, string> = new Map([
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
]);
const SHORT_KINDS: ReadonlyMap<string, string> = new Map([
  ['h', 'huyện'],
  ['q', 'quận'],
  ['p', 'phường'],
  ['x', 'xã'],
  ['đk', 'đặc khu'],
  ['tt', 'thị trấn'],
]);

/** TT without a point is as often trung tâm. */
const KIND_AT_HEAD = /^(?:(t\.?[px]|[hqpx]|đk)(?:\. ?| )|(tt)\. ?)(?=\S)/u;
const CITY_INSIDE = / (t\.?[px])(?:\. ?| )(?=\S)/gu;
const KIND_INSIDE = / ([hqpx]|đk)\. ?(?=\S)/gu;
const COMMITTEE = /(?<![\p{L}\p{N}])uỷ ban nhân dân(?![\p{L}\p{N}])/gu;

const FINAL_Y = /(?<=qu|(?<!\p{L})[hklmst])[yỳýỷỹỵ](?!\p{L})/gu;
const WITH_I: ReadonlyMap<string, string> = new Map([...'yỳýỷỹỵ'].map((y, i) => [y, [...'iìíỉĩị'][i] ?? y]));
