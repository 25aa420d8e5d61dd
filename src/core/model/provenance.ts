/** Where an imported text came from, for texts that were kept by another program. */
export interface Provenance {
  /** `git`: a commit of a repository; `ota`: Open Terms Archive. */
  readonly by: 'git' | 'ota';
  /** The commit's full id; null for a dataset folder, which has none. */
  readonly commit: string | null;
  /** The file's path there. */
  readonly path: string;
  /** When it was recorded there, ISO 8601 with its time zone, as that program wrote it. */
  readonly recorded: string;
}
