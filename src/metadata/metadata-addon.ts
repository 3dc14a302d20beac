import * as path from 'node:path';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { Addon, type Environment } from '../addon';
import { addCheck, type Diagnostic, DiagnosticsError, setOrigin } from '../diagnostics';
import type { AddonMetadata } from './addon-metadata';
import { propsOf } from './metadata-props';
import { type LoadedMetadata, readMetadata } from './read-metadata';

/**
 * An add-on from its `addon.yaml`, with its AddonImageSets and extra resources. It is an {@link Addon} like any other: a class may
 * extend it and add objects.
 */
export class MetadataAddon extends Addon {
  /** The metadata as it was read. */
  public readonly metadata: AddonMetadata;

  /**
   * @param scope the app
   * @param addon folder of the add-on, in which `metadata/<environment>/addon.yaml` is, or what `readMetadata` made of it
   * @throws DiagnosticsError with every error of the metadata
   */
  public constructor(scope: Construct, addon: string | LoadedMetadata, environment: Environment) {
    const { loaded, warnings } = load(addon, environment);
    super(scope, loaded.id, propsOf(loaded, environment, path.basename(path.resolve(loaded.folder))));
    this.metadata = loaded.metadata;
    setOrigin(this, () => loaded.source.locate([]));
    addCheck(this, () => warnings);
    for (const [index, { object, origin }] of loaded.extraResources.entries()) {
      const { apiVersion, kind, metadata, ...fields } = object;
      const resource = new ApiObject(this, `extra-resource-${index}`, { apiVersion, kind, metadata: { ...metadata }, ...fields });
      setOrigin(resource, () => origin);
    }
  }
}

function load(
  addon: string | LoadedMetadata,
  environment: Environment,
): { loaded: LoadedMetadata; warnings: readonly Diagnostic[] } {
  if (typeof addon !== 'string') return { loaded: addon, warnings: [] };
  const { addon: loaded, diagnostics } = readMetadata(addon, environment.name);
  if (!loaded) throw new DiagnosticsError(diagnostics);
  return { loaded, warnings: diagnostics };
}
