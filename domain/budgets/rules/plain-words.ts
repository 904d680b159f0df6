import { aboutSentences } from './sentences/about.ts'
import { afterwardsSentences, dateSentences, secrecySentences } from './sentences/afterwards.ts'
import { countingSections } from './sentences/counting.ts'
import { moneySentences } from './sentences/money.ts'
import { proposingSentences, reviewSentences } from './sentences/proposing.ts'
import { voterSentences, votingSentences } from './sentences/voting.ts'
import type { PbRules } from './pb-rules.ts'
import type { RuleSection } from './rule-sentence.ts'

/**
 * *Rules in plain words*: all that the document decides, as sentences in the order in which a resident meets it. The
 * words are the client's. `official` and `shadow` come once for every tally.
 */
export function rulesInWords(rules: PbRules): RuleSection[] {
  const sections: readonly RuleSection[] = [
    { section: 'about', sentences: aboutSentences(rules) },
    { section: 'proposing', sentences: proposingSentences(rules) },
    { section: 'review', sentences: reviewSentences(rules) },
    { section: 'money', sentences: moneySentences(rules) },
    { section: 'voters', sentences: voterSentences(rules) },
    { section: 'voting', sentences: votingSentences(rules) },
    ...countingSections(rules),
    { section: 'secrecy', sentences: secrecySentences(rules) },
    { section: 'afterwards', sentences: afterwardsSentences(rules) },
    { section: 'dates', sentences: dateSentences(rules) },
  ]
  return sections.filter(({ sentences }) => sentences.length > 0)
}
