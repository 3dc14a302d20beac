import { codes, type Mutation, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  ['defaults for singular and listKind', { crd: { 'spec/names/singular': undefined, 'spec/names/listKind': undefined } }, []],
  ['short names and categories', { crd: { 'spec/names/shortNames': ['wd'], 'spec/names/categories': ['all'] } }, []],
  ['cluster scope', { crd: { 'spec/scope': 'Cluster' } }, []],
  ['no scope', { crd: { 'spec/scope': undefined } }, ['error CRD_SCOPE']],
  ['another scope', { crd: { 'spec/scope': 'namespaced' } }, ['error CRD_SCOPE']],
  [
    'no group',
    { crd: { 'spec/group': undefined } },
    ['error CRD_FIELD_MISSING', 'error CRD_NAME', 'error BUNDLE_CRD_ABSENT', 'error BUNDLE_CRD_NOT_OWNED'],
  ],
  [
    'a group without a dot',
    {
      csv: {
        'metadata/annotations/alm-examples': '[{"apiVersion":"example/v1","kind":"Widget"}]',
        'spec/customresourcedefinitions/owned/0/name': 'widgets.example',
      },
      crd: { 'metadata/name': 'widgets.example', 'spec/group': 'example' },
    },
    ['error CRD_GROUP'],
  ],
  ['no plural', { crd: { 'spec/names/plural': undefined } }, ['error CRD_FIELD_MISSING', 'error CRD_NAME']],
  [
    'no kind',
    { crd: { 'spec/names/kind': undefined } },
    ['error CRD_FIELD_MISSING', 'error BUNDLE_CRD_ABSENT', 'error BUNDLE_CRD_NOT_OWNED'],
  ],
  ['another name', { crd: { 'metadata/name': 'widget.example.com' } }, ['error CRD_NAME', 'error BUNDLE_CRD_NAME']],
  ['upper case in singular', { crd: { 'spec/names/singular': 'Widget' } }, ['error CRD_LABEL']],
  ['a bad short name', { crd: { 'spec/names/shortNames': ['w_d'] } }, ['error CRD_LABEL']],
  ['a bad category', { crd: { 'spec/names/categories': ['All'] } }, ['error CRD_LABEL']],
  ['a dot in listKind', { crd: { 'spec/names/listKind': 'Widget.List' } }, ['error CRD_LABEL']],
  ['listKind like kind', { crd: { 'spec/names/listKind': 'Widget' } }, ['error CRD_LIST_KIND']],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});
