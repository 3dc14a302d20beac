import { Annotation } from './package-object';
import { joinDocuments, splitDocuments } from './split-documents';
import type { StaticFile } from './static-files';
import type { TestConditions } from './test-case';

/** What a file comes out as in a test: its text, none if nothing is left of it, or why that cannot be told. */
export type Expected = { readonly text?: string } | { readonly reason: string };

/** What a static file comes out as: whole, or without the documents whose condition is false (package-operator 2.9, 2.13). */
export function expectedContent(file: StaticFile, conditions: TestConditions): Expected {
  const ofPath = conditions.ofPath(file.path);
  if ('reason' in ofPath) return ofPath;
  if (!ofPath.isKept || file.objects.length === 0) return {};
  const dropped = new Set<number>();
  for (const { annotations, document } of file.objects) {
    const expression = annotations[Annotation.CONDITION];
    if (expression === undefined) continue;
    const verdict = conditions.ofExpression(expression);
    if ('reason' in verdict) return verdict;
    if (!verdict.isKept) dropped.add(document.index);
  }
  if (dropped.size === 0) return { text: file.text };
  if (dropped.size === file.objects.length) return {};
  return { text: joinDocuments(splitDocuments(file.text).filter((_, index) => !dropped.has(index))) };
}
