import type { ActingPerson } from '../kernel/actor.ts'
import type { Change } from '../kernel/event.ts'
import type { ContributionId, PersonId } from '../kernel/ids.ts'
import type { Locale } from '../kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText } from '../kernel/text.ts'
import type { Petition } from '../petitions/petition.ts'
import type { NameMode, PetitionRules } from '../rules/book.ts'
import type { PersonFacts } from '../rules/eligibility.ts'
import type { Anchor } from './anchor.ts'
import { anchorOf, type AnchorForm } from './make-anchor.ts'
import { contributionLimits, isArgument, type Contribution, type ContributionKind } from './contribution.ts'
import type { SlowMode } from './intervention.ts'
import { talkFact, type TalkFact } from './talk-events.ts'
import { maySpeak, talkOpen, topicOf, type SpeakRefusal, type TalkRefusal } from './talk-open.ts'
import { linkRefusals, textRefusals, tidyWords, type WordsRefusal } from './words.ts'

export type TalkChange = Change<Contribution, TalkFact>

/** What may be changed afterwards. */
export interface ContributionWords {
  readonly title: string
  readonly text: string
  readonly links: readonly string[]
  readonly asksEvidence: boolean
}

export interface ContributionForm extends ContributionWords {
  readonly kind: ContributionKind
  readonly language: Locale
  readonly anchor: AnchorForm | null
}

/** A person who speaks, and when. */
export interface Speaker {
  readonly actor: ActingPerson
  readonly person: PersonFacts
  readonly at: Date
}

export type SlowRefusal = Refusal<'SLOW_MODE'>
export type ContributeRefusal = SpeakRefusal | SlowRefusal | WordsRefusal

/** `SLOW_MODE` with `minutes` and `until`: the last contribution of this person is too fresh. */
function slowRefusals(slow: SlowMode | null, last: Date | null, at: Date): SlowRefusal[] {
  if (!slow || !last) return []
  const until = new Date(last.getTime() + slow.minutes * 60_000)
  if (at >= until) return []
  return [{ code: 'SLOW_MODE', details: { minutes: slow.minutes, until: until.toISOString() } }]
}

/**
 * Something new is said. Reasons not to take it, in their order: those of `maySpeak`, `SLOW_MODE`, those of the words.
 * @param given.last when this person contributed last to this petition
 */
export function contribute(
  petition: Petition,
  book: PetitionRules,
  form: ContributionForm,
  given: Speaker & {
    readonly id: ContributionId
    readonly nameMode: NameMode
    readonly slow: SlowMode | null
    readonly last: Date | null
  },
): Result<TalkChange, ContributeRefusal> {
  const may = maySpeak(petition, book, topicOf(form.kind), given)
  if (!may.ok) return may
  const slowed = refuseAll<ContributeRefusal>(slowRefusals(given.slow, given.last, given.at))
  if (slowed) return slowed
  const words = tidyOf(form.kind, form)
  const anchor = form.anchor && anchorOf(petition, form.anchor)
  const refused = refuseAll<ContributeRefusal>([
    ...wordsRefusals(form.kind, words),
    ...(form.anchor && !anchor ? [{ code: 'INVALID', path: ['anchor'] } as const] : []),
  ])
  if (refused) return refused
  const { id, actor, nameMode, at } = given
  return ok({
    state: {
      ...{ id, petitionId: petition.id, kind: form.kind, authorId: actor.personId, nameMode },
      ...{ language: form.language, ...words, anchor: anchor satisfies Anchor | null, at, editedAt: null },
      ...{ state: 'shown', hidden: null, answers: [], acceptedAnswerId: null, revision: 0 },
    },
    facts: [
      talkFact(petition.id, by(actor.personId, at), {
        type: 'ContributionAdded',
        data: { contributionId: id, kind: form.kind },
      }),
    ],
  })
}

function by(personId: PersonId, at: Date) {
  return { at, actor: { kind: 'person', id: personId } } as const
}

function tidyOf(kind: ContributionKind, { title, text, links, asksEvidence }: ContributionWords): ContributionWords {
  return {
    ...tidyWords({ text, links }),
    title: isArgument(kind) ? canonicalText(title).replaceAll('\n', ' ') : '',
    asksEvidence: kind === 'remark' && asksEvidence,
  }
}

function wordsRefusals(kind: ContributionKind, { title, text, links }: ContributionWords): WordsRefusal[] {
  return [
    ...(isArgument(kind) ? textRefusals(title, 'title', contributionLimits.title) : []),
    ...textRefusals(text, 'text', contributionLimits.text),
    ...linkRefusals(links),
  ]
}

export type OwnRefusal = Refusal<'FORBIDDEN' | 'NOT_EDITABLE'>

/** `FORBIDDEN` somebody else's · `NOT_EDITABLE` hidden or withdrawn */
function own({ authorId, state }: Contribution, personId: PersonId): Result<true, OwnRefusal> {
  if (authorId !== personId) return refuse({ code: 'FORBIDDEN' })
  return state === 'shown' ? ok(true) : refuse({ code: 'NOT_EDITABLE' })
}

/**
 * Whether the words may still be put right: for a quarter of an hour, while the discussion is open and, of a question,
 * nobody has answered. Later nobody may change what others reacted to.
 */
export function mayEditWords(
  contribution: Contribution,
  petition: Petition,
  book: PetitionRules,
  { personId, at }: { readonly personId: PersonId; readonly at: Date },
): Result<true, OwnRefusal | TalkRefusal> {
  const mine = own(contribution, personId)
  if (!mine.ok) return mine
  const open = talkOpen(petition, book, topicOf(contribution.kind), at)
  if (!open.ok) return open
  const isFresh = at.getTime() - contribution.at.getTime() <= contributionLimits.editMinutes * 60_000
  return isFresh && contribution.answers.length === 0 ? ok(true) : refuse({ code: 'NOT_EDITABLE' })
}

/** The words put right, marked as edited. What `mayEditWords` says · `REQUIRED`, `TOO_LONG`, `INVALID` */
export function editWords(
  contribution: Contribution,
  petition: Petition,
  book: PetitionRules,
  words: ContributionWords,
  act: { readonly personId: PersonId; readonly at: Date },
): Result<TalkChange, OwnRefusal | TalkRefusal | WordsRefusal> {
  const may = mayEditWords(contribution, petition, book, act)
  if (!may.ok) return may
  const tidy = tidyOf(contribution.kind, words)
  const refused = refuseAll(wordsRefusals(contribution.kind, tidy))
  return refused ?? ok({ state: { ...contribution, ...tidy, editedAt: act.at }, facts: [] })
}

/** Its author takes it back: a tombstone remains, and it counts no more. Again, it changes nothing. */
export function withdrawContribution(
  contribution: Contribution,
  { personId, at }: { readonly personId: PersonId; readonly at: Date },
): Result<TalkChange, OwnRefusal> {
  const isDone = contribution.state === 'withdrawn' && contribution.authorId === personId
  if (isDone) return ok({ state: contribution, facts: [] })
  const mine = own(contribution, personId)
  if (!mine.ok) return mine
  const fact = talkFact(contribution.petitionId, by(personId, at), {
    type: 'ContributionWithdrawn',
    data: { contributionId: contribution.id },
  })
  return ok({ state: { ...contribution, state: 'withdrawn' }, facts: [fact] })
}
