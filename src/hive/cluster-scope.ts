import { ApiObject, App, Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { traceOrigin } from '../diagnostics';
import { isClusterScoped, type KubernetesObject } from '../kubernetes';
import { cleaned } from './clean';
import { inApplyOrder } from './order';

/** Options of a {@link ClusterScope}. */
export interface ClusterScopeProps {
  /**
   * The namespace of objects that name none.
   * @default - none: each namespaced object names its own
   */
  readonly namespace?: string;
}

/**
 * The place whose objects land on each cluster of a set. Any cdk8s, cdk8s-plus or imported construct can be made in it.
 *
 * It is a chart of its own, outside of the hub's tree: stock cdk8s renames files and slows down exponentially when a chart is
 * inside a chart (cdk8s 0, 2.3). The set that owns it renders it when it is rendered itself.
 */
export class ClusterScope extends Chart {
  private cache: readonly KubernetesObject[] | undefined;
  private readonly makers = new WeakMap<KubernetesObject, ApiObject>();

  /** @param owner the set; its app's resolvers serve here too */
  public constructor(owner: Construct, props: ClusterScopeProps = {}) {
    super(new App({ outdir: 'unused', resolvers: App.of(owner).resolvers ?? [] }), 'cluster', { namespace: props.namespace });
    traceChildren(this);
  }

  /** Names come from ids, without a hash: they are as stable as the ids. */
  public override generateObjectName(object: ApiObject): string {
    return object.node.scopes
      .slice(2)
      .map(({ node }) => node.id)
      .filter((id) => id !== 'Resource' && id !== 'Default')
      .join('-')
      .toLowerCase();
  }

  /** The objects as Hive is to write them: cleaned and in order. Kept once the tree is locked, when nothing can be added. */
  public render(): readonly KubernetesObject[] {
    if (this.cache) return this.cache;
    const objects = this.apiObjectsBelow().map((maker) => ({ maker, object: maker.toJson() as KubernetesObject }));
    const crdKinds = new Set(objects.map(({ object }) => clusterScopedKindOf(object)));
    const rendered = inApplyOrder(
      objects.map(({ maker, object }) => {
        const clean = cleaned(object, isClusterScoped(object.apiVersion, object.kind) || crdKinds.has(object.kind));
        this.makers.set(clean, maker);
        return clean;
      }),
    );
    if (this.node.locked) this.cache = rendered;
    return rendered;
  }

  /** The construct that one of the objects of {@link render} comes from. */
  public makerOf(object: KubernetesObject): IConstruct {
    return this.makers.get(object) ?? this;
  }

  /** Every construct in this scope, in the order of creation. */
  public constructsBelow(): IConstruct[] {
    return this.node.findAll();
  }

  private apiObjectsBelow(): ApiObject[] {
    return this.constructsBelow().filter((construct): construct is ApiObject => ApiObject.isApiObject(construct));
  }
}

/** The kind that a CustomResourceDefinition without namespaces brings along. */
function clusterScopedKindOf({ kind, spec }: KubernetesObject): string | undefined {
  if (kind !== 'CustomResourceDefinition') return undefined;
  const { scope, names } = Object(spec);
  return scope === 'Cluster' ? names?.kind : undefined;
}

/**
 * Remembers where each child of `scope` is made, so that a problem with any object points to its author's line, whatever
 * library its class is from. `Node.addChild` is what the constructor of every construct calls.
 */
export function traceChildren(scope: IConstruct): void {
  const node: { addChild?: (child: IConstruct, id: string) => void } = Object(scope.node);
  const add = node.addChild;
  if (add === undefined) return;
  node.addChild = (child, id) => {
    add.call(node, child, id);
    traceOrigin(child);
  };
}
