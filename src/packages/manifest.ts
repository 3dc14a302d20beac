import type { Json } from '../yaml';

/** The API of the files that describe a package; they are never stored in a cluster (package-operator 2.4). */
export const MANIFESTS_GROUP = 'manifests.package-operator.run';

/** The only version of {@link MANIFESTS_GROUP}. */
export const MANIFESTS_VERSION = 'v1alpha1';

/** A field as YAML has it: empty (`phases:`) is the same to Package Operator as not there. */
export type Optional<T> = T | null | undefined;

/** A list as YAML has it: it and its items can be empty. */
export type List<T> = Optional<readonly Optional<T>[]>;

/** `manifest.yaml`: what is in a package (package-operator 2.4). The fields have the right types; nothing else is sure. */
export interface PackageManifest {
  readonly apiVersion?: Optional<string>;
  readonly kind?: Optional<string>;
  readonly metadata?: Optional<{ readonly name?: Optional<string> }>;
  readonly spec?: Optional<PackageManifestSpec>;
  readonly test?: Optional<{
    readonly template?: List<TemplateTest>;
    readonly kubeconform?: Optional<{ readonly kubernetesVersion?: Optional<string> }>;
  }>;
}

/** What a manifest says of its package. */
export interface PackageManifestSpec {
  readonly scopes?: List<string>;
  readonly phases?: List<{ readonly name?: Optional<string>; readonly class?: Optional<string> }>;
  readonly availabilityProbes?: List<ProbeSet>;
  readonly config?: Optional<{ readonly openAPIV3Schema?: Optional<ConfigSchema> }>;
  readonly images?: List<{ readonly name?: Optional<string>; readonly image?: Optional<string> }>;
  /** Present, even if empty, for a package of several components. */
  readonly components?: Optional<object>;
  readonly filter?: Optional<{
    readonly conditions?: List<NamedCondition>;
    readonly paths?: List<PathFilter>;
  }>;
  readonly constraints?: List<PackageConstraint>;
}

/** Probes for the objects of one kind (package-operator 2.5). */
export interface ProbeSet {
  readonly probes?: List<Probe>;
  readonly selector?: Optional<{
    readonly kind?: Optional<{ readonly group?: Optional<string>; readonly kind?: Optional<string> }>;
  }>;
}

/** One probe; the first of the three that is there counts. */
export interface Probe {
  readonly fieldsEqual?: Optional<{ readonly fieldA?: Optional<string>; readonly fieldB?: Optional<string> }>;
  readonly condition?: Optional<{ readonly type?: Optional<string>; readonly status?: Optional<string> }>;
  readonly cel?: Optional<{ readonly rule?: Optional<string>; readonly message?: Optional<string> }>;
}

/** A CEL condition that others can name as `cond.<name>` (package-operator 2.9). */
export interface NamedCondition {
  readonly name?: Optional<string>;
  readonly expression?: Optional<string>;
}

/** Leaves files out whose path matches, where the condition is false. */
export interface PathFilter {
  readonly glob?: Optional<string>;
  readonly expression?: Optional<string>;
}

/** What a cluster must be for the package; one of the three. */
export interface PackageConstraint {
  readonly platform?: List<string>;
  readonly platformVersion?: Optional<{ readonly name?: Optional<string>; readonly range?: Optional<string> }>;
  readonly uniqueInScope?: Optional<object>;
}

/** A case of the template tests: what the templates are given (package-operator 2.13). */
export interface TemplateTest {
  readonly name?: Optional<string>;
  readonly context?: Optional<{
    readonly package?: Optional<{
      readonly metadata?: Optional<{
        readonly name?: Optional<string>;
        readonly namespace?: Optional<string>;
        readonly labels?: Optional<Readonly<Record<string, string>>>;
        readonly annotations?: Optional<Readonly<Record<string, string>>>;
      }>;
      readonly image?: Optional<string>;
    }>;
    readonly config?: Optional<Readonly<Record<string, Json>>>;
    readonly environment?: Optional<Readonly<Record<string, Json>>>;
  }>;
}

/** `manifest.lock.yaml`: the digests of the images (package-operator 2.11). */
export interface PackageManifestLock {
  readonly apiVersion?: Optional<string>;
  readonly kind?: Optional<string>;
  readonly spec?: Optional<{ readonly images?: List<LockedImage>; readonly dependencies?: List<LockedImage> }>;
}

/** An image and the digest that its tag had when the lock file was written. */
export interface LockedImage {
  readonly name?: Optional<string>;
  readonly image?: Optional<string>;
  readonly digest?: Optional<string>;
}

/** The OpenAPI v3 schema of a configuration: `JSONSchemaProps` of Kubernetes (package-operator 2.7). */
export interface ConfigSchema {
  readonly type?: Optional<string>;
  readonly properties?: Optional<Readonly<Record<string, ConfigSchema>>>;
  readonly additionalProperties?: Optional<ConfigSchema | boolean>;
  readonly items?: Optional<ConfigSchema | readonly ConfigSchema[]>;
  readonly required?: List<string>;
  readonly nullable?: Optional<boolean>;
  readonly allOf?: List<ConfigSchema>;
  readonly anyOf?: List<ConfigSchema>;
  readonly oneOf?: List<ConfigSchema>;
  readonly not?: Optional<ConfigSchema>;
  readonly default?: Json | undefined;
  readonly pattern?: Optional<string>;
  readonly 'x-kubernetes-embedded-resource'?: Optional<boolean>;
  readonly 'x-kubernetes-int-or-string'?: Optional<boolean>;
  readonly 'x-kubernetes-list-map-keys'?: List<string>;
  readonly 'x-kubernetes-list-type'?: Optional<string>;
  readonly 'x-kubernetes-map-type'?: Optional<string>;
  readonly 'x-kubernetes-preserve-unknown-fields'?: Optional<boolean>;
  readonly 'x-kubernetes-validations'?: List<{ readonly rule?: Optional<string>; readonly message?: Optional<string> }>;
  readonly [keyword: string]: unknown;
}

/** The items of a list that may not be there. */
export function itemsOf<T>(list: List<T>): readonly Optional<T>[] {
  return list ?? [];
}

/** For each of some names, whether it stands earlier in the list too. */
export function areRepeated(names: readonly string[]): boolean[] {
  const seen = new Set<string>();
  return names.map((name) => seen.size === seen.add(name).size);
}
