import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { writeHtml } from '../../../src/io/write/html.ts';
import { type Content, element, type Page } from '../../../src/report/html/element.ts';

function written(body: Content, more: Partial<Page> = {}): string {
  const page: Page = { language: 'vi', title: 'Thử', body, style: 'p { color: red; }', script: null, ...more };
  return writeHtml(page).toString('utf8');
}

test('foreign text is only text, in contents and in attributes', () => {
  const hostile = `"><script>alert(1)</script>' onload=x <!-- &lt; ]]>`;
  const html = written(element('p', { 'aria-label': hostile }, hostile), { title: hostile });
  const safe = '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39; onload=x &lt;!-- &amp;lt; ]]&gt;';
  expect(html).toContain(`<p aria-label="${safe}">${safe}</p>`);
  expect(html).toContain(`<title>${safe}</title>`);
  expect(html.match(/<script/gu)).toBeNull();
});

test('what turns a line round, ends a text or is half a character is shown as unknown; line breaks are spaces', () => {
  const html = written(element('p', {}, 'a\u202Eb\u2066c\0d\uFEFFe\uD800f\ng\r\nh\u2028i'));
  expect(html).toContain('<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf g h i</p>');
});

test('text is composed, and characters joined into one stay joined', () => {
  expect(written(element('p', {}, 'Sở'.normalize('NFD'), ' 👩\u200D👩\u200D👧'))).toContain(
    '<p>Sở 👩\u200D👩\u200D👧</p>',
  );
});

test('only the page’s own style and script, named by their hash, may do anything', () => {
  const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const html = written(null, { style: 'p { color: red; }', script: 'void 0;' });
  const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1]?.replaceAll('&#39;', "'");
  expect(policy).toBe(
    `default-src 'none'; style-src '${hash('p { color: red; }')}'; script-src '${hash('void 0;')}'; base-uri 'none'; form-action 'none'`,
  );
  expect(written(null)).toContain('script-src &#39;none&#39;');
});

test('a style sheet or script that could end itself is refused', () => {
  expect(() => written(null, { style: 'p {} </style>' })).toThrow(RangeError);
  expect(() => written(null, { script: '"<!--"' })).toThrow(RangeError);
});
