import { addOnImageSet, displayNameOf, type ScaffoldFile } from './scaffold-file';

/** The class of an add-on: `my-addon` becomes `MyAddon`; a name that ends in `addon` is not doubled. */
export function classNameOf(name: string): string {
  const pascal = name.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase());
  return /addon$/i.test(pascal) ? pascal : `${pascal}Addon`;
}

/** The files of an add-on that is a class. */
export function classAddon(name: string): ScaffoldFile[] {
  return [
    { path: `addons/${name}/index.ts`, content: classFile(name) },
    { path: `addons/${name}/addonimagesets/stage/${name}.v0.1.0.yaml`, content: addOnImageSet(name) },
  ];
}

/** The lines that an app needs for the add-on. */
export function classRegistration(name: string): { imports: string; statement: string } {
  const className = classNameOf(name);
  return { imports: `import { ${className} } from './${name}';`, statement: `new ${className}(app, Environment.STAGE);` };
}

function classFile(name: string): string {
  return `import { Addon, Channel, type Environment, InstallMode, Release } from 'cdk8s-openshift-addons';
import type { Construct } from 'constructs';

/** ${displayNameOf(name)}: say here what it does for the people who run it. */
export class ${classNameOf(name)} extends Addon {
  public constructor(scope: Construct, environment: Environment) {
    super(scope, '${name}', {
      environment,
      displayName: '${displayNameOf(name)}',
      targetNamespace: 'redhat-${name}',
      installMode: InstallMode.OWN_NAMESPACE,
      channel: Channel.STABLE,
      release: Release.latest(__dirname, environment),
    });
    // Objects made in \`this.cluster\` land on each cluster that has the add-on; objects made in \`this\`, on the hub.
  }
}
`;
}
