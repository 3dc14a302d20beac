import { type Problem, quote } from '../diagnostics';
import { isDnsLabel, isDnsLabel1035, isDnsSubdomain, isLabelValue, isQualifiedName } from './names';
import { describe, groupOf, type KubernetesObject } from './object';

/** What all annotations of an object may hold together, in bytes of UTF-8 (Kubernetes `TotalAnnotationSizeLimitB`). */
const MAX_ANNOTATIONS = 262_144;

/** Groups whose names are path segments and not DNS names: `system:node` is a good ClusterRole. */
const PATH_SEGMENT_GROUPS = new Set([
  'rbac.authorization.k8s.io',
  'security.openshift.io',
  'user.openshift.io',
  'oauth.openshift.io',
]);

/** The rules that the API server has for the metadata of every object; values that it would refuse on the cluster are found here. */
export function checkObject(object: KubernetesObject): Problem[] {
  const { metadata } = object;
  const problem = (code: string, message: string, hint: string): Problem => ({
    code,
    message: `${describe(object)}: ${message}`,
    hint,
  });
  const problems: Problem[] = [];
  if (!isObjectName(object)) {
    problems.push(problem('OBJECT_NAME_INVALID', `metadata.name ${quote(metadata.name)} is not a valid name`, NAME_HINT));
  }
  if (metadata.namespace !== undefined && !isDnsLabel(metadata.namespace)) {
    problems.push(
      problem('OBJECT_NAMESPACE_INVALID', `metadata.namespace ${quote(metadata.namespace)} is not a DNS label`, NAME_HINT),
    );
  }
  const { labels = {}, annotations = {} } = metadata;
  for (const key of Object.keys(labels)) {
    const value: unknown = labels[key];
    if (!isQualifiedName(key))
      problems.push(problem('OBJECT_LABEL_INVALID', `label key ${quote(key)} is not a qualified name`, KEY_HINT));
    if (typeof value !== 'string' || !isLabelValue(value)) {
      problems.push(problem('OBJECT_LABEL_INVALID', `label ${quote(key)} has the value ${quote(value)}`, VALUE_HINT));
    }
  }
  let annotationBytes = 0;
  for (const key of Object.keys(annotations)) {
    const value: unknown = annotations[key];
    annotationBytes += Buffer.byteLength(key) + Buffer.byteLength(String(value));
    if (!isQualifiedName(key.toLowerCase())) {
      problems.push(problem('OBJECT_ANNOTATION_INVALID', `annotation key ${quote(key)} is not a qualified name`, KEY_HINT));
    }
    if (typeof value !== 'string') {
      const message = `annotation ${quote(key)} has the value ${quote(value)}, which is no text`;
      problems.push(problem('OBJECT_ANNOTATION_INVALID', message, 'Put it in quotes.'));
    }
  }
  if (annotationBytes > MAX_ANNOTATIONS) {
    problems.push(
      problem(
        'OBJECT_ANNOTATIONS_TOO_LARGE',
        `annotations hold ${annotationBytes} bytes`,
        `Kubernetes takes ${MAX_ANNOTATIONS} at most.`,
      ),
    );
  }
  return problems;
}

const NAME_HINT =
  'Use lower-case letters, digits and dashes; begin and end with a letter or digit; at most 63 characters a label, 253 in all.';
const KEY_HINT = 'A key is an optional DNS prefix and "/", then at most 63 letters, digits, ".", "_" or "-".';
const VALUE_HINT =
  'A label value is empty or at most 63 letters, digits, ".", "_" or "-", beginning and ending with a letter or digit.';

function isObjectName({ apiVersion, kind, metadata }: KubernetesObject): boolean {
  const { name } = metadata;
  if (typeof name !== 'string' || name === '') return false;
  if (PATH_SEGMENT_GROUPS.has(groupOf(apiVersion)))
    return name !== '.' && name !== '..' && !/[/%]/.test(name) && name.length <= 253;
  if (apiVersion === 'v1' && kind === 'Namespace') return isDnsLabel(name);
  return apiVersion === 'v1' && kind === 'Service' ? isDnsLabel1035(name) : isDnsSubdomain(name);
}
