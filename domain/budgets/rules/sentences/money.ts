import { money, say, share, term } from './say.ts'
import type { EnvelopeRules, PbRules } from '../pb-rules.ts'
import type { RuleSentence } from '../rule-sentence.ts'

/** How the money is divided, and what a project may cost. */
export function moneySentences(rules: PbRules): RuleSentence[] {
  return [
    ...rules.envelopes.flatMap((envelope) => [
      splitSentence(envelope),
      capSentence(envelope, rules),
      say(`money.leftover.${envelope.leftover}`, { envelope: envelopeTerm(envelope) }),
    ]),
    say(rules.jointTally ? 'money.joint' : 'money.separate'),
  ]
}

function envelopeTerm({ kind }: EnvelopeRules) {
  return term(`envelope.${kind}`)
}

function splitSentence({ kind, split }: EnvelopeRules): RuleSentence {
  return say(`money.${kind}.${split.by}`, split.by === 'mixed' ? { part: share(split.equalPart) } : {})
}

function capSentence(envelope: EnvelopeRules, rules: PbRules): RuleSentence {
  const { minor, ofEnvelope } = envelope.projectCap ?? {}
  const where = { envelope: envelopeTerm(envelope) }
  if (minor === undefined && ofEnvelope === undefined) return say('money.noCap', where)
  if (minor === undefined) return say('money.capShare', { ...where, part: share(ofEnvelope ?? [1, 1]) })
  const cap = money(minor, rules)
  return ofEnvelope === undefined
    ? say('money.cap', { ...where, cap })
    : say('money.capBoth', { ...where, cap, part: share(ofEnvelope) })
}
