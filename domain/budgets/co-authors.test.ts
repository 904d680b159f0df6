import { describe, expect, it } from 'vitest'
import type { InviteId } from '../kernel/ids.ts'
import { answerInvite, inviteCoAuthor, leaveProject, revokeInvite } from './co-authors.ts'
import { authorsOf, type Project } from './project.ts'
import { projectStates } from './states.ts'
import { aigerim, campaignIn, codesOf, inState, on, person, projectOf, valueOf, yerlan } from './testing/turkistan.ts'

const campaign = campaignIn('proposing')
const at = on('2026-01-25')
const dana = person('dana')
const open = ['draft', 'submitted', 'needs_changes', 'formally_accepted', 'supported', 'feasible']

const invite = (project: Project, id: InviteId, actor = aigerim) =>
  inviteCoAuthor(project, campaign, { id, tokenHash: `hash of ${id}`, actor, at })
const answer = (project: Project, id: InviteId, joins: boolean, actor = yerlan) =>
  answerInvite(project, { id, joins, actor, at: on('2026-01-26') })

const invited = valueOf(invite(projectOf(), 'inv_1')).state
const joined = valueOf(answer(invited, 'inv_1', true)).state

describe('an invitation to write together', () => {
  it('keeps the hash of its secret and nobody’s name', () => {
    expect(invited.coAuthors).toEqual([
      { id: 'inv_1', tokenHash: 'hash of inv_1', state: 'invited', personId: null, at },
    ])
    expect(authorsOf(invited)).toEqual([aigerim.personId])
  })

  it('is the author’s to give, not a co-author’s', () => {
    expect(codesOf(invite(joined, 'inv_2', yerlan))).toEqual(['FORBIDDEN'])
  })

  it('is limited to as many as the rules allow, open ones counted, answered and left ones not', () => {
    const two = valueOf(invite(joined, 'inv_2')).state
    expect(invite(two, 'inv_3')).toEqual({ ok: false, refusals: [{ code: 'TOO_MANY_COAUTHORS', details: { max: 2 } }] })
    const declined = valueOf(answer(two, 'inv_2', false, dana)).state
    expect(codesOf(invite(declined, 'inv_3'))).toEqual([])
    const left = valueOf(leaveProject(two, { actor: yerlan, at })).state
    expect(codesOf(invite(left, 'inv_3'))).toEqual([])
    const revoked = valueOf(revokeInvite(two, 'inv_2', aigerim)).state
    expect(codesOf(invite(revoked, 'inv_3'))).toEqual([])
  })

  it('is given and answered while the project is in the running', () => {
    for (const state of projectStates) {
      const isOpen = open.includes(state)
      expect([state, codesOf(invite(inState(projectOf(), state), 'inv_1'))]).toEqual([
        state,
        isOpen ? [] : ['NOT_EDITABLE'],
      ])
      expect([state, codesOf(answer(inState(invited, state), 'inv_1', true))]).toEqual([
        state,
        isOpen ? [] : ['NOT_FOUND'],
      ])
    }
  })

  it('is taken back by the author while nobody has used it, and leaves nothing', () => {
    expect(valueOf(revokeInvite(invited, 'inv_1', aigerim)).state.coAuthors).toEqual([])
    expect(codesOf(revokeInvite(invited, 'inv_1', yerlan))).toEqual(['FORBIDDEN'])
    expect(codesOf(revokeInvite(invited, 'inv_9', aigerim))).toEqual(['NOT_FOUND'])
    expect(codesOf(revokeInvite(joined, 'inv_1', aigerim))).toEqual(['NOT_FOUND'])
  })
})

describe('who opens its link', () => {
  it('becomes a co-author by saying yes, and the secret is used up', () => {
    expect(joined.coAuthors).toEqual([
      { id: 'inv_1', tokenHash: null, state: 'accepted', personId: yerlan.personId, at: on('2026-01-26') },
    ])
    expect(authorsOf(joined)).toEqual([aigerim.personId, yerlan.personId])
    expect(joined.history.map(({ type, actor }) => [type, actor.id])).toEqual([['CoAuthorJoined', yerlan.personId]])
    expect(codesOf(answer(joined, 'inv_1', true, dana))).toEqual(['NOT_FOUND'])
  })

  it('leaves no trace by saying no', () => {
    const { state, facts } = valueOf(answer(invited, 'inv_1', false))
    expect(JSON.stringify(state)).not.toContain(yerlan.personId)
    expect([state.coAuthors[0]?.state, state.coAuthors[0]?.tokenHash, facts]).toEqual(['declined', null, []])
    expect(codesOf(answer(state, 'inv_1', true))).toEqual(['NOT_FOUND'])
  })

  it('does not become an author twice', () => {
    const two = valueOf(invite(joined, 'inv_2')).state
    for (const actor of [aigerim, yerlan]) expect(codesOf(answer(two, 'inv_2', true, actor))).toEqual(['INVALID'])
  })
})

describe('a co-author', () => {
  it('may step back at any time, and is forgotten beside the project', () => {
    for (const state of projectStates) {
      const { state: left } = valueOf(leaveProject(inState(joined, state), { actor: yerlan, at }))
      expect(left.coAuthors).toEqual([{ id: 'inv_1', tokenHash: null, state: 'left', personId: null, at }])
      expect(left.history.at(-1)?.type).toBe('CoAuthorLeft')
    }
  })

  it('is who joined: the author withdraws instead, strangers have nothing to leave', () => {
    for (const actor of [aigerim, dana]) expect(codesOf(leaveProject(joined, { actor, at }))).toEqual(['NOT_FOUND'])
  })
})
