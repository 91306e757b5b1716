/** Tables of published figures → proposals, each in the track whose units it is about. */
import { isTotalsWord } from '../totals.ts';
import { type OfficialUnit, officialFor, type UnitListing, unitsNamed } from './official-units.ts';
import type { PublishedProposal, TrackProposal, UnitProposal } from './proposal.ts';
import { asPublished, type PublishedGuess } from './published-table.ts';
import type { ProfiledArgument, SheetProfile } from './sheet-profile.ts';
import { unitList } from './unit-list.ts';
import { type UnitKind, unitKind } from './unit-texts.ts';

export function headerOf(profile: SheetProfile | undefined): { header: readonly number[] | null; rows: string | null } {
  if (profile === undefined) return { header: null, rows: null };
  const { rows, dataFrom, named: must } = profile.header;
  const last = rows.at(-1) ?? 1;
  return { header: must ? rows : null, rows: dataFrom > last + 1 && must ? `${dataFrom}-` : null };
}

export function kindOf(units: readonly UnitProposal[]): UnitKind | null {
  const kinds = units.map(({ name }) => (name === null ? null : unitKind(name)));
  const most = (kind: UnitKind) => kinds.filter((candidate) => candidate === kind).length * 2 > kinds.length;
  return most('department') ? 'department' : most('locality') ? 'locality' : null;
}

/** The sheets of a file that are tables of figures; none where its first sheet is something else. */
export function publishedOf({
  name,
  files,
}: ProfiledArgument): { proposal: PublishedProposal; guess: PublishedGuess }[] {
  const profiles = files.length === 1 ? (files[0]?.profiles ?? []) : [];
  const found = profiles.flatMap((profile, i) => {
    const guess = asPublished(profile);
    const columns = guess?.figures.map(({ header }) => header) ?? [];
    const sheet = i === 0 ? null : profile.name;
    return guess === null
      ? []
      : [
          {
            guess,
            proposal: {
              file: files[0]?.file ?? name,
              sheet,
              ...headerOf(profile),
              unit: guess.unit.header,
              columns,
              decimal: guess.decimal,
            },
          },
        ];
  });
  return found.some(({ proposal }) => proposal.sheet === null) ? found : [];
}

/** Figures go to the track whose units they are about, which learns how they write its units; where there is none, they make one. */
export function withPublished(
  tracks: readonly TrackProposal[],
  published: readonly { readonly proposal: PublishedProposal; readonly guess: PublishedGuess }[],
  lists: readonly UnitListing[],
): TrackProposal[] {
  const result = [...tracks];
  for (const { proposal, guess } of published) {
    const { texts } = guess.unit;
    const rows = unitList(texts, true).length;
    const known = result.map(({ units }) => unitList(texts, true, units.map(asOfficial)).slice(0, units.length));
    const shared = known.map((units) => units.filter(({ count, aliases }) => count > 0 || aliases.length > 0).length);
    const best = shared.indexOf(Math.max(0, ...shared));
    const track = result[best];
    if (track !== undefined && (shared[best] ?? 0) * 2 >= rows) {
      const units = track.units.map((unit, u) => withSpellings(unit, known[best]?.[u]));
      result[best] = { ...track, units, published: [...track.published, proposal] };
    } else {
      const units = unitList(texts, true, officialFor(texts, lists));
      result.push({ sources: [], published: [proposal], units, kind: kindOf(units), questions: [], components: [] });
    }
  }
  return result;
}

function asOfficial({ id, name, aliases }: UnitProposal): OfficialUnit {
  return { name: name ?? id, id, group: null, quota: null, aliases: aliases.map(({ text }) => text) };
}

function withSpellings(unit: UnitProposal, seen: UnitProposal | undefined): UnitProposal {
  return seen === undefined ? unit : { ...unit, aliases: [...unit.aliases, ...seen.aliases] };
}

/** The units that a table of figures names; a total is none. */
export function officialUnits({ unit }: PublishedGuess): OfficialUnit[] {
  return unitsNamed(unit.texts.flatMap(({ text }) => (isTotalsWord(text) ? [] : [text])));
}
