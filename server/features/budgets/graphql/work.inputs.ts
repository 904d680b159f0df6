// Long because every act has its own form.
import { Field, Float, ID, InputType, Int } from 'type-graphql'
import type { Grade } from '#domain/budgets/works/grade-work.ts'
import type { DisputeAnswer } from '#domain/budgets/works/work.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { LocaleEnum, LocalizedInput } from '#server/platform/graphql/localized.ts'
import { LocalDate, SafeInt } from '#server/platform/graphql/scalars.ts'
import { DisputeOutcomeEnum, GradeEnum, NoteDecisionEnum } from './work.enums.ts'

@InputType({ description: 'A work' })
export class WorkInput {
  @Field(() => ID, { description: 'Its project' })
  projectId: string

  @Field(() => String, { description: 'Made by the client for this act: a repetition changes nothing' })
  attempt: string
}

@InputType({ description: 'Planned days of a stage; a day that was told is not taken away' })
class WorkStagePlanInput {
  @Field(() => String, { description: 'Its code in the rules' })
  code: string

  @Field(() => String, { nullable: true, description: 'Whose step it is, where it is not the responsible body’s own' })
  body?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'First day' })
  from?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Last day' })
  to?: string | null
}

@InputType({ description: 'With whom it is built' })
class WorkContractInput {
  @Field(() => String, { description: 'Its number' })
  number: string

  @Field(() => String, { description: 'The contractor' })
  contractor: string

  @Field(() => LocalDate, { description: 'Of which day it is' })
  date: string

  @Field(() => SafeInt, { nullable: true, description: 'Its sum, minor units' })
  amount?: number | null
}

@InputType({ description: 'A photo that the viewer sent to /files/images' })
export class WorkPhotoInput {
  @Field(() => ID, { description: 'img_…' })
  imageId: string

  @Field(() => String, { description: 'What it shows, for those who do not see it' })
  caption: string

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it was taken' })
  takenOn?: string | null

  @Field(() => Float, { nullable: true, description: 'Degrees north' })
  lat?: number | null

  @Field(() => Float, { nullable: true, description: 'Degrees east' })
  lon?: number | null
}

@InputType({ description: 'The plan of a work; what is absent stays as it is' })
export class PlanWorkInput extends WorkInput {
  @Field(() => Int, { nullable: true, description: 'Revision the plan was made on: guards against lost edits' })
  revision?: number | null

  @Field(() => ID, { nullable: true, description: 'The responsible body; methodologists alone pass a work on' })
  bodyId?: string | null

  @Field(() => String, { nullable: true, description: 'Name and post of who answers for it; public' })
  person?: string | null

  @Field(() => [WorkStagePlanInput], { nullable: true, description: 'Stages that are planned anew' })
  stages?: WorkStagePlanInput[] | null

  @Field(() => SafeInt, { nullable: true, description: 'What it is to cost, minor units' })
  planned?: number | null

  @Field(() => SafeInt, { nullable: true, description: 'What was allocated so far, minor units' })
  allocated?: number | null

  @Field(() => WorkContractInput, { nullable: true, description: 'With whom it is built' })
  contract?: WorkContractInput | null

  @Field(() => LocalizedInput, { nullable: true, description: 'Permits and approvals' })
  permits?: LocalizedInput | null

  @Field(() => LocalizedInput, { nullable: true, description: 'Why a stage ends later than it was planned' })
  datesReason?: LocalizedInput | null

  @Field(() => LocalizedInput, { nullable: true, description: 'Why it costs more than was told' })
  costReason?: LocalizedInput | null

  @Field(() => LocalizedInput, { nullable: true, description: 'What else is built than was voted for, and why' })
  scopeReason?: LocalizedInput | null
}

@InputType({ description: 'When a stage began or ended' })
export class WorkStageInput extends WorkInput {
  @Field(() => String, { description: 'Its code in the rules' })
  stage: string

  @Field(() => LocalDate, { description: 'The day; not one to come' })
  day: string
}

@InputType({ description: 'That a work is done; told with words and photos' })
export class FinishWorkInput extends WorkInput {
  @Field(() => LocalDate, { description: 'The day it tells of; not one to come' })
  day: string

  @Field(() => LocalizedInput, { description: 'The words, in one language at least' })
  text: LocalizedInput

  @Field(() => [WorkPhotoInput], { defaultValue: [], description: 'At most 6' })
  photos: WorkPhotoInput[]
}

@InputType({ description: 'News of a work' })
export class ReportWorkInput extends FinishWorkInput {
  @Field(() => SafeInt, { nullable: true, description: 'What was allocated so far, minor units' })
  allocated?: number | null

  @Field(() => SafeInt, { nullable: true, description: 'What was spent so far, minor units' })
  spent?: number | null

  @Field(() => LocalizedInput, { nullable: true, description: 'Why it costs more than was told, where it does' })
  costReason?: LocalizedInput | null
}

@InputType({ description: 'That a work is late' })
export class DelayWorkInput extends WorkInput {
  @Field(() => LocalDate, { description: 'The new last day of the whole; what has not ended moves by as many days' })
  until: string

  @Field(() => LocalizedInput, { description: 'Why, in every language of the campaign' })
  reason: LocalizedInput
}

@InputType({ description: 'That a work is given up' })
export class FailWorkInput extends WorkInput {
  @Field(() => LocalizedInput, { description: 'Why, in every language of the campaign' })
  reason: LocalizedInput
}

@InputType({ description: 'That somebody else answers for it from now on' })
export class HandOverWorkInput extends WorkInput {
  @Field(() => LocalDate, { description: 'Since which day; not one to come' })
  day: string

  @Field(() => LocalizedInput, { description: 'To whom' })
  to: LocalizedInput

  @Field(() => LocalizedInput, { description: 'What was done, what it cost, what is left; in every language' })
  report: LocalizedInput
}

@InputType({ description: 'What a resident saw, or why a work is not done' })
export class WorkNoteInput extends WorkInput {
  @Field(() => LocaleEnum, { description: 'The language it is written in' })
  language: Locale

  @Field(() => String, { description: 'The words' })
  text: string

  @Field(() => [WorkPhotoInput], { defaultValue: [], description: 'At most 6' })
  photos: WorkPhotoInput[]
}

@InputType({ description: 'Whether a note is shown' })
export class DecideWorkNoteInput {
  @Field(() => ID, { description: 'The note' })
  noteId: string

  @Field(() => NoteDecisionEnum, { description: 'What was decided' })
  decision: 'published' | 'rejected'

  @Field(() => LocalizedInput, { nullable: true, description: 'Why it is not shown, in one language at least' })
  reason?: LocalizedInput | null
}

@InputType({ description: 'How a dispute is answered' })
export class AnswerWorkDisputeInput extends WorkInput {
  @Field(() => DisputeOutcomeEnum, { description: 'What comes of it' })
  outcome: DisputeAnswer['outcome']

  @Field(() => LocalizedInput, { description: 'Why, in every language of the campaign' })
  text: LocalizedInput
}

@InputType({ description: 'How much a work changed' })
export class GradeWorkInput {
  @Field(() => ID, { description: 'Its project' })
  projectId: string

  @Field(() => GradeEnum, { description: 'The grade; the last one of a person counts' })
  grade: Grade
}
