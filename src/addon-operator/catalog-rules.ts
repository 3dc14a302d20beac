import { type Diagnostic, error, quote } from '../diagnostics';
import { checkCatalogName } from '../olm/catalog-name';
import { checkPinnedImage } from '../olm/pinned-image';
import type { AddonResourceProps } from './addon-resource-props';
import { repeated } from './repeated';

/**
 * The rules for the catalogs of an Addon. The webhook of addon-operator refuses an additional catalog named like the Addon, meant
 * to protect the main catalog, which has another name (package-operator 4.8): both names are refused here.
 */
export function checkCatalogs({ name, catalogImage, additionalCatalogSources = [] }: AddonResourceProps): Diagnostic[] {
  const property = 'additionalCatalogSources';
  const reserved = new Set([name, `addon-${name}-catalog`]);
  return [
    ...checkPinnedImage(catalogImage, 'catalogImage'),
    ...additionalCatalogSources.flatMap((catalog, index) => [
      ...checkCatalogName(catalog.name, `${property}[${index}].name`),
      ...checkPinnedImage(catalog.image, `${property}[${index}].image`),
      ...(reserved.has(catalog.name) ? [reservedName(catalog.name, `${property}[${index}].name`)] : []),
    ]),
    ...repeated(
      additionalCatalogSources.map((catalog) => catalog.name),
      property,
      'name',
    ),
  ];
}

function reservedName(name: string, property: string): Diagnostic {
  return error({
    code: 'ADDON_CATALOG_NAME_RESERVED',
    message: `${property} is ${quote(name)}, which is the name of the add-on or of its main catalog`,
    hint: 'Give the additional catalog another name.',
  });
}
