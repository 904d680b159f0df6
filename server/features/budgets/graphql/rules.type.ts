import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { RuleSectionCode } from '#domain/budgets/rules/rule-sentence.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'
import { UserError } from '#server/platform/graphql/user-errors.ts'
import { CampaignType } from './campaign.type.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'

const RuleSectionEnum = {
  ABOUT: 'about',
  PROPOSING: 'proposing',
  REVIEW: 'review',
  MONEY: 'money',
  VOTERS: 'voters',
  VOTING: 'voting',
  OFFICIAL: 'official',
  SHADOW: 'shadow',
  SECRECY: 'secrecy',
  AFTERWARDS: 'afterwards',
  DATES: 'dates',
} as const satisfies Record<string, RuleSectionCode>

registerEnumType(RuleSectionEnum, {
  name: 'RuleSectionCode',
  description: 'What a part of the rules is about',
  valuesConfig: {
    ABOUT: { description: 'Which rules these are, and the law they rest on' },
    PROPOSING: { description: 'Who may propose, and how much' },
    REVIEW: { description: 'How proposals are judged' },
    MONEY: { description: 'How money is shared' },
    VOTERS: { description: 'Who may vote' },
    VOTING: { description: 'How people vote' },
    OFFICIAL: { description: 'How winners are found' },
    SHADOW: { description: 'Another count that is published and decides nothing' },
    SECRECY: { description: 'What stays secret, and what is published' },
    AFTERWARDS: { description: 'What happens to winners' },
    DATES: { description: 'Terms and legal dates' },
  },
})

@ObjectType('RuleSentence', { description: 'One sentence of rules in plain words; the client owns the words' })
export class RuleSentenceType {
  @Field(() => String, { description: 'Which sentence' })
  code: string

  @Field(() => String, { description: 'What it names, as JSON: placeholder → number, money, share, day, text or list' })
  params: string
}

@ObjectType('RuleSection', { description: 'Sentences of rules about one thing' })
export class RuleSectionType {
  @Field(() => RuleSectionEnum, { description: 'What they are about' })
  section: RuleSectionCode

  @AtMost(15)
  @Field(() => [RuleSentenceType], { description: 'In the order of reading' })
  sentences: RuleSentenceType[]
}

@ObjectType('RuleValueChange', { description: 'A value of the document of rules that changed' })
export class RuleValueChangeType {
  @Field(() => [String], { description: 'The keys down to it' })
  path: readonly string[]

  @Field(() => String, { nullable: true, description: 'What stood there, as JSON; null where there was nothing' })
  before: string | null

  @Field(() => String, { nullable: true, description: 'What stands there, as JSON; null where there is nothing' })
  after: string | null
}

@ObjectType('RuleSectionChange', { description: 'What changed in the sentences of a section' })
export class RuleSectionChangeType {
  @Field(() => RuleSectionEnum, { description: 'What they are about' })
  section: RuleSectionCode

  @Field(() => RuleSentenceType, {
    nullable: true,
    description: 'Of several sections of a kind: the sentence that tells which one this is',
  })
  context: RuleSentenceType | null

  @AtMost(15)
  @Field(() => [RuleSentenceType], { description: 'No longer said' })
  removed: RuleSentenceType[]

  @AtMost(15)
  @Field(() => [RuleSentenceType], { description: 'Said now' })
  added: RuleSentenceType[]
}

@ObjectType('RulesComparison', { description: 'What changed in the rules since the last campaign of the place' })
export class RulesComparisonType {
  @Field(() => CampaignType, { description: 'The campaign before' })
  campaign: Campaign

  @AtMost(100)
  @Field(() => [RuleValueChangeType], { description: 'Value by value' })
  changes: RuleValueChangeType[]

  @AtMost(12)
  @Field(() => [RuleSectionChangeType], { description: 'The same in plain words' })
  sections: RuleSectionChangeType[]
}

@ObjectType('BudgetPreset', { description: 'Complete rules that ship with Dauys, to begin with' })
export class BudgetPresetType {
  @Field(() => ID, { description: 'Which: kz-city' })
  id: string

  @Field(() => Int, { description: 'Which version of it' })
  version: number

  @Field(() => LocalizedText, { description: 'Its title' })
  title: LocalizedText

  @Field(() => String, { description: 'R: SHA-256 of its canonical JSON, hex' })
  hash: string

  @Field(() => String, { description: 'The rules as canonical JSON' })
  document: string

  @AtMost(12)
  @Field(() => [RuleSectionType], { description: 'The rules in plain words' })
  rulesInWords: RuleSectionType[]
}

@ObjectType('RulesCheck', { description: 'What is wrong with rules, or what they say' })
export class RulesCheckType {
  @Field(() => [UserError], { description: 'Every fault, naming its key; empty when there is none' })
  userErrors: readonly UserError[]

  @Field(() => String, { nullable: true, description: 'R of rules without a fault, hex' })
  hash: string | null

  @AtMost(12)
  @Field(() => [RuleSectionType], { description: 'Rules without a fault in plain words' })
  rulesInWords: RuleSectionType[]
}
