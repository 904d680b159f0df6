// Long because the page of a project is one object with many parts.
import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql'
import type { Campaign } from '#domain/budgets/campaign.ts'
import {
  isOneOfAuthors,
  mayAppeal,
  mayEdit,
  mayJudgeNow,
  maySee,
  mayWithdraw,
  mayWithdrawByCity,
} from '#domain/budgets/may-change-project.ts'
import { mergeable } from '#domain/budgets/merge-projects.ts'
import { appealDue, dueOf } from '#domain/budgets/project-clock.ts'
import { authorsOf, priceOf, type Project } from '#domain/budgets/project.ts'
import type { LostReason } from '#domain/budgets/states.ts'
import type { Category } from '#domain/budgets/rules/pb-rules.ts'
import { checkProject } from '#domain/budgets/submit-project.ts'
import type { CampaignId, PersonId, PetitionId, ProjectId } from '#domain/kernel/ids.ts'
import { locales, type Localized } from '#domain/kernel/localized.ts'
import { refuse, refuseAll, ok } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Territory } from '#domain/places/territory.ts'
import { shownName } from '#domain/rules/shown-name.ts'
import { PetitionType } from '#server/features/petitions/index.ts'
import { TerritoryType, type Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { ImageFacts } from '#server/platform/files/images.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'
import { DateTime, SafeInt } from '#server/platform/graphql/scalars.ts'
import { Decision, decision, UserError, userErrors } from '#server/platform/graphql/user-errors.ts'
import { placeOf } from '../use-cases/change-project.ts'
import type { MaySubmitProject } from '../use-cases/submit-project.ts'
import { CampaignType, EnvelopeType, PbCategoryType } from './campaign.type.ts'
import { categoryOf, shownEnvelope } from './envelope-view.ts'
import { LostReasonEnum } from './project.enums.ts'
import {
  CoAuthorType,
  MergeRequestType,
  ProjectEventType,
  ProjectPhotoType,
  ProjectTextType,
  ProjectType,
  ProjectVerdictType,
} from './project.type.ts'

export interface ProjectLoads {
  readonly campaigns: BatchLoad<CampaignId, Campaign>
  readonly projects: BatchLoad<ProjectId, Project | undefined>
  readonly names: BatchLoad<PersonId, string | null>
  readonly petitions: BatchLoad<PetitionId, Petition | undefined>
  /** those whose authors ask to become part of it */
  readonly asking: BatchLoad<ProjectId, readonly Project[]>
  /** those that became part of it */
  readonly merged: BatchLoad<ProjectId, readonly Project[]>
  readonly images: BatchLoad<string, ImageFacts | undefined>
}

interface Acts {
  readonly maySubmit: MaySubmitProject
  readonly places: Places
  readonly rules: Pick<Rules, 'calendar'>
}

@Resolver(() => ProjectType)
export class ProjectFields {
  private readonly loads: ProjectLoads
  private readonly maySubmit: MaySubmitProject
  private readonly places: Places
  private readonly rules: Acts['rules']
  constructor(loads: ProjectLoads, { maySubmit, places, rules }: Acts) {
    this.loads = loads
    this.maySubmit = maySubmit
    this.places = places
    this.rules = rules
  }

  @FieldResolver(() => CampaignType, { description: 'The campaign it belongs to' })
  campaign(@Root() { campaignId }: Project, @Ctx() context: Context): Promise<Campaign> {
    return context.load(this.loads.campaigns, campaignId)
  }

  @FieldResolver(() => LocalizedText, { description: 'Its title' })
  title(@Root() { texts }: Project): Localized {
    const titles = locales.map((locale) => [locale, texts[locale]?.title ?? ''] as const)
    return Object.fromEntries(titles.filter(([, title]) => title !== ''))
  }

  @AtMost(3)
  @FieldResolver(() => [ProjectTextType], { description: 'Its texts, the language it is written in first' })
  texts(@Root() { texts, language }: Project): ProjectTextType[] {
    const order = [language, ...locales.filter((locale) => locale !== language)]
    return order.flatMap((locale) => {
      const text = texts[locale]
      return text ? [{ locale, ...text }] : []
    })
  }

  @FieldResolver(() => TerritoryType, { nullable: true, description: 'Where it is' })
  place(@Root() { territoryId }: Project): Territory | undefined {
    return this.places.territory(territoryId)
  }

  @FieldResolver(() => PbCategoryType, { nullable: true, description: 'Of which kind it is' })
  async category(@Root() project: Project, @Ctx() context: Context): Promise<Category | null> {
    return categoryOf(await this.campaign(project, context), project.category)
  }

  @FieldResolver(() => EnvelopeType, { nullable: true, description: 'Which sum would pay for it' })
  async envelope(@Root() project: Project, @Ctx() context: Context): Promise<EnvelopeType | null> {
    return shownEnvelope(this.places, await this.campaign(project, context), project.envelopeId)
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Degrees north' })
  lat(@Root() { point }: Project): number | undefined {
    return point?.lat
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Degrees east' })
  lon(@Root() { point }: Project): number | undefined {
    return point?.lon
  }

  @FieldResolver(() => SafeInt, {
    nullable: true,
    description: 'The price that counts, minor units: what officials found, else what the author reckons',
  })
  price(@Root() project: Project): number | null {
    return priceOf(project)
  }

  @AtMost(6)
  @FieldResolver(() => [ProjectPhotoType], { description: 'Its photos' })
  async photos(@Root() { photos }: Project, @Ctx() context: Context): Promise<ProjectPhotoType[]> {
    const described = await Promise.all(
      photos.map(async ({ imageId: id, caption }) => {
        const image = await context.load(this.loads.images, id)
        if (!image) return []
        const { width, height, sizes } = image
        return [{ id, caption, width, height, sizes, srcset: srcsetOf(sizes) }]
      }),
    )
    return described.flat()
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its author, where they want to be named' })
  async author(@Root() project: Project, @Ctx() context: Context): Promise<string | null> {
    if (project.source) return project.source.proposer
    if (!project.showAuthor || project.authorId === null) return null
    return shownName(await context.load(this.loads.names, project.authorId), 'firstNameInitial')
  }

  @FieldResolver(() => Int, { description: 'How many wrote it together with its author' })
  coAuthorCount(@Root() { coAuthors }: Project): number {
    return coAuthors.filter(({ state }) => state === 'accepted').length
  }

  @AtMost(30)
  @FieldResolver(() => [CoAuthorType], { description: 'Who was invited; for its authors alone' })
  coAuthors(@Root() project: Project, @Ctx() { actor }: Context): CoAuthorType[] {
    if (!isOneOfAuthors(project, actor)) return []
    const viewer = actor.kind === 'person' ? actor.personId : undefined
    return project.coAuthors.map(({ id, state, at, personId }) => ({
      ...{ id, state, at },
      isViewer: personId !== null && personId === viewer,
    }))
  }

  @FieldResolver(() => PetitionType, { nullable: true, description: 'The petition that it was made of' })
  async petition(@Root() { petitionId }: Project, @Ctx() context: Context): Promise<Petition | undefined> {
    return petitionId === null ? undefined : context.load(this.loads.petitions, petitionId)
  }

  @AtMost(10)
  @FieldResolver(() => [ProjectVerdictType], { description: 'Every verdict, oldest first' })
  verdicts(@Root() { verdicts }: Project, @Ctx() context: Context): Promise<ProjectVerdictType[]> {
    return Promise.all(
      verdicts.map(async ({ by, bodyId, executorId, ...verdict }) => ({
        ...verdict,
        executor: this.places.body(executorId),
        body: this.places.body(bodyId),
        byName: await context.load(this.loads.names, by),
      })),
    )
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'Until when the step it waits in has to end' })
  async dueAt(@Root() project: Project, @Ctx() context: Context): Promise<Date | undefined> {
    const campaign = await this.campaign(project, context)
    return dueOf(project, campaign, this.rules.calendar(campaign.calendarId))?.at
  }

  @FieldResolver(() => Boolean, { description: 'That day has passed' })
  async overdue(@Root() project: Project, @Ctx() context: Context): Promise<boolean> {
    const due = await this.dueAt(project, context)
    return due !== undefined && context.now > due
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'Until when its authors may appeal' })
  async appealUntil(@Root() project: Project, @Ctx() context: Context): Promise<Date | undefined> {
    const campaign = await this.campaign(project, context)
    const isRefused = project.state === 'infeasible' && project.appeal === null
    if (!isRefused || campaign.rules.review.appeals === 0) return undefined
    return appealDue(campaign, this.rules.calendar(campaign.calendarId))?.at
  }

  @FieldResolver(() => MergeRequestType, { nullable: true, description: 'Its author asks to merge it into another' })
  async mergeRequest(@Root() project: Project, @Ctx() context: Context): Promise<MergeRequestType | null> {
    const { mergeRequest: asked } = project
    const into = asked && (await context.load(this.loads.projects, asked.into))
    if (!into) return null
    const { actor } = context
    const isAsked = actor.kind === 'person' && into.authorId === actor.personId
    // A stranger need not know who asks whom.
    if (!isAsked && !isOneOfAuthors(project, actor)) return null
    const campaign = await this.campaign(project, context)
    return {
      ...{ at: asked.at, intoId: into.id },
      viewerCanAgree: isAsked && mergeable(into, campaign).ok && mergeable(project, campaign).ok,
    }
  }

  @AtMost(20)
  @FieldResolver(() => [ProjectType], {
    description: 'Projects whose authors ask the viewer, its author, to take them in',
  })
  async mergeRequestsToMe(@Root() project: Project, @Ctx() context: Context): Promise<readonly Project[]> {
    const { actor } = context
    const isTheirs = actor.kind === 'person' && project.authorId === actor.personId
    return isTheirs ? context.load(this.loads.asking, project.id) : []
  }

  @FieldResolver(() => ProjectType, { nullable: true, description: 'The project that it became part of' })
  async mergedInto(@Root() { mergedInto }: Project, @Ctx() context: Context): Promise<Project | undefined> {
    return mergedInto === null ? undefined : context.load(this.loads.projects, mergedInto)
  }

  @AtMost(20)
  @FieldResolver(() => [ProjectType], { description: 'Projects that became part of it' })
  mergedFrom(@Root() { id }: Project, @Ctx() context: Context): Promise<readonly Project[]> {
    return context.load(this.loads.merged, id)
  }

  @AtMost(20)
  @FieldResolver(() => [ProjectType], { description: 'Projects that cannot be built beside it' })
  async conflictsWith(@Root() project: Project, @Ctx() context: Context): Promise<Project[]> {
    const { conflicts } = await this.campaign(project, context)
    const sets = conflicts.filter(({ projectIds }) => projectIds.includes(project.id))
    const others = new Set(sets.flatMap(({ projectIds }) => projectIds))
    others.delete(project.id)
    const found = await Promise.all([...others].map((id) => context.load(this.loads.projects, id)))
    return found.filter((other) => other !== undefined && maySee(other, context.actor)) as Project[]
  }

  @FieldResolver(() => SafeInt, { nullable: true, description: 'Votes, once they are counted' })
  votes(@Root() { outcome }: Project): number | null | undefined {
    return outcome?.votes
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Points, where ballots give them' })
  score(@Root() { outcome }: Project): number | null | undefined {
    return outcome?.score
  }

  @FieldResolver(() => LostReasonEnum, { nullable: true, description: 'Why it did not win' })
  lostReason(@Root() { outcome }: Project): LostReason | null | undefined {
    return outcome?.lost
  }

  @AtMost(40)
  @FieldResolver(() => [ProjectEventType], { description: 'Its moves, oldest first' })
  timeline(@Root() { history }: Project): ProjectEventType[] {
    return history.flatMap((fact) => {
      if (fact.type !== 'ProjectMoved') return []
      const { act, from, to } = fact.data
      return [{ act, at: fact.at, from, to }]
    })
  }

  @FieldResolver(() => Boolean, { description: 'The viewer began it' })
  viewerIsAuthor(@Root() { authorId }: Project, @Ctx() { actor }: Context): boolean {
    return actor.kind === 'person' && authorId === actor.personId
  }

  @FieldResolver(() => Boolean, { description: 'The viewer joined its author' })
  viewerIsCoAuthor(@Root() project: Project, @Ctx() { actor }: Context): boolean {
    return actor.kind === 'person' && project.authorId !== actor.personId && authorsOf(project).includes(actor.personId)
  }

  @FieldResolver(() => Decision, { description: 'May the viewer change it' })
  async viewerCanEdit(@Root() project: Project, @Ctx() context: Context): Promise<Decision> {
    return decision(mayEdit(project, await this.campaign(project, context), context.actor))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer send it in' })
  async viewerCanSubmit(@Root() project: Project, @Ctx() { actor }: Context): Promise<Decision> {
    return decision(await this.maySubmit(actor, project))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer take it back' })
  async viewerCanWithdraw(@Root() project: Project, @Ctx() context: Context): Promise<Decision> {
    return decision(mayWithdraw(project, await this.campaign(project, context), context.actor))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer appeal' })
  async viewerCanAppeal(@Root() project: Project, @Ctx() context: Context): Promise<Decision> {
    const campaign = await this.campaign(project, context)
    const { actor, now: at } = context
    return decision(mayAppeal(project, campaign, { actor, at, calendar: this.rules.calendar(campaign.calendarId) }))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer judge the step that it waits in' })
  async viewerCanJudge(@Root() project: Project, @Ctx() context: Context): Promise<Decision> {
    const campaign = await this.campaign(project, context)
    const place = placeOf(project, campaign, this.places)
    const judging = place && { actor: context.actor, place, body: this.places.body }
    return decision(judging ? mayJudgeNow(project, campaign, judging) : refuse({ code: 'FORBIDDEN' }))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer take it out for the city' })
  async viewerCanWithdrawByCity(@Root() project: Project, @Ctx() context: Context): Promise<Decision> {
    const campaign = await this.campaign(project, context)
    const place = this.places.territory(campaign.territoryId)
    const may = place
      ? mayWithdrawByCity(project, campaign, { actor: context.actor, place })
      : refuse({ code: 'FORBIDDEN' })
    return decision(may)
  }

  @AtMost(20)
  @FieldResolver(() => [UserError], { description: 'What it still lacks before it can be sent in; for its authors' })
  async missing(@Root() project: Project, @Ctx() context: Context): Promise<readonly UserError[]> {
    const isOpen = project.state === 'draft' || project.state === 'needs_changes'
    if (!isOpen || !isOneOfAuthors(project, context.actor)) return []
    const territory = this.places.territory(project.territoryId)
    return userErrors(refuseAll(checkProject(project, await this.campaign(project, context), territory)) ?? ok(true))
  }
}

@Resolver(() => MergeRequestType)
export class MergeRequestFields {
  private readonly loads: Pick<ProjectLoads, 'projects'>
  constructor(loads: Pick<ProjectLoads, 'projects'>) {
    this.loads = loads
  }

  @FieldResolver(() => ProjectType, { description: 'The other project' })
  into(@Root() { intoId }: MergeRequestType, @Ctx() context: Context): Promise<Project | undefined> {
    return context.load(this.loads.projects, intoId)
  }
}

/** For the attribute of that name. */
export function srcsetOf(sizes: ImageFacts['sizes']): string {
  return sizes.map(({ url, width }) => `${url} ${width}w`).join(', ')
}

@Resolver(() => ProjectPhotoType)
export class ProjectPhotoFields {
  @FieldResolver(() => String, { description: 'The smallest size of at least this width, else the largest' })
  url(@Root() { sizes }: ProjectPhotoType, @Arg('width', () => Int, { description: 'Pixels' }) width: number): string {
    return (sizes.find((size) => size.width >= width) ?? sizes.at(-1))?.url ?? ''
  }
}
