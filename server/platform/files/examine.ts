import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { limits } from '#schema/limits.ts'
import { dissect, imageKindOf, type ImageKind } from './image-anatomy.ts'
import { hidesMore } from './stowaways.ts'

export type FileRefusal = Refusal<
  'FILE_TOO_LARGE' | 'FILE_TYPE' | 'FILE_DAMAGED' | 'FILE_HIDES_MORE' | 'TOO_MANY_PIXELS'
>

export const tooLarge: FileRefusal = { code: 'FILE_TOO_LARGE', details: { maxMb: limits.imageBytesMax / 1_000_000 } }
export const damaged: FileRefusal = { code: 'FILE_DAMAGED' }
export const tooManyPixels: FileRefusal = {
  code: 'TOO_MANY_PIXELS',
  details: { maxMegapixels: limits.imagePixelsMax / 1_000_000 },
}

/** What can be said of a file without decoding it. Names and types that came with it count for nothing. */
export function examine(bytes: Buffer): Result<ImageKind, FileRefusal> {
  if (bytes.length > limits.imageBytesMax) return refuse(tooLarge)
  if (bytes.length === 0) return refuse(damaged)
  const kind = imageKindOf(bytes)
  if (!kind) return refuse({ code: 'FILE_TYPE' })
  const anatomy = dissect(kind, bytes)
  if (!anatomy) return refuse(damaged)
  return hidesMore(bytes, anatomy) ? refuse({ code: 'FILE_HIDES_MORE' }) : ok(kind)
}
