/** The OLM channels that add-on metadata may name (managed-tenants 1.2, `defaultChannel`). OLM itself takes any name. */
export enum Channel {
  ALPHA = 'alpha',
  BETA = 'beta',
  STABLE = 'stable',
  EDGE = 'edge',
  RC = 'rc',
  FAST = 'fast',
  CANDIDATE = 'candidate',
}
