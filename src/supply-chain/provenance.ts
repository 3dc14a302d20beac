import { compareBytes } from '../files';
import { hexOf } from '../oci';
import { type ImageFacts, type SourceCommit, TOOL, timeOf } from './image-facts';

/** The URI of this program: a package URL, as it has no fixed address on the web. */
const TOOL_URI = `pkg:npm/${TOOL}`;

/** How images are built, described in docs/supply-chain.md. A change of the external parameters needs a new version. */
export const BUILD_TYPE = `${TOOL_URI}#build/v1`;

/**
 * How an image was made, as the predicate of SLSA provenance v1: what the caller said, the commit and the inputs, and which program
 * built it. It names no machine, user or run, and a time only if the facts have a source date: another build of the same facts says
 * the same.
 */
export function provenanceOf(facts: ImageFacts): object {
  const { addon, kind, name, version, repository, inputs, source, sourceDate, toolVersion } = facts;
  const dependencies = inputs
    .map((input) => ({ name: input.name, digest: { sha256: hexOf(input.digest) } }))
    .sort((a, b) => compareBytes(a.name, b.name) || compareBytes(a.digest.sha256, b.digest.sha256));
  return {
    buildDefinition: {
      buildType: BUILD_TYPE,
      externalParameters: { addon, kind, name, version, repository },
      resolvedDependencies: [...(source ? [sourceDependency(source)] : []), ...dependencies],
    },
    runDetails: {
      builder: { id: TOOL_URI, version: { [TOOL]: toolVersion } },
      ...(sourceDate !== undefined && { metadata: { startedOn: timeOf(sourceDate) } }),
    },
  };
}

function sourceDependency({ repository, commit }: SourceCommit): object {
  const address = repository === undefined ? undefined : publicAddress(repository);
  return { ...(address !== undefined && { uri: `git+${address}` }), digest: { gitCommit: commit } };
}

/** The address of a repository without user, password and query, which can be tokens; undefined for a folder. */
function publicAddress(repository: string): string | undefined {
  const url = URL.canParse(repository) ? new URL(repository) : undefined;
  if (url?.host) return `${url.protocol}//${url.host}${url.pathname}`;
  // Git's short form of ssh, `user@host:path`; one letter is a drive of Windows.
  const short = /^(?:[^@/:]*@)?([^/:@]{2,}):(?!\/\/)(.*)$/.exec(repository);
  return short ? `ssh://${short[1]}/${short[2]}` : undefined;
}
