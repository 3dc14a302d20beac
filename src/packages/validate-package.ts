import { type Diagnostic, hasErrors, sortDiagnostics, warning } from '../diagnostics';
import { checkAnnotations } from './check-annotations';
import { checkConfig } from './check-config';
import { checkConstraints } from './check-constraints';
import { checkFilters } from './check-filters';
import { checkFixtures } from './check-fixtures';
import { checkImages, checkLock } from './check-images';
import { checkManifest } from './check-manifest';
import { checkObjects } from './check-objects';
import { checkPreflight } from './check-preflight';
import { checkProbes } from './check-probes';
import { checkTemplates, TEMPLATE_SUFFIX } from './check-templates';
import { allComponents, type Package, type PackageComponent } from './package';
import { type StaticFile, staticFiles } from './static-files';

/**
 * Checks everything that Package Operator checks of a package when it builds, validates and installs it, as far as that needs no cluster,
 * no registry and no Go templates, and warns of what it accepts and what then fails (package-operator 2.4 to 2.15, 7.1). All problems of
 * all components are told at once, each once, in the order of files and lines.
 */
export function validatePackage(whole: Package): Diagnostic[] {
  const found = allComponents(whole).flatMap(checkComponent);
  const distinct = new Map(found.map((diagnostic) => [keyOf(diagnostic), diagnostic]));
  return sortDiagnostics([...distinct.values()]);
}

function checkComponent(component: PackageComponent): Diagnostic[] {
  const { files, diagnostics } = staticFiles(component);
  const objects = files.flatMap((file) => file.objects);
  const found = [
    ...checkManifest(component),
    ...checkImages(component),
    ...checkLock(component),
    ...checkProbes(component),
    ...checkConstraints(component),
    ...diagnostics,
    ...checkObjects(component, objects),
    ...checkPreflight(component, objects),
    ...checkTemplates(component),
    ...checkShadowed(component, files),
  ];
  const forTests = [
    ...checkFilters(component),
    ...checkConfig(component),
    ...objects.flatMap((object) => checkAnnotations(component, object)),
  ];
  // What a test comes out as cannot be told where its configuration or a condition is wrong.
  return [...found, ...forTests, ...(hasErrors(forTests) ? [] : checkFixtures(component, files))];
}

/** What a template makes is stored under its path without the suffix, over a file that is there. */
function checkShadowed(component: PackageComponent, files: readonly StaticFile[]): Diagnostic[] {
  const templates = new Set(component.files.map(({ path }) => path).filter((path) => path.endsWith(TEMPLATE_SUFFIX)));
  return files.flatMap(({ path, objects }) => {
    const [object] = objects;
    if (!object || !templates.has(`${path}${TEMPLATE_SUFFIX}`)) return [];
    return [
      warning({
        code: 'PACKAGE_FILE_SHADOWED',
        message: `the objects of this file are never made: the template ${path}${TEMPLATE_SUFFIX} takes their place`,
        hint: 'Rename one of the two.',
        where: object.document.locate([]),
      }),
    ];
  });
}

function keyOf({ code, message, where }: Diagnostic): string {
  return `${code} ${where?.file}:${where?.line}:${where?.column} ${message}`;
}
