import 'reflect-metadata'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import { claimMs } from '#domain/moderation/claim.ts'
import type { WeekFigures } from '#domain/moderation/report.ts'
import { pin } from '#domain/rules/book-hash.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import { loadShelf } from '#domain/rules/shelf.ts'
import { identityFeature } from '#server/features/identity/index.ts'
import { placesFeature } from '#server/features/places/index.ts'
import { rulesFeature } from '#server/features/rules/index.ts'
import { createCollections } from '#server/platform/mongo/collections.ts'
import { testDatabase } from '#server/testing/database.ts'
import { someTerritories } from '#server/testing/places.ts'
import { testPlatform } from '#server/testing/platform.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { moderationFeature, type CaseRequest } from '../index.ts'
import type { CaseDocument } from '../store/case.document.ts'
import { caseStore } from '../store/case.store.ts'
import type { HidingRequest } from './propose-hiding.ts'
import { listAside, listAtRisk, readQueue } from './read-queue.ts'

const mongo = testDatabase()
const clock = fakeClock()
const platform = testPlatform({ mongo, clock })
const places = placesFeature(platform, { identity: identityFeature(platform).use })
const rules = rulesFeature(platform, { places: places.use })
const demo = loadShelf().find(({ id }) => id === 'demo-city')!
/** The same book as law would have it: two people for a refusal, and an appeal. */
const strict: PetitionRules = {
  ...{ ...demo, id: 'strict-city' },
  moderation: {
    ...{ ...demo.moderation, secondReviewer: ['reject', 'hide'] },
    appeal: { within: { n: 10, unit: 'workingDays' }, times: 1 },
  },
}
const readBook: typeof rules.use.readBook = (which) => (which.id === strict.id ? strict : rules.use.readBook(which))
const { use, ...moderation } = moderationFeature(platform, { places: places.use, rules: { ...rules.use, readBook } })
const deps = { store: caseStore(platform), places: places.use, rules: { ...rules.use, readBook }, clock }
const [queue, atRisk, aside] = [readQueue(deps), listAtRisk(deps), listAside(deps)]
const minute = 60_000
const hour = 60 * minute

beforeAll(async () => {
  await createCollections(
    mongo.db,
    [places, rules, moderation].flatMap(({ collections = [] }) => collections),
  )
  await places.use.importTerritories(someTerritories)
  await rules.prepare?.()
})
beforeEach(async () => {
  await mongo.collection('cases').deleteMany({})
  clock.set(new Date('2026-06-03T07:00:00Z'))
})

function moderator(personId: PersonId, territoryId = 'turkistan-city'): ActingPerson {
  return { kind: 'person', personId, assurance: 'verified', grants: [{ role: 'moderator', territoryId }] }
}
const saltanatId: PersonId = 'per_0123456789ABCDEFGHJKMNPQRS'
const [saltanat, nurlan, dana] = [moderator(saltanatId), moderator('per_nurlan'), moderator('per_dana')]
const [erlan, timur] = [moderator('per_erlan'), moderator('per_timur')]
const author: ActingPerson = { kind: 'person', personId: 'per_author', assurance: 'email', grants: [] }
const subjectOf = (id: string) => ({ kind: 'petition', id })
const approved = (id: string) => ({
  subject: subjectOf(id),
  ...({ verdict: 'approved', code: null, text: null } as const),
  checklist: demo.moderation.checklist.map(({ code }) => ({ code, ok: true })),
})
const refused = (id: string, code = 'no-proposal') => ({
  subject: subjectOf(id),
  ...({ verdict: 'refused', code, text: 'Нақты ұсыныс жазыңыз.', checklist: [] } as const),
})

async function opened(id: string, dueInHours = 100, more: Partial<CaseRequest> = {}) {
  const at = clock.now()
  return use.openCase({
    ...{ subject: subjectOf(id), submission: 1, territoryId: 'turkistan-city', authorId: 'per_author' },
    ...{ addresseeIds: [], rules: pin(demo), submittedAt: at },
    due: { at: new Date(at.getTime() + dueInHours * hour), provisional: false },
    ...more,
  })
}
const codeOf = (result: Result<unknown, Refusal>) => (result.ok ? 'done' : result.refusals[0].code)
const queueOf = async (actor: ActingPerson) =>
  (await queue(actor, { size: 50, after: undefined })).map(({ subject }) => subject.id)

describe('two moderators and one case', () => {
  it('end with one claim, and with a decision of whoever has it', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await opened(`pet_${round}`)
      const claims = await Promise.all([saltanat, nurlan, dana].map((each) => use.claimCase(each, id)))
      expect(claims.map(codeOf).toSorted()).toEqual(['CASE_TAKEN', 'CASE_TAKEN', 'done'])
      const holder = [saltanat, nurlan, dana][claims.findIndex(({ ok }) => ok)]
      const verdicts = await Promise.all(
        [saltanat, nurlan, dana].map(async (each) => [each, codeOf(await use.decide(each, approved(`pet_${round}`)))]),
      )
      expect(verdicts.filter(([, code]) => code === 'done').map(([each]) => each)).toEqual([holder])
      expect((await use.caseOf(subjectOf(`pet_${round}`)))?.decisions).toHaveLength(1)
    }
  })

  it('end with one decision where a claim ran out while both were writing', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await opened(`pet_${round}`)
      expect(codeOf(await use.claimCase(saltanat, id))).toBe('done')
      clock.advance(claimMs - 1)
      expect(codeOf(await use.decide(nurlan, approved(`pet_${round}`)))).toBe('CASE_TAKEN')
      clock.advance(1)
      const answers = await Promise.all([
        use.decide(saltanat, refused(`pet_${round}`)),
        use.decide(nurlan, approved(`pet_${round}`)),
        use.claimCase(dana, id),
      ])
      expect((await use.caseOf(subjectOf(`pet_${round}`)))?.decisions.length).toBe(
        answers.slice(0, 2).filter(({ ok }) => ok).length,
      )
      expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0)
    }
  })

  it('are each offered another one, in the order of their days', async () => {
    for (let n = 0; n < 6; n++) await opened(`pet_${n}`, 10 + n)
    const taken = await Promise.all([saltanat, nurlan, dana, erlan, timur].map((each) => use.claimNextCase(each)))
    expect(new Set(taken.map((kept) => kept?.subject.id)).size).toBe(5)
    expect((await use.claimNextCase(dana))?.subject.id).toBe('pet_5')
    expect(await use.claimNextCase(dana)).toBeUndefined()
    clock.advance(claimMs)
    expect((await use.claimNextCase(dana))?.subject.id).toBe('pet_0')
  })

  it('do not keep what they leave', async () => {
    const { id } = await opened('pet_1')
    await use.claimCase(saltanat, id)
    await use.releaseCase(nurlan, id)
    expect(codeOf(await use.claimCase(nurlan, id))).toBe('CASE_TAKEN')
    await use.releaseCase(saltanat, id)
    expect(codeOf(await use.claimCase(nurlan, id))).toBe('done')
  })
})

describe('an interest', () => {
  it('hides the case from who told of it, and puts it back for the others', async () => {
    const { id } = await opened('pet_1')
    await use.claimCase(saltanat, id)
    expect(codeOf(await use.declareInterest(saltanat, { caseId: id, reason: 'Автор көршім.' }))).toBe('done')
    expect([await queueOf(saltanat), await queueOf(nurlan)]).toEqual([[], ['pet_1']])
    expect(await use.readCase(saltanat, id)).toBeUndefined()
    expect(await use.claimNextCase(saltanat)).toBeUndefined()
    for (const code of [
      codeOf(await use.claimCase(saltanat, id)),
      codeOf(await use.decide(saltanat, approved('pet_1'))),
      codeOf(await use.pauseCase(saltanat, { caseId: id, kind: 'flagged', text: 'Неге' })),
      codeOf(await use.declareInterest(saltanat, { caseId: id, reason: 'Автор көршім.' })),
    ]) {
      expect(code).toBe('NOT_FOUND')
    }
    expect(codeOf(await use.decide(nurlan, approved('pet_1')))).toBe('done')
  })

  it('goes with the account of who told of it', async () => {
    const { id } = await opened('pet_1')
    await use.declareInterest(saltanat, { caseId: id, reason: 'Автор көршім.' })
    await moderation.listeners?.[0]?.handle({
      ...{ id: 'evt_1', type: 'AccountErased', at: clock.now(), actor: { kind: 'system', id: 'test' } },
      ...{ subject: { kind: 'person', id: saltanatId }, data: {} },
    })
    // Events on their way are the journal's, which names nobody.
    const kept = JSON.stringify(await mongo.collection('cases').findOne({}, { projection: { outbox: 0 } }))
    expect(kept).not.toMatch(/per_0123|көршім/)
  })
})

describe('out of the queue and back', () => {
  it('stands what the author must change, and what rests is late all the same', async () => {
    const [one, two, three] = [await opened('pet_1', 10), await opened('pet_2', 10), await opened('pet_3', 10)]
    const because = { text: 'Көшесін жазыңыз' }
    await use.pauseCase(saltanat, { caseId: one.id, kind: 'needs_changes', ...because })
    await use.pauseCase(saltanat, { caseId: two.id, kind: 'dormant', ...because })
    await use.pauseCase(saltanat, { caseId: three.id, kind: 'flagged', ...because })
    expect([await queueOf(saltanat), await queueOf(nurlan)]).toEqual([[], ['pet_3']])
    expect((await aside(nurlan)).map(({ state }) => state).toSorted()).toEqual(['dormant', 'needs_changes'])
    clock.advance(11 * hour)
    const late = async (actor: ActingPerson) => (await atRisk(actor)).map(({ subject }) => subject.id).toSorted()
    expect(await late(nurlan)).toEqual(['pet_2', 'pet_3'])
    const supervisor: ActingPerson = { ...author, grants: [{ role: 'administrator', territoryId: 'turkistan' }] }
    expect(await late(supervisor)).toEqual(['pet_2', 'pet_3'])
    expect(await late({ ...supervisor, grants: [{ role: 'administrator', territoryId: 'sairam' }] })).toEqual([])
    await use.resumeCase(nurlan, { caseId: two.id, text: '' })
    expect(await queueOf(nurlan)).toEqual(['pet_2', 'pet_3'])
  })

  it('is not for who comes while somebody else is at work', async () => {
    const { id } = await opened('pet_1')
    await use.claimCase(saltanat, id)
    expect(codeOf(await use.pauseCase(nurlan, { caseId: id, kind: 'dormant', text: 'Кейін' }))).toBe('CASE_TAKEN')
  })
})

describe('two people', () => {
  it('refuse: of two who answer at once one counts, and the first one never', async () => {
    for (let round = 0; round < 5; round++) {
      const id = `pet_${round}`
      const { id: caseId } = await opened(id, 100, { rules: pin(strict) })
      expect(await use.decide(saltanat, refused(id))).toMatchObject({ value: { state: 'proposed', decisions: [] } })
      expect(codeOf(await use.answerProposal(saltanat, { caseId, agrees: true, text: '' }))).toBe(
        'ANOTHER_MODERATOR_NEEDED',
      )
      const answers = await Promise.all([
        use.answerProposal(nurlan, { caseId, agrees: true, text: '' }),
        use.answerProposal(dana, { caseId, agrees: false, text: 'Ұсыныс бар.' }),
      ])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      const kept = await use.caseOf(subjectOf(id))
      expect(kept?.state).toBe(answers[0]?.ok ? 'waiting_for_author' : 'open')
    }
  })

  it('hide what is published', async () => {
    const ask: HidingRequest = {
      ...{ subjectId: 'pet_1', territoryId: 'turkistan-city', authorId: 'per_author', addresseeIds: [] },
      ...{ rules: pin(demo), code: 'offensive', text: 'Балағат сөз бар.' },
    }
    const both = await Promise.all([use.proposeHiding(saltanat, ask), use.proposeHiding(nurlan, ask)])
    expect(both.map(codeOf).toSorted()).toEqual(['ALREADY_DECIDED', 'done'])
    const kept = (await use.caseOf({ kind: 'hide', id: 'pet_1' }))!
    expect(codeOf(await use.proposeHiding(moderator('per_x', 'sairam'), ask))).toBe('NOT_FOUND')
    expect(await use.answerProposal(dana, { caseId: kept.id, agrees: true, text: '' })).toMatchObject({
      value: { state: 'hidden' },
    })
  })
})

describe('the public log and its figures', () => {
  it('equal what is counted by hand from the records', async () => {
    await aBusyMonth()
    const report = await use.readReport({ territoryId: undefined, day: undefined })
    const records = await mongo.collection<CaseDocument>('cases').find().toArray()
    for (const week of report.weeks) expect(byHand(records, week.week)).toEqual(week)
    expect(report.weeks.map(({ decided }) => decided).slice(0, 5)).toEqual([0, 2, 0, 1, 4])
    expect(report.now).toMatchObject({ waiting: 2, overdue: 2, aside: 1, longestWaitMs: 30 * 24 * hour })
  })

  it('name nobody and repeat no words', async () => {
    await aBusyMonth()
    const { entries } = await use.readReport({ territoryId: 'turkistan', day: undefined })
    expect(entries.map(({ kind }) => kind)).toContain('interest_declared')
    const told = JSON.stringify(entries.map(({ book: _book, ...entry }) => entry))
    expect(told).not.toMatch(/per_|көрш|ұсыныс|cas_/i)
    expect((await use.readReport({ territoryId: 'sairam', day: undefined })).entries).toEqual([])
  })

  it('count a week as the place does: a Sunday evening in UTC is Monday in Almaty', async () => {
    clock.set(new Date('2026-06-07T19:30:00Z'))
    await opened('pet_1')
    await use.decide(saltanat, approved('pet_1'))
    const { weeks } = await use.readReport({ territoryId: undefined, day: undefined })
    expect(weeks[0]).toMatchObject({ week: '2026-06-08', received: 1, approved: 1 })
  })
})

/** Four weeks with everything in them. */
async function aBusyMonth(): Promise<void> {
  const by = { rules: pin(strict) }
  await opened('pet_old', 50)
  await opened('pet_aside', 2_000)
  for (const [id, hours] of [
    ['pet_a', 2],
    ['pet_b', 40],
    ['pet_c', 100],
  ] as const) {
    await opened(id, hours)
  }
  clock.advance(3 * hour)
  await use.decide(saltanat, approved('pet_a'))
  await use.decide(saltanat, refused('pet_b'))
  await use.decide(nurlan, refused('pet_c', 'advert'))
  const { id } = await opened('pet_d', 100, by)
  await use.declareInterest(dana, { caseId: id, reason: 'Автор көршім.' })
  await use.decide(saltanat, refused('pet_d'))
  await use.answerProposal(nurlan, { caseId: id, agrees: true, text: '' })
  clock.advance(6 * 24 * hour)
  expect(codeOf(await use.lodgeAppeal(author, { subject: subjectOf('pet_d'), text: 'Ұсыныс бар.' }))).toBe('done')
  clock.advance(2 * 24 * hour)
  expect(codeOf(await use.decideAppeal(erlan, approved('pet_d')))).toBe('done')
  const resting = await use.caseOf(subjectOf('pet_aside'))
  await use.pauseCase(saltanat, { caseId: resting!.id, kind: 'needs_changes', text: 'Көшесін жазыңыз' })
  clock.advance(14 * 24 * hour)
  await opened('pet_e')
  await use.decide(saltanat, approved('pet_e'))
  await opened('pet_f')
  await use.decide(saltanat, approved('pet_f'))
  await opened('pet_new')
  clock.set(new Date('2026-07-03T07:00:00Z'))
}

/** The same once more, written another way: over raw documents, a number at a time. */
function byHand(records: readonly CaseDocument[], monday: string): WeekFigures {
  const from = new Date(`${monday}T00:00:00+05:00`).getTime()
  const isIn = ({ at }: { readonly at: Date }) => at.getTime() >= from && at.getTime() < from + 7 * 24 * hour
  const decisions = records.flatMap((record) => record.decisions).filter(isIn)
  const waits = decisions.map(({ at, since }) => at.getTime() - since.getTime()).sort((a, b) => a - b)
  const codes = new Map<string, number>()
  for (const { verdict, code, appeal } of decisions) {
    if (appeal === null && verdict === 'refused') codes.set(code!, (codes.get(code!) ?? 0) + 1)
  }
  const appeals = records.flatMap((record) => record.appeals)
  const answered = decisions.filter(({ appeal }) => appeal !== null)
  return {
    week: monday,
    received: records.flatMap(({ submissions }) => submissions).filter(isIn).length,
    decided: decisions.length,
    onTime: decisions.filter(({ at, dueAt }) => at.getTime() <= dueAt.getTime()).length,
    medianWaitMs: waits[Math.ceil(waits.length / 2) - 1] ?? null,
    approved: decisions.filter(({ verdict, appeal }) => verdict === 'approved' && appeal === null).length,
    codes: [...codes].map(([code, n]) => ({ code, n })).sort((a, b) => b.n - a.n || a.code.localeCompare(b.code)),
    appeals: {
      lodged: appeals.filter(isIn).length,
      upheld: answered.filter(({ verdict }) => verdict === 'refused').length,
      overturned: answered.filter(({ verdict }) => verdict === 'approved').length,
    },
    changesAsked: records
      .flatMap(({ notes }) => notes)
      .filter(({ kind, at }) => kind === 'needs_changes' && isIn({ at })).length,
    interests: records.flatMap(({ interests }) => interests).filter(isIn).length,
  }
}
