/** One regular file of a folder that somebody else wrote, read whole. */
export interface FolderFile {
  /** Relative to the folder, with `/`, without `.` and `..`. */
  readonly path: string;
  readonly content: Buffer;
}
