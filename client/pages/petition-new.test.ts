// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { aForm, aPetition, aRow, aigul, inAll, territories, topics } from '#client/testing/petitions.ts'
import PetitionEdit from '#client/pages/petition-edit.vue'
import PetitionNew from '#client/pages/petition-new.vue'
import type { Answers, OpenPage } from '#client/testing/open-page.ts'

vi.stubGlobal('scrollTo', () => undefined)

const payload = (name: string, part: object, userErrors: readonly object[] = []) => ({
  [name]: { __typename: 'Payload', ...part, userErrors },
})
const answers: Answers = {
  Territories: { territories },
  Topics: { topics },
  PetitionForm: { petitionForm: aForm() },
  Profile: { viewer: aigul },
  SimilarPetitions: {
    similarPetitions: [
      { ...aRow(), stage: 'SIGNING' },
      { ...aRow({ id: 'pet_2', number: '2026-000007', status: 'CLOSED' }), stage: 'CLOSED' },
    ],
  },
  CreatePetition: payload('createPetition', { petition: { __typename: 'Petition', id: 'pet_7', revision: 1 } }),
  EditPetition: payload('editPetition', { petition: { __typename: 'Petition', id: 'pet_7', revision: 4 } }),
}
const words = ['wizard', 'drafts', 'petitions', 'places']

/** A refused petition, opened at its last page. */
const refused = {
  ...aPetition(),
  id: 'pet_7',
  stage: 'REJECTED',
  revision: 3,
  territory: { __typename: 'Territory', id: 'birlik' },
  level: { __typename: 'PetitionLevel', id: 'city' },
  topic: { __typename: 'Topic', id: 'transport' },
  viewerCanEdit: { __typename: 'Decision', allowed: true, code: null },
  refusal: {
    __typename: 'Refusal',
    at: '2027-05-10T05:00:00Z',
    text: 'Қай кіреберіс екенін жазыңыз.',
    code: { __typename: 'Code', code: 'incomplete', title: inAll('Міндетті мәліметтер жоқ'), cites: null },
  },
}
const openRefused = (submit: object, step = 'check', more: Answers = {}) =>
  openPage(PetitionEdit, {
    at: `/petitions/edit/pet_7?step=${step}`,
    words,
    answers: { ...answers, Draft: { petition: refused }, SubmitPetition: submit, ...more },
  }).then(async (opened) => {
    await opened.router.push({ name: 'edit-petition', params: { locale: 'kk', id: 'pet_7' }, query: { step } })
    await opened.settle()
    return opened
  })

async function send({ page, settle }: OpenPage) {
  await page.get('form').trigger('submit')
  await settle()
}

const conflict = { __typename: 'UserError', code: 'CONFLICT', path: null, details: [] }
const sentEdits = ({ asked }: OpenPage) =>
  asked
    .filter(({ name }) => name === 'EditPetition')
    .map(({ variables }) => variables['input'] as { revision: number | null })

describe('writing a petition', () => {
  it('checks a page when it is left, and leads to what is missing', async () => {
    const opened = await openPage(PetitionNew, { at: '/petitions/new', words, answers })
    await send(opened)
    expect(opened.page.get('.error-summary').text()).toContain('Бұл өрісті толтырыңыз')
    expect(document.activeElement).toBe(opened.page.get('.error-summary').element)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('goes on with one question a page, and starts the draft once in the account', async () => {
    const opened = await openPage(PetitionNew, { at: '/petitions/new', words, answers })
    const { page, settle, asked, router } = opened
    await page.get('#territoryId-0').setValue('turkistan')
    await settle()
    await page.get('#territoryId-1').setValue('birlik')
    await settle()
    await send(opened)
    expect(asked.filter(({ name }) => name === 'CreatePetition').map(({ variables }) => variables)).toEqual([
      {
        input: expect.objectContaining({
          territoryId: 'birlik',
          levelId: 'city',
          attempt: expect.any(String),
        }) as object,
      },
    ])
    expect(router.currentRoute.value).toMatchObject({ name: 'edit-petition', params: { id: 'pet_7' } })
    expect(router.currentRoute.value.query).toEqual({ step: 'topic' })
    expect(page.get('h1').text()).toBe('Петиция не туралы?')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('finds petitions alike from the third character of the title', async () => {
    const { page, settle, asked } = await openRefused({}, 'title')
    const title = page.get('textarea')
    await title.setValue('Ав')
    await new Promise((resolve) => setTimeout(resolve, 450))
    expect(asked.filter(({ name }) => name === 'SimilarPetitions')).toEqual([])
    await title.setValue('Авт')
    await new Promise((resolve) => setTimeout(resolve, 450))
    await settle()
    expect(asked.find(({ name }) => name === 'SimilarPetitions')?.variables).toMatchObject({ title: 'Авт' })
    expect(page.get('section [role=status]').text()).toContain('ұқсас 2 петиция')
    const links = page.findAll('.rows a').map((link) => link.attributes('href'))
    expect(links).toEqual(['/kk/petitions/2027-000031', '/kk/petitions/2027-000031/sign', '/kk/petitions/2026-000007'])
    expect(await accessibilityFaults()).toEqual([])
  })

  it('shows what the moderator wrote above a refused text', async () => {
    const { page } = await openRefused({}, 'problem')
    expect(page.get('.notice--bad').text()).toContain('Қай кіреберіс екенін жазыңыз.')
    expect(page.get<HTMLTextAreaElement>('textarea').element.value).toContain('Кешке автобус жоқ.')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('shows every answer before sending, and refusals beside them', async () => {
    const opened = await openRefused(
      payload('submitPetition', { petition: null }, [
        { __typename: 'UserError', code: 'REQUIRED', path: ['texts', 'kk', 'problem'], details: [] },
      ]),
    )
    const { page } = opened
    expect(page.get('h1').text()).toBe('Жауаптарыңызды тексеріңіз')
    expect(page.findAll('dt').map((term) => term.text())).toContain('Петицияның тақырыбы')
    expect(await accessibilityFaults()).toEqual([])
    await send(opened)
    // What the author saw goes along, for the moderators.
    expect(opened.asked.find(({ name }) => name === 'SubmitPetition')?.variables).toMatchObject({
      input: { similarShown: [aRow().id, 'pet_2'] },
    })
    expect(page.get('.error-summary a').attributes('href')).toBe('#texts-kk-problem')
    expect(page.get('#texts-kk-problem').text()).toContain('Бұл өрісті толтырыңыз')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('shows petitions alike once more before sending, with all that is written', async () => {
    const { page, asked } = await openRefused({})
    expect(page.text()).toContain('Ұқсас петициялар')
    expect(asked.find(({ name }) => name === 'SimilarPetitions')?.variables).toMatchObject({
      territoryId: 'birlik',
      text: expect.stringContaining('Кешке автобус жоқ.') as string,
    })
  })

  it('invites somebody to write along before it is sent', async () => {
    const people = { ...aPetition(), id: 'pet_7', viewerCanInvite: true }
    const draft = { ...refused, stage: 'DRAFT', refusal: null }
    const { page, settle, asked, router } = await openPage(PetitionEdit, {
      ...{ at: '/petitions/edit/pet_7?step=check', words: [...words, 'stages'] },
      answers: {
        ...{ ...answers, Draft: { petition: draft }, DraftPeople: { petition: people } },
        InviteToPetition: payload('inviteToPetition', { token: 'the-token' }),
      },
    })
    const query = { step: 'check' }
    await router.push({ name: 'edit-petition', params: { locale: 'kk', id: 'pet_7' }, query })
    await settle()
    expect(asked.map(({ name }) => name)).not.toContain('DraftPeople')
    const details = page.get('details')
    expect(details.text()).toContain('Бірге жазатын адам шақыру')
    details.element.setAttribute('open', '')
    await details.trigger('toggle')
    await expect.poll(() => page.find('#co-authors').exists(), { timeout: 10_000 }).toBe(true)
    expect(await accessibilityFaults()).toEqual([])
    await details.get('button').trigger('click')
    await settle()
    expect(page.get<HTMLInputElement>('details input').element.value).toMatch(/\/kk\/me\/join\/the-token$/)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('leaves sending and throwing away to its author when a co-author writes', async () => {
    const draft = { ...refused, stage: 'DRAFT', refusal: null, viewerIsCoAuthor: true }
    const { page } = await openRefused({}, 'check', { Draft: { petition: draft } })
    expect(page.text()).toContain('Петицияны авторы ғана жібереді')
    expect(page.text()).not.toContain('Қараламаны жою')
    expect(page.find('button[type=submit]').exists()).toBe(false)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('says so when petitions alike cannot be looked up, and lets nobody wait for them', async () => {
    const { SimilarPetitions: _, ...others } = answers
    const { page, settle } = await openPage(PetitionEdit, {
      ...{ at: '/petitions/edit/pet_7?step=check', words, answers: { ...others, Draft: { petition: refused } } },
    }).then(async (opened) => {
      await opened.router.push({
        name: 'edit-petition',
        params: { locale: 'kk', id: 'pet_7' },
        query: { step: 'check' },
      })
      await opened.settle()
      return opened
    })
    await settle()
    expect(page.text()).toContain('Қайта іздеу')
    expect(page.get('form button[type=submit]').attributes('aria-disabled')).not.toBe('true')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('overwrites nobody, and asks which version to keep when another hand has saved', async () => {
    let theirs = { ...refused }
    const opened = await openRefused({}, 'problem', {
      Draft: () => ({ petition: theirs }),
      EditPetition: ({ input }) => {
        const { revision } = input as { revision: number | null }
        const isOver = revision === null || revision === theirs.revision
        return isOver
          ? payload('editPetition', {
              petition: { __typename: 'Petition', id: 'pet_7', revision: theirs.revision + 1 },
            })
          : payload('editPetition', { petition: null }, [conflict])
      },
    })
    const { page, settle } = opened
    const text = page.get<HTMLTextAreaElement>('textarea')
    theirs = { ...refused, revision: 4, texts: [{ ...refused.texts[0]!, text: inAll('Тең автордың мәтіні.') }] }
    await text.setValue('Кешке автобус та, такси де жоқ.')
    await send(opened)
    expect(sentEdits(opened)).toEqual([expect.objectContaining({ revision: 3 })])
    expect(page.text()).toContain('Бұл петиция басқа жерде де өзгертілді')
    expect(await accessibilityFaults()).toEqual([])

    // Nobody chooses between versions that they cannot read.
    expect(page.get('.notice--time details').text()).toContain('Тең автордың мәтіні.')
    expect(page.get('.notice--time details').text()).not.toContain('такси')

    const [take, keep] = page.findAll('.notice--time button')
    await keep!.trigger('click')
    await settle()
    expect(sentEdits(opened).at(-1)).toMatchObject({ revision: null })
    expect(page.text()).not.toContain('Бұл петиция басқа жерде де өзгертілді')
    expect(take!.text()).toBe('Кабинеттегі нұсқаны алу')
  })

  it('takes what the account has where the writer wants that', async () => {
    const theirs = { ...refused, revision: 4, texts: [{ ...refused.texts[0]!, text: inAll('Тең автордың мәтіні.') }] }
    let answers = 0
    const opened = await openRefused({}, 'problem', {
      Draft: () => ({ petition: answers++ === 0 ? refused : theirs }),
      EditPetition: payload('editPetition', { petition: null }, [conflict]),
    })
    await opened.page.get('textarea').setValue('Кешке автобус та, такси де жоқ.')
    await send(opened)
    await opened.page.get('.notice--time button').trigger('click')
    await opened.settle()
    await opened.router.push({
      name: 'edit-petition',
      params: { locale: 'kk', id: 'pet_7' },
      query: { step: 'problem' },
    })
    await opened.settle()
    expect(opened.page.get<HTMLTextAreaElement>('textarea').element.value).toBe('Тең автордың мәтіні.')
  })

  it('is in nobody’s way when the answer to its own last save was lost', async () => {
    let revision = 3
    let texts = refused.texts
    const opened = await openRefused({}, 'problem', {
      Draft: () => ({ petition: { ...refused, revision, texts } }),
      EditPetition: ({ input }) => {
        const asked = input as { revision: number; texts: readonly { field: string; text: string }[] }
        if (asked.revision !== revision) return payload('editPetition', { petition: null }, [conflict])
        revision++
        // The first one is done, and its answer gets lost.
        if (revision > 4)
          return payload('editPetition', { petition: { __typename: 'Petition', id: 'pet_7', revision } })
        const kk = asked.texts.find(({ field }) => field === 'problem')!.text
        texts = [{ ...refused.texts[0]!, text: { ...refused.texts[0]!.text, kk } }]
        return payload('editPetition', { petition: null }, [
          { __typename: 'UserError', code: 'INVALID', path: null, details: [] },
        ])
      },
    })
    const text = opened.page.get('textarea')
    await text.setValue('Кешке автобус та, такси де жоқ.')
    await send(opened)
    await opened.router.push({
      name: 'edit-petition',
      params: { locale: 'kk', id: 'pet_7' },
      query: { step: 'problem' },
    })
    await opened.settle()
    await opened.page.get('textarea').setValue('Кешке автобус та, такси де жүрмейді.')
    await send(opened)
    expect(opened.page.text()).not.toContain('Бұл петиция басқа жерде де өзгертілді')
    expect(sentEdits(opened).map(({ revision: sent }) => sent)).toEqual([3, 3, 4])
  })

  it('says so where there is no such draft', async () => {
    const { page } = await openPage(PetitionEdit, {
      ...{ at: '/petitions/edit/pet_9', words, answers: { ...answers, Draft: { petition: null } } },
    })
    expect(page.get('h1').text()).toBe('Мұндай қаралама жоқ')
  })

  it('ends with the number and with what happens next, and when', async () => {
    const opened = await openRefused(
      payload('submitPetition', {
        petition: {
          __typename: 'Petition',
          id: 'pet_7',
          number: '2027-000031',
          stage: 'MODERATION',
          way: [{ __typename: 'WayStep', kind: 'MODERATION', state: 'NOW', dueAt: '2027-05-21T18:59:59Z' }],
        },
      }),
    )
    await send(opened)
    expect(opened.page.get('h1').text()).toBe('Петиция жіберілді')
    expect(opened.page.get('.figure').text()).toBe('2027-000031')
    expect(opened.page.text().replaceAll('\u00a0', ' ')).toContain('2027 ж. 21 мамыр')
    expect(opened.said()).toBe('Петиция жіберілді')
    expect(await accessibilityFaults()).toEqual([])
  })
})
