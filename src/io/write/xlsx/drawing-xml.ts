/** The charts of one sheet: where each is, its size, its name and its text for a screen reader (ECMA-376 §20.5). */
import type { Chart } from '../../../report/charts/charts.ts';
import { xmlText } from './xml.ts';

export const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @param charts the k-th is relation `rId{k}` of the drawing */
export function drawingXml(charts: readonly Chart[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}">${charts.map((chart, c) => anchor(chart, c + 1)).join('')}</xdr:wsDr>`;
}

function anchor({ over, title, description }: Chart, number: number): string {
  const name = typeof title === 'string' ? title : (title.cached[0] ?? '');
  return [
    '<xdr:twoCellAnchor>',
    `<xdr:from>${corner(over.row, over.column)}</xdr:from>`,
    `<xdr:to>${corner(over.row + over.rows, over.column + over.columns)}</xdr:to>`,
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${number + 1}" name="${xmlText(`${number}. ${name}`)}" descr="${xmlText(description)}"/>`,
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>',
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}">`,
    `<c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="rId${number}"/>`,
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

/** The top left corner of a cell. */
function corner(row: number, column: number): string {
  return `<xdr:col>${column - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
}
