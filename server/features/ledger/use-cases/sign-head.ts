import { toBase64Url } from '#domain/kernel/base64url.ts'
import { fromHex } from '#domain/kernel/hex.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { frontierOf, rootOf } from '#domain/kernel/merkle.ts'
import { headBytes, headDueAt, headMoment, headOf, type Head } from '#domain/ledger/head.ts'
import type { Tally } from '#domain/ledger/tally.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { SigningKeys } from '#server/platform/signing-keys.ts'
import type { HeadStore } from '../store/head.store.ts'
import type { LeafStore } from '../store/leaf.store.ts'
import type { TallyStore } from '../store/tally.store.ts'

export interface HeadDeps {
  readonly leaves: Pick<LeafStore, 'nodes'>
  readonly tallies: Pick<TallyStore, 'read' | 'markHeaded'>
  readonly heads: Pick<HeadStore, 'newest' | 'insert'>
  readonly petitions: Pick<Petitions, 'readPetitions'>
  readonly signingKeys: Pick<SigningKeys, 'keyAt' | 'sign'>
  readonly clock: Clock
}

/** @returns when to come again, undefined when the newest head covers the whole tally */
export type SignHead = (petition: PetitionId) => Promise<Date | undefined>

/**
 * Signs the log of a petition as far as it is counted, if it is time for a head. Heads are made of what is stored, and
 * each follows one before it, so that two processes which both try make one.
 */
export function signHead({ leaves, tallies, heads, petitions, signingKeys, clock }: HeadDeps): SignHead {
  async function statementOf(tally: Tally, petition: Petition, previous: Head | undefined, now: Date) {
    if (!petition.rules) throw new Error(`The petition ${petition.id} has signatures and no book`)
    const size = tally.asOfSeq
    const root = rootOf(size, await leaves.nodes(petition.id, frontierOf(size)))
    const at = headMoment(now, previous, tally)
    const tree = { root: toBase64Url(root), rules: toBase64Url(fromHex(petition.rules.hash)) }
    return { statement: headOf(tally, tree, { at, key: await signingKeys.keyAt(at) }), at }
  }

  return async (id) => {
    const tally = await tallies.read(id)
    const previous = await heads.newest(id)
    if (!tally) return undefined
    if (previous && previous.size >= tally.asOfSeq) {
      await tallies.markHeaded(id, previous.size)
      return undefined
    }
    const [petition] = await petitions.readPetitions([id])
    if (!petition) throw new Error(`There is a log of a petition that is not there: ${id}`)
    const now = clock.now()
    const dueAt = headDueAt(previous, petition.closedAt ?? petition.withdrawnAt, now)
    if (now.getTime() < dueAt) return new Date(dueAt)

    const { statement, at } = await statementOf(tally, petition, previous, now)
    const { key, signature } = await signingKeys.sign('dauys/head/1', headBytes(statement), at)
    if (key !== statement.key) throw new Error('The signing key changed between two questions about one moment')
    await heads.insert({ ...statement, signature: signature.toString('base64url') }, previous)
    await tallies.markHeaded(id, statement.size)
    return undefined
  }
}
