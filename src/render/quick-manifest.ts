import { ApiObject, App, type Chart, ImplicitTokenResolver, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import { Fields, objectFrom } from './fields';

/**
 * What `object.toJson()` returns, in a tenth of the time, or undefined where only cdk8s itself can tell: there are JSON patches, a
 * value that has to be resolved first (a `Lazy`), a resolver of the author's own, or a class that renders in a way of its own.
 *
 * cdk8s looks up the app and asks three resolvers for every value, then copies the whole object twice: most of a synthesis. It offers
 * no other way to the props of an object than fields it calls private, so these are looked at with care: where one is not as
 * it is in the cdk8s that this was written for, the answer is undefined. A property test compares the two.
 *
 * @param kind the class whose way of rendering is meant, for a class that extends a generated one
 */
export function quickManifest(object: ApiObject, kind: unknown = object.constructor): object | undefined {
  const render = rendererOf(kind);
  const internals = internalsOf(object);
  if (!render || !internals || internals.patches.length > 0 || isCustomized(object)) return undefined;
  try {
    return render(resolvedProps(internals));
  } catch (cause) {
    if (cause === NOT_PLAIN) return undefined;
    throw cause;
  }
}

/** From resolved props to a manifest. */
type Renderer = (props: object) => object;

const renderers = new WeakMap<object, Renderer>([[ApiObject, (props) => props]]);

/** How a class renders: `ApiObject` itself, or one that `cdk8s import` generated. */
function rendererOf(kind: unknown): Renderer | undefined {
  if (typeof kind !== 'function') return undefined;
  const known = renderers.get(kind);
  if (known || !isGenerated(kind)) return known;
  const render: Renderer = (props) => kind.manifest(props);
  renderers.set(kind, render);
  return render;
}

function isGenerated(kind: object): kind is { readonly manifest: Renderer } {
  return Object.getPrototypeOf(kind) === ApiObject && Object.hasOwn(kind, 'GVK') && Object.hasOwn(kind, 'manifest');
}

/** What cdk8s hands to a class to render: the props without what needs to be resolved. */
function resolvedProps({ props, metadata }: Internals): object {
  const resolved = new Fields();
  resolved['apiVersion'] = props['apiVersion'];
  resolved['kind'] = props['kind'];
  resolved['metadata'] = metadataOf(metadata);
  return copyOfMap(props, false, resolved);
}

/** What the metadata of an object consists of in cdk8s. */
interface Metadata {
  readonly name: unknown;
  readonly namespace: unknown;
  readonly labels: object;
  readonly annotations: object;
  readonly finalizers: readonly unknown[];
  readonly ownerReferences: readonly unknown[];
  readonly _additionalAttributes: object;
}

/** What an object consists of in cdk8s. */
interface Internals {
  readonly props: Readonly<Record<string, unknown>>;
  readonly patches: readonly unknown[];
  readonly metadata: Metadata;
}

function internalsOf(object: object): Internals | undefined {
  if (Object.hasOwn(object, 'toJson')) return undefined;
  const { props, patches, metadata }: Partial<Record<keyof Internals, unknown>> = object;
  if (!isMap(props) || !Array.isArray(patches) || !isMetadata(metadata)) return undefined;
  return { props, patches, metadata };
}

const METADATA_FIELDS = ['labels', 'annotations', 'finalizers', 'ownerReferences', '_additionalAttributes'];

function isMetadata(value: unknown): value is Metadata {
  if (!isMap(value)) return false;
  for (const field of METADATA_FIELDS) if (typeof value[field] !== 'object') return false;
  return true;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const BUILT_IN = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];
const customized = new WeakMap<Chart, boolean>();

/** True if the app resolves or sorts in another way than cdk8s does by default. Looked up once for each chart: the environment is slow to read. */
function isCustomized({ chart }: ApiObject): boolean {
  const known = customized.get(chart);
  if (known !== undefined) return known;
  const app = App.of(chart);
  const isDefault = app.resolvers?.every((resolver) => BUILT_IN.some((each) => resolver.constructor === each));
  const is = !isDefault || Boolean(process.env['CDK8S_DISABLE_SORT']);
  customized.set(chart, is);
  return is;
}

/** As `ApiObjectMetadataDefinition.toJson()` returns it: nothing empty is kept. */
function metadataOf(metadata: Metadata): Record<string, unknown> {
  const { name, namespace, labels, annotations, finalizers, ownerReferences, _additionalAttributes: more } = metadata;
  const known = { annotations, finalizers, labels, name, namespace, ownerReferences };
  const hasMore = Object.keys(more).some((key) => !(key in known));
  return copyOfMap(hasMore ? { ...more, ...known } : known, true);
}

/** Thrown, and caught above, at a value that cdk8s would resolve or refuse. */
const NOT_PLAIN = new Error('not plain data');

/** The map with its keys in order, and without undefined, null and, where asked, empty values; behind what is `begun`, which is kept as it is. */
function copyOfMap(
  map: Readonly<Record<string, unknown>>,
  withoutEmpty: boolean,
  begun?: Record<string, unknown>,
): Record<string, unknown> {
  const keys = sorted(Object.keys(map));
  const copy = begun ?? objectFrom(keys[0]);
  for (const key of keys) {
    const value = map[key];
    if (value === undefined || value === null || (begun && Object.hasOwn(begun, key))) continue;
    if (key === '__proto__' || key === 'constructor') throw NOT_PLAIN;
    const copied = copyOf(value, withoutEmpty);
    if (!withoutEmpty || !isEmpty(copied)) copy[key] = copied;
  }
  return copy;
}

function copyOf(value: unknown, withoutEmpty: boolean): unknown {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!isMap(value)) throw NOT_PLAIN;
  if (Array.isArray(value)) {
    const copy = value.map((item) => copyOf(item, withoutEmpty));
    // cdk8s leaves a hole there.
    if (withoutEmpty && copy.some(isEmpty)) throw NOT_PLAIN;
    return copy;
  }
  if (Object.getPrototypeOf(value) === Object.prototype) return copyOfMap(value, withoutEmpty);
  // A number or a string, as generated classes hold it.
  const { value: held, resolve } = value;
  if (resolve === undefined && (typeof held === 'number' || typeof held === 'string')) return { value: held };
  throw NOT_PLAIN;
}

function isEmpty(value: unknown): boolean {
  return isMap(value) && Object.keys(value).length === 0;
}

/** Sorts in place. Most keys are in order already, which is quickly seen. */
function sorted(keys: string[]): string[] {
  for (let index = 1; index < keys.length; index++) {
    if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return keys.sort();
  }
  return keys;
}
