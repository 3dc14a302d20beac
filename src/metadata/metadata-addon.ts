import * as path from 'node:path';
import type { Construct } from 'constructs';
import { Addon } from '../addon';
import { addCheck, type Diagnostic, setOrigin } from '../diagnostics';
import type { Environment } from '../environment';
import type { AddonMetadata } from './addon-metadata';
import { makeExtraResources } from './extra-resources';
import { propsOf } from './metadata-props';
import { setOrigins } from './origins';
import { type ReadMetadata, readMetadata } from './read-metadata';
import { type AddonParts, standIn } from './stand-in';

/**
 * An add-on from its `addon.yaml`, with its AddonImageSets and extra resources. It is an {@link Addon} like any other: a class may
 * extend it and add objects. Metadata with errors makes an add-on too, which reports them and is refused: so the problems of all add-ons
 * are told at once.
 */
export class MetadataAddon extends Addon {
  /** The metadata as it was read; where it has errors, with harmless values in the place of what is at fault. */
  public readonly metadata: AddonMetadata;

  /**
   * @param scope the app
   * @param addon folder of the add-on, in which `metadata/<environment>/addon.yaml` is, or what `readMetadata` made of it
   */
  public constructor(scope: Construct, addon: string | ReadMetadata, environment: Environment) {
    const read = typeof addon === 'string' ? readMetadata(addon, environment.name) : addon;
    const { id, metadata, props } = partsOf(read, environment);
    super(scope, id, props);
    this.metadata = metadata;
    setOrigin(this, () => read.sound?.source.locate([]));
    if (read.addon) setOrigins(this, read.addon);
    addCheck(this, () => read.diagnostics);
    makeExtraResources(this, read.extraResources);
  }

  /** Told in reading, each at its line. */
  protected override checkFacts(): readonly Diagnostic[] {
    return [];
  }
}

function partsOf(read: ReadMetadata, environment: Environment): AddonParts {
  const folder = path.basename(path.resolve(read.folder));
  const { addon } = read;
  return addon ? { ...addon, props: propsOf(addon, environment, folder) } : standIn(read, environment, folder);
}
