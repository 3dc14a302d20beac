/** The OLM channels that add-on metadata may name (managed-tenants 1.2, `defaultChannel`). OLM itself takes any name. */
export enum Channel {
  /** `alpha`: experiments, without a promise of upgrades. */
  ALPHA = 'alpha',
  /** `beta`: complete, not yet proven. */
  BETA = 'beta',
  /** `stable`: for production. */
  STABLE = 'stable',
  /** `edge`: every build. */
  EDGE = 'edge',
  /** `rc`: release candidates. */
  RC = 'rc',
  /** `fast`: released, before it is promoted to `stable`. */
  FAST = 'fast',
  /** `candidate`: built, not yet released. */
  CANDIDATE = 'candidate',
}
