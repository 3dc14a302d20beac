export type { FolderFile } from './folder-file';
