/** One chart (ECMA-376 part 1, §21.2). Elements are in the order of the schema: Excel repairs away any other. */
import type { Language } from '../../../core/model/method.ts';
import { rangeName } from '../../../report/cells.ts';
import type { Bound, Chart, ChartSeries } from '../../../report/charts/charts.ts';
import { xmlText } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const FONT =
  '<a:latin typeface="Times New Roman"/><a:ea typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>';
const LANGUAGES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };
interface Book {
  readonly lang: string;
  /** The tab as formulas name it: quoted whatever it is called. */
  readonly sheet: string;
}

/** Room for the names around the star, which programs else take from the star. */
const RADAR_LAYOUT =
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.21"/><c:y val="0.17"/><c:w val="0.58"/><c:h val="0.64"/></c:manualLayout></c:layout>';
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/** @param tab of the sheet whose cells it draws */
export function chartXml(chart: Chart, tab: string, language: Language): string {
  const book: Book = { lang: LANGUAGES[language], sheet: `'${tab.replaceAll("'", "''")}'` };
  const { lang } = book;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${RELATIONS}">`,
    `<c:date1904 val="0"/><c:lang val="${lang}"/><c:roundedCorners val="0"/><c:chart>`,
    titleXml(chart.title, book),
    '<c:autoTitleDeleted val="0"/>',
    plotArea(chart, book),
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>',
    // Columns that somebody hides are drawn all the same.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>${textOf(900, false, lang)}</c:chartSpace>`,
  ].join('');
}

function titleXml(title: Chart['title'], { lang, sheet }: Book): string {
  if (typeof title !== 'string') {
    return `<c:title><c:tx>${textReference(title, sheet)}</c:tx><c:overlay val="0"/>${textOf(1200, true, lang)}</c:title>`;
  }
  const run = `<a:r><a:rPr lang="${lang}" sz="1200" b="1">${FONT}</a:rPr><a:t>${xmlText(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Size in hundredths of a point. */
function textOf(size: number, bold: boolean, lang: string): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr lang="${lang}" sz="${size}" b="${bold ? 1 : 0}">${FONT}</a:defRPr></a:pPr><a:endParaRPr lang="${lang}"/></a:p></c:txPr>`;
}

function plotArea(chart: Chart, book: Book): string {
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const series = chart.series.map((line, s) => seriesXml(chart, line, s, book)).join('');
  if (chart.kind === 'radar') {
    const type = `<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>${series}${axes}</c:radarChart>`;
    return `<c:plotArea>${RADAR_LAYOUT}${type}${categoryAxis('b', 'minMax')}${valueAxis(chart, 'l')}</c:plotArea>`;
  }
  if (chart.kind === 'line') {
    const type = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
    return `<c:plotArea><c:layout/>${type}${categoryAxis('b', 'minMax')}${valueAxis(chart, 'l')}</c:plotArea>`;
  }
  const grouping = chart.kind === 'stacked-bar' ? 'stacked' : 'clustered';
  const overlap = chart.kind === 'clustered-bar' ? '' : '<c:overlap val="100"/>';
  const type = `<c:barChart><c:barDir val="bar"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="40"/>${overlap}${axes}</c:barChart>`;
  return `<c:plotArea><c:layout/>${type}${categoryAxis('l', 'maxMin')}${valueAxis(chart, 'b')}</c:plotArea>`;
}

function seriesXml(chart: Chart, series: ChartSeries, number: number, { lang, sheet }: Book): string {
  const { kind, categories, decimals, labels } = chart;
  const { interval } = series;
  const look =
    series.colour === null
      ? '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>'
      : kind === 'radar' || kind === 'line'
        ? `<c:spPr><a:ln w="25400"><a:solidFill><a:srgbClr val="${series.colour}"/></a:solidFill>${series.dashed ? '<a:prstDash val="dash"/>' : ''}</a:ln></c:spPr>${kind === 'radar' ? '<c:marker><c:symbol val="none"/></c:marker>' : marker(series.colour)}`
        : `<c:spPr><a:solidFill><a:srgbClr val="${series.colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`;
  const format = numberFormat(decimals);
  return [
    `<c:ser><c:idx val="${number}"/><c:order val="${number}"/><c:tx>${textReference(series.name, sheet)}</c:tx>`,
    look,
    labels || interval !== undefined ? labelsXml(format, lang, interval !== undefined) : '',
    interval === undefined ? '' : intervalXml(interval, format, sheet),
    `<c:cat>${textReference(categories, sheet)}</c:cat><c:val>${numberReference(series.values, format, sheet)}</c:val>${kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`,
  ].join('');
}

/** A year alone between two changes of method has no line, and is seen by its mark. */
function marker(colour: string): string {
  return `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:marker>`;
}

/** As far down and up as cells say, of each bar (§21.2.2.55). */
function intervalXml({ down, up }: NonNullable<ChartSeries['interval']>, format: string, sheet: string): string {
  return [
    '<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>',
    `<c:plus>${numberReference(up, format, sheet)}</c:plus><c:minus>${numberReference(down, format, sheet)}</c:minus>`,
    '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="262626"/></a:solidFill></a:ln></c:spPr></c:errBars>',
  ].join('');
}

/**
 * An empty text in a cell is drawn as zero: its label is empty too.
 * @param foot whether the label is inside the bar, on white, where the bar begins
 */
function labelsXml(format: string, lang: string, foot: boolean): string {
  return [
    `<c:dLbls><c:numFmt formatCode="${xmlText(`${format};-${format};`)}" sourceLinked="0"/>`,
    `<c:spPr>${foot ? '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>' : '<a:noFill/>'}<a:ln><a:noFill/></a:ln></c:spPr>`,
    textOf(800, false, lang),
    foot ? '<c:dLblPos val="inBase"/>' : '',
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
  ].join('');
}

function categoryAxis(position: 'b' | 'l', orientation: 'minMax' | 'maxMin'): string {
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${position}"/><c:numFmt formatCode="General" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('');
}

function valueAxis({ kind, axis, decimals }: Chart, position: 'b' | 'l'): string {
  const end = (name: 'max' | 'min', value: number | null) => (value === null ? '' : `<c:${name} val="${value}"/>`);
  return [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${end('max', axis.max)}${end('min', axis.min)}</c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${position}"/>`,
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>',
    `<c:numFmt formatCode="${axis.max === null ? numberFormat(decimals) : 'General'}" sourceLinked="0"/>`,
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/>`,
    // The rows run downwards: the axis is at their foot.
    `<c:crosses val="${kind === 'radar' || kind === 'line' ? 'autoZero' : 'max'}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
}

function numberFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

function textReference({ cells, cached }: Bound<string>, sheet: string): string {
  return `<c:strRef><c:f>${xmlText(`${sheet}!${rangeName(cells)}`)}</c:f><c:strCache>${points(cached, xmlText)}</c:strCache></c:strRef>`;
}

function numberReference({ cells, cached }: Bound<number>, format: string, sheet: string): string {
  return `<c:numRef><c:f>${xmlText(`${sheet}!${rangeName(cells)}`)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${points(cached, String)}</c:numCache></c:numRef>`;
}

function points<Value>(cached: readonly (Value | null)[], show: (value: Value) => string): string {
  const each = cached.map((value, i) => (value === null ? '' : `<c:pt idx="${i}"><c:v>${show(value)}</c:v></c:pt>`));
  return `<c:ptCount val="${cached.length}"/>${each.join('')}`;
}
