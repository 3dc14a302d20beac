import type { ExtractContent } from '../olm';

/** What was built for one version of an add-on. */
export interface ReleaseImages {
  /** Semantic version of the release. */
  readonly version: string;
  /** The catalogue image by its digest: `registry/repository@sha256:…`. */
  readonly catalogImage: string;
  /** How OLM serves a catalogue that does not serve itself; absent for one that has opm in it. */
  readonly extractContent?: ExtractContent;
  /** The Package Operator package image by its digest, if the add-on has a package. */
  readonly packageImage?: string;
}
