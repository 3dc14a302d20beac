import type { ScaffoldFile } from './scaffold-file';

/** The files of a project that has none of its own yet: each is written only where it is missing. */
export function projectFiles(folder: string, version: string): ScaffoldFile[] {
  return [
    { path: 'package.json', content: packageFile(folder, version) },
    { path: 'cdk8s.yaml', content: 'language: typescript\napp: npx addons synth\noutput: dist\n' },
    { path: 'tsconfig.json', content: TSCONFIG },
    { path: '.gitignore', content: '/node_modules/\n/build/\n' },
    { path: '.gitattributes', content: '/dist/** linguist-generated\n/dist/.addons-ledger merge=union\n' },
    { path: 'addons/main.ts', content: MAIN },
  ];
}

const MAIN = `import { AddonsApp, Environment } from 'cdk8s-openshift-addons';

const app = new AddonsApp({
  // The repository that holds this project, as Argo CD reads it.
  argoCd: { repoUrl: 'https://git.example.com/your-team/your-fleet.git' },
});

app.synth();
`;

const TSCONFIG = `{
  "compilerOptions": {
    "target": "ES2022",
    "module": "commonjs",
    "strict": true,
    "noEmit": true,
    "esModuleInterop": true,
    "skipLibCheck": true
  },
  "include": ["addons/**/*.ts"]
}
`;

function packageFile(folder: string, version: string): string {
  const name =
    folder
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'add-ons';
  const manifest = {
    name,
    private: true,
    scripts: { synth: 'addons synth', check: 'tsc && addons synth --check' },
    dependencies: {
      cdk8s: '^2.70.106',
      'cdk8s-openshift-addons': `^${version}`,
      'cdk8s-plus-28': '^2.5.6',
      constructs: '^10.8.1',
    },
    devDependencies: { '@types/node': '^20', typescript: '~5.9.3' },
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
