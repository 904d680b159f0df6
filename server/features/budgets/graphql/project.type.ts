// Long because the page of a project is one object with many parts.
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import type { CostItem, Project, ProjectText } from '#domain/budgets/project.ts'
import type { ProjectAct } from '#domain/budgets/project-states.ts'
import type { VerdictCode } from '#domain/budgets/verdict-codes.ts'
import type { ProjectCounts } from '#domain/budgets/project-counts.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import type { Locale, Localized } from '#domain/kernel/localized.ts'
import type { PublicBody } from '#domain/places/body.ts'
import { PublicBodyType } from '#server/features/places/index.ts'
import type { ImageFacts } from '#server/platform/files/images.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocaleEnum, LocalizedText } from '#server/platform/graphql/localized.ts'
import { DateTime, SafeInt } from '#server/platform/graphql/scalars.ts'
import {
  CoAuthorStateEnum,
  ProjectActEnum,
  ProjectStateEnum,
  VerdictCodeEnum,
  VerdictOutcomeEnum,
  VerdictStepEnum,
} from './project.enums.ts'

@ObjectType('ProjectText', { description: 'What authors wrote, in one language' })
export class ProjectTextType implements ProjectText {
  @Field(() => LocaleEnum, { description: 'The language' })
  locale: Locale

  @Field(() => String, { description: 'Title' })
  title: string

  @Field(() => String, { description: 'What is to be done' })
  description: string

  @Field(() => String, { description: 'What changes by it' })
  effect: string

  @Field(() => String, { description: 'For whom it is' })
  beneficiaries: string

  @Field(() => String, { description: 'Where exactly, in words' })
  address: string
}

@ObjectType('CostItem', { description: 'A part of the estimate' })
class CostItemType implements CostItem {
  @Field(() => String, { description: 'What' })
  name: string

  @Field(() => Float, { description: 'How many' })
  quantity: number

  @Field(() => SafeInt, { description: 'Price of one, minor units' })
  unitPrice: number
}

@ObjectType('ProjectPhoto', { description: 'A photo of a project' })
export class ProjectPhotoType {
  @Field(() => ID, { description: 'img_…' })
  id: string

  @Field(() => String, { description: 'What it shows, for those who do not see it' })
  caption: string

  @Field(() => Int, { description: 'Pixels of the largest size' })
  width: number

  @Field(() => Int, { description: 'Pixels of the largest size' })
  height: number

  @Field(() => String, { description: 'For the attribute of that name: every size with its width' })
  srcset: string

  sizes: ImageFacts['sizes']
}

@ObjectType('CoAuthor', { description: 'Somebody who was invited by a link' })
export class CoAuthorType {
  @Field(() => ID, { description: 'Opaque: inv_…' })
  id: string

  @Field(() => CoAuthorStateEnum, { description: 'What came of it' })
  state: Project['coAuthors'][number]['state']

  @Field(() => DateTime, { description: 'Since when' })
  at: Date

  @Field(() => Boolean, { description: 'It is the viewer' })
  isViewer: boolean
}

@ObjectType('ProjectVerdict', { description: 'A public verdict on a project' })
export class ProjectVerdictType {
  @Field(() => VerdictStepEnum, { description: 'What it is about' })
  step: Project['verdicts'][number]['step']

  @Field(() => VerdictOutcomeEnum, { description: 'What was decided' })
  outcome: Project['verdicts'][number]['outcome']

  @Field(() => DateTime, { description: 'When' })
  at: Date

  @AtMost(20)
  @Field(() => [VerdictCodeEnum], { description: 'Why, by code' })
  codes: readonly VerdictCode[]

  @Field(() => LocalizedText, { description: 'Why, in words' })
  text: Localized

  @Field(() => SafeInt, { nullable: true, description: 'What it costs, minor units; where it can be built' })
  price: number | null

  @Field(() => PublicBodyType, { nullable: true, description: 'Who would build it' })
  executor: PublicBody | undefined

  @Field(() => LocalizedText, { nullable: true, description: 'What has to be permitted' })
  permits: Localized | null

  @Field(() => PublicBodyType, { nullable: true, description: 'The body that answers for it; null for moderators' })
  body: PublicBody | undefined

  @Field(() => String, { nullable: true, description: 'Who decided; null once their account is gone' })
  byName: string | null

  @Field(() => Boolean, { description: 'It came after its day' })
  late: boolean
}

@ObjectType('ProjectAppeal', { description: 'Why an author wants a refusal to be looked at again' })
class ProjectAppealType {
  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => String, { description: 'Why' })
  text: string
}

@ObjectType('MergeRequest', { description: 'An author asks that a project becomes part of another' })
export class MergeRequestType {
  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => Boolean, { description: 'The viewer is the one to agree' })
  viewerCanAgree: boolean

  /** for `into` */
  intoId: ProjectId
}

@ObjectType('ProjectEvent', { description: 'One move of a project' })
export class ProjectEventType {
  @Field(() => ProjectActEnum, { description: 'What was done' })
  act: ProjectAct

  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => ProjectStateEnum, { description: 'The state before' })
  from: Project['state']

  @Field(() => ProjectStateEnum, { description: 'The state after' })
  to: Project['state']
}

@ObjectType('ProjectPoint', { description: 'A project on the map' })
export class ProjectPointType {
  @Field(() => ID, { description: 'Of the project' })
  id: ProjectId

  @Field(() => String, { nullable: true, description: 'Its running number' })
  number: string | null

  @Field(() => Int, { nullable: true, description: 'Its number on the ballot' })
  ballotNumber: number | null

  @Field(() => String, { description: 'Its title, in the language it is written in' })
  title: string

  @Field(() => LocaleEnum, { description: 'That language' })
  language: Locale

  @Field(() => ProjectStateEnum, { description: 'Where it stands' })
  state: Project['state']

  @Field(() => Float, { description: 'Degrees north' })
  lat: number

  @Field(() => Float, { description: 'Degrees east' })
  lon: number
}

@ObjectType('ProjectCounts', { description: 'What a campaign came to so far' })
export class ProjectCountsType implements ProjectCounts {
  @Field(() => SafeInt, { description: 'Everything that was sent in' })
  proposed: number

  @Field(() => SafeInt, { description: 'Passed the formal check' })
  admitted: number

  @Field(() => SafeInt, { description: 'Refused by the formal check' })
  refused: number

  @Field(() => SafeInt, { description: 'Can be built' })
  feasible: number

  @Field(() => SafeInt, { description: 'Cannot be built' })
  infeasible: number

  @Field(() => SafeInt, { description: 'On the frozen list' })
  onBallot: number

  @Field(() => SafeInt, { description: 'Taken back or taken out' })
  withdrawn: number

  @Field(() => SafeInt, { description: 'Became part of others' })
  merged: number

  @Field(() => SafeInt, { description: 'Won' })
  won: number

  @Field(() => SafeInt, { description: 'Did not win' })
  lost: number

  @Field(() => SafeInt, { description: 'Wait for a verdict or a correction' })
  waiting: number
}

/** Its root object is the domain's `Project`; what is not a plain part of it is resolved in `project.fields.ts`. */
@ObjectType('Project', { description: 'A resident’s idea, from draft to the work that was built' })
export class ProjectType implements Pick<
  Project,
  | ('id' | 'number' | 'ballotNumber' | 'state' | 'language' | 'estimate' | 'costItems' | 'cityReason' | 'appeal')
  | ('showAuthor' | 'revision' | 'createdAt' | 'editedAt' | 'submittedAt')
> {
  @Field(() => ID, { description: 'Opaque: prj_…' })
  id: ProjectId

  @Field(() => String, { nullable: true, description: 'Its running number, once it was sent in' })
  number: string | null

  @Field(() => Int, { nullable: true, description: 'Its number on the ballot, once the list is frozen' })
  ballotNumber: number | null

  @Field(() => ProjectStateEnum, { description: 'Where it stands' })
  state: Project['state']

  @Field(() => LocaleEnum, { description: 'The language it is written in' })
  language: Locale

  @Field(() => SafeInt, { nullable: true, description: 'What its author reckons, minor units' })
  estimate: number | null

  @AtMost(30)
  @Field(() => [CostItemType], { description: 'How the author came to it' })
  costItems: readonly CostItem[]

  @Field(() => LocalizedText, { nullable: true, description: 'Why the city took it out' })
  cityReason: Localized | null

  @Field(() => ProjectAppealType, { nullable: true, description: 'The appeal of its author' })
  appeal: Project['appeal']

  @Field(() => Boolean, { description: 'Its author wants to be named' })
  showAuthor: boolean

  @Field(() => Int, { description: 'Counts edits: give it back when you save' })
  revision: number

  @Field(() => DateTime, { description: 'When it was begun' })
  createdAt: Date

  @Field(() => DateTime, { description: 'When it was last changed' })
  editedAt: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was first sent in' })
  submittedAt: Date | null
}
