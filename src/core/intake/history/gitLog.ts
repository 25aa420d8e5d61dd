// What `git log --raw -z` prints -> the changes of files, newest first as git gives them. The format asked for is LOG_FORMAT.

/** Ends of fields and beginnings of commits: control characters, which none of these fields can hold. */
export const LOG_FORMAT = '%x01%H%x02%cI%x02%aI%x02%f%x02';

/** One file changed by one commit. */
export interface FileChange {
  readonly commit: string;
  /** ISO 8601 with time zone, as git writes them. */
  readonly committed: string;
  readonly authored: string;
  /** The subject, letters and digits only, with hyphens between. */
  readonly subject: string;
  readonly path: string;
  /** Its path before, where it was renamed. */
  readonly before: string | null;
  /** The object that holds the contents; null where the file was taken away, or is no plain file (a link, a module). */
  readonly blob: string | null;
  /** Whether it is a symbolic link or a module of its own. */
  readonly isLink: boolean;
}

const HEAD =
  /^([0-9a-f]{40}|[0-9a-f]{64})\u0002([0-9T:+Z-]{10,40})\u0002([0-9T:+Z-]{10,40})\u0002([^\u0000-\u0002]*)\u0002/u;
const RAW = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/u;

/** Reads git's output. What does not have its form is passed over. */
export function readGitLog(output: string): readonly FileChange[] {
  return output.split('\u0001').flatMap((chunk) => {
    const head = HEAD.exec(chunk);
    if (head === null) return [];
    const [whole, commit = '', committed = '', authored = '', subject = ''] = head;
    return changesOf(chunk.slice(whole.length), { commit, committed, authored, subject });
  });
}

function changesOf(
  raw: string,
  commit: Pick<FileChange, 'commit' | 'committed' | 'authored' | 'subject'>,
): readonly FileChange[] {
  const fields = raw.replace(/^[\u0000\n]+/u, '').split('\u0000');
  const changes: FileChange[] = [];
  for (let index = 0; index < fields.length; index++) {
    const line = RAW.exec((fields[index] ?? '').replace(/^\n/u, ''));
    if (line === null) continue;
    const [, , mode = '', , blob = '', status = ''] = line;
    const twoPaths = status === 'R' || status === 'C';
    const first = fields[++index] ?? '';
    const path = twoPaths ? (fields[++index] ?? '') : first;
    const isLink = mode === '120000' || mode === '160000';
    const gone = status === 'D' || isLink || /^0+$/u.test(blob);
    changes.push({
      ...commit,
      path,
      before: status === 'R' ? first : null,
      blob: gone ? null : blob,
      isLink,
    });
  }
  return changes;
}
