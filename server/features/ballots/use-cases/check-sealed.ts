import { ballotPaper } from '#domain/ballots/ballot-paper.ts'
import { nonceLength } from '#domain/ballots/commitment.ts'
import { plainLength } from '#domain/ballots/plain-choice.ts'
import { sealedLength } from '#domain/ballots/sealing.ts'
import type { Campaign, Envelope } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import { fromBase64Url } from '#domain/kernel/base64url.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Budgets } from '#server/features/budgets/index.ts'

/** A sealed ballot as it comes from a device. */
export interface SealedForm {
  /** H0 that the device sealed for, hex */
  readonly listHash: string
  /** base64url */
  readonly sealed: string
  /** 32 bytes, base64url */
  readonly nonce: string
  /** the client's id of this act: sent again it gives the first answer again */
  readonly attempt: string
}

export interface SealedBytes {
  readonly sealed: Uint8Array
  readonly nonce: Uint8Array
}

export type SealedRefusal = Refusal<'LIST_CHANGED' | 'INVALID' | 'REQUIRED' | 'TOO_LONG'>
export type CheckSealed = (
  campaign: Campaign,
  envelope: Envelope,
  form: SealedForm,
) => Promise<Result<SealedBytes, SealedRefusal>>

const attemptLengthMax = 128

/**
 * What can be seen of a sealed ballot from outside: made for the frozen list, and as long as every ballot of its envelope.
 *
 * `LIST_CHANGED` sealed for another list · `REQUIRED`, `TOO_LONG` at `attempt` · `INVALID` at `sealed`, `nonce`
 */
export function checkSealed({ budgets }: { readonly budgets: Pick<Budgets, 'projectsOf'> }): CheckSealed {
  /** by campaign, list and envelope; a project that the city withdraws may shorten the ballots of those who come later */
  const lengths = new Map<string, ReadonlySet<number>>()

  async function bytesOf(campaign: Campaign, envelope: Envelope, text: string): Promise<Uint8Array | undefined> {
    const name = `${campaign.id} ${campaign.ballotList?.hash} ${envelope.id}`
    const known = decoded(text, lengths.get(name))
    if (known) return known
    const read = lengthsOf(campaign, envelope, await budgets.projectsOf(campaign.id))
    lengths.set(name, read)
    return decoded(text, read)
  }

  return async (campaign, envelope, { listHash, sealed, nonce, attempt }) => {
    if (listHash !== campaign.ballotList?.hash) return refuse({ code: 'LIST_CHANGED', path: ['listHash'] })
    if (attempt === '') return refuse({ code: 'REQUIRED', path: ['attempt'] })
    if (attempt.length > attemptLengthMax) return refuse({ code: 'TOO_LONG', path: ['attempt'] })
    const nonceBytes = fromBase64Url(nonce, nonceLength)
    if (!nonceBytes) return refuse({ code: 'INVALID', path: ['nonce'] })
    const sealedBytes = await bytesOf(campaign, envelope, sealed)
    return sealedBytes ? ok({ sealed: sealedBytes, nonce: nonceBytes }) : refuse({ code: 'INVALID', path: ['sealed'] })
  }
}

/** Lengths by the list as it was frozen, and as it is: a device may have read it before a project was withdrawn. */
function lengthsOf(campaign: Campaign, envelope: Envelope, projects: readonly Project[]): ReadonlySet<number> {
  const frozen = projects.map((project): Project => ({
    ...project,
    state: project.state === 'withdrawn_by_city' ? 'on_ballot' : project.state,
  }))
  return new Set(
    [frozen, projects].flatMap((list) => {
      const paper = ballotPaper(campaign, envelope, list)
      return paper ? sealedLength(plainLength(paper)) : []
    }),
  )
}

function decoded(text: string, wanted: ReadonlySet<number> | undefined): Uint8Array | undefined {
  for (const length of wanted ?? []) {
    const bytes = fromBase64Url(text, length)
    if (bytes) return bytes
  }
  return undefined
}
