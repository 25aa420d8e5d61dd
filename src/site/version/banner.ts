import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import { countCuts, cutsOf, enactmentLine } from '../reconstruction.ts';
import { inLanguage, nameIn } from '../mixedWords.ts';
import { shortLabel } from '../shortLabel.ts';
import type { Site } from '../site.ts';
import { chromeId, pathOf } from '../urls.ts';

/** What stands over the text of a version, so that nobody takes it for something else. */
export interface Banner {
  readonly kind: 'reconstruction' | 'transcription' | 'translation';
  readonly label: string;
  readonly sentences: readonly string[];
  readonly links: readonly { readonly href: string; readonly words: string }[];
}

/** The banner of a version; `base` is what a reconstruction was made from, else null. */
export function bannerOf(
  site: Site,
  policy: PolicyRecord,
  version: ArchivedVersion,
  base: ArchivedVersion | null,
): Banner {
  const { record } = version;
  const { kind } = record;
  const label = nameIn(site.language, record.label, policy.language);
  if (kind === 'reconstruction' && base !== null) {
    return { kind, label, ...reconstructionOf(site, policy, version, base) };
  }
  if (kind === 'translation') {
    return {
      kind,
      label,
      sentences: [
        site.strings.translation.note(
          site.strings.quoted(inLanguage(policy.title, policy.language, site.language)),
        ),
      ],
      links: [],
    };
  }
  return { kind: 'transcription', label, sentences: transcriptionOf(site, version), links: [] };
}

function reconstructionOf(
  site: Site,
  policy: PolicyRecord,
  version: ArchivedVersion,
  base: ArchivedVersion,
): Pick<Banner, 'sentences' | 'links'> {
  const { reconstruction, date } = site.strings;
  const { enacted, revised } = version.record;
  const line = enactmentLine(version);
  const short = nameIn(site.language, shortLabel(base.record.label), policy.language);
  const home = { page: 'version', policy: policy.id, version: version.record.id } as const;
  return {
    sentences: [
      reconstruction.notOriginal(enacted === null ? null : date(enacted)),
      reconstruction.madeFrom(
        nameIn(site.language, base.record.label, policy.language),
        countCuts(cutsOf(version, base)),
      ),
      ...(line === null
        ? []
        : [
            reconstruction.dated({
              base: short,
              atEnd: line.atEnd,
              quote: inLanguage(line.quote, policy.language, site.language),
              revised: revised !== null,
            }),
          ]),
      reconstruction.unverified,
    ],
    links: [
      { href: pathOf(site, { ...home, address: chromeId('cuts') }), words: reconstruction.seeCuts },
      {
        href: pathOf(site, { page: 'version', policy: policy.id, version: base.record.id, address: null }),
        words: reconstruction.seeBase(short),
      },
    ],
  };
}

function transcriptionOf(site: Site, { record }: ArchivedVersion): readonly string[] {
  const { version, date } = site.strings;
  const { captured, source, repairs } = record;
  return [
    captured === null && source.url === null
      ? version.undatedCopy
      : version.copyTaken(captured === null ? null : date(captured), source.url),
    ...(repairs.length === 0 ? [] : [version.formOnly]),
  ];
}
