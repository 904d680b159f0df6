import { day, number, say, sayNumber, term, terms, text } from './say.ts'
import type { PbRules } from '../pb-rules.ts'
import type { RuleSentence } from '../rule-sentence.ts'

/** What stays hidden, and what is published. */
export function secrecySentences({ secrecy, publication }: PbRules): RuleSentence[] {
  const { trustees } = secrecy
  const { attributes, kAttributes, kEnvelope } = publication
  return [
    say(`secrecy.nullifier.${secrecy.nullifier}`),
    say('secrecy.trustees', { need: number(trustees.need), of: number(trustees.of) }),
    say(`secrecy.turnout.${secrecy.turnout}`),
    ...(attributes.length === 0
      ? [say('secrecy.noAttributes')]
      : [
          say('secrecy.attributes', { attributes: terms('attribute', attributes) }),
          sayNumber('secrecy.fewVoters', kAttributes),
        ]),
    sayNumber('secrecy.smallEnvelope', kEnvelope),
  ]
}

/** From the result to the finished works. */
export function afterwardsSentences({ calendar, execution }: PbRules): RuleSentence[] {
  return [
    calendar.optionalStates.includes('complaints')
      ? sayNumber('afterwards.complaints', calendar.complaintDays)
      : say('afterwards.noComplaints'),
    say('afterwards.stages', { stages: terms('stage', execution.stages) }),
    sayNumber('afterwards.updates', execution.updateDays),
  ]
}

/** When things usually happen, and by when the law wants them. */
export function dateSentences({ calendar: { usual, gates } }: PbRules): RuleSentence[] {
  return [
    ...usual.map(({ state, from, to }) =>
      say('dates.usual', { state: term(`state.${state}`), from: day(from), to: day(to) }),
    ),
    ...gates.map(({ event, onOrBefore, yearOffset, breach, name }) =>
      say(`dates.${event}.${breach}`, { name: text(name), day: day(onOrBefore), year: term(`year.${yearOffset}`) }),
    ),
  ]
}
