import { error, quote } from '../../diagnostics';
import { parseImage } from '../../kubernetes';
import { Part } from '../part';
import type { BundleRule } from '../rule';

/** The images that mirroring tools copy are image references (hive-olm-argocd 2.8, bundle validator; bad-input 51). */
export const relatedImages: BundleRule = ({ csv }) =>
  Part.of(csv)
    .at('spec', 'relatedImages')
    .items.map((item) => item.at('image'))
    .filter(({ text }) => parseImage(text) === undefined)
    .map((image) => {
      const message =
        image.text === '' ? `${image.name} is missing or empty` : `${image.name} ${quote(image.text)} is no image reference`;
      const hint = 'Write registry/repository@sha256:… without a scheme.';
      return error({ code: 'CSV_RELATED_IMAGE', message, hint, where: image.where });
    });
