// Quotes of policy.yaml and version.yaml against the sources they quote: a quote is source.slice(...range), no less.
import type { VersionRecord } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import type { LocatedPolicy } from './locatedPolicy.ts';
import type { YamlFile, YamlPath } from './readYaml.ts';

/** Problems of all quotes of a policy and its versions. `sourceOf` gives a version's text; null where it has none. */
export function quoteChecks(
  policy: LocatedPolicy,
  sourceOf: (version: string) => string | null,
): readonly Problem[] {
  const problems: Problem[] = [];
  policy.record.cohorts.forEach(({ basis, contact }, index) => {
    basis.forEach((quote, place) => {
      const path = ['cohorts', index, 'basis', place];
      problems.push(...quoteProblem(policy.yaml, path, quote, sourceOf(quote.version)));
    });
    if (contact !== null) {
      const path = ['cohorts', index, 'contact'];
      problems.push(...quoteProblem(policy.yaml, path, contact, sourceOf(contact.version)));
    }
  });
  for (const version of policy.record.versions) {
    const yaml = policy.versionFiles.get(version.id);
    if (yaml !== undefined) problems.push(...ownQuotes(yaml, version, sourceOf(version.id)));
  }
  return problems;
}

function ownQuotes(yaml: YamlFile, version: VersionRecord, source: string | null): readonly Problem[] {
  return [
    ...version.laterNotes.flatMap((note, place) => quoteProblem(yaml, ['later-notes', place], note, source)),
    ...version.flags.flatMap((flag, place) => quoteProblem(yaml, ['flags', place], flag, source)),
  ];
}

function quoteProblem(
  yaml: YamlFile,
  path: YamlPath,
  { range, quote }: { readonly range: Span; readonly quote: string },
  source: string | null,
): readonly Problem[] {
  if (source === null || source.slice(...range) === quote) return [];
  const problem = { file: yaml.file, at: yaml.placeOf([...path, 'quote']) };
  const found = source.indexOf(quote);
  const elsewhere = found >= 0 && quote !== '' && source.indexOf(quote, found + 1) < 0;
  return [
    {
      ...problem,
      code: 'wrong-quote',
      message: `The text at [${range[0]}, ${range[1]}) is not this quote, but ${shown(source.slice(...range))}.`,
      cure: elsewhere
        ? `The quote stands at [${found}, ${found + quote.length}]; correct the range.`
        : 'Correct the quote or its range.',
    },
  ];
}

const SHOWN = 40;

function shown(text: string): string {
  const letters = [...text];
  return `“${letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : text}”`.replace(/\s+/gu, ' ');
}
