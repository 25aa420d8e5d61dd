// Source text -> section tree. The whole parser in the order of its steps; nothing of a text is lost on the way.
import type { Layers, SectionTree } from '../model/sectionTree.ts';
import { judgeLabels } from './numbering/judge.ts';
import { withBoldHeadings } from './outline/boldHeadings.ts';
import { giveAddresses } from './outline/addresses.ts';
import { buildOutline } from './outline/buildOutline.ts';
import { finishTree, residueOf } from './outline/finish.ts';
import { sequenceGuesses } from './outline/sequences.ts';
import { joinUnits } from './outline/units.ts';
import { readFrontMatter } from './source/frontMatter.ts';
import { guessLanguage } from './source/language.ts';
import { readSource } from './source/readSource.ts';
import { sectionLanguages } from './source/sectionLanguages.ts';

/** What is known of a source beside its text. */
export interface ParseOptions {
  /** BCP 47; guessed from the text where absent. A section in another script is read by that script's rules. */
  readonly language?: string;
  /** What version.yaml says of ranges of this source. */
  readonly layers?: Layers;
}

/**
 * The section tree of a Markdown, HTML or plain text. Every text has one: what cannot be understood is paragraphs, and
 * what had to be decided stands in `guesses`. Offsets are UTF-16 code units into `text`, a BOM its first character.
 */
export function parseSource(text: string, options: ParseOptions = {}): SectionTree {
  const frontMatter = readFrontMatter(text);
  const lang = options.language ?? guessLanguage(text);
  const language = lang.split('-')[0]?.toLowerCase() ?? lang;
  const { lines, marks, guesses: told, problems } = readSource(text, frontMatter?.range[1] ?? 0);
  const languageOf = sectionLanguages(lines, language);
  const labels = judgeLabels(lines, languageOf);
  const units = joinUnits(withBoldHeadings(lines, labels), labels);
  const { root, guesses } = buildOutline(units, marks, languageOf);
  if (root.title === null) root.title = frontMatter?.title ?? null;
  guesses.push(...told, ...sequenceGuesses(root));
  giveAddresses(root, guesses);
  guesses.sort((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1]);
  const tree = finishTree(root, { marks, layers: options.layers ?? null }, text.length);
  const residue = residueOf(lines, tree);
  return { length: text.length, lang, frontMatter, root: tree, residue, guesses, problems };
}
