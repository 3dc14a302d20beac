import { type Diagnostic, error, quote, warning } from '../../diagnostics';
import type { BundleSources } from '../bundle';
import { isMapping, Part } from '../part';
import type { BundleRule } from '../rule';
import { constraintProblems, needed, versionRange } from './constraint';

type Check = (value: Part) => Diagnostic[];

const gvk: Check = (value) => needed(value, ['group', 'version', 'kind']);
const packageRange =
  (field: string): Check =>
  (value) => [...needed(value, ['packageName', field]), ...versionRange(value.at(field))];

/** The types of `dependencies.yaml`: OLM knows no other. */
const DEPENDENCIES: Readonly<Record<string, Check>> = {
  'olm.gvk': gvk,
  'olm.package': packageRange('version'),
  'olm.label': (value) => needed(value, ['label']),
  'olm.constraint': constraintProblems,
};

/** The types of `properties.yaml` that OLM gives a meaning to; any other may be there, and hold anything. */
const PROPERTIES: Readonly<Record<string, Check>> = {
  'olm.gvk': gvk,
  'olm.gvk.required': gvk,
  'olm.package': (value) => needed(value, ['packageName', 'version']),
  'olm.package.required': packageRange('versionRange'),
  'olm.constraint': constraintProblems,
  'olm.maxOpenShiftVersion': maxOpenShiftVersion,
};

/** Each dependency is of a known type and complete, as `opm alpha bundle validate` checks it (hive-olm-argocd 2.8). */
export const dependencyValues: BundleRule = ({ sources }) =>
  itemsOf(sources, 'dependencies').flatMap((item) => {
    const type = item.at('type');
    const check = Object.hasOwn(DEPENDENCIES, type.text) ? DEPENDENCIES[type.text] : undefined;
    return check ? valueProblems(item.at('value'), check) : [unknownType(type)];
  });

/** Each property that OLM knows is complete. */
export const propertyValues: BundleRule = ({ sources, packageName, version }) =>
  itemsOf(sources, 'properties').flatMap((item) => {
    const [type, value] = [item.at('type'), item.at('value')];
    const check = Object.hasOwn(PROPERTIES, type.text) ? PROPERTIES[type.text] : undefined;
    const problems = check ? valueProblems(value, check) : [];
    if (type.text !== 'olm.package' || problems.length > 0) return problems;
    const isOwn = value.at('packageName').text === packageName && value.at('version').text === version;
    return isOwn ? [] : [otherPackage(value)];
  });

/** The items that could be read at all; the others have been reported. */
function itemsOf(sources: BundleSources, key: 'dependencies' | 'properties'): Part[] {
  const source = sources[key];
  return source
    ? Part.of({ source })
        .at(key)
        .items.filter((item) => item.at('type').text !== '' && item.at('value').value !== undefined)
    : [];
}

function valueProblems(value: Part, check: Check): Diagnostic[] {
  if (isMapping(value.value) || check === maxOpenShiftVersion) return check(value);
  const message = `${value.name} must be a mapping, but is ${quote(value.value)}`;
  return [error({ code: 'BUNDLE_DEPENDENCY', message, hint: 'Write its fields below it.', where: value.where })];
}

function unknownType(type: Part): Diagnostic {
  const message = `OLM knows no dependency of type ${quote(type.text)}`;
  const hint = `Use one of ${Object.keys(DEPENDENCIES).join(', ')}.`;
  return error({ code: 'BUNDLE_DEPENDENCY_TYPE', message, hint, where: type.where });
}

function otherPackage(value: Part): Diagnostic {
  const message = 'the property olm.package names another package or version than the bundle has';
  const hint = 'Remove it: it is made of the annotations and the ClusterServiceVersion.';
  return error({ code: 'BUNDLE_PROPERTY_PACKAGE', message, hint, where: value.where });
}

/** OLM blocks upgrades of the cluster beyond this version, and reads major and minor number only (hive-olm-argocd 2.5). */
function maxOpenShiftVersion(value: Part): Diagnostic[] {
  const { value: given, where } = value;
  if (typeof given === 'string' && /^[0-9]+\.[0-9]+$/.test(given)) return [];
  const message = `${value.name} is ${quote(given)}, which is no version of OpenShift in quotes`;
  return [
    warning({ code: 'BUNDLE_MAX_OPENSHIFT_VERSION', message, hint: "Write major and minor number, such as '4.15'.", where }),
  ];
}
