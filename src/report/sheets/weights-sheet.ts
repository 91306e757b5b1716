/** Weights and tiers, meant to be edited: every score, rank and tier of the workbook looks here. */

import { formula, joined } from '../../core/formulas/sheet-formula.ts';
import { fieldOf, itemsOf } from '../../core/json.ts';
import type { NodeRules } from '../../core/rules.ts';
import type { Words } from '../../words/words.ts';
import { type LiveTrack, WEIGHTS, weightRow } from '../live/track-cells.ts';
import { type Block, type CellRef, column, idColumn, type ReportCell, type ReportSheet } from '../report.ts';

export function weightsSheet(
  tracks: readonly LiveTrack[],
  words: Words['report'],
  workbookWords: Words['workbook'],
): Omit<ReportSheet, 'tab'> {
  return {
    key: WEIGHTS,
    title: workbookWords.weights,
    lines: workbookWords.weightLines,
    blocks: tracks.flatMap((live) => [weights(live, words, workbookWords), ...tiers(live, words, workbookWords)]),
  };
}

function weights(live: LiveTrack, words: Words['report'], workbookWords: Words['workbook']): Block {
  const { track, rules } = live;
  const cellOf = (node: NodeRules): CellRef => ({ sheet: WEIGHTS, row: keyOf(live, node), column: 'weight' });
  const rows: ReportCell[][] = [];
  const keys: string[] = [];
  const visit = (siblings: readonly NodeRules[], level: number) => {
    const weightSum = joined(siblings.map(cellOf), '+');
    const sum = siblings.reduce((total, { weight }) => total + weight, 0);
    for (const node of siblings) {
      const result = node.kind === 'part' ? track.parts[node.position ?? -1] : track.indicators[node.position];
      const share = {
        value: node.weight / sum,
        formula: formula`IF((${weightSum})=0,"",${cellOf(node)}/(${weightSum}))`,
      };
      rows.push([result?.id ?? '', result?.name ?? '', level, { value: node.weight, mark: 'weight' }, share]);
      keys.push(keyOf(live, node));
      if (node.kind === 'part') visit(node.children, level + 1);
    }
  };
  const { children } = rules.index;
  visit(children, 1);
  const total = children.reduce((sum, { weight }) => sum + weight, 0);
  const sum = joined(children.map(cellOf), '+');
  const right = Math.abs(total - 1) <= 1e-9 || Math.abs(total - 100) <= 1e-7;
  rows.push([
    null,
    workbookWords.sumCheck,
    null,
    { value: total, formula: sum },
    {
      value: right ? workbookWords.sumRight : workbookWords.sumOther,
      formula: formula`IF(OR(ABS(${sum}-1)<=1E-9,ABS(${sum}-100)<=1E-7),"${workbookWords.sumRight}","${workbookWords.sumOther}")`,
    },
  ]);
  keys.push(`${track.id} sum`);
  return {
    title: track.name,
    columns: [
      idColumn(
        words.id,
        rules.nodes.map(({ id }) => id),
        'id',
      ),
      column(words.name, 60),
      column(words.level, 8),
      column(words.weight, 14, null, 'weight'),
      column(workbookWords.share, 26, 'percent'),
    ],
    rows,
    rowKeys: keys,
  };
}

function keyOf({ track }: LiveTrack, { kind, position }: NodeRules): string {
  return weightRow(track, kind === 'part' ? 'p' : 'i', position ?? -1);
}

function tiers({ track, rules }: LiveTrack, words: Words['report'], workbookWords: Words['workbook']): Block[] {
  const items = itemsOf(rules.tiers);
  if (items.length === 0) return [];
  const shares = fieldOf(items[0] ?? null, 'top') !== null;
  return [
    {
      title: `${track.name}: ${workbookWords.tiers}`,
      columns: [
        column(words.tier, 14, null, 'id'),
        column(shares ? workbookWords.top : workbookWords.from, 60, null, 'tier'),
      ],
      rows: items.map((tier): ReportCell[] => {
        const end = fieldOf(tier, shares ? 'top' : 'from');
        return [String(fieldOf(tier, 'name')), end === null ? null : { value: Number(end), mark: 'input' }];
      }),
      rowKeys: items.map((_, t) => `${track.id} t:${t}`),
    },
  ];
}
