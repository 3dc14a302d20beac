/** A catalog beside the add-on's own, for dependencies of its operator. */
export interface AdditionalCatalogSource {
  /** Name of the CatalogSource; not that of the add-on's own catalog. */
  readonly name: string;
  /** The catalog image, by digest. */
  readonly image: string;
}
