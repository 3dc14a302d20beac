import { type Diagnostic, error, quote, warning } from '../../diagnostics';
import type { BundleManifest } from '../bundle';
import { Part } from '../part';
import type { BundleRule } from '../rule';

/** Annotations whose case matters to OLM, by their names in lower case. */
const EXACT = new Map(
  ['olm.operatorGroup', 'olm.operatorNamespace', 'olm.targetNamespaces', 'olm.providedAPIs', 'olm.skipRange'].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

/** The annotations of an object that OLM would pass over because of their case. */
export function wrongCase(manifest: BundleManifest): Diagnostic[] {
  return Part.of(manifest)
    .at('metadata', 'annotations')
    .members.flatMap((part) => {
      const exact = EXACT.get(part.key.toLowerCase());
      if (exact === undefined || exact === part.key) return [];
      const message = `the annotation ${quote(part.key)} is in the wrong case`;
      return [error({ code: 'ANNOTATION_CASE', message, hint: `Write ${exact}.`, where: part.whereKey })];
    });
}

/** OLM finds the annotations of the ClusterServiceVersion, and its properties stand where tools look for them. */
export const csvAnnotationNames: BundleRule = ({ csv }) => {
  const properties = Part.of(csv).at('metadata', 'annotations', 'olm.properties');
  const problems = wrongCase(csv);
  if (properties.isAbsent) return problems;
  const message = 'the properties stand in the annotation olm.properties';
  const hint = 'Write them into metadata/properties.yaml instead.';
  return [...problems, warning({ code: 'CSV_PROPERTIES_ANNOTATION', message, hint, where: properties.whereKey })];
};
