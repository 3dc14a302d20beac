import type { Part } from './part';

/** One version of a CRD, whichever of the two ways it is written. */
export interface CrdVersion {
  readonly name: string;
  readonly isServed: boolean;
  readonly isStorage: boolean;
  /** Where the version is written: an item of `spec.versions`, or `spec.version` of v1beta1. */
  readonly part: Part;
}

/** `apiVersion` of CRDs today. */
export const CRD_V1 = 'apiextensions.k8s.io/v1';

/** `apiVersion` of CRDs before Kubernetes 1.22. */
export const CRD_V1BETA1 = 'apiextensions.k8s.io/v1beta1';

/** The versions of a CRD. In v1beta1, `spec.version` alone is a version that is served and stored. */
export function crdVersions(crd: Part): CrdVersion[] {
  const listed = crd.at('spec', 'versions').items.map((part) => ({
    name: part.at('name').text,
    isServed: part.at('served').value === true,
    isStorage: part.at('storage').value === true,
    part,
  }));
  const single = crd.at('spec', 'version');
  if (listed.length > 0 || single.text === '' || crd.at('apiVersion').text !== CRD_V1BETA1) return listed;
  return [{ name: single.text, isServed: true, isStorage: true, part: single }];
}
