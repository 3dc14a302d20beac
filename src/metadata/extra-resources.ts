import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Diagnostic, error, hasErrors, type Location, quote } from '../diagnostics';
import type { KubernetesObject } from '../kubernetes';
import { displayPath, type Json, readText, type YamlSource } from '../yaml';
import { parseManifests } from './parse-manifests';
import { renderTemplate } from './render-template';

/** An object for the hub that an add-on brings itself, and where it is written. */
export interface ExtraResource {
  readonly object: KubernetesObject;
  readonly origin: Location;
}

/** What came of the templates of an add-on. */
export interface ExtraResources {
  readonly extraResources: readonly ExtraResource[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Renders and reads the templates that metadata lists. `folder` is that of `addon.yaml`, and they must lie in it, symbolic links
 * followed; `source` is the metadata, `variables` what the templates see (managed-tenants 2.1).
 */
export function readExtraResources(
  folder: string,
  names: readonly string[],
  source: YamlSource,
  variables: Readonly<Record<string, Json>>,
): ExtraResources {
  const extraResources: ExtraResource[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, name] of names.entries()) {
    const where = source.locate(['extraResources', index]);
    const result = names.indexOf(name) < index ? listedTwice(name, where) : readOne(folder, name, where, variables);
    extraResources.push(...result.extraResources);
    diagnostics.push(...result.diagnostics);
  }
  return { extraResources, diagnostics };
}

function readOne(folder: string, name: string, where: Location, variables: Readonly<Record<string, Json>>): ExtraResources {
  const file = path.join(folder, name);
  const refusal = refuse(folder, name);
  if (refusal) return { extraResources: [], diagnostics: [error({ code: 'EXTRA_RESOURCE_FILE', ...refusal, where })] };
  const read = readText(file);
  const rendered = read.text === undefined ? read : renderTemplate(displayPath(file), read.text, variables);
  if (read.text === undefined || rendered.text === undefined) return { extraResources: [], diagnostics: rendered.diagnostics };
  // Where the template makes no lines of its own, those of the result are its lines; else say that they are not.
  const sameLines = lineCount(read.text) === lineCount(rendered.text);
  const { manifests, diagnostics } = parseManifests(`${displayPath(file)}${sameLines ? '' : ' (rendered)'}`, rendered.text);
  return { extraResources: hasErrors(diagnostics) ? [] : manifests, diagnostics };
}

/** Why a file may not be read, if so: it must be there, inside the folder. */
function refuse(folder: string, name: string): { message: string; hint: string } | undefined {
  const hint = `Give the name of a file in ${displayPath(folder)}.`;
  try {
    const outside = path.relative(fs.realpathSync(folder), fs.realpathSync(path.join(folder, name)));
    const isInside = !path.isAbsolute(name) && outside !== '' && !path.isAbsolute(outside) && outside.split(path.sep)[0] !== '..';
    return isInside ? undefined : { message: `the extra resource ${quote(name)} lies outside the folder of the metadata`, hint };
  } catch {
    return { message: `the extra resource ${quote(name)} does not exist`, hint };
  }
}

function listedTwice(name: string, where: Location): ExtraResources {
  const message = `the extra resource ${quote(name)} is listed twice`;
  return {
    extraResources: [],
    diagnostics: [error({ code: 'EXTRA_RESOURCE_FILE', message, hint: 'Remove one of the two.', where })],
  };
}

function lineCount(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}
