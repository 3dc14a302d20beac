import { PACKAGE_RULES } from './package';
import { CONDITIONS, FIELDS, ROLLOUT, script } from './prelude';

/**
 * Health of a ClusterObjectTemplate or ObjectTemplate (package-operator 1.3, 1.6). The template itself can only be invalid; there is no
 * condition for success, but `status.controllerOf` names the object it made. Package Operator copies that object's conditions onto the
 * template with the template's generation, so a package made by a template is judged by {@link PACKAGE_RULES}; an object of another
 * group brings no conditions that are known here, and counts as soon as it exists.
 */
export const OBJECT_TEMPLATE = script(
  FIELDS,
  CONDITIONS,
  ROLLOUT,
  PACKAGE_RULES,
  `
local invalid = condition("package-operator.run/Invalid")
if invalid.status == "True" then
  return report("Degraded", invalid, "the template is invalid")
end
local made = field(field(obj, "status"), "controllerOf")
if text(field(made, "name")) == "" then
  return health("Progressing", "the object is not created yet")
end
if field(made, "group") == "package-operator.run" then
  return packageHealth()
end
return health("Healthy", text(field(made, "kind")) .. " " .. text(field(made, "name")) .. " is created")
`,
);
