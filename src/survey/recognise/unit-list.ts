/** Which units are there? Every text that names one, gathered under the name that is written out, with an id of its own. */
import { fold } from '../../core/text/fold.ts';
import { foldUnit } from '../../core/text/fold-unit.ts';
import { isOtherWriting, type UnitText, unitText, unlikeness } from '../../core/text/unit-likeness.ts';
import { codeAndName } from '../../core/text/unit-names.ts';
import { isTotalsWord } from '../totals.ts';
import type { ColumnText } from './column.ts';
import { isDontKnow } from './known-scales.ts';
import type { OfficialUnit } from './official-units.ts';
import type { UnitProposal } from './proposal.ts';
import { isVietnamese } from './syllables.ts';
import { unitIds } from './unit-ids.ts';
import { fullName, unitKind } from './unit-texts.ts';

/** A unit that is named so often is no slip of the hand for another, unless the other is named this many times as often. */
const RATIO = 5;

interface Spelling extends ColumnText {
  readonly name: string;
  readonly like: UnitText;
  /** The code that is in the cell next to the name. */
  readonly code: string | null;
  /** On the official list. */
  readonly official: boolean;
}

/** Which unit a spelling is of: itself, another for sure enough to be shown as that, or another perhaps. */
type Owner = { readonly of: Spelling; readonly how: 'itself' | 'gathered' | 'perhaps' };

/**
 * @param areNames whether the texts are names; else they are codes, and become ids
 * @param official all units, where a table has them: then every other text is a spelling of one, or asked about
 */
export function unitList(
  texts: readonly ColumnText[],
  areNames: boolean,
  official: readonly OfficialUnit[] = [],
): UnitProposal[] {
  if (!areNames && official.length === 0) {
    return distinctUnits(texts).map(({ text, count }) => unit({ id: text, name: null, count }));
  }
  const rows = new Map(official.map((row) => [foldUnit(row.name), row]));
  const known = new Map(
    official.flatMap(({ name, id, aliases }) => [id ?? name, ...aliases].map((text) => [foldUnit(text), name])),
  );
  const spellings = distinctUnits(
    [
      ...official.map(({ name, id }) => ({ text: name, count: 0, code: id })),
      ...texts.map((text) => ({ ...text, text: known.get(foldUnit(text.text)) ?? text.text, code: null })),
    ],
    official.length,
  );
  const owners = new Map(spellings.map((spelling) => [spelling, ownerOf(spelling, spellings)]));
  const rootOf = (spelling: Spelling): Owner => {
    const owner = owners.get(spelling) ?? { of: spelling, how: 'itself' };
    const next = owner.how === 'itself' ? owner : owners.get(owner.of);
    // What is perhaps another's is nobody's owner for sure.
    return next === undefined || next.of === owner.of
      ? owner
      : { of: next.of, how: next.how === 'perhaps' ? 'perhaps' : owner.how };
  };
  const listed = spellings.filter((spelling) => rootOf(spelling).how !== 'gathered');
  const gathered = listed.map((spelling) =>
    spellings.filter((other) => rootOf(other).how === 'gathered' && rootOf(other).of === spelling),
  );
  // A list may have short forms (Sở CT) of what the forms write out.
  const named = listed.map((spelling, i) => gathered[i]?.find((other) => isShortOf(spelling, other)) ?? spelling);
  const ids = unitIds(named.map(({ name }, i) => ({ name, code: listed[i]?.code ?? null })));
  return listed.map((spelling, i): UnitProposal => {
    const { of: root, how } = rootOf(spelling);
    const best = named[i] ?? spelling;
    const others = [spelling, ...(gathered[i] ?? [])].filter((other) => other !== best);
    const row = spelling.official ? rows.get(foldUnit(spelling.name)) : undefined;
    return unit({
      id: row?.id ?? ids[i] ?? '',
      name: best.name,
      group: row?.group ?? null,
      quota: row?.quota ?? null,
      listed: row?.aliases ?? [],
      count: best.count,
      aliases: others.map(({ text, count }) => ({ text, count })),
      maybe: how === 'perhaps' ? root.name : null,
      isUnlisted: how === 'itself' && official.length > 0 && !spelling.official,
    });
  });
}

function isShortOf(spelling: Spelling, other: Spelling): boolean {
  const length = ({ like }: Spelling) => like.words.join('').length;
  return spelling.official && isOtherWriting(spelling.like, other.like) && length(other) > length(spelling);
}

function unit(known: Pick<UnitProposal, 'id' | 'name' | 'count'> & Partial<UnitProposal>): UnitProposal {
  return { group: null, quota: null, listed: [], aliases: [], maybe: null, isUnlisted: false, ...known };
}

/** @param official how many of the first texts are those of the official list */
function distinctUnits(texts: readonly (ColumnText & { readonly code?: string | null })[], official = 0): Spelling[] {
  const met = new Map<string, Spelling>();
  texts.forEach(({ text, count, code = null }, i) => {
    if (text === '' || isTotalsWord(text) || isDontKnow(fold(text))) return;
    const isOfficial = i < official;
    const parted = isOfficial ? { name: text, code } : parts(text);
    const known = met.get(foldUnit(parted.name));
    const better =
      known === undefined || (!known.official && readsBetter(parted.name, known.text)) ? parted.name : known.text;
    met.set(foldUnit(parted.name), {
      text: better,
      name: fullName(better),
      like: unitText(better),
      count: count + (known?.count ?? 0),
      code: known?.code ?? parted.code,
      official: known?.official ?? isOfficial,
    });
  });
  return [...met.values()];
}

/** «SCT - Sở Công Thương», «Sở Y tế (SYT)»: the code is short and in capitals, and names no kind of unit. */
function parts(text: string): { readonly name: string; readonly code: string | null } {
  const isCode = (part: string) => /^[\p{Lu}\d][\p{Lu}\d.&_]{0,11}$/u.test(part);
  for (const [a, b] of codeAndName(text)) {
    if (isCode(a) && unitKind(b) !== null) return { name: b, code: a };
    if (isCode(b) && unitKind(a) !== null && /[)=|]$|\p{Lu}{2}/u.test(text)) return { name: a, code: b };
  }
  return { name: text, code: null };
}

/** Written out, and not all in capitals. */
function readsBetter(text: string, than: string): boolean {
  const score = (name: string) => (fullName(name) === name.trim() ? 2 : 0) + (name === name.toUpperCase() ? 0 : 1);
  return score(text) > score(than);
}

function ownerOf(spelling: Spelling, spellings: readonly Spelling[]): Owner {
  if (spelling.official) return { of: spelling, how: 'itself' };
  const isListed = spellings.some(({ official }) => official);
  const others = spellings.filter((other) => other !== spelling && (!isListed || other.official));
  const forms = others.filter(
    (other) =>
      (isOtherWriting(spelling.like, other.like) && isFuller(other, spelling)) ||
      isWrittenOut(other, spelling, spellings),
  );
  // A form of a form is a form of the first: «DUC THO», «Đức Thọ», «Huyện Đức Thọ».
  const whole = forms.filter(
    (form) => !forms.some((other) => other !== form && isOtherWriting(form.like, other.like) && isFuller(other, form)),
  );
  if (whole[0] !== undefined) return { of: whole[0], how: whole.length === 1 ? 'gathered' : 'perhaps' };
  const near = others
    .filter(
      (other) =>
        other.official || (other.count >= spelling.count * RATIO && !isOtherWriting(other.like, spelling.like)),
    )
    .map((other) => ({ other, distance: unlikeness(spelling.like, other.like) }))
    .filter(({ other, distance }) => distance < (other.like.bare.length > 7 ? 2.5 : 1.5))
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = near;
  if (first === undefined) return { of: spelling, how: 'itself' };
  // Many communes are a letter apart (Hùng Châu, Hùng Chân; Kbang, KDang): only what is no word is surely a slip for words.
  const isSlip = first.other.official || (!isVietnamese(spelling.name) && isVietnamese(first.other.name));
  const isAlone = second === undefined || second.distance - first.distance > 0.9;
  return { of: first.other, how: isSlip && isAlone ? 'gathered' : 'perhaps' };
}

/** Whether the list has a short form (Sở CT) that this spelling alone writes out. */
function isWrittenOut(short: Spelling, spelling: Spelling, spellings: readonly Spelling[]): boolean {
  return isShortOf(short, spelling) && spellings.filter((other) => isShortOf(short, other)).length === 1;
}

/** Of two writings of a name, the one that is written out, has its diacritics, or is met more often. */
function isFuller(other: Spelling, spelling: Spelling): boolean {
  const length = ({ like }: Spelling) => like.words.join('').length;
  const marks = ({ like }: Spelling) =>
    (
      like.folded
        .replace(/ và /gu, ' ')
        .normalize('NFD')
        .match(/[\p{M}đ]/gu) ?? []
    ).length;
  if (other.official || length(other) !== length(spelling)) return other.official || length(other) > length(spelling);
  if (marks(other) !== marks(spelling)) return marks(other) > marks(spelling);
  return other.count > spelling.count || (other.count === spelling.count && other.like.folded < spelling.like.folded);
}
