import {
  decideHiding as decide,
  mediate as note,
  proposeHiding as propose,
  setSlowMode as pace,
  shownAgain,
  unhide as showAgain,
  type DecideHidingRefusal,
  type InterveneForm,
  type InterveneRefusal,
  type InterventionChange,
} from '#domain/deliberation/intervene.ts'
import type { Intervention } from '#domain/deliberation/intervention.ts'
import { decideReport, type DecideReportRefusal } from '#domain/deliberation/report.ts'
import type { ReportOutcome } from '#domain/deliberation/talk-events.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ContributionId, InterventionId, PersonId, PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { ContributionStore } from '../store/contribution.store.ts'
import type { InterventionStore } from '../store/intervention.store.ts'
import type { ReportStore } from '../store/report.store.ts'
import type { Transact, TransactionSession } from '../store/transact.ts'
import { attemptRefusal } from './at-talk.ts'
import {
  moderatedTalk,
  type ModeratedTalk,
  type ModeratedTalkDeps,
  type ModeratedTalkRefusal,
} from './moderated-talk.ts'
import type { TalkBoard } from './talk-board.ts'

// Long because these are all acts of moderators on a discussion, each a few lines over the same two steps.

export interface InterveneDeps extends ModeratedTalkDeps {
  readonly contributions: Pick<ContributionStore, 'read' | 'keep'>
  readonly interventions: InterventionStore
  readonly reports: ReportStore
  readonly board: TalkBoard
  readonly transact: Transact
  readonly clock: Clock
  readonly newId: NewId
}

interface Attempt {
  readonly attempt: string
}

type Refused = InterveneRefusal | ModeratedTalkRefusal | Refusal<'REQUIRED' | 'TOO_LONG'>
type Intervene<Input> = (actor: Actor, input: Input & Attempt) => Promise<Result<Intervention, Refused>>

/** Keeps what a moderator does alone. */
async function done(
  deps: InterveneDeps,
  { moderator, petition, placeIds }: ModeratedTalk,
  attempt: string,
  make: (given: { id: InterventionId; by: PersonId; at: Date }, session: TransactionSession) => Promise<Made>,
): Promise<Result<Intervention, Refused>> {
  const given = { id: deps.newId('ivn'), by: moderator.personId, at: deps.clock.now() }
  const kept = await deps.transact<Intervention, Refused>(async (session) => {
    const made = await make(given, session)
    if (!made.ok) return made
    return ok(await deps.interventions.insert(made.value, { placeIds, attempt }, session))
  })
  deps.board.changed(petition.id)
  return kept
}
type Made = Result<InterventionChange, Refused>

export type SetSlowMode = Intervene<InterveneForm & { readonly petitionId: PetitionId; readonly minutes: number }>

export function setSlowMode(deps: InterveneDeps): SetSlowMode {
  return async (actor, { petitionId, attempt, ...form }) => {
    const wrong = attemptRefusal(attempt)
    if (wrong) return refuse(wrong)
    const talk = await moderatedTalk(deps, actor, petitionId)
    if (!talk.ok) return talk
    return done(deps, talk.value, attempt, (given) => Promise.resolve(pace(petitionId, form, given)))
  }
}

export type Mediate = Intervene<InterveneForm & { readonly petitionId: PetitionId }>

export function mediate(deps: InterveneDeps): Mediate {
  return async (actor, { petitionId, attempt, ...form }) => {
    const wrong = attemptRefusal(attempt)
    if (wrong) return refuse(wrong)
    const talk = await moderatedTalk(deps, actor, petitionId)
    if (!talk.ok) return talk
    return done(deps, talk.value, attempt, (given) => Promise.resolve(note(petitionId, form, given)))
  }
}

export type ProposeHiding = Intervene<
  InterveneForm & { readonly contributionId: ContributionId; readonly code: string }
>

/** One moderator proposes; nothing is hidden until another one consents. */
export function proposeHiding(deps: InterveneDeps): ProposeHiding {
  return (actor, { contributionId, attempt, ...form }) =>
    onContribution(deps, actor, { contributionId, attempt }, async (given, session) => {
      const current = await deps.contributions.read(contributionId, session)
      return current ? propose(current, form, given) : refuse({ code: 'NOT_FOUND' })
    })
}

export type Unhide = Intervene<InterveneForm & { readonly contributionId: ContributionId }>

export function unhide(deps: InterveneDeps): Unhide {
  return (actor, { contributionId, attempt, ...form }) =>
    onContribution(deps, actor, { contributionId, attempt }, async (given, session) => {
      const current = await deps.contributions.read(contributionId, session)
      if (!current) return refuse({ code: 'NOT_FOUND' })
      const made = showAgain(current, form, given)
      if (made.ok) await deps.contributions.keep(shownAgain(current), [], session)
      return made
    })
}

async function onContribution(
  deps: InterveneDeps,
  actor: Actor,
  { contributionId, attempt }: Attempt & { readonly contributionId: ContributionId },
  make: Parameters<typeof done>[3],
): Promise<Result<Intervention, Refused>> {
  const wrong = attemptRefusal(attempt)
  if (wrong) return refuse(wrong)
  const contribution = await deps.contributions.read(contributionId)
  if (!contribution) return refuse({ code: 'NOT_FOUND' })
  const talk = await moderatedTalk(deps, actor, contribution.petitionId)
  return talk.ok ? done(deps, talk.value, attempt, make) : talk
}

export type DecideHiding = (
  actor: Actor,
  input: { readonly interventionId: InterventionId; readonly consents: boolean },
) => Promise<Result<Intervention, DecideHidingRefusal | DecideReportRefusal | ModeratedTalkRefusal>>

/** The second moderator consents or refuses; who reported the contribution hears of it either way. */
export function decideHiding(deps: InterveneDeps): DecideHiding {
  return async (actor, { interventionId, consents }) => {
    const proposal = await deps.interventions.read(interventionId)
    if (!proposal?.contributionId) return refuse({ code: 'NOT_FOUND' })
    const { contributionId } = proposal
    const talk = await moderatedTalk(deps, actor, proposal.petitionId)
    if (!talk.ok) return talk
    const hand = { by: talk.value.moderator.personId, at: deps.clock.now() }
    type Decided = DecideHidingRefusal | ModeratedTalkRefusal
    const decided = await deps.transact<Intervention, Decided>(async (session) => {
      const current = await deps.interventions.read(interventionId, session)
      const contribution = await deps.contributions.read(contributionId, session)
      if (!current || !contribution) return refuse({ code: 'NOT_FOUND' })
      const made = decide(current, contribution, consents, hand)
      if (!made.ok || current.state !== 'proposed') return made.ok ? ok(current) : made
      await deps.interventions.keep(made.value.intervention, session)
      if (consents) {
        await deps.contributions.keep(made.value.contribution, [], session)
        await closeReports(deps, contributionId, { outcome: 'upheld', answer: current.reason }, hand, session)
      }
      return ok(made.value.intervention.state)
    })
    deps.board.changed(talk.value.petition.id)
    return decided
  }
}

/** A moderator's own report comes to its end with the others: the other moderator agreed. */
async function closeReports(
  { reports }: Pick<InterveneDeps, 'reports'>,
  contributionId: ContributionId,
  decision: { readonly outcome: ReportOutcome; readonly answer: string },
  hand: { readonly by: PersonId; readonly at: Date },
  session: TransactionSession,
): Promise<number> {
  let closed = 0
  for (const report of await reports.openOn(contributionId, session)) {
    const decided = decideReport(report, decision, hand)
    if (!decided.ok) continue
    await reports.keep(decided.value, session)
    closed++
  }
  return closed
}

export type DismissReports = (
  actor: Actor,
  input: { readonly contributionId: ContributionId; readonly answer: string },
) => Promise<Result<ContributionId, DecideReportRefusal | ModeratedTalkRefusal>>

/** The contribution stays; who reported it hears why. */
export function dismissReports(deps: InterveneDeps): DismissReports {
  return async (actor, { contributionId, answer }) => {
    const contribution = await deps.contributions.read(contributionId)
    if (!contribution) return refuse({ code: 'NOT_FOUND' })
    const talk = await moderatedTalk(deps, actor, contribution.petitionId)
    if (!talk.ok) return talk
    const { personId: by } = talk.value.moderator
    if (contribution.authorId === by) return refuse({ code: 'CONFLICT_OF_INTEREST' })
    const hand = { by, at: deps.clock.now() }
    return deps.transact<ContributionId, DecideReportRefusal>(async (session) => {
      const open = await deps.reports.openOn(contributionId, session)
      const decisions = open.map((report) => decideReport(report, { outcome: 'dismissed', answer }, hand))
      for (const decided of decisions) if (!decided.ok) return decided
      for (const decided of decisions) if (decided.ok) await deps.reports.keep(decided.value, session)
      return ok(contributionId)
    })
  }
}
