import { describe, expect, it } from 'vitest'
import { draftOf, onBallot, projectOf, rules } from '../budgets/testing/turkistan.ts'
import { ballotPaper, ballotRulesOf } from './ballot-paper.ts'

const campaign = draftOf()
const [birlik, saygaq, city] = campaign.envelopes
const project = (number: number, change: object = {}) => ({
  ...onBallot(projectOf(`prj_${number}`), number),
  ...change,
})

describe('the paper of an envelope', () => {
  it('has the projects of the envelope by number, with the price that is counted', () => {
    const projects = [
      project(9),
      project(2, { category: null, estimate: 700_000_00 }),
      project(4, { envelopeId: 'city' }),
      project(5, { ballotNumber: null }),
    ]
    expect(ballotPaper(campaign, birlik!, projects)).toEqual({
      form: rules.ballots[0],
      options: [
        { number: 2, price: 700_000_00, category: '' },
        { number: 9, price: 3_000_000_00, category: 'improvement' },
      ],
      budget: birlik!.amount,
    })
  })

  it('leaves out what the city took back after the list was frozen', () => {
    const projects = [project(1), project(2, { state: 'withdrawn_by_city' })]
    expect(ballotPaper(campaign, birlik!, projects)?.options.map(({ number }) => number)).toEqual([1])
  })

  it('is none where the rules know no vote for this kind of envelope', () => {
    const law = { rules: { ...rules, ballots: rules.ballots.filter(({ envelope }) => envelope === 'city') } }
    expect(ballotPaper(law, saygaq!, [project(1)])).toBeUndefined()
    expect(ballotRulesOf(law, saygaq!)).toBeUndefined()
    expect(ballotRulesOf(law, city!)).toEqual(rules.ballots[1])
  })
})
