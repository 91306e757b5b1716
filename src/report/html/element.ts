/**
 * A page as plain data. Text is only ever text: it is escaped where the page is written (io/write/html.ts), and there is
 * no other way to put anything on a page. Tags and attributes are those of the lists below, so that none runs a script,
 * loads a file or leads away from the page and those next to it.
 */
import type { Language } from '../../core/model/method.ts';

export type Tag =
  | 'a'
  | 'abbr'
  | 'caption'
  | 'circle'
  | 'code'
  | 'col'
  | 'colgroup'
  | 'dd'
  | 'desc'
  | 'details'
  | 'div'
  | 'dl'
  | 'dt'
  | 'figcaption'
  | 'figure'
  | 'footer'
  | 'g'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'header'
  | 'li'
  | 'line'
  | 'main'
  | 'nav'
  | 'ol'
  | 'p'
  | 'path'
  | 'rect'
  | 'section'
  | 'small'
  | 'span'
  | 'strong'
  | 'summary'
  | 'svg'
  | 'table'
  | 'tbody'
  | 'td'
  | 'text'
  | 'tfoot'
  | 'th'
  | 'thead'
  | 'title'
  | 'tr'
  | 'tspan'
  | 'ul'
  | 'wbr';

/** null: without the attribute. */
export type Attributes = {
  readonly [Name in AttributeName]?: string | number | null;
} & { readonly href?: `#${string}` | `./${string}.html` };

type AttributeName =
  | 'aria-hidden'
  | 'aria-label'
  | 'aria-labelledby'
  | 'aria-sort'
  | 'class'
  | 'colspan'
  | 'cx'
  | 'cy'
  | 'd'
  | 'data-all'
  | 'data-choose'
  | 'data-find'
  | 'data-fold'
  | 'data-label'
  | 'data-sort'
  | 'data-value'
  | 'fill'
  | 'focusable'
  | 'font-family'
  | 'font-size'
  | 'font-weight'
  | 'height'
  | 'id'
  | 'name'
  | 'open'
  | 'preserveAspectRatio'
  | 'r'
  | 'role'
  | 'rowspan'
  | 'scope'
  | 'stroke'
  | 'stroke-dasharray'
  | 'stroke-width'
  | 'tabindex'
  | 'text-anchor'
  | 'transform'
  | 'viewBox'
  | 'width'
  | 'x'
  | 'x1'
  | 'x2'
  | 'xmlns'
  | 'y'
  | 'y1'
  | 'y2';

export type Content = Element | string | null | readonly Content[];

export interface Element {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly content: readonly Content[];
}

export interface Page {
  readonly language: Language;
  /** Of the window. */
  readonly title: string;
  readonly body: Content;
  /** The one style sheet and the one script, of this program; never with foreign text. */
  readonly style: string;
  readonly script: string | null;
}

export function element(tag: Tag, attributes: Attributes = {}, ...content: readonly Content[]): Element {
  return { tag, attributes, content };
}
