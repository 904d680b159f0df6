import { availableParallelism } from 'node:os'
import type { ClientSession } from 'mongodb'
import type { ImageId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { limits } from '#schema/limits.ts'
import { boundedQueue } from '../bounded-queue.ts'
import type { Clock } from '../clock.ts'
import type { Crypto } from '../crypto.ts'
import type { NewId } from '../ids.ts'
import type { Logger } from '../logging.ts'
import type { Mongo } from '../mongo/mongo.ts'
import type { CreateWorker, WakeableWorker } from '../workers.ts'
import { damaged, examine, tooManyPixels, type FileRefusal } from './examine.ts'
import { imageStore, type KeptImage } from './image.store.ts'
import { readPixelCount, reencode, type ImageSize, type Variant } from './reencode.ts'

/** What a page needs to show an image. */
export interface ImageFacts {
  readonly id: ImageId
  /** pixels of the largest size */
  readonly width: number
  readonly height: number
  /** smallest first, at least one; `width` is real, `url` stands for ever */
  readonly sizes: readonly { readonly width: number; readonly height: number; readonly url: string }[]
}

/**
 * Photos that people send. An image is loose at first: only who sent it sees it, and it is gone after a day. A feature
 * attaches it to a subject of its own, by the subject's id, and says whether everybody may look.
 */
export interface Images {
  /**
   * Examines a file, writes the picture anew without anything besides its pixels, and keeps it. The same file sent again
   * gives the same image.
   */
  take(owner: string, bytes: Buffer): Promise<Result<ImageFacts, FileRefusal | Refusal<'BUSY' | 'RATE_LIMITED'>>>
  /**
   * Makes loose images of this person belong to the subject; those that belong to it already stay.
   * @returns NOT_FOUND with the place in `ids`, and then nothing was changed
   */
  attach(
    ids: readonly ImageId[],
    to: { readonly subject: string; readonly owner: string; readonly isPublic: boolean },
    options: { readonly session: ClientSession },
  ): Promise<Result<true, Refusal<'NOT_FOUND'>>>
  /** Makes images of the subject loose again: they can be attached anew for a day. */
  release(ids: readonly ImageId[], subject: string, options: { readonly session: ClientSession }): Promise<void>
  /** For all images of the subject. */
  setPublic(subject: string, isPublic: boolean, options: { readonly session: ClientSession }): Promise<void>
  /** in the order of `ids`; unknown ones are missing */
  describe(ids: readonly ImageId[]): Promise<readonly ImageFacts[]>
  /** whose it is and who may see it */
  find(id: ImageId): Promise<KeptImage | undefined>
  /** WebP in that size */
  read(id: ImageId, size: ImageSize): Promise<Buffer | undefined>
  /** Destroys what is loose of this person, and forgets who sent the rest: that belongs to its subject. */
  forget(owner: string, options: { readonly session: ClientSession }): Promise<void>
  /** removes what stayed loose */
  readonly sweeper: WakeableWorker
}

export interface ImageDeps {
  readonly mongo: Mongo
  readonly clock: Clock
  readonly newId: NewId
  readonly crypto: Pick<Crypto, 'keyedHash' | 'sha256'>
  readonly createWorker: CreateWorker
  readonly log: Logger
}

const dayMs = 24 * 60 * 60 * 1000
const looseMaxPerPerson = 50
const sweptPerRound = 20
// Each holds the decoded picture, and of the machine's threads for such work there are four.
const atOnceMax = 2
const waitingMax = 20

export function createImages(deps: ImageDeps): Images {
  const { mongo, clock, newId, crypto } = deps
  const store = imageStore(mongo)
  const queue = boundedQueue(Math.min(atOnceMax, Math.max(1, availableParallelism() - 1)), waitingMax)

  async function work(bytes: Buffer): Promise<Result<readonly Variant[], FileRefusal>> {
    try {
      if ((await readPixelCount(bytes)) > limits.imagePixelsMax) return refuse(tooManyPixels)
      return ok(await reencode(bytes, limits.imagePixelsMax))
    } catch (cause) {
      // The decoder says in many ways that a file is no whole picture.
      deps.log.info({ err: cause }, 'a photo could not be decoded')
      return refuse(damaged)
    }
  }

  return {
    async take(owner, bytes) {
      const examined = examine(bytes)
      if (!examined.ok) return examined
      const upload = crypto.keyedHash('files/upload', `${owner} ${crypto.sha256(bytes).toString('hex')}`)
      const key = upload.toString('base64url')
      const known = await store.ofUpload(key)
      if (known) return ok(factsOf(known))
      if ((await store.countLoose(owner)) >= looseMaxPerPerson) return refuse({ code: 'RATE_LIMITED' })
      const turn = await queue(() => work(bytes))
      if (!turn.ok) return turn
      const made = turn.value
      if (!made.ok) return made
      const kept = await store.add({ id: newId('img'), owner, upload: key, at: clock.now() }, made.value)
      if (!kept) throw new Error('an image was kept and attached while it was sent again')
      return ok(factsOf(kept))
    },
    async attach(ids, { owner, ...to }, { session }) {
      const found = new Map((await store.read(ids, session)).map((image) => [image.id, image]))
      const missing = ids.findIndex((id) => !isWithinReach(found.get(id), owner, to.subject))
      if (missing >= 0) return refuse({ code: 'NOT_FOUND', path: [String(missing)] })
      await store.attach(ids, to, session)
      return ok(true)
    },
    release: (ids, subject, { session }) => store.release(ids, subject, clock.now(), session),
    setPublic: (subject, isPublic, { session }) => store.setPublic(subject, isPublic, session),
    async describe(ids) {
      const found = new Map((await store.read(ids)).map((image) => [image.id, image]))
      return ids.flatMap((id) => found.get(id) ?? []).map(factsOf)
    },
    find: async (id) => (await store.read([id]))[0],
    read: (id, size) => store.readPixels(id, size),
    forget: (owner, { session }) => store.forget(owner, session),
    sweeper: deps.createWorker({
      name: 'images',
      everyMs: 60_000,
      round: async () => (await store.removeLoose(new Date(clock.now().getTime() - dayMs), sweptPerRound)) > 0,
    }),
  }
}

function isWithinReach(image: KeptImage | undefined, owner: string, subject: string): boolean {
  return image !== undefined && (image.subject === undefined ? image.owner === owner : image.subject === subject)
}

function factsOf({ id, variants }: KeptImage): ImageFacts {
  const { width, height } = variants.at(-1) ?? { width: 0, height: 0 }
  const sizes = variants.map(({ size, ...pixels }) => ({ ...pixels, url: `/files/images/${id}/${size}.webp` }))
  return { id, width, height, sizes }
}
