/** Major and minor number of a version of Kubernetes. */
export interface KubernetesVersion {
  readonly major: number;
  readonly minor: number;
}

/** Reads `1.25`, `1.25.0` or `v1.25.0`; undefined for anything else. */
export function parseKubernetesVersion(text: string): KubernetesVersion | undefined {
  const match = /^v?([0-9]{1,4})\.([0-9]{1,4})(?:\.[0-9]+(?:[-+].*)?)?$/.exec(text.trim());
  return match ? { major: Number(match[1]), minor: Number(match[2]) } : undefined;
}

/** True if `version` is `limit` or newer. */
export function isAtLeast(version: KubernetesVersion, limit: KubernetesVersion): boolean {
  return version.major > limit.major || (version.major === limit.major && version.minor >= limit.minor);
}
