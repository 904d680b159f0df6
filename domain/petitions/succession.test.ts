import { describe, expect, it } from 'vitest'
import type { ActingPerson } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { answerInvitation, coAuthorsMax, inviteCoAuthor, leavePetition, revokeInvitation } from './co-authors.ts'
import { mayEdit } from './may-edit.ts'
import { petitionStages, type Petition } from './petition.ts'
import { adopt, succeed } from './succession.ts'
import { aDraft, bookOf, valueOf } from './testing/world.ts'

const at = new Date('2026-06-01T06:00:00Z')
const book = bookOf('demo-city')
const person = (personId: ActingPerson['personId']): ActingPerson => ({
  ...({ kind: 'person', assurance: 'email', grants: [] } as const),
  personId,
})
const [author, dana, serik] = [person('per_author'), person('per_dana'), person('per_serik')]
const byNobody = { at, actor: { kind: 'system', id: 'identity' } } as const
const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code }) => code))

const draft = aDraft(book, at)
const sent: Petition = { ...draft, number: '2026-000001', stage: 'signing', addressedTerritoryId: 'here' }
const invited = (petition: Petition, n: number) =>
  valueOf(inviteCoAuthor(petition, { id: `inv_${n}`, tokenHash: `hash ${n}`, at }, author)).state
const joined = (petition: Petition, n: number, actor: ActingPerson) =>
  valueOf(answerInvitation(invited(petition, n), { id: `inv_${n}`, joins: true, actor, at })).state
const two = joined(joined(draft, 1, dana), 2, serik)

describe('co-authors', () => {
  it('join by a link that is used once, and write from then on', () => {
    expect(two).toMatchObject({ coAuthorIds: ['per_dana', 'per_serik'], invitations: [] })
    expect(two.history.map(({ type }) => type)).toEqual(['CoAuthorJoined', 'CoAuthorJoined'])
    expect(mayEdit(two, dana).ok).toBe(true)
    expect(codes(mayEdit(draft, dana))).toEqual(['FORBIDDEN'])
    const again = { id: 'inv_1', joins: true, actor: person('per_late'), at } as const
    expect(codes(answerInvitation(two, again))).toEqual(['NOT_FOUND'])
  })

  it('are invited by the author alone, five at most, and while it is not over', () => {
    expect(codes(inviteCoAuthor(two, { id: 'inv_3', tokenHash: 'h', at }, dana))).toEqual(['FORBIDDEN'])
    const full = [3, 4, 5].reduce(invited, two)
    expect(inviteCoAuthor(full, { id: 'inv_6', tokenHash: 'h', at }, author)).toMatchObject({
      refusals: [{ code: 'TOO_MANY_COAUTHORS', details: { max: coAuthorsMax } }],
    })
    const open = petitionStages.filter(
      (stage) => inviteCoAuthor({ ...draft, stage }, { id: 'inv_1', tokenHash: 'h', at }, author).ok,
    )
    expect(open).toEqual(['draft', 'sponsoring', 'moderation', 'rejected', 'deliberation', 'signing'])
  })

  it('say no without a trace, and step back', () => {
    const no = answerInvitation(invited(draft, 1), { id: 'inv_1', joins: false, actor: dana, at })
    expect(valueOf(no)).toEqual({ state: draft, facts: [] })
    expect(codes(answerInvitation(invited(two, 3), { id: 'inv_3', joins: true, actor: dana, at }))).toEqual([
      'CONFLICT',
    ])
    expect(valueOf(leavePetition(two, dana, at)).state.coAuthorIds).toEqual(['per_serik'])
    expect(codes(leavePetition(two, author, at))).toEqual(['NOT_FOUND'])
    expect(valueOf(revokeInvitation(invited(draft, 1), 'inv_1', author)).state.invitations).toEqual([])
    expect(codes(revokeInvitation(invited(draft, 1), 'inv_2', author))).toEqual(['NOT_FOUND'])
  })
})

describe('a petition whose author is gone', () => {
  it('goes to the co-author who joined first, and without one is orphaned while somebody must speak for it', () => {
    const { state, facts } = succeed({ ...sent, coAuthorIds: two.coAuthorIds }, 'per_author', byNobody)
    expect(state).toMatchObject({ authorId: 'per_dana', coAuthorIds: ['per_serik'], orphanedAt: null })
    expect(facts).toMatchObject([{ type: 'PetitionAdopted', data: { by: 'co_author' } }])
    const alone = petitionStages.filter((stage) => succeed({ ...sent, stage }, 'per_author', byNobody).state.orphanedAt)
    expect(alone).toEqual(['sponsoring', 'deliberation', 'signing', 'closed'])
    expect(succeed(two, 'per_serik', byNobody).state).toMatchObject({
      authorId: 'per_author',
      coAuthorIds: ['per_dana'],
    })
    expect(succeed(sent, 'per_nobody', byNobody)).toEqual({ state: sent, facts: [] })
  })

  it('is adopted by the first signer who may be an author here', () => {
    const orphan = succeed(sent, 'per_author', byNobody).state
    const place = { id: 'here', ancestorIds: [] }
    const facts = { assurance: 'email', birthDate: '1990-01-01', residence: { place, confirmed: false } } as const
    const by = { actor: dana, person: facts, hasSigned: true, at }
    const adopted = valueOf(adopt(orphan, book, by))
    expect(adopted.state).toMatchObject({ authorId: 'per_dana', orphanedAt: null })
    expect(codes(adopt(adopted.state, book, { ...by, actor: serik }))).toEqual(['NOT_NOW'])
    expect(codes(adopt(orphan, book, { ...by, hasSigned: false }))).toEqual(['NOT_SIGNED'])
    expect(codes(adopt(orphan, book, { ...by, person: { ...facts, birthDate: '2015-01-01' } }))).toEqual(['UNDER_AGE'])
  })
})
