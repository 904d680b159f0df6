import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { App } from '#server/app.ts'
import { cookieOf, signedInAs } from '#server/testing/city.ts'

/** The code of a letter that is nobody's, as it is printed: from the list that can be downloaded once. */
export async function letterCode(
  { app, url }: { readonly app: App; readonly url: string },
  methodologist: ActingPerson,
  { id: campaignId }: Campaign,
): Promise<string> {
  const ask = await signedInAs(app, url, methodologist)
  const query = `mutation ($input: MakeBallotLettersInput!) {
    makeBallotLetters(input: $input) { made { listPath } userErrors { code } }
  }`
  const { data } = await ask(query, { input: { campaignId, kind: 'ANONYMOUS', count: 1 } })
  const { made, userErrors } = (
    data as { makeBallotLetters: { made: { listPath: string } | null; userErrors: readonly object[] } }
  ).makeBallotLetters
  if (!made) throw new Error(`no letters: ${JSON.stringify(userErrors)}`)
  const list = await fetch(`${url}${made.listPath}`, { headers: { cookie: await cookieOf(app, url, methodologist) } })
  const [, row = ''] = (await list.text()).trim().split('\r\n')
  return row.slice(1, -1).split('","')[1] ?? ''
}
