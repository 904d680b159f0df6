// Long because the page of a work is one object with many parts.
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import type { Effect, Grade, GradeCounts } from '#domain/budgets/works/grade-work.ts'
import type { WorkHealth } from '#domain/budgets/works/work-health.ts'
import type { WorkNote } from '#domain/budgets/works/work-note.ts'
import type { Contract, Departure, DisputeAnswer, Hand, Work } from '#domain/budgets/works/work.ts'
import type { BodyId, PersonId, ProjectId, WorkNoteId } from '#domain/kernel/ids.ts'
import type { LocalDate as Day } from '#domain/kernel/calendar.ts'
import type { Locale, Localized } from '#domain/kernel/localized.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocaleEnum, LocalizedText } from '#server/platform/graphql/localized.ts'
import { DateTime, LocalDate, SafeInt } from '#server/platform/graphql/scalars.ts'
import { ProjectPhotoType } from './project.type.ts'
import {
  DisputeOutcomeEnum,
  GradeEnum,
  WorkDepartureEnum,
  WorkHealthEnum,
  WorkNoteKindEnum,
  WorkNoteStateEnum,
  WorkRoleEnum,
} from './work.enums.ts'

@ObjectType('WorkStage', { description: 'A stage of a work; days of the calendar of the place' })
export class WorkStageType {
  @Field(() => String, { description: 'Its code in the rules: design, tender, works …' })
  code: string

  @Field(() => String, { description: 'Whose step it is; empty where it is the responsible body’s own' })
  body: string

  @Field(() => LocalDate, { nullable: true, description: 'First planned day' })
  plannedFrom: Day | null

  @Field(() => LocalDate, { nullable: true, description: 'Last planned day' })
  plannedTo: Day | null

  @Field(() => LocalDate, { nullable: true, description: 'Last day as it was planned first' })
  firstPlannedTo: Day | null

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it began' })
  from: Day | null

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it ended' })
  to: Day | null

  @Field(() => Boolean, { description: 'A planned day of it is over, and it has not begun or ended' })
  missed: boolean

  @Field(() => Boolean, { description: 'The viewer can say now that it began' })
  viewerCanStart: boolean

  @Field(() => Boolean, { description: 'The viewer can say now that it ended' })
  viewerCanFinish: boolean
}

@ObjectType('WorkContract', { description: 'With whom it is built' })
class WorkContractType implements Contract {
  @Field(() => String, { description: 'Its number' })
  number: string

  @Field(() => String, { description: 'The contractor' })
  contractor: string

  @Field(() => LocalDate, { description: 'Of which day it is' })
  date: Day

  @Field(() => SafeInt, { nullable: true, description: 'Its sum, minor units' })
  amount: number | null
}

@ObjectType('WorkHand', { description: 'Who acted, by role: a departure from the vote is never anonymous' })
export class WorkHandType implements Hand {
  @Field(() => WorkRoleEnum, { description: 'By which role' })
  role: Hand['role']

  bodyId: BodyId | null
  personId: PersonId
}

@ObjectType('CityWithdrawal', { description: 'The city took a project out' })
export class CityWithdrawalType {
  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => WorkHandType, { description: 'Who, by which role' })
  by: Hand

  @Field(() => LocalizedText, { description: 'Why' })
  reason: Localized
}

@ObjectType('WorkPhoto', { description: 'A photo of the site' })
export class WorkPhotoType extends ProjectPhotoType {
  @Field(() => LocalDate, { nullable: true, description: 'The day on which it was taken' })
  takenOn: Day | null

  @Field(() => Float, { nullable: true, description: 'Degrees north' })
  lat: number | undefined

  @Field(() => Float, { nullable: true, description: 'Degrees east' })
  lon: number | undefined
}

@ObjectType('WorkNews', { description: 'What the responsible body tells' })
export class WorkNewsType {
  @Field(() => ID, { description: 'Opaque: wup_…' })
  id: string

  @Field(() => DateTime, { description: 'When it was told' })
  at: Date

  @Field(() => LocalDate, { description: 'The day it tells of' })
  day: Day

  @Field(() => LocalizedText, { description: 'The words' })
  text: Localized

  @AtMost(6)
  @Field(() => [WorkPhotoType], { description: 'Photos' })
  photos: readonly WorkPhotoType[]

  @Field(() => WorkHandType, { description: 'Who tells it' })
  by: Hand
}

@ObjectType('WorkDeparture', { description: 'Something else than was promised at the vote or planned, and why' })
export class WorkDepartureType implements Pick<Departure, 'kind' | 'at' | 'by' | 'reason'> {
  @Field(() => WorkDepartureEnum, { description: 'What differs' })
  kind: Departure['kind']

  @Field(() => DateTime, { description: 'When it was said' })
  at: Date

  @Field(() => WorkHandType, { description: 'Who says so' })
  by: Hand

  @Field(() => LocalizedText, { description: 'Why' })
  reason: Localized

  @Field(() => String, { nullable: true, description: 'Code of the stage that ends later' })
  stage: string | undefined

  @Field(() => LocalDate, { nullable: true, description: 'Its last day before; null where none was planned' })
  dayBefore: Day | null | undefined

  @Field(() => LocalDate, { nullable: true, description: 'Its last day from now on' })
  dayAfter: Day | undefined

  @Field(() => SafeInt, { nullable: true, description: 'What it was to cost, minor units' })
  costBefore: number | undefined

  @Field(() => SafeInt, { nullable: true, description: 'What it costs from now on, minor units' })
  costAfter: number | undefined
}

@ObjectType('WorkNote', { description: 'What a resident saw at the site' })
export class WorkNoteType implements Pick<WorkNote, 'id' | 'kind' | 'state' | 'at' | 'language' | 'text'> {
  @Field(() => ID, { description: 'Opaque: wno_…' })
  id: WorkNoteId

  @Field(() => WorkNoteKindEnum, { description: 'Why it was written' })
  kind: WorkNote['kind']

  @Field(() => WorkNoteStateEnum, { description: 'Whether it is shown' })
  state: WorkNote['state']

  @Field(() => DateTime, { description: 'When it was written' })
  at: Date

  @Field(() => LocaleEnum, { description: 'The language it is written in' })
  language: Locale

  @Field(() => String, { description: 'The words' })
  text: string
}

@ObjectType('WorkDisputeAnswer', { description: 'How the responsible body answered' })
class WorkDisputeAnswerType implements DisputeAnswer {
  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => DisputeOutcomeEnum, { description: 'What came of it' })
  outcome: DisputeAnswer['outcome']

  @Field(() => LocalizedText, { description: 'Why' })
  text: Localized

  @Field(() => WorkHandType, { description: 'Who answered' })
  by: Hand
}

@ObjectType('WorkDispute', { description: 'A resident says that a work is not done' })
export class WorkDisputeType {
  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => LocalDate, { description: 'The day on which it had been finished' })
  finishedOn: Day

  @Field(() => WorkDisputeAnswerType, { nullable: true, description: 'The answer; null while it waits for one' })
  answer: DisputeAnswer | null

  noteId: WorkNoteId
}

@ObjectType('WorkHandOver', { description: 'Somebody else answers for it from now on' })
export class WorkHandOverType {
  @Field(() => DateTime, { description: 'When it was said' })
  at: Date

  @Field(() => LocalDate, { description: 'Since which day' })
  day: Day

  @Field(() => LocalizedText, { description: 'To whom' })
  to: Localized

  @Field(() => LocalizedText, { description: 'What was done, what it cost, what is left' })
  report: Localized

  @Field(() => WorkHandType, { description: 'Who handed it over' })
  by: Hand
}

@ObjectType('WorkHealth', { description: 'What the clock says of a work, by itself' })
export class WorkHealthType implements WorkHealth {
  @Field(() => WorkHealthEnum, { description: 'What it says' })
  code: WorkHealth['code']

  @Field(() => LocalDate, { nullable: true, description: 'The day that was missed, or on which news was due' })
  day: Day | null

  @Field(() => String, { nullable: true, description: 'Code of the stage whose day was missed' })
  stage: string | null
}

@ObjectType('WorkGradeCounts', { description: 'How many graded how' })
class WorkGradeCountsType implements GradeCounts {
  @Field(() => SafeInt, { description: 'Much' })
  high: number

  @Field(() => SafeInt, { description: 'Something' })
  medium: number

  @Field(() => SafeInt, { description: 'Little' })
  low: number
}

@ObjectType('WorkEffect', { description: 'What a work changed, as its authors and residents see it' })
export class WorkEffectType implements Effect {
  @Field(() => WorkGradeCountsType, { description: 'Those who proposed it' })
  author: GradeCounts

  @Field(() => WorkGradeCountsType, { description: 'Other residents' })
  resident: GradeCounts

  @Field(() => GradeEnum, { nullable: true, description: 'What the viewer said' })
  viewerGrade: Grade | undefined
}

/** Its root object is the domain's `Work`; what is not a plain part of it is resolved in `work.fields.ts`. */
@ObjectType('Work', { description: 'What became of a project that won' })
export class WorkType implements Pick<Work, 'id' | 'person' | 'promise' | 'permits' | 'updatedAt' | 'revision'> {
  @Field(() => ID, { description: 'Of its project: prj_…' })
  id: ProjectId

  @Field(() => String, { description: 'Name and post of who answers for it; empty while nobody is named' })
  person: string

  @Field(() => SafeInt, { description: 'Minor units: the price in the frozen list, which residents voted for' })
  promise: number

  @Field(() => WorkContractType, { nullable: true, description: 'With whom it is built' })
  contract: Contract | null

  @Field(() => LocalizedText, { description: 'Permits and approvals; empty while there are none' })
  permits: Localized

  @Field(() => DateTime, { description: 'When its body was last heard of' })
  updatedAt: Date

  @Field(() => Int, { description: 'Counts changes: give it back with a new plan' })
  revision: number
}
