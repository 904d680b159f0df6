// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import BallotPage from '#client/pages/ballot.vue'
import { aForm, aPaper, aVotingCampaign } from '#client/testing/ballots.ts'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { fromPlain } from '#domain/ballots/plain-choice.ts'
import { createSealingKey, openingKeyOf, unseal } from '#domain/ballots/sealing.ts'
import { fromBase64Url, toBase64Url } from '#domain/kernel/base64url.ts'
import type { OpenPage } from '#client/testing/open-page.ts'
import type { BallotFormFieldsFragment, MyVotingQuery } from '#client/lib/gql/graphql.ts'

type Form = Partial<BallotFormFieldsFragment> & Pick<BallotFormFieldsFragment, 'type'>
type Options = NonNullable<Parameters<typeof aVotingCampaign>[1]>

let publicKey: Uint8Array
let secret: Uint8Array
beforeAll(async () => {
  ;({ publicKey, secret } = await createSealingKey(crypto.subtle))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const basket = { type: 'KNAPSACK' } as const
const three = { type: 'APPROVAL', min: 1, max: 3 } as const
const refusal = (code: string) => ({ __typename: 'UserError', code, path: null, details: [] })
const mayVote = { __typename: 'Decision' as const, allowed: true, code: null, details: [] }

interface Sent {
  readonly attempt: string
  readonly sealed: string
  readonly nonce: string
}

/** One voter before one open ballot. @param given.cast what the server says to a cast, by its turn */
async function open(
  form: Form,
  given: {
    readonly options?: Options
    readonly voting?: Partial<NonNullable<MyVotingQuery['myVoting']>[number]>
    readonly cast?: (times: number) => object | undefined
    readonly step?: string
    /** the receipt that the board has for a commitment */
    readonly board?: (commitment: string) => object
  } = {},
) {
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const { variables } = JSON.parse(body) as { variables: { commitment: string } }
    const { commitment } = variables
    const receipt = given.board?.(commitment)
    const head = { size: 9, root: 'r'.repeat(43), hour: '2027-05-14T09Z' }
    const whole = { campaign: 'cmp_1', campaignKey: 'turkistan-2027', envelope: 'city', head, ...receipt }
    const found = receipt === undefined ? null : { document: JSON.stringify(whole) }
    return Promise.resolve(Response.json({ data: { ballotReceipt: found } }))
  })
  let [votedBy, version, times] = [null as string | null, 0, 0]
  const vote = { publicKey: toBase64Url(publicKey), ...given.options?.vote }
  const opened = await openPage(BallotPage, {
    at: `/budget/turkistan-2027/ballot${given.step === undefined ? '' : `?step=${given.step}`}`,
    words: ['campaigns', 'budgets', 'ballots'],
    answers: {
      Voting: { campaign: aVotingCampaign(form, { ...given.options, vote }) },
      BallotPaper: {
        campaign: { __typename: 'Campaign', id: 'cmp_1', vote: { __typename: 'CampaignVote', paper: aPaper(form) } },
      },
      MyVoting: () => ({
        myVoting: [
          {
            __typename: 'EnvelopeVoting',
            envelopeId: 'city',
            viewerCanVote: mayVote,
            votedBy,
            version,
            ...given.voting,
          },
        ],
      }),
      Viewer: { viewer: null },
      CastBallotByLetter: () => ({
        castBallotByLetter: { __typename: 'Payload', promise: '{"v":1}', version: 1, userErrors: [] },
      }),
      CastBallot: () => {
        const error = given.cast?.(++times)
        if (error !== undefined)
          return { castBallot: { __typename: 'Payload', promise: null, version: null, userErrors: [error] } }
        votedBy = 'ONLINE'
        version++
        return { castBallot: { __typename: 'Payload', promise: '{"v":1}', version, userErrors: [] } }
      },
    },
  })
  const casts = () =>
    opened.asked.filter(({ name }) => name === 'CastBallot').map(({ variables }) => variables['input'] as Sent)
  return { ...opened, casts }
}

const tick = ({ page }: OpenPage, number: number) => page.get<HTMLInputElement>(`#offer-${number}-tick`)
const row = ({ page }: OpenPage, number: number) => page.get(`#offer-${number}`)
const left = ({ page }: OpenPage) => page.get('.basket__say').text().replaceAll('\u00a0', ' ')
async function choose(opened: OpenPage, ...numbers: number[]) {
  for (const number of numbers) await tick(opened, number).setValue(true)
  await opened.settle()
}
async function press({ page, settle }: OpenPage, text: string) {
  await page
    .findAll('button')
    .find((button) => button.text().startsWith(text))
    ?.trigger('click')
  await settle()
}
/** Sealing takes the browser a moment. */
async function cast(opened: OpenPage) {
  await opened.page.get('form').trigger('submit')
  await vi.waitFor(async () => {
    await opened.settle()
    if (opened.page.find('.button[aria-disabled="true"]').exists()) throw new Error('still casting')
  })
}
async function opens({ sealed }: Sent) {
  const bytes = fromBase64Url(sealed, Buffer.from(sealed, 'base64url').length) ?? new Uint8Array()
  const key = await openingKeyOf(crypto.subtle, secret, publicKey)
  if (!key) throw new Error('a fresh key opens nothing')
  const context = { campaignId: 'cmp_1', envelopeId: 'city', listHash: 'a'.repeat(64) }
  return fromPlain((await unseal(crypto.subtle, key, context, bytes)) ?? new Uint8Array())
}

describe('a budget basket', () => {
  it('shows what is left and what more it is enough for, aloud too', async () => {
    const opened = await open(basket)
    expect(left(opened)).toBe('120 000 000 ₸ қалды тағы 6 жобаға жетеді')
    await choose(opened, 1, 6, 2)
    expect(left(opened)).toBe('20 900 000 ₸ қалды тағы 2 жобаға жетеді')
    expect(opened.said().replaceAll('\u00a0', ' ')).toBe('20 900 000 ₸ қалды, тағы 2 жобаға жетеді')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('explains a project that does not fit, and puts it in the place of another', async () => {
    const opened = await open(basket)
    await choose(opened, 1, 6, 2)
    expect(row(opened, 8).text().replaceAll('\u00a0', ' ')).toContain('5 400 000 ₸ жетпейді')
    await choose(opened, 4)
    expect(tick(opened, 4).element.checked).toBe(false)
    const offers = row(opened, 4).findAll('.notice button')
    expect(offers.map((offer) => /№ \d/.exec(offer.text())?.[0])).toEqual(['№ 2', '№ 6', '№ 1'])
    expect(await accessibilityFaults()).toEqual([])

    await offers[0]?.trigger('click')
    await opened.settle()
    expect([tick(opened, 2), tick(opened, 4)].map((box) => box.element.checked)).toEqual([false, true])
    expect(document.activeElement?.id).toBe('offer-4-tick')
  })

  it('takes one change back after the other', async () => {
    const opened = await open(basket)
    await choose(opened, 1, 6)
    await press(opened, 'Болдырмау')
    expect([tick(opened, 1), tick(opened, 6)].map((box) => box.element.checked)).toEqual([true, false])
    await press(opened, 'Болдырмау')
    expect(left(opened)).toContain('120 000 000 ₸')
    expect(opened.page.find('.basket__undo button').exists()).toBe(false)
  })
})

describe('the other ballots', () => {
  it('approve up to the limit, and say how many more', async () => {
    const opened = await open(three)
    expect(left(opened)).toBe('0 жоба таңдалды тағы 1 жоба таңдау керек')
    await choose(opened, 1, 2, 3)
    expect(left(opened)).toBe('3 жоба таңдалды шекке жеттіңіз')
    await choose(opened, 4)
    expect(tick(opened, 4).element.checked).toBe(false)
    expect(row(opened, 4).findAll('.notice button')).toHaveLength(3)
  })

  it('let one choice take the place of the other', async () => {
    const opened = await open({ type: 'CHOOSE_ONE', min: 1, max: 1 })
    await choose(opened, 3)
    await choose(opened, 5)
    expect([tick(opened, 3), tick(opened, 5)].map((box) => box.element.checked)).toEqual([false, true])
    expect(await accessibilityFaults()).toEqual([])
  })

  it('share out points by buttons or by typing, never more than there are', async () => {
    const opened = await open({ type: 'POINTS', min: 2, max: 8, total: 10, maxPerProject: 6 })
    const { page, settle } = opened
    await page.get('#offer-3 .points__step:last-child').trigger('click')
    await page.get<HTMLInputElement>('#offer-3-points').setValue('9')
    await settle()
    expect(page.get<HTMLInputElement>('#offer-3-points').element.value).toBe('6')
    expect(row(opened, 3).text()).toContain('Қазір ең көбі 6 ұпай')
    expect(left(opened)).toBe('4 ұпай қалды тағы 1 жобаға ұпай беру керек')
    await page.get<HTMLInputElement>('#offer-1-points').setValue('4')
    await settle()
    expect(left(opened)).toBe('0 ұпай қалды')
    expect(page.get<HTMLButtonElement>('#offer-8 .points__step:last-child').element.disabled).toBe(true)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('put projects in order with buttons, and say the place aloud', async () => {
    const opened = await open({ type: 'RANKING', min: 1, max: 3, scores: [3, 2, 1] })
    await choose(opened, 4, 2, 7)
    expect(row(opened, 7).text()).toContain('Орны: 3')
    await row(opened, 7).findAll('.place button')[0]?.trigger('click')
    await opened.settle()
    expect(row(opened, 7).text()).toContain('Орны: 2')
    expect(opened.said()).toContain('Енді орны: 2')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('grade on the scale of the rules, a nought as well', async () => {
    const opened = await open({ type: 'GRADES', values: [0, 1, 2] })
    const grades = row(opened, 3).findAll<HTMLInputElement>('input[type="radio"]')
    expect(grades).toHaveLength(4)
    await grades[2]?.trigger('change')
    await opened.settle()
    expect(left(opened)).toBe('1 жобаға баға қойылды барлығы 8 жоба')
    expect(await accessibilityFaults()).toEqual([])
  })
})

it('finds by word, category and price without losing what is chosen', async () => {
  const opened = await open(three)
  const { page, settle } = opened
  await choose(opened, 4)
  await page.get('#offer-words').setValue('саябақ')
  await settle()
  expect(page.findAll('.offer').map((offer) => offer.attributes('id'))).toEqual(['offer-1'])
  expect(left(opened)).toContain('1 жоба таңдалды')
  await page.get('#offer-words').setValue('')
  await page.get('#offer-category').setValue('greening')
  await page.get('#offer-order').setValue('dearest')
  await settle()
  expect(page.findAll('.offer').map((offer) => offer.attributes('id'))).toEqual(['offer-1', 'offer-8'])
})

describe('casting', () => {
  it('is checked first, sends nothing but the sealed ballot, and says unmistakably that it is in', async () => {
    const opened = await open(three)
    await choose(opened, 7, 2)
    await press(opened, 'Тексеру')
    expect(opened.page.text()).toContain('Дауыс әлі берілген жоқ')
    expect(opened.casts()).toEqual([])
    expect(await accessibilityFaults()).toEqual([])

    await cast(opened)
    const [sent] = opened.casts()
    if (!sent) throw new Error('nothing was sent')
    expect(Object.keys(sent).sort()).toEqual(['attempt', 'campaignId', 'envelopeId', 'listHash', 'nonce', 'sealed'])
    expect(await opens(sent)).toEqual({ marks: [2, 7], points: null })
    await vi.waitFor(() => {
      expect(opened.page.get('h1.done').text()).toBe('Дауысыңыз қабылданды')
    })
    expect(document.activeElement).toBe(opened.page.get('h1.done').element)
    expect(opened.router.currentRoute.value.fullPath).not.toMatch(/offer|mark|check/)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('says what is missing before anything is sent', async () => {
    const opened = await open({ type: 'APPROVAL', min: 2, max: 3 })
    await choose(opened, 7)
    await press(opened, 'Тексеру')
    expect(opened.page.text()).toContain('Тағы 1 жоба таңдаңыз')
    expect(opened.page.find('form').exists()).toBe(false)
  })

  it('asks once more where a vote is final', async () => {
    const opened = await open(three, { options: { vote: { mayChange: false } } })
    await choose(opened, 7)
    await press(opened, 'Тексеру')
    await opened.page.get('form').trigger('submit')
    await opened.settle()
    expect(opened.casts()).toEqual([])
    document.querySelector<HTMLElement>('.dialog .button')?.click()
    await vi.waitFor(() => {
      expect(opened.casts()).toHaveLength(1)
    })
  })

  it('keeps what was sent while its outcome is not certain, and sends the very same again', async () => {
    const opened = await open(three, { cast: (times) => (times === 1 ? refusal('INTERNAL') : undefined) })
    await choose(opened, 7, 2)
    await press(opened, 'Тексеру')
    await cast(opened)
    expect(opened.page.text()).toContain('Жауап келмеді')
    await cast(opened)
    const [first, again] = opened.casts()
    expect(again).toEqual(first)
    await vi.waitFor(() => {
      expect(opened.page.text()).toContain('Дауысыңыз қабылданды')
    })
  })

  it('asks the board when what was sent before is refused now: it may have come in the first time', async () => {
    const opened = await open(three, {
      cast: (times) => refusal(times === 1 ? 'INTERNAL' : 'VOTING_CLOSED'),
      board: (commitment) => ({ leaf: { kind: 'cast', commitment, seq: 7, hour: '2027-05-14T09Z' } }),
    })
    await choose(opened, 7)
    await press(opened, 'Тексеру')
    await cast(opened)
    await cast(opened)
    await vi.waitFor(() => {
      expect(opened.page.get('h1.done').text()).toBe('Дауысыңыз қабылданды')
    })
    expect(opened.page.text()).toContain('№ 7')
  })

  it('stays open when the board does not know it either, until its voter leaves it', async () => {
    const opened = await open(three, { cast: (times) => refusal(times === 1 ? 'INTERNAL' : 'ALREADY_VOTED') })
    await choose(opened, 7)
    await press(opened, 'Тексеру')
    await cast(opened)
    await cast(opened)
    await vi.waitFor(() => {
      expect(opened.page.text()).toContain('тақтада әзірге жоқ')
    })
    expect(await accessibilityFaults()).toEqual([])
    await press(opened, 'Оны қойып')
    expect(tick(opened, 7).element.checked).toBe(true)
  })

  it('is another act once the first one was refused', async () => {
    const opened = await open(three, { cast: (times) => (times === 1 ? refusal('RATE_LIMITED') : undefined) })
    await choose(opened, 7)
    await press(opened, 'Тексеру')
    await cast(opened)
    expect(opened.page.text()).toContain('Бір минуттан кейін')
    await cast(opened)
    const [first, again] = opened.casts()
    expect(again?.attempt).not.toBe(first?.attempt)
  })
})

describe('the code of a letter', () => {
  const letters = { options: { vote: { ways: ['LETTER' as const] } } }
  const typed = '0000-0000-0000-0000-0'

  it('takes the place of an account, and is checked before anything is sent', async () => {
    const opened = await open(three, letters)
    await choose(opened, 7)
    await press(opened, 'Тексеру')
    await opened.page.get('form').trigger('submit')
    await opened.settle()
    expect(document.activeElement?.id).toBe('code')
    await opened.page.get('#code').setValue('0000-0000-0000-0000-1')
    expect(opened.page.text()).toContain('Кодта қате бар сияқты')
    expect(await accessibilityFaults()).toEqual([])

    await opened.page.get('#code').setValue(typed)
    await cast(opened)
    await vi.waitFor(() => {
      expect(opened.page.text()).toContain('Дауысыңыз қабылданды')
    })
    const [sent] = opened.asked.filter(({ name }) => name === 'CastBallotByLetter')
    expect(sent?.variables['input']).toMatchObject({ code: typed, envelopeId: 'city' })
    expect(opened.casts()).toEqual([])
  })

  it('lets the next person of a family vote on the same device', async () => {
    const opened = await open(three, letters)
    await choose(opened, 7)
    await press(opened, 'Тексеру')
    await opened.page.get('#code').setValue(typed)
    await cast(opened)
    await vi.waitFor(() => {
      expect(opened.page.text()).toContain('Дауысыңыз қабылданды')
    })
    await press(opened, 'Осы құрылғыдан басқа адам')
    await vi.waitFor(() => {
      expect(opened.page.findAll('.offer')).toHaveLength(8)
    })
    expect(tick(opened, 7).element.checked).toBe(false)
  })
})

describe('who may not vote', () => {
  it('reads why and what to do, and has no button', async () => {
    const no = { __typename: 'Decision' as const, allowed: false, code: 'NOT_RESIDENT' as const, details: [] }
    const opened = await open(three, { voting: { viewerCanVote: no } })
    await choose(opened, 7)
    await press(opened, 'Тексеру')
    expect(opened.page.text()).toContain('тұрғылықты жеріңізді жеке кабинетте жаңартыңыз')
    expect(opened.page.find('form .button').exists()).toBe(false)
    expect(await accessibilityFaults()).toEqual([])
  })

  it.each([
    ['before voting', 'BALLOT_FROZEN', 'Дауыс беру әлі басталған жоқ'],
    ['after voting', 'VERIFICATION', 'Дауыс беру аяқталды'],
    ['after the count', 'CERTIFIED', 'Нәтижені көру'],
    ['while it rests', 'SUSPENDED', 'тоқтатыла тұрды'],
  ] as const)('%s reads so', async (_, state, text) => {
    const opened = await open(three, { options: { campaign: { state } } })
    expect(opened.page.text()).toContain(text)
    expect(opened.page.find('.offer').exists()).toBe(false)
    expect(await accessibilityFaults()).toEqual([])
  })
})

it('shows a vote that was cast elsewhere as cast', async () => {
  const opened = await open(three, { voting: { votedBy: 'DESK', version: 1 } })
  expect(opened.page.get('h1.done').text()).toBe('Сіз дауыс бердіңіз')
  await press(opened, 'Дауысты өзгерту')
  expect(opened.page.findAll('.offer')).toHaveLength(8)
  expect(opened.page.text()).toContain('жаңасы бұрынғысының орнына саналады')
})

it('offers each ballot of a campaign with several sums of money', async () => {
  const district = {
    __typename: 'Envelope' as const,
    ...{ id: 'district:yassy', kind: 'DISTRICT' as const, amount: 40_000_000_00, projectCount: 3 },
    name: { __typename: 'LocalizedText' as const, kk: 'Яссы', ru: null, en: null },
  }
  const { papers } = aVotingCampaign(three).vote ?? { papers: [] }
  const second = { __typename: 'BallotPaper' as const, envelope: district, form: aForm(three) }
  const opened = await open(three, { options: { vote: { papers: [second, ...papers] } } })
  const [own, others] = opened.page.findAll('ol.rows').map((list) => list.findAll('h3').map((name) => name.text()))
  expect([own, others]).toEqual([['Бүкіл қала'], ['Яссы']])
  expect(await accessibilityFaults()).toEqual([])
})
