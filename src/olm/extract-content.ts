import { type Diagnostic, error, quote } from '../diagnostics';

/**
 * Lets OLM's own server serve the content of the catalog image, so that the image needs neither `opm` nor a shell
 * (hive-olm-argocd 2.1, `extractContent`).
 */
export interface ExtractContent {
  /** Absolute path of the file-based catalog in the image, such as `/configs`. */
  readonly catalogDir: string;
  /**
   * Absolute path of the server's cache in the image. The server refuses to start if its version of `opm` would have made
   * another cache; only for fleets with an OLM before 0.33.0.
   * @default - none: the server makes its cache when it starts
   */
  readonly cacheDir?: string;
}

/** The oldest OLM on which a catalog with this setting starts (hive-olm-argocd 2.1), as a SemVer version. */
export function minimumOlmVersion(extractContent: ExtractContent): string {
  return extractContent.cacheDir === undefined ? '0.33.0' : '0.26.0';
}

/** Tells which paths are not absolute: what a relative one means would depend on the image's working directory. */
export function checkExtractContent({ catalogDir, cacheDir }: ExtractContent, property: string): Diagnostic[] {
  return Object.entries({ catalogDir, cacheDir }).flatMap(([field, path]) => {
    if (path === undefined || path.startsWith('/')) return [];
    return [
      error({
        code: 'CATALOG_PATH_INVALID',
        message: `${property}.${field} is ${quote(path)}, which is not an absolute path`,
        hint: "Give the folder's path in the image, such as '/configs'.",
      }),
    ];
  });
}
