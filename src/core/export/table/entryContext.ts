import type { ExportWords } from '../words/wordsShape.ts';
import type { Side } from './tableModel.ts';

/** What the walk needs to know beside the tree. */
export interface EntryContext {
  readonly words: ExportWords;
  readonly fold: boolean;
  /** In the column of the side, facing what the other side alone has. */
  readonly missing: Readonly<Record<Side, string>>;
  /** What the remarks say of such a provision instead of 新設 and 削除; null for these. */
  readonly missingRemark: string | null;
  /** In the column of the side, for what is unchanged. */
  readonly unchanged: Readonly<Record<Side, string>>;
  readonly sources: { readonly old: string; readonly new: string } | null;
}

/** The other side. */
export function other(side: Side): Side {
  return side === 'old' ? 'new' : 'old';
}
