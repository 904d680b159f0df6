import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { aCity, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { erase } from '#server/testing/erase.ts'
import { testServer } from '#server/testing/server.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
let here: City
beforeAll(async () => {
  here = await aCity(server.app)
})

/** The payload of the only field of an answer. */
async function send(actor: ActingPerson, field: string, type: string, input: object) {
  const ask = await signedInAs(server.app, server.url, actor)
  const selection = field === 'inviteToPetition' ? 'token' : ''
  const document = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} petition { id } userErrors { code } } }`
  const { data, errors } = await ask(document, { input })
  if (errors) throw new Error(JSON.stringify(errors))
  return (data as Record<string, Payload>)[field]!
}
interface Payload {
  readonly token?: string
  readonly petition: { readonly id: string } | null
  readonly userErrors: readonly { readonly code: string }[]
}
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code)
const kept = async ({ id }: Pick<Petition, 'id'>) => (await server.app.use.petitions.readPetitions([id]))[0]!
const invite = (actor: ActingPerson, { id }: Petition) =>
  send(actor, 'inviteToPetition', 'PetitionIdInput', { petitionId: id })
const answer = (actor: ActingPerson, token: string, joins = true) =>
  send(actor, 'answerPetitionInvitation', 'AnswerPetitionInvitationInput', { token, joins })

describe('a link for a co-author', () => {
  it('lets whoever opens it first write along, once, however many try at the same time', async () => {
    const author = await here.person('Айгүл Серікова')
    const [dana, serik] = [await here.person('Дана'), await here.person('Серік')]
    const petition = await here.petition('draft', { author })
    expect(codes(await invite(dana, petition))).toEqual(['NOT_FOUND'])
    const { token = '' } = await invite(author, petition)
    expect(JSON.stringify(await kept(petition))).not.toContain(token)

    const ask = await signedInAs(server.app, server.url, dana)
    const query = 'query ($token: String!) { petitionInvitation(token: $token) { title { kk } authorName valid } }'
    expect((await ask(query, { token })).data).toEqual({
      petitionInvitation: { title: { kk: 'Бірлікке кешкі автобус' }, authorName: 'Айгүл С.', valid: true },
    })
    const answers = await Promise.all([answer(dana, token), answer(serik, token), answer(author, token)])
    const joined = (await kept(petition)).coAuthorIds
    expect(joined).toHaveLength(1)
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1)
    const [winner, loser] = joined[0] === dana.personId ? [dana, serik] : [serik, dana]
    const input = { petitionId: petition.id, texts: [{ locale: 'KK', field: 'solution', text: 'Сағат 23-ке дейін.' }] }
    expect(codes(await send(winner, 'editPetition', 'EditPetitionInput', input))).toEqual([])
    expect(codes(await send(loser, 'editPetition', 'EditPetitionInput', input))).toEqual(['NOT_FOUND'])
    expect(codes(await answer(loser, token))).toEqual(['NOT_FOUND'])
    const own = await signedInAs(server.app, server.url, winner)
    expect(
      JSON.stringify((await own('{ viewer { petitions(first: 5) { nodes { id viewerIsCoAuthor } } } }')).data),
    ).toContain(`{"id":"${petition.id}","viewerIsCoAuthor":true}`)
    expect(codes(await send(winner, 'leavePetition', 'PetitionIdInput', { petitionId: petition.id }))).toEqual([])
    expect((await kept(petition)).coAuthorIds).toEqual([])
  })
})

describe('an author who erases their account', () => {
  it('leaves the petition to a co-author, and without one to a signer who adopts it', async () => {
    const [author, dana] = [await here.person('Айгүл'), await here.person('Дана')]
    const [together, alone] = [await here.petition('signing', { author }), await here.petition('signing', { author })]
    const { token = '' } = await invite(author, together)
    await answer(dana, token)
    const [signer, passer] = [await here.person('Ержан'), await here.person('Мәдина')]
    await here.signedBy(alone.id, [signer])
    await erase(server.app, server.url, author)
    clock.advance(60_000)
    await server.app.settle()

    expect(await kept(together)).toMatchObject({ authorId: dana.personId, coAuthorIds: [], orphanedAt: null })
    expect((await kept(alone)).orphanedAt).not.toBeNull()
    const adopt = (actor: ActingPerson) => send(actor, 'adoptPetition', 'PetitionIdInput', { petitionId: alone.id })
    expect(codes(await adopt(passer))).toEqual(['NOT_SIGNED'])
    expect(codes(await adopt(signer))).toEqual([])
    expect(codes(await adopt(signer))).toEqual(['NOT_NOW'])
    expect(await kept(alone)).toMatchObject({ authorId: signer.personId, orphanedAt: null, stage: 'signing' })
    expect((await kept(alone)).history.map(({ type }) => type)).toEqual([
      ...['PetitionSubmitted', 'PetitionPublished', 'PetitionOrphaned', 'PetitionAdopted'],
    ])
  })
})
