import type { ToldChange, ToldSection } from '#client/features/budgets/rule-words.ts'
import type { RuleSentence } from '#domain/budgets/rules/rule-sentence.ts'
import type { CampaignRulesQuery } from '#client/lib/gql/graphql.ts'

type Answer = NonNullable<CampaignRulesQuery['campaign']>
type Sent = Omit<Answer['rulesInWords'][number]['sentences'][number], '__typename'>
interface SentSection {
  readonly section: string
  readonly sentences: readonly Sent[]
}
type SentChange = NonNullable<Answer['rulesChanges']>['sections'][number]

/** Sections of rules as the API sends them: what sentences name comes as JSON. */
export function toldSections(sections: readonly SentSection[]): ToldSection[] {
  return sections.map(({ section, sentences }) => ({
    section: section.toLowerCase(),
    sentences: sentences.map(toldSentence),
  }))
}

export function toldChanges(changes: readonly SentChange[]): ToldChange[] {
  return changes.map(({ section, context, removed, added }) => ({
    section: section.toLowerCase(),
    context: context == null ? null : toldSentence(context),
    removed: removed.map(toldSentence),
    added: added.map(toldSentence),
  }))
}

export function toldSentence({ code, params }: Sent): RuleSentence {
  return { code, params: JSON.parse(params) as RuleSentence['params'] } // written by our own server
}
