import { Environment } from '../addon';
import { type Diagnostic, hasErrors, warning } from '../diagnostics';
import { findAddons, type LoadedMetadata, MetadataAddon, readMetadata } from '../metadata';
import { AddonsApp, failedSynthesis, type SynthesisHost, type SynthesisResult, withSynthesisHost } from '../synth';

/** Stands for the address of a repository that nobody has named: no host has such a name (RFC 2606), so Argo CD applies nothing. */
const NO_REPO_URL = 'https://repository.invalid/set-repo-url.git';

/** Synthesizes the metadata add-ons in `dir`. The problems of all of them are found before any is made. */
export function runMetadataApp(
  dir: string,
  host: Omit<SynthesisHost, 'onResult' | 'inputs'>,
  repoUrl: string | undefined,
): SynthesisResult {
  const found = findAddons(dir);
  const wanted = found.addons.filter(({ environment }) => host.environments.some((name) => name === environment));
  const loaded: LoadedMetadata[] = [];
  const diagnostics: Diagnostic[] = [...found.diagnostics, ...(repoUrl === undefined ? [withoutRepoUrl(dir)] : [])];
  for (const [index, { folder, environment }] of wanted.entries()) {
    const { addon, diagnostics: problems } = readMetadata(folder, environment);
    host.onProgress(index + 1, wanted.length);
    diagnostics.push(...problems);
    if (addon) loaded.push(addon);
  }
  if (hasErrors(diagnostics)) return failedSynthesis(diagnostics);
  const result = build(loaded, { ...host, inputs: [dir] }, repoUrl ?? NO_REPO_URL);
  return { ...result, diagnostics: [...diagnostics, ...result.diagnostics] };
}

function build(loaded: readonly LoadedMetadata[], host: Omit<SynthesisHost, 'onResult'>, repoUrl: string): SynthesisResult {
  const results: SynthesisResult[] = [];
  withSynthesisHost({ ...host, onResult: (result) => results.push(result) }, () => {
    const app = new AddonsApp({ argoCd: { repoUrl } });
    for (const addon of loaded) {
      const environment = Environment.named(addon.environment);
      if (!environment) throw new Error(`there is no environment '${addon.environment}'`);
      new MetadataAddon(app, addon, environment);
    }
    app.synth();
  });
  const [result] = results;
  if (!result) throw new Error('the synthesis ended without a result');
  return result;
}

function withoutRepoUrl(dir: string): Diagnostic {
  return warning({
    code: 'ARGOCD_REPO_URL_MISSING',
    message: 'the Argo CD Applications name no repository',
    hint: 'Give --repo-url with the Git address of the repository that holds the tree; until then Argo CD finds nothing to apply.',
    subject: dir,
  });
}
