import * as fs from 'node:fs';
import * as path from 'node:path';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { TimeBudget } from '../bounded';
import { type Diagnostic, error, hasErrors, type Location, quote, setOrigin } from '../diagnostics';
import type { KubernetesObject } from '../kubernetes';
import { displayPath, type Json, MAX_PROBLEMS, readText, type SoundPart } from '../yaml';
import type { AddonMetadata } from './addon-metadata';
import { parseManifests } from './parse-manifests';
import { MAX_ALL_TEMPLATES, MAX_EACH_TEMPLATE, renderTemplate } from './render-template';

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

/** What templates see, and what they may rely upon. */
export interface TemplateInput {
  /** Their variables (managed-tenants 2.1). */
  readonly variables: Readonly<Record<string, Json>>;
  /** True for a property of the metadata that is at fault, which is reported. */
  readonly isAtFault: (property: string) => boolean;
}

/**
 * Renders and reads the templates that metadata lists. `folder` is that of `addon.yaml`, and they must lie in it, symbolic links
 * followed. A template that uses a property at fault is read but not rendered: what it makes could only repeat that fault.
 */
export function readExtraResources(folder: string, metadata: SoundPart<AddonMetadata>, input: TemplateInput): ExtraResources {
  const extraResources: ExtraResource[] = [];
  const diagnostics: Diagnostic[] = [];
  const budget = new TimeBudget(MAX_EACH_TEMPLATE, MAX_ALL_TEMPLATES);
  const seen = new Set<string>();
  for (const [index, name] of (metadata.value.extraResources ?? []).entries()) {
    const where = metadata.source.locate(['extraResources', index]);
    const result = seen.has(name) ? listedTwice(name, where) : readOne(folder, name, where, input, budget);
    seen.add(name);
    for (const each of result.extraResources) extraResources.push(each);
    for (const each of result.diagnostics) diagnostics.push(each);
  }
  return { extraResources, diagnostics };
}

function readOne(folder: string, name: string, where: Location, input: TemplateInput, budget: TimeBudget): ExtraResources {
  const file = path.join(folder, name);
  const refusal = refuse(folder, name);
  if (refusal) return { extraResources: [], diagnostics: [error({ code: 'EXTRA_RESOURCE_FILE', ...refusal, where })] };
  const read = readText(file);
  if (read.text === undefined || usedProperties(read.text).some(input.isAtFault)) {
    return { extraResources: [], diagnostics: read.diagnostics };
  }
  const rendered = renderTemplate(displayPath(file), read.text, input.variables, budget);
  if (rendered.text === undefined) return { extraResources: [], diagnostics: rendered.diagnostics };
  // Where the template makes no lines of its own, those of the result are its lines; else say that they are not.
  const sameLines = lineCount(read.text) === lineCount(rendered.text);
  const { manifests, diagnostics } = parseManifests(`${displayPath(file)}${sameLines ? '' : ' (rendered)'}`, rendered.text);
  return { extraResources: hasErrors(diagnostics) ? [] : manifests, diagnostics: diagnostics.slice(0, MAX_PROBLEMS) };
}

/** The properties of the metadata that a template names: `metadata.label`, `metadata['label']`. */
function usedProperties(template: string): string[] {
  return [...template.matchAll(/\bmetadata(?:\.|\[['"])(\w+)/g)].map(([, property]) => property ?? '');
}

/** Makes the objects in the chart of their add-on, each from its place. */
export function makeExtraResources(chart: Construct, extraResources: readonly ExtraResource[]): void {
  for (const [index, { object, origin }] of extraResources.entries()) {
    const { apiVersion, kind, metadata, ...fields } = object;
    const resource = new ApiObject(chart, `extra-resource-${index}`, { apiVersion, kind, metadata: { ...metadata }, ...fields });
    setOrigin(resource, () => origin);
  }
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
