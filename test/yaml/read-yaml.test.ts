import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readYaml } from '../../src/yaml';

describe('readYaml', () => {
  it('reads a file, naming it in what is wrong', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'read-yaml-'));
    try {
      const file = path.join(folder, 'a.yaml');
      fs.writeFileSync(file, 'a: 1\n');
      expect(readYaml(file, 'shown').source?.locate(['a'])).toEqual({ file: 'shown', line: 1, column: 4 });
      fs.writeFileSync(file, 'a: 014\n');
      expect(readYaml(file, 'shown').diagnostics).toMatchObject([{ code: 'YAML_AMBIGUOUS', where: { file: 'shown' } }]);
      expect(readYaml(path.join(folder, 'b.yaml')).diagnostics).toMatchObject([{ code: 'FILE_UNREADABLE' }]);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
