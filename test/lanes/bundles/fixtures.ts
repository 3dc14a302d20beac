import type { OptionalRules } from '../../../src/bundles';

/** A fixture of ../shared, and what we must say of it. */
export interface Fixture {
  /** A bundle, a folder of manifests, or one manifest, below `fixtures/`. */
  readonly path: string;
  /** Codes of errors: all that must be among them; if empty, there may be none. */
  readonly refusedFor: readonly string[];
  /** Codes that are left out of account, as the fixture is a part of a bundle only. */
  readonly beside?: readonly string[];
  readonly optional?: readonly OptionalRules[];
  readonly kubernetesVersion?: string;
}

const API = 'olm/api-validation-internal-testdata';
const OPM = 'olm/opm-bundle-validate-testdata';
const TENANTS = 'managed-tenants/from-addon-metadata-operator/validator-csvs';

/** What is missing where a ClusterServiceVersion stands alone, or in a fixture that was made for one rule. */
const ALONE = ['BUNDLE_CRD_ABSENT', 'CSV_FIELD_MISSING', 'CSV_VERSION', 'CSV_INSTALL_MODES_ABSENT'];

/** Where a CRD stands beside a ClusterServiceVersion that does not own it. */
const NOT_OWNED = ['BUNDLE_CRD_NOT_OWNED'];

/** OLM installs no OperatorGroup from a bundle. */
const KIND = ['BUNDLE_KIND'];

const csv = (name: string, ...refusedFor: string[]): Fixture => ({ path: `${API}/${name}.yaml`, refusedFor, beside: ALONE });
const crd = (name: string, ...refusedFor: string[]): Fixture => ({
  path: `${API}/${name}.crd.yaml`,
  refusedFor,
  beside: NOT_OWNED,
});
const group = (name: string, ...refusedFor: string[]): Fixture => ({
  path: `${API}/${name}.og.yaml`,
  refusedFor,
  beside: KIND,
  optional: ['operatorgroup'],
});
const object = (name: string, ...refusedFor: string[]): Fixture => ({
  path: `${API}/objects/${name}.yaml`,
  refusedFor,
  optional: ['object'],
});
const tenant = (name: string, ...refusedFor: string[]): Fixture => ({
  path: `${TENANTS}/${name}.yaml`,
  refusedFor,
  beside: ALONE,
  optional: ['managed-tenants'],
});

/** A fixture for another rule, whose containers have no probes. */
const withoutProbes = (fixture: Fixture): Fixture => ({ ...fixture, beside: [...ALONE, 'TENANT_CONTAINER'] });

/** The table of the fixtures of operator-framework/api, operator-registry and the incumbent. */
export const FIXTURES: readonly Fixture[] = [
  { path: 'olm/api-manifests-testdata/invalid_bundle_with_hidden', refusedFor: ['BUNDLE_HIDDEN_FILE'] },
  { path: 'olm/api-manifests-testdata/invalid_bundle_with_subdir', refusedFor: ['BUNDLE_SUBFOLDER'] },
  { path: 'olm/api-manifests-testdata/valid_bundle', refusedFor: [] },
  { path: 'olm/api-manifests-testdata/valid_package/0.9.2', refusedFor: [] },
  { path: 'olm/api-manifests-testdata/valid_package/0.9.4', refusedFor: ['CRD_STORAGE', 'BUNDLE_CRD_ABSENT'] },
  { path: 'olm/api-validation-testdata/invalid_bundle', refusedFor: ['BUNDLE_CRD_ABSENT'] },
  { path: 'olm/api-validation-testdata/valid_bundle', refusedFor: [] },
  { path: 'olm/api-validation-testdata/valid_package/0.9.2', refusedFor: [] },
  { path: 'olm/api-validation-testdata/valid_package/0.9.4', refusedFor: [] },
  { path: 'olm/opm-validation-testdata/invalid_bundle', refusedFor: ['BUNDLE_CRD_ABSENT'] },
  { path: 'olm/opm-validation-testdata/invalid_bundle_2', refusedFor: ['BUNDLE_CRD_NOT_OWNED'] },
  { path: 'olm/opm-validation-testdata/valid_bundle', refusedFor: [] },
  { path: `${API}/bundle_with_metadata`, refusedFor: ['CRD_LABEL'] },
  { path: `${API}/bundle_with_deprecated_resources`, refusedFor: ['BUNDLE_SERVICE_ACCOUNT', 'BUNDLE_KIND'] },
  {
    path: `${API}/bundle_with_deprecated_resources`,
    refusedFor: ['API_REMOVED'],
    optional: ['removed-apis'],
    kubernetesVersion: '1.25',
  },
  { path: `${API}/deprecated_api_1_25`, refusedFor: ['API_REMOVED'], optional: ['removed-apis'], kubernetesVersion: '1.25' },
  { path: `${API}/removed_api_1_25`, refusedFor: ['API_REMOVED'], optional: ['removed-apis'], kubernetesVersion: '1.25' },
  { path: `${API}/removed_api_1_26`, refusedFor: ['API_REMOVED'], optional: ['removed-apis'], kubernetesVersion: '1.26' },
  { path: `${API}/invalid_bundle`, refusedFor: ['BUNDLE_CRD_ABSENT'] },
  { path: `${API}/invalid_bundle_2`, refusedFor: ['BUNDLE_CRD_NOT_OWNED'] },
  { path: `${API}/invalid_bundle_3`, refusedFor: ['BUNDLE_CRD_TWICE'] },
  { path: `${API}/invalid_bundle_sa`, refusedFor: ['BUNDLE_SERVICE_ACCOUNT'] },
  {
    path: `${API}/invalid_bundle_operatorhub`,
    refusedFor: ['HUB_FIELD', 'HUB_ICON', 'HUB_CAPABILITIES', 'HUB_CATEGORIES', 'CSV_VERSION'],
    optional: ['operatorhub', 'standardcapabilities', 'standardcategories'],
  },
  { path: `${API}/valid_bundle`, refusedFor: [], optional: ['operatorhub', 'standardcapabilities', 'standardcategories'] },
  // The validator of bundles takes it, that of ClusterServiceVersions does not.
  { path: `${API}/valid_bundle_2`, refusedFor: ['CSV_FIELD_MISSING'] },
  { path: `${API}/valid_bundle_custom_categories`, refusedFor: [] },
  // Made for the rules of good practices; it brings the account of its deployment.
  { path: `${API}/valid_bundle_v1`, refusedFor: ['BUNDLE_SERVICE_ACCOUNT'] },
  { path: `${API}/valid_bundle_v1beta1`, refusedFor: [] },
  csv('correct.csv'),
  csv('correct.csv.empty.example'),
  // Good but for its examples, which are of APIs that it does not own.
  csv('correct.csv.olm.properties.annotation', 'CSV_EXAMPLE_NOT_OWNED'),
  csv('correct.csv.with.conversion.webhook'),
  csv('incorrect.csv.with.conversion.webhook', 'CSV_CONVERSION_INSTALL_MODES'),
  csv('badAnnotationNames.csv', 'ANNOTATION_CASE'),
  csv('badName.csv', 'CSV_NAME'),
  csv('dataTypeMismatch.csv', 'SCHEMA_TYPE'),
  csv('invalid.alm-examples.csv', 'CSV_EXAMPLES_INVALID'),
  csv('invalid_min_kube_version.csv', 'CSV_MIN_KUBE_VERSION'),
  { ...csv('noInstallMode.csv', 'CSV_INSTALL_MODES_ABSENT'), beside: ['BUNDLE_CRD_ABSENT'] },
  crd('v1'),
  crd('v1beta1'),
  crd('deprecatedVersion', 'CRD_STORAGE', 'CRD_V1_VERSION'),
  crd('duplicateVersions', 'CRD_VERSION_TWICE'),
  crd('noConversionReviewVersions', 'CRD_CONVERSION_REVIEW_VERSIONS'),
  group('correct'),
  group('badAnnotationNames', 'ANNOTATION_CASE'),
  object('invalid_pdb_maxUnavailable', 'OBJECT_DISRUPTION_BUDGET'),
  object('invalid_pdb_minAvailable', 'OBJECT_DISRUPTION_BUDGET'),
  object('invalid_priorityclass', 'OBJECT_PRIORITY_CLASS'),
  // Only a warning there, too.
  object('invalid_role_create_pdb'),
  object('invalid_role_modify_scc', 'OBJECT_RBAC_SCC'),
  object('valid_pdb'),
  object('valid_priorityclass'),
  object('valid_role_get_pdb'),
  object('valid_role_get_scc'),
  { path: `${OPM}/valid_bundle`, refusedFor: [] },
  { path: `${OPM}/valid_bundle_2`, refusedFor: [] },
  { path: `${OPM}/invalid_annotations_bundle`, refusedFor: ['BUNDLE_ANNOTATION'] },
  { path: `${OPM}/invalid_dependencies_bundle/invalid_dependency_type`, refusedFor: ['BUNDLE_DEPENDENCY_TYPE'] },
  { path: `${OPM}/invalid_dependencies_bundle/invalid_gvk_dependency`, refusedFor: ['BUNDLE_PROPERTY_TYPE'] },
  { path: `${OPM}/invalid_dependencies_bundle/invalid_label_dependency`, refusedFor: ['BUNDLE_DEPENDENCY'] },
  { path: `${OPM}/invalid_dependencies_bundle/invalid_package_dependency`, refusedFor: ['BUNDLE_DEPENDENCY'] },
  { path: `${OPM}/invalid_manifests_bundle/invalid_annotation_name`, refusedFor: ['ANNOTATION_CASE'] },
  { path: `${OPM}/invalid_manifests_bundle/invalid_bundle`, refusedFor: ['BUNDLE_CRD_ABSENT'] },
  { path: `${OPM}/invalid_manifests_bundle/invalid_bundle_2`, refusedFor: ['BUNDLE_CRD_NOT_OWNED'] },
  { path: `${OPM}/invalid_manifests_bundle/invalid_crd`, refusedFor: ['CRD_VERSION_TWICE'] },
  { path: `${OPM}/invalid_manifests_bundle/invalid_csv`, refusedFor: ['CSV_INSTALL_MODES_ABSENT'] },
  { path: `${OPM}/invalid_manifests_bundle/invalid_sa`, refusedFor: ['OBJECT_NAMESPACE_INVALID'] },
  { path: `${OPM}/invalid_manifests_bundle/invalid_type`, refusedFor: ['BUNDLE_KIND'] },
  { path: `${OPM}/invalid_manifests_bundle/invalid_v1_crd`, refusedFor: ['CRD_V1_VERSION'] },
  withoutProbes(tenant('am0007/csv')),
  withoutProbes(tenant('am0003/csv_valid')),
  tenant('am0003/csv_semver_invalid', 'TENANT_NAME'),
  tenant('am0003/csv_name_invalid', 'TENANT_NAME'),
  tenant('am0003/csv_replaces_invalid', 'TENANT_NAME'),
  // Its probes are spelt livenessprobe and readinessprobe, which Kubernetes passes over.
  tenant('am0015/csv_valid', 'TENANT_CONTAINER'),
  tenant('am0015/csv_invalid_cpu_requirement', 'TENANT_CONTAINER'),
  tenant('am0015/csv_invalid_memory_requirement', 'TENANT_CONTAINER'),
  tenant('am0015/csv_invalid_livenessprobe', 'TENANT_CONTAINER'),
  tenant('am0015/csv_invalid_readinessprobe', 'TENANT_CONTAINER'),
];
