import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { PetitionTexts } from '#domain/petitions/petition.ts'
import type { App } from '#server/app.ts'
import type { SettableClock } from '#server/platform/clock.ts'
import { adoptDeliberation, demoCity } from './city.ts'
import { campaignHappenings } from './campaigns.ts'
import { amendmentHappenings, type AmendmentStory } from './deliberation-text.ts'
import { demand } from './demand.ts'
import { discussionHappenings } from './discussion.ts'
import { daysAgo, onlyWhere, plusDays, type Happening } from './happening.ts'
import petitions from './petitions.json' with { type: 'json' }
import { inBatches, memberOf, type Resident, settleAuthors, settleSigners, type StaffAccount } from './residents.ts'
import { summaryHappenings, type SummaryStory } from './summary.ts'

/** What happened to one petition, in days; the file `petitions.json`. */
interface Story {
  readonly key: string
  readonly topic: string
  readonly author: string
  readonly language: Locale
  readonly texts: PetitionTexts
  readonly story: {
    readonly submittedDaysAgo: number
    /** absent: still waiting for a moderator */
    readonly decidedAfterDays?: number
    readonly approved?: boolean
    readonly refusalCode?: string
    readonly refusalText?: string
    readonly resubmittedDaysAgo?: number
    /** what the author sent first; the texts above are the corrected ones */
    readonly resubmitChange?: { readonly locale: Locale; readonly field: string; readonly before: string }
    readonly signatures?: number
    /** the hundredth signature comes this many days after signing began */
    readonly metAfterDays?: number
    readonly birlikShare?: number
    readonly withdrawnDaysAgo?: number
    /** days of deliberation before anybody could sign */
    readonly deliberatedDays?: number
    readonly amendments?: readonly AmendmentStory[]
    readonly summary?: SummaryStory
    /** what `discussion.json` tells under its key was said about it */
    readonly discussed?: true
    readonly answers?: readonly {
      readonly track: string
      readonly daysAfterMet: number
      readonly decision: string
      readonly language: Locale
      readonly plainSummary: string
      readonly reasons: string
      readonly unit: string
      readonly actions: readonly { readonly text: string; readonly responsible: string; readonly dueInDays: number }[]
    }[]
  }
}

interface Cast {
  readonly app: App<SettableClock>
  readonly staff: readonly StaffAccount[]
  readonly authors: ReadonlyMap<string, ActingPerson>
  readonly signers: readonly Resident[]
  readonly now: Date
}

const dayMs = 86_400_000
const secondsLaterMs = 2_000
const thresholdForAnswer = 100
const livedHereDays = 1_000
/** since when the city deliberates; the first petition that did is sent that day, all before were signed at once */
const deliberationSinceDays = 23

/** Everything that happened, in the order in which it happened: the clock never goes back. */
export async function tellStories(
  app: App<SettableClock>,
  { staff, now, progress }: { staff: readonly StaffAccount[]; now: Date; progress: (line: string) => void },
): Promise<void> {
  // People were here before what happens: whose account is younger than a petition shapes no order of its arguments.
  app.clock.set(daysAgo(now, livedHereDays, 0))
  const authors = await settleAuthors(app)
  const signers = await settleSigners(app)
  const cast: Cast = { app, staff, authors, signers, now }
  const happenings = [
    ...(petitions as unknown as Story[]).flatMap((story, index) => happeningsOf(cast, story, index)),
    ...campaignHappenings({ ...cast, voters: signers }),
    { at: daysAgo(now, deliberationSinceDays, -1), happen: () => adoptDeliberation(app, app.clock.now()) },
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  progress(`Building the demo city: ${petitions.length} petitions, three campaigns, and what became of them …`)
  let today = 0
  for (const [told, { at, happen }] of happenings.entries()) {
    const day = Math.floor(at.getTime() / dayMs)
    if (day !== today) {
      // What was done on a day is counted and signed in the seconds after it …
      app.clock.set(new Date(Math.min(app.clock.now().getTime() + secondsLaterMs, at.getTime())))
      await app.settle()
      // … and deadlines of the days between come first, as they did.
      app.clock.set(at)
      await app.settle()
    }
    app.clock.set(at)
    today = day
    await happen()
    if ((told + 1) % 100 === 0) progress(`  ${told + 1} of ${happenings.length} acts told`)
  }
  app.clock.set(now)
  await app.settle()
}

function happeningsOf(cast: Cast, { key, topic, author, language, texts, story }: Story, index: number): Happening[] {
  const { app } = cast
  const writer = required(cast.authors.get(author), `author ${author}`)
  const moderator = memberOf(cast.staff, 'moderator')
  const submittedAt = daysAgo(cast.now, story.submittedDaysAgo, index)
  const petition: { id?: PetitionId } = {}
  const id = (): PetitionId => required(petition.id, `petition ${key}`)

  const happenings: Happening[] = [
    {
      at: submittedAt,
      happen: async () => {
        const draft = demand(
          await app.use.petitions.createPetition(writer, {
            territoryId: demoCity,
            levelId: 'city',
            topicId: topic,
            language,
            texts: inputOf(firstTexts(texts, story.resubmitChange)),
            showName: true,
            attempt: `demo-${key}`,
          }),
        )
        petition.id = draft.id
        demand(await app.use.petitions.submitPetition(writer, { petitionId: draft.id, acknowledged: [] }))
      },
    },
  ]
  if (story.decidedAfterDays === undefined) return happenings

  const decidedAt = plusDays(submittedAt, story.decidedAfterDays)
  happenings.push({ at: decidedAt, happen: () => decide(cast, { id: id(), moderator, story }) })
  if (story.resubmittedDaysAgo !== undefined) {
    happenings.push({
      at: daysAgo(cast.now, story.resubmittedDaysAgo, index),
      happen: async () => {
        demand(await app.use.petitions.editPetition(writer, { petitionId: id(), texts: inputOf(texts) }))
        demand(await app.use.petitions.submitPetition(writer, { petitionId: id(), acknowledged: [] }))
      },
    })
  }
  if (!story.approved) return happenings

  const signableAt = plusDays(decidedAt, story.deliberatedDays ?? 0)
  happenings.push(...signatureDays(cast, { id, story, signableAt, index }))
  // Under the first book (the clock stands before the second) nothing is deliberated, so nobody speaks.
  const deliberates = async () => (await app.use.petitions.readPetitions([id()]))[0]?.terms.deliberation !== undefined
  happenings.push(...onlyWhere(deliberates, deliberationOf(cast, { key, story, id, writer, openedAt: decidedAt })))
  for (const answer of story.answers ?? []) {
    const metAt = plusDays(signableAt, story.metAfterDays ?? 0)
    const at = plusDays(metAt, answer.daysAfterMet)
    happenings.push({ at, happen: () => publish(cast, { id: id(), answer, at }) })
  }
  if (story.withdrawnDaysAgo !== undefined) {
    happenings.push({
      at: daysAgo(cast.now, story.withdrawnDaysAgo, index),
      happen: async () => void demand(await app.use.petitions.withdrawPetition(writer, { petitionId: id() })),
    })
  }
  return happenings
}

/** What is said, what is amended and what it came to. */
function deliberationOf(
  cast: Cast,
  {
    key,
    story,
    id,
    writer,
    openedAt,
  }: { key: string; story: Story['story']; id: () => PetitionId; writer: ActingPerson; openedAt: Date },
): Happening[] {
  const talkers = { ...cast, author: writer, residents: cast.signers }
  const { discussed, amendments = [], summary } = story
  return [
    ...(discussed ? discussionHappenings(talkers, { key, id, openedAt: plusDays(openedAt, 0.01) }) : []),
    ...amendmentHappenings(talkers, { id, openedAt, amendments }),
    ...(summary ? summaryHappenings(cast, { id, openedAt, summary }) : []),
  ]
}

async function decide(
  { app }: Cast,
  { id, moderator, story }: { id: PetitionId; moderator: ActingPerson; story: Story['story'] },
): Promise<void> {
  const form = required(await app.use.rules.bookInForce(demoCity, app.clock.now()), 'a rule book')
  if (story.approved) {
    const checklist = form.moderation.checklist.map(({ code }) => ({ code, ok: true }))
    demand(await app.use.petitions.approvePetition(moderator, { petitionId: id, checklist }))
    return
  }
  const refusal = { petitionId: id, code: story.refusalCode ?? '', text: story.refusalText ?? '', checklist: [] }
  demand(await app.use.petitions.rejectPetition(moderator, refusal))
}

/** Signatures come day by day: fast at first, then ever slower; with a threshold, its day is kept. */
function signatureDays(
  cast: Cast,
  { id, story, signableAt, index }: { id: () => PetitionId; story: Story['story']; signableAt: Date; index: number },
): Happening[] {
  const total = story.signatures ?? 0
  const people = whoSigns(cast.signers, total, story.birlikShare ?? 0, index)
  const lastDay = Math.min(
    (cast.now.getTime() - signableAt.getTime()) / dayMs,
    story.withdrawnDaysAgo === undefined ? 88 : story.submittedDaysAgo - story.withdrawnDaysAgo - 3,
  )
  const days = new Map<number, Resident[]>()
  people.forEach((person, i) => {
    const day = dayOfSignature({ i, total, lastDay, ...(story.metAfterDays && { metAfterDays: story.metAfterDays }) })
    days.set(day, [...(days.get(day) ?? []), person])
  })
  return [...days].map(([day, signing]) => ({
    at: new Date(Math.min(plusDays(signableAt, day).getTime() + 3_600_000, cast.now.getTime() - 60_000)),
    happen: async () => {
      await inBatches(signing, 50, async ({ actor }) =>
        demand(
          await cast.app.use.signatures.signPetition(actor, {
            petitionId: id(),
            attempt: `demo-${id()}-${actor.personId}`,
            showName: false,
          }),
        ),
      )
    },
  }))
}

function dayOfSignature({
  i,
  total,
  lastDay,
  metAfterDays,
}: {
  i: number
  total: number
  lastDay: number
  metAfterDays?: number
}): number {
  if (metAfterDays === undefined) return Math.floor((i / Math.max(total, 1)) ** 1.5 * lastDay)
  if (i < thresholdForAnswer) return Math.floor((i / thresholdForAnswer) * metAfterDays)
  const rest = (i - thresholdForAnswer) / Math.max(total - thresholdForAnswer, 1)
  return Math.floor(metAfterDays + rest * (lastDay - metAfterDays))
}

/** A share of the signers lives in Birlik; the others are taken from everywhere. */
function whoSigns(signers: readonly Resident[], total: number, birlikShare: number, index: number): Resident[] {
  const turned = [...signers.slice(index * 11), ...signers.slice(0, index * 11)]
  const fromBirlik = turned.filter(({ sector }) => sector === 'birlik').slice(0, Math.round(total * birlikShare))
  const others = turned.filter((person) => !fromBirlik.includes(person)).slice(0, total - fromBirlik.length)
  return [...fromBirlik, ...others].sort((a, b) => signers.indexOf(a) - signers.indexOf(b))
}

async function publish(
  cast: Cast,
  { id, answer, at }: { id: PetitionId; answer: NonNullable<Story['story']['answers']>[number]; at: Date },
): Promise<void> {
  const official = memberOf(cast.staff, answer.track === 'hearing' ? 'deputy' : 'official')
  demand(
    await cast.app.use.accountability.publishAnswer(official, {
      petitionId: id,
      trackId: answer.track,
      decision: answer.decision,
      language: answer.language,
      plainSummary: answer.plainSummary,
      reasons: answer.reasons,
      responsibleUnit: answer.unit,
      actions: answer.actions.map(({ text, responsible, dueInDays }) => ({
        text,
        responsible,
        dueOn: plusDays(at, dueInDays).toISOString().slice(0, 10),
      })),
    }),
  )
}

function firstTexts(texts: PetitionTexts, change: Story['story']['resubmitChange']): PetitionTexts {
  if (!change) return texts
  return { ...texts, [change.locale]: { ...texts[change.locale], [change.field]: change.before } }
}

function inputOf(texts: PetitionTexts): { locale: Locale; field: string; text: string }[] {
  return Object.entries(texts).flatMap(([locale, fields]) =>
    Object.entries(fields).map(([field, text]) => ({ locale: locale as Locale, field, text })),
  )
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the demo city has no ${what}`)
  return value
}
