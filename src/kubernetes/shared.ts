/** What was found out about a part that many objects hold, by the name of the question. */
type Answers = Map<string, unknown>;

const answers = new WeakMap<object, Answers>();
let isAnyShared = false;

/**
 * Says that many objects hold this very part, such as the resources that all SyncSets of a release carry, and that it never changes: what
 * is asked of it is found out once. A fleet of 20,000 SyncSets would else be looked through 20,000 times.
 */
export function share<T extends object>(part: T): T {
  isAnyShared = true;
  if (!answers.has(part)) answers.set(part, new Map());
  return part;
}

/** True if a part was {@link share | shared}. */
export function isShared(part: object): boolean {
  return isAnyShared && answers.has(part);
}

/** The answer to a question about a shared part, which is found once for each question. */
export function askOnce<T>(part: object, question: string, find: () => T): T {
  const known = answers.get(part);
  if (!known) return find();
  if (!known.has(question)) known.set(question, find());
  return known.get(question) as T;
}
