/** Of a release's list and the add-on's own, the one that counts: the release's, as a whole, if it holds anything (managed-tenants 1.5). */
export function preferred<T>(ofRelease: readonly T[] | undefined, own: readonly T[] = []): readonly T[] {
  return ofRelease && ofRelease.length > 0 ? ofRelease : own;
}
