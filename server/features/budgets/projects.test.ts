import { beforeAll, describe, expect, it } from 'vitest'
import { accepted, feasible as feasibleForm, infeasible, rules } from '#domain/budgets/testing/turkistan.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { replayProject } from '#domain/budgets/replay.ts'
import { aBudget, textOf, type Budget } from '#server/testing/budget.ts'
import { aCity, codesOf, demand, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { aPhoto } from '#server/testing/photos.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
const feasible = { ...feasibleForm, executorId: 'turkistan-akimat' }
let here: City
let budget: Budget

beforeAll(async () => {
  clock.set(new Date('2026-01-22T04:00:00Z'))
  here = await aCity(server.app)
  budget = aBudget(server.app, here)
})

const acts = () => server.app.use.budgets
const aimed = (campaign: Campaign, attempt: string) => ({ campaignId: campaign.id, language: 'kk', attempt }) as const

describe('a draft', () => {
  it('begins once for one attempt, only while proposals are taken, and is nobody else’s', async () => {
    const campaign = await budget.campaign('proposing')
    const [author, other] = [await here.person('Айгерім'), await here.person('Ерлан')]
    const begun = await Promise.all(
      Array.from({ length: 10 }, () => acts().createProject(author, aimed(campaign, 'same'))),
    )
    expect(new Set(begun.map((one) => demand(one).id)).size).toBe(1)
    const { id } = demand(await acts().createProject(author, aimed(campaign, 'same')))
    expect(await acts().readProject(other, id)).toBeUndefined()
    expect(codesOf(await acts().editProject(other, { projectId: id, texts: [textOf('Басқа')] }))).toEqual(['NOT_FOUND'])
    const closed = await budget.campaign('review')
    expect(codesOf(await acts().createProject(author, aimed(closed, 'late')))).toEqual(['NOT_NOW'])
    const hidden = await budget.campaign('draft')
    expect(codesOf(await acts().createProject(author, aimed(hidden, 'early')))).toEqual(['NOT_FOUND'])
  })

  it('keeps what is not named, chooses the only fitting sum, and loses no edit of two devices', async () => {
    const campaign = await budget.campaign('proposing')
    const author = await here.person('Айгерім')
    const { id: projectId } = demand(await acts().createProject(author, aimed(campaign, 'a')))
    const first = demand(
      await acts().editProject(author, { projectId, revision: 0, texts: [textOf('Саябаққа жарық')] }),
    )
    demand(await acts().editProject(author, { projectId, texts: [{ locale: 'ru', title: 'Свет в парке' }] }))
    const edit = { projectId, texts: [{ locale: 'kk', title: 'Саябаққа шам' }] as const }
    expect(codesOf(await acts().editProject(author, { ...edit, revision: first.revision }))).toEqual(['CONFLICT'])
    const saved = demand(await acts().editProject(author, { ...edit, revision: first.revision + 1 }))
    expect(saved.texts).toMatchObject({
      kk: { title: 'Саябаққа шам', effect: textOf('').effect },
      ru: { title: 'Свет в парке' },
    })
    const races = await Promise.all(
      Array.from({ length: 10 }, () => acts().editProject(author, { ...edit, revision: saved.revision })),
    )
    expect(races.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await budget.project(projectId)).revision).toBe(saved.revision + 1)
    // The city's sum and the sector's fit; then only one.
    expect(demand(await acts().editProject(author, { projectId, territoryId: 'birlik' })).envelopeId).toBeNull()
    expect(demand(await acts().editProject(author, { projectId, territoryId: 'turkistan-city' })).envelopeId).toBe(
      'city',
    )
    const wrong = { projectId, territoryId: 'sairam', category: 'none', estimate: -1, envelopeId: 'no' }
    expect(codesOf(await acts().editProject(author, wrong))).toEqual(['INVALID', 'INVALID', 'INVALID'])
    expect(codesOf(await acts().editProject(author, { projectId, territoryId: 'atlantis' }))).toEqual(['INVALID'])
  })
})

describe('sending in', () => {
  it('names everything that is missing, and gives numbers in a row', async () => {
    const campaign = await budget.campaign('proposing')
    const author = await here.person('Айгерім')
    const { id } = demand(await acts().createProject(author, aimed(campaign, 'empty')))
    const lacking = await acts().submitProject(author, id)
    expect(lacking.ok ? [] : lacking.refusals.map(({ path }) => path?.join('.'))).toEqual(
      expect.arrayContaining(['texts.kk.title', 'category', 'territoryId', 'estimate']),
    )
    const sent = await budget.submitted(author, campaign)
    expect([sent.number, sent.state]).toEqual(['1', 'submitted'])
    expect((await budget.submitted(author, campaign)).number).toBe('2')
    const abroad = await here.person('Сайрамдық', { territoryId: 'sairam' })
    const draft = await budget.draft(abroad, campaign)
    expect(codesOf(await acts().submitProject(abroad, draft.id))).toEqual(['NOT_RESIDENT'])
  })

  it('lets fifty at once leave exactly as many as the rules allow, numbered without a gap', async () => {
    const campaign = await budget.campaign('proposing', {
      rules: { proposing: { ...rules.proposing, perPerson: 3 } },
    })
    const author = await here.person('Көп Ұсынған')
    const drafts = []
    for (let i = 0; i < 50; i++) drafts.push(await budget.draft(author, campaign, `Саябаққа ${i} шам орнату`))
    const sent = await Promise.all(drafts.map(({ id }) => acts().submitProject(author, id)))
    expect(
      sent
        .filter(({ ok }) => ok)
        .map((one) => demand(one).number)
        .sort(),
    ).toEqual(['1', '2', '3'])
    expect(new Set(sent.flatMap(codesOf))).toEqual(new Set(['TOO_MANY_PROPOSALS']))
    // What is taken back makes room, and its number is gone for ever.
    const first = demand(sent.find(({ ok }) => ok)!)
    demand(await acts().withdrawProject(author, first.id))
    const next = drafts.find((_, i) => !sent[i]?.ok)!
    expect(demand(await acts().submitProject(author, next.id)).number).toBe('4')
  })

  it('never happens after proposals were closed, however close it comes', async () => {
    const campaign = await budget.campaign('proposing', {
      rules: { proposing: { ...rules.proposing, perPerson: null } },
    })
    const author = await here.person('Соңғы Сәт')
    const drafts = await Promise.all(
      Array.from({ length: 20 }, (_, i) => budget.draft(author, campaign, `Саябаққа ${i} шам орнату`)),
    )
    const sends = drafts.map(({ id }) => acts().submitProject(author, id))
    const [closed, ...sent] = await Promise.all([budget.advance(campaign.id, 'review'), ...sends])
    expect(closed).toMatchObject({ ok: true })
    const refused = sent.flatMap((one) => ('ok' in one && !one.ok ? codesOf(one) : []))
    expect(refused.every((code) => code === 'NOT_NOW')).toBe(true)
    for (const [i, { id }] of drafts.entries()) {
      const { state, history } = await budget.project(id)
      expect(state).toBe(sent[i]?.ok ? 'submitted' : 'draft')
      expect(replayProject(history)).toBe(state)
    }
    expect(codesOf(await acts().submitProject(author, drafts.find((_, i) => !sent[i]?.ok)?.id ?? 'prj_x'))).not.toEqual(
      [],
    )
  })
})

describe('verdicts', () => {
  it('come once, from moderators of the place, with a reason in every language of the campaign', async () => {
    const campaign = await budget.campaign('proposing')
    const author = await here.person('Айгерім')
    const { id: projectId } = await budget.submitted(author, campaign)
    const moderators = [await here.moderator('Бірінші'), await here.moderator('Екінші')]
    const [judge = author] = moderators
    const back = { ...accepted, outcome: 'needs_changes', codes: ['cost_unclear'] as const, text: {} } as const
    expect(codesOf(await acts().judgeProject(judge, { ...back, projectId }))).toEqual([
      'REASON_REQUIRED',
      'REASON_REQUIRED',
    ])
    const text = { kk: 'Құнын түсіндіріңіз.', ru: 'Поясните стоимость.' }
    expect(demand(await acts().judgeProject(judge, { ...back, text, projectId })).state).toBe('needs_changes')
    demand(await acts().editProject(author, { projectId, estimate: 2_500_000_00 }))
    expect(demand(await acts().submitProject(author, projectId)).number).toBe('1')
    const both = await Promise.all(
      moderators.flatMap((one) => [1, 2, 3].map(() => acts().judgeProject(one, { ...accepted, projectId }))),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(both.flatMap(codesOf))).toEqual(new Set(['FORBIDDEN']))
    expect((await budget.project(projectId)).verdicts.map(({ outcome }) => outcome)).toEqual([
      'needs_changes',
      'accepted',
    ])
  })

  it('of two officials at once is one, and an appeal goes to the other', async () => {
    const campaign = await budget.campaign('proposing')
    const author = await here.person('Айгерім')
    const { id: projectId } = await budget.admitted(author, campaign)
    for (const state of ['review', 'valuation'] as const) demand(await budget.advance(campaign.id, state))
    const officials = await Promise.all(['Бірінші', 'Екінші'].map((name) => here.official(name, 'turkistan-akimat')))
    const given = await Promise.all([
      acts().judgeProject(officials[0]!, { ...feasible, price: 2_900_000_00, projectId }),
      acts().judgeProject(officials[1]!, { ...infeasible, projectId }),
    ])
    expect(given.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await budget.project(projectId)).verdicts.filter(({ step }) => step === 'merit')).toHaveLength(1)
  })

  it('leave no appeal open beside a frozen list, whoever is faster', async () => {
    const author = await here.person('Айгерім')
    const [first, second] = [
      await here.official('Бірінші', 'turkistan-akimat'),
      await here.official('Екінші', 'turkistan-akimat'),
    ]
    const campaign = await budget.campaign('proposing')
    const { id: projectId } = await budget.admitted(author, campaign, 'Саябаққа жарық')
    const { id: other } = await budget.admitted(author, campaign, 'Аулаға ағаш')
    for (const state of ['review', 'valuation'] as const) demand(await budget.advance(campaign.id, state))
    for (const id of [projectId, other]) demand(await acts().judgeProject(first, { ...infeasible, projectId: id }))
    for (const state of ['list_published', 'appeals'] as const) demand(await budget.advance(campaign.id, state))
    clock.set(new Date('2026-04-21T05:00:00Z'))
    const text = 'Жер мемлекет меншігінде, анықтамасы бар.'
    const freeze = () =>
      budget.advance(campaign.id, 'ballot_frozen', async (within) => ({
        openAppeals: await within.countOf(campaign.id, ['appealed']),
      }))
    const [frozen, appealed] = await Promise.all([freeze(), acts().appealProject(author, { projectId, text })])
    expect(frozen.ok).not.toBe(appealed.ok)
    if (appealed.ok) {
      expect(codesOf(await acts().judgeProject(first, { ...feasible, projectId }))).toEqual(['ANOTHER_OFFICIAL_NEEDED'])
      const turned = demand(await acts().judgeProject(second, { ...feasible, price: 2_900_000_00, projectId }))
      expect([turned.state, turned.verdicts.length]).toEqual(['feasible', 3])
      expect(codesOf(await acts().appealProject(author, { projectId, text }))).toEqual(['APPEALED_ALREADY'])
      demand(await freeze())
    }
    expect(codesOf(await acts().appealProject(author, { projectId: other, text }))).toEqual(['LIST_FROZEN'])
    clock.set(new Date('2026-01-22T04:00:00Z'))
  })
})

describe('writing together', () => {
  it('begins with a link that works once and leads in only who says yes', async () => {
    const campaign = await budget.campaign('proposing')
    const [author, friend, stranger] = [
      await here.person('Айгерім'),
      await here.person('Ерлан'),
      await here.person('Бөтен'),
    ]
    const { id: projectId } = await budget.draft(author, campaign)
    expect(codesOf(await acts().inviteCoAuthor(friend, projectId))).toEqual(['NOT_FOUND'])
    const { token, project } = demand(await acts().inviteCoAuthor(author, projectId))
    expect(token).toMatch(/^[\w-]{22}$/)
    expect(JSON.stringify(project)).not.toContain(token)
    expect(codesOf(await acts().answerCoAuthorInvite(author, { token, joins: true }))).toEqual(['INVALID'])
    const answers = await Promise.all(
      [friend, stranger].map((one) => acts().answerCoAuthorInvite(one, { token, joins: true })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap(codesOf)).toEqual(['NOT_FOUND'])
    const joined = (await budget.project(projectId)).coAuthors[0]?.personId === friend.personId ? friend : stranger
    expect(await acts().readProject(joined, projectId)).toBeDefined()
    demand(await acts().editProject(joined, { projectId, texts: [textOf('Екеуміз жаздық')], showAuthor: true }))
    expect((await budget.project(projectId)).showAuthor).toBe(false)
    const { token: second } = demand(await acts().inviteCoAuthor(author, projectId))
    expect(codesOf(await acts().inviteCoAuthor(author, projectId))).toEqual(['TOO_MANY_COAUTHORS'])
    demand(await acts().answerCoAuthorInvite(await here.person('Жоқ'), { token: second, joins: false }))
    expect((await budget.project(projectId)).coAuthors[1]).toMatchObject({ state: 'declined', personId: null })
  })
})

describe('merging', () => {
  it('needs both authors, happens once, and keeps both histories', async () => {
    const campaign = await budget.campaign('proposing')
    const [author, other] = [await here.person('Айгерім'), await here.person('Ерлан')]
    const mine = await budget.submitted(author, campaign, 'Саябаққа жарық')
    const theirs = await budget.submitted(other, campaign, 'Саябаққа шам')
    expect(codesOf(await acts().agreeToMerge(other, mine.id))).toEqual(['NOT_FOUND'])
    demand(await acts().askToMerge(author, { projectId: mine.id, into: theirs.id }))
    expect(codesOf(await acts().agreeToMerge(author, mine.id))).toEqual(['FORBIDDEN'])
    const agreed = await Promise.all([1, 2, 3].map(() => acts().agreeToMerge(other, mine.id)))
    expect(agreed.map(({ ok }) => ok)).toEqual([true, true, true])
    const [merged, taken] = [await budget.project(mine.id), await budget.project(theirs.id)]
    expect(merged).toMatchObject({ state: 'merged', mergedInto: theirs.id, mergeRequest: null })
    expect(taken.coAuthors.map(({ personId }) => personId)).toEqual([author.personId])
    expect(merged.history.filter(({ type }) => type === 'ProjectMoved')).toHaveLength(2)
  })
})

describe('photos', () => {
  it('belong to who sent them and become public with the proposal', async () => {
    const { images } = server.app.platform
    const campaign = await budget.campaign('proposing')
    const [author, other] = [await here.person('Айгерім'), await here.person('Ерлан')]
    const taken = async (who: ActingPerson, seed: number) =>
      demand(await images.take(who.personId, await aPhoto({ seed }))).id
    const [first, second, foreign] = [await taken(author, 11), await taken(author, 12), await taken(other, 13)]
    const { id: projectId } = await budget.draft(author, campaign)
    const photo = (imageId: string) => ({ imageId, caption: 'Қараңғы аллея' })
    const refused = await acts().editProject(author, { projectId, photos: [photo(first), photo(foreign)] })
    expect(refused).toMatchObject({ refusals: [{ code: 'INVALID', path: ['photos', '1'] }] })
    expect((await images.find(first))?.subject).toBeUndefined()
    demand(await acts().editProject(author, { projectId, photos: [photo(first), photo(second)] }))
    expect(await images.find(first)).toMatchObject({ subject: projectId, isPublic: false })
    demand(await acts().editProject(author, { projectId, photos: [photo(second)] }))
    expect((await images.find(first))?.subject).toBeUndefined()
    demand(await acts().submitProject(author, projectId))
    expect(await images.find(second)).toMatchObject({ subject: projectId, isPublic: true })
  })
})

/** What no petition says. */
const fillingIn = {
  ...{ envelopeId: 'district:birlik', estimate: 3_000_000_00 },
  texts: [{ locale: 'kk', effect: 'Кешке үйге жетуге болады.', beneficiaries: 'Бірлік тұрғындары' }],
} as const

describe('a petition that needs money', () => {
  it('becomes a draft of its author in one step, filled in with what people signed and linked both ways', async () => {
    const { accountability } = server.app.use
    const campaign = await budget.campaign('proposing')
    const author = await here.person('Айгүл Серікова')
    const petition = await here.petition('signing', { author, title: 'Бірлікке кешкі автобус' })
    const made = { ...aimed(campaign, 'of a petition'), petitionNumber: petition.number }
    expect(codesOf(await acts().createProject(author, made))).toEqual(['FORBIDDEN'])
    const crowd = await Promise.all(Array.from({ length: 110 }, (_, i) => here.person(`Қолдаушы ${i}`)))
    await here.signedBy(petition.id, crowd)
    await server.app.settle()
    const official = await here.official('Әкімдік', 'turkistan-akimat')
    demand(
      await accountability.publishAnswer(official, {
        ...{ petitionId: petition.id, trackId: 'answer', language: 'kk', decision: 'granted-in-part' },
        ...{ plainSummary: 'Бюджеттен қаражат керек.', reasons: 'Жергілікті бюджетте бұл жоспарланбаған.' },
        actions: [{ text: 'Келесі жылдың бюджетіне ұсыну керек.' }],
        ...{ responsibleUnit: 'Көлік бөлімі', needsBudget: true },
      }),
    )
    expect(codesOf(await acts().createProject(await here.person('Бөтен'), made))).toEqual(['FORBIDDEN'])
    const project = demand(await acts().createProject(author, made))
    expect(project).toMatchObject({
      ...{ petitionId: petition.id, state: 'draft', territoryId: 'birlik', category: 'improvement', language: 'kk' },
      texts: { kk: { title: 'Бірлікке кешкі автобус' } },
    })
    expect(project.texts.kk?.description).toContain('Соңғы рейсті')
    expect(demand(await acts().createProject(author, { ...made, attempt: 'again' })).id).toBe(project.id)

    const asAuthor = await signedInAs(server.app, server.url, author)
    const page = `{ petition(number: "${petition.number}") {
      projects { id petition { number } } viewerCanMakeProject { allowed code } openCampaign { state }
      answers { needsBudget }
    } }`
    const open = { openCampaign: { state: 'PROPOSING' }, answers: [{ needsBudget: true }] }
    expect((await asAuthor(page)).data).toEqual({
      petition: { ...open, projects: [], viewerCanMakeProject: { allowed: true, code: null } },
    })
    demand(await acts().editProject(author, { ...fillingIn, projectId: project.id }))
    demand(await acts().submitProject(author, project.id))
    expect((await postGraphQL(server.url, { query: page })).data).toEqual({
      petition: {
        ...open,
        projects: [{ id: project.id, petition: { number: petition.number } }],
        viewerCanMakeProject: { allowed: false, code: 'FORBIDDEN' },
      },
    })
  })
})
