/** The YAML of a small CRD with descriptions of both sorts: texts of upstream, and a field that has that name. */
export function crd(group: string, kind: string, versions = version('v1', true)): string {
  return `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: ${kind.toLowerCase()}s.${group}
  annotations: { controller-gen.kubebuilder.io/version: v0.18.0 }
spec:
  group: ${group}
  names: { kind: ${kind} }
  versions:
${versions}`;
}

/** One version of a CRD, an item of its list `versions`. */
export function version(name: string, storage: boolean): string {
  return `  - name: ${name}
    storage: ${storage}
    schema:
      openAPIV3Schema:
        description: Text of upstream
        properties: { description: { type: string, description: Text, default: { description: data } } }
`;
}
