import { CONDITIONS, FIELDS, script } from './prelude';

/** Health of an OperatorGroup (hive-olm-argocd 2.2): OLM installs nothing in a namespace that has several of them. */
export const OPERATOR_GROUP = script(
  FIELDS,
  CONDITIONS,
  `
local multiple = condition("MultipleOperatorGroup")
if multiple.status == "True" then
  return report("Degraded", multiple, "the namespace has several OperatorGroups")
end
if text(field(field(obj, "status"), "lastUpdated")) ~= "" then
  return health("Healthy", "the target namespaces are known")
end
return health("Progressing", "the target namespaces are not known yet")
`,
);
