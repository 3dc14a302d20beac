import { error, type Problem, quote } from '../diagnostics';
import { isVersion } from '../releases';
import type { ClusterSettings, InstallationSettings } from './cluster-settings';
import type { Installation, InstallationForm, InstalledParameters, InstalledVersion } from './installation';

/** A problem of the settings, and where in them. */
export interface SettingsProblem extends Problem {
  readonly path: readonly string[];
}

/** What the settings of a cluster say, or why they contradict themselves. */
export interface InstallationsOf {
  /** The installations without a problem. */
  readonly installations: readonly Installation[];
  readonly problems: readonly SettingsProblem[];
}

/** From settings as people write them to installations that cannot contradict themselves. */
export function installationsOf({ addons }: Pick<ClusterSettings, 'addons'>): InstallationsOf {
  const installations: Installation[] = [];
  const problems: SettingsProblem[] = [];
  for (const [addon, settings] of Object.entries(addons)) {
    const found: SettingsProblem[] = [];
    const refuse = (field: string, message: string, hint: string): undefined => {
      found.push({
        code: 'INSTALLATION_CONTRADICTION',
        message: `${quote(addon)}: ${message}`,
        hint,
        path: ['addons', addon, field],
      });
    };
    const version = versionOf(settings, refuse);
    const parameters = parametersOf(settings, refuse);
    const form = formOf(settings, refuse);
    if (version && parameters && form && found.length === 0) installations.push({ addon, version, parameters, form });
    problems.push(...found);
  }
  return { installations, problems };
}

type Refuse = (field: keyof InstallationSettings, message: string, hint: string) => undefined;

function versionOf({ version, upgrade }: InstallationSettings, refuse: Refuse): InstalledVersion | undefined {
  if (version !== 'latest' && !isVersion(version)) {
    return refuse('version', `the version ${quote(version)} is no semantic version`, "Use 'latest' or a version such as 1.2.3.");
  }
  if (version !== 'latest') return { is: 'exact', version, upgrade: upgrade ?? 'manual' };
  if (upgrade !== 'manual') return { is: 'latest' };
  return refuse('upgrade', "'latest' is upgraded with each release, so it cannot be upgraded by hand", 'Give an exact version.');
}

function parametersOf(settings: InstallationSettings, refuse: Refuse): InstalledParameters | undefined {
  const { parameters, parametersSecret: secret } = settings;
  if (secret === undefined) return { are: 'plain', values: parameters ?? {} };
  if (parameters === undefined) return { are: 'secret', secretName: secret.name, ids: secret.ids };
  return refuse(
    'parametersSecret',
    'parameters and parametersSecret are both given, and the cluster gets one Secret',
    'Put all values into the Secret, or none.',
  );
}

function formOf({ form = 'syncset', version, uninstall }: InstallationSettings, refuse: Refuse): InstallationForm | undefined {
  const stage = uninstall?.stage ?? 'installed';
  if (form === 'syncset') {
    if (stage !== 'removed') return { by: 'syncset', stage };
    return refuse(
      'uninstall',
      "the stage 'removed' is of the form label",
      'Remove the add-on from the file: its SyncSet then goes.',
    );
  }
  if (version !== 'latest') {
    refuse(
      'version',
      'a cluster that is selected by label gets the newest release, as all of them',
      'Use version: latest, or form: syncset.',
    );
  }
  if (stage !== 'retired' && uninstall?.keepObjects !== true) return { by: 'label', stage };
  const hint = "Retire the add-on's SelectorSyncSet (applyMode Upsert), or use form: syncset.";
  return refuse('uninstall', 'objects stay on a single cluster only in the form syncset', hint);
}

/** The problem as an error, without a place. */
export function withoutPath({ path: _, ...problem }: SettingsProblem) {
  return error(problem);
}
