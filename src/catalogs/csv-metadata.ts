import { anything, flag, integer, list, map, omitEmpty, struct, text } from './shape';

// The types of operator-framework/api (pkg/operators/v1alpha1), as far as olm.csv.metadata has them. Go keeps an empty object where a
// field is a struct, also with omitempty: those have no omitEmpty here.

const link = struct({ name: omitEmpty(text), url: omitEmpty(text) });
const resources = omitEmpty(list(struct({ name: text, kind: text, version: text })));
const descriptors = omitEmpty(
  list(
    struct({
      path: text,
      displayName: omitEmpty(text),
      description: omitEmpty(text),
      'x-descriptors': omitEmpty(list(text)),
      value: anything,
    }),
  ),
);
const described = {
  displayName: omitEmpty(text),
  description: omitEmpty(text),
  resources,
  statusDescriptors: descriptors,
  specDescriptors: descriptors,
  actionDescriptors: descriptors,
};
const crds = omitEmpty(list(struct({ name: text, version: text, kind: text, ...described })));
const apiServices = omitEmpty(
  list(
    struct({
      name: text,
      group: text,
      version: text,
      kind: text,
      deploymentName: omitEmpty(text),
      containerPort: omitEmpty(integer),
      ...described,
    }),
  ),
);

const ofMetadata = { annotations: omitEmpty(map(text)), labels: omitEmpty(map(text)) };
const ofSpec = {
  description: omitEmpty(text),
  displayName: omitEmpty(text),
  installModes: omitEmpty(list(struct({ type: text, supported: flag }))),
  keywords: omitEmpty(list(text)),
  links: omitEmpty(list(link)),
  maintainers: omitEmpty(list(struct({ name: omitEmpty(text), email: omitEmpty(text) }))),
  maturity: omitEmpty(text),
  minKubeVersion: omitEmpty(text),
  nativeAPIs: omitEmpty(list(struct({ group: text, version: text, kind: text }))),
  provider: link,
};
const apis = struct({ owned: apiServices, required: apiServices });
const definitions = struct({ owned: crds, required: crds });

/** The value of a property `olm.csv.metadata` (operator-registry, alpha/property/property.go). */
export const csvMetadataShape = struct({ ...ofMetadata, apiServiceDefinitions: apis, crdDescriptions: definitions, ...ofSpec });

const csvMetadata = struct(ofMetadata);
const csvSpec = struct({ ...ofSpec, apiservicedefinitions: apis, customresourcedefinitions: definitions });

/**
 * The value of `olm.csv.metadata` for a ClusterServiceVersion: what the console shows of it, without what installs it. Fields of a wrong
 * type are left empty; the rules of bundles refuse them.
 */
export function csvMetadataOf(csv: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { apiservicedefinitions, customresourcedefinitions, ...spec } = csvSpec({ value: csv['spec'], path: ['spec'] });
  return {
    ...csvMetadata({ value: csv['metadata'], path: ['metadata'] }),
    apiServiceDefinitions: apiservicedefinitions,
    crdDescriptions: customresourcedefinitions,
    ...spec,
  };
}
