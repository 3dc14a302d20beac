import { type Diagnostic, error, quote } from '../diagnostics';
import type { Locate } from './blob-source';
import { type Catalog, type CatalogDeprecations, CatalogSchema, type DeprecationReference } from './catalog';
import type { PackageIndex } from './catalog-index';

/** Rules of `olm.deprecations` (hive-olm-argocd 2.6, rules 5 and 6). */
export function checkDeprecations(
  { deprecations }: Catalog,
  index: ReadonlyMap<string, PackageIndex>,
  locate: Locate,
): readonly Diagnostic[] {
  return deprecations.flatMap((blob) => {
    const diagnostics: Diagnostic[] = [];
    const owner = index.get(blob.package);
    if (blob.package === '') {
      const message = 'the package name must be set for deprecations';
      const hint = 'Add a field package.';
      diagnostics.push(error({ code: 'FBC_DEPRECATIONS_PACKAGE', message, hint, ...locate(blob, ['package']) }));
    } else if (!owner) {
      const message = `the deprecations are of an unknown package ${quote(blob.package)}`;
      const hint = 'Add an olm.package of that name, or mend the name.';
      diagnostics.push(error({ code: 'FBC_PACKAGE_UNKNOWN', message, hint, ...locate(blob, ['package']) }));
    } else if (owner.deprecations !== blob) {
      const message = `the package ${quote(blob.package)} has a second olm.deprecations, but a maximum of one is expected`;
      const hint = 'Put the entries of both into one.';
      diagnostics.push(error({ code: 'FBC_DEPRECATIONS_TWICE', message, hint, ...locate(blob, ['package']) }));
    }
    return [...diagnostics, ...checkEntries(blob, owner, locate)];
  });
}

function checkEntries(blob: CatalogDeprecations, owner: PackageIndex | undefined, locate: Locate): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const [number, { reference, message: text }] of blob.entries.entries()) {
    const at = (...path: string[]) => locate(blob, ['entries', number, ...path]);
    const problem = owner && referenceProblem(reference, owner);
    if (problem !== undefined) {
      const hint = 'Name an olm.bundle or olm.channel of the package, or olm.package without a name.';
      diagnostics.push(error({ code: 'FBC_DEPRECATION_REFERENCE', message: problem, hint, ...at('reference') }));
    }
    const key = JSON.stringify([reference.schema, reference.name ?? '']);
    if (seen.has(key)) {
      const message = `there is a duplicate deprecation entry for ${describe(reference)}`;
      diagnostics.push(error({ code: 'FBC_DEPRECATION_TWICE', message, hint: 'Keep one of them.', ...at('reference') }));
    }
    seen.add(key);
    if (text === '') {
      const message = `the deprecation of ${describe(reference)} has no text: its message must be set`;
      const hint = 'Say why, and what to use instead.';
      diagnostics.push(error({ code: 'FBC_DEPRECATION_MESSAGE', message, hint, ...at('message') }));
    }
  }
  return diagnostics;
}

function referenceProblem({ schema, name = '' }: DeprecationReference, owner: PackageIndex): string | undefined {
  const of = `of the package ${quote(owner.blob.name)}`;
  switch (schema) {
    case '':
      return `a deprecation ${of} has a reference without schema, which must be set`;
    case CatalogSchema.BUNDLE:
      return owner.bundles.has(name) ? undefined : `the bundle ${quote(name)} ${of} cannot be deprecated: bundle not found`;
    case CatalogSchema.CHANNEL:
      return owner.channels.has(name) ? undefined : `the channel ${quote(name)} ${of} cannot be deprecated: channel not found`;
    case CatalogSchema.PACKAGE:
      return name === '' ? undefined : `the deprecation ${of} itself has the name ${quote(name)}, which must be empty`;
    default:
      return `the object ${describe({ schema, name })} ${of} cannot be deprecated: object schema unknown`;
  }
}

function describe({ schema, name = '' }: DeprecationReference): string {
  return name === '' ? quote(schema) : `${quote(schema)} ${quote(name)}`;
}
