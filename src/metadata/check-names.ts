import { type SyncSetMigration, selectsClusters } from '../addon';
import { type Diagnostic, error, quote, warning } from '../diagnostics';
import type { YamlSource } from '../yaml';
import type { AddonMetadata } from './addon-metadata';

/** Names in the metadata that must fit each other: the label and the id, the target namespace and the namespaces. */
export function checkNames(metadata: AddonMetadata, source: YamlSource): Diagnostic[] {
  const { id, label, targetNamespace, namespaces, syncsetMigration } = metadata;
  const problems: Diagnostic[] = [];
  if (label !== `api.openshift.com/addon-${id}`) {
    problems.push(
      error({
        code: 'METADATA_LABEL',
        message: `label ${quote(label)} does not belong to the id ${quote(id)}`,
        hint: `Write api.openshift.com/addon-${id}: OCM sets this label on clusters that get the add-on.`,
        where: source.locate(['label']),
      }),
    );
  }
  if (!namespaces.includes(targetNamespace)) {
    // Once the set selects no cluster any more, OCM's own sets bring the namespaces.
    const report = selectsClusters(syncsetMigration as SyncSetMigration | undefined) ? error : warning;
    problems.push(
      report({
        code: 'METADATA_TARGET_NAMESPACE',
        message: `targetNamespace ${quote(targetNamespace)} is not one of namespaces`,
        hint: 'Add it to namespaces: only those are created.',
        where: source.locate(['targetNamespace']),
      }),
    );
  }
  return problems;
}
