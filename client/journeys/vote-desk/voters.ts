import { readFile } from 'node:fs/promises'
import type { Visitor } from '../visitor.ts'

/** A citizen votes at the desk for an envelope of this name. @returns the fingerprint on the slip that they take away */
export async function voteAtDesk(operator: Visitor, email: string, envelope: string): Promise<string> {
  const { page } = operator
  await operator.open('desk/identity')
  await operator.link('places.identity.voting').click()
  await operator.look()
  await operator.link('votingDesk.open').click()
  await page.locator('#desk').fill('Yassy-1')
  await page.locator('#who').fill(email)
  await page.locator('#seen').check()
  await operator.look()
  await operator.button('votingDesk.find.find').click()
  await page.locator('#citizen').waitFor()
  await operator.look()
  await page.locator('.rows > li', { hasText: envelope }).getByRole('button').click()
  await operator.sees(operator.say('votingDesk.turn.title'))
  await operator.look()
  await operator.button('votingDesk.turn.begin').click()
  await page.locator('.offer .tick').first().check()
  await operator.look()
  await operator.button('ballots.basket.check').click()
  await operator.look()
  await operator.button('ballots.check.cast').click()
  await operator.sees(operator.say('votingDesk.in.title'))
  await operator.look()
  const commitment = (await page.locator('.receipt dd.code').first().innerText()).trim()
  await operator.button('votingDesk.in.back').click()
  await page.locator('#citizen').waitFor()
  return commitment
}

/** Makes letters for the roll, and takes their list, once. @returns the code of the letter of a resident */
export async function makeLetters(methodologist: Visitor, key: string, resident: string): Promise<string> {
  const { page } = methodologist
  await methodologist.open(`desk/campaigns/${key}/vote`)
  await methodologist.link('voteDesk.voting.letters').click()
  await methodologist.button('voteDesk.letters.make').click()
  await methodologist.look()
  await inDialog(methodologist, 'voteDesk.letters.make')
  await methodologist.button('voteDesk.letters.take').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    inDialog(methodologist, 'voteDesk.letters.take'),
  ])
  await methodologist.sees(methodologist.say('voteDesk.letters.taken'))
  await methodologist.look()
  const list = await readFile(await download.path(), 'utf8')
  const row = list.split('\r\n').find((line) => line.includes(resident)) ?? ''
  return row.split(',')[1]?.replaceAll('"', '') ?? ''
}

/** Votes online for two projects, and keeps the private note of it on the device. */
export async function voteOnline(voter: Visitor, key: string, envelope: string): Promise<void> {
  const { page } = voter
  await voter.open(`budget/${key}/ballot?envelope=${envelope}`)
  for (const n of [0, 1]) await page.locator('.offer .tick').nth(n).check()
  await voter.button('ballots.basket.check').click()
  await voter.look()
  await voter.button('ballots.check.cast').click()
  await voter.sees(voter.say('ballots.in.title'))
  await voter.look()
}

/** Thinks again: the second project goes, the third comes. */
export async function voteOnlineAgain(voter: Visitor): Promise<void> {
  const { page } = voter
  await voter.button('ballots.in.change').click()
  await page.locator('.offer .tick').nth(1).uncheck()
  await page.locator('.offer .tick').nth(2).check()
  await voter.button('ballots.basket.check').click()
  await voter.button('ballots.check.castAgain').click()
  await voter.sees(voter.say('ballots.in.changed'))
}

/** Votes with the code of a letter, without an account. */
export async function voteByLetter(
  voter: Visitor,
  { key, code, envelope }: { readonly key: string; readonly code: string; readonly envelope: string },
): Promise<void> {
  const { page } = voter
  await voter.open(`budget/${key}/ballot?envelope=${envelope}`)
  await page.locator('.offer .tick').nth(1).check()
  await voter.button('ballots.basket.check').click()
  await voter.button('ballots.check.haveCode').click()
  await page.locator('#code').fill(code)
  await voter.button('ballots.check.cast').click()
  await voter.sees(voter.say('ballots.in.title'))
}

/** What the device of the desk still holds when the screen was given back. */
export async function leftAtDesk({ page }: Visitor): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const drafts = await Promise.all(
      databases.map(
        ({ name = '' }) =>
          new Promise<string[]>((resolve, reject) => {
            const opening = indexedDB.open(name)
            opening.onerror = () => {
              reject(new Error(`${name} does not open`))
            }
            opening.onsuccess = () => {
              const stores = [...opening.result.objectStoreNames]
              if (stores.length === 0) return resolve([])
              const keys = opening.result
                .transaction(stores)
                .objectStore(stores[0] ?? '')
                .getAllKeys()
              keys.onsuccess = () => {
                resolve(keys.result.map(String))
              }
            }
          }),
      ),
    )
    // How far pages were scrolled says nothing of a ballot.
    const kept = [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
    return [...drafts.flat(), ...kept.filter((name) => name !== 'vue-router:scroll')]
  })
}

export async function complain(resident: Visitor, key: string, text: string): Promise<void> {
  await resident.open(`budget/${key}`)
  await resident.button('budgets.complaints.begin').click()
  await resident.page.locator('#text').fill(text)
  await resident.look()
  await resident.button('budgets.complaints.send').click()
  await resident.sees(resident.say('budgets.complaints.sent'))
  await resident.look()
}

async function inDialog(visitor: Visitor, words: string): Promise<void> {
  await visitor.page
    .locator('dialog[open]')
    .getByRole('button', { name: visitor.say(words), exact: true })
    .click()
}
