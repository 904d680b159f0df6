import { describe, expect, it } from 'vitest'
import { createPasswords } from './passwords.ts'

describe('passwords', () => {
  it('are kept as argon2id with 64 MiB and three passes, salted', async () => {
    const passwords = createPasswords()
    const [one, two] = await Promise.all([passwords.hash('bir eki ush'), passwords.hash('bir eki ush')])
    expect(one).toMatchObject({ ok: true, value: expect.stringMatching(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/) })
    expect(one).not.toEqual(two)
  })

  it('are right, wrong, or of nobody', async () => {
    const passwords = createPasswords()
    const record = await passwords.hash('bir eki ush')
    if (!record.ok) throw new Error('the queue is empty')
    expect(await passwords.verify('bir eki ush', record.value)).toEqual({ ok: true, value: true })
    expect(await passwords.verify('bir eki', record.value)).toEqual({ ok: true, value: false })
    expect(await passwords.verify('nobody has this password', undefined)).toEqual({ ok: true, value: false })
  })

  it('wait in a queue of known length; who does not fit is told so at once', async () => {
    const passwords = createPasswords({ atOnce: 1, waiting: 2 })
    const answers = await Promise.all(Array.from({ length: 5 }, () => passwords.hash('x')))
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false, false])
    expect(answers[4]).toMatchObject({ refusals: [{ code: 'BUSY' }] })
    // The queue has emptied.
    expect((await passwords.hash('x')).ok).toBe(true)
  })
})
