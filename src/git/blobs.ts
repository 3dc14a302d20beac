import type { Git } from './git';

/** A plain file in a listing of a tree: no symbolic link, no folder, no other repository. */
const PLAIN_FILE = /^100[0-7]{3} blob ([0-9a-f]+)\t(.*)$/s;

/** The plain files of a commit at or below some paths: the id of each one's content, by path. `options` are those of `git ls-tree`. */
export async function listBlobs(
  git: Git,
  commit: string,
  paths: readonly string[],
  options: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const listing = await git.run(['ls-tree', '-z', ...options, commit, '--', ...paths]);
  const found = new Map<string, string>();
  for (const entry of listing.split('\0')) {
    const [, id, path] = PLAIN_FILE.exec(entry) ?? [];
    if (id !== undefined && path !== undefined) found.set(path, id);
  }
  return found;
}

/** The contents with some ids, as text, by the same keys; with one run of git, however many there are. */
export async function blobTexts<K>(git: Git, ids: ReadonlyMap<K, string>): Promise<ReadonlyMap<K, string>> {
  if (ids.size === 0) return new Map();
  const answer = await git.bytes(['cat-file', '--batch'], { input: [...ids.values()].map((id) => `${id}\n`).join('') });
  const texts = new Map<K, string>();
  let offset = 0;
  for (const key of ids.keys()) {
    // Each is `<id> blob <size>`, a line end, the content, a line end.
    const start = answer.indexOf('\n', offset) + 1;
    const end = start + Number(answer.toString('latin1', offset, start).split(' ')[2]);
    texts.set(key, answer.toString('utf8', start, end));
    offset = end + 1;
  }
  return texts;
}
