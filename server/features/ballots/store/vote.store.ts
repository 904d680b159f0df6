import type { ClientSession } from 'mongodb'
import { Binary } from 'mongodb'
import type { VoteChange } from '#domain/ballots/vote-change.ts'
import { startVote, type Vote } from '#domain/ballots/vote.ts'
import { asEvents } from '#domain/kernel/event.ts'
import type { CampaignId, PersonId } from '#domain/kernel/ids.ts'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import type { Platform } from '#server/platform/platform.ts'
import {
  openedBallotCollection,
  toVote,
  voteCollection,
  voteShareCollection,
  workOf,
  type OpenedBallotsDocument,
  type ShareDocument,
  type VoteDocument,
  type VoteWork,
} from './vote.document.ts'

/** What one act on a vote may write beside it: all of it, or nothing. */
export interface VoteTransaction {
  /** @param trustee their place in the vote, from 0 */
  keepShare(trustee: number, share: Uint8Array): Promise<void>
  dropShares(): Promise<void>
  /** Keeps the opened ballots of an envelope, as lines. */
  keepOpened(envelopeId: string, lines: readonly string[]): Promise<void>
}

export interface VoteStore {
  read(campaignId: CampaignId): Promise<Vote | undefined>
  /** Those that are there, in no order. */
  readMany(campaignIds: readonly CampaignId[]): Promise<Vote[]>
  /**
   * Reads a vote, or begins it, and keeps what `act` makes of it together with all that it kept beside it. Repeated as a
   * whole when somebody else wrote meanwhile; a refusal, and the same state again, write nothing.
   */
  change<R extends Refusal>(
    campaignId: CampaignId,
    act: (vote: Vote, within: VoteTransaction) => Result<VoteChange, R> | Promise<Result<VoteChange, R>>,
  ): Promise<Result<Vote, R>>
  /** Votes that wait for this. */
  awaiting(work: VoteWork): Promise<Vote[]>
  /** Votes that name a person. */
  naming(personId: PersonId): Promise<Vote[]>
  /** The shares that are in, opened. */
  shares(campaignId: CampaignId): Promise<Uint8Array[]>
  /** Opened ballots of an envelope as lines, in the order of the shuffle. */
  openedLines(campaignId: CampaignId, envelopeId: string): Promise<string[]>
}

/** Ends a transaction without a change. */
class NothingToWrite extends Error {}

const portion = 5_000
const reading = { maxTimeMS: 5_000 } as const

export function voteStore({ mongo, crypto, newId }: Pick<Platform, 'mongo' | 'crypto' | 'newId'>): VoteStore {
  const votes = mongo.collection<VoteDocument>(voteCollection.name)
  const shares = mongo.collection<ShareDocument>(voteShareCollection.name)
  const opened = mongo.collection<OpenedBallotsDocument>(openedBallotCollection.name)

  function transaction(campaignId: CampaignId, session: ClientSession): VoteTransaction {
    return {
      async keepShare(trustee, share) {
        const _id = `${campaignId}/${trustee}`
        const key = crypto.newWrappedKey(_id)
        const sealed = crypto.seal(crypto.openKey(key, _id), share, _id)
        const document = { campaignId, trustee, key: new Binary(key), share: new Binary(sealed) }
        await shares.replaceOne({ _id }, document, { upsert: true, session })
      },
      async dropShares() {
        await shares.deleteMany({ campaignId }, { session })
      },
      async keepOpened(envelope, lines) {
        const documents: OpenedBallotsDocument[] = []
        for (let n = 0; n * portion < lines.length; n++) {
          const some = lines.slice(n * portion, (n + 1) * portion)
          const place = { _id: `${campaignId}/${envelope}/${n}`, campaignId, envelope, n }
          documents.push({ ...place, count: some.length, ballots: some.join('\n') })
        }
        if (documents.length > 0) await opened.insertMany(documents, { session })
      },
    }
  }

  async function keep({ state, facts }: VoteChange, before: VoteDocument | null, session: ClientSession) {
    const { campaignId: _id, ...rest } = state
    const outbox = [...(before?.outbox ?? []), ...asEvents(facts, newId)]
    await votes.replaceOne({ _id }, { ...rest, outbox, work: workOf(state) }, { upsert: true, session })
  }

  return {
    async read(campaignId) {
      const found = await votes.findOne({ _id: campaignId }, reading)
      return found ? toVote(found) : undefined
    },
    async readMany(campaignIds) {
      return (await votes.find({ _id: { $in: [...campaignIds] } }, reading).toArray()).map(toVote)
    },
    async change(campaignId, act) {
      let answer: Result<Vote, NonNullable<Awaited<ReturnType<typeof act>> & { ok: false }>['refusals'][0]> | undefined
      try {
        await mongo.transaction(async (session) => {
          const before = await votes.findOne({ _id: campaignId }, { session })
          const vote = before ? toVote(before) : startVote(campaignId)
          const change = await act(vote, transaction(campaignId, session))
          answer = change.ok ? { ok: true, value: change.value.state } : change
          if (!change.ok || change.value.state === vote) throw new NothingToWrite()
          await keep(change.value, before, session)
        })
      } catch (cause) {
        if (!(cause instanceof NothingToWrite)) throw cause
      }
      if (!answer) throw new Error('a transaction ended without an answer')
      return answer
    },
    async awaiting(work) {
      return (await votes.find({ work }, reading).toArray()).map(toVote)
    },
    async naming(personId) {
      const fields = ['sealing.by', 'trustees.personId', 'lottery.personId', 'complaints.by', 'complaints.answer.by']
      const all = [...fields, 'protocol.signatures.personId', 'history.actor.id']
      return (await votes.find({ $or: all.map((field) => ({ [field]: personId })) }, reading).toArray()).map(toVote)
    },
    async shares(campaignId) {
      const found = await shares.find({ campaignId }, reading).sort({ _id: 1 }).toArray()
      return found.map(({ _id, key, share }) => crypto.unseal(crypto.openKey(bytesOf(key), _id), bytesOf(share), _id))
    },
    async openedLines(campaignId, envelope) {
      const found = await opened.find({ campaignId, envelope }, { maxTimeMS: 30_000 }).sort({ n: 1 }).toArray()
      return found.flatMap(({ ballots }) => ballots.split('\n'))
    },
  }
}

function bytesOf({ buffer, position }: Binary): Uint8Array {
  return buffer.subarray(0, position)
}
