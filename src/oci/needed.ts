import type { Descriptor } from './descriptor';
import type { Digest } from './digest';
import type { LayoutIndex } from './layout-index';
import { type ReadDocument, reachable, subjectOf } from './reachable';

/**
 * What the images of a layout need, and its index without what was attached to images that are gone. An image is needed by its name, or
 * if it has none and is attached to nothing.
 * @throws DiagnosticsError what `read` throws, and as {@link reachable}
 */
export function neededOf(
  { named, unnamed }: LayoutIndex,
  read: ReadDocument,
): { index: LayoutIndex; needed: ReadonlySet<Digest> } {
  const attached = new Map<Digest, Descriptor[]>();
  const kept: Descriptor[] = [];
  for (const each of unnamed) {
    const subject = subjectOf(each, read)?.digest;
    if (subject === undefined) kept.push(each);
    else attached.set(subject, [...(attached.get(subject) ?? []), each]);
  }
  const needed = new Set<Digest>();
  // What is attached to something attached follows it.
  for (let roots = [...named.values(), ...kept]; roots.length > 0; ) {
    const found = [...reachable(roots, read).keys()].filter((digest) => !needed.has(digest));
    for (const digest of found) needed.add(digest);
    roots = found.flatMap((digest) => attached.get(digest) ?? []);
    kept.push(...roots);
  }
  return { index: { named, unnamed: kept }, needed };
}
