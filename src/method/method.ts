/** A method file's content → the method, resolved; or every fault in it, each with its place (SPEC §3). */
import { DEFAULTS } from '../core/formulas/defaults.ts';
import type { Finding, Place } from '../core/model/findings.ts';
import type { Method } from '../core/model/method.ts';
import type { Json } from '../core/model/run.ts';
import { indicatorRules, methodRules } from '../core/rules.ts';
import { closest } from '../core/text/closest.ts';
import { fold } from '../core/text/fold.ts';
import { UnitNames } from '../core/text/unit-names.ts';
import { at, Content } from './content.ts';
import { withDefaults, withInnerDefaults } from './defaults.ts';
import { type DraftReading, draftReadings } from './draft-readings.ts';
import { Faults, type Path } from './faults.ts';
import { groupOpen } from './open-findings.ts';
import { type Parsed, parse } from './parse.ts';
import { withoutPercentages } from './percentages.ts';
import type { ResolveContext } from './resolve-context.ts';
import { Scales } from './scales.ts';
import type { MethodFile } from './schema.ts';
import { signature } from './signature.ts';
import { unitTexts } from './sources.ts';
import { type ResolvedTrack, resolveTrack } from './track.ts';

export interface MethodSource {
  /** The file's content as plain values, after `--set`. */
  readonly raw: unknown;
  /** Where a field is in the file. */
  readonly place: (path: Path) => Place;
  /** Whether something of the file was left out as faulty: then what the rest sums up to is not judged. */
  readonly pruned?: boolean;
  /** What could not be read at all, such as a table of units: what names it is not judged either. */
  readonly incomplete?: readonly Path[];
}

export interface ResolvedMethod {
  /** null where a finding is an error. */
  readonly method: Method | null;
  /** What is to be read, for a faulty method too, as far as it can be known: without what its faults make doubtful. */
  readonly readings: readonly DraftReading[];
  /** The content with every default written out. */
  readonly json: Json;
  readonly findings: readonly Finding[];
}

export function resolveMethod({ raw, place, pruned = false, incomplete = [] }: MethodSource): ResolvedMethod {
  const faultsOfNumbers = new Faults(place);
  const full = withDefaults(withoutPercentages(raw, faultsOfNumbers));
  const whole = new Content(full);
  const faultsOfShape = new Faults((path) => place(whole.pathInFile(path)));
  const parsed = parse(whole, faultsOfShape);
  const faults = new Faults((path) => place((parsed?.content ?? whole).pathInFile(path)));
  const isIncomplete = parsed === null ? () => true : incompleteParts(parsed, incomplete, pruned);
  const method = parsed === null ? null : resolve(parsed, isIncomplete, faults);
  const findings = groupOpen([...faultsOfNumbers.found, ...faultsOfShape.found, ...faults.found]);
  const failed = findings.some(({ level }) => level === 'error');
  return {
    method: failed ? null : method,
    readings: draftReadings(method?.readings ?? [], findings, isIncomplete, parsed?.content.raw),
    json: failed ? (full as Json) : withInnerDefaults(full as Json),
    findings,
  };
}

function resolve({ file, content }: Parsed, isIncomplete: ResolveContext['isIncomplete'], faults: Faults): Method {
  const { raw } = content;
  const scales = new Scales(file, keysAt(raw, ['scales']), faults);
  const headers = new Map((file.questions ?? []).map(([id, texts]) => [fold(id), texts]));
  const used = new Set<string>();
  const outOf = file.index?.['out-of'] ?? 100;
  const names = new UnitNames(file.tracks.flatMap(({ units }) => units.map(unitTexts)));
  const whole = { names, file, scales, headers, used, outOf, faults, isIncomplete };
  const tracks = file.tracks.map((track, t) => resolveTrack(track, ['tracks', t], whole));
  judgeTracks(tracks, faults);
  if (!isIncomplete(['tracks'])) judgeShared(tracks, raw as Json, faults);
  judgeAdjustments(file, tracks, isIncomplete, faults);
  const replicates = file.uncertainty?.replicates ?? DEFAULTS.uncertainty.replicates;
  if (replicates === 0 && tracks.some(({ track }) => track.ranking.by === 'shrunken'))
    faults.add(['uncertainty', 'replicates'], 'shrunken-without-error', {});
  if (!isIncomplete(['tracks'])) {
    scales.reportUnused();
    (file.questions ?? []).forEach(([id], i) => {
      if (!used.has(fold(id))) faults.add(['questions', i], 'unused-question', { question: id }, 'warning');
    });
  }
  return {
    title: file.title,
    year: file.year ?? null,
    language: file.language ?? 'vi',
    tracks: tracks.map(({ track }) => track),
    readings: tracks.map(({ reading }) => reading),
    minimumCell: file.privacy?.['minimum-cell'] ?? DEFAULTS.privacy['minimum-cell'],
    minimumDifference: file.privacy?.['minimum-difference'] ?? 1,
    replicates,
  };
}

/** Everything that something was left out of, and what was left out itself. @param everyTrack whether it is not known what was */
function incompleteParts(
  { content, pruned }: Parsed,
  more: readonly Path[],
  everyTrack: boolean,
): ResolveContext['isIncomplete'] {
  const paths = [...pruned, ...more];
  const parts = new Set(paths.flatMap((path) => path.map((_, i) => JSON.stringify(path.slice(0, i + 1)))));
  return (path) => everyTrack || parts.has(JSON.stringify(content.pathInFile(path)));
}

function judgeTracks(tracks: readonly ResolvedTrack[], faults: Faults): void {
  const seen = new Set<string>();
  tracks.forEach(({ track: { id } }, t) => {
    if (seen.has(fold(id))) faults.add(['tracks', t, 'id'], 'repeated-id', { kind: 'track', id });
    seen.add(fold(id));
  });
}

/** Indicators that are compared over all tracks must be the same in all. */
function judgeShared(tracks: readonly ResolvedTrack[], raw: Json, faults: Faults): void {
  if (tracks.length < 2 || !tracks.some(({ track }) => track.indicators.some(({ over }) => over === 'all'))) return;
  const rules = methodRules(raw);
  const signatureIn = (track: string, id: string) => signature(raw, indicatorRules(rules, track, id));
  tracks.forEach(({ track }, t) => {
    for (const { id, over } of track.indicators) {
      if (over !== 'all') continue;
      const same = signatureIn(track.id, id);
      const unlike = tracks.slice(t + 1).filter((other) => ![same, null].includes(signatureIn(other.track.id, id)));
      const names = [track.id, ...unlike.map((other) => other.track.id)];
      if (unlike.length > 0)
        faults.add(['tracks', t], 'unlike-indicators', { indicator: id, tracks: names }, 'warning');
    }
  });
}

/** Points must find their unit, and one only. */
function judgeAdjustments(
  file: MethodFile,
  tracks: readonly ResolvedTrack[],
  isIncomplete: ResolveContext['isIncomplete'],
  faults: Faults,
): void {
  const lacksUnits = tracks.some((_, t) => isIncomplete(['tracks', t, 'units']));
  (file.adjustments ?? []).forEach(({ unit, track }, i) => {
    const path = ['adjustments', i, 'unit'];
    const ids = tracks.map((holder) => holder.track.id);
    const meant = tracks.filter((candidate) => track === undefined || fold(candidate.track.id) === fold(track));
    if (meant.length === 0) {
      const name = track ?? '';
      faults.add(['adjustments', i, 'track'], 'unknown-name', { kind: 'track', name, closest: closest(name, ids) });
      return;
    }
    const holders = meant.filter(({ names }) => names.find(unit) !== null).map((holder) => holder.track.id);
    if (holders.length > 1) faults.add(path, 'ambiguous-adjustment', { unit, tracks: holders });
    if (holders.length > 0 || lacksUnits) return;
    const near = closest(
      unit,
      tracks.flatMap((track) => track.reading.unitNames.flat()),
    );
    faults.add(path, 'unknown-name', { kind: 'unit', name: unit, closest: near });
  });
}

function keysAt(raw: unknown, path: Path): string[] {
  const value = at(raw, path);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
