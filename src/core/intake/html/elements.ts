// What a browser without script does with the elements of a page, as far as the text it shows is concerned.

/** Elements whose contents are no text of the page; what is in them is left out by this rule. */
export const NOT_SHOWN: ReadonlyMap<string, string> = new Map([
  ['script', 'script'],
  ['style', 'style sheet'],
  ['template', 'template'],
  ['head', 'head of the page'],
  ['iframe', 'fallback of an embedded page'],
  ['noframes', 'fallback of an embedded page'],
  ['noembed', 'fallback of an embedded page'],
  ['frameset', 'fallback of an embedded page'],
  ['video', 'fallback of a film'],
  ['audio', 'fallback of a sound'],
  ['canvas', 'fallback of a drawing'],
  ['title', 'title of a drawing'],
  ['desc', 'title of a drawing'],
  ['metadata', 'title of a drawing'],
  ['datalist', 'suggestions of a form field'],
]);

/** Elements that begin and end a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav object ol option optgroup p pre search ' +
    'section select summary table tbody td textarea tfoot th thead tr ul'
  ).split(' '),
);

/** Inline marks that a transcription keeps, by the name they have in HTML. */
export const INLINE: Readonly<Record<string, string>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  del: 'del',
  s: 'del',
  strike: 'del',
  ins: 'ins',
  sup: 'sup',
  sub: 'sub',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};
