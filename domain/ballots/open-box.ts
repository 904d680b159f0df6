import type { Act } from '../budgets/campaign.ts'
import type { Ballot, BallotChannel } from './ballot.ts'
import type { VoidReason } from './board.ts'
import { checkChoice, type BallotPaper, type Choice } from './choice.ts'
import { fromPlain } from './plain-choice.ts'
import { changedVote, unchanged, type VoteChange } from './vote-change.ts'
import type { OpenedCounts, Vote } from './vote.ts'

export type OpenedBallot = { readonly choice: Choice } | { readonly reason: VoidReason }

/**
 * What the trustees find in one ballot, checked against the paper that it was cast on. Nothing is repaired.
 * @param plain what the key opened; undefined when it opened nothing
 */
export function readBallot(paper: BallotPaper, plain: Uint8Array | undefined): OpenedBallot {
  const choice = plain && fromPlain(plain)
  if (!choice) return { reason: 'unreadable' }
  const checked = checkChoice(paper, choice)
  return checked.ok ? { choice: checked.value } : { reason: 'against_rules' }
}

/** Counts of an envelope as its ballots are opened, one after another. */
export interface EnvelopeCounting {
  add(ballot: Pick<Ballot, 'events'>, opened: OpenedBallot): void
  readonly accepted: Choice[]
  counts(): Pick<OpenedCounts, 'accepted' | 'replaced' | 'voids' | 'byChannel'>
}

export function startEnvelope(): EnvelopeCounting {
  const accepted: Choice[] = []
  const voids: Partial<Record<VoidReason, number>> = {}
  const byChannel: Partial<Record<BallotChannel, number>> = {}
  let replaced = 0
  return {
    accepted,
    add({ events }, opened) {
      replaced += events.length - 1
      if ('reason' in opened) {
        voids[opened.reason] = (voids[opened.reason] ?? 0) + 1
        return
      }
      accepted.push(opened.choice)
      const channel = events.at(-1)?.channel
      if (channel) byChannel[channel] = (byChannel[channel] ?? 0) + 1
    },
    counts: () => ({ accepted: accepted.length, replaced, voids: { ...voids }, byChannel: { ...byChannel } }),
  }
}

/** In place, every order as likely (Fisher and Yates). @param draw a whole number below its argument, kept by nobody */
export function shuffle<Item>(items: Item[], draw: (below: number) => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const other = draw(i + 1)
    // Both places exist.
    const taken = items[other] as Item
    items[other] = items[i] as Item
    items[i] = taken
  }
}

/** The ballots are opened, once. What they say is kept beside the vote. */
export function openBox(vote: Vote, envelopes: readonly OpenedCounts[], act: Act): VoteChange {
  if (vote.opened) return unchanged(vote)
  if (!vote.sealed) throw new Error(`The boards of ${vote.campaignId} are not sealed`)
  const accepted = envelopes.reduce((sum, counts) => sum + counts.accepted, 0)
  const voided = envelopes.reduce((sum, { voids }) => sum + voidedOf(voids), 0)
  const state: Vote = { ...vote, opened: { at: act.at, envelopes, lotSeed: null } }
  return changedVote(state, act, { type: 'BallotsOpened', data: { accepted, voided } })
}

function voidedOf(voids: OpenedCounts['voids']): number {
  return Object.values(voids).reduce((sum, count) => sum + count, 0)
}
