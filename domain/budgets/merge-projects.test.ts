import { describe, expect, it } from 'vitest'
import { erasedPerson, type InviteId } from '../kernel/ids.ts'
import { agreeToMerge, askToMerge, refuseToMerge } from './merge-projects.ts'
import { moveProject } from './move-project.ts'
import { authorsOf, type CoAuthor, type Project } from './project.ts'
import { replayProject } from './replay.ts'
import { withdrawProject } from './withdraw-project.ts'
import {
  admitted,
  aigerim,
  campaignIn,
  codesOf,
  feasible,
  inState,
  on,
  onBallot,
  person,
  projectOf,
  sentIn,
  valued,
  valueOf,
  yerlan,
} from './testing/turkistan.ts'

const review = campaignIn('review')
const act = { actor: aigerim, at: on('2026-03-04') }
const consent = { actor: yerlan, at: on('2026-03-05'), newInvite: (): InviteId => 'inv_new' }

const coAuthor = (name: string, state: CoAuthor['state'] = 'accepted'): CoAuthor => ({
  ...{ id: `inv_${name}`, tokenHash: state === 'invited' ? 'hash' : null, state, at: on('2026-01-23') },
  personId: state === 'accepted' ? person(name).personId : null,
})
const mine = { ...sentIn(), coAuthors: [coAuthor('dana'), coAuthor('invited', 'invited')] }
const theirs = { ...sentIn(projectOf('prj_2', yerlan)), coAuthors: [coAuthor('serik')] }
const asked = valueOf(askToMerge(mine, theirs, review, act)).state

describe('asking to become part of another project', () => {
  it('leaves both where they are, until the other author agrees', () => {
    expect(asked).toMatchObject({ state: 'submitted', mergeRequest: { into: 'prj_2', by: aigerim.personId } })
    expect(asked.history.at(-1)).toMatchObject({ type: 'ProjectMergeAsked', data: { into: 'prj_2' } })
    expect(valueOf(askToMerge(asked, theirs, review, act))).toEqual({ state: asked, facts: [] })
  })

  it('is for the author, between two projects of one campaign and one sum of money', () => {
    expect(codesOf(askToMerge(mine, theirs, review, { ...act, actor: person('dana') }))).toEqual(['FORBIDDEN'])
    const ask = (into: Project) => codesOf(askToMerge(mine, into, review, act))
    expect(ask(mine)).toEqual(['INVALID into'])
    expect(ask({ ...theirs, campaignId: 'cmp_2' })).toEqual(['INVALID into'])
    expect(ask({ ...theirs, envelopeId: 'city' })).toEqual(['INVALID into'])
  })

  it('is possible while both are in the running and the list is not frozen', () => {
    const open = ['submitted', 'needs_changes', 'formally_accepted', 'supported', 'feasible'] as const
    for (const state of open) {
      expect(codesOf(askToMerge(inState(mine, state), theirs, review, act))).toEqual([])
      expect(codesOf(askToMerge(mine, inState(theirs, state), review, act))).toEqual([])
    }
    for (const state of [
      'draft',
      'formally_rejected',
      'infeasible',
      'appealed',
      'merged',
      'withdrawn_by_city',
    ] as const) {
      expect(codesOf(askToMerge(inState(mine, state), theirs, review, act))).toEqual(['NOT_NOW'])
      expect(codesOf(askToMerge(mine, inState(theirs, state), review, act))).toEqual(['NOT_NOW'])
    }
    expect(codesOf(askToMerge(mine, theirs, campaignIn('ballot_frozen'), act))).toEqual(['LIST_FROZEN'])
  })
})

describe('merging', () => {
  const [merged, into] = valueOf(agreeToMerge(asked, theirs, review, consent)).map(({ state }) => state) as [
    Project,
    Project,
  ]

  it('keeps both histories, and says which became part of which', () => {
    expect(merged).toMatchObject({ state: 'merged', mergedInto: 'prj_2', mergeRequest: null, texts: mine.texts })
    expect(merged.history.slice(0, asked.history.length)).toEqual(asked.history)
    expect(merged.history.at(-1)?.data).toMatchObject({ act: 'merge', mergedInto: 'prj_2' })
    expect(into.history.slice(0, theirs.history.length)).toEqual(theirs.history)
    expect(into).toMatchObject({ state: 'submitted', texts: theirs.texts })
    expect([replayProject(merged.history), replayProject(into.history)]).toEqual(['merged', 'submitted'])
  })

  it('makes all its authors co-authors of the other, and nobody who was only invited', () => {
    expect(authorsOf(into)).toEqual(['per_yerlan', 'per_serik', 'per_aigerim', 'per_dana'])
    expect(into.coAuthors.every(({ tokenHash }) => tokenHash === null)).toBe(true)
    expect(into.history.slice(-2).map(({ type, actor }) => [type, actor.id])).toEqual([
      ['CoAuthorJoined', 'per_aigerim'],
      ['CoAuthorJoined', 'per_dana'],
    ])
  })

  it('makes nobody an author twice', () => {
    const known = { ...theirs, coAuthors: [coAuthor('dana'), coAuthor('aigerim')] }
    const [, grown] = valueOf(agreeToMerge(asked, known, review, consent))
    expect(authorsOf(grown.state)).toEqual(['per_yerlan', 'per_dana', 'per_aigerim'])
    expect(grown.facts).toEqual([])
  })

  it('makes no co-author of somebody whose account was erased', () => {
    const left = { ...asked, authorId: erasedPerson }
    const [, grown] = valueOf(agreeToMerge(left, theirs, review, consent))
    expect(authorsOf(grown.state)).not.toContain(erasedPerson)
  })

  it('needs both authors', () => {
    expect(codesOf(agreeToMerge(mine, theirs, review, consent))).toEqual(['NOT_FOUND'])
    expect(codesOf(agreeToMerge(asked, { ...theirs, id: 'prj_3' }, review, consent))).toEqual(['NOT_FOUND'])
    for (const actor of [aigerim, person('serik'), person('stranger')])
      expect(codesOf(agreeToMerge(asked, theirs, review, { ...consent, actor }))).toEqual(['FORBIDDEN'])
  })

  it('does not cross sums of money that a correction has parted since', () => {
    expect(codesOf(agreeToMerge(asked, { ...theirs, envelopeId: 'city' }, review, consent))).toEqual(['INVALID into'])
  })

  it('is too late once one of them is gone or the list is frozen', () => {
    expect(codesOf(agreeToMerge(asked, inState(theirs, 'withdrawn_by_author'), review, consent))).toEqual(['NOT_NOW'])
    expect(codesOf(agreeToMerge(inState(asked, 'infeasible'), theirs, review, consent))).toEqual(['NOT_NOW'])
    expect(codesOf(agreeToMerge(asked, theirs, campaignIn('voting'), consent))).toEqual(['LIST_FROZEN'])
  })

  it('settles both requests when each had asked the other', () => {
    const mutual = valueOf(askToMerge(theirs, mine, review, { ...act, actor: yerlan })).state
    const [, grown] = valueOf(agreeToMerge(asked, mutual, review, consent))
    expect(grown.state.mergeRequest).toBeNull()
    const elsewhere = { ...mutual, mergeRequest: { ...mutual.mergeRequest!, into: 'prj_9' as const } }
    const [, kept] = valueOf(agreeToMerge(asked, elsewhere, review, consent))
    expect(kept.state.mergeRequest?.into).toBe('prj_9')
  })
})

describe('a request to merge', () => {
  it('is ended by either author', () => {
    for (const actor of [aigerim, yerlan]) {
      const { state } = valueOf(refuseToMerge(asked, theirs, { actor, at: on('2026-03-06') }))
      expect([state.state, state.mergeRequest]).toEqual(['submitted', null])
      expect(state.history.at(-1)).toMatchObject({ type: 'ProjectMergeRefused', data: { into: 'prj_2' } })
    }
    expect(codesOf(refuseToMerge(asked, theirs, { ...act, actor: person('dana') }))).toEqual(['FORBIDDEN'])
    expect(codesOf(refuseToMerge(asked, undefined, { ...act, actor: yerlan }))).toEqual(['FORBIDDEN'])
    expect(codesOf(refuseToMerge(mine, theirs, act))).toEqual(['NOT_FOUND'])
  })

  it('ends by itself when the project goes on the ballot or out of the running, and lives through a verdict', () => {
    const request = asked.mergeRequest
    const wanting = { ...valued(feasible), mergeRequest: request }
    const system = { at: on('2026-04-25'), actor: { kind: 'system', id: 'budgets' }, name: 'put_on_ballot' } as const
    expect(valueOf(moveProject(wanting, campaignIn('ballot_frozen'), system)).state.mergeRequest).toBeNull()
    expect(valueOf(withdrawProject(asked, review, act)).state.mergeRequest).toBeNull()
    expect(admitted(asked).mergeRequest).toEqual(request)
  })

  it('is not open to a project on the ballot', () => {
    expect(codesOf(askToMerge(onBallot(), theirs, campaignIn('ballot_frozen'), act))).toEqual(['LIST_FROZEN'])
  })
})
