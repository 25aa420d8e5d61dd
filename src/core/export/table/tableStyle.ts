/**
 * The style of a 新旧対照表 and of a redline, for the screen and for paper (A4 landscape, and A4 upright for a redline).
 * The site puts it into a file of its own; a document that stands alone carries it inside.
 */
export const TABLE_STYLE = `
.export { color: #1a1a1a; line-height: 1.6; }
.export h1, .export h2 { font-size: 1.25em; margin: 0 0 .6em; text-align: center; font-weight: bold; }
.export .lead, .export .note, .export .link-note { margin: .4em 0; }
.export .caution { border: 1px solid currentColor; padding: .5em .8em; margin: .6em 0; }
.export u { text-decoration: underline; text-decoration-thickness: .07em; text-underline-offset: .18em; text-decoration-skip-ink: none; }
.export u.d { text-decoration: underline double; text-decoration-thickness: .06em; text-underline-offset: .16em; }
.comparison-table { border-collapse: collapse; table-layout: fixed; width: 100%; border: 1px solid currentColor; }
.comparison-table .side { width: 42.5%; }
.comparison-table .remarks { width: 15%; }
.comparison-table th, .comparison-table td { border-inline: 1px solid currentColor; padding: .2em .6em; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.comparison-table th { border-block: 1px solid currentColor; text-align: center; font-weight: normal; }
.comparison-table tr.begins td { border-block-start: 1px solid currentColor; padding-block-start: .4em; }
.comparison-table tr.ends td { padding-block-end: .4em; }
.export .link-note { font-size: .9em; overflow-wrap: anywhere; }
.comparison-table p, .redline p { margin: 0; }
.comparison-table td.remarks { font-size: .9em; }
.export .bullet { padding-inline-start: 1em; text-indent: -1em; }
.export .bullet::before { content: "・"; }
.export:lang(en) .bullet::before { content: "•\\2002"; }
.export .indent-1 { margin-inline-start: 1em; }
.export .indent-2 { margin-inline-start: 2em; }
.export .indent-3 { margin-inline-start: 3em; }
.export .indent-4 { margin-inline-start: 4em; }
.redline p { margin-block-end: .5em; }
.redline .begins { margin-block-start: 1em; }
.redline .heading { font-weight: bold; }
.redline ins { text-decoration: underline; text-decoration-thickness: .09em; text-underline-offset: .18em; text-decoration-skip-ink: none; color: #0017c1; }
.redline del { text-decoration: line-through; color: #b3261e; }
.redline .by-archive { font-size: .85em; font-weight: normal; }
@media print {
  .export { color: #000; font-size: 10pt; line-height: 1.5; }
  .comparison-table thead { display: table-header-group; }
  .comparison-table .short, .comparison-table thead tr { break-inside: avoid; }
  .export p { orphans: 2; widows: 2; }
  .export .note { break-before: avoid; }
}
`.trim();

/** The page of a document that stands alone: its paper, its fonts and its page numbers. */
export function pageStyle(orientation: 'landscape' | 'portrait'): string {
  return `
@page { size: A4 ${orientation}; margin: 15mm 15mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
body { margin: 2rem; font-family: "Yu Mincho", YuMincho, "Hiragino Mincho ProN", "Noto Serif CJK JP", "Noto Serif JP", "IPAexMincho", "IPAMincho", "MS Mincho", "Times New Roman", serif; }
@media print { body { margin: 0; } }
`.trim();
}
