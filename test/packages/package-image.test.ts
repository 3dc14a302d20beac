import * as fs from 'node:fs';
import * as path from 'node:path';
import { packageFiles, packageImage } from '../../src/packages';

interface Vector {
  readonly name: string;
  /** By path in the image, in base64. */
  readonly filesBase64: Readonly<Record<string, string>>;
  readonly diffID: string;
  readonly configJSON: string;
  readonly configDigest: string;
}

const VECTORS: readonly Vector[] = JSON.parse(
  fs.readFileSync(path.join(__dirname, 'golden', 'oci-layer-and-config-vectors.json'), 'utf8'),
);

test('there are vectors', () => expect(VECTORS.length).toBeGreaterThan(4));

describe.each(VECTORS)('$name', ({ filesBase64, diffID, configJSON, configDigest }) => {
  const { config: container }: { config: { Labels?: Record<string, string> } } = JSON.parse(configJSON);
  const labels = container.Labels ?? {};
  const files = Object.entries(filesBase64).map(([name, content]) => ({
    path: name.replace(/^package\//, ''),
    content: Buffer.from(content, 'base64'),
  }));

  it('has the diffID and the config of kubectl package build, whatever the order of the files', () => {
    for (const order of [files, [...files].reverse()]) {
      const { config } = packageImage({ files: order }, labels);
      expect(Buffer.from(config.bytes).toString()).toBe(configJSON);
      expect(config.descriptor.digest).toBe(configDigest);
      expect(configJSON).toContain(diffID);
    }
  });
});

it('puts every file below package/', () => {
  expect(packageFiles({ files: [{ path: 'a/b.yaml', content: Buffer.from('x') }] })).toEqual([
    { path: 'package/a/b.yaml', content: Buffer.from('x') },
  ]);
});

it('writes labels in the order of their keys', () => {
  const image = packageImage({ files: [{ path: 'a', content: Buffer.from('x') }] }, { b: '2', a: '1' });
  expect(Buffer.from(image.config.bytes).toString()).toContain('"config":{"Labels":{"a":"1","b":"2"}}');
});
