// A comparison for the terminal: one block per changed unit, additions and removals marked by signs as well as colours.
import type { Comparison, OtherChange, Pair, Run } from '../../src/core/model/comparison.ts';
import { reconstructionNote } from './reconstructionNote.ts';
import type { Side } from './side.ts';

const RED = '\u{1b}[31m';
const GREEN = '\u{1b}[32m';
const FAINT = '\u{1b}[2m';
const PLAIN = '\u{1b}[0m';

/** Text for reading: `[-gone-]` and `{+new+}` in the words, units that did not change only counted. */
export function comparisonText(before: Side, after: Side, comparison: Comparison, colours: boolean): string {
  const painted = (colour: string, text: string): string => (colours ? `${colour}${text}${PLAIN}` : text);
  const blocks = comparison.pairs.flatMap((pair) =>
    pair.changes.includes('unchanged') && pair.other.length === 0 ? [] : [block(pair, painted)],
  );
  const { wordingCharsRemoved, wordingCharsAdded, ...counts } = comparison.summary;
  const summary = Object.entries(counts).map(([change, count]) => `${count} ${change}`);
  const note =
    before.archived === null || after.archived === null || before.archived.policy !== after.archived.policy
      ? null
      : reconstructionNote(before.archived.version, after.archived.version);
  return [
    `${before.name} -> ${after.name}`,
    ...(note === null ? [] : [note]),
    ...blocks,
    `${summary.join(', ') || 'nothing to compare'}; wording: ${wordingCharsRemoved} characters gone, ${wordingCharsAdded} new`,
    '',
  ].join('\n');
}

type Painted = (colour: string, text: string) => string;

function block(pair: Pair, painted: Painted): string {
  const { oldAddress, newAddress } = pair;
  const place =
    oldAddress === newAddress ? (newAddress ?? '-') : `${oldAddress ?? '-'} -> ${newAddress ?? '-'}`;
  const coarse = pair.precise ? '' : ' (too unlike to compare finely)';
  const words = pair.runs.map((run) => inWords(run, painted)).join('');
  return [
    `@ ${place}  ${pair.changes.join(', ')}${coarse}`,
    `  ${words.replace(/\s*\n\s*/gu, '\n  ')}`,
    ...pair.other.map((change) => `  ${otherInWords(change)}`),
  ].join('\n');
}

function inWords({ kind, text, quiet }: Run, painted: Painted): string {
  if (kind === 'same') return text;
  const marked = kind === 'removed' ? `[-${text}-]` : `{+${text}+}`;
  return painted(quiet ? FAINT : kind === 'removed' ? RED : GREEN, marked);
}

function otherInWords(change: OtherChange): string {
  return `${change.class}: ${change.old?.value ?? '-'} -> ${change.new?.value ?? '-'}`;
}
