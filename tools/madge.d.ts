/** The part of madge that is used here; it has no types of its own. */
declare module 'madge' {
  interface Options {
    readonly baseDir: string;
    readonly fileExtensions: readonly string[];
    readonly tsConfig: string;
  }

  interface Madge {
    /** What each file imports, types included; paths are relative to `baseDir`. */
    obj(): Record<string, string[]>;
    /** The import cycles, each as the list of its members. */
    circular(): string[][];
  }

  /** Reads the files below a folder, or takes a graph as it is. */
  export default function madge(source: string | Readonly<Record<string, readonly string[]>>, options?: Options): Promise<Madge>;
}
