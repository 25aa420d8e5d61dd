// libxml2 reads and validates every version's document. The schema is the used part of the OASIS one (see its head).
import { existsSync, readFileSync } from 'node:fs';
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlElement,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SectionNode } from '../../../../src/core/model/sectionTree.ts';
import type { OpenArchive } from '../../../../src/io/openArchive.ts';
import { publishedFile } from '../../../../src/site/machine/publishedFiles.ts';
import { ARCHIVES, example, ocn } from '../../../site/machine/archives.ts';

const FOLDER = new URL('../../../fixtures/akomaNtoso/', import.meta.url);
const AKN = { a: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' };

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

function documentOf(archive: OpenArchive, policy: string, version: string): XmlDocument {
  return XmlDocument.fromString(publishedFile(archive, { file: 'akoma-ntoso', policy, version }).body);
}

const visible = (text: string): string => text.replace(/[\s\u{FEFF}\u{200B}]/gu, '');

function everyNode(node: SectionNode): readonly SectionNode[] {
  return [node, ...node.children.flatMap(everyNode)];
}

function textsAt(document: XmlDocument, path: string): readonly string[] {
  return document.find(path, AKN).map((node) => node.content);
}

function attribute(document: XmlDocument, path: string, name: string): readonly (string | undefined)[] {
  return document
    .find(path, AKN)
    .flatMap((node) => (node instanceof XmlElement ? [node.attr(name)?.value] : []));
}

describe.each(ARCHIVES)('the Akoma Ntoso documents of %s', (_name, open) => {
  const archive = open();
  const all = archive.policies.flatMap(({ id, versions }) =>
    versions.map((version) => [id, version.id] as const),
  );

  it.each(all)('%s %s: is valid', (policy, version) => {
    using document = documentOf(archive, policy, version);
    expect(() => validator.validate(document)).not.toThrow();
  });

  it.each(all)(
    '%s %s: preface and body hold the text, whole and in order, and nothing else',
    (policy, version) => {
      using document = documentOf(archive, policy, version);
      const said = textsAt(document, '//a:preface | //a:mainBody').join('');
      const { root } = archive.version(policy, version).tree;
      expect(visible(said)).toBe(
        visible(
          everyNode(root)
            .map(({ text }) => text)
            .join(''),
        ),
      );
    },
  );

  it.each(all)(
    '%s %s: eId is the address and wId the lineage, of every node that has one',
    (policy, version) => {
      using document = documentOf(archive, policy, version);
      const nodes = everyNode(archive.version(policy, version).tree.root).filter(
        ({ type, address }) => type !== 'document' && address !== null,
      );
      expect(attribute(document, '//a:mainBody//*[@eId]', 'eId')).toEqual(
        nodes.map(({ address }) => address),
      );
      const { lineages } = archive.lineages(policy);
      for (const [at, wId] of attribute(document, '//a:mainBody//*[@eId]', 'wId').entries()) {
        expect(lineages[wId ?? '']?.[version]).toContain(nodes[at]?.address);
      }
    },
  );
});

/** The schema itself and the xml.xsd that it names, where somebody has put them: no package carries it. */
const OASIS = process.env.AKOMA_NTOSO_SCHEMA ?? '../shared/akomantoso';
const isThere = existsSync(`${OASIS}/akomantoso30.xsd`) && existsSync(`${OASIS}/xml.xsd`);

describe.skipIf(!isThere)(`by the OASIS schema itself, in ${OASIS}`, () => {
  it.each(ARCHIVES)('every document of %s is valid', (_name, open) => {
    const provider = new XmlBufferInputProvider({ './xml.xsd': readFileSync(`${OASIS}/xml.xsd`) });
    xmlRegisterInputProvider(provider);
    using whole = XmlDocument.fromBuffer(readFileSync(`${OASIS}/akomantoso30.xsd`), {
      url: 'akomantoso30.xsd',
    });
    const byAll = XsdValidator.fromDoc(whole);
    for (const { id, versions } of open().policies) {
      for (const version of versions) {
        using document = documentOf(open(), id, version.id);
        expect(() => byAll.validate(document)).not.toThrow();
      }
    }
    byAll.dispose();
  });
});

describe('the schema', () => {
  it('refuses an element in a wrong place, so that "valid" says something', () => {
    const good = publishedFile(ocn(), { file: 'akoma-ntoso', policy: 'ocn', version: '2022-07-01' }).body;
    const bad = [
      good.replace('<mainBody', '<body').replace('</mainBody>', '</body>'),
      good.replace(' eId="publisher"', ' eId="archive"'),
      good.replace('date="2022-07-01"', 'date="2022-7-1"'),
      good.replace('<FRBRcountry value="zz"/>', ''),
    ];
    for (const xml of bad) {
      using document = XmlDocument.fromString(xml);
      expect(xml).not.toBe(good);
      expect(() => validator.validate(document)).toThrow();
    }
  });
});

describe('an Akoma Ntoso document', () => {
  it('says on its cover what a reconstruction is, and who made it', () => {
    using document = documentOf(ocn(), 'ocn', '2022-07-01');
    expect(textsAt(document, '//a:coverPage/a:p')).toEqual([
      '推定復元',
      expect.stringContaining('これは推定復元です。'),
    ]);
    expect(attribute(document, '//a:FRBRExpression/a:FRBRauthor', 'href')).toEqual([
      '#publisher',
      '#archive',
    ]);
    expect(attribute(document, '//a:FRBRExpression/a:FRBRversionNumber', 'value')).toEqual(['推定復元']);
  });

  it('marks what the publisher added later', () => {
    using document = documentOf(ocn(), 'ocn', '2023-06-30');
    const later = textsAt(document, '//a:mainBody//*[@refersTo="#later-note"]');
    const { laterNotes } = ocn().version('ocn', '2023-06-30').record;
    expect(later.length).toBe(laterNotes.length);
    expect(later[0]).toContain('契約時にご同意いただいた内容となります。');
  });

  it('names the days that are recorded, and makes none up', () => {
    using enacted = documentOf(ocn(), 'ocn', '2023-06-30');
    expect(attribute(enacted, '//a:FRBRExpression/a:FRBRdate', 'name')).toEqual(['enacted']);
    using undated = documentOf(example(), 'mihon', 'undated-app');
    expect(attribute(undated, '//a:FRBRExpression/a:FRBRdate', 'date')).toEqual(['0001-01-01']);
    expect(attribute(undated, '//a:FRBRExpression/a:FRBRdate', 'name')).toEqual(['unknown']);
  });

  it('keeps a flag beside the text, at the clause that it is about', () => {
    using document = documentOf(example(), 'mihon', '2022-04-01');
    expect(textsAt(document, '//a:notes/a:note')).toEqual([
      'みほん光お客さま窓口: 原文のまま。題名には「みほんモバイル」もありますが、窓口の名は「みほん光」だけです。',
    ]);
    const [base = ''] = attribute(document, '//a:notes/a:note', 'placementBase');
    expect(textsAt(document, `//a:mainBody//*[@eId="${base?.slice(1)}"]`).join('')).toContain(
      'みほん光お客さま窓口',
    );
  });
});
