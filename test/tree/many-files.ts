import type { TreeFile } from '../../src/tree/tree-file';

/** A tree large enough to be killed in: 120 files in 40 folders, of which a third depend on `text`. */
export function manyFiles(text: string): TreeFile[] {
  return Array.from({ length: 120 }, (_, index) => ({
    path: `stage/folder-${index % 3 === 0 ? text : ''}${index % 40}/file-${index}.yaml`,
    content: `${index % 3 === 1 ? text : 'same'}\n`.repeat(200),
  }));
}
