import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { isDnsSubdomain, isLabelValue, parseImage } from '../kubernetes';
import { checkConfig } from './check-config';
import type { PackageSpec } from './package-spec';
import { templateOf } from './template';

/**
 * The largest template, in bytes of UTF-8. Package Operator keeps the whole configuration in an annotation
 * (package-operator 2.10), and all annotations of an object hold 256 KiB together.
 */
const MAX_TEMPLATE = 262_144;

/** Finds what would keep a package from being installed (package-operator 5.3). */
export function checkPackage(spec: PackageSpec): Diagnostic[] {
  const inConfig = checkConfig(spec.config ?? {});
  return [...checkName(spec), ...checkImage(spec), ...inConfig, ...(inConfig.length > 0 ? [] : checkSize(spec))];
}

function checkName({ name, component }: PackageSpec): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!isDnsSubdomain(name) || !isLabelValue(name)) {
    found.push(
      error({
        code: 'PACKAGE_NAME_INVALID',
        message: `name ${quote(name)} of the package is not valid`,
        hint: 'Use a DNS name of lower-case letters, digits, "-" and ".", at most 63 characters: it becomes a label.',
      }),
    );
  }
  if (component !== undefined && (component === '' || !isLabelValue(component))) {
    found.push(
      error({
        code: 'PACKAGE_COMPONENT_INVALID',
        message: `component ${quote(component)} of the package ${quote(name)} is not valid`,
        hint: 'Name a folder of components/ in the image, or leave it out for the root package.',
      }),
    );
  }
  return found;
}

function checkImage({ name, image }: PackageSpec): Diagnostic[] {
  const parsed = parseImage(image);
  if (!parsed) {
    return [
      error({
        code: 'PACKAGE_IMAGE_INVALID',
        message: `image ${quote(image)} of the package ${quote(name)} is not an image reference`,
        hint: 'Write registry/repository@sha256:….',
      }),
    ];
  }
  if (parsed.digest !== undefined) return [];
  return [
    warning({
      code: 'PACKAGE_IMAGE_NOT_PINNED',
      message: `image ${quote(image)} of the package ${quote(name)} has no digest`,
      hint: 'Package Operator does not notice a tag that moves on (package-operator 2.1); name the digest.',
    }),
  ];
}

function checkSize(spec: PackageSpec): Diagnostic[] {
  const bytes = Buffer.byteLength(templateOf(spec));
  if (bytes <= MAX_TEMPLATE) return [];
  return [
    error({
      code: 'PACKAGE_TOO_LARGE',
      message: `the package ${quote(spec.name)} has ${bytes} bytes; the limit is ${MAX_TEMPLATE}`,
      hint: 'Package Operator keeps the configuration in an annotation; put large content into the package image.',
    }),
  ];
}
