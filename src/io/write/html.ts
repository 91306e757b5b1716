/** A page → HTML: one file that loads nothing, runs nothing but its own script, and in which foreign text is only text. */
import { createHash } from 'node:crypto';
import type { Attributes, Content, Element, Page } from '../../report/html/element.ts';
import { utf8 } from './utf8.ts';

export function writeHtml(page: Page): Buffer {
  return utf8((add) => {
    writePage(page, add);
  });
}

/** An element as a file of its own, in XML. */
export function writeElements(content: Content): Buffer {
  return utf8((add) => {
    add('<?xml version="1.0" encoding="UTF-8"?>');
    writeContent(content, add);
    add('\n');
  });
}

type Add = (piece: string) => void;

function writePage({ language, title, body, style, script }: Page, add: Add): void {
  // Only what has these hashes may run or style; nothing may be fetched, framed or sent.
  const policy = [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src ${script === null ? "'none'" : `'${hash(script)}'`}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = [
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
  ];
  add(`${head.join('\n')}\n<body>`);
  writeContent(body, add);
  add(`${script === null ? '' : `\n<script>${raw(script)}</script>`}\n</body>\n</html>\n`);
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

/** The text of a style sheet or script, which nothing in it may end. */
function raw(text: string): string {
  if (/<[/!]|[^\n -~\u00a0-\uffff]/u.test(text)) throw new RangeError('no text of a style sheet or script');
  return text;
}

function writeContent(content: Content, add: Add): void {
  if (content === null) return;
  if (typeof content === 'string') add(escaped(content));
  else if (isElement(content)) writeElement(content, add);
  else for (const part of content) writeContent(part, add);
}

function isElement(content: Element | readonly Content[]): content is Element {
  return !Array.isArray(content);
}

function writeElement({ tag, attributes, content }: Element, add: Add): void {
  // Each element begins on a line of its own, save inline ones: between those a line break would be shown as a space.
  const before = INLINE.has(tag) ? '' : '\n';
  add(`${before}<${tag}${attributesText(attributes)}>`);
  if (VOID.has(tag)) return;
  for (const part of content) writeContent(part, add);
  add(`</${tag}>`);
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
