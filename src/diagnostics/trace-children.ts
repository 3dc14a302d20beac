import type { IConstruct } from 'constructs';
import { traceOrigin } from './origin';

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
