// Hostile files of every kind, 100 generated for each: each ends as a clear problem and nothing to write, or as a text that
// shows exactly what the file shows and holds nothing that could run.
import { readFileSync } from 'node:fs';
import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeZip, readZip } from '../../../src/core/intake/docx/zip.ts';
import type { IntakeFormat } from '../../../src/core/intake/transcription.ts';
import type { SectionNode } from '../../../src/core/model/sectionTree.ts';
import { prepareVersion, type PreparedVersion } from '../../../src/io/intake/preparedVersion.ts';
import { uncleanHtml, uncleanParts } from './cleanPage.ts';
import { threeReadings } from '../../core/intake/proof.ts';

const SEED = 20260701;
const RUNS = 100;

function received(bytes: Uint8Array, format: IntakeFormat): Promise<PreparedVersion> {
  return prepareVersion({
    policy: 'p',
    version: 'v',
    language: 'en',
    file: `file.${format}`,
    bytes,
    format,
    keep: [],
    drop: [],
    facts: {
      label: 'v',
      predecessor: null,
      enacted: null,
      revised: null,
      announced: null,
      effective: null,
      captured: null,
      signatory: null,
      kind: 'transcription',
      url: null,
    },
    from: null,
    repeats: null,
    on: '2026-07-01',
  });
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/intake/${name}`, import.meta.url)));

/** Tags that a transcription may hold, without attributes that do anything. */
const ALLOWED_TAG =
  /^<\/?(?:table|caption|tr|t[hd]|[uo]l|li|p|br|strong|em|del|ins|sup|sub|code|blockquote|d[ltd]|a|img)(?: (?:rowspan|colspan|scope|href|src|alt)="[^"]*")*>$/u;

function linksIn(node: SectionNode): readonly string[] {
  return [
    ...node.links.map(({ href }) => href),
    ...node.images.map(({ src }) => src),
    ...node.children.flatMap(linksIn),
  ];
}

/** What every hostile file must come to. Returns whether it was refused. */
function expectSafe(prepared: PreparedVersion, format: IntakeFormat): boolean {
  if (prepared.problems.length > 0) {
    expect(prepared.files.size).toBe(0);
    expect(prepared.entry).toBeNull();
    for (const { message, cure } of prepared.problems) {
      expect(message).toMatch(/^\S.*[.”]$/u);
      expect(cure).not.toBe('');
      expect(`${message} ${cure}`).not.toMatch(/this is a bug/u);
    }
    return true;
  }
  expect(prepared.files.size).toBe(4);
  expect(prepared.tree).not.toBeNull();
  const source = prepared.files.get('p/v/source.md') ?? '';
  const written =
    typeof source === 'string' ? source : new TextDecoder('utf-8', { ignoreBOM: true }).decode(source);
  if (prepared.tree !== null) expect(uncleanParts(prepared.tree, written)).toEqual([]);
  const { markdown } = prepared.transcription;
  if (format !== 'markdown') {
    const [shown, tree, visible] = threeReadings(prepared.transcription);
    expect(tree).toBe(shown);
    expect(visible).toBe(shown);
    for (const [tag] of markdown.replace(/\\[<`\\]|<!-- -->/gu, '').matchAll(/<[a-z/!?][^>]*>/giu)) {
      expect(tag).toMatch(ALLOWED_TAG);
    }
    for (const href of prepared.tree === null ? [] : linksIn(prepared.tree.root)) {
      expect(href).not.toMatch(/^\s*(?:javascript|data|vbscript|file|blob):/iu);
    }
  }
  return false;
}

const SNIPPETS = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</script>',
  '<img src=x onerror=alert(1) alt="絵">',
  '<a href="javascript:alert(1)">link</a>',
  '<a href="java\nscript:alert(1)">link</a>',
  '<a href="&#106;avascript:alert(1)">link</a>',
  '<a href="data:text/html,<script>1</script>">link</a>',
  '<a href="https://www.xn--80ak6aa92e.com/">apple.com</a>',
  '<a href="https://evil.example/)[x](javascript:alert(1)">https://bank.example</a>',
  '<form action="https://evil.example"><input name=p><button>Send</button></form>',
  '<iframe src="javascript:alert(1)">inside</iframe>',
  '<svg onload=alert(1)><title>t</title><text>字</text><script>1</script><foreignObject><p>f</p></foreignObject></svg>',
  '<math><mtext><style><img src=x onerror=1></style></mtext></math>',
  '<p id="location" name="cookie">clobber</p>',
  '<style>p{display:none}</style><template><b>no</b></template><noscript><p title="</noscript><img src=x onerror=1>">ns</noscript>',
  '<table><tr><td>a | b<td>`c`</table>',
  '<table><b>foster</b><tr><td rowspan=99999999>x</td></tr></table>',
  '<ol start=-5 reversed><li value=1e9>x<li>y</ol>',
  '<ol type=a><li>x</ol><ol type=I start=3999><li>y<li>z</ol>',
  '<pre>\n# not a heading\n    code\n</pre>',
  '<p>---</p><p>===</p><p># x</p><p>- x</p><p>1. x</p><p>&gt; x</p>',
  '<p>[a]: javascript:alert(1)</p><p>[a]</p>',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; \\&lt;b&gt; `x` *y* __z__ ~~w~~</p>',
  '<p>&lt;!-- comment --&gt; &lt;?php ?&gt; &lt;![CDATA[x]]&gt;</p>',
  '<!-- --><!--> <b>x</b> -->',
  '<plaintext>everything <b>after',
  '<textarea></p><b>raw</b></textarea><xmp><b>x</b></xmp>',
  '<select><option>甲<option>乙</select><datalist><option>no</datalist>',
  '<object data="x.swf"><p>fallback</p></object><embed src=x><video>v</video><audio>a</audio>',
  '<base href="javascript:"><a href="//evil.example/x">x</a><link rel=import href=x><meta http-equiv=refresh content="0;url=javascript:1">',
  '\u202Etxet desrever\u202C',
  '\u2066isolated\u2069 \u200Bzero\uFEFFwidth\u00ADsoft',
  '<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby><q>quote</q>',
  '<details><summary>s</summary>d</details><dialog>dlg</dialog><p hidden>hidden</p>',
  '<b><i>x</b>y</i>z<a>1<a>2</a>',
  '<p>日本語<b>「強調」</b>です<i>、</i>また<b> 空白 </b>も</p>',
  '<h1><p>x</p><ul><li>y</ul></h1><li>orphan<dd>dd<dt>dt',
  '\u0000\u0001\u0008',
  '<p>a<br><br><br>b<br>- c<br>1. d</p>',
];

const html = fc
  .array(fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ unit: 'grapheme', maxLength: 20 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `<p>text</p>${parts.join(' ')}`);

async function outcomes(
  arbitrary: fc.Arbitrary<Uint8Array>,
  format: IntakeFormat,
): Promise<{ readonly refused: number; readonly clean: number }> {
  let refused = 0;
  let clean = 0;
  await fc.assert(
    fc.asyncProperty(arbitrary, async (bytes) => {
      if (expectSafe(await received(bytes, format), format)) refused++;
      else clean++;
    }),
    { seed: SEED, numRuns: RUNS },
  );
  return { refused, clean };
}

/** A file with some of its bytes changed, cut off or repeated. */
function damaged(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc
    .record({
      flips: fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }),
      end: fc.oneof({ weight: 3, arbitrary: fc.constant(bytes.length) }, fc.nat(bytes.length)),
    })
    .map(({ flips, end }) => {
      const copy = bytes.slice(0, end);
      for (const [at, value] of flips) if (at < copy.length) copy[at] = value;
      return copy;
    });
}

async function wordFile(document: string, extra: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const files = new Map(await readZip(fixture('pandoc.docx')));
  files.set('word/document.xml', text(document));
  for (const [name, contents] of Object.entries(extra)) files.set(name, text(contents));
  return writeZip(files);
}

const body = (inner: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="m" xmlns:mc="mc" xmlns:v="v" xmlns:r="r"><w:body>${inner}</w:body></w:document>`;
const run = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;

const WORD_SNIPPETS = [
  `<w:p>${run('plain &amp; &lt;script&gt;alert(1)&lt;/script&gt;')}</w:p>`,
  `<w:p><w:hyperlink w:anchor="x">${run('anchor')}</w:hyperlink></w:p>`,
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "javascript:alert(1)"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('field')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  `<w:p><w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple></w:p>`,
  `<w:p><w:del>${run('gone')}</w:del><w:ins>${run('new')}</w:ins></w:p>`,
  `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>${run('shown')}</w:p>`,
  `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:sym w:font="Odd" w:char="F0FC"/></w:r>${run('sym')}</w:p>`,
  `<w:p><w:r><w:ruby><w:rt><w:r><w:t>かんじ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`,
  `<w:p><m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></w:p>`,
  `<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>new</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>old</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`,
  `<w:tbl><w:tr><w:tc><w:p>${run('a | b')}</w:p></w:tc><w:tc><w:p>${run('c')}</w:p><w:p>${run('d')}</w:p></w:tc></w:tr></w:tbl>`,
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('numbered')}</w:p>`,
  `<w:sdt><w:sdtContent><w:p>${run('☐ box')}</w:p></w:sdtContent></w:sdt>`,
  `<w:customXml><w:p>${run('custom')}</w:p></w:customXml><w:unknown><w:p>${run('swallowed')}</w:p></w:unknown>`,
  `<w:p>${run('# not a heading')}</w:p><w:p>${run('---')}</w:p><w:p>${run('1. x')}</w:p>`,
  `<w:p>${run('\u202Ereversed')}</w:p>`,
  `<w:p>${'<w:smartTag>'.repeat(400)}${'</w:smartTag>'.repeat(400)}</w:p>`,
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>',
  `<w:p>${run('&a;')}</w:p>`,
  `<w:p><w:r><w:t>open`,
  `<w:p>${run('a')}<w:r><w:noBreakHyphen/></w:r>${run('b')}<w:r><w:tab/><w:br/></w:r>${run('c')}</w:p>`,
];

describe('hostile pieces, one by one', () => {
  it.each(SNIPPETS.map((snippet) => [snippet.slice(0, 60), snippet]))('%s', async (_name, snippet) => {
    for (const format of ['html', 'markdown', 'text'] as const) {
      expectSafe(await received(text(`<p>text</p>\n\n${snippet}\n`), format), format);
    }
  });

  it('would be told on a page that held them', () => {
    const told = SNIPPETS.filter((snippet) => uncleanHtml(snippet).length > 0);
    expect(told.length).toBeGreaterThan(15);
    expect(uncleanHtml('<img src=x onerror=alert(1)><a href="java\nscript:alert(1)">x</a>')).toEqual([
      '<img onerror="alert(1)">',
      '<a href="java\nscript:alert(1)">',
    ]);
  });
});

describe('hostile files, generated', () => {
  it(`${RUNS} web pages`, async () => {
    const { refused, clean } = await outcomes(html.map(text), 'html');
    expect(refused + clean).toBeGreaterThanOrEqual(RUNS);
    expect(clean).toBeGreaterThan(RUNS / 4);
  });

  it(`${RUNS} Word files of odd XML`, async () => {
    const documents = fc.array(fc.constantFrom(...WORD_SNIPPETS), { minLength: 1, maxLength: 6 });
    let refused = 0;
    let clean = 0;
    await fc.assert(
      fc.asyncProperty(documents, async (parts) => {
        const bytes = await wordFile(body(`<w:p>${run('text')}</w:p>${parts.join('')}`));
        if (expectSafe(await received(bytes, 'docx'), 'docx')) refused++;
        else clean++;
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(clean).toBeGreaterThan(RUNS / 10);
    expect(refused).toBeGreaterThan(RUNS / 10);
  });

  it(`${RUNS} damaged Word files`, async () => {
    const { refused } = await outcomes(damaged(fixture('libreoffice-numbered.docx')), 'docx');
    expect(refused).toBeGreaterThan(RUNS / 4);
  });

  it(`${RUNS} damaged PDFs`, async () => {
    const { refused } = await outcomes(damaged(fixture('libreoffice-numbered.pdf')), 'pdf');
    expect(refused).toBeGreaterThan(RUNS / 10);
  });

  it(`${RUNS} plain texts`, async () => {
    const lines = fc.oneof(
      fc.constantFrom(
        '# x',
        '- x',
        '* x',
        '> x',
        '```',
        '~~~',
        '---',
        '===',
        '| a | b |',
        '| - | - |',
        '[a]: b',
        '[a](javascript:1)',
        '<b>x</b>',
        '<!-- x -->',
        '&amp;',
        '    code',
        '\tx',
        '1. x',
        '\\',
        '\\*',
        '**b**',
        '![i](x)',
        '[^1]',
        '[^1]: n',
        'a\\',
        '$x$',
        ':-',
        '-|-',
        '\u202Ex',
        '第1条 x',
        'www.example.com',
        '---\na: b\n---',
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...'*_`~[]()<>&#-+=|\\!:. \n1a'), maxLength: 30 }),
    );
    const texts = fc
      .array(lines, { minLength: 1, maxLength: 10 })
      .map((all) => text(`text\n${all.join('\n')}`));
    const { clean } = await outcomes(texts, 'text');
    expect(clean).toBeGreaterThan(RUNS / 2);
  });

  it(`${RUNS} Markdown files, which are taken over byte for byte or refused`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(html.map(text), fc.uint8Array({ minLength: 1, maxLength: 60 })),
        async (bytes) => {
          const prepared = await received(bytes, 'markdown');
          if (expectSafe(prepared, 'markdown')) return;
          expect(prepared.files.get('p/v/source.md')).toEqual(bytes);
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });
});

describe('bombs and escapes, one by one', () => {
  const refusal = async (bytes: Uint8Array, format: IntakeFormat): Promise<string> => {
    const { problems, files } = await received(bytes, format);
    expect(files.size).toBe(0);
    return problems[0]?.message ?? 'none';
  };

  /** A ZIP with one packed entry, whose directory says what the test wants. */
  function zipWith(name: string, packed: Uint8Array, unpacked: number, method = 8): Uint8Array {
    const whole = writeZip(new Map([[name, packed]]));
    const view = new DataView(whole.buffer);
    const directory = view.getUint32(whole.length - 6, true);
    view.setUint16(8, method, true);
    view.setUint32(22, unpacked, true);
    view.setUint16(directory + 10, method, true);
    view.setUint32(directory + 24, unpacked, true);
    return whole;
  }

  it('a Word file that unpacks to gigabytes, and says so', async () => {
    const packed = new Uint8Array(deflateRawSync(new Uint8Array(1_000_000)));
    expect(await refusal(zipWith('word/document.xml', packed, 0xf0000000), 'docx')).toBe(
      'The file unpacks to more than 64 MB.',
    );
  });

  it('a Word file that unpacks to more than it says', async () => {
    const packed = new Uint8Array(deflateRawSync(new Uint8Array(50_000_000)));
    expect(await refusal(zipWith('word/document.xml', packed, 1000), 'docx')).toBe(
      'word/document.xml unpacks to more than the file says.',
    );
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'C:\\x', 'a/../../b', '..\\x'])(
    'a name that leads out: %s',
    async (name) => {
      expect(await refusal(writeZip(new Map([[name, text('x')]])), 'docx')).toBe(
        `A name in the file leads out of it: ${name}.`,
      );
    },
  );

  it('entities that swell', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>${body('<w:p/>')}`;
    expect(await refusal(await wordFile(bomb), 'docx')).toBe(
      'word/document.xml cannot be read: it has a document type.',
    );
  });

  it('a PDF whose stream swells', async () => {
    const bomb = new Uint8Array(deflateSync(new Uint8Array(300 * 1024 * 1024)));
    const head = text(`%PDF-1.4\n1 0 obj\n<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n`);
    const pdf = new Uint8Array([...head, ...bomb, ...text('\nendstream\nendobj\n')]);
    expect(await refusal(pdf, 'pdf')).toBe('It unpacks to more than 256 MB.');
  });

  it('a page nested a hundred thousand deep', async () => {
    expect(await refusal(text(`${'<div>'.repeat(100_000)}x`), 'html')).toBe(
      'The page has more than 400 levels.',
    );
  });

  it('text whose order is turned round', async () => {
    expect(await refusal(text('# x\n\nabc\u202Edef\n'), 'markdown')).toBe(
      'A character here turns the order of the letters after it round.',
    );
  });
});
