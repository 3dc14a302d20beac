import type { BundleRule } from '../rule';
import { wrongCase } from '../rules/annotation-names';

/** The annotations of an OperatorGroup are in the case in which OLM looks for them (hive-olm-argocd 2.8, operatorgroup). */
export const operatorGroup: BundleRule = ({ manifests }) =>
  manifests.filter(({ object }) => object.kind === 'OperatorGroup').flatMap(wrongCase);
