/** The style sheet of the pages of units: that of all pages, closer together, so that a unit is on one A4 page. */
import { style } from '../html/style.ts';

export const unitStyle = `${style}
.where { color: var(--soft); margin: 0 0 10px; }
.unit h2 { margin-top: 20px; }
.headline { display: flex; flex-wrap: wrap; gap: 6px 36px; margin: 12px 0; padding: 10px 14px; background: var(--pale); }
.headline dt { font-size: 14px; color: var(--soft); }
.headline dd { margin: 0; font-size: 22px; }
.headline small { display: block; font-size: 12px; color: var(--soft); }
.notice { font-weight: bold; }
.change, .sure { font-size: 15px; }
.unit table { font-size: 13px; }
.unit th, .unit td { padding: 3px 6px; }
.dense table.components { font-size: 12px; }
@media print {
  .unit h2 { margin: 8pt 0 2pt; }
  .facts { margin-bottom: 4pt; font-size: 9pt; }
  body { line-height: 1.3; }
  h1 { font-size: 12pt; }
  .subtitle, .where { font-size: 10pt; }
  .where { margin-bottom: 4pt; }
  .headline { margin: 4pt 0; padding: 4pt 8pt; gap: 2pt 26pt; }
  .headline dt, .headline small { font-size: 8pt; }
  .headline dd { font-size: 14pt; }
  .notice, .change, .sure { font-size: 9.5pt; margin: 3pt 0; }
  .unit .profile { flex-wrap: nowrap; gap: 10pt; align-items: center; }
  .unit .profile > figure { flex: 0 0 46%; max-width: 46%; }
  .unit .profile > div { flex: 1 1 auto; }
  .unit table { font-size: 8.5pt; line-height: 1.3; }
  .unit th, .unit td { padding: 2pt 4pt; }
  .unit table.components caption { display: none; }
  .unit h2 { font-size: 14pt; padding-bottom: 2pt; }
  .dense table { font-size: 8pt; line-height: 1.2; }
  .dense table.components { font-size: 7.5pt; }
  .dense th, .dense td { padding: 1pt 3pt; }
  .dense .sure, .dense .change { font-size: 8.5pt; line-height: 1.25; }
  .packed table.components { font-size: 7pt; line-height: 1.1; }
  .packed table.components th, .packed table.components td { padding: 0.6pt 3pt; }
  .frame { margin: 3pt 0; }
  caption { font-size: 9pt; padding: 1pt 0 2pt; }
  figcaption, .legend { font-size: 8pt; }
  .unit .note { font-size: 8pt; }
}
`;
