// One lineage -> what became of the clause in each version against the one before it, newest first.
// Where one text was made from the other, nothing is told as a change: what stands in one of them only is shown as that.
import { clauseHistory } from '../../core/archive/clauseHistory.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import type { Lineages } from '../../core/model/lineage.ts';
import type { ArchivedVersion, PolicyRecord } from '../../core/model/policy.ts';
import { changingVoice, neutralVoice } from '../comparison/voice.ts';
import { CHANGE_ORDER, changeWords, type ChangeWord } from '../comparison/comparisonSummary.ts';
import { renderInline } from '../comparison/renderPair.ts';
import type { SidePlace } from '../comparison/showing.ts';
import type { HtmlNode } from '../html.ts';
import { nameIn } from '../mixedWords.ts';
import { nodeIndex, type PlacedNode } from '../nodeIndex.ts';
import { commonBase } from '../reconstruction.ts';
import type { Site } from '../site.ts';
import { clausePairs } from './clausePairs.ts';
import { shownVersion } from './showings.ts';

/** A clause in one version, against the version before. */
export interface ClauseStep {
  readonly version: ArchivedVersion;
  /** Where the clause stands; where it is gone, where its words went (none: nowhere). */
  readonly places: readonly SidePlace[];
  /** Empty where nothing is told as a change. */
  readonly changes: readonly ChangeWord[];
  /** What this step is: born, gone, unchanged, or against which text the differences are shown. */
  readonly words: string;
  /** The parts that differ, with what was taken out and put in. */
  readonly parts: readonly StepPart[];
}

/** A part of a clause that differs, as one text. */
export interface StepPart {
  readonly place: SidePlace;
  readonly changes: readonly ChangeWord[];
  readonly text: readonly HtmlNode[];
}

/** All that is asked about one clause. */
export interface AskedClause {
  readonly site: Site;
  readonly policy: PolicyRecord;
  readonly lineage: string;
  readonly lineages: Lineages;
  /** Of the policy, oldest first. */
  readonly versions: readonly ArchivedVersion[];
  readonly comparisonOf: (old: string, next: string) => Comparison;
}

/** The steps of a clause, newest first; a version that neither has nor just lost it has no step. */
export function clauseSteps(asked: AskedClause): readonly ClauseStep[] {
  const { lineage, lineages, versions, comparisonOf } = asked;
  const events = clauseHistory(lineage, lineages, versions, comparisonOf);
  const voice = changingVoice(asked.site.strings);
  return versions
    .flatMap((version): ClauseStep[] => {
      const mine = events.filter((event) => event.version === version.record.id);
      const here = nodesOf(asked, version);
      if (mine.length === 0 && here.length === 0) return [];
      // Between a text and what was made from it nothing was changed by anybody.
      const found = new Set(isMade(asked, version) ? [] : mine.flatMap((event) => event.changes));
      const reordered = mine.every((event) => event.reordered || !event.changes.includes('reworded'));
      const changes = CHANGE_ORDER.filter((change) => found.has(change)).map((change) => ({
        change,
        words:
          change === 'reworded' && reordered ? asked.site.strings.history.reordered : voice.change[change],
      }));
      const show = shownVersion(asked.site, asked.policy, version);
      const places = mine.flatMap(({ address }) => (address === null ? [] : [show.placeOf(address)]));
      return [{ version, places, changes, ...differences(asked, version, here) }];
    })
    .reverse();
}

function differences(
  asked: AskedClause,
  version: ArchivedVersion,
  here: readonly PlacedNode[],
): Pick<ClauseStep, 'words' | 'parts'> {
  const { history } = asked.site.strings;
  if (here.length === 0) return { words: history.gone, parts: [] };
  const before = versionBefore(asked, version);
  if (before === null) {
    return { words: version.record.kind === 'transcription' ? history.first : '', parts: [] };
  }
  const old = nodesOf(asked, before);
  const made = isMade(asked, version);
  const label = nameIn(asked.site.language, before.record.label, before.tree.lang);
  if (old.length === 0) return { words: made ? history.madeFrom(label) : history.born, parts: [] };
  const comparison = asked.comparisonOf(before.record.id, version.record.id);
  const [oldShow, newShow] = [before, version].map((one) => shownVersion(asked.site, asked.policy, one));
  if (oldShow === undefined || newShow === undefined) throw new Error('A side is missing; this is a bug.');
  const { strings } = asked.site;
  const voice = made
    ? neutralVoice(strings, asked.policy, { old: before.record, new: version.record })
    : changingVoice(strings);
  const oldNodes = old.map(({ node }) => node);
  const pairs = new Set(here.flatMap(({ node }) => clausePairs(comparison, oldNodes, node)));
  const parts = [...pairs]
    .filter((pair) => !pair.changes.includes('unchanged'))
    .map((pair) => ({
      changes: changeWords(pair, strings, voice, version.tree.lang),
      place: pair.new === null ? oldShow.placeOf(pair.oldAddress) : newShow.placeOf(pair.newAddress),
      text: renderInline(pair, oldShow, newShow),
    }));
  if (made) return { words: parts.length === 0 ? history.sameAs(label) : history.madeFrom(label), parts };
  return { words: parts.length === 0 ? history.unchanged(label) : history.against(label), parts };
}

function isMade(asked: AskedClause, version: ArchivedVersion): boolean {
  const before = versionBefore(asked, version);
  return before !== null && commonBase(asked.policy, before.record.id, version.record.id) !== null;
}

/** The version that a version is told against: the one before it, else the reconstruction that was made from it. */
function versionBefore({ versions }: AskedClause, { record }: ArchivedVersion): ArchivedVersion | null {
  const before = versions.find((one) => one.record.id === record.predecessor && one.record.id !== record.id);
  return before ?? versions.find((one) => one.record.reconstructedFrom?.version === record.id) ?? null;
}

function nodesOf(asked: AskedClause, { record, tree }: ArchivedVersion): readonly PlacedNode[] {
  const index = nodeIndex(tree);
  const addresses = asked.lineages.lineages[asked.lineage]?.[record.id] ?? [];
  return addresses.flatMap((address) => index.get(record.aliases[address] ?? address) ?? []);
}
