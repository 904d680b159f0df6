import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { App } from '#server/app.ts'
import type { SettableClock } from '#server/platform/clock.ts'
import { codeLetter, signedInAs } from './city.ts'

/** Somebody erases their account, as they would, and what follows from it is done. */
export async function erase(app: App<SettableClock>, url: string, person: ActingPerson): Promise<void> {
  const ask = await signedInAs(app, url, person)
  const { email } = (await app.use.identity.readPerson(person.personId)) ?? {}
  await ask('mutation { requestErasureCode { sent } }')
  const letter = await app.platform.mongo.db
    .collection('mails')
    .findOne({ to: email, subject: codeLetter }, { sort: { at: -1, _id: -1 } })
  const code = /\d{6}/.exec(String(letter?.['text']))?.[0] ?? ''
  const { data, errors } = await ask(`mutation { eraseAccount(input: { code: "${code}" }) { erased } }`)
  const payload = data as { eraseAccount: { erased: boolean } } | undefined
  if (!payload?.eraseAccount.erased) throw new Error(`the account was not erased: ${JSON.stringify(errors ?? data)}`)
  // What waits for the ledger is tried again after half a minute.
  for (let round = 0; round < 4; round++) {
    await app.settle()
    app.clock.set(new Date(app.clock.now().getTime() + 31_000))
  }
}
