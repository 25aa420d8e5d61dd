import { comparisonTable } from '../../src/core/export/table/comparisonTable.ts';
import type { ComparisonTable } from '../../src/core/export/table/tableModel.ts';
import { fileTableOptions, tableOptions } from '../../src/core/export/table/tableOptions.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import type { Side } from './side.ts';

/** The 新旧対照表 of two sides, in the language of the new text: as versions of one policy, or else as two files. */
export function comparedTable(before: Side, after: Side, comparison: Comparison): ComparisonTable {
  const language = after.tree.lang.startsWith('ja') ? 'ja' : 'en';
  const [old, now] = [before.archived, after.archived];
  const options =
    old !== null && now !== null && old.policy.id === now.policy.id
      ? tableOptions(now.policy, old.version, now.version, 'ministry', language)
      : fileTableOptions(titleOf(after), { old: before.name, new: after.name }, 'ministry', language);
  return comparisonTable(comparison, before.tree, after.tree, {
    ...options,
    sources: { old: before.source, new: after.source },
  });
}

/** A document's own title, else the name of its file. */
function titleOf({ tree, name }: Side): string {
  return tree.frontMatter?.title ?? tree.root.title ?? name;
}
