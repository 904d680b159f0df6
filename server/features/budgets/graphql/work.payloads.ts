import { Field, ObjectType } from 'type-graphql'
import type { WorkNote } from '#domain/budgets/works/work-note.ts'
import type { Work } from '#domain/budgets/works/work.ts'
import { UserError } from '#server/platform/graphql/user-errors.ts'
import { WorkNoteType, WorkType } from './work.type.ts'

@ObjectType({ description: 'Result of an act on a work' })
export class WorkPayload {
  @Field(() => WorkType, { nullable: true, description: 'The work as it is now' })
  work?: Work | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of an act on a note' })
export class WorkNotePayload {
  @Field(() => WorkNoteType, { nullable: true, description: 'The note as it is now' })
  note?: WorkNote | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}
