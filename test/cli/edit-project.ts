import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ROOT } from './run-command';
import { type InProcess, runInProcess } from './run-in-process';

const ENV: NodeJS.ProcessEnv = { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' };

/** The cluster file that the project begins with. */
export const CLUSTER = `# our first
clusterDeployment:
  name: c1
  namespace: fleet
addons:
  widget-operator:
    version: 2.3.0 # pinned
    upgrade: automatic
    parameters:
      replicas: 1
`;

/** Each run synthesizes the project and asks git, on a machine that may have much else to do. */
jest.setTimeout(60_000);

/** A project that others are copies of: made once for a file of tests, as its tree takes its time. */
let template: Promise<string> | undefined;

async function makeTemplate(): Promise<string> {
  const project = new EditProject(fs.mkdtempSync(path.join(os.tmpdir(), 'addons-edit-template-')));
  fs.cpSync(path.join(ROOT, 'addons', 'widget-operator'), path.join(project.folder, 'add-ons', 'widget-operator'), {
    recursive: true,
  });
  project.write('clusters/stage/c1.yaml', CLUSTER);
  project.git('init', '--quiet');
  project.git('config', 'user.email', 'test@example.com');
  project.git('config', 'user.name', 'Test');
  await project.commit();
  return project.folder;
}

afterAll(async () => {
  if (template) fs.rmSync(await template, { recursive: true, force: true });
  template = undefined;
});

/** A project of the metadata add-on `widget-operator` in a folder of its own that is a Git repository, everything committed. */
export class EditProject {
  public static async make(): Promise<EditProject> {
    template ??= makeTemplate();
    // The name that git gives it: a temporary folder can be behind a symbolic link.
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'addons-edit-')));
    fs.cpSync(await template, folder, { recursive: true });
    return new EditProject(folder);
  }

  public constructor(public readonly folder: string) {}

  public remove(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  public write(file: string, text: string): void {
    fs.mkdirSync(path.dirname(path.join(this.folder, file)), { recursive: true });
    fs.writeFileSync(path.join(this.folder, file), text);
  }

  public read(file: string): string | undefined {
    const found = path.join(this.folder, file);
    return fs.existsSync(found) ? fs.readFileSync(found, 'utf8') : undefined;
  }

  /** All files but those of Git, with their content. */
  public files(): Readonly<Record<string, string>> {
    const entries = fs.readdirSync(this.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries.map((entry) => path.relative(this.folder, path.join(entry.parentPath, entry.name)));
    return Object.fromEntries(paths.filter((file) => !file.startsWith('.git/')).map((file) => [file, this.read(file) ?? '']));
  }

  public git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.folder, env: ENV, encoding: 'utf8' });
  }

  /** Writes the tree and commits all. */
  public async commit(): Promise<void> {
    const { code, err, thrown } = await this.addons(
      'synth',
      'add-ons',
      '--clusters',
      'clusters',
      '--repo-url',
      'https://git.example.com/x.git',
    );
    if (code !== 0) throw thrown ?? new Error(err);
    this.git('add', '.');
    this.git('commit', '--quiet', '--allow-empty', '-m', 'All');
  }

  /** Runs an edit of cluster files in the folder. */
  public edit(command: string, ...args: readonly string[]): Promise<InProcess> {
    return this.addons(command, ...args, '--addons', 'add-ons');
  }

  private async addons(...args: readonly string[]): Promise<InProcess> {
    const before = process.cwd();
    process.chdir(this.folder);
    try {
      return await runInProcess(args, ENV);
    } finally {
      process.chdir(before);
    }
  }
}
