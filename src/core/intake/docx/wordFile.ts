// The parts of a .docx that hold text, unpacked and read as XML.
import type { Problem } from '../../model/problem.ts';
import { childrenOf, readXml, XmlError, type XmlElement } from './xml.ts';
import { readZip, ZipError } from './zip.ts';

/** A Word file, unpacked. */
export interface WordFile {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The path of the main document in the file, and its root element. */
  readonly mainPath: string;
  readonly main: XmlElement;
  /** Another part by its name in the main document's folder, such as `styles.xml`; null where there is none. */
  readonly part: (name: string) => XmlElement | null;
}

/** Unpacks and reads a Word file, or says what is wrong with it. */
export async function openWordFile(
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly word: WordFile } | { readonly problems: readonly Problem[] }> {
  const problem = (message: string, cure: string): { readonly problems: readonly Problem[] } => ({
    problems: [{ code: 'bad-docx', file, at: null, message, cure }],
  });
  try {
    const files = await readZip(bytes);
    const read = (path: string): XmlElement | null => {
      const data = files.get(path);
      if (data === undefined) return null;
      try {
        return readXml(new TextDecoder('utf-8', { fatal: true }).decode(data));
      } catch (error) {
        if (error instanceof XmlError) throw new XmlError(`${path} cannot be read: ${error.message}`);
        throw new XmlError(`${path} cannot be read: it is not in UTF-8`);
      }
    };
    // Everything that is XML is read once, so that nothing which is refused here reaches the library behind.
    for (const path of files.keys()) if (/\.(?:xml|rels)$/u.test(path)) read(path);
    const mainPath = mainDocument(read('_rels/.rels'));
    const main = mainPath === null ? null : read(mainPath);
    if (mainPath === null || main === null || main.name !== 'w:document') {
      return problem(
        'This is a ZIP file, but no Word document.',
        'Save the document as .docx and bring that in.',
      );
    }
    const folder = mainPath.slice(0, mainPath.lastIndexOf('/') + 1);
    return { word: { files, mainPath, main, part: (name) => read(`${folder}${name}`) } };
  } catch (error) {
    if (error instanceof ZipError) return problem(error.message, error.cure);
    if (error instanceof XmlError) {
      return problem(
        `${error.message}.`,
        'Save it again with a word processor; if it is refused still, do not use it.',
      );
    }
    throw error;
  }
}

function mainDocument(relations: XmlElement | null): string | null {
  const main = childrenOf(relations ?? undefined, 'Relationship').find(({ attributes }) =>
    /\/officeDocument$/u.test(attributes['Type'] ?? ''),
  );
  return main?.attributes['Target']?.replace(/^\//u, '') ?? null;
}
