/**
 * Runs bundles with the code that V8 compiled of them before: compiling two megabytes again is a third of a short run
 * (docs/performance.md).
 */
const { isAscii } = require('node:buffer');
const crypto = require('node:crypto');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

/**
 * Runs a CommonJS file as `require` does, but anew each time, and returns what it exports. What V8 compiled is kept in
 * `folder` when the process ends, by the hash of the source: V8 itself compares its version, its flags and the length of the source.
 * A folder that cannot be written to costs only time.
 * @param {string} file absolute path
 * @param {string} folder where compiled code is kept
 */
function load(file, folder) {
  const bytes = fs.readFileSync(file);
  // Bundles are ASCII, which is read at a fifth of the time.
  const source = isAscii(bytes) ? bytes.toString('latin1') : bytes.toString();
  const name = `${path.basename(file)}.${process.version}-${process.arch}.`;
  const codeFile = path.join(folder, `${name}${crypto.createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.code`);
  const cachedData = read(codeFile);
  // In stack traces, columns of the first line are those of the file: whole bundles stand on one.
  const columnOffset = -Module.wrap('').indexOf('\n');
  const script = new vm.Script(Module.wrap(source), { filename: file, columnOffset, cachedData });
  if (!cachedData || script.cachedDataRejected) process.once('exit', () => keep(script, folder, name, codeFile));
  const module = new Module(file);
  module.filename = file;
  const require = Module.createRequire(file);
  script.runInThisContext().call(module.exports, module.exports, require, module, file, path.dirname(file));
  return module.exports;
}

function read(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined; // none yet
  }
}

/** Writes the code, whole or not at all, and removes that of former sources. */
function keep(script, folder, name, codeFile) {
  const temporary = `${codeFile}.${process.pid}`;
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(temporary, script.createCachedData());
    const former = fs.readdirSync(folder).filter((each) => each.startsWith(name) && each.endsWith('.code'));
    fs.renameSync(temporary, codeFile);
    for (const each of former) if (each !== path.basename(codeFile)) fs.rmSync(path.join(folder, each), { force: true });
  } catch {
    remove(temporary); // a read-only or full disk: the next run compiles again
  }
}

function remove(file) {
  try {
    fs.unlinkSync(file);
  } catch {
    // it was never made
  }
}

module.exports = { load };
