import type { AddonProps } from '../addon';
import type { Environment } from '../environment';
import { isDnsLabel1035 } from '../kubernetes';
import { Channel, InstallMode } from '../olm';
import { Release } from '../releases';
import type { AddonMetadata } from './addon-metadata';
import type { ReadMetadata } from './read-metadata';

/** What an add-on is made of. */
export interface AddonParts {
  readonly id: string;
  readonly metadata: AddonMetadata;
  readonly props: AddonProps;
}

/**
 * An add-on in place of one whose metadata has errors, so that the class that extends it runs and the problems of the others are found
 * too. It has what is sound of the metadata and something harmless for the rest; the errors keep it out of the tree.
 *
 * @param folder name of the add-on's folder in the tree
 */
export function standIn({ sound }: ReadMetadata, environment: Environment, folder: string): AddonParts {
  const { id = isDnsLabel1035(folder) && folder.length > 1 ? folder.slice(0, 32).replace(/-+$/, '') : 'unnamed' } =
    sound?.value ?? {};
  const metadata = { ...emptyMetadata(id), ...sound?.value };
  const { name: displayName, targetNamespace, defaultChannel: channel } = metadata;
  const release = Release.standIn();
  return {
    id,
    metadata,
    props: { environment, folder, displayName, targetNamespace, installMode: InstallMode.OWN_NAMESPACE, channel, release },
  };
}

function emptyMetadata(id: string): AddonMetadata {
  return {
    id,
    name: id,
    description: '',
    icon: '',
    label: `api.openshift.com/addon-${id}`,
    enabled: false,
    addonOwner: '',
    quayRepo: '',
    testHarness: '',
    installMode: 'OwnNamespace',
    targetNamespace: `unknown-${id}`,
    namespaces: [],
    namespaceLabels: {},
    namespaceAnnotations: {},
    defaultChannel: Channel.STABLE,
    ocmQuotaName: '',
    ocmQuotaCost: 0,
    operatorName: id,
  };
}
