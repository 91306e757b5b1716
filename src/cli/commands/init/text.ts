/** What `ddci init` says: what it recognised, what it took to be so, what is left to fill in, and what to do next. */
import type { Finding } from '../../../core/model/findings.ts';
import type { Proposal, SourceProposal, TrackProposal, UnitProposal } from '../../../survey/recognise/proposal.ts';
import type { Assumption } from '../../../words/assumption.ts';
import type { Words } from '../../../words/words.ts';

export function recognisedLines({ tracks, lists, unread }: Proposal, init: Words['init']): string[] {
  return [
    ...lists.map(({ file, units }) => init.list(file, units)),
    ...tracks.flatMap((track) => [
      ...track.sources.flatMap((source) => sourceLines(source, init)),
      ...trackLines(track, init).map((line) => `  ${line}`),
    ]),
    ...unread.map(({ file, why }) => init.unreadFile[why](file)),
  ];
}

function sourceLines(source: SourceProposal, init: Words['init']): string[] {
  const { layout, where, idle, unread, personal, numbering } = source;
  const unit =
    layout.name !== 'long'
      ? []
      : [layout.unit === null ? init.unitOpen(layout.doubtful) : init.unitColumn(layout.unit.header)];
  return [
    init.source(source.file, source.rowCount, source.headerRows, source.sheet),
    ...[
      ...(numbering === null ? [] : [init.numbering(numbering)]),
      layoutText(source, init),
      ...unit,
      respondentText(source, init),
      ...(where === null ? [] : [init.where(where.column, where.value)]),
      ...idle.map(({ role, headers }) => init.idleLine(init.idle[role], headers)),
      ...(unread.length === 0 ? [] : [init.unread(unread)]),
      ...personal.map(({ file, sheet, cells, count }) => init.personalCells(file, sheet, cells, count)),
    ].map((line) => `  ${line}`),
  ];
}

function respondentText({ respondent, serial }: SourceProposal, init: Words['init']): string {
  if (respondent !== null) return init.respondent(respondent.header);
  return serial === null ? init.noRespondent : init.serial(serial);
}

function layoutText({ layout }: SourceProposal, { layouts }: Words['init']): string {
  switch (layout.name) {
    case 'long':
      return layouts.long;
    case 'blocks':
      return layouts.blocks(layout.blocks);
    case 'matrix':
      return layouts.matrix(layout.pattern);
    case 'sheet-per-unit':
      return layouts.sheets;
    case 'file-per-unit':
      return layouts.files;
  }
}

function trackLines(
  { sources, units, questions, published, components }: TrackProposal,
  init: Words['init'],
): string[] {
  const maybe = units.filter((unit) => unit.maybe !== null).length;
  const unlisted = units.filter(({ isUnlisted }) => isUnlisted).length;
  const isFormless = ({ count, aliases }: UnitProposal) => count + aliases.length === 0;
  const formless = sources.length === 0 ? 0 : units.filter(isFormless).length;
  const spelt = units.filter(({ aliases }) => aliases.length > 0);
  const spellings = spelt.reduce((sum, { aliases }) => sum + aliases.length, 0);
  const coded = units.filter(({ name }) => name === null).length;
  const scales = [...new Set(questions.map(({ scale }) => scale))].map(
    (id) => `${id} (${questions.filter(({ scale }) => scale === id).length})`,
  );
  return [
    ...(units.length > maybe + unlisted ? [init.units(units.length - maybe - unlisted)] : []),
    ...(maybe > 0 ? [init.unitsMaybe(maybe)] : []),
    ...(unlisted > 0 ? [init.unitsUnlisted(unlisted)] : []),
    ...(formless > 0 ? [init.unitsWithoutForms(formless)] : []),
    ...(spellings > 0 ? [init.unitsGathered(spellings, spelt.length)] : []),
    ...(coded > 0 ? [init.unitsCoded(coded)] : []),
    ...(questions.length > 0 ? [init.questions(questions.length, scales)] : []),
    ...(components.length > 0 ? [init.components(components.map(({ name }) => name))] : []),
    ...published.map(({ file, columns }) => init.published(file, columns)),
  ];
}

export function assumedLines(assumptions: readonly Assumption[], init: Words['init']): string[] {
  if (assumptions.length === 0) return [];
  return [init.assumed, ...new Set(assumptions.map((assumption) => `  ${init.assumption(assumption)}`))];
}

/** Open places: a line for the cells of a column. */
export function openLines(open: readonly Finding[], workbook: boolean, init: Words['init']): string[] {
  const count = open.reduce((sum, { arguments: args }) => sum + ('count' in args ? args.count : 0), 0);
  return [
    init.open(count, workbook),
    ...open.map(({ place, arguments: args }) => {
      const name = 'name' in args && typeof args.name === 'string' ? args.name : '';
      const cells = 'cells' in args ? args.cells : [];
      const what = init.places.get(name) ?? name;
      return workbook
        ? `  ${place.sheet ?? ''} › ${place.field ?? what}: ${cells.join(', ')}`
        : `  ${what}: ${init.lines(cells)}`;
    }),
  ];
}
