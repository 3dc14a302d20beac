import { type KubernetesObject, plaintextSecrets } from '../../src/kubernetes';

/** A made-up secret, put together here so that no scanner takes this file for a leak. */
const URL = ['https:/', '/user:made-up@git.example'].join('');

const OBJECT: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'x', namespace: 'n', annotations: { a: 'https://git.example' } },
  data: { a: 'text' },
};
const messages = (object: KubernetesObject) => plaintextSecrets(object).map(({ code, message }) => `${code} ${message}`);

describe('plaintextSecrets', () => {
  it('finds nothing in an object without secrets', () => {
    expect(plaintextSecrets(OBJECT)).toEqual([]);
    expect(plaintextSecrets({ ...OBJECT, data: null, list: [1, true, null, ['a']] })).toEqual([]);
  });

  it('tells the kind and the path of each, never the value', () => {
    const object = {
      ...OBJECT,
      metadata: { ...OBJECT.metadata, annotations: { 'a.b/c': URL } },
      data: { config: `url: ${URL}` },
      spec: { list: [{ env: [{ name: 'URL', value: URL }] }] },
    };
    expect(messages(object)).toEqual(
      ['metadata.annotations.a.b/c', 'data.config', 'spec.list[0].env[0].value'].map(
        (path) => `PLAINTEXT_SECRET ConfigMap n/x: ${path} holds a URL with a password in plain text`,
      ),
    );
    expect(JSON.stringify(plaintextSecrets(object))).not.toContain('made-up');
  });

  it('names the object inside a set that holds it', () => {
    const inner = { ...OBJECT, data: { a: URL } };
    const set = {
      apiVersion: 'hive.openshift.io/v1',
      kind: 'SelectorSyncSet',
      metadata: { name: 's' },
      spec: { resources: [OBJECT, inner], note: URL },
    };
    expect(messages(set)).toEqual([
      'PLAINTEXT_SECRET ConfigMap n/x: data.a holds a URL with a password in plain text',
      'PLAINTEXT_SECRET SelectorSyncSet s: spec.note holds a URL with a password in plain text',
    ]);
  });

  it('takes the name of a variable into account', () => {
    const value = 'Made/Up+'.repeat(5);
    expect(
      messages({
        ...OBJECT,
        env: [
          { name: 'AWS_SECRET_ACCESS_KEY', value },
          { name: 'OTHER', value },
        ],
      }),
    ).toEqual(['PLAINTEXT_SECRET ConfigMap n/x: env[0].value holds an AWS secret access key in plain text']);
  });

  it('leaves the content of a Secret to the rule that refuses it as a whole', () => {
    expect(messages({ ...OBJECT, kind: 'Secret', data: { a: URL }, stringData: { b: URL }, other: URL })).toEqual([
      'PLAINTEXT_SECRET Secret n/x: other holds a URL with a password in plain text',
    ]);
  });

  it('reports a bounded number', () => {
    expect(plaintextSecrets({ ...OBJECT, list: Array(5_000).fill(URL) })).toHaveLength(20);
  });
});
