import type { ActingPerson, Grant } from '#domain/kernel/actor.ts'
import type { PersonId, PetitionId } from '#domain/kernel/ids.ts'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { App } from '#server/app.ts'
import { cookiesOf, postGraphQL, type GraphQLAnswer } from './small-host.ts'
import { someBodies, someTerritories } from './places.ts'

export const city = 'turkistan-city'

/** A city that keeps to version 1 of the book `demo-city`, where signing follows the review, with people who do what tests ask of them. */
export interface City {
  /** Somebody who may write and sign here, unless said otherwise. */
  person(name: string, facts?: PersonOptions): Promise<ActingPerson>
  moderator(name: string): Promise<ActingPerson>
  official(name: string, bodyId: string): Promise<ActingPerson>
  /** Runs the campaigns of a place, of the city unless said otherwise. */
  methodologist(name: string, territoryId?: string): Promise<ActingPerson>
  /** A petition as far as `stage`; its author is `author` or somebody new. */
  petition(stage: 'draft' | 'moderation' | 'rejected' | 'signing', options?: PetitionOptions): Promise<Petition>
  /** Many people sign, one signature each. */
  signedBy(petitionId: PetitionId, people: readonly ActingPerson[]): Promise<void>
}

interface PersonOptions {
  readonly birthDate?: string | undefined
  readonly territoryId?: string | undefined
}

interface PetitionOptions {
  readonly author?: ActingPerson
  readonly title?: string
  readonly texts?: readonly { locale: 'kk' | 'ru' | 'en'; field: string; text: string }[]
}

/** @param app started; call it once per database */
export async function aCity(app: App): Promise<City> {
  const { places, rules, identity, petitions, signatures } = app.use
  demand(await places.importTerritories(someTerritories))
  demand(await places.importBodies(someBodies))
  demand(await rules.adoptBook({ territoryId: city, bookId: 'demo-city', version: 1, from: '2024-04-04' }))
  let people = 0

  async function person(name: string, facts: PersonOptions = {}): Promise<ActingPerson> {
    const { id, assurance } = await identity.openAccount({ email: `${++people}@example.kz`, language: 'kk' })
    const actor: ActingPerson = { kind: 'person', personId: id, assurance, grants: [] }
    const { birthDate = '1990-05-17', territoryId = 'birlik' } = facts
    const isGiven = (fact: keyof PersonOptions): boolean => !(fact in facts) || facts[fact] !== undefined
    demand(
      await places.updateProfile(actor, {
        name,
        ...(isGiven('birthDate') && { birthDate }),
        ...(isGiven('territoryId') && { territoryId }),
      }),
    )
    return actor
  }

  async function staff(name: string, grant: Grant): Promise<ActingPerson> {
    const actor = await person(name)
    await identity.grantRoleAsSystem(actor.personId, grant)
    return { ...actor, grants: [grant] }
  }

  const moderator = (name: string) => staff(name, { role: 'moderator', territoryId: city })

  return {
    person,
    moderator,
    official: (name, bodyId) => staff(name, { role: 'official', bodyId }),
    methodologist: (name, territoryId = city) => staff(name, { role: 'methodologist', territoryId }),
    async petition(stage, { author, title = 'Бірлікке кешкі автобус', texts } = {}) {
      const writer = author ?? (await person('Айгүл Серікова'))
      const draft = demand(
        await petitions.createPetition(writer, {
          ...{ territoryId: 'birlik', levelId: 'city', topicId: 'transport', language: 'kk', showName: true },
          texts: texts ?? textsOf(title),
          attempt: `attempt-${++people}`,
        }),
      )
      if (stage === 'draft') return draft
      const petitionId = draft.id
      const sent = demand(await petitions.submitPetition(writer, { petitionId, acknowledged: [] }))
      if (stage === 'moderation') return sent
      const judge = await moderator('Модератор')
      const book = petitions.bookOf(sent)
      const checklist = book.moderation.checklist.map(({ code }) => ({ code, ok: true }))
      if (stage === 'signing') return demand(await petitions.approvePetition(judge, { petitionId, checklist })).petition
      const code = book.moderation.refusalCodes[0]?.code ?? ''
      const text = 'Мәтінді нақтылаңыз: қай бағыт туралы айтылып тұр?'
      return demand(await petitions.rejectPetition(judge, { petitionId, code, text, checklist: [] })).petition
    },
    async signedBy(petitionId, signers) {
      await Promise.all(
        signers.map(async (signer) =>
          demand(await signatures.signPetition(signer, { petitionId, attempt: `by-${signer.personId}` })),
        ),
      )
    },
  }
}

export function textsOf(title: string) {
  return (
    [
      ['title', title],
      ['problem', `${title}: кешкі сағат тоғыздан кейін секторға жету мүмкін емес.`],
      ['evidence', 'Күніне үш жүз қырық адам жаяу қайтады, бұл туралы есеп бар.'],
      ['solution', 'Соңғы рейсті сағат жиырма үшке дейін ұзарту керек.'],
    ] as const
  ).map(([field, text]) => ({ locale: 'kk' as const, field, text }))
}

const cookies = new Map<PersonId, string>()

/**
 * Signs in as somebody over HTTP, by a code: hashing passwords would cost a test more than all it proves.
 * @returns asks as that person
 */
export async function signedInAs(app: App, url: string, person: ActingPerson) {
  const cookie = await cookieOf(app, url, person)
  return (query: string, variables: object = {}): Promise<GraphQLAnswer> =>
    postGraphQL(url, { query, variables }, { cookie })
}

/** The cookie of somebody's session; one session per person. */
export async function cookieOf(app: App, url: string, { personId }: ActingPerson): Promise<string> {
  const cookie = cookies.get(personId) ?? (await signIn(app, url, personId))
  cookies.set(personId, cookie)
  return cookie
}

/** The cookie of a new session: that of staff ends half an hour after its last request, by the clock of the test. */
export async function newCookieOf(app: App, url: string, { personId }: ActingPerson): Promise<string> {
  const cookie = await signIn(app, url, personId)
  cookies.set(personId, cookie)
  return cookie
}

async function signIn(app: App, url: string, personId: PersonId): Promise<string> {
  const { email } = (await app.use.identity.readPerson(personId)) ?? {}
  await postGraphQL(url, { query: `mutation { requestSignInCode(input: { email: "${email}" }) { sent } }` })
  const letter = await app.platform.mongo.db.collection('mails').findOne({ to: email }, { sort: { at: -1 } })
  const code = /\d{6}/.exec(String(letter?.['text']))?.[0]
  const query = `mutation { signInWithCode(input: { email: "${email}", code: "${code}" }) { viewer { id } } }`
  return cookiesOf((await postGraphQL(url, { query })).headers)
}

/** What must succeed for the test to begin. */
export function demand<Value>(result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value
  throw new Error(`Refused: ${JSON.stringify(result.refusals)}`)
}

/** The codes of a refusal; empty when it was none. */
export function codesOf(result: Result<unknown, Refusal>): string[] {
  return result.ok ? [] : result.refusals.map(({ code }) => code)
}
