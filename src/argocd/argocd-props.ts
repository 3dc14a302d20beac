import { type Diagnostic, error, quote } from '../diagnostics';
import { isDnsLabel } from '../kubernetes';
import { repoUrlProblem } from './repo-url';

/** Argo CD's name for the cluster it runs on, which is the hub. */
export const HUB_SERVER = 'https://kubernetes.default.svc';

/** Where Argo CD runs and where it finds the tree. */
export interface ArgoCdProps {
  /** Git address of the repository that holds the tree: `https://…`, `ssh://…` or `git@host:path`, without a credential in it. */
  readonly repoUrl: string;
  /**
   * Branch, tag or commit that is applied. A full reference resolves faster in a big repository (hive-olm-argocd 3.1).
   * @default - refs/heads/main
   */
  readonly targetRevision?: string;
  /**
   * Root of the tree, relative to the root of the repository.
   * @default - dist
   */
  readonly path?: string;
  /**
   * Namespace in which Argo CD runs and looks for Applications and AppProjects.
   * @default - openshift-gitops
   */
  readonly namespace?: string;
}

/** {@link ArgoCdProps} with every default filled in. */
export function withDefaults(props: ArgoCdProps): Required<ArgoCdProps> {
  return {
    repoUrl: props.repoUrl,
    targetRevision: props.targetRevision ?? 'refs/heads/main',
    path: props.path ?? 'dist',
    namespace: props.namespace ?? 'openshift-gitops',
  };
}

/** All problems of the settings. The repository's address is never repeated, because a credential may be in it. */
export function checkArgoCdProps(props: ArgoCdProps): Diagnostic[] {
  const { repoUrl, targetRevision, path, namespace } = withDefaults(props);
  const found: Diagnostic[] = [];
  const wrongUrl = repoUrlProblem(repoUrl);
  if (wrongUrl) {
    found.push(error({ code: 'ARGOCD_REPO_URL_INVALID', message: `repoUrl ${wrongUrl.message}`, hint: wrongUrl.hint }));
  }
  if (!/^[^\s\p{Cc}-][^\s\p{Cc}]*$/u.test(targetRevision)) {
    found.push(
      error({
        code: 'ARGOCD_TARGET_REVISION_INVALID',
        message: `targetRevision ${quote(targetRevision)} is not a Git revision`,
        hint: "name a branch, tag or commit, for example 'refs/heads/main'",
      }),
    );
  }
  if (!path.split('/').every((part) => /^(?!\.\.?$)[\w.-]+$/.test(part))) {
    found.push(
      error({
        code: 'ARGOCD_PATH_INVALID',
        message: `path ${quote(path)} is not a folder inside the repository`,
        hint: "give a relative path of letters, digits, '.', '_', '-' and '/', without '.' and '..' as a part, for example 'dist'",
      }),
    );
  }
  if (!isDnsLabel(namespace)) {
    found.push(
      error({
        code: 'ARGOCD_NAMESPACE_INVALID',
        message: `namespace ${quote(namespace)} is not the name of a namespace`,
        hint: 'use at most 63 lower-case letters, digits and hyphens, with a letter or digit at both ends',
      }),
    );
  }
  return found;
}
