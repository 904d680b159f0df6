import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { App } from '#server/app.ts'
import { memberOf, type StaffAccount } from '#seed/residents.ts'
import { demand, textsOf } from '#server/testing/city.ts'

/** What the rules of the demo city ask of a petition before it is answered. */
const signatures = 100

export interface Answered {
  readonly author: ActingPerson
  readonly staff: readonly StaffAccount[]
  readonly title: string
  /** in which it is written */
  readonly language: Locale
}

/** A petition that was signed, and answered: it needs money of the local budget. @returns its number */
export async function answeredPetition(app: App, { author, staff, title, language }: Answered): Promise<string> {
  const { petitions, accountability } = app.use
  const draft = demand(
    await petitions.createPetition(author, {
      ...{ territoryId: 'birlik', levelId: 'city', topicId: 'improvement.lighting', language, showName: true },
      texts: textsOf(title).map((text) => ({ ...text, locale: language })),
      attempt: 'petition',
    }),
  )
  const petitionId = draft.id
  const sent = demand(await petitions.submitPetition(author, { petitionId, acknowledged: [] }))
  const checklist = petitions.bookOf(sent).moderation.checklist.map(({ code }) => ({ code, ok: true }))
  const judge = memberOf(staff, 'moderator')
  const { petition } = demand(await petitions.approvePetition(judge, { petitionId, checklist }))
  await Promise.all(
    Array.from({ length: signatures }, async (_, i) => {
      const attempt = `crowd-${i}`
      const signer = await resident(app, `${attempt}@dauys.example`)
      demand(await app.use.signatures.signPetition(signer, { petitionId, attempt }))
    }),
  )
  await app.settle()
  demand(
    await accountability.publishAnswer(memberOf(staff, 'official'), {
      ...{ petitionId, trackId: 'answer', decision: 'granted-in-part', language: 'kk', needsBudget: true },
      plainSummary: 'Жарық керек, бірақ биылғы бюджетте оған қаражат жоқ. Жобаны бюджетке тұрғындар ұсына алады.',
      reasons: 'Саябақтың желісі шамдарды көтереді. Шам алуға жергілікті бюджеттің қаражаты керек.',
      responsibleUnit: 'Абаттандыру бөлімі',
      actions: [{ text: 'Желінің қуаты тексеріледі.', dueOn: '2026-02-01' }],
    }),
  )
  return petition.number ?? ''
}

async function resident(app: App, email: string): Promise<ActingPerson> {
  const { id, assurance } = await app.use.identity.openAccount({ email, language: 'kk' })
  const actor: ActingPerson = { kind: 'person', personId: id, assurance, grants: [] }
  demand(await app.use.places.updateProfile(actor, { name: 'Тұрғын', birthDate: '1990-01-01', territoryId: 'yassy' }))
  return actor
}
