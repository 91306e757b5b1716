/** The headline of a run and three sentences, in words: what its rankings allow to say (core/ranking-message.ts). */
import type { Language } from '../core/model/method.ts';
import type { Run } from '../core/model/run.ts';
import { type RankingMessage, rankingMessages } from '../core/ranking-message.ts';
import { totalDecimals } from '../core/total-decimals.ts';
import { type Words, words } from '../words/words.ts';
import { numberText } from './number-text.ts';
import { percentOf } from './rank-uncertainty.ts';
import { cut } from './short-names.ts';

export interface MessageText {
  readonly headline: string;
  readonly sentences: readonly Sentence[];
}

/** What is said on one topic, of each ranking. */
export interface Sentence {
  readonly topic: string;
  /** The label is null where the run has only one ranking. */
  readonly clauses: readonly { readonly label: string | null; readonly text: string }[];
}

const MOST_NAMES = 3;
const LONGEST_NAME = 60;
/** Ranks that are better read in parts: intervals at least so wide, and so large a share of the ranking. */
const WIDE = 3;
const WIDE_SHARE = 0.2;

export function messageText(run: Run, language: Language): MessageText {
  const languageWords = words[language];
  const rankings = rankingMessages(run);
  const several = rankings.length > 1;
  const isFirstOfTrack = ({ track }: RankingMessage, i: number) => track !== rankings[i - 1]?.track;
  const sentence = (
    topic: string,
    list: readonly RankingMessage[],
    labelled: (ranking: RankingMessage) => string,
    text: (ranking: RankingMessage) => string | null,
  ): Sentence => ({
    topic,
    clauses: list.flatMap((ranking) => {
      const said = text(ranking);
      return said === null ? [] : [{ label: several ? labelled(ranking) : null, text: `${said}.` }];
    }),
  });
  const trackName = ({ track }: RankingMessage) => cut(track.name, LONGEST_NAME);
  return {
    headline: headlineText(run, rankings, language),
    sentences: [
      sentence(languageWords.message.ends, rankings, labelOf, (ranking) => endsText(run, ranking, language)),
      sentence(languageWords.message.ranges, rankings, labelOf, (ranking) => rangesText(ranking, language)),
      sentence(languageWords.message.drivers, rankings.filter(isFirstOfTrack), trackName, ({ drivers }) =>
        drivers.length === 0 ? null : driversText(drivers, language),
      ),
    ].filter(({ clauses }) => clauses.length > 0),
  };
}

/** The headline, then a line for each sentence. */
export function messageLines(run: Run, language: Language): string[] {
  const { headline, sentences } = messageText(run, language);
  const clause = ({ label, text }: Sentence['clauses'][number]) => (label === null ? text : `${label}: ${text}`);
  return [headline, ...sentences.map(({ topic, clauses }) => `${topic}. ${clauses.map(clause).join(' ')}`)];
}

function labelOf({ track, group }: RankingMessage): string {
  return cut(group === null ? track.name : `${track.name}, ${group}`, LONGEST_NAME);
}

/** Of the first ranking of which anything can be said; else the name of the run alone. */
function headlineText(run: Run, rankings: readonly RankingMessage[], language: Language): string {
  const messageWords = words[language].message;
  const said = rankings.flatMap((ranking) => {
    const parts = headlineParts(ranking, messageWords);
    return parts.length === 0 ? [] : [{ label: labelOf(ranking), text: parts.join('; ') }];
  });
  const [first] = said;
  if (first !== undefined) return rankings.length === 1 ? first.text : `${first.label}: ${first.text}`;
  return messageWords.results(titleOf(run, language));
}

/** The title of the run and its year, which the title may name itself. */
export function titleOf({ title, year }: Run, language: Language): string {
  const short = cut(title, 200);
  return year === null || short.includes(String(year)) ? short : words[language].message.ofYear(short, year);
}

function headlineParts({ track, lead, last }: RankingMessage, messageWords: Words['message']): string[] {
  const [first = ''] = lead.units;
  const parts: string[] = [];
  if (lead.kind === 'alone') parts.push(messageWords.alone(nameOf(track, first)));
  if (lead.kind === 'several') parts.push(messageWords.several(lead.units.length));
  if (lead.kind === 'figures' && lead.units.length === 1) parts.push(messageWords.highest(nameOf(track, first)));
  if (lead.kind === 'open' && lead.units.length > 1) parts.push(messageWords.open);
  const [unit = ''] = last;
  if (last.length > 0)
    parts.push(last.length === 1 ? messageWords.lastOne(nameOf(track, unit)) : messageWords.lastOnes(last.length));
  return parts;
}

function endsText(run: Run, ranking: RankingMessage, language: Language): string {
  const messageWords = words[language].message;
  const { track, lead, last, rows } = ranking;
  const totals = new Map(rows.map(({ unit, total }) => [unit, total]));
  const decimalsOf = totalDecimals(run, track);
  const total = (unit: string) => numberText(totals.get(unit) ?? null, decimalsOf(unit), language);
  const named = (units: readonly string[]) =>
    listText(
      units.map((unit) => messageWords.unit(nameOf(track, unit), total(unit))),
      language,
    );
  const names = (units: readonly string[]) =>
    listText(
      units.map((unit) => nameOf(track, unit)),
      language,
    );
  const foot = last.length === 0 ? [] : [messageWords.lastTotals(named(last))];
  const [first = '', ...others] = lead.units;
  switch (lead.kind) {
    case 'figures':
    case 'unknown':
      return messageWords.highestTotal(named(lead.units));
    case 'only':
      return messageWords.single(named(lead.units));
    case 'alone':
      return [messageWords.aloneTotal(named(lead.units)), ...foot].join('. ');
    case 'several':
      return [
        messageWords.severalTotals(
          lead.units.length,
          lead.units.length > MOST_NAMES ? null : names(lead.units),
          total(others.at(-1) ?? first),
          total(first),
          lead.apart,
        ),
        ...foot,
      ].join('. ');
    case 'open':
      return [messageWords.openTotals(lead.units.length, rows.length), ...foot].join('. ');
  }
}

function rangesText({ track, lead, ranges, margin, rows }: RankingMessage, language: Language): string {
  const messageWords = words[language].message;
  if (ranges === null) {
    if (lead.kind === 'figures') return messageWords.figures;
    if (lead.kind === 'only') return messageWords.notCompared;
    return lead.kind === 'open' ? messageWords.tooFew : words[language].uncertainty.notComputed.replace(/\.$/u, '');
  }
  const percent = percentOf(ranges.confidence);
  const width = numberText(ranges.width, Number.isInteger(ranges.width) ? 0 : 1, language);
  const isWide = ranges.width >= WIDE && ranges.width >= WIDE_SHARE * rows.length;
  return [
    ranges.width === 1
      ? messageWords.exactRanks(percent)
      : `${messageWords.width(width, rows.length, percent)}${isWide ? `, ${messageWords.byParts}` : ''}`,
    ...(margin === null ? [] : [messageWords.margin(numberText(margin, track.decimals, language))]),
  ].join('; ');
}

function driversText(drivers: RankingMessage['drivers'], language: Language): string {
  const messageWords = words[language].message;
  return messageWords.driversTotal(
    drivers.map(({ name, share }) =>
      messageWords.driver(cut(name, LONGEST_NAME), numberText(100 * share, 0, language)),
    ),
  );
}

function listText(texts: readonly string[], language: Language): string {
  const shown = texts.slice(0, MOST_NAMES).join('; ');
  const rest = texts.length - MOST_NAMES;
  return rest > 0 ? `${shown}; ${words[language].uncertainty.more(rest)}` : shown;
}

function nameOf({ units }: RankingMessage['track'], id: string): string {
  return cut(units.find((unit) => unit.id === id)?.name ?? id, LONGEST_NAME);
}
