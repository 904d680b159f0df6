import sharp from 'sharp'

export interface PhotoOptions {
  readonly width?: number
  readonly height?: number
  /** another number, another picture */
  readonly seed?: number
  readonly format?: 'jpeg' | 'png' | 'webp'
}

/** A picture like a photo: red on the left, blue on the right, grain so that it has a size. */
export async function aPhoto({ width = 640, height = 480, seed = 1, format = 'jpeg' }: PhotoOptions = {}) {
  return (await drawing(width, height, seed))[format]().toBuffer()
}

/** As a telephone writes it: turned by its EXIF, with place, name and a comment in it. */
export async function aPhotoFromTheStreet(): Promise<Buffer> {
  return (await drawing(640, 320, 1))
    .jpeg()
    .withMetadata({ orientation: 6, icc: 'p3' })
    .withExifMerge({
      IFD0: { Artist: 'Aigerim Marker', ImageDescription: 'Abai street 17, marker' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 17/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '68/1 15/1 0/1' },
    })
    .toBuffer()
}

async function drawing(width: number, height: number, seed: number) {
  const half = Math.floor(width / 2)
  const grainSide = Math.min(64, width, height)
  const blue = {
    create: { width: width - half, height, channels: 3, background: { r: 20, g: 40, b: 200 + seed } },
  } as const
  const right = await sharp(blue).png().toBuffer()
  const grain = await sharp(grainOf(grainSide, seed), { raw: { width: grainSide, height: grainSide, channels: 4 } })
    .png()
    .toBuffer()
  const red = { create: { width, height, channels: 3, background: { r: 210, g: 30, b: 30 } } } as const
  const base = await sharp(red)
    .composite([{ input: right, left: half, top: 0 }])
    .png()
    .toBuffer()
  return sharp(base).composite([{ input: grain, tile: true }])
}

/** Grey that hardly covers, the same for the same seed. */
function grainOf(side: number, seed: number): Buffer {
  const pixels = Buffer.alloc(side * side * 4)
  let state = seed
  for (let at = 0; at < pixels.length; at += 4) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    pixels.fill(state % 256, at, at + 3)
    pixels[at + 3] = 40
  }
  return pixels
}
