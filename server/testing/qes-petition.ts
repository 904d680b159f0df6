import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import kz from '#domain/rules/books/kz.json' with { type: 'json' }
import type { App } from '#server/app.ts'
import { demand, type City } from './city.ts'

export interface QesPetition {
  readonly id: PetitionId
  readonly number: string
  /** signed in by a qualified signature */
  readonly author: ActingPerson
}

const district = 'sairam'

/** A petition of a district under the book `kz`, whose authors and signers sign in by a qualified signature. */
export async function aQesPetition(app: App, city: City, title = 'Манкентке жаңа мектеп салу'): Promise<QesPetition> {
  const { rules, places, petitions, identity } = app.use
  demand(await rules.adoptBook({ territoryId: district, bookId: 'kz', from: '2024-04-04' }))
  const author: ActingPerson = { ...(await city.person('Автор')), assurance: 'qes' }
  const proven = {
    nationalId: '900517391234',
    name: 'Автор Үлгіұлы',
    birthDate: '1990-05-17',
    assurance: 'qes',
  } as const
  demand(await places.acceptIdentity(author.personId, proven))
  const texts = (['title', 'problem', 'proposal'] as const).map((field) => {
    return { locale: 'kk' as const, field, text: field === 'title' ? title : `${title}: балалар үш ауысыммен оқиды.` }
  })
  const draft = { territoryId: district, levelId: 'district-akimat', topicId: 'education', language: 'kk' } as const
  const { id } = demand(await petitions.createPetition(author, { ...draft, showName: true, texts, attempt: title }))
  const acknowledged = kz.moderation.forbiddenTopics.map(({ code }) => code)
  demand(await petitions.submitPetition(author, { petitionId: id, acknowledged }))

  const judge = await city.moderator('Модератор')
  const grants = [{ role: 'moderator', territoryId: district }] as const
  await identity.grantRoleAsSystem(judge.personId, grants[0])
  const checklist = kz.moderation.checklist.map(({ code }) => ({ code, ok: true }))
  const approved = demand(await petitions.approvePetition({ ...judge, grants }, { petitionId: id, checklist }))
  // Fifty joiners are another story: the stage is what it is after them.
  const after = { $set: { stage: 'signing' as const, closesAt: null, publishedAt: app.clock.now() } }
  await app.platform.mongo.db.collection<{ _id: string }>('petitions').updateOne({ _id: id }, after)
  return { id, number: approved.petition.number ?? '', author }
}
