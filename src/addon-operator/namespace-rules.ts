import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { checkLabels, isDnsLabel } from '../kubernetes';
import type { AddonResourceProps } from './addon-resource-props';
import { repeated } from './repeated';

/** The rules for the namespaces of an Addon. */
export function checkNamespaces({ targetNamespace, namespaces = [] }: AddonResourceProps): Diagnostic[] {
  const found = checkNamespace(targetNamespace, 'targetNamespace');
  namespaces.forEach(({ name, labels = {} }, index) => {
    const property = `namespaces[${index}]`;
    found.push(...checkNamespace(name, `${property}.name`), ...checkLabels(labels, `${property}.labels`));
  });
  const names = namespaces.map(({ name }) => name);
  found.push(...repeated(names, 'namespaces', 'name'));
  if (!names.includes(targetNamespace)) {
    const message = `targetNamespace is ${quote(targetNamespace)}, which is not among namespaces`;
    const hint = 'Add it to namespaces, unless the clusters have it already; addon-operator creates only those.';
    found.push(warning({ code: 'ADDON_TARGET_NAMESPACE_NOT_LISTED', message, hint }));
  }
  return found;
}

function checkNamespace(name: string, property: string): Diagnostic[] {
  if (isDnsLabel(name)) return [];
  const message = `${property} is ${quote(name)}, which is not a DNS label`;
  return [error({ code: 'ADDON_NAMESPACE_INVALID', message, hint: 'Use lower-case letters, digits and "-".' })];
}
