/** The topics of `ddci help`, by name and Vietnamese name without diacritics. Light: the list is part of `ddci --help`. */
import type { Words } from '../../../words/words.ts';
import type { Section } from '../../document.ts';

export const topicNames = [
  { name: 'method', alias: 'phuong-phap' },
  { name: 'survey', alias: 'khao-sat' },
  { name: 'statistics', alias: 'cach-tinh' },
  { name: 'normalisations', alias: 'chuan-hoa' },
  { name: 'means', alias: 'trung-binh' },
  { name: 'ranking', alias: 'xep-hang' },
  { name: 'uncertainty', alias: 'do-chac-chan' },
  { name: 'outputs', alias: 'ket-qua' },
  { name: 'presets', alias: 'mau' },
  { name: 'privacy', alias: 'bao-mat' },
  { name: 'scripts', alias: 'tu-dong' },
] as const;

export type TopicName = (typeof topicNames)[number]['name'];

/** A line a topic. */
export function topicList({ heading, summaries }: Words['helpTopics']): Section {
  const rows = topicNames.map(({ name, alias }) => [`${name}, ${alias}`, summaries[name]] as const);
  const width = Math.max(...rows.map(([names]) => names.length));
  return {
    level: 1,
    title: heading,
    lines: rows.map(([names, summary]) => `  ${names.padEnd(width)}  ${summary}`),
    table: null,
  };
}
