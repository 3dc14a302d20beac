import { error, quote, warning } from '../../diagnostics';
import { isVersion } from '../../releases';
import { Part } from '../part';
import type { BundleRule } from '../rule';

/** The lowest version of Kubernetes is given, in full: OLM refuses to install on an older cluster. */
export const minKubeVersion: BundleRule = ({ csv }) => {
  const part = Part.of(csv).at('spec', 'minKubeVersion');
  const { where } = part;
  // The number 1.25 is not a text, but what is meant is clear.
  const text = typeof part.value === 'number' ? String(part.value) : part.text;
  if (text.trim() === '') {
    const message = 'spec.minKubeVersion is missing';
    const hint = 'Add the lowest version that the operator works with, such as 1.25.0; without it any cluster is taken.';
    return [warning({ code: 'CSV_MIN_KUBE_VERSION_ABSENT', message, hint, where })];
  }
  if (isVersion(text)) return [];
  const message = `spec.minKubeVersion ${quote(text)} is no semantic version`;
  return [error({ code: 'CSV_MIN_KUBE_VERSION', message, hint: 'Write all three numbers, such as 1.25.0.', where })];
};
