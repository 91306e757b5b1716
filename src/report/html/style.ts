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
nav li { min-width: 0; max-width: 100%; overflow-wrap: anywhere; }
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
tbody.foot { color: var(--soft); border-top: 1.5px solid var(--ink); }
.rank { width: 3.4em; }
.soft { color: var(--soft); }
code { font: 12px/1.3 "Liberation Mono", Consolas, monospace; overflow-wrap: anywhere; }
th a, td a { color: inherit; text-decoration-color: #a8a8a8; text-underline-offset: 2px; }
th[data-sort] { position: relative; }
.scripted th[data-sort] { padding-right: 1.4em; }
th button { position: absolute; inset: 0; width: 100%; background: none; border: 0; padding: 0 5px 5px 0; cursor: pointer; display: flex; align-items: flex-end; justify-content: flex-end; font-size: 13px; color: #707070; }
th button::after { content: "\\2195"; }
th[aria-sort] button { color: var(--ink); font-weight: bold; }
th[aria-sort="ascending"] button::after { content: "\\2191"; }
th[aria-sort="descending"] button::after { content: "\\2193"; }
dl.headline { display: grid; grid-template-columns: repeat(4, 1fr); gap: 14px 28px; margin: 14px 0; }
dl.headline > div { border-top: 1px solid var(--line); padding-top: 6px; min-width: 0; }
dl.headline .wide { grid-column: span 2; }
dt { font-size: 15px; color: var(--soft); }
dd { margin: 0; font-size: 21px; line-height: 1.3; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
dd .figure { white-space: nowrap; font-weight: bold; }
.tiers { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 22px; padding: 0; margin: 12px 0; font-size: 16px; }
svg.swatch { display: inline-block; width: 0.72em; height: 0.72em; }
svg.bar { margin-top: 4px; overflow: visible; }
svg.bar .axis { fill: #eceff1; }
svg.bar .halo { stroke: #fff; stroke-width: 4; }
svg.bar .whisker { stroke: #111; stroke-width: 1.5; }
svg.bar .span { stroke: #6b6b6b; stroke-width: 4; stroke-linecap: round; }
svg.bar .dot { fill: #fff; stroke: var(--accent); stroke-width: 2.5; }
svg.bar .unit { stroke: #5a7d9a; stroke-width: 1.5; }
svg.bar .middle { stroke: #111; stroke-width: 3; }
.message { margin-top: 20px; }
.leader h3 { font-size: 17px; margin: 22px 0 2px; }
.leader .note { margin: 0 0 4px; font-size: 14px; }
.message h2 { border: 0; font-size: 26px; margin: 10px auto 8px; padding: 0; }
.message h3 { font-size: 16px; margin: 12px 0 2px; }
.controls { display: flex; flex-wrap: wrap; gap: 8px 14px; margin: 14px 0 4px; }
.controls input { font: 15px Arial, "Liberation Sans", sans-serif; padding: 6px 10px; width: 300px; max-width: 100%; color: var(--ink); border: 1px solid #767676; border-radius: 3px; }
.controls input::placeholder { color: var(--soft); }
.controls button { font-size: 15px; padding: 6px 12px; color: var(--accent); background: #fff; border: 1px solid var(--accent); border-radius: 3px; cursor: pointer; }
@media screen { tr.away { display: none; } }
@media screen and (min-width: 900px) {
  .frame:has(> table.ranking) { overflow: visible; }
  table.ranking thead th { position: sticky; top: 0; z-index: 2; background: #fff; }
}
table.ranking thead .unit { width: 44%; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.block thead th::first-letter { text-transform: uppercase; }
table.ranking .tier { white-space: nowrap; }
table.ranking .foot .tier { white-space: normal; }
.drawn { width: 26%; }
.drawn svg.bar { margin-top: 3px; }
table.sure .unit { width: 24%; }
table.sure .alike { width: 20%; }
table.sure thead th.number { min-width: 5.4em; }
table.sure thead th.rank { min-width: 0; }
td.more { min-width: 5.5em; }
td.more.number { min-width: 0; }
table.heat th.unit { min-width: 150px; }
table.heat thead th.number { width: 9%; min-width: 76px; }
table.three thead th.number { width: 24%; }
table.heat thead small { display: block; font-weight: normal; color: var(--soft); }
table.heat td { border: 1px solid #fff; border-bottom-color: #e3e3e3; }
.turned thead th.number { vertical-align: bottom; text-align: left; height: 190px; padding: 4px 2px; }
.turned thead th.number .name { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 170px; white-space: normal; }
.turned td.number { padding: 5px 3px; text-align: center; }
.h0 { background: #f2a979; } .h1 { background: #f7c19c; } .h2 { background: #fbd8bf; } .h3 { background: #fdebdd; }
.h4 { background: #f6f6f6; }
.h5 { background: #e1edf6; } .h6 { background: #c5ddee; } .h7 { background: #a3cbe5; } .h8 { background: #7db5d9; }
.heat-key .scale { display: inline-flex; vertical-align: -2px; border: 1px solid var(--line); }
.heat-key .scale span { width: 22px; height: 13px; }
details { margin: 4px 0; }
summary { cursor: pointer; padding: 6px 2px; overflow-wrap: anywhere; }
details[open] > summary { font-weight: bold; }
.stars details { border-bottom: 1px solid var(--line); }
.unit-star { padding: 8px 0 18px; scroll-margin-top: 70px; }
.scripted .stars details:not([open]), .scripted .stars summary { display: none; }
.scripted .stars details { border: 0; }
.choose { display: block; font-size: 16px; margin: 8px 0 14px; }
select { font-size: 15px; padding: 5px 8px; max-width: 100%; color: var(--ink); background: #fff; border: 1px solid #767676; border-radius: 3px; }
abbr { text-decoration: none; }
.partial { font-weight: bold; }
figure { margin: 0; }
figcaption { font-size: 15px; color: var(--soft); }
.profile { display: flex; flex-wrap: wrap; gap: 8px 28px; align-items: flex-start; break-inside: avoid; }
.profile > figure { flex: 1 1 380px; max-width: 520px; }
.profile > div { flex: 1 1 380px; min-width: 0; }
svg { display: block; }
svg.star { width: 100%; height: auto; overflow: visible; }
svg.drawing { display: block; width: 100%; min-width: 620px; height: auto; overflow: visible; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 18px; padding: 0; margin: 6px 0; font-size: 13px; color: var(--ink); }
.legend li { display: flex; align-items: center; gap: 6px; overflow-wrap: anywhere; }
svg.key { display: inline-block; flex: none; width: 30px !important; height: 10px !important; }
@media (max-width: 640px) {
  body { font-size: 16px; }
  body > * { padding: 0 14px; }
  h1 { font-size: 23px; margin-top: 24px; }
  h2 { font-size: 20px; margin-top: 40px; }
  th, td { padding: 5px 6px; }
  dl.headline { grid-template-columns: 1fr 1fr; gap: 10px 18px; }
  table.ranking, table.ranking caption, table.ranking thead, table.ranking tbody { display: block; }
  table.ranking thead tr { display: none; }
  .scripted table.ranking thead tr { display: flex; flex-wrap: wrap; gap: 2px 16px; padding: 4px 0; border-bottom: 1.5px solid var(--ink); }
  table.ranking thead .unit { width: auto; }
  table.ranking thead th { padding: 4px 0; border: 0; }
  table.ranking thead th:not([data-sort]) { display: none; }
  table.ranking tbody tr { display: grid; grid-template-columns: 1.9em 1fr 6.4em; grid-template-rows: auto 1fr; column-gap: 8px; padding: 7px 0; border-bottom: 1px solid var(--line); }
  table.ranking tbody td, table.ranking tbody th { border: 0; padding: 0; width: auto; grid-column: 2 / -1; text-align: left; white-space: normal; }
  table.ranking tbody .rank { grid-column: 1; grid-row: 1; text-align: right; }
  table.ranking tbody .unit { grid-column: 2; grid-row: 1 / span 2; }
  table.ranking tbody .total { grid-column: 3; grid-row: 1; text-align: right; font-weight: bold; }
  table.ranking tbody .tier { grid-column: 3; grid-row: 2; text-align: right; font-size: 13px; }
  table.ranking tbody.foot .tier { grid-column: 2 / -1; grid-row: auto; text-align: left; }
  table.ranking tbody .more { font-size: 13px; color: var(--soft); }
  table.ranking tbody .more:empty { display: none; }
  table.ranking tbody .more::before { content: attr(data-label) ": "; }
  table.heat th.unit { position: sticky; left: 0; background: #fff; min-width: 128px; z-index: 1; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  @page { size: A4; margin: 16mm 14mm 16mm 18mm; }
  body { font-size: 12pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body > * { max-width: none; padding: 0; }
  @page wide { size: A4 landscape; margin: 16mm 14mm; }
  .across { page: wide; }
  nav, .choose, .controls, .stars > details:not([open]), details.all:not([open]) { display: none; }
  table.ranking th, table.ranking td { padding-top: 2.5px; padding-bottom: 3px; line-height: 1.2; }
  table.ranking svg.bar { margin-top: 2px; }
  .profile > figure { max-width: 430px; }
  dl.headline { gap: 6px 20px; margin: 8px 0; }
  th button { display: none; }
  .scripted th[data-sort] { padding-right: 8px; }
  thead { break-inside: avoid; break-after: avoid; }
  tbody tr:first-child, tbody tr:nth-child(2) { break-before: avoid; }
  caption { break-after: avoid; }
  section { break-before: page; }
  .message { margin-top: 6pt; }
  .message h2 { font-size: 15pt; margin: 4pt 0; }
  .message h3 { font-size: 10.5pt; margin: 4pt 0 0; }
  .message p { font-size: 10.5pt; margin: 1pt 0; line-height: 1.3; }
  .leader h3 { font-size: 11pt; margin: 8pt 0 0; }
  .leader .note { font-size: 8.5pt; }
  .leader .frame { break-inside: avoid; }
  svg.drawing { min-width: 0; }
  .frame + .note, .note { break-before: avoid; }
  svg.bar, .h0, .h1, .h2, .h3, .h4, .h5, .h6, .h7, .h8, .scale span { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  h1 { margin-top: 0; font-size: 18pt; }
  h2 { font-size: 15pt; margin-top: 22pt; }
  h3 { font-size: 13pt; }
  table { font-size: 9.5pt; }
  .frame { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  thead { display: table-header-group; }
}
`;
