import { addCheck, type Diagnostic, warning } from '../diagnostics';
import { Environment } from '../environment';
import { type SynthesisHost, type SynthesisResult, withSynthesisHost } from '../host';
import { ClusterAddons } from '../installations';
import { findAddons, MetadataAddon, RefusedAddon, readMetadata } from '../metadata';
import { AddonsApp } from '../synth';

/** Stands for the address of a repository that nobody has named: no host has such a name (RFC 2606), so Argo CD applies nothing. */
const NO_REPO_URL = 'https://repository.invalid/set-repo-url.git';

/** Synthesizes the metadata add-ons in `dir`. Also if some have errors, the others are made: the problems of all are told at once. */
export function runMetadataApp(
  dir: string,
  host: Omit<SynthesisHost, 'onResult' | 'inputs'>,
  { repoUrl, clusters }: { readonly repoUrl?: string; readonly clusters?: string },
): SynthesisResult {
  const found = findAddons(dir);
  const wanted = found.addons.filter(({ environment }) => host.environments.some((name) => name === environment));
  const diagnostics: readonly Diagnostic[] = [...found.diagnostics, ...(repoUrl === undefined ? [withoutRepoUrl(dir)] : [])];
  const results: SynthesisResult[] = [];
  withSynthesisHost(
    { ...host, inputs: clusters === undefined ? [dir] : [dir, clusters], onResult: (result) => results.push(result) },
    () => {
      const app = new AddonsApp({ argoCd: { repoUrl: repoUrl ?? NO_REPO_URL } });
      addCheck(app, () => diagnostics);
      for (const [index, { folder, environment }] of wanted.entries()) {
        make(app, folder, environment);
        host.onProgress(index + 1, wanted.length);
      }
      if (clusters !== undefined) ClusterAddons.read(app, clusters);
      app.synth();
    },
  );
  const [result] = results;
  if (!result) throw new Error('the synthesis ended without a result');
  return result;
}

function make(app: AddonsApp, folder: string, name: string): void {
  const environment = Environment.named(name);
  if (!environment) throw new Error(`there is no environment '${name}'`);
  const read = readMetadata(folder, name);
  if (read.addon) new MetadataAddon(app, read, environment);
  else new RefusedAddon(app, read, environment);
}

function withoutRepoUrl(dir: string): Diagnostic {
  return warning({
    code: 'ARGOCD_REPO_URL_MISSING',
    message: 'the Argo CD Applications name no repository',
    hint: 'Give --repo-url with the Git address of the repository that holds the tree; until then Argo CD finds nothing to apply.',
    subject: dir,
  });
}
