import { DiagnosticsError } from '../../src/diagnostics';
import { nodeDisk } from '../../src/tree/disk';
import { diagnosed } from '../../src/tree/disk-failure';
import { failingDisk } from './faulty-disk';

test.each([
  ['inspect', 'EACCES', "TREE_READ_FAILED: Cannot read 'a/b': EACCES: reason"],
  ['read', 'EIO', "TREE_READ_FAILED: Cannot read 'a/b': EIO: reason"],
  ['makeFolder', 'EROFS', "TREE_WRITE_FAILED: Cannot make the folder 'a/b': EROFS: reason"],
  ['create', 'ENOSPC', "TREE_WRITE_FAILED: Cannot write 'a/b': ENOSPC: reason"],
  ['createLink', 'EPERM', "TREE_WRITE_FAILED: Cannot make the link 'a/b': EPERM: reason"],
  ['removeFile', 'EPERM', "TREE_WRITE_FAILED: Cannot remove 'a/b': EPERM: reason"],
] as const)('a failing %s is a diagnostic that names the path', (call, code, message) => {
  expect(() => diagnosed(failingDisk(call, 'a/b', code))[call]('a/b', '')).toThrow(DiagnosticsError);
  expect(() => diagnosed(failingDisk(call, 'a/b', code))[call]('a/b', '')).toThrow(message);
});

test('a failing rename names what was to be replaced', () => {
  expect(() => diagnosed(failingDisk('rename', 'b', 'EIO')).rename('a', 'b')).toThrow("Cannot replace 'b': EIO: reason");
});

test('what is no system error is thrown as it is', () => {
  const fault = new Error('fault');
  const disk = diagnosed({
    ...nodeDisk,
    removeTree: () => {
      throw fault;
    },
  });
  expect(() => disk.removeTree('a')).toThrow(fault);
});
