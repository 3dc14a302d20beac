import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { parseImage } from '../kubernetes';
import { isDigest } from '../oci';
import { type Field, invalid, manifestField, remark } from './field-error';
import { areRepeated, itemsOf, type LockedImage, type Optional } from './manifest';
import type { PackageComponent } from './package';
import { violation } from './violation';

const UPDATE = 'Try running: kubectl package update';

/** Checks the entries of `spec.images` and of the lock file, each by itself (package-operator 2.4, 2.11). */
export function checkImages(component: PackageComponent): Diagnostic[] {
  const { manifest, lock } = component;
  const path = ['spec', 'images'];
  const found = checkEntries(itemsOf(manifest.value.spec?.images), manifestField(component, path));
  if (!lock) return found;
  const locked = itemsOf(lock.value.spec?.images);
  const field = { component, file: lock, path };
  return [...found, ...checkEntries(locked, field), ...locked.flatMap((image, index) => checkDigest(image, field, index))];
}

/**
 * Checks that the lock file has exactly the images of the manifest (package-operator 2.11). Package Operator looks at the root only
 * when it builds, and at a component when that is installed; here each is checked.
 */
export function checkLock(component: PackageComponent): Diagnostic[] {
  const images = itemsOf(component.manifest.value.spec?.images);
  const { lock } = component;
  if (!lock) return images.length === 0 ? [] : [lockMissing(component)];
  const locked = itemsOf(lock.value.spec?.images);
  const differs = (details: string, index: number, file: PackageComponent['manifest' | 'lock'] = lock): Diagnostic =>
    error({
      code: 'PACKAGE_LOCK_DIFFERS',
      message: violation(`Image specified in manifest does not match with lockfile. ${UPDATE}`, { component, details }),
      hint: 'Run kubectl package update, and commit the lock file with the manifest.',
      where: file?.source.locate(['spec', 'images', index]),
    });
  const lockedByName = new Map(locked.map((entry) => [entry?.name ?? '', entry]));
  const names = new Set(images.map((image) => image?.name ?? ''));
  const fromManifest = images.flatMap((image, index) => {
    const name = image?.name ?? '';
    const match = lockedByName.get(name);
    if (!match) return [imageMissing(component, name, index)];
    if ((match.image ?? '') === (image?.image ?? '')) return [];
    return [differs(`${quote(name)}: ${quote(image?.image ?? '')} vs ${quote(match.image ?? '')}`, index, component.manifest)];
  });
  const onlyLocked = locked.flatMap((entry, index) =>
    names.has(entry?.name ?? '') ? [] : [differs(quote(entry?.name ?? ''), index)],
  );
  return [...fromManifest, ...onlyLocked];
}

function checkEntries(entries: readonly Optional<Pick<LockedImage, 'name' | 'image'>>[], list: Field): Diagnostic[] {
  const names = entries.map((entry) => entry?.name ?? '');
  const repeated = areRepeated(names);
  return entries.flatMap((entry, index) => {
    const found: Diagnostic[] = [];
    const at = (field: string): Field => ({ ...list, path: [...list.path, index, field] });
    const name = names[index] ?? '';
    const image = entry?.image ?? '';
    if (name === '') {
      found.push(
        error({
          code: 'PACKAGE_IMAGE_ENTRY',
          ...invalid(at('name'), name, 'must be non empty', 'Templates name it: .images.<name>.'),
        }),
      );
    } else if (repeated[index]) {
      found.push(
        error({ code: 'PACKAGE_IMAGE_ENTRY', ...invalid(at('name'), name, 'must be unique', 'Give each image its own name.') }),
      );
    }
    if (image === '') {
      const hint = 'Write registry/repository:tag.';
      found.push(error({ code: 'PACKAGE_IMAGE_ENTRY', ...invalid(at('image'), image, 'must be non empty', hint) }));
    } else if (!parseImage(image)) {
      // Package Operator finds out when it looks the digest up, for update and for build.
      const hint = 'Write registry/repository:tag, without a scheme.';
      found.push(error({ code: 'PACKAGE_IMAGE_ENTRY', ...invalid(at('image'), image, 'is no image reference', hint) }));
    }
    return found;
  });
}

function checkDigest(image: Optional<LockedImage>, list: Field, index: number): Diagnostic[] {
  const field = { ...list, path: [...list.path, index, 'digest'] };
  const digest = image?.digest ?? '';
  if (digest === '') {
    return [error({ code: 'PACKAGE_IMAGE_ENTRY', ...invalid(field, digest, 'must be non empty', `${UPDATE}.`) })];
  }
  if (isDigest(digest)) return [];
  const text = `is ${quote(digest)}, which is no digest; an image reference with it cannot be pulled`;
  return [
    warning({ code: 'PACKAGE_DIGEST_INVALID', ...remark(field, text, 'Write sha256: and 64 lower-case hexadecimal digits.') }),
  ];
}

function lockMissing(component: PackageComponent): Diagnostic {
  return error({
    code: 'PACKAGE_LOCK_MISSING',
    message: violation(`Missing image in manifest.lock.yaml, but using PackageManifest.spec.images. ${UPDATE}`, {
      component,
      path: 'manifest.lock.yaml',
    }),
    hint: 'Run kubectl package update in the folder: it writes the digest of each image.',
    where: component.manifest.source.locate(['spec', 'images'], 'key'),
  });
}

function imageMissing(component: PackageComponent, name: string, index: number): Diagnostic {
  return error({
    code: 'PACKAGE_LOCK_MISSING',
    message: violation(`Missing image in manifest.lock.yaml, but using PackageManifest.spec.images. ${UPDATE}`, {
      component,
      details: quote(name),
    }),
    hint: 'Run kubectl package update in the folder: it adds the digest of this image.',
    where: component.manifest.source.locate(['spec', 'images', index]),
  });
}
