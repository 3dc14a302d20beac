import { CONDITIONS, FIELDS, ROLLOUT, script } from './prelude';

/**
 * The state of a package: `packageHealth`, after {@link ROLLOUT} (package-operator 2.2). A ClusterObjectTemplate shows the conditions
 * of the package it makes, so it is judged by the same rules.
 */
export const PACKAGE_RULES = `
local function packageHealth()
  local invalid = condition("Invalid")
  if invalid.status == "True" then
    return report("Degraded", invalid, "the package is invalid")
  end
  local paused = condition("Paused")
  if paused.status == "True" then
    return report("Suspended", paused, "paused")
  end
  local unpacked = condition("Unpacked")
  if unpacked.status == "False" then
    if unpacked.reason == "ImagePullBackOff" then
      return report("Degraded", unpacked, "")
    end
    return report("Progressing", unpacked, "the package image is not unpacked yet")
  end
  return rollout()
end
`;

/** Health of a ClusterPackage or Package. */
export const PACKAGE = script(FIELDS, CONDITIONS, ROLLOUT, PACKAGE_RULES, 'return packageHealth()');
