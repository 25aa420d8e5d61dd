// A reconstruction is its base less the cuts, code unit for code unit, and the cuts are the base's later notes: no more,
// no fewer. Proven both ways: cutting the base gives the made text, and putting the cuts back gives the base.
import type { VersionRecord } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import type { YamlFile } from './readYaml.ts';

/** A text with what is recorded of it. */
export interface RecordedText {
  readonly record: VersionRecord;
  readonly source: string;
  /** Of the bytes of its source.md. */
  readonly sha256: string;
}

/** What is wrong with a reconstruction; nothing where it is proven. `yaml` is its version.yaml. */
export function proveReconstruction(
  made: RecordedText,
  base: RecordedText,
  yaml: YamlFile,
): readonly Problem[] {
  const from = made.record.reconstructedFrom;
  if (from === null) return [];
  const problems: Problem[] = [];
  const report = (code: string, path: readonly (string | number)[], message: string, cure: string): void => {
    problems.push({
      code,
      file: yaml.file,
      at: yaml.placeOf(['reconstructed-from', ...path]),
      message,
      cure,
    });
  };
  if (from.sha256 !== base.sha256) {
    report(
      'wrong-sha256',
      ['sha256'],
      `The source.md of ${base.record.id} has another sha256, ${base.sha256}.`,
      'Find out which of the two was changed; if the base was rightly changed, make the reconstruction anew.',
    );
  }
  from.cut.forEach(([start, end], index) => {
    const before = from.cut[index - 1];
    if (end <= base.source.length && (before === undefined || before[1] <= start)) return;
    report(
      'bad-range',
      ['cut', index],
      `The cut [${start}, ${end}] overlaps the one before it or lies outside its base.`,
      'List the cuts in the order of the text, none over another.',
    );
  });
  if (problems.some(({ code }) => code === 'bad-range')) return problems;
  const kept = withoutRanges(base.source, from.cut);
  if (kept !== made.source) {
    const place = firstDifference(kept, made.source);
    report(
      'reconstruction-differs',
      ['cut'],
      `The base less the cuts is not this source.md: they differ from place ${place} on.`,
      'Make source.md by cutting these ranges from the base, and nothing else.',
    );
  }
  const notes = base.record.laterNotes.map(({ range }) => range);
  const missing = notes.filter((note) => !from.cut.some((cut) => same(cut, note)));
  const extra = from.cut.filter((cut) => !notes.some((note) => same(cut, note)));
  if (missing.length > 0 || extra.length > 0) {
    const list = (ranges: readonly Span[]): string =>
      ranges.map((range) => `[${range.join(', ')}]`).join(', ');
    report(
      'cuts-are-not-the-notes',
      ['cut'],
      `The cuts are not the later notes of ${base.record.id}:` +
        `${missing.length > 0 ? ` ${list(missing)} is not cut;` : ''}` +
        `${extra.length > 0 ? ` ${list(extra)} is no later note;` : ''} they must be the same ranges.`,
      'Correct the cuts here, or the later-notes there.',
    );
  }
  return problems;
}

/** A text less some ranges, which are in order and disjoint. */
export function withoutRanges(text: string, ranges: readonly Span[]): string {
  let kept = '';
  let at = 0;
  for (const [start, end] of ranges) {
    kept += text.slice(at, start);
    at = end;
  }
  return kept + text.slice(at);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function same(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
