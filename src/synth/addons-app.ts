import * as fs from 'node:fs';
import * as path from 'node:path';
import { App, type AppProps } from 'cdk8s';
import type { ArgoCdProps } from '../argocd';
import { type Diagnostic, DiagnosticsError, error, hasErrors, quote, sortDiagnostics, traceChildren } from '../diagnostics';
import { clusterFolder, Environment, type EnvironmentName } from '../environment';
import { failedSynthesis, type SynthesisHost, type SynthesisResult, synthesisHost } from '../host';
import { compareTree, writeTree } from '../tree';
import { HEALTH_CHECKS_FOLDER, type Synthesis, synthesize } from './synthesize';

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
    const { check = false, inputs = [], environments = ALL_ENVIRONMENTS, clusters, onProgress } = this.host ?? {};
    const outdir = path.resolve(this.outdir);
    const only =
      clusters && new Set(environments.flatMap((environment) => clusters.map((name) => clusterFolder(environment, name))));
    const synthesis = synthesize(this, this.argoCd, environments, onProgress, only);
    const { addons, objects } = synthesis;
    const diagnostics = [
      ...synthesis.diagnostics,
      ...(clusters ?? []).flatMap((name) => this.checkCluster(name, environments, synthesis)),
    ];
    if (hasErrors(diagnostics)) return failedSynthesis(sortDiagnostics(diagnostics), addons, objects);
    this.host?.onFiles?.(synthesis.files);
    const whole = [...environments.flatMap((name) => [name, `argocd/${name}`]), HEALTH_CHECKS_FOLDER];
    try {
      const tree = (check ? compareTree : writeTree)(outdir, synthesis.files, {
        scopes: only ? [...only] : whole,
        inputs,
        ...(onProgress && { onProgress }),
      });
      return { diagnostics: sortDiagnostics(diagnostics), addons, objects, ...tree };
    } catch (cause) {
      if (!(cause instanceof DiagnosticsError)) throw cause;
      return failedSynthesis(sortDiagnostics([...diagnostics, ...cause.diagnostics]), addons, objects);
    }
  }

  /** A cluster that was asked for is one of the app's, or was one: then its folder is taken away. */
  private checkCluster(name: string, environments: readonly EnvironmentName[], { folders }: Synthesis): Diagnostic[] {
    const wanted = environments.map((environment) => clusterFolder(environment, name));
    if (wanted.some((folder) => folders.has(folder) || fs.existsSync(path.join(this.outdir, folder)))) return [];
    return [
      error({
        code: 'CLUSTER_FILE_MISSING',
        message: `there is no cluster ${quote(name)} in ${environments.join(', ')}`,
        hint: 'Name a cluster file without its extension, and see that addons/main.ts reads the folder: ClusterAddons.read(app, folder).',
      }),
    ];
  }
}

const ALL_ENVIRONMENTS: readonly EnvironmentName[] = Environment.ALL.map(({ name }) => name);
