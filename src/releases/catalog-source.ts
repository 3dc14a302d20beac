/** A further catalogue that is delivered beside that of the add-on. */
export interface AdditionalCatalogSource {
  /** Name of the CatalogSource. */
  readonly name: string;
  /** Catalogue image. */
  readonly image: string;
}
