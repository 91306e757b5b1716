/** Tables of published figures → proposals, each in the track whose units it is about. */
import { foldUnit } from '../../core/text/fold-unit.ts';
import { isTotalsWord } from '../totals.ts';
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
              file: name,
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

/** Figures go to the track whose units they are about; where there is none, they make one. */
export function withPublished(
  tracks: readonly TrackProposal[],
  published: readonly { readonly proposal: PublishedProposal; readonly guess: PublishedGuess }[],
): TrackProposal[] {
  const result = [...tracks];
  for (const { proposal, guess } of published) {
    const units = unitList(guess.unit.texts, true);
    const shared = result.map((track) => {
      const names = new Set(track.units.map(({ name, id }) => foldUnit(name ?? id)));
      return units.filter(({ name }) => names.has(foldUnit(name ?? ''))).length;
    });
    const best = shared.indexOf(Math.max(0, ...shared));
    const track = result[best];
    if (track !== undefined && (shared[best] ?? 0) * 2 >= units.length) {
      result[best] = { ...track, published: [...track.published, proposal] };
    } else
      result.push({ sources: [], published: [proposal], units, kind: kindOf(units), questions: [], components: [] });
  }
  return result;
}

/** The names of units in a table of figures; a total is none. */
export function officialNames({ unit }: PublishedGuess): string[] {
  return unit.texts.flatMap(({ text }) => (isTotalsWord(text) ? [] : [text]));
}
