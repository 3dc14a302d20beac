/**
 * Runs bundles with the code that V8 compiled of them before: compiling two megabytes again is a third of a short run
 * (docs/performance.md).
 */
const { isAscii } = require('node:buffer');
const crypto = require('node:crypto');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

/**
 * Runs a CommonJS file as `require` does, but anew each time, and returns what it exports. What V8 compiled is kept in
 * `folder` when the process ends, by the hash of the source: V8 itself compares its version, its flags and the length of the source.
 * A folder that cannot be written to costs only time.
 * @param {string} file absolute path
 * @param {string} folder where compiled code is kept
 */
function load(file, folder) {
  const script = compile(file, folder);
  const module = new Module(file);
  module.filename = file;
  const require = Module.createRequire(file);
  script.runInThisContext().call(module.exports, module.exports, require, module, file, path.dirname(file));
  return module.exports;
}

/** Apart from the run, which would keep in memory what is only needed here: a few megabytes. */
function compile(file, folder) {
  const bytes = readWrapped(file);
  // Bundles are ASCII, which is read at a fifth of the time.
  const source = isAscii(bytes) ? bytes.toString('latin1') : bytes.toString();
  const name = `${path.basename(file)}.${process.version}-${process.arch}.`;
  const codeFile = path.join(folder, `${name}${crypto.createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.code`);
  const cachedData = read(codeFile);
  setGrowth(GROWING);
  // In stack traces, columns of the first line are those of the file: whole bundles stand on one.
  const script = new vm.Script(source, { filename: file, columnOffset: -HEAD.length, cachedData });
  setGrowth(growth);
  if (!cachedData || script.cachedDataRejected) process.once('exit', () => keep(script, folder, name, codeFile));
  return script;
}

/** The function that a module is in. */
const [HEAD, TAIL] = Module.wrap('\0')
  .split('\0')
  .map((text) => Buffer.from(text));

/** A module in its function, put together as bytes and in one piece: text would be copied once more by V8, and all of it stays for long. */
function readWrapped(file) {
  const handle = fs.openSync(file);
  try {
    const { size } = fs.fstatSync(handle);
    const bytes = Buffer.allocUnsafeSlow(HEAD.length + size + TAIL.length);
    HEAD.copy(bytes);
    for (let at = 0; at < size; ) {
      const read = fs.readSync(handle, bytes, HEAD.length + at, size - at, at);
      if (read === 0) throw new Error(`${file} became shorter while it was read; run the command again`);
      at += read;
    }
    TAIL.copy(bytes, HEAD.length + size);
    return bytes;
  } finally {
    fs.closeSync(handle);
  }
}

/** By how much V8 lets the young generation grow at a time, when much of it survives: its own factor, twice that, and not at all. */
const GROWING = 2;
const EARLY = 4;
const FIXED = 1;
let growth = EARLY;
setGrowth(growth);

/**
 * Keeps the young generation at the size it has by now, four megabytes once an app is loaded, or lets it grow as V8 does by itself.
 * Growing, 1,000 add-ons take a fifth more memory and no less time, and 5,000 take a tenth less time (docs/performance.md).
 * @param {boolean} may
 */
function letYoungGenerationGrow(may) {
  growth = may ? GROWING : FIXED;
  setGrowth(growth);
}

/** Code is compiled and kept under V8's own factor alone: V8 takes no code that was compiled under other options. */
function setGrowth(factor) {
  v8.setFlagsFromString(`--semi-space-growth-factor=${factor}`);
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
  setGrowth(GROWING);
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

module.exports = { letYoungGenerationGrow, load };
