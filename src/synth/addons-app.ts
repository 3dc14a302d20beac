import * as path from 'node:path';
import { App, type AppProps } from 'cdk8s';
import type { ArgoCdProps } from '../argocd';
import { DiagnosticsError, hasErrors, sortDiagnostics, traceChildren } from '../diagnostics';
import { Environment } from '../environment';
import { failedSynthesis, type SynthesisHost, type SynthesisResult, synthesisHost } from '../host';
import { compareTree, writeTree } from '../tree';
import { HEALTH_CHECKS_FOLDER, synthesize } from './synthesize';

/** Options of an {@link AddonsApp}. */
export interface AddonsAppProps extends Pick<AppProps, 'outdir' | 'resolvers'> {
  /** Where Argo CD finds the tree. */
  readonly argoCd: ArgoCdProps;
}

/**
 * A cdk8s app whose synthesis writes the GitOps tree: one file an object, a folder for each add-on and environment, and the
 * Argo CD objects that apply them. All problems are found before anything is written, each construct is visited once, only what
 * changed is written, and only what this app wrote before is removed.
 */
export class AddonsApp extends App {
  private readonly argoCd: ArgoCdProps;
  private readonly host: SynthesisHost | undefined;

  public constructor(props: AddonsAppProps) {
    const host = synthesisHost();
    super({ ...props, ...(host && { outdir: host.outdir }) });
    this.host = host;
    this.argoCd = props.argoCd;
    traceChildren(this);
  }

  /**
   * Checks everything and writes the tree.
   *
   * @throws DiagnosticsError with all problems, if there is an error; nothing is written then. Under the `addons` command the
   * command reports them instead.
   */
  public override synth(): void {
    const result = this.run();
    if (this.host) this.host.onResult(result);
    else if (hasErrors(result.diagnostics)) throw new DiagnosticsError(result.diagnostics);
  }

  private run(): SynthesisResult {
    const { check = false, inputs = [], environments = Environment.ALL.map(({ name }) => name), onProgress } = this.host ?? {};
    const synthesis = synthesize(this, this.argoCd, environments, onProgress);
    const { diagnostics, addons, objects } = synthesis;
    if (hasErrors(diagnostics)) return failedSynthesis(sortDiagnostics(diagnostics), addons, objects);
    const scopes = [...environments.flatMap((name) => [name, `argocd/${name}`]), HEALTH_CHECKS_FOLDER];
    try {
      const tree = (check ? compareTree : writeTree)(path.resolve(this.outdir), synthesis.files, {
        scopes,
        inputs,
        ...(onProgress && { onProgress }),
      });
      return { diagnostics: sortDiagnostics(diagnostics), addons, objects, ...tree };
    } catch (cause) {
      if (!(cause instanceof DiagnosticsError)) throw cause;
      return failedSynthesis(sortDiagnostics([...diagnostics, ...cause.diagnostics]), addons, objects);
    }
  }
}
