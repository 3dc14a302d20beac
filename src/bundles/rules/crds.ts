import { type Diagnostic, error, hasErrors, quote, warning } from '../../diagnostics';
import { JsonSchema } from '../../yaml';
import { CRD_SCHEMA } from '../crd-schema';
import { CRD_V1, CRD_V1BETA1 } from '../crd-version';
import { Part } from '../part';
import type { BundleRule } from '../rule';
import { crdConversion } from './crd-conversion';
import { crdNames } from './crd-names';
import { crdVersionRules } from './crd-versions';

const SCHEMA = new JsonSchema<object>(CRD_SCHEMA);

/**
 * Kubernetes' own rules for a CustomResourceDefinition, with the types in its schemas, but without the other rules for what is
 * inside `openAPIV3Schema`, which the validators of
 * operator-framework leave out too (hive-olm-argocd 2.8).
 */
export const crds: BundleRule = ({ manifests }) =>
  manifests
    .filter(({ object }) => object.kind === 'CustomResourceDefinition')
    .flatMap((manifest) => crdProblems(Part.of(manifest)));

function crdProblems(crd: Part): Diagnostic[] {
  const apiVersion = crd.at('apiVersion');
  const { diagnostics } = SCHEMA.read(crd.source);
  if (hasErrors(diagnostics)) return [...diagnostics];
  const problems = [...diagnostics, ...crdNames(crd), ...crdVersionRules(crd), ...crdConversion(crd), ...approval(crd)];
  if (apiVersion.text === CRD_V1) return [...problems, ...preserved(crd)];
  const hint = `Write it as ${CRD_V1}.`;
  if (apiVersion.text === CRD_V1BETA1) {
    const message = `the CRD is written as ${CRD_V1BETA1}, which Kubernetes 1.22 removed`;
    return [...problems, warning({ code: 'CRD_V1BETA1', message, hint, where: apiVersion.where })];
  }
  const message = `the CRD has the apiVersion ${quote(apiVersion.text)}`;
  return [error({ code: 'CRD_API_VERSION', message, hint, where: apiVersion.where })];
}

function preserved(crd: Part): Diagnostic[] {
  const part = crd.at('spec', 'preserveUnknownFields');
  if (part.value !== true) return [];
  const message = 'spec.preserveUnknownFields is true, which is not possible any more';
  const hint = 'Write x-kubernetes-preserve-unknown-fields: true into the schema.';
  return [error({ code: 'CRD_PRESERVE_UNKNOWN', message, hint, where: part.where })];
}

/** Groups of Kubernetes itself need the approval of its reviewers. */
function approval(crd: Part): Diagnostic[] {
  if (!/(^|\.)(k8s|kubernetes)\.io$/.test(crd.at('spec', 'group').text)) return [];
  const part = crd.at('metadata', 'annotations', 'api-approved.kubernetes.io');
  if (part.text.startsWith('unapproved') || (URL.canParse(part.text) && new URL(part.text).host !== '')) return [];
  const message = `the group ${quote(crd.at('spec', 'group').text)} belongs to Kubernetes, and the CRD has no approval`;
  const hint = 'Use a group of your own, or add the annotation api-approved.kubernetes.io with the address of the approval.';
  return [error({ code: 'CRD_UNAPPROVED', message, hint, where: part.where })];
}
