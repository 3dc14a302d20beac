export { type Disk, nodeDisk } from './disk';
export { diagnosed } from './disk-failure';
export { emitYaml } from './emit';
export { fileNameOf } from './file-name';
export { withLock } from './lock';
export { checkOutputRoot } from './output-root';
export type { TreeFile } from './tree-file';
export { compareTree, type TreeOptions, type TreeResult, writeTree } from './write-tree';
