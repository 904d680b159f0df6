import type { DomainEvent } from '#domain/kernel/event.ts'
import { erasedPerson, type PersonId, type ProjectId } from '#domain/kernel/ids.ts'
import { localizedText, type Locale } from '#domain/kernel/localized.ts'
import type { ProjectMoved } from '#domain/budgets/project-events.ts'
import type { ProjectAct } from '#domain/budgets/project-states.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { authorsOf, type Project } from '#domain/budgets/project.ts'
import { supportCounted } from '#domain/budgets/support-project.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { Mail } from '#server/platform/mail/mail.ts'
import type { BudgetReads } from '../store/budget.reads.ts'
import { projectLetter, supportWords, type LetterKind } from './project-letters.ts'
import { projectLink } from './project-links.ts'

export interface TellDeps {
  readonly reads: Pick<BudgetReads, 'project' | 'campaign' | 'shownProjects'>
  readonly identity: Pick<Identity, 'readAddresses'>
  readonly mail: Mail
  readonly crypto: Pick<Crypto, 'keyedHash'>
  readonly publicUrl: string
}

const kinds: Readonly<Partial<Record<ProjectAct, LetterKind>>> = {
  request_changes: 'needs_changes',
  accept: 'accepted',
  reject: 'rejected',
  count_as_supported: 'supported',
  count_as_unsupported: 'unsupported',
  find_feasible: 'feasible',
  find_infeasible: 'infeasible',
  uphold_appeal: 'appeal_upheld',
  dismiss_appeal: 'appeal_dismissed',
  put_on_ballot: 'on_ballot',
  merge: 'merged',
  withdraw_by_city: 'withdrawn_by_city',
  win: 'won',
  lose: 'lost',
}

export type TellAuthors = (event: DomainEvent) => Promise<void>

/** What others did to a project, to those who wrote it; their own acts they know. */
export function tellAuthors(deps: TellDeps): TellAuthors {
  return async ({ id, at, subject, data }) => {
    // Only budgets writes events of this type.
    const kind = kinds[(data as ProjectMoved['data']).act]
    const project = kind && (await deps.reads.project(subject.id as ProjectId))
    if (!project) return
    const told = kind === 'accepted' && (await willGather(deps, project)) ? 'accepted_for_support' : kind
    await write(deps, authorsOf(project), { eventId: id, kind: told, project, at })
  }
}

/** Whether residents have to support it next, before officials look at it. */
async function willGather({ reads }: Pick<TellDeps, 'reads'>, { campaignId }: Project): Promise<boolean> {
  const campaign = await reads.campaign(campaignId)
  return campaign !== undefined && campaign.rules.proposing.support.kind !== 'none'
}

export type TellOther = (event: DomainEvent) => Promise<void>

/** That somebody asks to merge, to the author of the other project. */
export function tellOther(deps: TellDeps): TellOther {
  return async ({ id, data }) => {
    const into = await deps.reads.project((data as { readonly into: ProjectId }).into)
    if (into?.authorId) await write(deps, [into.authorId], { eventId: id, kind: 'merge_asked', project: into })
  }
}

export type TellOfAppeals = (event: DomainEvent) => Promise<void>

/** When the verdicts are published: those whose project was refused may appeal from now on. */
export function tellOfAppeals(deps: TellDeps): TellOfAppeals {
  return async ({ id, subject, data }) => {
    if ((data as { readonly to: string }).to !== 'list_published') return
    const campaign = await deps.reads.campaign(subject.id as Campaign['id'])
    if (!campaign || campaign.rules.review.appeals === 0) return
    const refused = (await deps.reads.shownProjects(campaign.id)).filter(({ state }) => state === 'infeasible')
    for (const project of refused) {
      await write(deps, authorsOf(project), { eventId: `${id} ${project.id}`, kind: 'may_appeal', project })
    }
  }
}

interface News {
  /** what happened: nobody is told twice of the same */
  readonly eventId: string
  readonly kind: LetterKind
  readonly project: Project
  /** of the verdict that the letter tells of: another one may have come before it is written */
  readonly at?: Date
}

async function write(deps: TellDeps, to: readonly PersonId[], { eventId, kind, project, at }: News): Promise<void> {
  const people = await deps.identity.readAddresses(to.filter((id) => id !== erasedPerson))
  await Promise.all(
    people.map(async ({ id, email, language }) => {
      // A letter must not say by its id who reads it.
      const letterId = deps.crypto.keyedHash('budgets/letter', `${eventId} ${id}`).toString('base64url')
      const words = projectLetter(kind, language, {
        project: nameOf(project, language),
        reason: reasonOf(project, language, kind, at),
        link: projectLink(deps.publicUrl, language, project.id),
      })
      await deps.mail.send({ id: letterId, to: email, locale: language, ...words })
    }),
  )
}

/** Title and number, in the language of a reader where there is one. */
export function nameOf({ texts, language, number }: Project, reader: Locale): string {
  const title = texts[reader]?.title ?? texts[language]?.title ?? ''
  return number === null ? `«${title}»` : `«${title}», № ${number}`
}

function reasonOf(project: Project, reader: Locale, kind: LetterKind, at: Date | undefined): string {
  const { verdicts, cityReason } = project
  const counted = supportCounted(project)
  if (counted && (kind === 'supported' || kind === 'unsupported')) return supportWords(reader, counted)
  const verdict = verdicts.findLast((one) => at === undefined || one.at.getTime() === at.getTime())
  const text = kind === 'withdrawn_by_city' ? cityReason : verdict?.text
  return localizedText(text ?? {}, reader)?.text ?? ''
}
