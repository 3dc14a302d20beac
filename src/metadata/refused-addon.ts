import * as path from 'node:path';
import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { addCheck } from '../diagnostics';
import type { Environment } from '../environment';
import { makeExtraResources } from './extra-resources';
import type { ReadMetadata } from './read-metadata';

/**
 * What there is of an add-on whose metadata has errors, where no class builds on it: the errors, and its extra resources, whose own
 * problems are so told with them. Without the sets, which would clash with others for want of what is at fault.
 */
export class RefusedAddon extends Chart {
  /** Folder that its objects would have in the tree. */
  public readonly folder: string;

  public constructor(scope: Construct, read: ReadMetadata, environment: Environment) {
    const name = path.basename(path.resolve(read.folder));
    super(scope, `${environment.name}-${name}`);
    this.folder = `${environment.name}/${name}`;
    addCheck(this, () => read.diagnostics);
    makeExtraResources(this, read.extraResources);
  }
}
