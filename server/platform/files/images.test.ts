import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ImageId } from '#domain/kernel/ids.ts'
import { codesOf, demand } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testDatabase } from '#server/testing/database.ts'
import { aPhoto, aPhotoFromTheStreet } from '#server/testing/photos.ts'
import { testPlatform } from '#server/testing/platform.ts'
import { imageCollection } from './image.store.ts'

const mongo = testDatabase()
const clock = fakeClock()
const { images } = testPlatform({ mongo, clock })
const documents = mongo.collection<{ _id: ImageId; owner?: string }>(imageCollection.name)
const [aigerim, bolat] = ['per_01J0000000000000000000000A', 'per_01J0000000000000000000000B']

beforeEach(async () => {
  await documents.deleteMany({})
})

async function loose(seed = 1, owner = aigerim): Promise<ImageId> {
  return demand(await images.take(owner, await aPhoto({ seed }))).id
}

async function attach(ids: readonly ImageId[], subject: string, { owner = aigerim, isPublic = false } = {}) {
  return mongo.transaction((session) => images.attach(ids, { subject, owner, isPublic }, { session }))
}

async function pictureOf(id: ImageId, size: 320 | 960 | 1_600): Promise<Buffer> {
  const bytes = await images.read(id, size)
  if (!bytes) throw new Error(`no ${size}`)
  return bytes
}

describe('a photo that is taken', () => {
  it('is kept in up to three sizes as WebP and is never enlarged', async () => {
    const large = demand(await images.take(aigerim, await aPhoto({ width: 2_400, height: 1_200 })))
    expect(large).toMatchObject({ width: 1_600, height: 800 })
    expect(large.sizes.map(({ width, height }) => [width, height])).toEqual([
      [320, 160],
      [960, 480],
      [1_600, 800],
    ])
    const small = demand(await images.take(aigerim, await aPhoto({ width: 200, height: 100 })))
    expect(small.sizes).toEqual([{ width: 200, height: 100, url: `/files/images/${small.id}/320.webp` }])
    for (const size of [320, 960, 1_600] as const) {
      const { format, width } = await sharp(await pictureOf(large.id, size)).metadata()
      expect({ format, width }).toEqual({ format: 'webp', width: size })
    }
  })

  it.each(['png', 'webp'] as const)('may be %s', async (format) => {
    const taken = await images.take(aigerim, await aPhoto({ format, width: 400, height: 300 }))
    expect(demand(taken)).toMatchObject({ width: 400, height: 300 })
  })

  it('loses place, name, comment and profile, and stands as the camera was held', async () => {
    const photo = await aPhotoFromTheStreet()
    const sent = await sharp(photo).metadata()
    expect(sent).toMatchObject({ orientation: 6, hasProfile: true })
    // The test could not fail if nothing were there to be lost: the reference of the latitude is tag 1 of the GPS block.
    expect(sent.exif?.includes(Buffer.from([0x25, 0x88])) || sent.exif?.includes(Buffer.from([0x88, 0x25]))).toBe(true)
    expect(photo.includes('Abai street 17, marker')).toBe(true)

    const { id, width, height } = demand(await images.take(aigerim, photo))
    expect([width, height]).toEqual([320, 640])
    const picture = await pictureOf(id, 960)
    const kept = await sharp(picture).metadata()
    expect([kept.exif, kept.icc, kept.xmp, kept.iptc, kept.orientation]).toEqual(Array(5).fill(undefined))
    for (const trace of ['marker', 'Abai', 'Exif', 'EXIF', 'GPS', 'ICCP']) expect(picture.includes(trace)).toBe(false)

    const colour = async (top: number) => {
      const box = { left: 100, top, width: 100, height: 100 }
      const { channels } = await sharp(await sharp(picture).extract(box).webp().toBuffer()).stats()
      return channels.map(({ mean }) => mean)
    }
    const [[topRed = 0, , topBlue = 0], [bottomRed = 0, , bottomBlue = 0]] = [await colour(50), await colour(500)]
    expect(topRed > topBlue && bottomBlue > bottomRed).toBe(true)
  })

  it('stays below a megabyte, also where nothing can be compressed', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 90 } as const
    const create = { width: 1_600, height: 1_600, channels: 3, background: '#888', noise } as const
    const { id } = demand(await images.take(aigerim, await sharp({ create }).jpeg({ quality: 85 }).toBuffer()))
    expect((await pictureOf(id, 1_600)).length).toBeLessThan(1_000_000)
  })

  it('is the same image when it is sent again, also when both come at once', async () => {
    const photo = await aPhoto({ seed: 7 })
    const both = await Promise.all([images.take(aigerim, photo), images.take(aigerim, photo)])
    const ids = [...both, await images.take(aigerim, photo)].map((result) => demand(result).id)
    expect(new Set(ids).size).toBe(1)
    expect(demand(await images.take(bolat, photo)).id).not.toBe(ids[0])
    expect(await documents.countDocuments()).toBe(2)
  })
})

describe('a photo that is too much', () => {
  it('is refused by what its head claims, without decoding it', async () => {
    const bomb = await aPhoto({ format: 'png', width: 8, height: 8 })
    bomb.writeUInt32BE(30_000, 16)
    bomb.writeUInt32BE(30_000, 20)
    expect(await images.take(aigerim, repaired(bomb))).toEqual({
      ok: false,
      refusals: [{ code: 'TOO_MANY_PIXELS', details: { maxMegapixels: 40 } }],
    })
  })

  it.each([
    ['a PNG of 50 megapixels in a few kilobytes', 'png', 10_000, 5_000],
    ['a JPEG of 60 megapixels', 'jpeg', 10_000, 6_000],
    ['a WebP of 60 megapixels', 'webp', 10_000, 6_000],
  ] as const)('is refused: %s', async (_name, format, width, height) => {
    const create = { width, height, channels: 3, background: '#789' } as const
    const bytes = await sharp({ create })[format]().toBuffer()
    expect(bytes.length).toBeLessThan(1_000_000)
    expect(codesOf(await images.take(aigerim, bytes))).toEqual(['TOO_MANY_PIXELS'])
    expect(await documents.countDocuments()).toBe(0)
  })

  it('is refused when its pixels do not fill what the head claims', async () => {
    const lying = await aPhoto({ format: 'png', width: 64, height: 64 })
    lying.writeUInt32BE(5_000, 16)
    lying.writeUInt32BE(5_000, 20)
    expect(codesOf(await images.take(aigerim, repaired(lying)))).toEqual(['FILE_DAMAGED'])
  })

  it('is refused when its middle is missing and only its end says that it is whole', async () => {
    const photo = await aPhoto({ width: 1_000, height: 800 })
    const cut = Buffer.concat([photo.subarray(0, photo.length / 2), photo.subarray(-2)])
    expect(codesOf(await images.take(aigerim, cut))).toEqual(['FILE_DAMAGED'])
  })

  it('waits in a queue that has an end', async () => {
    const photos = await Promise.all(
      Array.from({ length: 45 }, (_, seed) => aPhoto({ width: 600, height: 450, seed: seed + 100 })),
    )
    const codes = (await Promise.all(photos.map((photo) => images.take(aigerim, photo)))).map(codesOf)
    const accepted = codes.filter((found) => found.length === 0).length
    expect(accepted).toBeGreaterThan(20)
    expect(codes.filter(([code]) => code === 'BUSY').length).toBe(codes.length - accepted)
    expect(accepted).toBeLessThan(45)
    // Nothing was left in the queue.
    expect(codesOf(await images.take(aigerim, photos[44] ?? Buffer.alloc(0)))).toEqual([])
  })

  it('is refused when somebody keeps fifty that belong to nothing', async () => {
    const fields = { owner: aigerim, isPublic: false, createdAt: clock.now(), looseSince: clock.now() }
    const variants = [{ size: 320, width: 1, height: 1, bytes: Buffer.alloc(1) }]
    const rows = Array.from({ length: 50 }, (_, i) => ({ ...fields, variants, _id: `img_${i}` as ImageId }))
    await documents.insertMany(rows)
    expect(codesOf(await images.take(aigerim, await aPhoto()))).toEqual(['RATE_LIMITED'])
    expect(codesOf(await images.take(bolat, await aPhoto()))).toEqual([])
  })
})

describe('an image', () => {
  it('is attached by who sent it, whole lists or nothing, and repeating it changes nothing', async () => {
    const [mine, another, foreign] = [await loose(1), await loose(2), await loose(3, bolat)]
    const refused = await attach([mine, foreign], 'prj_a')
    expect(refused).toEqual({ ok: false, refusals: [{ code: 'NOT_FOUND', path: ['1'] }] })
    expect(await images.find(mine)).not.toHaveProperty('subject')
    demand(await attach([mine], 'prj_a'))
    demand(await attach([mine, another], 'prj_a', { isPublic: true }))
    expect(await images.find(mine)).toMatchObject({ subject: 'prj_a', isPublic: true })
    expect(codesOf(await attach([mine], 'prj_b'))).toEqual(['NOT_FOUND'])
  })

  it('is public or not as its subject is, and loose again when it is released', async () => {
    const id = await loose()
    demand(await attach([id], 'prj_a', { isPublic: true }))
    await mongo.transaction((session) => images.setPublic('prj_a', false, { session }))
    expect(await images.find(id)).toMatchObject({ isPublic: false })
    await mongo.transaction((session) => images.setPublic('prj_a', true, { session }))
    await mongo.transaction((session) => images.release([id], 'prj_other', { session }))
    expect(await images.find(id)).toMatchObject({ subject: 'prj_a', isPublic: true })
    await mongo.transaction((session) => images.release([id], 'prj_a', { session }))
    expect(await images.find(id)).not.toHaveProperty('subject')
    expect(await images.find(id)).toMatchObject({ isPublic: false, owner: aigerim })
    demand(await attach([id], 'prj_b'))
  })

  it('that was attached and is sent again is another one', async () => {
    const id = await loose()
    demand(await attach([id], 'prj_a'))
    expect(await loose()).not.toBe(id)
  })

  it('is described in the order that was asked for', async () => {
    const [first, second] = [await loose(1), await loose(2)]
    const found = await images.describe([second, 'img_nobody', first])
    expect(found.map(({ id }) => id)).toEqual([second, first])
    expect(found[0]?.sizes[0]?.url).toBe(`/files/images/${second}/320.webp`)
  })

  it('is removed a day after nobody wanted it, and not when it belongs to something', async () => {
    const [old, kept] = [await loose(1), await loose(2)]
    demand(await attach([kept], 'prj_a'))
    clock.advance(24 * 60 * 60 * 1000)
    expect(await images.sweeper.settle()).toBe(false)
    const young = await loose(3)
    clock.advance(1)
    expect(await images.sweeper.settle()).toBe(true)
    expect([await images.find(old), await images.find(kept), await images.find(young)]).toEqual([
      undefined,
      expect.objectContaining({ id: kept }),
      expect.objectContaining({ id: young }),
    ])
  })

  it('is forgotten with its owner while it is loose; what belongs to a subject forgets them', async () => {
    const [gone, kept, foreign] = [await loose(1), await loose(2), await loose(3, bolat)]
    demand(await attach([kept], 'prj_a'))
    await mongo.transaction((session) => images.forget(aigerim, { session }))
    expect(await images.find(gone)).toBeUndefined()
    expect(await images.find(kept)).not.toHaveProperty('owner')
    expect(await images.find(foreign)).toMatchObject({ owner: bolat })
  })

  it('cannot be public and loose at once: the database refuses it', async () => {
    const id = await loose()
    await expect(documents.updateOne({ _id: id }, { $set: { isPublic: true } })).rejects.toThrow('validation')
    await expect(documents.updateOne({ _id: id }, { $set: { subject: 'prj_a' } })).rejects.toThrow('validation')
  })
})

/** The head of a PNG with the checksum that belongs to it. */
function repaired(png: Buffer): Buffer {
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}
