/** Colours that follow what is in the cells (ECMA-376 part 1, §18.3.1.18). */
import { blockPlaces, letters } from '../../../report/layout.ts';
import type { ColourRule, ReportSheet } from '../../../report/report.ts';
import { xmlText } from './xml.ts';

const HEAT = ['FFF8A5A8', 'FFFFF2B8', 'FF9BD3A0'];

/** A first row of weights has no id, and is left as it is: weights are no scores. */
export function conditionalXml(sheet: ReportSheet): string {
  const places = blockPlaces(sheet);
  let priority = 0;
  return sheet.blocks
    .flatMap(({ columns, rows }, b) => {
      const place = places[b];
      if (rows.length === 0 || place === undefined) return [];
      const first = place.first + (rows[0]?.[0] === null ? 1 : 0);
      return columns.flatMap(({ colours }, i) => {
        if (colours === undefined) return [];
        priority += 1;
        const top = `${letters(i + 1)}${first}`;
        const range = `${top}:${letters(i + 1)}${place.first + rows.length - 1}`;
        return [`<conditionalFormatting sqref="${range}">${rule(colours, top, priority)}</conditionalFormatting>`];
      });
    })
    .join('');
}

function rule(colours: ColourRule, top: string, priority: number): string {
  if (colours.kind === 'alarm') {
    const formula = xmlText(`${top}="${colours.text.replaceAll('"', '""')}"`);
    return `<cfRule type="expression" dxfId="0" priority="${priority}"><formula>${formula}</formula></cfRule>`;
  }
  const { from, to } = colours;
  const ends = [from, (from + to) / 2, to].map((value) => `<cfvo type="num" val="${value}"/>`).join('');
  const heat = HEAT.map((colour) => `<color rgb="${colour}"/>`).join('');
  return `<cfRule type="colorScale" priority="${priority}"><colorScale>${ends}${heat}</colorScale></cfRule>`;
}
