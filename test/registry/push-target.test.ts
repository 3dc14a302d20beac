import { formatReference } from '../../src/registry';
import { pushTargets } from '../../src/registry/push-target';
import { image } from './support/setting';

const { root } = image('a');

function targets(references: readonly string[], destination?: string): string[] {
  return pushTargets(new Map(references.map((each) => [each, root])), destination).map(({ reference }) =>
    formatReference(reference),
  );
}

test('the references say where', () => {
  expect(targets(['quay.io/org/a:1', 'localhost:5000/b:2'])).toEqual(['quay.io/org/a:1', 'localhost:5000/b:2']);
});

test('another registry and organization keep name and tag', () => {
  expect(targets(['quay.io/org/a:1', 'quay.io/b'], 'localhost:5000/my/mirror')).toEqual([
    'localhost:5000/my/mirror/a:1',
    'localhost:5000/my/mirror/b',
  ]);
});

test('all wrong references are told at once', () => {
  expect(() => targets(['widget', 'quay.io/org/a:1', 'other:1'])).toThrow(
    /'widget' names no registry[\s\S]*'other:1' names no registry|'other:1'[\s\S]*'widget'/,
  );
});
