import { escapeHtml } from '../escapeHtml.ts';
import { hasWords, spokenHtml } from '../words/spokenHtml.ts';
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
    redlineFragment(redline, 1, []),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * The redline as one element, without style: TABLE_STYLE goes with it. `heading` null leaves the title to the page; `names`
 * are what sentences may name of the document, to be marked where it speaks another language.
 */
export function redlineFragment(redline: Redline, heading: 1 | 2 | null, names: readonly string[]): string {
  const spoken = { ...redline, names };
  const archive = redline.documentLanguage === redline.language ? '' : ` lang="${redline.language}"`;
  return [
    `<section class="export redline" lang="${redline.language}">`,
    ...(heading === null ? [] : [`<h${heading} data-ui>${spokenHtml(redline.title, spoken)}</h${heading}>`]),
    `<p class="lead" data-ui>${spokenHtml(redline.lead, spoken)}</p>`,
    ...(redline.caution === null
      ? []
      : [`<p class="caution" data-ui>${spokenHtml(redline.caution, spoken)}</p>`]),
    `<div class="text" lang="${escapeHtml(redline.documentLanguage)}">`,
    ...redline.lines.map((line) =>
      lineHtml(
        line,
        (words) =>
          `<span class="by-archive"${hasWords(words) ? archive : ''} data-ui>${spokenHtml(words, spoken)}</span>`,
      ),
    ),
    '</div>',
    `<p class="note" data-ui>${escapeHtml(redline.note)}</p>`,
    '</section>',
  ].join('\n');
}

function lineHtml(line: RedlineLine, archive: (words: string) => string): string {
  const classes = [
    ...(line.begins ? ['begins'] : []),
    ...(line.heading ? ['heading'] : []),
    ...(line.bullet ? ['bullet'] : []),
    ...(line.indent > 0 ? [`indent-${Math.min(line.indent, DEEPEST_INDENT)}`] : []),
  ];
  const open = classes.length === 0 ? '<p>' : `<p class="${classes.join(' ')}">`;
  return `${open}${line.segments.map((segment) => segmentHtml(segment, archive)).join('')}</p>`;
}

function segmentHtml({ text, mark }: RedlineSegment, archive: (words: string) => string): string {
  const escaped = escapeHtml(text);
  if (mark === 'inserted') return `<ins>${escaped}</ins>`;
  if (mark === 'deleted') return `<del>${escaped}</del>`;
  return mark === 'archive' ? archive(text) : escaped;
}
