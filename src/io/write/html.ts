/** A page → HTML: one file that loads nothing, runs nothing but its own script, and in which foreign text is only text. */
import { createHash } from 'node:crypto';
import type { Attributes, Content, Element, Page } from '../../report/html/element.ts';

export function writeHtml(page: Page): Buffer {
  return Buffer.from(htmlText(page), 'utf8');
}

function htmlText({ language, title, body, style, script }: Page): string {
  // Only what has these hashes may run or style; nothing may be fetched, framed or sent.
  const policy = [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src ${script === null ? "'none'" : `'${hash(script)}'`}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${raw(style)}</style>`,
    '</head>',
    `<body>${markup(body)}`,
    ...(script === null ? [] : [`<script>${raw(script)}</script>`]),
    '</body>',
    '</html>\n',
  ].join('\n');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

/** The text of a style sheet or script, which nothing in it may end. */
function raw(text: string): string {
  if (/<[/!]|[^\n -~\u00a0-\uffff]/u.test(text)) throw new RangeError('no text of a style sheet or script');
  return text;
}

function markup(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return escaped(content);
  return isElement(content) ? elementText(content) : content.map(markup).join('');
}

function isElement(content: Element | readonly Content[]): content is Element {
  return !Array.isArray(content);
}

function elementText({ tag, attributes, content }: Element): string {
  // A line an element that stands by itself; between others a line break would be a space that shows.
  const before = INLINE.has(tag) ? '' : '\n';
  if (VOID.has(tag)) return `${before}<${tag}${attributesText(attributes)}>`;
  return `${before}<${tag}${attributesText(attributes)}>${content.map(markup).join('')}</${tag}>`;
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null || value === undefined ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('');
}

/** Elements that hold nothing and have no end. */
const VOID: ReadonlySet<string> = new Set(['col', 'wbr']);

const INLINE: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'code',
  'dd',
  'dt',
  'small',
  'span',
  'strong',
  'td',
  'th',
  'text',
  'tspan',
  'wbr',
]);

/** Text as text: composed, no mark of HTML, no control character, nothing that turns the line round. */
function escaped(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(UNSHOWN, '\uFFFD')
    .replace(/[&<>"']/gu, (character) => ENTITIES.get(character) ?? '');
}

/** Control characters, marks of direction, halves of characters, and what no text may hold. */
const UNSHOWN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);
