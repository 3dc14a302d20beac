import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { type Diagnostic, error, quote } from '../diagnostics';
import { errorCode } from './disk';

/**
 * Why a folder must not be the root of a tree (`OUTPUT_ROOT_REFUSED`), as the tree is written and cleaned up without asking
 * (bad-input 36). Refused are the top of the file system, the home folder and all above it, all above the working directory, a symbolic
 * link, what is no folder, a repository or its `.git`, and what is, holds or is in one of the inputs. Links above the root are followed.
 * A root that does not exist yet is fine.
 * @param inputs files and folders that the run reads, which must never be overwritten
 */
export function checkOutputRoot(root: string, inputs: readonly string[]): Diagnostic[] {
  if (root === '' || root.includes('\0')) return [refused(root, 'it is not the path of a folder')];
  try {
    return reasons(root, inputs).map((reason) => refused(root, reason));
  } catch (cause) {
    const code = errorCode(cause);
    if (code === undefined) throw cause;
    return [refused(root, `looking at it fails with ${code}`)];
  }
}

function reasons(root: string, inputs: readonly string[]): string[] {
  const entry = fs.lstatSync(path.resolve(root), { throwIfNoEntry: false });
  if (entry?.isSymbolicLink()) return ['it is a symbolic link'];
  if (entry && !entry.isDirectory()) return ['it is not a folder'];
  const real = realPath(root);
  if (real === path.parse(real).root) return ['it is the top of the file system'];
  const found: string[] = [];
  const home = homes().find((each) => holds(real, each));
  if (home !== undefined) found.push(`it is or holds the home folder ${quote(home)}`);
  const cwd = realPath('.');
  if (real !== cwd && holds(real, cwd)) found.push('it holds the working directory');
  if (real.split(path.sep).some((segment) => segment.toLowerCase() === '.git')) found.push('it is part of the data of git');
  if (fs.existsSync(path.join(real, '.git'))) found.push('it is the root of a git repository');
  const input = inputs.find((each) => holds(real, realPath(each)) || holds(realPath(each), real));
  if (input !== undefined) found.push(`it overlaps the input ${quote(input)}`);
  return found;
}

/** The home folder by the environment and by the user database; either may be missing, as in a container with a random user. */
function homes(): string[] {
  return [os.homedir, () => os.userInfo().homedir].flatMap((home) => {
    try {
      const folder = home();
      return path.isAbsolute(folder) ? [realPath(folder)] : [];
    } catch {
      return [];
    }
  });
}

/** The path without links, as far as it exists. */
function realPath(file: string): string {
  const absolute = path.resolve(file);
  if (fs.existsSync(absolute)) return fs.realpathSync.native(absolute);
  const above = path.dirname(absolute);
  return above === absolute ? absolute : path.join(realPath(above), path.basename(absolute));
}

/** True if a folder is, or is above, a path. Both are real paths. */
function holds(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative));
}

function refused(root: string, reason: string): Diagnostic {
  return error({
    code: 'OUTPUT_ROOT_REFUSED',
    message: `The output folder ${quote(root)} cannot be used: ${reason}`,
    hint: "Use a folder of its own, such as 'dist'.",
  });
}
