import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AmendmentId } from '../kernel/ids.ts'
import type { Refusal, Result } from '../kernel/result.ts'
import { textHash } from '../petitions/canonical-text.ts'
import { startDraft } from '../petitions/draft.ts'
import type { Petition } from '../petitions/petition.ts'
import { revise } from '../petitions/revise.ts'
import type { PersonFacts } from '../rules/eligibility.ts'
import { loadShelf } from '../rules/shelf.ts'
import {
  mayAmend,
  movedRange,
  proposeAmendment,
  rebaseAmendment,
  rebaseOffer,
  withdrawAmendment,
  type AmendmentForm,
} from './amend.ts'
import { amendmentLimits, type AmendmentRange, type TextWork, type TextWorkChange } from './amendment.ts'
import { beginClosing, closeText, openText, shutText } from './close-text.ts'
import { decideText, refuseAmendment, refuseUndecided, settleVersion, takeAmendment } from './decide.ts'
import { applyEdit, editsBetween, isCut, moveSpan, overlaps, stretchSpan } from './text-edit.ts'

const book = loadShelf().find(({ id }) => id === 'ee')!
const calendar = { id: 'ee', weekend: [6, 7], holidays: [], workingWeekends: [], knownUntil: '2030-12-31' }
const law = { book, calendar: calendar as never, figures: { residents: 1_300_000, registeredVoters: 960_000 } }
const day = (date: string) => new Date(`${date}T09:00:00Z`)
const title = 'Бірлік секторына кешкі автобус'
const [titleField, bodyField] = book.text.fields.map(({ id }) => id) as [string, string]
const body = 'Кешкі тоғыздан кейін автобус жүрмейді. Жұмыстан қайтқан адам жаяу жүреді. Соңғы рейс ұзартылсын.'
const texts = { kk: { [titleField]: title, [bodyField]: body } }
const languages = { language: 'kk', texts } as const

const petition: Petition = {
  ...startDraft({ id: 'pet_1', authorId: 'per_author', language: 'kk', at: day('2026-06-01') }),
  ...{ stage: 'deliberation', texts, levelId: book.levels[0]!.id, addressedTerritoryId: null },
  versions: [
    {
      ...{ n: 1, cause: 'submission', basis: null, amendmentId: null, ...languages },
      ...{ hash: textHash(book, languages), at: day('2026-06-01') },
    },
  ],
  terms: {
    deliberation: {
      ...{ openedAt: day('2026-06-01'), mayEndAt: day('2026-06-04'), endsAt: day('2026-12-01') },
      ...{ provisional: false, endedAt: null },
    },
  },
}
const start: TextWork = { deliberation: openText(petition), amendments: [] }
const author = { personId: 'per_author', at: day('2026-06-03') } as const
const by = (n: number) => ({ personId: `per_${n}`, at: day('2026-06-02') }) as const
const idOf = (n: number): AmendmentId => `amd_${n}`

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.refusals.map(({ code }) => code).join())
  return result.value
}
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusals[0].code)
const pathsOf = (result: Result<unknown, Refusal>) =>
  result.ok ? [] : result.refusals.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`)

function rangeOf(quote: string, inText = body): AmendmentRange {
  const at = inText.indexOf(quote)
  return { version: 1, locale: 'kk', field: bodyField, start: at, end: at + quote.length, quote }
}

function propose(work: TextWork, n: number, quote: string, replacement: string, more: Partial<AmendmentForm> = {}) {
  const form = { range: rangeOf(quote), replacement, reason: 'Нақтырақ болады', ...more }
  const given = { ...form, id: idOf(n), nameMode: 'hidden', attempt: `a${n}` } as const
  return proposeAmendment(work, petition, book, given, by(n))
}

/** The author takes one: the version is written as the petitions feature would, and settled. */
function take(work: TextWork, n: number, from: Petition): { work: TextWork; petition: Petition } {
  return write(valueOf(takeAmendment(work, from, book, idOf(n), author)), from)
}

function write({ state }: TextWorkChange, from: Petition): { work: TextWork; petition: Petition } {
  const { basis, texts: next, amendmentId } = state.deliberation.applying!
  const act = { at: author.at, actor: { kind: 'person', id: author.personId } } as const
  const after = valueOf(revise(from, book, { basis, texts: next, amendmentId }, act)).state
  return { work: settleVersion(state, after)!.state, petition: after }
}

const oneOf = (work: TextWork, n: number) => work.amendments.find(({ id }) => id === idOf(n))!
const bodyIn = ({ versions }: Petition) => versions.at(-1)!.texts.kk![bodyField]!

describe('an amendment', () => {
  it('is taken into a new version that names it; what lies beside it moves with its words', () => {
    let work = valueOf(propose(start, 1, 'автобус жүрмейді', 'бірде-бір автобус жүрмейді')).state
    work = valueOf(propose(work, 2, 'Соңғы рейс', 'Соңғы екі рейс')).state
    work = valueOf(propose(work, 3, 'автобус', 'қоғамдық көлік')).state
    expect(work.deliberation.undecided).toBe(3)

    const taken = take(work, 1, petition)
    expect(taken.petition.versions.at(-1)).toMatchObject({ n: 2, cause: 'amendment', basis: 1, amendmentId: 'amd_1' })
    expect(bodyIn(taken.petition)).toContain('бірде-бір автобус жүрмейді. Жұмыстан')
    expect(oneOf(taken.work, 1)).toMatchObject({ state: 'taken', decision: { by: 'author', version: 2 } })
    const moved = oneOf(taken.work, 2).range
    expect(bodyIn(taken.petition).slice(moved.start, moved.end)).toBe('Соңғы рейс')
    // It speaks of the words that were replaced: refused with a way out.
    expect(oneOf(taken.work, 3).state).toBe('needs_rebase')
    expect(codeOf(takeAmendment(taken.work, taken.petition, book, idOf(3), author))).toBe('AMENDMENT_OUTDATED')
    expect(codeOf(takeAmendment(taken.work, taken.petition, book, idOf(1), author))).toBe('AMENDMENT_DECIDED')

    const offer = rebaseOffer(taken.petition, oneOf(taken.work, 3))
    expect(offer).toMatchObject({ version: 2, quote: expect.stringContaining('автобус') as string })
    const form = { id: idOf(3), range: offer, replacement: 'қоғамдық көлік', reason: 'Троллейбус та жүреді' }
    const rebased = valueOf(rebaseAmendment(taken.work, taken.petition, book, form, by(3))).state
    const again = take(rebased, 3, taken.petition)
    expect(bodyIn(again.petition)).toContain('қоғамдық көлік')
    expect(again.work.deliberation).toMatchObject({ version: 3, undecided: 1, applying: null })
  })

  it('is not taken with a reason, and taken back by who proposed it', () => {
    const work = valueOf(propose(start, 1, 'автобус', 'көлік')).state
    expect(codeOf(refuseAmendment(work, { id: idOf(1), reason: ' ' }, author))).toBe('REASON_REQUIRED')
    const refused = valueOf(refuseAmendment(work, { id: idOf(1), reason: 'Автобус туралы ғана айтамыз' }, author))
    expect(refused.facts).toMatchObject([{ type: 'AmendmentDecided', data: { decision: 'not_taken', version: 1 } }])
    expect(refused.state.deliberation.undecided).toBe(0)
    expect(valueOf(withdrawAmendment(work, idOf(1), by(1))).state.amendments[0]?.state).toBe('withdrawn')
  })

  it('names words that stand in the version, gives other words, a reason, and a text that the book lets stand', () => {
    expect(pathsOf(propose(start, 1, 'автобус', 'автобус', { reason: '' }))).toEqual([
      'REQUIRED reason',
      'TEXT_UNCHANGED replacement',
    ])
    const elsewhere = { ...rangeOf('автобус'), start: 0, end: 7 }
    expect(pathsOf(propose(start, 1, 'автобус', 'x', { range: elsewhere }))).toEqual(['INVALID range'])
    expect(codeOf(propose(start, 1, 'автобус', 'x', { range: { ...rangeOf('автобус'), version: 9 } }))).toBe('INVALID')
    const whole = { ...rangeOf(title, title), field: titleField }
    expect(pathsOf(propose(start, 1, '', '', { range: whole }))).toContain('REQUIRED replacement')
    expect(pathsOf(propose(start, 1, '', 'ұзақ '.repeat(700), { range: whole }))).toContain('TOO_LONG replacement')
    // At the end of the text nothing is replaced: words are added.
    const end = { ...rangeOf(''), start: body.length, end: body.length }
    expect(codeOf(propose(start, 1, '', ' Тегін болсын.', { range: end }))).toBe('ok')
  })

  it('does not come in numbers that nobody can decide on', () => {
    let work = start
    for (let n = 1; n <= amendmentLimits.perPersonMax; n++) {
      work = valueOf(propose(work, n, 'автобус', `көлік ${n}`)).state
      work = { ...work, amendments: work.amendments.map((one) => ({ ...one, authorId: 'per_9' as const })) }
    }
    expect(codeOf(propose(work, 9, 'автобус', 'көлік'))).toBe('TOO_MANY_AMENDMENTS')
    expect(codeOf(propose(work, 8, 'автобус', 'көлік'))).toBe('ok')
  })

  it('is proposed while the text deliberates, by who might sign and does not write it', () => {
    const person: PersonFacts = { assurance: 'qes', birthDate: '1990-01-01', residence: null }
    const { deliberation } = start
    const may = (change: object) =>
      codeOf(mayAmend({ petition, book, deliberation, personId: 'per_7', person, at: day('2026-06-02'), ...change }))
    const nobody = { ...person, assurance: 'email' } as const
    const residents = {
      ...book,
      signer: { ...book.signer, registeredIn: 'anywhere' as const, assurance: 'eid' as const },
    }
    expect(may({ book: residents })).toBe('ok')
    expect(may({ book: residents, person: nobody })).toBe('ASSURANCE_TOO_LOW')
    expect(may({ personId: 'per_author' })).toBe('REVISE_INSTEAD')
    expect(may({ at: day('2026-12-01') })).toBe('NOT_NOW')
    expect(may({ deliberation: { ...deliberation, state: 'closing' } })).toBe('NOT_NOW')
    expect(may({ petition: { ...petition, stage: 'signing' } })).toBe('NOT_NOW')
  })
})

describe('the text', () => {
  it('is changed by its author on the version they saw, and amendments follow', () => {
    const work = valueOf(propose(start, 1, 'жаяу жүреді', 'қауіпті жолмен жаяу жүреді')).state
    const next = { kk: { [titleField]: title, [bodyField]: `Бұл – талап. ${body.replace('Соңғы', 'Әр соңғы')}` } }
    const change = { texts: next, amendmentId: null }
    const revised = write(valueOf(decideText(work, petition, book, change, author)), petition)
    const { range } = oneOf(revised.work, 1)
    expect(bodyIn(revised.petition).slice(range.start, range.end)).toBe('жаяу жүреді')
    const late = decideText(revised.work, revised.petition, book, { ...change, basis: 1 }, author)
    expect(late).toMatchObject({ refusals: [{ code: 'CONFLICT', details: { version: 2 } }] })
    expect(codeOf(decideText(revised.work, revised.petition, book, change, author))).toBe('TEXT_UNCHANGED')
    // Settled twice is settled once.
    expect(settleVersion(revised.work, revised.petition)).toBeUndefined()
    // Proposed on the first version, it lands on the second.
    expect(movedRange(revised.petition, rangeOf('жаяу жүреді'))).toMatchObject({ version: 2, quote: 'жаяу жүреді' })
    expect(movedRange(revised.petition, rangeOf('Соңғы рейс'))).toBeUndefined()
  })

  it('freezes only with every amendment decided; what nobody decided is recorded so', () => {
    const work = valueOf(propose(start, 1, 'автобус', 'көлік')).state
    const act = { at: day('2026-06-05'), actor: { kind: 'person', id: 'per_author' } } as const
    expect(closeText(work, petition, law, 'author', act)).toMatchObject({
      refusals: [{ code: 'AMENDMENTS_UNDECIDED', details: { number: 1 } }],
    })
    expect(codeOf(closeText(start, petition, law, 'author', { ...act, at: day('2026-06-03') }))).toBe('TERM_NOT_OVER')
    const until = { at: day('2026-06-12'), provisional: false }
    const closing = valueOf(beginClosing(work, until, act))
    expect(closing.facts).toMatchObject([{ type: 'AmendmentsLeftOpen', data: { number: 1, until: until.at } }])
    expect(codeOf(beginClosing(closing.state, until, act))).toBe('NOT_NOW')
    const refused = refuseUndecided(closing.state, act)
    expect(refused.state.amendments[0]).toMatchObject({
      state: 'not_taken',
      decision: { by: 'system', code: 'undecided', reason: null },
    })
    const closed = valueOf(closeText(refused.state, petition, law, 'author', act))
    expect(closed.state.deliberation.state).toBe('closed')
    expect(codeOf(closeText(closed.state, petition, law, 'author', act))).toBe('NOT_NOW')
    expect(codeOf(refuseAmendment(closed.state, { id: idOf(1), reason: 'Кеш' }, author))).toBe('NOT_NOW')
    expect(shutText(closed.state)).toBeUndefined()
    expect(shutText(work)?.state.deliberation.state).toBe('closed')
  })
})

const alphabet = fc.constantFrom('а', 'ә', ' ', '\n', 'bus ', '𐐷', 'е', '. ')
const someText = fc.array(alphabet, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''))
const someSpan = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    .filter(({ start: from, end }) => !isCut(text, from) && !isCut(text, end))

describe('ranges', () => {
  it('make the new text again from the edits between two, never cutting a character', () => {
    fc.assert(
      fc.property(someText, someText, (before, after) => {
        const edits = editsBetween(before, after)
        const made = edits.reduceRight((text, edit) => applyEdit(text, edit), before)
        expect(made).toBe(after)
        for (const edit of edits) {
          expect(isCut(before, edit.start) || isCut(before, edit.end)).toBe(false)
          expect(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(edit.replacement)).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('keep their words when the text changes beside them, and are never silently on others', () => {
    const scene = someText.chain((text) => fc.tuple(fc.constant(text), someSpan(text), someSpan(text), someText))
    fc.assert(
      fc.property(scene, ([text, span, place, replacement]) => {
        const edit = { ...place, replacement }
        const after = applyEdit(text, edit)
        const moved = moveSpan(span, [edit])
        expect(moved === undefined).toBe(overlaps(span, edit))
        if (moved) expect(after.slice(moved.start, moved.end)).toBe(text.slice(span.start, span.end))
        const offered = stretchSpan(span, [edit])
        expect(offered.start).toBeGreaterThanOrEqual(0)
        expect(offered.end).toBeLessThanOrEqual(after.length)
        expect(offered.start).toBeLessThanOrEqual(offered.end)
        // Outside of what is offered nothing was changed.
        expect(after.slice(0, offered.start)).toBe(
          moved ? after.slice(0, moved.start) : text.slice(0, Math.min(span.start, edit.start)),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('of many amendments land right however they are taken', () => {
    const words = 'бір екі үш төрт бес алты жеті сегіз тоғыз он'.split(' ')
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: 2 }), (order) => {
        const plain = words.join(' ')
        const own = { kk: { [titleField]: title, [bodyField]: plain } }
        const first = { ...petition.versions[0]!, texts: own, hash: textHash(book, { language: 'kk', texts: own }) }
        const base: Petition = { ...petition, texts: own, versions: [first] }
        let work: TextWork = { deliberation: openText(base), amendments: [] }
        for (const [n, word] of order.entries()) {
          const form = { range: rangeOf(word, plain), replacement: word.repeat(2).toUpperCase(), reason: 'Себебі бар' }
          const given = { ...form, id: idOf(n), nameMode: 'hidden', attempt: `a${n}` } as const
          work = valueOf(proposeAmendment(work, base, book, given, by(n))).state
        }
        let now = { work, petition: base }
        for (const n of order.keys()) now = take(now.work, n, now.petition)
        const expected = words.map((word) => (order.includes(word) ? word.repeat(2).toUpperCase() : word)).join(' ')
        expect(bodyIn(now.petition)).toBe(expected)
      }),
      { numRuns: 40 },
    )
  })
})
