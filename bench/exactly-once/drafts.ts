import { randomUUID } from 'node:crypto'
import { ApiError, ApiPerson, demandNoErrors } from '../client.ts'
import { between, pause } from '../pause.ts'

interface Refusals {
  readonly userErrors: { readonly code: string }[]
}

interface Draft {
  readonly author: ApiPerson
  id?: string
  /** in the order in which they were sent */
  readonly texts: string[]
  /** place in `texts` of the last one that the server confirmed */
  confirmed: number
}

export interface Drafting {
  /** @returns how many texts were confirmed, and what speaks against one of them being kept */
  stop(): Promise<{ confirmed: number; findings: string[] }>
}

const patienceMs = 120_000

/** People who write on drafts while everything around them is killed. What was confirmed must stand, or a later text. */
export function writeDrafts(origin: string, cookies: readonly string[]): Drafting {
  let isGoing = true
  const drafts = cookies.map((cookie): Draft => ({
    author: new ApiPerson(origin, '', cookie),
    texts: [],
    confirmed: -1,
  }))
  const writing = drafts.map(async (draft, n) => {
    while (isGoing) {
      await write(draft, `Draft of ${n}, text ${draft.texts.length}`)
      await pause(between(200, 1_500))
    }
  })
  return {
    async stop() {
      isGoing = false
      await Promise.all(writing)
      const findings = await Promise.all(drafts.map(compare))
      return {
        confirmed: drafts.reduce((sum, { texts }) => sum + texts.length, 0),
        findings: findings.filter((line) => line !== ''),
      }
    },
  }
}

async function write(draft: Draft, text: string): Promise<void> {
  const texts = [{ locale: 'EN', field: 'title', text }]
  draft.texts.push(text)
  if (draft.id === undefined) {
    const input = { attempt: randomUUID(), language: 'EN', texts }
    const { createPetition } = await untilAnswered(() =>
      draft.author.ask<{ createPetition: { petition: { id: string } | null } & Refusals }>(
        `mutation ($input: CreatePetitionInput!) {
          createPetition(input: $input) { petition { id } userErrors { code } } }`,
        { input },
      ),
    )
    demandNoErrors('createPetition', createPetition.userErrors)
    draft.id = createPetition.petition?.id ?? ''
  } else {
    const { editPetition } = await untilAnswered(() =>
      draft.author.ask<{ editPetition: Refusals }>(
        `mutation ($input: EditPetitionInput!) { editPetition(input: $input) { userErrors { code } } }`,
        { input: { petitionId: draft.id, texts } },
      ),
    )
    demandNoErrors('editPetition', editPetition.userErrors)
  }
  draft.confirmed = draft.texts.length - 1
}

async function untilAnswered<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  const end = performance.now() + patienceMs
  for (let repeat = 0; ; repeat++) {
    try {
      return await send()
    } catch (error) {
      if (error instanceof ApiError && error.code !== 'INTERNAL') throw error
      if (performance.now() > end) throw error
    }
    await pause(Math.min(100 * 2 ** repeat, 1_000) * between(0.5, 1.5))
  }
}

async function compare({ author, id, texts, confirmed }: Draft): Promise<string> {
  const { petition } = await author.ask<{ petition: { title: { en: string | null } } | null }>(
    `query ($id: ID!) { petition(id: $id) { title { en } } }`,
    { id },
  )
  const title = petition?.title.en ?? ''
  return texts.indexOf(title) >= confirmed ? '' : `"${title}" is stored, "${texts[confirmed]}" was confirmed`
}
