import { App, Chart, ImplicitTokenResolver, type IResolver, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';

const roots = new WeakMap<IConstruct, DetachedRoot>();

/**
 * The app that the charts of cluster scopes are in: one for each app of the hub, with its resolvers. It does not know its charts, so
 * that they can have equal names and go when their sets go; each set renders its own.
 */
export class DetachedRoot extends App {
  /** The one for the app that `construct` is in. */
  public static of(construct: Construct): DetachedRoot {
    const app = App.of(construct);
    const known = roots.get(app);
    if (known) return known;
    const root = new DetachedRoot(ownResolvers(app));
    roots.set(app, root);
    return root;
  }

  private constructor(resolvers: IResolver[]) {
    super({ outdir: 'unused', resolvers });
    Object.defineProperty(this.node, 'addChild', { value: () => {} });
  }
}

/** A chart that is in no tree, for what is made to be looked at; with the resolvers of the app that `construct` is in. */
export function detachedChart(construct: Construct, id: string): Chart {
  return new Chart(DetachedRoot.of(construct), id);
}

/** The resolvers that the author gave to his app; every app adds those of cdk8s itself. */
function ownResolvers({ resolvers = [] }: App): IResolver[] {
  const builtIn = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];
  return resolvers.filter((resolver) => !builtIn.some((each) => resolver instanceof each));
}
