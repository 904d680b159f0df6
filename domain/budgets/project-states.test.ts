import { describe, expect, it } from 'vitest'
import { campaignStates, type CampaignState, projectStates, type ProjectState } from './states.ts'
import {
  projectTransitions,
  transitionFor,
  type Party,
  type ProjectAct,
  type ProjectTransition,
} from './project-states.ts'

// Written by hand from budgets.md 4.1 and 4.2, not from the code: act · from · to · who · while the campaign is in.
// "submitted|feasible → merged_into(p)" means everything from the one to the other: residents merge what moderators have
// accepted as well. "any → withdrawn_by_city" means whatever is still in the running: a result is not rewritten.
const review = 'proposing co_creation review'
const open = `${review} support valuation list_published appeals`
const toTheEnd = `${open} ballot_frozen voting verification tallied complaints certified implementation`
const running = 'submitted needs_changes formally_accepted supported feasible'
const reference: readonly (readonly [ProjectAct, from: string, ProjectState, Party | 'executor system', string])[] = [
  ['submit', 'draft', 'submitted', 'author', 'proposing'],
  ['submit', 'needs_changes', 'submitted', 'author', review],
  ['request_changes', 'submitted', 'needs_changes', 'moderator', review],
  ['accept', 'submitted needs_changes', 'formally_accepted', 'moderator', review],
  ['reject', 'submitted needs_changes', 'formally_rejected', 'moderator', review],
  ['count_as_supported', 'formally_accepted', 'supported', 'system', 'support'],
  ['count_as_unsupported', 'formally_accepted', 'unsupported', 'system', 'support'],
  ['find_feasible', 'formally_accepted supported', 'feasible', 'official', 'valuation'],
  ['find_infeasible', 'formally_accepted supported', 'infeasible', 'official', 'valuation'],
  ['appeal', 'infeasible', 'appealed', 'author', 'list_published appeals'],
  ['uphold_appeal', 'appealed', 'feasible', 'official', 'list_published appeals'],
  ['dismiss_appeal', 'appealed', 'infeasible', 'official', 'list_published appeals'],
  ['merge', running, 'merged', 'author', open],
  ['withdraw', `${running} infeasible appealed`, 'withdrawn_by_author', 'author', open],
  [
    'withdraw_by_city',
    `${running} infeasible appealed on_ballot won planned in_progress delayed`,
    'withdrawn_by_city',
    'methodologist',
    toTheEnd,
  ],
  ['put_on_ballot', 'feasible', 'on_ballot', 'system', 'ballot_frozen'],
  ['win', 'on_ballot', 'won', 'system', 'tallied'],
  ['lose', 'on_ballot', 'lost', 'system', 'tallied'],
  ['plan', 'won', 'planned', 'executor system', 'implementation'],
  ['start', 'planned', 'in_progress', 'executor', 'implementation'],
  ['delay', 'in_progress', 'delayed', 'executor', 'implementation'],
  ['resume', 'delayed', 'in_progress', 'executor', 'implementation'],
  ['finish', 'in_progress', 'done', 'executor', 'implementation'],
  ['dispute', 'done', 'disputed', 'resident', 'implementation'],
  ['reopen', 'disputed', 'in_progress', 'executor', 'implementation'],
  ['confirm', 'disputed', 'done', 'executor', 'implementation'],
  ['fail', 'in_progress', 'failed', 'executor', 'implementation'],
]

const acts = [...new Set(reference.map(([act]) => act))]
const parties: Party[] = ['author', 'moderator', 'official', 'methodologist', 'system', 'executor', 'resident']

type Lookup = (act: ProjectAct, from: ProjectState, during: CampaignState) => ProjectTransition | undefined

function wanted(act: ProjectAct, from: ProjectState, during: CampaignState, party: Party): ProjectState | undefined {
  const words = (text: string) => text.split(' ')
  return reference.find(
    ([name, states, , by, phases]) =>
      name === act && words(states).includes(from) && words(by).includes(party) && words(phases).includes(during),
  )?.[2]
}

/** Every act × state × state of the campaign × party where the table says something else than the reference. */
function differences(lookup: Lookup): string[] {
  return acts.flatMap((act) =>
    projectStates.flatMap((from) =>
      campaignStates.flatMap((during) => {
        const found = lookup(act, from, during)
        return parties.flatMap((party) => {
          const told = found?.by.includes(party) ? found.to : undefined
          const expected = wanted(act, from, during, party)
          return told === expected ? [] : [`${party} ${act} ${from} ${during}: ${told} instead of ${expected}`]
        })
      }),
    ),
  )
}

/** Looks up in a table that somebody has changed. */
function changed(act: ProjectAct, change: Partial<ProjectTransition> | undefined): Lookup {
  const table = projectTransitions.flatMap((row) => {
    if (row.act !== act) return [row]
    return change ? [{ ...row, ...change }] : []
  })
  return (name, from, during) =>
    table.find((row) => row.act === name && row.from.includes(from) && row.during.includes(during))
}

describe('the table of projects', () => {
  it('allows every act in every state, phase and hand just where the reference does', () => {
    expect(differences(transitionFor)).toEqual([])
  })

  it('knows no act that the reference does not', () => {
    expect(new Set(projectTransitions.map(({ act }) => act))).toEqual(new Set(acts))
  })

  it('moves nothing while the campaign rests, nor once it is cancelled, not valid or closed', () => {
    const still: CampaignState[] = ['draft', 'published', 'suspended', 'cancelled', 'not_valid', 'closed']
    const moved = acts.filter((act) =>
      projectStates.some((from) => still.some((during) => transitionFor(act, from, during))),
    )
    expect(moved).toEqual([])
  })

  it('changes a frozen list only by the city', () => {
    const frozen: CampaignState[] = ['ballot_frozen', 'voting', 'verification']
    const possible = projectTransitions.filter(({ during }) => during.some((state) => frozen.includes(state)))
    expect(possible.map(({ act }) => act)).toEqual(['withdraw_by_city', 'put_on_ballot'])
  })

  it('ends in states that nothing leaves', () => {
    const left = new Set(projectTransitions.flatMap(({ from }) => from))
    expect(projectStates.filter((state) => !left.has(state))).toEqual([
      'formally_rejected',
      'unsupported',
      'merged',
      'withdrawn_by_author',
      'withdrawn_by_city',
      'lost',
      'failed',
    ])
  })
})

describe('this check', () => {
  const everywhere = [...campaignStates]
  it.each<[fault: string, Lookup]>([
    ['a missing act', changed('dismiss_appeal', undefined)],
    ['an act from one state too many', changed('appeal', { from: ['infeasible', 'formally_rejected'] })],
    ['an act in the hands of somebody else', changed('accept', { by: ['moderator', 'author'] })],
    ['a wrong end', changed('dismiss_appeal', { to: 'feasible' })],
    ['a withdrawal after the freeze', changed('withdraw', { during: everywhere })],
    ['an appeal one phase too late', changed('appeal', { during: ['list_published', 'appeals', 'ballot_frozen'] })],
  ])('finds %s', (_fault, lookup) => {
    expect(differences(lookup)).not.toEqual([])
  })
})
