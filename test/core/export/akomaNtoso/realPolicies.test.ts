// Real policies, as they come: every document is valid and holds the whole text, whatever the parser made of it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { akomaNtoso, AKOMA_NTOSO } from '../../../../src/core/export/akomaNtoso/akomaNtoso.ts';
import type { SectionNode } from '../../../../src/core/model/sectionTree.ts';
import { parseSource } from '../../../../src/core/parse/parseSource.ts';
import { placesOf } from '../../../../src/site/places.ts';
import { ocn } from '../../../site/machine/archives.ts';

const CORPORA = new URL('../../../../../shared/corpora/', import.meta.url).pathname;
const FOLDER = new URL('../../../fixtures/akomaNtoso/', import.meta.url);
/** One in so many is read, so that the test stays short. */
const STEP = 6;
/** Characters; longer ones cost more than they tell here. */
const LONGEST = 120_000;

const files = existsSync(CORPORA)
  ? readdirSync(CORPORA, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md') && !file.endsWith('README.md'))
      .sort()
      .filter((_, index) => index % STEP === 0)
  : [];

let schema: XmlDocument;
let validator: XsdValidator;

beforeAll(() => {
  xmlRegisterInputProvider(
    new XmlBufferInputProvider({ 'xml-lang.xsd': readFileSync(new URL('xml-lang.xsd', FOLDER)) }),
  );
  schema = XmlDocument.fromBuffer(readFileSync(new URL('used-part.xsd', FOLDER)), { url: 'used-part.xsd' });
  validator = XsdValidator.fromDoc(schema);
});

afterAll(() => {
  validator.dispose();
  schema.dispose();
});

const visible = (text: string): string => text.replace(/[\s\u{FEFF}\u{200B}]/gu, '');

function wholeText(node: SectionNode): string {
  return node.text + node.children.map(wholeText).join('');
}

describe.skipIf(files.length === 0)(
  'Akoma Ntoso of real policies (skipped without ../shared/corpora)',
  () => {
    it.each(files)('%s', (file) => {
      const source = readFileSync(join(CORPORA, file), 'utf8').slice(0, LONGEST);
      const { record, policies } = ocn();
      const [policy] = policies;
      if (policy === undefined) throw new Error('no policy');
      const tree = parseSource(source);
      const archived = ocn().version('ocn', '2023-06-30');
      const version = {
        ...archived,
        record: { ...archived.record, flags: [], laterNotes: [] },
        source,
        tree,
      };
      const xml = akomaNtoso(record, policy, version, { format: 1, lineages: {} }, 'ja', placesOf(record));
      using document = XmlDocument.fromString(xml);
      expect(() => validator.validate(document)).not.toThrow();
      const said = document
        .find('//a:preface | //a:mainBody', { a: AKOMA_NTOSO })
        .map((node) => node.content);
      // Control characters cannot stand in XML: each shows as a replacement character.
      expect(visible(said.join(''))).toBe(visible(wholeText(tree.root)));
    });
  },
);
