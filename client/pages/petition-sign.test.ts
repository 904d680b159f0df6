// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { aPetition, aigul, notSubscribed, suspension, territories } from '#client/testing/petitions.ts'
import SignPage from '#client/pages/petition-sign.vue'
import type { Answers } from '#client/testing/open-page.ts'
import type { PageOfPetition } from '#client/testing/petitions.ts'

const counted = {
  __typename: 'Signature',
  id: 'sig_1',
  state: 'COUNTED',
  signedAt: '2027-05-14T09:00:00Z',
  showName: false,
}
const provider = (id: string, strongest: string) => ({
  ...{ __typename: 'IdentityProvider', id, strongest },
  title: { __typename: 'LocalizedText', kk: id, ru: null, en: null },
})
const providers = [provider('strong', 'QES'), provider('mobile', 'EID')]
const may = (allowed: boolean, code: string | null = null) => ({ __typename: 'Decision', allowed, code, details: [] })

/** One person before one petition; the count follows one question later than the signature. */
function world(
  given: {
    viewer?: object
    canSign?: object
    pause?: object
    sign?: (attempt: unknown, times: number) => object | undefined
  } = {},
) {
  let [signature, viewer, times] = [null as object | null, { ...aigul, ...given.viewer }, 0]
  let asked = 0
  const petition = (): object => ({
    ...aPetition(),
    pause: given.pause ?? null,
    signatureCount: asked > 1 && signature !== null ? 75 : 74,
    countAsOfSeq: asked > 1 && signature !== null ? 75 : 74,
    viewerSignature: signature,
    viewerCanSign: viewer.birthDate === null ? may(false, 'PROFILE_INCOMPLETE') : (given.canSign ?? may(true)),
    viewerCanWithdrawSignature: may(signature !== null),
  })
  const answers: Answers = {
    SignPage: () => {
      if (signature !== null) asked++
      return { petition: petition() as PageOfPetition, viewer }
    },
    Territories: { territories },
    MySubscription: notSubscribed,
    IdentityProviders: { identityProviders: providers },
    Subscribe: {
      __typename: 'Mutation',
      subscribe: {
        __typename: 'SubscriptionPayload',
        subscription: { __typename: 'NoticeSubscription', id: 'sub_1' },
        userErrors: [],
      },
    },
    UpdateProfile: () => {
      viewer = { ...viewer, birthDate: '1990-03-22' }
      return { updateProfile: { __typename: 'Payload', viewer, userErrors: [] } }
    },
    SignPetition: ({ input }) => {
      const answer = given.sign?.((input as { attempt: unknown }).attempt, ++times)
      if (answer !== undefined)
        return { signPetition: { __typename: 'Payload', signature: null, petition: null, userErrors: [answer] } }
      signature = { ...counted, withdrawnAt: null }
      return { signPetition: { __typename: 'Payload', signature: counted, petition: null, userErrors: [] } }
    },
    WithdrawSignature: () => {
      signature = null
      return {
        withdrawSignature: {
          __typename: 'Payload',
          signature: { ...counted, state: 'WITHDRAWN', withdrawnAt: '2027-05-14T09:01:00Z' },
          petition: null,
          userErrors: [],
        },
      }
    },
  }
  return openPage(SignPage, {
    at: '/petitions/2027-000031/sign',
    words: ['petitions', 'signatures', 'places', 'notices', 'stages', 'eid'],
    answers,
  })
}
const refusal = (code: string) => ({ __typename: 'UserError', code, path: null, details: [] })

describe('signing', () => {
  it('shows what exactly is signed, hides the name unless asked, and says unmistakably that it is done', async () => {
    const { page, asked, said, settle } = await world()
    expect(page.get('h1').text()).toBe('Нақты неге қол қоясыз')
    expect(page.get<HTMLInputElement>('input[value="hidden"]').element.checked).toBe(true)
    expect(await accessibilityFaults()).toEqual([])

    await page.get('form').trigger('submit')
    await settle()
    expect(asked.find(({ name }) => name === 'SignPetition')?.variables).toMatchObject({
      input: { petitionId: 'pet_1', showName: false },
    })
    expect(page.get('h1').text()).toBe('Қолыңыз қабылданды')
    expect(document.activeElement).toBe(page.get('h1').element)
    expect(said()).toBe('Қолыңыз қабылданды')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('says before anything is chosen that it is suspended, why, and what becomes of the days', async () => {
    const { page } = await world({ canSign: may(false, 'SIGNING_SUSPENDED'), pause: suspension })
    expect(page.find('input, button[type=submit]').exists()).toBe(false)
    for (const words of [suspension.reason, 'мерзімге қосылады', 'Қол жинау жалғасқанда'])
      expect(page.get('form').text()).toContain(words)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('leads who is not known surely enough to those who can prove it, and back here', async () => {
    const details = [{ __typename: 'ErrorDetail', name: 'needed', value: 'qes' }]
    const { page } = await world({ canSign: { ...may(false, 'ASSURANCE_TOO_LOW'), details } })
    const links = page.findAll('a[href*="/sign-in/with/"]').map((link) => link.attributes('href'))
    const back = encodeURIComponent('/kk/petitions/2027-000031/sign')
    expect(links).toEqual([`/kk/sign-in/with/strong?return=${back}`])
    expect(page.text()).toContain('strong арқылы кіру')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('subscribes to nothing, unless that was ticked', async () => {
    const subjects = async (isTicked: boolean) => {
      const { page, asked, settle } = await world()
      const tick = page.get<HTMLInputElement>('#follow')
      expect(tick.element.checked).toBe(false)
      await tick.setValue(isTicked)
      await page.get('form').trigger('submit')
      await settle()
      return asked.filter(({ name }) => name === 'Subscribe').map(({ variables }) => variables)
    }
    expect(await subjects(false)).toEqual([])
    expect(await subjects(true)).toEqual([{ input: { kind: 'PETITION', target: 'pet_1' } }])
    expect(await accessibilityFaults()).toEqual([])
  })

  it('moves the count at once, before the fold has caught up', async () => {
    const { page, settle } = await world()
    await page.get('form').trigger('submit')
    await settle()
    expect(page.get('.figure').text()).toBe('75')
    expect(page.get('.threshold__say').text()).toContain('25')
  })

  it('asks first for what the rules need and nobody said yet', async () => {
    const { page, settle } = await world({ viewer: { birthDate: null } })
    expect(page.get('h1').text()).toBe('Өзіңіз туралы айтыңыз')
    expect(page.find('#name').exists()).toBe(false)
    await page.get('form').trigger('submit')
    await settle()
    expect(page.get('.error-summary').text()).toContain('Туған күніңізді жазыңыз')
    expect(await accessibilityFaults()).toEqual([])

    const [day, month, year] = page.findAll('#birthDate input')
    await day?.setValue('22')
    await month?.setValue('3')
    await year?.setValue('1990')
    await page.get('form').trigger('submit')
    await settle()
    expect(page.get('h1').text()).toBe('Нақты неге қол қоясыз')
  })

  it('takes a signature back after asking once more', async () => {
    const { page, said, settle } = await world()
    await page.get('form').trigger('submit')
    await settle()
    await page.get('.notice--good button').trigger('click')
    await settle()
    document.querySelector<HTMLElement>('.dialog .button--bad')?.click()
    await settle()
    await settle()
    expect(said()).toBe('Қолыңыз қайтарып алынды')
    expect(page.get('h1').text()).toBe('Нақты неге қол қоясыз')
  })

  it('repeats the same attempt while the outcome is unknown', async () => {
    const attempts: unknown[] = []
    const { page, settle } = await world({
      sign: (attempt, times) => {
        attempts.push(attempt)
        return times === 1 ? refusal('OUTCOME_UNKNOWN') : undefined
      },
    })
    await page.get('form').trigger('submit')
    await settle()
    expect(page.text()).toContain('Нәтиже әлі белгісіз. Тексеріп жатырмыз')
    await vi.waitFor(
      () => {
        expect(page.get('h1').text()).toBe('Қолыңыз қабылданды')
      },
      { timeout: 5_000 },
    )
    expect(attempts).toHaveLength(2)
    expect(attempts[0]).toBe(attempts[1])
  })

  it('sends the same attempt after a reload while the outcome is not certain, and a new one afterwards', async () => {
    const attempts: unknown[] = []
    const unknown = { sign: (attempt: unknown) => (attempts.push(attempt), refusal('OUTCOME_UNKNOWN')) }
    const before = await world(unknown)
    await before.page.get('form').trigger('submit')
    await before.settle()
    before.page.unmount()

    const after = await world({ sign: (attempt) => void attempts.push(attempt) })
    await after.page.get('form').trigger('submit')
    await after.settle()
    expect(after.page.get('h1').text()).toBe('Қолыңыз қабылданды')
    expect(new Set(attempts).size).toBe(1)

    const later = await world({ sign: (attempt) => void attempts.push(attempt) })
    await later.page.get('form').trigger('submit')
    await later.settle()
    expect(new Set(attempts).size).toBe(2)
  })

  it('says that nothing was sent without a connection, and keeps nothing back to send later', async () => {
    const { page, asked, settle } = await world({
      sign: () => refusal('NO_CONNECTION'),
    })
    await page.get('form').trigger('submit')
    await settle()
    expect(page.get('.notice--time').text()).toContain('Қолыңыз жіберілген жоқ')
    expect(asked.filter(({ name }) => name === 'SignPetition')).toHaveLength(1)
  })

  it('says why not, in words and with the next step', async () => {
    const { page, settle } = await world({ sign: () => refusal('NOT_RESIDENT') })
    await page.get('form').trigger('submit')
    await settle()
    expect(page.text()).toContain('Сіз бұл аумақтың тұрғыны емессіз')
    expect(page.text()).toContain('тұрғылықты жеріңізді жеке кабинетте жаңартыңыз')
    expect(await accessibilityFaults()).toEqual([])
  })
})
