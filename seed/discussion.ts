import type { ContributionKind } from '#domain/deliberation/contribution.ts'
import { seededRandom } from '#domain/deliberation/order/random.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { ContributionId, PetitionId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { App } from '#server/app.ts'
import { demand } from './demand.ts'
import discussions from './discussion.json' with { type: 'json' }
import { plusDays, type Happening } from './happening.ts'
import { inBatches, memberOf, type Resident, type StaffAccount } from './residents.ts'

/** What the file `discussion.json` tells about one petition. */
interface Discussion {
  /** how many of the residents react */
  readonly people: number
  readonly said: readonly Said[]
  readonly notes: readonly { readonly day: number; readonly language: Locale; readonly reason: string }[]
}

/** Something that was said about a petition in deliberation, in days after it opened. */
interface Said {
  readonly kind: ContributionKind
  readonly language: Locale
  readonly title: string
  readonly text: string
  readonly day: number
  /** which of the residents */
  readonly by: number
  /** which share of the two camps agrees; of arguments */
  readonly liked?: readonly [number, number]
  readonly links?: readonly string[]
  readonly showName?: boolean
  readonly asksEvidence?: boolean
  readonly anchor?: { readonly field: string; readonly quote: string }
  readonly answers?: readonly {
    readonly by: 'author' | 'official'
    readonly language: Locale
    readonly text: string
    readonly day: number
  }[]
  /** place in `answers` */
  readonly accepted?: number
  readonly hide?: {
    readonly code: string
    readonly language: Locale
    readonly reason: string
    readonly day: number
  }
}

interface Talkers {
  readonly app: App
  readonly staff: readonly StaffAccount[]
  readonly author: ActingPerson
  readonly residents: readonly Resident[]
}

/** Shares of those who have read an argument, and of those among the others who take no side. */
const [reading, undecided] = [0.8, 0.2]

/** The discussion of one petition: both sides argue, questions are answered, moderators hide an advertisement and mediate. */
export function discussionHappenings(
  talkers: Talkers,
  { key, id, openedAt }: { readonly key: string; readonly id: () => PetitionId; readonly openedAt: Date },
): Happening[] {
  const { app } = talkers
  const discussion = (discussions as unknown as Record<string, Discussion>)[key]
  if (!discussion) throw new Error(`the demo city has no discussion of ${key}`)
  const { people, said, notes } = discussion
  const cast = { ...talkers, readers: talkers.residents.slice(0, people) }
  return [
    ...said.flatMap((one, index) => happeningsOf(cast, { one, index, id, openedAt })),
    ...notes.map(({ day, language, reason }, i) => ({
      at: plusDays(openedAt, day),
      happen: async () => {
        const words = { petitionId: id(), language, reason, attempt: `demo-note-${i}` }
        demand(await app.use.deliberation.mediate(memberOf(talkers.staff, 'moderator'), words))
      },
    })),
  ]
}

function happeningsOf(
  { app, staff, author, residents, readers }: Talkers & { readonly readers: readonly Resident[] },
  { one, index, id, openedAt }: { one: Said; index: number; id: () => PetitionId; openedAt: Date },
): Happening[] {
  const talk = app.use.deliberation
  const kept: { contribution?: ContributionId } = {}
  const contributionId = (): ContributionId => {
    if (!kept.contribution) throw new Error(`nobody said no. ${index} of the discussion`)
    return kept.contribution
  }
  const speaker = residents[one.by]?.actor
  if (!speaker) throw new Error(`the demo city has no resident ${one.by}`)
  const happenings: Happening[] = [
    {
      at: plusDays(openedAt, one.day),
      happen: async () => {
        const { kind, language, title, text, links = [], showName = false, asksEvidence = false } = one
        const form = {
          kind,
          language,
          title,
          text,
          links,
          showName,
          asksEvidence,
          anchor: await anchorOf(app, id(), one),
        }
        const attempt = `demo-said-${id()}-${index}`
        kept.contribution = demand(await talk.contribute(speaker, { ...form, petitionId: id(), attempt })).id
      },
    },
  ]
  for (const [i, answer] of (one.answers ?? []).entries()) {
    const who = answer.by === 'author' ? author : memberOf(staff, 'official')
    happenings.push({
      at: plusDays(openedAt, answer.day),
      happen: async () => {
        const { language, text } = answer
        const question = demand(
          await talk.answerQuestion(who, { contributionId: contributionId(), language, text, links: [] }),
        )
        const answerId = question.answers[i]?.id
        if (i !== one.accepted || !answerId) return
        demand(await talk.acceptAnswer(speaker, { contributionId: contributionId(), answerId }))
      },
    })
  }
  if (one.liked) {
    const at = plusDays(openedAt, one.day + 0.5)
    happenings.push({ at, happen: () => reactTo(app, { contributionId: contributionId(), one, index, readers }) })
  }
  if (one.hide)
    happenings.push({ at: plusDays(openedAt, one.hide.day), happen: () => hide(app, contributionId(), one, staff) })
  return happenings
}

/** Words of the first version, in the language of the petition. */
async function anchorOf(app: App, id: PetitionId, { anchor }: Said) {
  if (!anchor) return null
  const [petition] = await app.use.petitions.readPetitions([id])
  const version = petition?.versions[0]
  if (!version) return null
  const start = (version.texts[version.language]?.[anchor.field] ?? '').indexOf(anchor.quote)
  return { version: version.n, locale: version.language, ...anchor, start }
}

/** Two camps of residents, every other one: the same at every start. */
async function reactTo(
  app: App,
  given: { contributionId: ContributionId; one: Said; index: number; readers: readonly Resident[] },
): Promise<void> {
  const { contributionId, one, index, readers } = given
  const random = seededRandom(index + 1)
  const reactions = readers.flatMap(({ actor }, i) => {
    const [reads, likes, passes] = [
      random() < reading,
      random() < (one.liked?.[i % 2 === 0 ? 0 : 1] ?? 0),
      random() < undecided,
    ]
    return reads
      ? [{ actor, value: likes ? ('agree' as const) : passes ? ('pass' as const) : ('disagree' as const) }]
      : []
  })
  await inBatches(reactions, 25, async ({ actor, value }) =>
    demand(await app.use.deliberation.react(actor, { contributionId, value })),
  )
}

async function hide(
  app: App,
  contributionId: ContributionId,
  { hide: why }: Said,
  staff: readonly StaffAccount[],
): Promise<void> {
  if (!why) return
  const { proposeHiding, decideHiding } = app.use.deliberation
  const { code, language, reason } = why
  const form = { contributionId, code, language, reason, attempt: `demo-hide-${contributionId}` }
  const { id: interventionId } = demand(await proposeHiding(memberOf(staff, 'moderator'), form))
  demand(await decideHiding(memberOf(staff, 'moderator2'), { interventionId, consents: true }))
}
