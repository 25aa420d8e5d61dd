// What changed between the text each cohort agreed to and the one it is shown, as sentences with links. Made by the
// build, so that the home page never loads the engine of comparison.
import { changeSentences } from '../../core/export/sentences/changeSentences.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import { nameIn } from '../mixedWords.ts';
import type { Site } from '../site.ts';
import { pathOf } from '../urls.ts';
import { changedPairs, pairKey, type ChangeLine, type ChangesData } from './changedPairs.ts';

/** Makes a policy's file. */
export function changesData(
  site: Site,
  policy: PolicyRecord,
  versionOf: (id: string) => ArchivedVersion,
  compare: (old: string, next: string) => Comparison,
): ChangesData {
  return {
    format: 1,
    pairs: Object.fromEntries(
      changedPairs(policy).map((pair) => [
        pairKey(pair),
        linesOf(
          site,
          { agreed: versionOf(pair.agreed), shown: versionOf(pair.shown) },
          compare(pair.agreed, pair.shown),
        ),
      ]),
    ),
  };
}

function linesOf(
  site: Site,
  texts: { readonly agreed: ArchivedVersion; readonly shown: ArchivedVersion },
  comparison: Comparison,
): readonly ChangeLine[] {
  const trees = { old: texts.agreed.tree, new: texts.shown.tree };
  const said = (words: string): string => nameIn(site.language, words, texts.shown.tree.lang);
  return changeSentences(comparison, trees, site.language, said).map((sentence) => {
    const { kind, place, text, oldAddress, newAddress } = sentence;
    // What is gone stands in the text that was agreed to; everything else in the one that is shown.
    const version = newAddress === null && oldAddress !== null ? texts.agreed : texts.shown;
    return {
      kind,
      place: said(place),
      words: place !== '' && text.startsWith(place) ? text.slice(place.length) : text,
      href: pathOf(site, {
        page: 'version',
        policy: version.policy,
        version: version.record.id,
        address: newAddress ?? oldAddress,
      }),
    };
  });
}
