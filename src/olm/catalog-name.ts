import { type Diagnostic, error, quote } from '../diagnostics';
import { isDnsLabel1035 } from '../kubernetes';

/**
 * Tells if a CatalogSource cannot have this name: OLM names the Service of the catalog after it, with `-` for each `.`
 * (hive-olm-argocd 2.1), and the Service needs an RFC 1035 label.
 */
export function checkCatalogName(name: string, property: string): Diagnostic[] {
  if (isDnsLabel1035(name.replaceAll('.', '-'))) return [];
  return [
    error({
      code: 'CATALOG_NAME_INVALID',
      message: `${property} is ${quote(name)}, which cannot name the Service of a catalog`,
      hint: 'Use at most 63 lower-case letters, digits, "-" and "."; begin with a letter, end with a letter or digit.',
    }),
  ];
}
