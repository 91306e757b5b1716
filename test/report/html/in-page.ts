/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** What runs in a page in Chromium: each function stands by itself. */

/** What stands out of the page, labels that lie on each other, text with too little contrast. */
export function faults(): string[] {
  const found: string[] = [];
  const nameOf = (one: Element) =>
    `${one.tagName}.${one.getAttribute('class') ?? ''} ${(one.textContent ?? '').slice(0, 30)}`;
  for (const one of document.body.querySelectorAll('*')) {
    const box = one.getBoundingClientRect();
    const moved = one.closest('.frame') !== null && !one.matches('.frame');
    if (!moved && box.width > 1 && box.right > innerWidth + 1) found.push(`out: ${nameOf(one)}`);
  }
  for (const star of document.querySelectorAll('svg.star[role=img]')) {
    const boxes = [...star.querySelectorAll('text[font-size="13"]')].map((label) => label.getBoundingClientRect());
    boxes.forEach((a, i) => {
      if (a.left < 0 || a.right > innerWidth) found.push('label out');
      for (const b of boxes.slice(i + 1)) {
        // The boxes of two lines of one label may touch.
        const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (a.left < b.right && b.left < a.right && height > 2) found.push('label on label');
      }
    });
  }
  const light = (colour: string) => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/gu) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (one: Element | null): string => {
    if (one === null) return 'rgb(255, 255, 255)';
    const own = getComputedStyle(one).backgroundColor;
    return own === 'rgba(0, 0, 0, 0)' ? behind(one.parentElement) : own;
  };
  const seen = new Set<string>();
  for (const one of document.body.querySelectorAll('*')) {
    const written = [...one.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '');
    if (!written && one.tagName !== 'BUTTON') continue;
    const { color, fill } = getComputedStyle(one);
    const [ink, ground] = [light(one instanceof SVGElement ? fill : color), light(behind(one))];
    const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
    if (contrast < 4.5) seen.add(`contrast ${contrast.toFixed(2)}: ${nameOf(one)}`);
  }
  return [...found, ...seen];
}

/** Tries what the policy forbids; answers what became of it. */
export async function trespass(): Promise<{ title: string; colour: string; blocked: string[] }> {
  const blocked: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
  const script = document.createElement('script');
  script.textContent = 'document.title = "run"';
  const image = document.createElement('img');
  image.src = 'https://example.org/x.png';
  const styled = document.createElement('p');
  styled.setAttribute('style', 'color: red');
  document.body.append(script, image, styled);
  await fetch('https://example.org/').catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 50));
  return { title: document.title, colour: getComputedStyle(styled).color, blocked: [...new Set(blocked)].sort() };
}

/** One fault of each kind. */
export function plant(): void {
  for (const heading of document.querySelectorAll<HTMLElement>('h2.planted')) heading.style.width = '3000px';
  for (const text of document.querySelectorAll<HTMLElement>('.subtitle')) text.style.color = '#999';
  const [first, second] = document.querySelectorAll('svg.star[role=img] text[font-size="13"]');
  if (first !== undefined && second !== undefined) second.replaceWith(first.cloneNode(true));
}
