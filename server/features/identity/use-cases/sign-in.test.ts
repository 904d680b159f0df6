import { beforeEach, describe, expect, it } from 'vitest'
import { fakeClock } from '#server/testing/clock.ts'
import { testDatabase } from '#server/testing/database.ts'
import { testPlatform } from '#server/testing/platform.ts'
import { codeCollection, codeStore } from '../store/code.store.ts'
import { personCollection } from '../store/person.document.ts'
import { personStore } from '../store/person.store.ts'
import { openAccount } from './open-account.ts'
import { requestSignInCode } from './request-sign-in-code.ts'
import { verifyCode } from './verify-code.ts'

const mongo = testDatabase([personCollection, codeCollection])
const clock = fakeClock()
const platform = testPlatform({ mongo, clock })
const deps = { ...platform, store: personStore(platform), codes: codeStore(platform, 'sign-in') }
const ask = requestSignInCode(deps)
const verify = verifyCode({ ...deps, openAccount: openAccount(deps) })
const email = 'aigul@dauys.example'

interface KeptMail {
  readonly to: string
  readonly text: string
  readonly subject: string
}

async function lastLetter(): Promise<KeptMail> {
  const letter = await mongo.collection<KeptMail>('mails').findOne({}, { sort: { _id: -1 } })
  if (!letter) throw new Error('no letter was sent')
  return letter
}

async function askForCode(): Promise<string> {
  await ask({ email, locale: 'kk' })
  const { text } = await lastLetter()
  return /\d{6}/.exec(text)?.[0] ?? ''
}

const wrong = (code: string) => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10))
const refused = { ok: false, refusals: [{ code: 'BAD_CODE' }] }

beforeEach(async () => {
  for (const name of ['persons', 'signInCodes', 'mails']) await mongo.collection(name).deleteMany({})
})

describe('signing in by a code', () => {
  it('makes an account the first time, in the language of the letter, and finds it afterwards', async () => {
    const first = await verify(email, await askForCode())
    const second = await verify('  AIGUL@dauys.example', await askForCode())
    expect(first).toMatchObject({ ok: true })
    expect(second).toEqual(first)
    expect(await mongo.collection('persons').find().toArray()).toMatchObject([
      { email, language: 'kk', assurance: 'email', grants: [], outbox: [{ type: 'AccountOpened' }] },
    ])
  })

  it('says in the language of the reader what the letter is', async () => {
    for (const [locale, subject] of [
      ['kk', 'Dauys порталына кіру коды'],
      ['ru', 'Код для входа в Dauys'],
      ['en', 'Your code for signing in to Dauys'],
    ] as const) {
      await ask({ email, locale })
      expect(await lastLetter()).toMatchObject({ to: email, locale, subject })
    }
  })

  it('asks nothing about the address: known and unknown leave the same traces', async () => {
    await verify(email, await askForCode())
    await mongo.collection('mails').deleteMany({})
    const known = await ask({ email, locale: 'ru' })
    const unknown = await ask({ email: 'nobody@dauys.example', locale: 'ru' })
    expect(unknown).toEqual(known)
    expect(await mongo.collection('mails').countDocuments()).toBe(2)
    expect(await mongo.collection('persons').countDocuments()).toBe(1)
  })

  it('refuses what is no address', async () => {
    expect(await ask({ email: 'aigul', locale: 'kk' })).toEqual({
      ok: false,
      refusals: [{ code: 'INVALID', path: ['email'] }],
    })
    expect(await verify('aigul', '123456')).toMatchObject(refused)
  })

  it('takes a code once, also from two hundred who bring it at the same moment', async () => {
    const code = await askForCode()
    const answers = await Promise.all(Array.from({ length: 200 }, () => verify(email, code)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await verify(email, code)).toMatchObject(refused)
  })

  it('is over after five wrong codes, even for the right one', async () => {
    const code = await askForCode()
    for (let n = 0; n < 5; n++) expect(await verify(email, wrong(code))).toMatchObject(refused)
    expect(await verify(email, code)).toMatchObject(refused)
  })

  it('lets nobody try more than five codes at once', async () => {
    const code = await askForCode()
    await Promise.all(Array.from({ length: 200 }, () => verify(email, wrong(code))))
    expect(await mongo.collection('signInCodes').findOne()).toMatchObject({ triesLeft: 0 })
  })

  it('accepts a code for ten minutes', async () => {
    const inTime = await askForCode()
    clock.advance(10 * 60_000 - 1)
    expect(await verify(email, inTime)).toMatchObject({ ok: true })
    const late = await askForCode()
    clock.advance(10 * 60_000)
    expect(await verify(email, late)).toMatchObject(refused)
  })

  it('accepts only the newest code', async () => {
    const [older, newer] = [await askForCode(), await askForCode()]
    if (older !== newer) expect(await verify(email, older)).toMatchObject(refused)
    expect(await verify(email, newer)).toMatchObject({ ok: true })
  })

  it('opens one account for two hundred first sign-ins at once', async () => {
    const open = openAccount(deps)
    const accounts = await Promise.all(Array.from({ length: 200 }, () => open({ email, language: 'kk' })))
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(1)
  })

  it('keeps neither the address nor the code readable', async () => {
    const code = await askForCode()
    const kept = JSON.stringify(await mongo.collection('signInCodes').find().toArray())
    expect(kept).not.toContain(code)
    expect(kept).not.toContain('aigul')
  })
})
