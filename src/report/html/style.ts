/** The style sheet of all pages: black on white, the type of office documents, A4 when printed. */
export const style = `
:root { color-scheme: light; --ink: #1c1c1c; --soft: #555; --line: #c9c9c9; --pale: #f1f3f5; --accent: #08519c; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
body { margin: 0; color: var(--ink); background: #fff; font: 17px/1.45 "Times New Roman", "Liberation Serif", Tinos, serif; }
body > * { max-width: 1060px; margin: 0 auto; padding: 0 24px; }
h1, h2, h3, h4 { line-height: 1.25; overflow-wrap: anywhere; text-wrap: balance; break-after: avoid; }
h1 { font-size: 28px; text-align: center; margin: 40px 0 4px; }
h2 { font-size: 23px; margin: 52px 0 12px; padding-bottom: 6px; border-bottom: 2px solid var(--ink); }
h3 { font-size: 19px; margin: 32px 0 8px; }
h4 { font-size: 17px; margin: 20px 0 6px; }
p { margin: 6px 0; overflow-wrap: anywhere; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid #b45309; outline-offset: 2px; }
.subtitle { text-align: center; margin: 2px 0; }
.facts { text-align: center; color: var(--soft); font-size: 15px; margin: 2px 0 20px; }
.note { color: var(--soft); font-size: 15px; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; justify-content: center; gap: 4px 22px; padding: 10px 0; margin: 20px 0 0; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); font-size: 16px; }
table, svg, select, button, .legend { font-family: Arial, "Liberation Sans", Arimo, Helvetica, sans-serif; }
.frame { overflow-x: auto; margin: 12px 0 6px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.35; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: bold; font-size: 14px; padding: 4px 0 6px; overflow-wrap: anywhere; }
th, td { padding: 5px 8px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: normal; }
thead th { font-weight: bold; vertical-align: bottom; border-bottom: 1.5px solid var(--ink); overflow-wrap: normal; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
tr { break-inside: avoid; }
.foot { color: var(--soft); }
abbr { text-decoration: none; }
.partial { font-weight: bold; }
figure { margin: 0; }
figcaption { font-size: 15px; color: var(--soft); }
.profile { display: flex; flex-wrap: wrap; gap: 8px 28px; align-items: flex-start; break-inside: avoid; }
.profile > figure { flex: 1 1 380px; max-width: 520px; }
.profile > div { flex: 1 1 380px; min-width: 0; }
svg { display: block; }
svg.star { width: 100%; height: auto; overflow: visible; }
svg.star text { font-size: 13px; fill: var(--ink); }
svg.star .tick { font-size: 11px; fill: var(--soft); stroke: #fff; stroke-width: 3px; paint-order: stroke; }
svg.star .ring, svg.star .spoke { fill: none; stroke: #d4d4d4; stroke-width: 1; }
svg.star .best { fill: none; stroke: #1e7b34; stroke-width: 1.6; stroke-dasharray: 2 3; }
svg.star .median { fill: none; stroke: #6b6b6b; stroke-width: 1.6; stroke-dasharray: 7 4; }
svg.star .own { fill: none; stroke: var(--accent); stroke-width: 2.4; stroke-linejoin: round; }
svg.star .own.filled { fill: var(--accent); fill-opacity: 0.12; }
svg.star circle.own { fill: #fff; stroke-width: 2; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 18px; padding: 0; margin: 6px 0; font-size: 13px; color: var(--ink); }
.legend li { display: flex; align-items: center; gap: 6px; overflow-wrap: anywhere; }
svg.key { display: inline-block; flex: none; width: 30px !important; height: 10px !important; }
@media (max-width: 640px) {
  body { font-size: 16px; }
  body > * { padding: 0 14px; }
  h1 { font-size: 23px; margin-top: 24px; }
  h2 { font-size: 20px; margin-top: 40px; }
  th, td { padding: 5px 6px; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  @page { size: A4; margin: 16mm 14mm 16mm 18mm; }
  body { font-size: 12pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body > * { max-width: none; padding: 0; }
  nav, .choose { display: none; }
  h1 { margin-top: 0; font-size: 18pt; }
  h2 { font-size: 15pt; margin-top: 22pt; }
  h3 { font-size: 13pt; }
  table { font-size: 9.5pt; }
  .frame { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  thead { display: table-header-group; }
}
`;
