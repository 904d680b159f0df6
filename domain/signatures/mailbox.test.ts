import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mailboxOf } from './mailbox.ts'

describe('a mailbox', () => {
  it.each([
    ['Aigerim.S+petition@Gmail.com', 'aigerims@gmail.com'],
    ['a.i.gerims@googlemail.com', 'aigerims@gmail.com'],
    ['dana+x+y@ya.ru', 'dana@yandex.ru'],
    ['dana@yandex.kz', 'dana@yandex.ru'],
    ['dana.b@yandex.kz', 'dana.b@yandex.ru'],
    ['bolat+1@pm.me', 'bolat@proton.me'],
    ['bolat+1@outlook.com', 'bolat@outlook.com'],
    // Two people may have them.
    ['bolat@hotmail.com', 'bolat@hotmail.com'],
    // Nobody promised anything about these.
    ['bolat.k+1@akimat.kz', 'bolat.k+1@akimat.kz'],
    ['+1@gmail.com', '+1@gmail.com'],
  ])('%s is %s', (typed, mailbox) => {
    expect(mailboxOf(typed)).toBe(mailbox)
  })

  it('has no spelling for what is no address', () => {
    expect(['', 'bolat', 'a@b', 'a b@gmail.com'].map(mailboxOf)).toEqual(Array(4).fill(undefined))
  })

  it('has one spelling: that of the spelling is the same', () => {
    const domain = fc.constantFrom('gmail.com', 'googlemail.com', 'ya.ru', 'pm.me', 'mail.kz')
    const name = fc.stringMatching(/^[a-z.+]{1,8}$/)
    fc.assert(
      fc.property(name, domain, (who, where) => {
        const mailbox = mailboxOf(`${who}@${where}`)
        if (mailbox !== undefined) expect(mailboxOf(mailbox)).toBe(mailbox)
      }),
    )
  })
})
