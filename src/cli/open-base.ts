import type { CatalogBase } from '../images';
import type { Platform } from '../oci';

/** A base image, and how to let go of where it is. */
export interface OpenBase {
  readonly base: CatalogBase;
  close(): Promise<void>;
}

/**
 * Opens the image that a catalog is put on: `oci:DIR` and `oci:DIR:REFERENCE` are an image in a layout, as skopeo writes it; anything else
 * is a reference in a registry.
 * @throws DiagnosticsError if it cannot be found or read
 */
export async function openBase(
  image: string,
  platforms: readonly Platform[],
  { caFile, plainHttp }: { readonly caFile?: string; readonly plainHttp?: boolean },
): Promise<OpenBase> {
  const { readBase } = await import('../images');
  if (image.startsWith('oci:')) {
    const { ImageLayout } = await import('../oci');
    const [, folder = '', reference] = /^oci:([^:]+)(?::(.+))?$/.exec(image) ?? [];
    const layout = ImageLayout.open(folder);
    return { base: await readBase(layout, image, layout.resolve(reference), platforms), close: async () => {} };
  }
  const { connect, formatReference, parseReference } = await import('../registry');
  const reference = parseReference(image);
  const { registries, close } = await connect({ env: process.env, caFile, isPlainHttp: plainHttp });
  try {
    const repository = registries.at(reference.host).repository(reference.repository);
    const descriptor = await repository.resolve(reference.digest ?? reference.tag ?? 'latest');
    return { base: await readBase(repository, formatReference(reference), descriptor, platforms), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}
