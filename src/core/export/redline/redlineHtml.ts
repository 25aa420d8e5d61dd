import { escapeHtml } from '../escapeHtml.ts';
import { pageStyle, TABLE_STYLE } from '../table/tableStyle.ts';
import type { Redline, RedlineLine, RedlineSegment } from './redline.ts';

const DEEPEST_INDENT = 4;

/** A complete HTML document of a redline for printing: no script, nothing loaded, A4 upright. */
export function redlineHtml(redline: Redline): string {
  return [
    '<!doctype html>',
    `<html lang="${redline.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(redline.title)}</title>`,
    `<style>\n${pageStyle('portrait')}\n${TABLE_STYLE}\n</style>`,
    '</head>',
    '<body>',
    redlineFragment(redline, 1),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The redline as one element, without style: TABLE_STYLE goes with it. `heading` null leaves the title to the page. */
export function redlineFragment(redline: Redline, heading: 1 | 2 | null): string {
  return [
    `<section class="export redline" lang="${redline.language}">`,
    ...(heading === null ? [] : [`<h${heading} data-ui>${escapeHtml(redline.title)}</h${heading}>`]),
    `<p class="lead" data-ui>${escapeHtml(redline.lead)}</p>`,
    ...(redline.caution === null ? [] : [`<p class="caution" data-ui>${escapeHtml(redline.caution)}</p>`]),
    `<div class="text" lang="${escapeHtml(redline.documentLanguage)}">`,
    ...redline.lines.map(lineHtml),
    '</div>',
    `<p class="note" data-ui>${escapeHtml(redline.note)}</p>`,
    '</section>',
  ].join('\n');
}

function lineHtml(line: RedlineLine): string {
  const classes = [
    ...(line.begins ? ['begins'] : []),
    ...(line.heading ? ['heading'] : []),
    ...(line.bullet ? ['bullet'] : []),
    ...(line.indent > 0 ? [`indent-${Math.min(line.indent, DEEPEST_INDENT)}`] : []),
  ];
  const open = classes.length === 0 ? '<p>' : `<p class="${classes.join(' ')}">`;
  return `${open}${line.segments.map(segmentHtml).join('')}</p>`;
}

function segmentHtml({ text, mark }: RedlineSegment): string {
  const escaped = escapeHtml(text);
  if (mark === 'inserted') return `<ins>${escaped}</ins>`;
  if (mark === 'deleted') return `<del>${escaped}</del>`;
  return mark === 'archive' ? `<span class="by-archive" data-ui>${escaped}</span>` : escaped;
}
