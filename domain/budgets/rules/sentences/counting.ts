import { money, say, sayNumber, share, terms } from './say.ts'
import { envelopeKinds, type Completion, type CountingRule, type PbRules, type Tally } from '../pb-rules.ts'
import type { RuleSection, RuleSentence } from '../rule-sentence.ts'

/** A section for every tally that decides, then one for every tally that is published beside it. */
export function countingSections(rules: PbRules): RuleSection[] {
  const deciding = rules.tallies.map((tally) => ({
    tally,
    kinds: envelopeKinds.filter((kind) => rules.official[kind] === tally.id),
  }))
  const beside = rules.shadow.flatMap((id) => rules.tallies.filter((tally) => tally.id === id))
  return [
    ...deciding
      .filter(({ kinds }) => kinds.length > 0)
      .map(({ tally, kinds }): RuleSection => {
        const where = say('counting.decides', { sums: terms('sum', kinds) })
        return { section: 'official', sentences: [where, ...tallySentences(tally, rules)] }
      }),
    ...beside.map((tally): RuleSection => ({
      section: 'shadow',
      sentences: [say('counting.beside'), ...tallySentences(tally, rules)],
    })),
  ]
}

/** How a tally counts: its rule, who comes first of equals, and what a project needs. */
export function tallySentences(tally: Tally, rules: Pick<PbRules, 'currency'>): RuleSentence[] {
  return [
    ...ruleSentences(tally, rules),
    say('counting.ties', { steps: terms('tie', tally.ties) }),
    thresholdSentence(tally),
    partFundingSentence(tally),
  ]
}

function ruleSentences(rule: CountingRule, rules: Pick<PbRules, 'currency'>): RuleSentence[] {
  switch (rule.rule) {
    case 'greedy':
      return [say(`counting.greedy.${rule.order}`), say(`counting.misfit.${rule.misfit}`)]
    case 'equal-shares':
      return [
        say('counting.shares'),
        say(`counting.utility.${rule.utility}`),
        ...completionSentences(rule.completion, rules),
        say(`counting.comparison.${rule.comparison}`),
      ]
    case 'phragmen':
      return [say('counting.phragmen'), say(`counting.misfit.${rule.misfit}`)]
  }
}

function completionSentences(completion: Completion, rules: Pick<PbRules, 'currency'>): RuleSentence[] {
  if (completion.kind !== 'add1') return [say(`counting.completion.${completion.kind}`)]
  const { increment, start, stop, thenGreedy } = completion
  return [
    say('counting.completion.add1', { increment: money(increment, rules) }),
    say(`counting.start.${start}`),
    say(`counting.stop.${stop}`),
    say(thenGreedy ? 'counting.thenGreedy' : 'counting.nothingMore'),
  ]
}

function thresholdSentence(tally: Tally): RuleSentence {
  const { threshold } = tally
  switch (threshold.kind) {
    case 'none':
      return say('counting.threshold.none')
    case 'score':
      return sayNumber(`counting.threshold.${countsPoints(tally) ? 'points' : 'votes'}`, threshold.min)
    case 'of-voters':
      return say('counting.threshold.of-voters', { part: share(threshold.share) })
    case 'by-cost':
      return say('counting.threshold.by-cost', { part: share(threshold.factor) })
  }
}

function countsPoints(tally: Tally): boolean {
  if (tally.rule === 'equal-shares') return tally.utility === 'points'
  return tally.rule === 'greedy' && tally.order.startsWith('points')
}

function partFundingSentence({ partFunding }: Tally): RuleSentence {
  return partFunding.kind === 'none'
    ? say('counting.partFunding.none')
    : say(`counting.partFunding.${partFunding.from}`, { part: share(partFunding.minCovered) })
}
