/** A file that `addons init` writes. */
export interface ScaffoldFile {
  /** Path relative to the project, with `/`. */
  readonly path: string;
  readonly content: string;
}

/** `my-addon` as people read it: `My Addon`. */
export function displayNameOf(name: string): string {
  return name
    .split('-')
    .filter((word) => word !== '')
    .map((word) => (word[0] ?? '').toUpperCase() + word.slice(1))
    .join(' ');
}

/** A first release. Its digest is that of no image, so that nothing is installed before a real one is named. */
export function addOnImageSet(name: string): string {
  return `# A release of the add-on. Put the digest of your catalog image here.
name: ${name}.v0.1.0
indexImage: quay.io/osd-addons/${name}-index@sha256:${'0'.repeat(64)}
relatedImages: []
`;
}
