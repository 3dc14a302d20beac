import { type Diagnostic, error, quote } from '../../diagnostics';
import type { Bundle } from '../bundle';
import { crdVersions } from '../crd-version';
import { type GroupVersionKind, gvkText, splitCrdName } from '../gvk';
import { Part } from '../part';
import { repeated } from '../repeated';
import type { BundleRule } from '../rule';

interface Definition extends GroupVersionKind {
  /** `metadata.name` of the CRD. */
  readonly name: string;
  readonly part: Part;
}

/** The CRDs of the bundle are those that the ClusterServiceVersion owns (hive-olm-argocd 2.8, bundle validator). */
export const ownedCrds: BundleRule = (bundle) => {
  const defined = definitions(bundle);
  const owned = ownedDefinitions(bundle);
  const definedTexts = new Set(defined.map(gvkText));
  const definedNames = new Set(defined.map(namedText));
  const found = owned.filter((each) => definedTexts.has(gvkText(each)));
  const kinds = new Set(found.map(kindText));
  const ownedTexts = new Set(owned.map(gvkText));
  return [
    ...repeated(defined, gvkText).map(definedTwice),
    ...owned.filter((each) => !definedTexts.has(gvkText(each))).map(notFound),
    ...found.filter((each) => !definedNames.has(namedText(each))).map(otherName),
    // Another version of a kind that is owned need not be listed.
    ...defined.filter((each) => !ownedTexts.has(gvkText(each)) && !kinds.has(kindText(each))).map(notOwned),
  ];
};

/** A definition with its name, to compare. */
function namedText(definition: Definition): string {
  return `${definition.name} ${gvkText(definition)}`;
}

function definitions({ manifests }: Bundle): Definition[] {
  return manifests
    .filter(({ object }) => object.kind === 'CustomResourceDefinition')
    .flatMap((manifest) => {
      const crd = Part.of(manifest);
      const group = crd.at('spec', 'group').text;
      const kind = crd.at('spec', 'names', 'kind').text;
      const name = manifest.object.metadata.name;
      return crdVersions(crd).map(({ name: version, part }) => ({ group, version, kind, name, part }));
    });
}

function ownedDefinitions({ csv }: Bundle): Definition[] {
  return Part.of(csv)
    .at('spec', 'customresourcedefinitions', 'owned')
    .items.map((part) => {
      const name = part.at('name').text;
      const group = splitCrdName(name)?.group ?? name;
      return { group, version: part.at('version').text, kind: part.at('kind').text, name, part };
    });
}

function kindText({ group, kind }: GroupVersionKind): string {
  return `${group} ${kind}`;
}

function definedTwice(crd: Definition): Diagnostic {
  const message = `the CRD of ${quote(gvkText(crd))} is in the bundle twice`;
  return error({ code: 'BUNDLE_CRD_TWICE', message, hint: 'Keep one: that of v1.', where: crd.part.where });
}

function notFound(crd: Definition): Diagnostic {
  const message = `the bundle has no CRD of ${quote(gvkText(crd))}, which the ClusterServiceVersion owns`;
  return error({
    code: 'BUNDLE_CRD_ABSENT',
    message,
    hint: 'Add the CRD to manifests/, or correct name, version and kind.',
    where: crd.part.where,
  });
}

function otherName(crd: Definition): Diagnostic {
  const message = `the CRD of ${quote(gvkText(crd))} does not have the name ${quote(crd.name)}`;
  return error({
    code: 'BUNDLE_CRD_NAME',
    message,
    hint: 'Write the metadata.name of the CRD.',
    where: crd.part.at('name').where,
  });
}

function notOwned(crd: Definition): Diagnostic {
  const message = `the CRD of ${quote(gvkText(crd))} is in the bundle, but the ClusterServiceVersion does not own it`;
  const hint = 'List it in spec.customresourcedefinitions.owned, or remove it.';
  return error({ code: 'BUNDLE_CRD_NOT_OWNED', message, hint, where: crd.part.where });
}
