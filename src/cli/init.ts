import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Command } from 'commander';
import { isDnsLabel1035 } from '../kubernetes';
import { CommandError } from './exit-code';
import { APP_ENTRY } from './project-app';
import { classAddon, classRegistration } from './scaffold/class-addon';
import { metadataAddon, metadataRegistration } from './scaffold/metadata-addon';
import { projectFiles } from './scaffold/project';
import { type Registration, register } from './scaffold/register';
import type { ScaffoldFile } from './scaffold/scaffold-file';
import { VERSION } from './version';

/** Adds `addons init NAME`. */
export function addInitCommand(program: Command): void {
  program
    .command('init')
    .summary('make a new add-on')
    .description(
      'Makes the add-on addons/NAME and, in an empty folder, the project around it. Nothing that exists is overwritten.',
    )
    .argument('<name>', 'id of the add-on, for example my-addon')
    .option('--metadata', 'make an addon.yaml instead of a class')
    .action((name: string, { metadata = false }: { metadata?: boolean }) => init(process.cwd(), name, metadata));
}

function init(project: string, name: string, metadata: boolean): void {
  if (!isDnsLabel1035(name) || name.length < 2 || name.length > 32) {
    throw new CommandError(
      `the name '${name}' cannot be an add-on's id: 2 to 32 lower-case letters, digits and dashes, beginning with a letter`,
    );
  }
  if (fs.existsSync(path.join(project, 'addons', name)))
    throw new CommandError(`addons/${name} exists; choose another name or remove it`);
  const missing = projectFiles(path.basename(project), VERSION).filter((file) => !fs.existsSync(path.join(project, file.path)));
  const files = [...missing, ...(metadata ? metadataAddon(name) : classAddon(name))];
  for (const file of files) create(project, file);
  const hint = addToApp(project, metadata ? metadataRegistration(name) : classRegistration(name));
  const install = missing.some((file) => file.path === 'package.json') ? 'npm install && ' : '';
  process.stdout.write(`${files.map((file) => `created ${file.path}\n`).join('')}${hint}now run: ${install}npx addons synth\n`);
}

function create(project: string, { path: file, content }: ScaffoldFile): void {
  const target = path.join(project, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, content, { flag: 'wx' });
}

/** Makes the add-on in the app, or says how. */
function addToApp(project: string, registration: Registration): string {
  const file = path.join(project, APP_ENTRY);
  const source = register(fs.readFileSync(file, 'utf8'), registration);
  if (source === undefined) return `add to ${APP_ENTRY}:\n    ${registration.imports}\n    ${registration.statement}\n`;
  fs.writeFileSync(file, source);
  return `changed ${APP_ENTRY}\n`;
}
