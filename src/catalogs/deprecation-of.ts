import type { CatalogDeprecations } from './catalog';

/** The text of the deprecation of a package (without a name), channel or bundle, as a property; nothing if it has none. */
export function deprecationOf(blob: CatalogDeprecations | undefined, schema: string, name: string): { deprecation?: string } {
  const entry = blob?.entries.find(({ reference }) => reference.schema === schema && (reference.name ?? '') === name);
  return entry ? { deprecation: entry.message } : {};
}
