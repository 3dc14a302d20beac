import { type ApiObject, Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { type Diagnostic, problemsOf, traceChildren, warning, withOrigin } from '../diagnostics';
import type { KubernetesObject } from '../kubernetes';
import { hasClusterLabel } from './cluster-label';
import { DetachedRoot } from './detached-root';
import { inApplyOrder } from './order';
import { scopeObjects } from './scope-objects';
import { mayBeLarge } from './size';

/** Options of a {@link ClusterScope}. */
export interface ClusterScopeProps {
  /** Name of the set: begins the paths of the constructs. */
  readonly name: string;
  /**
   * The namespace of objects that name none.
   * @default - none: each namespaced object names its own
   */
  readonly namespace?: string;
}

/** The objects of a scope, and why some could not be made. */
interface Rendering {
  /** All constructs of the scope. */
  readonly constructs: readonly IConstruct[];
  readonly objects: readonly KubernetesObject[];
  readonly problems: readonly Diagnostic[];
  readonly isTemplate: boolean;
  readonly mayBeLarge: boolean;
}

/**
 * The place whose objects land on each cluster of a set. Any cdk8s, cdk8s-plus or imported construct can be made in it.
 *
 * It is a chart of its own, outside of the hub's tree: stock cdk8s renames files and slows down exponentially when a chart is
 * inside a chart (cdk8s 0, 2.3). The set that owns it renders it when it is rendered itself.
 */
export class ClusterScope extends Chart {
  private cache: Rendering | undefined;
  private readonly makers = new WeakMap<KubernetesObject, IConstruct>();
  private included: () => readonly KubernetesObject[] = () => [];

  /** @param owner the set; its app's resolvers serve here too */
  public constructor(
    private readonly owner: Construct,
    props: ClusterScopeProps,
  ) {
    super(DetachedRoot.of(owner), props.name, { namespace: props.namespace });
    traceChildren(this);
  }

  /** Lets objects of another scope land on the clusters of this one as well. One that is below a construct which is here too comes after it. */
  public include(other: ClusterScope, isMeant: (maker: IConstruct) => boolean): void {
    this.included = () =>
      other.render().filter((object) => {
        const maker = other.makerOf(object);
        if (!isMeant(maker)) return false;
        this.makers.set(object, maker);
        return true;
      });
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

  /** The objects as Hive is to write them: cleaned and in order, without those that {@link problems} is about. */
  public render(): readonly KubernetesObject[] {
    return this.rendering().objects;
  }

  /** True if an object has a `clusterLabel`: Hive then reads the strings of all of them as templates. */
  public get isTemplate(): boolean {
    return this.rendering().isTemplate;
  }

  /** False if no object can be near a limit of size. */
  public get mayBeLarge(): boolean {
    return this.rendering().mayBeLarge;
  }

  /** What is wrong with the constructs in this scope: what their own checks say, and what keeps an object from being rendered. */
  public problems(): Diagnostic[] {
    const { constructs, problems } = this.rendering();
    const found: Diagnostic[] = [];
    for (const construct of constructs) {
      found.push(...problemsOf(construct));
      if (construct.node.dependencies.length > 0) found.push(idleDependency(construct));
    }
    return [...found, ...problems];
  }

  /** The construct that one of the objects of {@link render} comes from. */
  public makerOf(object: KubernetesObject): IConstruct {
    return this.makers.get(object) ?? this;
  }

  /** The objects that were made below one child of a scope together, in the order of the first of them. */
  private inTreeOrder(objects: readonly KubernetesObject[]): KubernetesObject[] {
    const first = new Map<string, number>();
    const placed = objects.map((object) => {
      const child = this.makerOf(object).node.scopes[2]?.node.id ?? '';
      if (!first.has(child)) first.set(child, first.size);
      return { object, at: first.get(child) ?? 0 };
    });
    return placed.sort((a, b) => a.at - b.at).map(({ object }) => object);
  }

  /** Done once only as soon as the owner's tree is locked: nothing can be added then. */
  private rendering(): Rendering {
    if (this.cache) return this.cache;
    const { constructs, objects: made, problems } = scopeObjects(this);
    for (const [object, maker] of made) this.makers.set(object, maker);
    const objects = made.map(([object]) => object);
    const included = this.included();
    const ordered = inApplyOrder(included.length === 0 ? objects : this.inTreeOrder([...objects, ...included]));
    // What is asked of each string in them is asked of one text, at a fraction of the cost.
    const text = JSON.stringify(ordered);
    const rendering = { constructs, objects: ordered, problems, isTemplate: hasClusterLabel(text), mayBeLarge: mayBeLarge(text) };
    if (this.owner.node.locked) {
      this.node.lock();
      this.cache = rendering;
    }
    return rendering;
  }
}

function idleDependency(construct: IConstruct): Diagnostic {
  const problem = warning({
    code: 'HIVE_DEPENDENCY_IGNORED',
    message: `the dependency of ${construct.node.path} has no effect in a set`,
    hint: 'Hive writes objects in the order of their kinds, then of their creation: make first what is needed first.',
  });
  return withOrigin(problem, construct);
}
