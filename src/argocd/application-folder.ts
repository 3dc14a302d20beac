import { type Diagnostic, error, printable, quote } from '../diagnostics';

/** A file of the tree before it is written. */
export interface EmittedFile {
  /** Path relative to the folder of the Application, with `/` between its parts. */
  readonly path: string;
  readonly content: string;
}

/** Bytes of manifests that Argo CD reads for one Application, unless its owners raised the limit (hive-olm-argocd 3.5): 10M. */
const MAX_BYTES = 10_000_000;

/** Files that make Argo CD take a folder for Kustomize or Helm (hive-olm-argocd 3.5). */
const TOOL_FILES: ReadonlySet<string> = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization', 'Chart.yaml']);

/**
 * Checks the files of one Application's folder: none makes Argo CD take it for something else than plain manifests (rule A1), none lies
 * in a sub-folder, which Argo CD would silently pass over (`recurse: false`), and all of them together are at most 10 MB (rule A2).
 */
export function checkApplicationFolder(folder: string, files: readonly EmittedFile[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { path } of files) {
    const subject = `${folder}/${path}`;
    if (TOOL_FILES.has(path.slice(path.lastIndexOf('/') + 1))) {
      found.push(
        error({
          code: 'ARGOCD_TOOL_FILE',
          message: `file ${quote(path)} makes Argo CD take the folder for Kustomize or Helm`,
          hint: 'give the file another name',
          subject,
        }),
      );
    }
    if (path.includes('/')) {
      found.push(
        error({
          code: 'ARGOCD_FILE_NOT_READ',
          message: `file ${quote(path)} lies in a sub-folder, which Argo CD does not read`,
          hint: `write it directly to ${printable(folder)}`,
          subject,
        }),
      );
    }
  }
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  if (bytes > MAX_BYTES) {
    found.push(
      error({
        code: 'ARGOCD_FOLDER_TOO_BIG',
        message: `folder ${quote(folder)} holds ${bytes} bytes; Argo CD reads at most ${MAX_BYTES} for one Application`,
        hint: 'split the add-on into several folders',
        subject: folder,
      }),
    );
  }
  return found;
}
