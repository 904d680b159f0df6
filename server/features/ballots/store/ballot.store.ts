import type { Ballot, BallotEvent } from '#domain/ballots/ballot.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { CommitRefusal, GroupCommit } from '#server/platform/mongo/group-commit.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ballotCollection, keyOf, toBallot, toDocument, waitingIndex, type BallotDocument } from './ballot.document.ts'
import { groupChanges } from './group-changes.ts'
import { quietly } from './quietly.ts'

/** A ballot as it lies there, and the act on it that was asked for. */
export interface Kept {
  readonly ballot: Ballot
  readonly event: BallotEvent
}

export interface BallotStore {
  /**
   * Keeps a first ballot; where the voter has one, what `again` makes of it. The same attempt gives the first answer again,
   * however many came after it; of two acts at once one is done upon the other. That nobody has two ballots is the primary
   * key's doing.
   */
  cast<R extends Refusal>(
    first: Ballot,
    again: (own: Ballot) => Result<Ballot, R>,
  ): Promise<Result<Kept, R | CommitRefusal>>
  /** Those that are there, in no order. */
  find(nullifiers: readonly string[]): Promise<Ballot[]>
  /** The next envelope after this one (by campaign and id) in which something waits for the board. */
  nextWaiting(after: BallotBox | undefined): Promise<BallotBox | undefined>
  /** Ballots with acts that the board has not taken in, by nullifier. */
  waiting(box: BallotBox, limit: number): Promise<Ballot[]>
  /** Marks the acts as taken in, unless the ballot changed since it was read: then the next round does. */
  markTaken(taken: readonly Ballot[]): Promise<void>
  /** All of an envelope by nullifier, up to `limit` behind `after`: for opening. */
  page(box: BallotBox, after: string | undefined, limit: number): Promise<Ballot[]>
}

export interface BallotBox {
  readonly campaignId: CampaignId
  readonly envelopeId: string
}

/** Longer than for signatures: the more come together, the less their order tells. */
const lingerMs = 20
/** A voter has few devices: more collisions in a row are no voter. */
const collisionsMax = 20
const readMaxMs = 5_000
/** What was let in is written soon or not at all: the boards rest for a minute before they are sealed. */
const tryForMs = 10_000

export function ballotStore({ choice }: Pick<Platform, 'choice'>): BallotStore {
  const ballots = choice.collection<BallotDocument>(ballotCollection.name)
  const commit: GroupCommit<BallotDocument> = choice.groupCommit({
    ...{ collection: ballotCollection.name, lingerMs, shuffled: true, tryForMs },
  })

  const changeBallot = groupChanges(ballots)

  /** Guarded by the version: of many changes at once each is done upon the one before it. */
  async function change<R extends Refusal>(
    first: BallotDocument,
    stored: BallotDocument,
    again: (own: Ballot) => Result<Ballot, R>,
  ): Promise<Result<Kept, R | CommitRefusal>> {
    const { attempt } = first
    let own = stored
    for (let collisions = 0; collisions < collisionsMax; collisions++) {
      const known = own.events.find((event) => event.attempt === attempt)
      if (known) return ok(kept(own, known.n))
      const next = again(toBallot(own))
      if (!next.ok) return next
      const now = await changeBallot(own, toDocument(next.value))
      if (now === 'unknown') return refuse({ code: 'OUTCOME_UNKNOWN' })
      own = now
    }
    return refuse({ code: 'BUSY', details: { retryAfter: 1 } })
  }

  return {
    async cast(first, again) {
      const document = toDocument(first)
      const committed = await commit.insert(document, `${first.campaignId} ${first.envelopeId}`)
      if (!committed.ok) return committed
      const { outcome, document: stored } = committed.value
      return outcome === 'stored' && stored.version === 1 ? ok(kept(stored, 1)) : change(document, stored, again)
    },

    async find(nullifiers) {
      if (nullifiers.length === 0) return []
      const filter = { _id: { $in: nullifiers.map(keyOf) } }
      return (await quietly(ballots.find(filter, { maxTimeMS: readMaxMs }).toArray())).map(toBallot)
    },

    async nextWaiting(after) {
      const rest = after && {
        $or: [
          { campaign: after.campaignId, envelope: { $gt: after.envelopeId } },
          { campaign: { $gt: after.campaignId } },
        ],
      }
      const found = await quietly(
        ballots.findOne(
          { open: { $gt: 0 }, ...rest },
          {
            ...{ sort: { campaign: 1, envelope: 1 }, projection: { campaign: 1, envelope: 1 } },
            ...{ hint: waitingIndex(), maxTimeMS: readMaxMs },
          },
        ),
      )
      return found ? { campaignId: found.campaign, envelopeId: found.envelope } : undefined
    },

    async waiting({ campaignId: campaign, envelopeId: envelope }, limit) {
      const found = ballots
        .find({ campaign, envelope, open: { $gt: 0 } }, { hint: waitingIndex(), maxTimeMS: readMaxMs })
        .limit(limit)
      // Those of one number of open acts lie in the order of their keys, and those of another behind them.
      return (await quietly(found.toArray())).map(toBallot).sort(byNullifier)
    },

    async markTaken(taken) {
      const alike = Map.groupBy(taken, ({ version, open }) => `${version} ${open}`)
      const writes = [...alike.values()].map(async (some) => {
        const [{ version, open }] = some as [Ballot]
        const _id = { $in: some.map(({ nullifier }) => keyOf(nullifier)) }
        await quietly(ballots.updateMany({ _id, version, open }, { $set: { open: 0 } }))
      })
      await Promise.all(writes)
    },

    async page({ campaignId: campaign, envelopeId: envelope }, after, limit) {
      const behind = after === undefined ? {} : { _id: { $gt: keyOf(after) } }
      const found = ballots
        .find({ campaign, envelope, ...behind }, { sort: { campaign: 1, envelope: 1, _id: 1 }, maxTimeMS: readMaxMs })
        .limit(limit)
      return (await quietly(found.toArray())).map(toBallot)
    },
  }
}

function kept(document: BallotDocument, n: number): Kept {
  const ballot = toBallot(document)
  const event = ballot.events.find((one) => one.n === n)
  if (!event) throw new Error('a ballot lacks one of its acts')
  return { ballot, event }
}

function byNullifier(a: Ballot, b: Ballot): number {
  return a.nullifier < b.nullifier ? -1 : 1
}
