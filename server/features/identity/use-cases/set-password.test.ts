import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/kernel/ids.ts'
import { testDatabase } from '#server/testing/database.ts'
import { testPlatform } from '#server/testing/platform.ts'
import { personCollection } from '../store/person.document.ts'
import { personStore } from '../store/person.store.ts'
import { openAccount } from './open-account.ts'
import { setPassword } from './set-password.ts'
import { verifyPassword } from './verify-password.ts'

const mongo = testDatabase([personCollection])
const platform = testPlatform({ mongo })
const deps = { ...platform, store: personStore(platform) }
const set = setPassword(deps)
const verify = verifyPassword(deps)
const email = 'aigul@dauys.example'
let personId: PersonId

beforeEach(async () => {
  await mongo.collection('persons').deleteMany({})
  personId = (await openAccount(deps)({ email, language: 'kk' })).id
})

const first = (password: string) => set({ personId }, { password, currentPassword: undefined })

describe('a password', () => {
  it('lets in, and is kept as argon2id', async () => {
    expect(await first('жеті қабат жер')).toMatchObject({ ok: true, value: { hasPassword: true } })
    expect(await verify('Aigul@dauys.example', 'жеті қабат жер')).toEqual({ ok: true, value: { personId } })
    expect(await mongo.collection('persons').findOne()).toMatchObject({
      passwordHash: expect.stringMatching(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/),
      outbox: [{ type: 'AccountOpened' }, { type: 'PasswordSet', data: {} }],
    })
  })

  it('answers the same to a wrong one, to an account without one, and to no account', async () => {
    const refused = { ok: false, refusals: [{ code: 'BAD_CREDENTIALS' }] }
    expect(await verify(email, 'anything at all')).toEqual(refused)
    expect(await verify('nobody@dauys.example', 'anything at all')).toEqual(refused)
    expect(await verify('no address', 'anything at all')).toEqual(refused)
    await first('жеті қабат жер')
    expect(await verify(email, 'anything at all')).toEqual(refused)
  })

  it('is replaced by who knows the current one, and then no longer lets in', async () => {
    await first('жеті қабат жер')
    expect(await set({ personId }, { password: 'көк аспан астында', currentPassword: 'жеті қабат жер' })).toMatchObject(
      {
        ok: true,
      },
    )
    expect(await verify(email, 'жеті қабат жер')).toMatchObject({ ok: false })
    expect(await verify(email, 'көк аспан астында')).toMatchObject({ ok: true })
  })

  it('is not replaced without the current one; all mistakes are told at once', async () => {
    await first('жеті қабат жер')
    expect(await set({ personId }, { password: 'short', currentPassword: undefined })).toEqual({
      ok: false,
      refusals: [
        { code: 'REQUIRED', path: ['currentPassword'] },
        { code: 'UNDER_MINIMUM_PASSWORD', path: ['password'], details: { min: 10 } },
      ],
    })
    expect(await set({ personId }, { password: 'көк аспан астында', currentPassword: 'a guess' })).toEqual({
      ok: false,
      refusals: [{ code: 'BAD_CREDENTIALS', path: ['currentPassword'] }],
    })
    expect(await verify(email, 'жеті қабат жер')).toMatchObject({ ok: true })
  })

  it('is set by one of two who set the first one at once', async () => {
    const answers = await Promise.all([first('жеті қабат жер'), first('көк аспан астында')])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusals: [{ code: 'CONFLICT' }] })
  })
})
