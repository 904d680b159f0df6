import type { Binary, Document } from 'mongodb'
import type { App } from '#server/app.ts'

interface KeyDocument extends Document {
  readonly _id: string
  readonly data: Binary
}

interface SealedSignature extends Document {
  readonly _id: Binary
  readonly petition: string
  readonly person: Binary
}

/** Signatures beyond the first of one person on one petition: every one is opened, whatever its primary key says. */
export async function countDoubled({ platform: { mongo, crypto } }: App): Promise<number> {
  const keys = new Map(
    (await mongo.collection<KeyDocument>('petitionKeys').find().toArray()).map(({ _id, data }) => [
      _id,
      crypto.openKey(bytesOf(data), _id),
    ]),
  )
  const seen = new Set<string>()
  let doubled = 0
  const projection = { petition: 1, person: 1 }
  for await (const found of mongo.collection<SealedSignature>('signatures').find({}, { projection })) {
    const key = keys.get(found.petition)
    if (!key) throw new Error(`the keys of ${found.petition} are gone`)
    const person = crypto.unseal(key, bytesOf(found.person), found._id.toString('hex')).toString()
    const who = `${found.petition} ${person}`
    if (seen.has(who)) doubled++
    seen.add(who)
  }
  return doubled
}

function bytesOf(binary: Binary): Uint8Array {
  return binary.buffer.subarray(0, binary.position)
}
