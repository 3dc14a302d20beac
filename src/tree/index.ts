export { emitYaml } from './emit';
export { fileNameOf } from './file-name';
export { checkOutputRoot } from './output-root';
export type { TreeFile } from './tree-file';
export { compareTree, type TreeOptions, type TreeResult, writeTree } from './write-tree';
