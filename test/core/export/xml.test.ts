import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { element, xmlDocument } from '../../../src/core/export/xml.ts';

describe('an XML document', () => {
  it('gives its text and attributes back to a reader, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (said) => {
        const text = Array.from(said, (character) =>
          /[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(character)
            ? character
            : '\u{FFFD}',
        ).join('');
        using document = XmlDocument.fromString(xmlDocument(element('a', { b: said }, [said])));
        expect(document.root.content).toBe(text);
        expect(document.root.attr('b')?.value).toBe(text);
      }),
      { seed: 10, numRuns: 300 },
    );
  });

  it('leaves out attributes that are null', () => {
    expect(xmlDocument(element('a', { b: null, c: '"<&>' }))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a c="&quot;&lt;&amp;&gt;"/>\n',
    );
  });
});
