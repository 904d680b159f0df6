import type { ActingPerson, Actor } from '#domain/kernel/actor.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { isShown, type Campaign } from '#domain/budgets/campaign.ts'
import { draftProject, editProject, takesProposals } from '#domain/budgets/draft-project.ts'
import { fittingEnvelope } from '#domain/budgets/edit-refusals.ts'
import { editOfPetition, mayMakeProject } from '#domain/budgets/project-of-petition.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Accountability } from '#server/features/accountability/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { BudgetReads } from '../store/budget.reads.ts'
import type { BudgetStore } from '../store/budget.store.ts'

export interface CreateProjectInput {
  readonly campaignId: CampaignId
  readonly language: Locale
  /** the client's id of this act: sent again it gives the same draft */
  readonly attempt: string
  /** the petition that it is made of */
  readonly petitionNumber?: string | null | undefined
}

export type CreateProjectRefusal = Refusal<'NOT_FOUND' | 'FORBIDDEN' | 'NOT_NOW' | 'REQUIRED' | 'TOO_LONG'>
export type CreateProject = (actor: Actor, input: CreateProjectInput) => Promise<Result<Project, CreateProjectRefusal>>

interface Deps {
  readonly store: Pick<BudgetStore, 'insertProject'>
  readonly reads: Pick<BudgetReads, 'campaign' | 'projectsOfPerson'>
  readonly places: Pick<Places, 'territory'>
  readonly petitions: Pick<Petitions, 'readPetition' | 'bookOf'>
  readonly accountability: Pick<Accountability, 'answersOf'>
  readonly clock: Clock
  readonly newId: NewId
}

const attemptLengthMax = 128

/**
 * A draft, seen by its author alone; of a petition that was answered so, filled in with what people signed. A petition
 * that its author has made a draft of already leads to that draft.
 */
export function createProject(deps: Deps): CreateProject {
  return async (actor, input) => {
    const { attempt, campaignId, petitionNumber } = input
    if (actor.kind !== 'person') return refuse({ code: 'FORBIDDEN' })
    if (attempt === '') return refuse({ code: 'REQUIRED', path: ['attempt'] })
    if (attempt.length > attemptLengthMax)
      return refuse({ code: 'TOO_LONG', path: ['attempt'], details: { max: attemptLengthMax } })
    const campaign = await deps.reads.campaign(campaignId)
    if (!campaign || !isShown(campaign)) return refuse({ code: 'NOT_FOUND', path: ['campaignId'] })
    if (!takesProposals(campaign)) return refuse({ code: 'NOT_NOW' })
    if (petitionNumber == null) return ok(await keep(deps, actor, input))

    const petition = await deps.petitions.readPetition(actor, { number: petitionNumber })
    if (!petition) return refuse({ code: 'NOT_FOUND', path: ['petitionNumber'] })
    const may = mayMakeProject(petition, actor, {
      needsBudget: await needsBudget(deps, petition),
      campaign,
      place: deps.places.territory(petition.territoryId),
    })
    if (!may.ok) return may
    const begun = (await deps.reads.projectsOfPerson(actor.personId)).find(
      (project) =>
        project.state === 'draft' &&
        project.authorId === actor.personId &&
        project.petitionId === petition.id &&
        project.campaignId === campaignId,
    )
    return ok(begun ?? (await keep(deps, actor, input, { petition, campaign })))
  }
}

async function needsBudget(
  { accountability }: Pick<Deps, 'accountability'>,
  { id }: Pick<Petition, 'id'>,
): Promise<boolean> {
  const [answers = []] = await accountability.answersOf([id])
  return answers.some((answer) => answer.needsBudget)
}

interface Origin {
  readonly petition: Petition
  readonly campaign: Campaign
}

async function keep(
  deps: Deps,
  { personId: authorId }: ActingPerson,
  { campaignId, language, attempt }: CreateProjectInput,
  origin?: Origin,
): Promise<Project> {
  const at = deps.clock.now()
  const draft = draftProject({
    ...{ id: deps.newId('prj'), campaignId, authorId, at },
    // What people signed stands in the language they signed it in.
    language: origin?.petition.language ?? language,
    ...(origin && { petitionId: origin.petition.id }),
  })
  return deps.store.insertProject(origin ? filledIn(draft, origin, deps) : draft, attempt)
}

function filledIn(draft: Project, { petition, campaign }: Origin, { places, petitions }: Deps): Project {
  const edit = editOfPetition(petition, petitions.bookOf(petition), campaign.rules)
  const place = places.territory(petition.territoryId)
  const envelopeId = fittingEnvelope(campaign, place, edit.category ?? null, null)
  const act = { at: draft.createdAt, actor: { kind: 'system', id: 'budgets.project-of-petition' } } as const
  const edited = editProject(draft, { ...edit, envelopeId }, null, act)
  if (!edited.ok) throw new Error(`A new draft refused what its petition says: ${edited.refusals[0].code}`)
  return { ...edited.value.state, revision: draft.revision }
}
