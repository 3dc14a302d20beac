export { AddonsApp, type AddonsAppProps } from './addons-app';
export { type Synthesis, synthesize } from './synthesize';
export type { TreeFolder } from './tree-folder';
