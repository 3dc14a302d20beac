/** The way from the root of a document to a value: keys of mappings and indices of lists. */
export type YamlPath = readonly (string | number)[];
