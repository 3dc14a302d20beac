import { ApiObject } from 'cdk8s';
import type { ClusterScope } from '../hive';

/** The scopes of an add-on's install set, of which the last takes over what the author did to the first. */
export interface Scopes {
  /** What the author has worked on. */
  readonly worked: ClusterScope;
  /** The same release as nobody has worked on it. */
  readonly pristine: ClusterScope;
  /** Another release. */
  readonly other: ClusterScope;
}

/**
 * Does to the objects of another release what the author did to those that an add-on makes by itself: removes, patches, and adds metadata.
 * The author's own objects are included as they are.
 */
export function carryOver({ worked, pristine, other }: Scopes): void {
  for (const { node } of pristine.node.children) {
    if (!worked.node.tryFindChild(node.id)) other.node.tryRemoveChild(node.id);
  }
  const before = objectsByPath(pristine);
  const after = objectsByPath(worked);
  for (const [path, object] of objectsByPath(other)) {
    const from = before.get(path);
    const to = after.get(path);
    if (!from || !to) continue;
    const { patches } = Object(to);
    object.addJsonPatch(...patches);
    carryMetadata(from, to, object);
  }
  other.include(worked, ({ node }) => !before.has(node.path));
}

function objectsByPath(scope: ClusterScope): Map<string, ApiObject> {
  const objects = scope.node.findAll().filter((each): each is ApiObject => ApiObject.isApiObject(each));
  return new Map(objects.map((object) => [object.node.path, object]));
}

function carryMetadata(from: ApiObject, to: ApiObject, object: ApiObject): void {
  const { metadata } = object;
  const before: Fields = from.metadata.toJson();
  const after: Fields = to.metadata.toJson();
  for (const [key, text] of changes(before['labels'], after['labels'])) metadata.addLabel(key, text);
  for (const [key, text] of changes(before['annotations'], after['annotations'])) metadata.addAnnotation(key, text);
  for (const [, finalizer] of changes(before['finalizers'], after['finalizers'])) metadata.addFinalizers(finalizer);
  for (const [, owner] of changes(before['ownerReferences'], after['ownerReferences'])) metadata.addOwnerReference(owner);
  const others = changes(before, after).filter(([field]) => !KNOWN.has(field));
  for (const [field, value] of others) metadata.add(field, value);
}

/** What {@link carryMetadata} carries one by one. */
const KNOWN = new Set(['labels', 'annotations', 'finalizers', 'ownerReferences']);

type Fields = Readonly<Record<string, Readonly<Record<string, never>>>>;

/** The fields of `after` that `before` has not, or differently. */
function changes<T>(before: Readonly<Record<string, T>> = {}, after: Readonly<Record<string, T>> = {}): [string, T][] {
  return Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]));
}
