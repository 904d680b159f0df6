// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { aPetition, suspension } from '#client/testing/petitions.ts'
import MailPage from '#client/pages/petition-mail.vue'
import type { Answers } from '#client/testing/open-page.ts'

const may = (allowed: boolean, code: string | null = null) => ({ __typename: 'Decision', allowed, code, details: [] })
const petition = (confirmation: 'LINK' | 'CODE' = 'LINK') => ({
  ...aPetition(),
  mailSigning: {
    ...{ __typename: 'MailSigning', confirmation, declares: ['CITIZEN', 'RESIDENT'], asksPlace: false },
    ...{ namesPerMailbox: 2, withdrawable: true },
  },
  signerMinAge: null,
})
const done = { __typename: 'MailSigningPayload', done: true, userErrors: [] }
const refused = (code: string) => ({
  ...{ __typename: 'Payload', done: false, link: null },
  userErrors: [{ __typename: 'UserError', code, path: null, details: [] }],
})

function open(query: string, answers: Answers) {
  return openPage(MailPage, {
    at: `/petitions/2027-000031/mail${query}`,
    words: ['petitions', 'signatures', 'places', 'ledger', 'stages', 'mail'],
    answers: { MailSigning: { petition: petition(), viewer: null }, ...answers },
  })
}
type Opened = Awaited<ReturnType<typeof open>>

async function fill({ page, settle }: Opened) {
  await page.get('#name').setValue('Айгүл Сейітова')
  await page.get('#email').setValue('aigul@mail.example')
  await page.get('#declared').setValue(true)
  await page.get('form').trigger('submit')
  await settle()
}

describe('signing by e-mail', () => {
  it('says at once what is missing, and asks the server for nothing', async () => {
    const { page, asked, settle } = await open('', {})
    await page.get('form').trigger('submit')
    await settle()
    const summary = page.get('.error-summary').text()
    for (const words of ['Аты-жөніңізді жазыңыз', 'Поштаңызды жазыңыз', 'белгі қойыңыз'])
      expect(summary).toContain(words)
    expect(asked.map(({ name }) => name)).toEqual(['MailSigning'])
    expect(await accessibilityFaults()).toEqual([])
  })

  it('says before anything is written that it is suspended, why, and what becomes of the days', async () => {
    const resting = { ...petition(), pause: suspension, viewerCanSign: may(false, 'SIGNING_SUSPENDED') }
    const { page } = await open('', { MailSigning: { petition: resting, viewer: null } })
    expect(page.find('form').exists()).toBe(false)
    for (const words of [suspension.reason, 'мерзімге қосылады', 'Қол жинау жалғасқанда'])
      expect(page.text()).toContain(words)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('leads to the mailbox, and sends the letter again as another act', async () => {
    const opened = await open('', { RequestSignature: { requestSignature: done } })
    await fill(opened)
    const { page, asked, settle, said } = opened
    expect(page.get('h1').text()).toBe('Поштаңызды қараңыз')
    expect(page.text()).toContain('aigul@mail.example')
    expect(await accessibilityFaults()).toEqual([])
    await page.get('.cluster button').trigger('click')
    await settle()
    expect(said()).toBe('Хат қайта жіберілді')
    expect(page.get('.with-icon').text()).toBe('Хат қайта жіберілді')
    const sent = asked.filter(({ name }) => name === 'RequestSignature').map(({ variables }) => variables['input'])
    const [first, second] = sent as { attempt: string; email: string; locale: string; declared: boolean }[]
    expect(first).toMatchObject({ email: 'aigul@mail.example', locale: 'KK', declared: true })
    expect(second).toMatchObject({ email: 'aigul@mail.example' })
    expect(second?.attempt).not.toBe(first?.attempt)
  })

  it('says that nothing was sent without a connection', async () => {
    const opened = await open('', { RequestSignature: { requestSignature: refused('NO_CONNECTION') } })
    await fill(opened)
    expect(opened.page.get('.notice--time').text()).toContain('Қолыңыз жіберілген жоқ')
  })

  it('takes the code of the letter where the rules want one', async () => {
    let tries = 0
    const opened = await open('', {
      MailSigning: { petition: petition('CODE'), viewer: null },
      RequestSignature: { requestSignature: done },
      ConfirmSignatureByCode: () => ({
        confirmSignatureByCode:
          tries++ === 0 ? refused('BAD_CODE') : { __typename: 'Payload', link: 'the-link', userErrors: [] },
      }),
      LinkedSignature: { linkedSignature: null },
    })
    await fill(opened)
    const { page, router, settle } = opened
    await page.get('#code').setValue('000000')
    await page.get('form').trigger('submit')
    await settle()
    expect(page.get('.error-summary').text()).toContain('Код')
    await page.get('#code').setValue('123456')
    await page.get('form').trigger('submit')
    await settle()
    expect(router.currentRoute.value.query).toEqual({ key: 'the-link', done: 'signed' })
  })
})

describe('a sponsor’s form', () => {
  it('brings the key of the author’s link along, and leads back by it', async () => {
    const opened = await open('?sponsor=the-key', { RequestSignature: { requestSignature: done } })
    const { page, asked, router } = opened
    expect(asked[0]?.variables).toMatchObject({ key: 'the-key' })
    expect(page.findAll('a[href$="/petitions/2027-000031?key=the-key"]').length).toBeGreaterThan(0)
    await fill(opened)
    expect(asked.at(-1)?.variables['input']).toMatchObject({ key: 'the-key' })
    expect(router.currentRoute.value.query).toMatchObject({ sponsor: 'the-key', done: 'sent' })
  })
})

describe('the link of a letter', () => {
  const request = (given: object = {}) => ({
    signatureRequest: {
      petition: petition(),
      ...{ __typename: 'SignatureRequest', name: 'Айгүл Сейітова', email: 'aigul@mail.example', used: false },
      ...{ expiresAt: '2027-05-16T09:00:00Z', canConfirm: may(true), ...given },
    },
  })

  it('confirms when the button is pressed, and not when it is opened', async () => {
    const { page, router, asked, settle } = await open('?token=abc', {
      SignatureRequest: request(),
      ConfirmSignature: { confirmSignature: { __typename: 'Payload', link: 'the-link', userErrors: [] } },
      LinkedSignature: { linkedSignature: null },
    })
    expect(page.get('h1').text()).toBe('Қолыңызды растаңыз')
    expect(asked.map(({ name }) => name)).toEqual(['SignatureRequest'])
    expect(await accessibilityFaults()).toEqual([])
    await page.get('form').trigger('submit')
    await settle()
    expect(router.currentRoute.value.query).toEqual({ key: 'the-link', done: 'signed' })
  })

  it.each([
    ['that was used', request({ used: true }), 'Бұл сілтеме қолданылған'],
    ['whose time is over', request({ canConfirm: may(false, 'LINK_EXPIRED') }), 'Сілтеменің мерзімі өтті'],
    [
      'of a sponsor who comes too late',
      request({ canConfirm: may(false, 'SPONSORS_COMPLETE') }),
      'Қолды қазір растауға болмайды',
    ],
    [
      'of a petition whose signing is suspended',
      request({ canConfirm: may(false, 'SIGNING_SUSPENDED') }),
      'Қолды қазір растауға болмайды',
    ],
    ['of a closed petition', request({ canConfirm: may(false, 'SIGNING_CLOSED') }), 'Қолды енді растауға болмайды'],
    ['that nobody made', { signatureRequest: null }, 'Мұндай сілтеме жоқ'],
  ])('says what is wrong with one %s', async (_, answer, title) => {
    const { page } = await open('?token=abc', { SignatureRequest: answer })
    expect(page.get('h1').text()).toBe(title)
    expect(await accessibilityFaults()).toEqual([])
  })
})

describe('one’s own signature, by its link', () => {
  const own = (state: string, given: object = {}) => ({
    linkedSignature: {
      ...{ petitionId: 'pet_1', pageKey: null, petition: petition() },
      ...{ __typename: 'LinkedSignature', name: 'Айгүл Сейітова', email: 'aigul@mail.example' },
      canWithdraw: may(state === 'COUNTED'),
      signature: {
        ...{ __typename: 'Signature', id: 'sig_1', state, signedAt: '2027-05-14T09:00:00Z', showName: false },
        ...{ promise: null, receipt: null, removal: null, objection: null, ...given },
      },
    },
  })

  it('is shown, taken back, and erased', async () => {
    let state = 'COUNTED'
    const { page, router, settle, said } = await open('?key=abc', {
      LinkedSignature: () => own(state),
      WithdrawLinkedSignature: () => {
        state = 'WITHDRAWN'
        const signature = { __typename: 'Signature', id: 'sig_1', state }
        return { withdrawLinkedSignature: { __typename: 'Payload', signature, userErrors: [] } }
      },
      EraseLinkedSignature: { eraseLinkedSignature: done },
    })
    expect(page.text()).toContain('Қолыңыз саналады.')
    expect(await accessibilityFaults()).toEqual([])
    await page.get('form').trigger('submit')
    await settle()
    expect(said()).toBe('Қолыңыз қайтарып алынды')
    expect(page.text()).toContain('Қолыңызды қайтарып алғансыз.')
    await page.get('form').trigger('submit')
    await settle()
    expect(router.currentRoute.value.query).toEqual({ done: 'erased' })
    expect(page.get('h1').text()).toBe('Деректеріңіз жойылды')
  })

  it('tells a sponsor that it counts, how many there are, and what comes next, before the petition is public', async () => {
    const sponsoring = { need: 5, found: 3, endsAt: null, provisional: false, endedAt: null, authorCounts: false }
    const about = (given: object) => ({ ...petition(), publishedAt: null, stage: 'SPONSORING', sponsoring, ...given })
    const answer = (given: object | null) => {
      const { linkedSignature } = own('COUNTED')
      const shown = given === null ? null : about(given)
      return { linkedSignature: { ...linkedSignature, pageKey: 'sponsor-key', petition: shown } }
    }
    let state: object | null = {}
    const { page } = await open('?key=abc&done=signed', { LinkedSignature: () => answer(state) })
    for (const words of ['Сіз алғашқы қолдаушылардың бірісіз', '5 қолдаушының 3', 'Әрі қарай не болады'])
      expect(page.html()).toContain(words)
    expect(page.find('a[href$="?key=sponsor-key"]').exists()).toBe(true)
    expect(await accessibilityFaults()).toEqual([])

    for (const [then, words] of [
      [{ stage: 'REJECTED' }, 'Петиция жарияланбады'],
      [null, 'Петиция енді көрсетілмейді'],
    ] as const) {
      state = then
      const later = await open('?key=abc', { LinkedSignature: () => answer(state) })
      expect(later.page.text()).toContain(words)
      expect(later.page.text()).toContain('Айгүл Сейітова')
    }
  })

  it('says why it was removed, and takes an objection with the link', async () => {
    const reason = { __typename: 'Code', code: 'automated', title: { __typename: 'LocalizedText', kk: 'Бағдарлама' } }
    const removal = { __typename: 'Removal', id: 'rem_1', text: 'Бір минутта.', endedAt: null, reason }
    const { page, asked, settle } = await open('?key=abc', {
      LinkedSignature: own('INVALIDATED', { removal }),
      ObjectToRemoval: { objectToRemoval: { __typename: 'Payload', objection: null, userErrors: [] } },
    })
    await expect.poll(() => page.text(), { timeout: 10_000 }).toContain('Бір минутта.')
    await page.get('.notice--bad button').trigger('click')
    await page.get('#text').setValue('Мен адаммын')
    await page.get('form').trigger('submit')
    await settle()
    const sent = asked.find(({ name }) => name === 'ObjectToRemoval')
    expect(sent?.variables['input']).toEqual({ petitionId: 'pet_1', text: 'Мен адаммын', link: 'abc' })
  })
})
