import { cdk8s, javascript, TextFile, typescript } from 'projen';

/** Compiled once into `lib/`; the same extensions everywhere, so that one list serves tsc, biome and npm. */
const SOURCES = ['src/**/*.ts', 'imports/**/*.ts', 'addons/**/*.ts'];

const project = new cdk8s.Cdk8sTypeScriptApp({
  name: 'cdk8s-openshift-addons',
  description: 'OpenShift add-ons for Hive fleets as typed constructs: an add-on goes in, a GitOps tree comes out.',
  authorName: 'The cdk8s-openshift-addons authors',
  license: 'Apache-2.0',
  copyrightOwner: 'The cdk8s-openshift-addons authors',
  keywords: ['argocd', 'cdk8s', 'gitops', 'hive', 'kubernetes', 'olm', 'openshift', 'operators'],
  packageManager: javascript.NodePackageManager.NPM,
  defaultReleaseBranch: 'main',
  minNodeVersion: '20.0.0',
  entrypoint: 'lib/src/index.js',
  bin: { addons: 'bin/addons.js' },

  cdk8sVersion: '2.70.106',
  cdk8sVersionPinning: true,
  constructsVersion: '10.8.1',
  constructsVersionPinning: true,
  k8sMinorVersion: 28,
  cdk8sPlusVersion: '2.5.6',
  cdk8sPlusVersionPinning: true,
  cdk8sCliVersion: '2.207.60',
  cdk8sCliVersionPinning: true,
  projenVersion: '0.103.25',
  typescriptVersion: '5.9.3',

  deps: [
    '@bufbuild/protobuf@2.17.0',
    '@bufbuild/cel@0.6.1',
    '@gitbeaker/core@43.8.0',
    '@gitbeaker/requester-utils@43.8.0',
    // ES modules, loaded by import() alone (bin/import-module.js). The 2nd line needs Node 22.
    '@kubernetes/client-node@1.4.0',
    // The last line that CommonJS can load.
    '@octokit/request@8.4.1',
    'ajv@8.20.0',
    'cli-progress@3.12.0',
    'commander@14.0.3',
    'esbuild@0.28.2',
    'ignore@7.0.16',
    'fflate@0.8.3',
    'fzstd@0.1.1',
    'minijinja-js@2.11.0',
    // The last line that CommonJS can load.
    'p-limit@3.1.0',
    're2js@2.10.0',
    'semver@^7',
    // The last line that runs on Node 20.0.
    'undici@6.29.1',
    'js-yaml@5.5.0',
    // Knows the place of each token: editing in the text. Reading stays with js-yaml.
    'yaml@2.9.1',
    // The 4th line needs Node 22.
    '@sigstore/bundle@3.1.0',
    '@sigstore/core@2.0.0',
    '@cyclonedx/cyclonedx-library@10.3.0',
    'packageurl-js@2.0.1',
    'tweetnacl@1.0.3',
  ],
  devDeps: [
    '@biomejs/biome@2.6.8',
    '@swc/core@1.16.22',
    '@swc/jest@0.2.39',
    '@types/cli-progress',
    '@types/semver',
    'fast-check@4.10.2',
    'madge@8.0.0',
    'tar@7.5.23',
    'tsx@4.23.15',
    'typedoc@0.28.20',
    'typedoc-plugin-markdown@4.14.1',
    'wasmoon@1.16.0',
    'ajv-formats@3.0.1',
    'ajv-formats-draft2019@1.6.1',
    // The OCM of lane `ocm`: it validates every request against the API models. Prism, the other one, wants Node 24.
    '@types/express@5.0.6',
    'express@5.3.0',
    'express-openapi-validator@5.6.2',
  ],

  projenrcTs: true,
  projenrcTsOptions: { runner: typescript.TypeScriptRunner.tsx() },
  sampleCode: false,
  artifactsDirectory: 'build/artifacts',
  eslint: false,
  github: false,
  mergify: false,
  gitignore: [
    '/build/',
    '/coverage/',
    '/dist/.addons-lock*',
    '/dist/.addons-staging/',
    '/test-reports/',
    '*.tsbuildinfo',
    '.DS_Store',
  ],
  npmignore: ['/.ci', '/addons', '/build', '/dist', '/docs', '/test', '/tools', '/imports/crds', '/biome.json', '/.projenrc.ts'],

  // Type checks belong to the `check` task: tests stay fast and never hide behind them.
  jestOptions: {
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    configFilePath: 'jest.config.json',
    jestConfig: {
      collectCoverage: false,
      transform: {
        // The key projen gives ts-jest: this replaces it.
        '^.+\\.[t]sx?$': new javascript.Transform('@swc/jest', {
          jsc: {
            parser: { syntax: 'typescript' },
            target: 'es2022',
            transform: { useDefineForClassFields: false }, // as in the published code, see below
          },
          module: { type: 'commonjs' },
          sourceMaps: 'inline',
        }),
      },
      additionalOptions: {
        testEnvironment: 'node',
        // All of the machine: by default a core stays idle.
        maxWorkers: '100%',
        testPathIgnorePatterns: ['/node_modules/', '/test/lanes/'],
        // What was built has a package.json too, and tests are about the source.
        modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/build/'],
        moduleNameMapper: {
          '^cdk8s-openshift-addons$': '<rootDir>/src',
          '^cdk8s-openshift-addons/imports/(.*)$': '<rootDir>/imports/$1',
          '^fast-check$': '<rootDir>/test/fast-check.ts',
        },
      },
    },
  },

  tsconfig: {
    compilerOptions: {
      rootDir: '.',
      outDir: 'lib',
      target: 'ES2022',
      lib: ['ES2023'],
      module: 'commonjs',
      isolatedModules: true,
      skipLibCheck: true,
      sourceMap: false,
      inlineSourceMap: false,
      inlineSources: false,
      noUncheckedIndexedAccess: true,
      baseUrl: '.',
      // The add-ons of this repository read as any user's do.
      paths: { 'cdk8s-openshift-addons': ['src'], 'cdk8s-openshift-addons/imports/*': ['imports/*'] },
    },
    include: SOURCES,
  },
});

// Fields of classes are assigned. V8 of Node 20 looks each definition up anew once several classes share a constructor, and constructs do.
project.tsconfig?.file.addOverride('compilerOptions.useDefineForClassFields', false);

// dist/ is the product: reviewed, committed and applied by Argo CD.
project.gitignore.include('/dist/');
project.gitignore.exclude('/dist/.addons-lock*', '/dist/.addons-staging/');
project.gitattributes.addAttributes('/dist/**', 'linguist-generated');
// Two branches that each add a file must not conflict in the list of files.
project.gitattributes.addAttributes('/dist/.addons-ledger', 'merge=union');
project.gitattributes.addAttributes('/imports/*.ts', 'linguist-generated');
project.gitattributes.addAttributes('/docs/api/**', 'linguist-generated');

const cdk8sConfig = project.tryFindObjectFile('cdk8s.yaml');
cdk8sConfig?.addOverride('app', 'node bin/addons.js synth');
cdk8sConfig?.addOverride('output', 'dist');
cdk8sConfig?.addOverride('imports', undefined);

project.tasks.tryFind('synth')?.reset('node bin/addons.js synth', { receiveArgs: true });
project.tasks.tryFind('import')?.reset('tsx tools/import-crds.ts', {
  receiveArgs: true,
  description: 'Regenerate imports/ from CRDs: -- DIR takes new CRDs from DIR first',
});

const check = project.addTask('check', {
  description: 'Type-check everything, tests and tools included',
  exec: 'tsc --noEmit -p test/tsconfig.json',
});
const lint = project.addTask('lint', {
  description: 'Lint and check the format (--write to mend)',
  exec: 'biome check --error-on-warnings',
  receiveArgs: true,
});
const rooms = project.addTask('check:rooms', {
  description: 'No import cycle between files or folders of src/',
  exec: 'tsx tools/rooms.ts',
});
const docs = project.addTask('docs', { description: 'Regenerate docs/api from the doc comments', exec: 'typedoc' });
const bench = project.addTask('bench', {
  description: 'Measure speed beside stock cdk8s; prints a table',
  exec: 'tsx bench/main.ts',
  receiveArgs: true,
});
project.tasks.removeTask('test:update');
const updateSnapshots = project.addTask('test:update', {
  description: 'Rewrite the snapshots, on purpose',
  exec: 'jest --updateSnapshot',
  receiveArgs: true,
});
const bundle = project.addTask('bundle:cli', { description: 'Bundle the command into lib/', exec: 'node bin/bundle.js' });
const codes = project.addTask('check:codes', {
  description: 'Every diagnostic code is explained in docs/diagnostics.md',
  exec: 'tsx tools/diagnostic-codes.ts',
});
for (const task of [check, lint, rooms, codes, docs, bench, updateSnapshots, bundle]) {
  project.package.setScript(task.name, `projen ${task.name}`);
}
// `npm ci` in a clone leaves a command that works, without a step of its own.
project.package.setScript('prepare', 'node bin/bundle.js');
// projen's test task rebuilds the project; a test run only tests.
project.tasks.tryFind('test')?.reset('jest --ci', { receiveArgs: true });
project.package.setScript('test', 'jest --ci');
project.deps.removeDependency('ts-jest');
project.tryFindObjectFile('jest.config.json')?.addOverride('testMatch', ['<rootDir>/test/**/*.test.ts']);
// Modules only define things: a bundle may leave out those that nobody uses.
project.package.addField('sideEffects', false);
project.package.addField('exports', {
  '.': { types: './lib/src/index.d.ts', default: './lib/src/index.js' },
  './imports/*': { types: './lib/imports/*.d.ts', default: './lib/imports/*.js' },
  './schema/*': './schema/*',
  './package.json': './package.json',
});
// TypeScript with the older module resolution, which most projects have, does not read `exports`.
project.package.addField('typesVersions', { '*': { 'imports/*': ['lib/imports/*.d.ts'] } });
project.package.setScript('prepack', 'tsc -p tsconfig.json && node bin/bundle.js');
project.package.addField('files', ['bin', 'lib', 'schema', '!lib/addons', '!lib/**/*.stamp']);

project.tsconfigDev.addInclude('../tools/**/*.ts');
project.tsconfigDev.addInclude('../bench/**/*.ts');

new TextFile(project, '.nvmrc', { lines: ['20', ''] });

project.synth();
