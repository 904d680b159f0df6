import {
  answerComplaint as decideAnswer,
  fileComplaint as decideFile,
  type AnswerComplaintRefusal,
  type FileComplaintRefusal,
} from '#domain/ballots/complaint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import { changeVote, type ChangedVote, type ChangeRefusal, type ChangeVoteDeps } from './change-vote.ts'

export type FileComplaint = (
  actor: Actor,
  input: { readonly campaignKey: string; readonly attempt: string; readonly text: string },
) => Promise<Result<ChangedVote, FileComplaintRefusal | ChangeRefusal>>

const attemptMax = 128

/** Anybody with an account says what is wrong with a vote; the attempt again is the same complaint. */
export function fileComplaint(
  deps: ChangeVoteDeps & {
    readonly crypto: Pick<Crypto, 'randomBytes'>
    readonly rules: Pick<Rules, 'calendar'>
  },
): FileComplaint {
  const change = changeVote(deps)
  return async (actor, { campaignKey, attempt, text }) => {
    const refused = attemptRefusal(attempt)
    if (refused) return refuse(refused)
    // Random, and no time in it: a complaint is public, and who sent it is not.
    const id = deps.crypto.randomBytes(12).toString('base64url')
    return change(actor, { campaignKey, doer: 'person' }, ({ campaign, vote }, act) => {
      const calendar = deps.rules.calendar(campaign.calendarId)
      return decideFile(campaign, vote, { id, attempt, text, by: act.person.personId }, { ...act, calendar })
    })
  }
}

export type AnswerComplaint = (
  actor: Actor,
  input: {
    readonly campaignKey: string
    readonly complaintId: string
    readonly text: Localized
    readonly upheld: boolean
  },
) => Promise<Result<ChangedVote, AnswerComplaintRefusal | ChangeRefusal>>

/** Somebody in office answers a complaint that is not their own. */
export function answerComplaint(deps: ChangeVoteDeps): AnswerComplaint {
  const change = changeVote(deps)
  return (actor, { campaignKey, complaintId: id, ...answer }) =>
    change(actor, { campaignKey, doer: 'office' }, ({ vote }, act) =>
      decideAnswer(vote, { ...answer, id, by: act.person.personId }, act),
    )
}

function attemptRefusal(attempt: string): Refusal<'REQUIRED' | 'TOO_LONG'> | undefined {
  if (attempt === '') return { code: 'REQUIRED', path: ['attempt'] }
  return attempt.length > attemptMax ? { code: 'TOO_LONG', path: ['attempt'], details: { max: attemptMax } } : undefined
}
