import { describe, expect, it } from 'vitest'
import type { PetitionRules } from '../rules/book.ts'
import { startDraft } from './draft.ts'
import { pauseKinds, petitionStages, type PauseKind, type Petition, type PetitionStage } from './petition.ts'
import {
  actingParts,
  stageActs,
  stageAfter,
  transitions,
  type ActingPart,
  type StageAct,
  type Transition,
} from './stages.ts'
import { everyStage } from './testing/world.ts'

// The table of petitions.md 3 (without T15, a merge, and what moves tracks and flags), written down a second time by
// hand from that page: whoever changes the law in `stages.ts` must change it here too, and say why.

type Line = readonly [
  number: string,
  from: PetitionStage,
  pause: PauseKind | null,
  act: StageAct,
  parts: readonly ActingPart[],
  to: PetitionStage,
]

const review: readonly PauseKind[] = ['needs_changes', 'flagged', 'dormant']
const during = (pauses: readonly (PauseKind | null)[], line: (pause: PauseKind | null) => Line): Line[] =>
  pauses.map(line)

/** In a book with every stage: sponsoring, moderation, deliberation, signing. */
const table: readonly Line[] = [
  ['T2', 'draft', null, 'submit', ['author'], 'sponsoring'],
  ['T3', 'sponsoring', null, 'sponsored', ['ledger'], 'moderation'],
  ['T4', 'sponsoring', null, 'expire', ['timer'], 'expired'],
  ['T5', 'moderation', null, 'pause', ['moderator'], 'moderation'],
  ['T5', 'moderation', 'flagged', 'resume', ['moderator'], 'moderation'],
  ['T5', 'moderation', 'dormant', 'resume', ['moderator'], 'moderation'],
  ['T5', 'moderation', 'needs_changes', 'correct', ['author'], 'moderation'],
  ['T6', 'moderation', null, 'refuse', ['moderator'], 'rejected'],
  ['T7', 'rejected', null, 'appeal', ['author'], 'moderation'],
  ['T7b', 'rejected', null, 'submit', ['author'], 'moderation'],
  ['T8', 'moderation', null, 'approve', ['moderator'], 'deliberation'],
  ['T9', 'deliberation', null, 'endDeliberation', ['author', 'timer'], 'signing'],
  ['T10', 'deliberation', null, 'expire', ['timer'], 'expired'],
  ['T11', 'sponsoring', null, 'sign', ['signer'], 'sponsoring'],
  ['T11', 'signing', null, 'sign', ['signer'], 'signing'],
  ['T12', 'signing', null, 'suspend', ['officer', 'calendar'], 'signing'],
  ['T12', 'signing', 'suspended', 'unsuspend', ['officer', 'calendar'], 'signing'],
  ['T13', 'signing', null, 'close', ['timer', 'author', 'ledger', 'event'], 'closed'],
  ['T14', 'deliberation', null, 'withdraw', ['author'], 'withdrawn'],
  ...during([null, 'suspended'], (pause) => ['T14', 'signing', pause, 'withdraw', ['author'], 'withdrawn']),
  ['T14b', 'draft', null, 'withdraw', ['author'], 'withdrawn'],
  ['T14b', 'sponsoring', null, 'withdraw', ['author'], 'withdrawn'],
  ...during([null, ...review], (pause) => ['T14b', 'moderation', pause, 'withdraw', ['author'], 'withdrawn']),
  ['T16', 'sponsoring', null, 'stop', ['event'], 'stopped'],
  ...during([null, ...review], (pause) => ['T16', 'moderation', pause, 'stop', ['event'], 'stopped']),
  ['T16', 'deliberation', null, 'stop', ['event'], 'stopped'],
  ['T17', 'closed', null, 'archive', ['timer'], 'archived'],
]

const at = new Date('2026-06-01T00:00:00Z')

function standing(stage: PetitionStage, kind: PauseKind | null, more: Partial<Petition> = {}): Petition {
  return {
    ...startDraft({ id: 'pet_1', authorId: 'per_1', language: 'kk', at }),
    stage,
    pause: kind && { kind, since: at, reason: '', blackoutId: null, clock: 'pause' },
    terms: { sponsoring: { openedAt: at, need: 5, endsAt: at, provisional: false, endedAt: null } },
    ...more,
  }
}

/** Every act of every part in every stage and pause; `expected` where the page allows it, nothing where it does not. */
const cases = petitionStages.flatMap((stage) =>
  [null, ...pauseKinds].flatMap((pause) =>
    stageActs.flatMap((act) =>
      actingParts.map((part) => {
        const line = table.find(([, from, held, does, parts]) => {
          return from === stage && held === pause && does === act && parts.includes(part)
        })
        return { stage, pause, act, part, expected: line?.[5] }
      }),
    ),
  ),
)

/** What a table of transitions does otherwise than the page says. */
function faults(law: readonly Transition[]): string[] {
  const book = everyStage()
  return cases.flatMap(({ stage, pause, act, part, expected }) => {
    const found = stageAfter({ act, by: part }, standing(stage, pause), book, law)
    return found === expected ? [] : [`${part} ${act} in ${stage} ${pause ?? ''}: ${found ?? 'refused'}`]
  })
}

describe('the table of transitions', () => {
  it('allows what petitions.md 3 allows, and refuses everything else, for every part', () => {
    expect(cases.length).toBe(petitionStages.length * (pauseKinds.length + 1) * stageActs.length * actingParts.length)
    expect(faults(transitions)).toEqual([])
  })

  it('has a line for every number of that page that moves the stage', () => {
    const numbers = [...new Set(transitions.map(({ id }) => id))].sort()
    expect(numbers).toEqual([...new Set(table.map(([number]) => number))].sort())
  })

  it.each([
    [
      'a moderator approves what waits for its author',
      (law: readonly Transition[]) => [{ ...rowOf(law, 'T8'), during: ['needs_changes'] as const }, ...law],
    ],
    [
      'the author ends moderation',
      (law: readonly Transition[]) =>
        law.map((row) => (row.id === 'T8' ? { ...row, by: ['moderator', 'author'] as const } : row)),
    ],
    [
      'deliberation leads back to moderation',
      (law: readonly Transition[]) => law.map((row) => (row.id === 'T9' ? { ...row, to: 'moderation' as const } : row)),
    ],
    [
      'a petition that ran out of time is lost from the table',
      (law: readonly Transition[]) => law.filter(({ id }) => id !== 'T4'),
    ],
  ])('is found out when %s', (_fault, spoil) => {
    expect(faults(spoil(transitions))).not.toEqual([])
  })

  it.each<
    readonly [string, string, (book: PetitionRules) => PetitionRules, Partial<Petition>, StageAct, PetitionStage]
  >([
    ['T4', 'the book sets no term for sponsors', same, { terms: {} }, 'expire', 'sponsoring'],
    [
      'T7',
      'the book knows no appeal',
      ({ moderation: { appeal: _none, ...moderation }, ...book }) => ({ ...book, moderation }),
      {},
      'appeal',
      'rejected',
    ],
    [
      'T7b',
      'the book knows no second time',
      (book) => ({ ...book, moderation: { ...book.moderation, resubmit: false } }),
      {},
      'submit',
      'rejected',
    ],
    ['T10', 'the timer ends the deliberation', (book) => endedByTimer(book), {}, 'expire', 'deliberation'],
    [
      'T14',
      'nobody may withdraw any more',
      (book) => ({ ...book, withdrawal: { until: 'never' } }),
      {},
      'withdraw',
      'signing',
    ],
    [
      'T14',
      'the book lets withdraw until signing',
      (book) => ({ ...book, withdrawal: { until: 'signing' } }),
      {},
      'withdraw',
      'signing',
    ],
    [
      'T14',
      'too many signed',
      (book) => ({ ...book, withdrawal: { until: 'close', notAboveSignatures: 9 } }),
      { support: { total: 10, asOfSeq: 10, asOf: at } },
      'withdraw',
      'signing',
    ],
    [
      'T17',
      'a court holds the list of signers',
      same,
      { legalHold: { reason: 'court', since: at } },
      'archive',
      'closed',
    ],
  ])('%s is refused where %s', (_number, _why, change, more, act, stage) => {
    const part = table.find(([, from, , does]) => from === stage && does === act)?.[4][0] ?? 'author'
    const allowed = { ...everyStage() }
    const move = { act, by: part }
    expect(stageAfter(move, standing(stage, null), allowed)).toBeDefined()
    expect(stageAfter(move, standing(stage, null, more), change(allowed))).toBeUndefined()
  })

  it('T13 closes a suspended petition only where the clock runs on', () => {
    const held = standing('signing', 'suspended')
    const move = { act: 'close', by: 'timer' } as const
    expect(stageAfter(move, held, everyStage())).toBeUndefined()
    const running: Petition = { ...held, pause: held.pause && { ...held.pause, clock: 'run' } }
    expect(stageAfter(move, running, everyStage())).toBe('closed')
  })
})

function same(book: PetitionRules): PetitionRules {
  return book
}

function rowOf(law: readonly Transition[], id: string): Transition {
  return law.find((row) => row.id === id)!
}

function endedByTimer(book: PetitionRules): PetitionRules {
  const stages = book.stages.map((stage) =>
    stage.kind === 'deliberation' ? { ...stage, endedBy: 'timer' as const } : stage,
  )
  return { ...book, stages }
}
