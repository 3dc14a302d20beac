import { type Diagnostic, error, quote } from '../diagnostics';
import { parseYamlStream } from '../yaml';
import type { Locate } from './blob-source';
import { type CatalogBundle, type CatalogProperty, PropertyType } from './catalog';
import { type PackageProperty, PROPERTY_SHAPES, packagePropertyShape } from './property-shapes';
import { isMapping } from './shape';

/** The properties `olm.package` of a bundle, and what is wrong with any of its properties. */
export interface CheckedProperties {
  /** With the index of each; a valid bundle has exactly one. */
  readonly packages: readonly (readonly [number, PackageProperty])[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Rules of the properties of a bundle: those that opm knows parse, and one is its `olm.package` (hive-olm-argocd 2.6, rule 3). */
export function checkProperties(bundle: CatalogBundle, locate: Locate): CheckedProperties {
  const diagnostics: Diagnostic[] = [];
  const packages: [number, PackageProperty][] = [];
  for (const [number, property] of (bundle.properties ?? []).entries()) {
    diagnostics.push(...checkProperty(bundle, number, property, locate));
    if (property.type !== PropertyType.PACKAGE) continue;
    packages.push([number, packagePropertyShape({ value: property.value, path: [] })]);
  }
  if (packages.length !== 1) {
    const message = `the bundle ${quote(bundle.name)} must have exactly 1 property of type olm.package, but has ${packages.length}`;
    const hint = 'Add a property with type olm.package and a value with packageName and version.';
    const path = packages[1] ? ['properties', packages[1][0]] : ['properties'];
    diagnostics.push(error({ code: 'FBC_PACKAGE_PROPERTY', message, hint, ...locate(bundle, path) }));
  }
  for (const [number, { packageName }] of packages.slice(0, 1)) {
    if (packageName === (bundle.package ?? '')) continue;
    const message =
      `the package ${quote(bundle.package ?? '')} of the bundle ${quote(bundle.name)} does not match ` +
      `the packageName ${quote(packageName)} of its property olm.package`;
    const hint = 'Write the same name in both.';
    const path = ['properties', number, 'value', 'packageName'];
    diagnostics.push(error({ code: 'FBC_PACKAGE_PROPERTY', message, hint, ...locate(bundle, path) }));
  }
  return { packages, diagnostics };
}

function checkProperty(bundle: CatalogBundle, number: number, { type, value }: CatalogProperty, locate: Locate): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const refuse = (path: readonly (string | number)[], message: string): void => {
    const hint = `Look up what a property of type ${quote(type)} holds, and mend its value.`;
    diagnostics.push(error({ code: 'FBC_PROPERTY', message, hint, ...locate(bundle, path) }));
  };
  const root = ['properties', number, 'value'];
  if (value === undefined) {
    refuse(root, `properties[${number}] of the bundle ${quote(bundle.name)} has no value`);
    return diagnostics;
  }
  PROPERTY_SHAPES.get(type)?.({
    value,
    path: root,
    listener: {
      wrongType: (path, found, wanted) => {
        const member = path.slice(root.length).join('.');
        const what = member === '' ? 'the value' : member;
        refuse(path, `${what} of properties[${number}] (${quote(type)}) is ${quote(found)}, but must be ${wanted}`);
      },
      // Go passes over fields that it does not know, and a property may be of a newer opm.
      unknownField: () => undefined,
      plainAt: () => undefined,
    },
  });
  if (type === PropertyType.BUNDLE_OBJECT && diagnostics.length === 0 && isMapping(value)) {
    const data = value['data'];
    if (typeof data === 'string' && !isManifest(data)) refuse(root, `data of properties[${number}] is no YAML or JSON document`);
  }
  return diagnostics;
}

/** Whether readers of YAML differ about a value in it does not matter: opm keeps the bytes. */
function isManifest(base64: string): boolean {
  const { readable, diagnostics } = parseYamlStream('', Buffer.from(base64, 'base64').toString());
  return readable.length > 0 || diagnostics.length === 0;
}
