import { addOnImageSet, displayNameOf, type ScaffoldFile } from './scaffold-file';

/** One transparent pixel, as PNG in base64: metadata must have an icon. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The files of an add-on that is metadata only. */
export function metadataAddon(name: string): ScaffoldFile[] {
  return [
    { path: `addons/${name}/metadata/stage/addon.yaml`, content: metadataFile(name) },
    { path: `addons/${name}/addonimagesets/stage/${name}.v0.1.0.yaml`, content: addOnImageSet(name) },
  ];
}

/** The lines that an app needs for the add-on. */
export function metadataRegistration(name: string): { imports: string; statement: string } {
  return {
    imports: "import { MetadataAddon } from 'cdk8s-openshift-addons';",
    statement: `new MetadataAddon(app, \`\${__dirname}/${name}\`, Environment.STAGE);`,
  };
}

function metadataFile(name: string): string {
  return `id: ${name}
name: ${displayNameOf(name)}
description: Say here what the add-on does.
icon: ${PIXEL}
label: api.openshift.com/addon-${name}
enabled: true
addonOwner: Your Team <your-team@redhat.com>
quayRepo: quay.io/osd-addons/${name}
testHarness: quay.io/${name}/${name}-harness
installMode: OwnNamespace
targetNamespace: redhat-${name}
namespaces:
  - redhat-${name}
namespaceLabels: {}
namespaceAnnotations: {}
ocmQuotaName: addon-${name}
ocmQuotaCost: 1
operatorName: ${name}
defaultChannel: stable
addonImageSetVersion: latest
`;
}
