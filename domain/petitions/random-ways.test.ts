import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../kernel/canonical-json.ts'
import { Dice } from '../kernel/testing/dice.ts'
import type { PetitionRules } from '../rules/book.ts'
import { anonymise } from './anonymising.ts'
import { appeal } from './appeal.ts'
import { approve } from './approve.ts'
import { archive } from './archive.ts'
import type { PetitionChange } from './change.ts'
import { close, closeByAuthor } from './close.ts'
import { endDeliberation } from './end-deliberation.ts'
import { expire } from './expire.ts'
import { hide } from './hide.ts'
import { mayWithdraw } from './may-withdraw.ts'
import { pause, resume } from './pause.ts'
import type { Petition, PetitionStage } from './petition.ts'
import { recordAnswer } from './record-answer.ts'
import { reject } from './reject.ts'
import { revise } from './revise.ts'
import { endByEvent } from './stop.ts'
import { submitToBody } from './submit-to-body.ts'
import { transitions } from './stages.ts'
import { pastOf, replay } from './testing/replay.ts'
import { aDraft, bookOf, by, counted, everyStage, lawOfBook, rewritten, sent, withDeclining } from './testing/world.ts'
import { withdraw } from './withdraw.ts'

const hour = 3_600_000
const author = { kind: 'person', personId: 'per_author', assurance: 'qes', grants: [] } as const

interface Moment {
  readonly petition: Petition
  readonly book: PetitionRules
  readonly at: Date
  readonly dice: Dice
}

type Outcome = PetitionChange | undefined | { readonly ok: boolean; readonly value?: PetitionChange }

/** Everything that anybody may try at any moment, by the acts that the product itself uses. */
const tries: readonly ((now: Moment) => Outcome)[] = [
  ({ petition, book, at }) => trySending(petition, book, at),
  ({ petition, book, at }) => trySending(rewritten(petition, book), book, at),
  ({ petition, book, at }) => approve(petition, lawOfBook(book), by(at, 'per_moderator')),
  ({ petition, book, at }) => approve(petition, lawOfBook(book), by(at, 'per_moderator')),
  ({ petition, book, at }) => reject(petition, book, { code: 'x', text: 'x' }, by(at, 'per_moderator')),
  ({ petition, book, at }) => appeal(petition, book, by(at, 'per_author')),
  ({ petition, book, at, dice }) => {
    const kind = dice.pick(['needs_changes', 'flagged', 'dormant', 'suspended'] as const)
    return pause(
      petition,
      book,
      { kind, reason: 'why', clock: dice.pick(['pause', 'run'] as const) },
      by(at, 'per_officer'),
    )
  },
  ({ petition, book, at }) => resume(petition, book, by(at, 'per_officer')),
  ({ petition, book, at, dice }) => counted(petition, book, dice.below(8), at),
  ({ petition, book, at, dice }) => {
    const need = dice.pick([60, ...petition.tracks.map((track) => track.need)])
    return counted(petition, book, dice.pick([need - 1, need, need + 1, 60]), at)
  },
  ({ petition, book, at, dice }) =>
    expire(petition, book, { generation: petition.generation - dice.below(2) }, by(at, 'timer')),
  ({ petition, book, at, dice }) =>
    close(petition, book, { generation: petition.generation - dice.below(2) }, by(at, 'timer')),
  ({ petition, book, at }) => closeByAuthor(petition, book, lawOfBook(book).calendar, by(at, 'per_author')),
  ({ petition, book, at, dice }) => {
    const texts = rewritten(petition, book).texts
    return revise(
      petition,
      book,
      { basis: petition.versions.length - dice.below(2), texts, amendmentId: null },
      by(at, 'per_author'),
    )
  },
  ({ petition, book, at, dice }) => {
    const ending = { by: dice.pick(['author', 'timer'] as const), undecided: dice.below(2) }
    return endDeliberation(petition, lawOfBook(book), ending, by(at, 'per_author'))
  },
  ({ petition, book, at, dice }) =>
    dice.below(12) > 0 ? undefined : endByEvent(petition, book, 'dissolution', by(at, 'event')),
  ({ petition, book, at, dice }) => {
    const may = dice.below(12) === 0 && mayWithdraw(petition, author, book).ok
    return may ? withdraw(petition, book, by(at, 'per_author')) : undefined
  },
  ({ petition, book, at, dice }) => {
    const code = book.moderation.refusalCodes[0]?.code ?? ''
    return dice.below(12) === 0 ? hide(petition, book, code, by(at, 'per_moderator')) : undefined
  },
  ({ petition, book, at, dice }) => {
    const track = petition.tracks.length > 0 ? dice.pick(petition.tracks) : undefined
    return track && submitToBody(petition, track.id, lawOfBook(book), by(at, 'per_author'))
  },
  ({ petition, book, at, dice }) => {
    const due = petition.tracks.find(({ state }) => state === 'due')
    const law = book.levels.flatMap(({ tracks }) => tracks).find(({ id }) => id === due?.id)
    const answer = {
      trackId: due?.id ?? 'none',
      answerId: 'ans_1' as const,
      decision: law ? dice.pick(law.outcomes).code : 'x',
    }
    return recordAnswer(petition, answer, book, by(at, 'per_official'))
  },
  ({ petition, at }) => (petition.stage === 'closed' ? anonymise(petition, by(at, 'timer')) : undefined),
  ({ petition, book, at }) => archive(petition, book, by(at, 'timer')),
]

/** A text that was refused is not sent again unchanged; everything else about sending is `may-submit.ts`. */
function trySending(petition: Petition, book: PetitionRules, at: Date): Outcome {
  const mayBeSent = petition.stage === 'draft' || petition.pause?.kind === 'needs_changes'
  const again = petition.stage === 'rejected' && book.moderation.resubmit
  return mayBeSent || again ? sent(petition, book, at) : undefined
}

function changeOf(outcome: Outcome): PetitionChange | undefined {
  if (outcome === undefined || !('ok' in outcome)) return outcome
  return outcome.ok ? outcome.value : undefined
}

const steps = new Set<string>(transitions.flatMap(({ from, to }) => [`${from} ${to}`]))

/** Whether the book's own line, or the table, leads from one stage to another; several facts may come at once. */
function isLegal(book: PetitionRules, from: PetitionStage, to: PetitionStage): boolean {
  if (from === to || steps.has(`${from} ${to}`)) return true
  const line = ['draft', ...book.stages.map(({ kind }) => kind)]
  // Somebody's signature may end signing at once, and sponsors open what follows.
  return line[line.indexOf(from) + 1] === to || (from === 'signing' && to === 'closed')
}

/** What must hold of every petition at every moment. */
function wrongs({ petition, book }: Moment): string[] {
  const { stage, pause: held, publishedAt, closesAt, closedAt, tracks, versions } = petition
  const wrong: string[] = []
  const must = (holds: boolean, what: string) => void (holds || wrong.push(what))
  const inBook = ['sponsoring', 'moderation', 'deliberation'].includes(stage)
  must(!inBook || book.stages.some(({ kind }) => kind === stage), 'a stage of its book')
  const wasSent = stage !== 'draft' && (stage !== 'withdrawn' || petition.submittedAt !== null)
  must(!wasSent || petition.number !== null, 'a number once it was sent')
  must(!wasSent || versions.length > 0, 'a version once it was sent')
  must((stage !== 'signing' && stage !== 'closed') || publishedAt !== null, 'signing opened before it closed')
  must(publishedAt === null || closesAt !== null, 'an end of signing')
  must(publishedAt === null || closesAt === null || closesAt > publishedAt, 'time for signing')
  must((stage !== 'closed' && stage !== 'archived') || closedAt !== null, 'a day of closing')
  must(
    held === null || (held.kind === 'suspended' ? stage === 'signing' : stage === 'moderation'),
    'a pause where it belongs',
  )
  must(new Set(versions.map(({ n }) => n)).size === versions.length, 'versions in their order')
  must(publishedAt === null || !versions.some(({ at }) => at > publishedAt), 'no version after freezing')
  must(petition.stage !== 'archived' || petition.anonymisedAt != null, 'nobody in the archive knows who signed')
  for (const track of tracks) {
    must((track.state === 'unmet') === (track.metAt === null), `${track.id}: met has its moment`)
    must(track.state !== 'due' || track.registeredAt !== null, `${track.id}: due since a moment`)
    must(
      (track.state === 'answered' || track.state === 'declined') === (track.answeredAt !== null),
      `${track.id}: answered once`,
    )
  }
  return wrong
}

const books = [...['uk', 'ee', 'kz', 'tw', 'demo-city', 'sg', 'kr'].map((id) => bookOf(id)), everyStage()].map(
  withDeclining,
)

describe('ten thousand random ways', () => {
  const ways = 10_000
  let walked: ReturnType<typeof walk>
  beforeAll(() => {
    walked = walk(ways, 24)
  }, 120_000)

  it('reach legal states only, by legal steps, and their history tells the same', () => {
    expect(walked.faults).toEqual([])
    expect(walked.walked).toBe(ways)
  })

  it('go everywhere', () => {
    const stages = ['sponsoring', 'moderation', 'rejected', 'deliberation', 'signing', 'closed', 'archived', 'expired']
    expect([...walked.seen].sort()).toEqual(
      [...stages, 'draft', 'withdrawn', 'stopped', 'met', 'unmet', 'due', 'answered', 'declined'].sort(),
    )
  })
})

function walk(ways: number, length: number) {
  const seen = new Set<string>()
  const faults: string[] = []
  let walked = 0
  for (; walked < ways && faults.length === 0; walked++) {
    const way = walked
    const thrown = new Dice(way)
    const book = books[way % books.length]!
    let now: Moment = {
      petition: aDraft(book, new Date('2026-01-05T06:00:00Z')),
      book,
      at: new Date('2026-01-05T06:00:00Z'),
      dice: thrown,
    }
    for (let step = 0; step < length; step++) {
      // Mostly hours and days pass, sometimes months: terms must run out, too.
      const passed = thrown.pick([1, 5, 24, 24 * 9, 24 * 40, 24 * 200]) * hour
      now = { ...now, at: new Date(now.at.getTime() + passed) }
      const change = changeOf(thrown.pick(tries)(now))
      if (!change) continue
      if (!isLegal(book, now.petition.stage, change.state.stage)) {
        faults.push(`way ${way}: ${now.petition.stage} became ${change.state.stage}`)
      }
      now = { ...now, petition: change.state }
      faults.push(...wrongs(now).map((wrong) => `way ${way}, step ${step}, ${now.petition.stage}: ${wrong}`))
      seen.add(now.petition.stage)
      for (const { state } of now.petition.tracks) seen.add(state)
    }
    seen.add('draft')
    const told = replay(now.petition.history, book, now.petition.levelId)
    if (asText(told) !== asText(pastOf(now.petition))) {
      faults.push(`way ${way}: the history tells ${asText(told)}, kept is ${asText(pastOf(now.petition))}`)
    }
  }
  return { seen, faults, walked }
}

function asText(past: ReturnType<typeof pastOf>): string {
  return canonicalJson(JSON.parse(JSON.stringify(past)))
}
