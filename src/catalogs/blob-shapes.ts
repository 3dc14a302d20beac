import {
  type CatalogBundle,
  type CatalogChannel,
  type CatalogDeprecations,
  type CatalogIcon,
  type CatalogPackage,
  type CatalogProperty,
  CatalogSchema,
  type ChannelEntry,
  type DeprecationEntry,
  type DeprecationReference,
  type RelatedImage,
} from './catalog';
import { anything, base64, list, omitEmpty, present, type Shape, struct, text } from './shape';

// What opm reads of each blob (operator-registry, alpha/declcfg/declcfg.go; hive-olm-argocd 2.6).

const properties = omitEmpty(list(struct<CatalogProperty>({ type: text, value: anything })));

/** `olm.package`. */
export const packageShape: Shape<CatalogPackage> = struct<CatalogPackage>({
  schema: () => CatalogSchema.PACKAGE,
  name: text,
  defaultChannel: text,
  icon: present(struct<CatalogIcon>({ base64data: base64, mediatype: text })),
  description: omitEmpty(text),
  properties,
});

/** `olm.channel`. */
export const channelShape: Shape<CatalogChannel> = struct<CatalogChannel>({
  schema: () => CatalogSchema.CHANNEL,
  name: text,
  package: text,
  entries: list(
    struct<ChannelEntry>({
      name: text,
      replaces: omitEmpty(text),
      skips: omitEmpty(list(text)),
      skipRange: omitEmpty(text),
    }),
  ),
  properties,
});

/** `olm.bundle`. */
export const bundleShape: Shape<CatalogBundle> = struct<CatalogBundle>({
  schema: () => CatalogSchema.BUNDLE,
  name: omitEmpty(text),
  package: omitEmpty(text),
  image: text,
  properties,
  relatedImages: omitEmpty(list(struct<RelatedImage>({ name: text, image: text }))),
});

/** `olm.deprecations`. */
export const deprecationsShape: Shape<CatalogDeprecations> = struct<CatalogDeprecations>({
  schema: () => CatalogSchema.DEPRECATIONS,
  package: text,
  entries: list(
    struct<DeprecationEntry>({
      reference: struct<DeprecationReference>({ schema: text, name: omitEmpty(text) }),
      message: text,
    }),
  ),
});
