import { Field, ID, InputType } from 'type-graphql'
import { ChecklistAnswerInput } from './petition.inputs.ts'

@InputType({ description: 'An appeal against a refusal' })
export class AppealDecisionInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => String, { description: 'Why somebody else should look again, with new evidence' })
  text: string
}

@InputType({ description: 'The answer to an appeal' })
export class DecideAppealInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => Boolean, { description: 'The refusal is overturned, and the petition approved' })
  overturns: boolean

  @Field(() => String, { nullable: true, description: 'Why the refusal stands, in words that the author understands' })
  text?: string | null

  @Field(() => [ChecklistAnswerInput], { nullable: true, description: 'Every item, where the refusal is overturned' })
  checklist?: ChecklistAnswerInput[] | null
}

@InputType({ description: 'A proposal to hide a published petition' })
export class HidePetitionInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => String, { description: 'Code of the rule book' })
  code: string

  @Field(() => String, { description: 'The reason in words that the author understands' })
  text: string
}
