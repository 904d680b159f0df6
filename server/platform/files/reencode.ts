import type { Sharp, SharpConstructor } from 'sharp'

/** One picture as it is served: WebP, sRGB, without metadata. */
export interface Variant {
  /** of the square that it was made to fit into; its address names it */
  readonly size: ImageSize
  /** pixels */
  readonly width: number
  readonly height: number
  readonly bytes: Buffer
}

/** Pixels of the longer side in which pictures are kept: for a list, a phone, a desk. None is enlarged to one. */
export const imageSizes = [320, 960, 1_600] as const
export type ImageSize = (typeof imageSizes)[number]

/** Photos need a third of it; a document with three of them stays far from the 16 MB of the database. */
const variantBytesMax = 1_000_000
/** Grass and gravel may need less of it. At the last, noise itself fits. */
const qualities = [78, 50, 20, 1]
const secondsMax = 20

let loaded: Promise<SharpConstructor> | undefined

/** The library is loaded with the first photo: most processes never see one. */
function loadSharp(): Promise<SharpConstructor> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    // Photos are worked on side by side by the queue, not within one; what was decoded once is not asked for again.
    sharp.concurrency(1)
    sharp.cache(false)
    // The library reads a dozen formats more. Whatever a file claims to be, none of their code runs.
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({
      operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
    })
    return sharp
  })
  return loaded
}

/** What the head of the file says; nothing is decoded. @throws when there is no head to read */
export async function readPixelCount(bytes: Buffer): Promise<number> {
  const sharp = await loadSharp()
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  return width * height
}

/**
 * Decodes the picture once, turns it as the camera was held, and writes it anew in every size, smallest first.
 * @param pixelsMax of the head, which the decoder holds the file to
 * @throws when the file cannot be decoded in full and in time
 */
export async function reencode(bytes: Buffer, pixelsMax: number): Promise<readonly Variant[]> {
  const sharp = await loadSharp()
  const picture = sharp(bytes, { limitInputPixels: pixelsMax, failOn: 'warning' }).timeout({ seconds: secondsMax })
  const { autoOrient } = await picture.metadata()
  const largest = await picture
    .autoOrient()
    .resize(boxOf(1_600))
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = largest.info
  const from = () => sharp(largest.data, { raw: { width, height, channels } })
  const variants: Variant[] = []
  for (const size of sizesFor(autoOrient)) variants.push({ size, ...(await encode(from().resize(boxOf(size)))) })
  return variants
}

/** Those that are smaller than the picture, and one that shows all there is. */
function sizesFor({ width, height }: { readonly width: number; readonly height: number }): readonly ImageSize[] {
  const enough = imageSizes.find((size) => size >= Math.max(width, height))
  return imageSizes.filter((size) => enough === undefined || size <= enough)
}

function boxOf(size: ImageSize) {
  return { width: size, height: size, fit: 'inside', withoutEnlargement: true } as const
}

async function encode(picture: Sharp): Promise<Omit<Variant, 'size'>> {
  for (const quality of qualities) {
    const { data, info } = await picture.clone().webp({ quality, effort: 4 }).toBuffer({ resolveWithObject: true })
    if (data.length <= variantBytesMax) return { width: info.width, height: info.height, bytes: data }
  }
  throw new Error('a picture that cannot be made small enough')
}
