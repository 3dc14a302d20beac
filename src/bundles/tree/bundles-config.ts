import addonSchema from '../../../schema/addon.schema.json';
import configSchema from '../../../schema/bundles-config.schema.json';
import { type Diagnostic, error, hasErrors, quote } from '../../diagnostics';
import type { EnvironmentName } from '../../environment';
import type { AddonImageSet } from '../../releases';
import { JsonSchema, readYaml } from '../../yaml';
import { repeated } from '../repeated';

/** An add-on and the environments that get an AddonImageSet of a release. */
export interface ReleasedAddon {
  /** Folder of the add-on below `addons/`. */
  readonly name: string;
  readonly environments: readonly EnvironmentName[];
}

/** `bundles/main/config.yaml`: what a release of the bundles is for (managed-tenants 4.1). */
export interface BundlesConfig {
  readonly addons: readonly ReleasedAddon[];
  /** Values that the AddonImageSets take over as they are. */
  readonly ocm?: Pick<
    AddonImageSet,
    'addOnParameters' | 'addOnRequirements' | 'subOperators' | 'config' | 'pullSecretName' | 'additionalCatalogSources'
  >;
}

const SCHEMA = new JsonSchema<BundlesConfig>(configSchema, { 'addon.schema.json': addonSchema });

/** Reads a `config.yaml`: by its schema, and no add-on twice. */
export function readBundlesConfig(file: string): { config?: BundlesConfig; diagnostics: readonly Diagnostic[] } {
  const { source, diagnostics } = readYaml(file);
  if (!source) return { diagnostics };
  const { value, diagnostics: faults } = SCHEMA.read(source);
  if (!value) return { diagnostics: faults };
  const problems = repeated([...value.addons.entries()], ([, { name }]) => name).map(([index, { name }]) => {
    const message = `addons has ${quote(name)} twice`;
    const hint = 'List all its environments in one place.';
    return error({ code: 'BUNDLES_CONFIG_ADDON_TWICE', message, hint, where: source.locate(['addons', index, 'name']) });
  });
  const all = [...faults, ...problems];
  return { ...(!hasErrors(all) && { config: value }), diagnostics: all };
}
