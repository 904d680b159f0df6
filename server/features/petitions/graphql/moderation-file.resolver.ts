import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { appealsLeft, appealUntil, mayAppeal } from '#domain/moderation/appeal.ts'
import { writesIt } from '#domain/petitions/may-edit.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Law } from '#domain/rules/law.ts'
import {
  CaseAppealType,
  CaseAtRiskType,
  CaseDecisionType,
  CaseNoteType,
  ModerationLogEntryType,
  toCaseDecisionType,
  type KeptCase,
  type Moderation,
} from '#server/features/moderation/index.ts'
import { CodeType, toCodeType, type Rules } from '#server/features/rules/index.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { DateTime } from '#server/platform/graphql/scalars.ts'
import { Decision, decision } from '#server/platform/graphql/user-errors.ts'
import { pinnedBook } from '../use-cases/law-of.ts'
import { subjectOf } from '../use-cases/open-case.ts'
import type { LoadPetitions } from './later-fields.ts'
import { PetitionType } from './petition.type.ts'

@ObjectType('ModerationFile', { description: 'What moderators did with a petition, for its author: never who' })
class ModerationFileType {
  @AtMost(10)
  @Field(() => [CaseDecisionType], { description: 'Decisions, oldest first' })
  decisions: readonly CaseDecisionType[]

  @AtMost(20)
  @Field(() => [CaseNoteType], { description: 'Changes that were asked for, and other steps' })
  notes: readonly CaseNoteType[]

  @AtMost(5)
  @Field(() => [CaseAppealType], { description: 'Own appeals' })
  appeals: readonly CaseAppealType[]

  @Field(() => DateTime, { nullable: true, description: 'Until when it must be decided, while it waits' })
  dueAt: Date | null

  @Field(() => Decision, { description: 'May the viewer appeal now' })
  viewerCanAppeal: Decision

  @Field(() => DateTime, { nullable: true, description: 'Until when an appeal is possible' })
  appealUntil: Date | null

  @Field(() => Int, { description: 'How many appeals are left' })
  appealsLeft: number
}

@ObjectType('LoggedPetition', { description: 'What a public log names of a petition' })
class LoggedPetitionType {
  @Field(() => String, { nullable: true, description: 'Its number' })
  number: string | null

  @Field(() => Boolean, { description: 'Everybody can read its page' })
  isPublic: boolean
}

@Resolver(() => PetitionType)
export class ModerationFileFields {
  private readonly moderation: Pick<Moderation, 'caseOf'>
  private readonly rules: Rules
  constructor({ moderation, rules }: { readonly moderation: Pick<Moderation, 'caseOf'>; readonly rules: Rules }) {
    this.moderation = moderation
    this.rules = rules
  }

  @FieldResolver(() => ModerationFileType, {
    nullable: true,
    description: 'The file of its moderation, for those who write it',
  })
  async moderationFile(
    @Root() petition: Petition,
    @Ctx() { actor, now }: Context,
  ): Promise<ModerationFileType | undefined> {
    if (!writesIt(petition, actor) || petition.rules === null) return undefined
    const kept = await this.moderation.caseOf(subjectOf(petition))
    const book = pinnedBook(this.rules, petition)
    return kept && toFile(kept, { book, calendar: this.rules.calendarOf(book) }, actor, now)
  }

  @FieldResolver(() => [CodeType], { description: 'Codes of its book by which it can be refused or hidden' })
  refusalCodes(@Root() petition: Petition): CodeType[] {
    return petition.rules === null ? [] : pinnedBook(this.rules, petition).moderation.refusalCodes.map(toCodeType)
  }
}

function toFile(kept: KeptCase, law: Law, actor: Actor, now: Date): ModerationFileType {
  const { book } = law
  const isWaiting = ['open', 'flagged', 'proposed', 'appealed', 'dormant'].includes(kept.state)
  return {
    decisions: kept.decisions.map((made) => toCaseDecisionType(made, book, actor)),
    // What moderators write for each other is not for the author.
    notes: kept.notes.map((note) => (note.kind === 'needs_changes' ? note : { ...note, text: '' })),
    appeals: kept.appeals,
    dueAt: isWaiting ? kept.dueAt : null,
    viewerCanAppeal: decision(mayAppeal(kept, law, actor, now)),
    appealUntil: appealUntil(kept, law) ?? null,
    appealsLeft: appealsLeft(kept, book),
  }
}

interface Named {
  readonly subject: { readonly id: string }
}

/** How the log, and the list of late cases, name a petition. */
class PetitionNames {
  private readonly load: LoadPetitions
  private readonly isPublic: (petition: Petition) => boolean
  constructor(load: LoadPetitions, isPublic: (petition: Petition) => boolean) {
    this.load = load
    this.isPublic = isPublic
  }

  protected async nameOf({ subject }: Named, context: Context): Promise<LoggedPetitionType> {
    const petition = await context.load(this.load, subject.id as PetitionId)
    return { number: petition.number, isPublic: this.isPublic(petition) }
  }
}

@Resolver(() => ModerationLogEntryType)
export class LogEntryPetition extends PetitionNames {
  @FieldResolver(() => LoggedPetitionType, { description: 'What it is about' })
  petition(@Root() entry: ModerationLogEntryType, @Ctx() context: Context): Promise<LoggedPetitionType> {
    return this.nameOf(entry, context)
  }
}

@Resolver(() => CaseAtRiskType)
export class CaseAtRiskPetition extends PetitionNames {
  @FieldResolver(() => LoggedPetitionType, { description: 'What it is about' })
  petition(@Root() found: CaseAtRiskType, @Ctx() context: Context): Promise<LoggedPetitionType> {
    return this.nameOf(found, context)
  }
}
