/**
 * Bundles TypeScript entries with esbuild, and keeps each bundle until one of its sources changes.
 * One file starts twice as fast as a hundred: see docs/performance.md.
 */
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
/** Bundles that another version of this file made are made anew. */
const maker = [
  require('../package.json').version,
  crypto.createHash('sha256').update(fs.readFileSync(__filename)).digest('hex'),
].join();

/** The sources of the running command, as they were when it started: an app is made of most of them too. */
const running = new Map();

function stateOf(file) {
  const { size, mtimeMs: mtime } = fs.statSync(file);
  return { size, mtime };
}

/** What is known of a bundle, if every file that it was made from is as it was then. */
function freshStamp(stampFile) {
  try {
    const stamp = JSON.parse(fs.readFileSync(stampFile, 'utf8'));
    if (stamp.maker !== maker) return undefined;
    const isFresh = stamp.inputs.every(([file, size, mtime]) => {
      const is = running.get(file) ?? stateOf(file);
      return is.size === size && is.mtime === mtime;
    });
    return isFresh ? stamp : undefined;
  } catch {
    return undefined; // none yet, or a source is gone: build again
  }
}

/** Names by which a source can get what differs from run to run. */
const VARIABLE = /\b(?:Date|Math|process|performance|crypto|globalThis)\b/;

/** True for a source of the author's own that has such a name. */
const mayVary = (file) =>
  !isOurs(path.dirname(file)) &&
  !file.includes(`${path.sep}node_modules${path.sep}`) &&
  VARIABLE.test(fs.readFileSync(file, 'utf8'));

/** Libraries of an app's own code that go into its bundle, where they start fastest; others are loaded from where they are. */
const BUNDLED = /^(cdk8s|cdk8s-plus-[0-9]+|cdk8s-openshift-addons|constructs)(\/|$)/;

/** Libraries of ours that read files beside their own (WebAssembly, a program), or are large and used by few commands. */
const UNBUNDLED = [
  '@bufbuild/cel',
  '@cyclonedx/cyclonedx-library',
  '@gitbeaker/core',
  '@gitbeaker/requester-utils',
  '@sigstore/bundle',
  'esbuild',
  'minijinja-js',
  're2js',
  'undici',
  'yaml',
];

const isOurs = (folder) =>
  ['src', 'imports', 'bin', 'lib'].some((name) => `${folder}${path.sep}`.startsWith(path.join(root, name, path.sep)));

const TARGET = 'node20';

/** Bundled files keep the folder they were written in: `Release.latest(__dirname, …)` reads beside the source. */
const ourWay = {
  name: 'our-way',
  setup(build) {
    const isCommand = isOurs(path.dirname(build.initialOptions.outfile));
    // A command that runs from source gives apps the source of this library too, and never an older build of it.
    build.onResolve({ filter: /^cdk8s-openshift-addons(\/imports\/|$)/ }, ({ path: name }) => {
      const file = name.includes('/') ? `${name.slice('cdk8s-openshift-addons/'.length)}.ts` : path.join('src', 'index.ts');
      return fs.existsSync(path.join(root, file)) ? { path: fs.realpathSync(path.join(root, file)) } : undefined;
    });
    // What the command shares with its launcher is loaded already, and is in every package.
    build.onResolve({ filter: /\/bin\/[\w-]+\.js$/ }, ({ path: name, resolveDir }) =>
      isOurs(resolveDir) ? { path: `../bin/${path.basename(name)}`, external: true } : undefined,
    );
    build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind, resolveDir }) => {
      if (kind === 'entry-point' || path.isAbsolute(name)) return undefined;
      // The command lies beside its libraries wherever it is installed; an app's bundle lies elsewhere.
      // What a bundled library needs at its start, as cdk8s needs yaml, starts fastest in the bundle too.
      if (UNBUNDLED.includes(name) && isOurs(resolveDir))
        return { path: isCommand ? name : require.resolve(name, { paths: [root] }), external: true };
      const isApp = !isOurs(resolveDir) && !resolveDir.includes(`${path.sep}node_modules${path.sep}`);
      return isApp && !BUNDLED.test(name) ? { path: name, external: true } : undefined;
    });
    // Fields of classes are assigned, as in our own (.projenrc.ts): a twentieth of a run is saved (docs/performance.md).
    build.onLoad({ filter: /[\\/]node_modules[\\/](?:cdk8s|constructs)[\\/]lib[\\/][\w-]+\.js$/ }, async ({ path: file }) => {
      const tsconfigRaw = { compilerOptions: { useDefineForClassFields: false } };
      const source = await fs.promises.readFile(file, 'utf8');
      const { code } = await require('esbuild').transform(source, { loader: 'ts', target: TARGET, tsconfigRaw });
      return { contents: code, loader: 'js' };
    });
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const text = fs.readFileSync(file, 'utf8');
      if (!/\b__(dirname|filename)\b/.test(text)) return undefined;
      const folders = `const __filename = ${JSON.stringify(file)}, __dirname = ${JSON.stringify(path.dirname(file))};`;
      return { contents: `${folders} ${text}`, loader: 'ts' };
    });
  },
};

/**
 * Makes a CommonJS bundle of `entry`, if needed. Tells its path, and if a source of the author's own (no library, and not this one) names
 * the time, random numbers or the environment.
 * @param {string} entry absolute path of a TypeScript file
 * @param {string} outfile absolute path of the bundle
 */
async function bundle(entry, outfile) {
  const stampFile = `${outfile}.stamp`;
  const fresh = freshStamp(stampFile);
  if (fresh) return { file: outfile, mayVary: fresh.mayVary, inputs: fresh.inputs };
  const result = await require('esbuild').build({
    entryPoints: [entry],
    absWorkingDir: process.cwd(),
    outfile,
    bundle: true,
    minifyWhitespace: true,
    platform: 'node',
    target: TARGET,
    // Code that runs from a cache has no loader of its own for import().
    supported: { 'dynamic-import': false },
    plugins: [ourWay],
    sourcemap: 'external',
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const files = Object.keys(result.metafile.inputs).map((input) => path.resolve(input));
  const inputs = files.map((file) => {
    const { size, mtime } = stateOf(file);
    return [file, size, mtime];
  });
  fs.mkdirSync(path.dirname(outfile), { recursive: true });
  for (const { path: file, contents } of result.outputFiles) writeWhole(file, contents);
  const stamp = { maker, mayVary: files.some(mayVary), inputs };
  writeWhole(stampFile, JSON.stringify(stamp));
  return { file: outfile, mayVary: stamp.mayVary, inputs };
}

/** Two runs at once may both build: each file appears whole or not at all. */
function writeWhole(file, contents) {
  const temporary = `${file}.${process.pid}`;
  fs.writeFileSync(temporary, contents);
  fs.renameSync(temporary, file);
}

/** Where what can be made again is kept: outside the tree of the project that `folder` is in. */
function cacheFolder(folder) {
  return path.join(findUp(folder, 'node_modules') ?? folder, '.cache', 'cdk8s-openshift-addons');
}

/** The file a bundle of a user's entry is kept in, one per entry. */
function cacheFile(entry) {
  const key = crypto.createHash('sha256').update(entry).digest('hex').slice(0, 16);
  return path.join(cacheFolder(path.dirname(entry)), `${key}.js`);
}

function findUp(from, name) {
  for (let dir = from; ; dir = path.dirname(dir)) {
    if (fs.existsSync(path.join(dir, name))) return path.join(dir, name);
    if (dir === path.dirname(dir)) return undefined;
  }
}

/** The command itself: from source in a clone, as published elsewhere. */
async function commandFile() {
  const source = path.join(root, 'src', 'cli', 'main.ts');
  const outfile = path.join(root, 'lib', 'addons.js');
  if (!fs.existsSync(source)) return outfile;
  const { inputs } = await bundle(source, outfile);
  for (const [file, size, mtime] of inputs) running.set(file, { size, mtime });
  return outfile;
}

module.exports = { bundle, cacheFile, cacheFolder, commandFile };

if (require.main === module) {
  commandFile().catch((cause) => {
    console.error(cause.message);
    process.exitCode = 1;
  });
}
