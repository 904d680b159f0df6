import { list, say, sayNumber, text } from './say.ts'
import type { PbRules, ProposalSupport } from '../pb-rules.ts'
import type { RuleSentence } from '../rule-sentence.ts'

/** Who may propose what. */
export function proposingSentences({ proposing, categories, calendar }: PbRules): RuleSentence[] {
  const { who, minAge, perPerson, coAuthors, support } = proposing
  const [only] = who
  return [
    say(`proposing.who.${who.length === 1 && only !== undefined ? only : 'both'}`),
    minAge === 0 ? say('proposing.anyAge') : sayNumber('proposing.minAge', minAge),
    perPerson === null ? say('proposing.unlimited') : sayNumber('proposing.perPerson', perPerson),
    coAuthors === 0 ? say('proposing.alone') : sayNumber('proposing.coAuthors', coAuthors),
    say('proposing.categories', { categories: list(categories, (category) => text(category.name)) }),
    ...(calendar.optionalStates.includes('co_creation') ? [say('proposing.coCreation')] : []),
    supportSentence(support),
    ...(calendar.optionalStates.includes('support') ? [say('proposing.supportStage')] : []),
  ]
}

function supportSentence(support: ProposalSupport): RuleSentence {
  switch (support.kind) {
    case 'none':
      return say('proposing.support.none')
    case 'fixed':
      return sayNumber('proposing.support.fixed', support.signatures)
    case 'per-mille':
      return sayNumber('proposing.support.per-mille', support.max)
  }
}

/** What officials do with a proposal, and how long it may take. */
export function reviewSentences({ review, calendar }: PbRules): RuleSentence[] {
  const mayAppeal = review.appeals === 1 && calendar.optionalStates.includes('appeals')
  return [
    sayNumber('review.formal', review.formalDays),
    sayNumber('review.merit', review.meritDays),
    say(review.protocolPerProject ? 'review.protocol' : 'review.noProtocol'),
    mayAppeal ? sayNumber('review.appeal', calendar.appealDays) : say('review.noAppeal'),
  ]
}
