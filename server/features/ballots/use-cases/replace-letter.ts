import { letterVoided } from '#domain/ballots/ballot-facts.ts'
import { serialOf, type LettersRefusal } from '#domain/ballots/letter.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { asEvents } from '#domain/kernel/event.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import {
  keepList,
  managedCampaign,
  nextBatch,
  printLetter,
  type LetterDeps,
  type MadeLetters,
  type NotThere,
} from './print-letter.ts'

export interface LetterInput {
  readonly campaignId: CampaignId
  readonly serial: string
}

export type ReplaceLetter = (
  actor: Actor,
  input: LetterInput & { readonly session: string },
) => Promise<Result<MadeLetters, LettersRefusal | NotThere | Refusal<'LETTER_VOID' | 'LETTER_USED'>>>
export type VoidLetter = (actor: Actor, input: LetterInput) => Promise<Result<true, NotThere | Refusal<'LETTER_USED'>>>

/** Another letter in the place of a lost one, with the same voices; the lost one is void. */
export function replaceLetter(deps: LetterDeps): ReplaceLetter {
  return async (actor, { campaignId, serial, session }) => {
    const managed = await managedCampaign(deps, actor, campaignId)
    if (!managed.ok) return managed
    const { campaign, by } = managed.value
    const lost = await deps.letters.findBySerial(campaignId, serial)
    if (!lost) return refuse({ code: 'NOT_FOUND' })
    if (campaign.state !== 'ballot_frozen' && campaign.state !== 'voting') return refuse({ code: 'NOT_NOW' })
    if (lost.isVoid) return refuse({ code: 'LETTER_VOID' })
    if (!(await deps.letters.void(lost.key))) return refuse({ code: 'LETTER_USED' })
    const key = await deps.keys.keyFor(campaignId)
    const batch = await nextBatch(deps, campaignId)
    const made = printLetter(deps, key, { ...lost, serial: serialOf(batch, 1), isVoid: false }, undefined)
    await deps.letters.insert([made.letter], batch)
    const at = deps.clock.now()
    const token = await keepList(deps, campaignId, [made], { session, at })
    const fact = letterVoided({ campaignId, by, at }, { serial, replacedBy: made.letter.serial })
    await deps.keepEvents(asEvents([fact], deps.newId))
    return ok({ batch, letters: 1, token })
  }
}

/** Void again is void. */
export function voidLetter(deps: LetterDeps): VoidLetter {
  return async (actor, { campaignId, serial }) => {
    const managed = await managedCampaign(deps, actor, campaignId)
    if (!managed.ok) return managed
    const letter = await deps.letters.findBySerial(campaignId, serial)
    if (!letter) return refuse({ code: 'NOT_FOUND' })
    if (letter.isVoid) return ok(true)
    if (!(await deps.letters.void(letter.key))) return refuse({ code: 'LETTER_USED' })
    const { by } = managed.value
    const fact = letterVoided({ campaignId, by, at: deps.clock.now() }, { serial, replacedBy: null })
    await deps.keepEvents(asEvents([fact], deps.newId))
    return ok(true)
  }
}
