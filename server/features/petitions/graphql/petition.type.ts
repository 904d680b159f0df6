// Long because the public page of a petition is one object with many fields.
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { BodyId, PetitionId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { PetitionStage, TrackState } from '#domain/petitions/petition.ts'
import type { ActingRole, TimelineKind } from '#domain/petitions/timeline.ts'
import type { WayStepKind, WayStepState } from '#domain/petitions/way.ts'
import type { TextRole, TrackEffect } from '#domain/rules/book.ts'
import { CodeType, LegalPeriodType, TextRoleEnum, TrackEffectEnum } from '#server/features/rules/index.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocaleEnum, LocalizedText } from '#server/platform/graphql/localized.ts'
import { DateTime, LocalDate, SafeInt } from '#server/platform/graphql/scalars.ts'
import { PetitionStageEnum, TrackStateEnum, WayStepKindEnum, WayStepStateEnum } from './enums.ts'
import { ActingRoleEnum, TimelineKindEnum } from './timeline.enums.ts'

@ObjectType('PetitionText', { description: 'One text of a petition besides its title' })
export class PetitionTextType {
  @Field(() => ID, { description: 'Field of the rule book' })
  field: string

  @Field(() => TextRoleEnum, { description: 'What the field is for' })
  role: TextRole

  @Field(() => LocalizedText, { description: 'What the rule book calls the field' })
  label: LocalizedText

  @Field(() => LocalizedText, { description: 'The text, in the languages it was written in' })
  text: LocalizedText
}

@ObjectType('PetitionVersion', { description: 'Texts as they were sent once; they never change' })
export class PetitionVersionType {
  @Field(() => Int, { description: 'From 1' })
  number: number

  @Field(() => LocalizedText, { description: 'Its title' })
  title: LocalizedText

  @AtMost(10)
  @Field(() => [PetitionTextType], { description: 'Its texts in the order of the rule book' })
  texts: PetitionTextType[]

  @Field(() => DateTime, { description: 'When it was sent' })
  at: Date
}

@ObjectType('PetitionTrack', { description: 'A threshold of a petition and what follows when it is reached' })
export class PetitionTrackType {
  @Field(() => ID, { description: 'Its name in the rule book' })
  id: string

  @Field(() => LocalizedText, { description: 'What people call it' })
  title: LocalizedText

  @Field(() => TrackEffectEnum, { description: 'What reaching it leads to' })
  effect: TrackEffect

  @Field(() => LocalizedText, { description: 'The role that must act' })
  addressee: LocalizedText

  @Field(() => SafeInt, { description: 'Signatures needed' })
  need: number

  @Field(() => SafeInt, { description: 'Signatures still missing' })
  missing: number

  @Field(() => TrackStateEnum, { description: 'How far it got' })
  state: TrackState

  @Field(() => DateTime, { nullable: true, description: 'When the crossing signature was accepted' })
  metAt: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When the answer is due' })
  dueAt: Date | null

  @Field(() => Boolean, { description: 'The due date lies beyond the settled part of the holiday calendar' })
  dueProvisional: boolean

  @Field(() => Boolean, { description: 'The due date has passed without an answer' })
  overdue: boolean

  @Field(() => DateTime, { nullable: true, description: 'When it was answered' })
  answeredAt: Date | null

  @Field(() => LegalPeriodType, { nullable: true, description: 'How long the addressee has' })
  answerWithin: LegalPeriodType | null

  @AtMost(10)
  @Field(() => [CodeType], { description: 'Decisions that the addressee may take' })
  outcomes: CodeType[]

  /** for `body` and `answer`, which other resolvers add */
  petitionId: PetitionId
  bodyId: BodyId | null
}

@ObjectType('Refusal', { description: 'Why a moderator refused a petition' })
export class RefusalType {
  @Field(() => CodeType, { description: 'Code of the rule book' })
  code: CodeType

  @Field(() => String, { description: 'What the moderator wrote to the author' })
  text: string

  @Field(() => DateTime, { description: 'When' })
  at: Date
}

@ObjectType('WayStep', { description: 'A station on the way of a petition' })
export class WayStepType {
  @Field(() => WayStepKindEnum, { description: 'Which kind of station' })
  kind: WayStepKind

  @Field(() => WayStepStateEnum, { description: 'Behind, now, ahead or missed' })
  state: WayStepState

  @Field(() => LocalizedText, { description: 'What the rule book calls it' })
  title: LocalizedText

  @Field(() => DateTime, { nullable: true, description: 'When it was reached' })
  at: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it has to be over' })
  dueAt: Date | null

  @Field(() => PetitionTrackType, { nullable: true, description: 'The threshold it belongs to' })
  track: PetitionTrackType | null

  @Field(() => LegalPeriodType, { nullable: true, description: 'How long it may take' })
  within: LegalPeriodType | null
}

@ObjectType('TimelineEntry', { description: 'Something that happened to a petition, or is planned' })
export class TimelineEntryType {
  @Field(() => ID, { description: 'Stable within the petition' })
  id: string

  @Field(() => TimelineKindEnum, { description: 'What' })
  kind: TimelineKind

  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => Boolean, { description: 'It lies ahead' })
  planned: boolean

  @Field(() => Boolean, { description: 'Its day may move with the holiday calendar' })
  provisional: boolean

  @Field(() => ActingRoleEnum, { description: 'In which capacity somebody acted' })
  by: ActingRole

  @Field(() => PetitionTrackType, { nullable: true, description: 'The threshold concerned' })
  track: PetitionTrackType | null

  @Field(() => CodeType, { nullable: true, description: 'The decision, by its code' })
  code: CodeType | null

  @Field(() => String, { nullable: true, description: 'What was written with it' })
  text: string | null

  @Field(() => Boolean, { description: 'It happened after its term' })
  late: boolean
}

@ObjectType('SourceDebate', { description: 'A debate at the source of an import' })
export class SourceDebateType {
  @Field(() => LocalDate, { nullable: true, description: 'Day of the debate' })
  debatedOn: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Day it was scheduled for' })
  scheduledOn: string | null

  @Field(() => String, { nullable: true, description: 'Summary' })
  overview: string | null

  @Field(() => String, { nullable: true, description: 'Address of the transcript' })
  transcriptUrl: string | null

  @Field(() => String, { nullable: true, description: 'Address of the recording' })
  videoUrl: string | null

  @Field(() => String, { nullable: true, description: 'Address of the briefing' })
  packUrl: string | null
}

@ObjectType('SourceResponse', { description: 'An official response at the source of an import' })
export class SourceResponseType {
  @Field(() => LocalDate, { nullable: true, description: 'Day of the response' })
  respondedOn: string | null

  @Field(() => String, { description: 'In short' })
  summary: string

  @Field(() => String, { description: 'In full' })
  details: string
}

@ObjectType('AreaCount', { description: 'Signatures from one area' })
export class AreaCountType {
  @Field(() => String, { description: 'Code of the source' })
  code: string

  @Field(() => String, { description: 'Name of the area' })
  name: string

  @Field(() => SafeInt, { description: 'Signatures' })
  count: number
}

@ObjectType('PetitionOrigin', { description: 'Where an imported petition comes from, and what its source says' })
export class PetitionOriginType {
  @Field(() => String, { description: 'Name of the source: uk' })
  system: string

  @Field(() => String, { description: 'Its number there' })
  id: string

  @Field(() => String, { description: 'Its address there' })
  url: string

  @Field(() => DateTime, { description: 'When it was last read' })
  importedAt: Date

  @Field(() => DateTime, {
    nullable: true,
    description: 'End of signing as the rule book computes it; what the source says is closedAt',
  })
  computedClosesAt: Date | null

  @Field(() => String, { nullable: true, description: 'Note of the committee' })
  committeeNote: string | null

  @Field(() => [String], { description: 'Departments concerned' })
  departments: readonly string[]

  @Field(() => SourceDebateType, { nullable: true, description: 'The debate, if any' })
  debate: SourceDebateType | null

  @Field(() => SourceResponseType, { nullable: true, description: 'The official response, if any' })
  response: SourceResponseType | null

  /** for `areas`, which are read apart */
  petitionId: PetitionId
  total: number
}

@ObjectType('Petition', { description: 'A request to a public body that people support with their signatures' })
export class PetitionType {
  @Field(() => ID, { description: 'Opaque: pet_…' })
  id: PetitionId

  @Field(() => String, { nullable: true, description: 'What people quote: 2026-000412; a draft has none' })
  number: string | null

  @Field(() => PetitionStageEnum, { description: 'Where it stands' })
  stage: PetitionStage

  @Field(() => LocaleEnum, { description: 'Language it was written in' })
  language: Locale

  @Field(() => DateTime, { description: 'When it was begun; for an import, at its source' })
  createdAt: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was sent first' })
  submittedAt: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When signing opened' })
  publishedAt: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When signing ends' })
  closesAt: Date | null

  @Field(() => Boolean, { description: 'The end may move with the holiday calendar' })
  closesProvisional: boolean

  @Field(() => DateTime, { nullable: true, description: 'When signing ended' })
  closedAt: Date | null
}
