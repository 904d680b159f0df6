import { randomUUID } from 'node:crypto'
import type { RunningCity } from './city.ts'
import { ApiPerson, demandNoErrors } from './client.ts'

interface Refusals {
  readonly userErrors: { readonly code: string }[]
}

interface Form {
  readonly levels: { readonly id: string }[]
  readonly fields: { readonly id: string; readonly max: number }[]
  readonly checklist: { readonly code: string }[]
  readonly forbiddenTopics: { readonly code: string }[]
}

const territoryId = 'turkistan-city'

/** Petitions of this author that a moderator published, open for signing. @returns their ids */
export async function openPetitions(city: RunningCity, author: ApiPerson, count: number): Promise<string[]> {
  const moderator = new ApiPerson(city.origin, city.logins.moderator)
  await moderator.signInByPassword(city.logins.password)
  const { petitionForm } = await author.ask<{ petitionForm: Form }>(
    `query ($territoryId: ID!) { petitionForm(territoryId: $territoryId) {
      levels { id } fields { id max } checklist { code } forbiddenTopics { code } } }`,
    { territoryId },
  )
  const opened: string[] = []
  for (let n = 1; n <= count; n++) {
    const petitionId = await write(author, petitionForm, `Petition ${n}: mend the pavement on street ${n}`)
    const { approvePetition } = await moderator.ask<{ approvePetition: Refusals }>(
      `mutation ($input: ApprovePetitionInput!) { approvePetition(input: $input) { userErrors { code path } } }`,
      { input: { petitionId, checklist: petitionForm.checklist.map(({ code }) => ({ code, ok: true })) } },
    )
    demandNoErrors('approvePetition', approvePetition.userErrors)
    opened.push(petitionId)
  }
  return opened
}

async function write(author: ApiPerson, form: Form, text: string): Promise<string> {
  const texts = form.fields.map(({ id, max }) => ({ locale: 'EN', field: id, text: text.slice(0, max) }))
  const { createPetition } = await author.ask<{ createPetition: { petition: { id: string } | null } & Refusals }>(
    `mutation ($input: CreatePetitionInput!) { createPetition(input: $input) { petition { id } userErrors { code path } } }`,
    {
      input: {
        ...{ territoryId, levelId: form.levels[0]?.id, topicId: 'transport.roads', language: 'EN' },
        ...{ attempt: randomUUID(), texts },
      },
    },
  )
  demandNoErrors('createPetition', createPetition.userErrors)
  const petitionId = createPetition.petition?.id ?? ''
  const { submitPetition } = await author.ask<{ submitPetition: Refusals }>(
    `mutation ($input: SubmitPetitionInput!) { submitPetition(input: $input) { userErrors { code path } } }`,
    { input: { petitionId, acknowledged: form.forbiddenTopics.map(({ code }) => code) } },
  )
  demandNoErrors('submitPetition', submitPetition.userErrors)
  return petitionId
}
