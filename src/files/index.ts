export { compareBytes } from './byte-order';
export { nameKey, unsafeName } from './file-name';
export { folderEntries, subfolders } from './folder-entries';
export type { FolderFile } from './folder-file';
export { type ReadFile, readFileBounded } from './read-file';
export { FOLDER_LIMITS, type FolderContent, type FolderLimits, type FolderOptions, readFolder } from './read-folder';
