import { Construct } from 'constructs';
import { addCheck, type Diagnostic, error, originOf, quote } from '../diagnostics';
import { describe, type KubernetesObject } from '../kubernetes';
import { ApplyBehavior, type ResourceApplyMode } from './apply';
import { checkClusterLabels } from './cluster-label';
import { ClusterScope } from './cluster-scope';
import { checkPatches, needTemplates, type Patch, renderPatch } from './patch';
import { checkResource, repeated } from './rules';
import { checkSecretMappings, type SecretMapping } from './secret-mapping';
import { type SetContent, setContent } from './set-content';
import { checkResourceSize, checkSetSize } from './size';

/** What a {@link SelectorSyncSet} and a {@link SyncSet} have in common. */
export interface SyncSetBaseProps {
  /** `metadata.name`. Hive applies sets in the alphabetical order of their names, SyncSets before SelectorSyncSets. */
  readonly name: string;
  /** @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /** @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
  /**
   * What happens to an object that leaves the set.
   * @default ResourceApplyMode.UPSERT: it stays on the clusters
   */
  readonly applyMode?: ResourceApplyMode;
  /**
   * How objects and secrets are written.
   * @default - Hive's own, which is `Apply`
   */
  readonly applyBehavior?: ApplyBehavior;
  /**
   * Secrets of the hub that are copied to the clusters.
   * @default - none
   */
  readonly secretMappings?: readonly SecretMapping[];
  /**
   * Changes to objects that others own.
   * @default - none
   */
  readonly patches?: readonly Patch[];
  /**
   * The namespace of objects in {@link SyncSetBase.cluster} that name none.
   * @default - none: each namespaced object names its own
   */
  readonly defaultNamespace?: string;
  /**
   * Says that a Namespace or a CustomResourceDefinition in a set in `Sync` mode is meant: leaving the set, it is deleted from
   * every cluster with everything in it (H7).
   * @default false
   */
  readonly deletesNamespacesAndCrds?: boolean;
}

/** Objects that Hive applies to clusters. */
export abstract class SyncSetBase extends Construct {
  /** `metadata.name` of the set. */
  public readonly name: string;
  public readonly applyMode: ResourceApplyMode | undefined;
  /** The place whose objects land on each cluster. Nobody writes `spec.resources` by hand. */
  public readonly cluster: ClusterScope;

  protected constructor(
    scope: Construct,
    id: string,
    private readonly base: SyncSetBaseProps,
  ) {
    super(scope, id);
    this.name = base.name;
    this.applyMode = base.applyMode;
    this.cluster = new ClusterScope(this, { name: base.name, namespace: base.defaultNamespace });
    addCheck(this, () => this.check());
  }

  /** The objects of this set, in the order in which Hive writes them, before templates are filled in. */
  public get resources(): readonly KubernetesObject[] {
    return this.cluster.render();
  }

  /** The objects of this set as they stand in its `spec`. */
  public get content(): SetContent {
    return setContent(this.resources, this.cluster.isTemplate);
  }

  /** Further problems that only this kind of set can have. */
  protected abstract checkTarget(): Diagnostic[];

  /** The part of `spec` that both kinds of set share, without the objects. */
  protected get commonSpec() {
    const { applyMode, applyBehavior, secretMappings = [], patches = [] } = this.base;
    const patchTemplates = needTemplates(patches);
    return {
      ...(applyMode !== undefined && { resourceApplyMode: applyMode }),
      ...(applyBehavior !== undefined && { applyBehavior }),
      ...(secretMappings.length > 0 && {
        secretMappings: secretMappings.map(({ source, target }) => ({ sourceRef: { ...source }, targetRef: { ...target } })),
      }),
      ...(patches.length > 0 && { patches: patches.map((patch) => renderPatch(patch, patchTemplates)) }),
      ...(patchTemplates && { enablePatchTemplates: true }),
    };
  }

  /**
   * Puts the objects into the manifest of the set. They come from their own scope and are plain already: sending them through
   * cdk8s once more would cost as much as all the rest.
   */
  protected withResources(manifest: { spec?: object }): object {
    const { content } = this;
    manifest.spec = Object.assign(manifest.spec ?? {}, content.resources.length > 0 && content);
    return manifest;
  }

  private check(): Diagnostic[] {
    const { name, resources, base } = this;
    const { secretMappings = [], patches = [], applyBehavior = ApplyBehavior.APPLY, deletesNamespacesAndCrds = false } = base;
    const set = {
      name,
      applyMode: this.applyMode,
      applyBehavior,
      deletesNamespacesAndCrds,
      isTemplate: this.cluster.isTemplate,
      resources,
    };
    const found: Diagnostic[] = [
      ...this.cluster.problems(),
      ...this.checkTarget(),
      ...checkSecretMappings(secretMappings),
      ...[...checkPatches(patches), ...checkClusterLabels(patches, 'patches')].map(error),
      ...(this.cluster.mayBeLarge ? this.checkSizes(applyBehavior) : []),
      ...resources.flatMap((resource) => checkResource(resource, set).map((diagnostic) => this.at(resource, diagnostic))),
      ...repeated(resources).map((resource) =>
        this.at(
          resource,
          error({ code: 'HIVE_RESOURCE_TWICE', message: `the set ${quote(name)} lists ${describe(resource)} twice` }),
        ),
      ),
    ];
    if (resources.length + secretMappings.length + patches.length === 0) {
      found.push(error({ code: 'HIVE_SET_EMPTY', message: `the set ${quote(name)} has no objects, secretMappings or patches` }));
    }
    return found;
  }

  private checkSizes(behavior: ApplyBehavior): Diagnostic[] {
    const { name, resources } = this;
    const ofResources = resources.flatMap((resource) =>
      checkResourceSize(resource, behavior).map((diagnostic) => this.at(resource, diagnostic)),
    );
    return [...checkSetSize(name, resources), ...ofResources];
  }

  /** The same diagnostic, at the line that made the object; the set's own line where nobody knows. */
  private at(resource: KubernetesObject, diagnostic: Diagnostic): Diagnostic {
    const where = originOf(this.cluster.makerOf(resource));
    return where ? { ...diagnostic, where } : diagnostic;
  }
}
