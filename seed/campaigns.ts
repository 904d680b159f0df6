import type { ActingPerson } from '#domain/kernel/actor.ts'
import { boundsOf } from '#domain/kernel/geometry.ts'
import type { CampaignId, ProjectId } from '#domain/kernel/ids.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { CampaignState, Schedule, Scheduled } from '#domain/budgets/states.ts'
import type { Point } from '#domain/budgets/project.ts'
import type { VerdictForm } from '#domain/budgets/judge-project.ts'
import { contains, ringsOf } from '#domain/places/shape.ts'
import type { VerdictCode } from '#domain/budgets/verdict-codes.ts'
import type { App } from '#server/app.ts'
import type { SettableClock } from '#server/platform/clock.ts'
import { demoCity } from './city.ts'
import { demand } from './demand.ts'
import { daysAgo, type AtDay, type Happening } from './happening.ts'
import type { ProjectStory, Reason } from './project-story.ts'
import pictures from './pictures.json' with { type: 'json' }
import projects from './projects.json' with { type: 'json' }
import { memberOf, type Resident, type StaffAccount } from './residents.ts'
import {
  castVotes,
  complainAndSign,
  handOverShares,
  openAndCount,
  prepareVote,
  tick,
  type VoteCast,
  type VoteSecrets,
} from './votes.ts'
import { workHappenings } from './works.ts'

/** One of the campaigns of the file `projects.json`. */
interface CampaignStory {
  readonly title: Localized
  readonly about: Localized
  readonly source: Localized
  readonly projects: readonly ProjectStory[]
}

export interface CampaignCast {
  readonly app: App<SettableClock>
  readonly staff: readonly StaffAccount[]
  readonly authors: ReadonlyMap<string, ActingPerson>
  readonly voters: readonly Resident[]
  readonly now: Date
}

type Days = Readonly<Record<'published' | Exclude<Scheduled, 'co_creation' | 'support'>, number>>

const stories = projects as unknown as Readonly<Record<'certified' | 'voting' | 'proposing', CampaignStory>>

/** Days from today. People vote on one list; the other campaign has just begun. */
const votingDays: Days = {
  ...{ published: -114, proposing: -109, review: -87, valuation: -67, list_published: -29, appeals: -28 },
  ...{ ballot_frozen: -19, voting: -3, verification: 12, complaints: 19, adoption: 43, report: 403 },
}
const proposingDays: Days = {
  ...{ published: -9, proposing: -6, review: 24, valuation: 44, list_published: 84, appeals: 85 },
  ...{ ballot_frozen: 95, voting: 112, verification: 127, complaints: 134, adoption: 170, report: 530 },
}
/** The campaign of the year before went the same way, so many days earlier, and its winners are being built. */
const earlierBy = 400
const certifiedDays = Object.fromEntries(Object.entries(votingDays).map(([day, n]) => [day, n - earlierBy])) as Days

// In tiyn.
const districtsTotal = 48_000_000_000
const cityTotal = 12_000_000_000

/** What happened to three campaigns, through the use-cases, day by day. */
export function campaignHappenings(cast: CampaignCast): Happening[] {
  const year = cast.now.getUTCFullYear()
  const votedYear = daysAgo(cast.now, -certifiedDays.voting, 0).getUTCFullYear()
  return [
    ...happeningsOf(cast, stories.certified, { days: certifiedDays, year: votedYear, key: 'certified' }),
    ...votingHappenings(cast),
    ...happeningsOf(cast, stories.proposing, { days: proposingDays, year: year + 1, key: 'proposing' }),
  ].filter(({ at }) => at <= cast.now)
}

/** Of the campaign that people vote on, also what is still to come. */
export function votingHappenings(cast: CampaignCast): Happening[] {
  return happeningsOf(cast, stories.voting, { days: votingDays, year: cast.now.getUTCFullYear(), key: 'voting' })
}

interface Setting {
  readonly days: Days
  readonly year: number
  readonly key: string
}

function happeningsOf(cast: CampaignCast, story: CampaignStory, setting: Setting): Happening[] {
  const { app, now } = cast
  const { days, key } = setting
  const campaign: { id?: CampaignId } = {}
  const campaignId = () => known(campaign.id, `campaign ${key}`)
  const told = story.projects.map((each) => ({ story: each, made: {} as { id?: ProjectId } }))
  const at: AtDay = (day, order) => daysAgo(now, -day, order)
  const acts: Happening[] = [
    { at: at(days.published - 1, 0), happen: async () => void (campaign.id = (await begin(cast, story, setting)).id) },
    {
      at: at(days.published, 0),
      happen: async () => {
        demand(
          await app.use.budgets.publishCampaign(memberOf(cast.staff, 'methodologist'), { campaignId: campaignId() }),
        )
        await app.settle()
      },
    },
  ]
  for (const [i, { story: each, made }] of told.entries()) {
    const id = () => known(made.id, `project ${each.key}`)
    const proposedOn = days.proposing + 1 + (i % 5)
    acts.push({
      at: at(proposedOn, i),
      happen: async () => void (made.id = await propose(cast, campaignId(), each, `demo-${key}-${each.key}`)),
    })
    if (each.state !== 'submitted')
      acts.push({ at: at(proposedOn + 1, i), happen: () => checkFormally(cast, id(), each) })
    if (each.price !== undefined || each.infeasible)
      acts.push({ at: at(days.valuation + 3 + i, i), happen: () => price(cast, id(), each) })
  }
  // Each state begins on its own day, also where nothing else happened on it.
  const { published: _published, adoption: _adoption, report: _report, ...begins } = days
  acts.push(...Object.values(begins).map((day) => tick(app, at(day, 0))))
  const voteOf = { app, staff: cast.staff, voters: cast.voters, campaignId }
  acts.push(...voteHappenings(voteOf, { days, at }))
  acts.push(...workHappenings({ ...voteOf, authors: cast.authors, projects: told }, { from: days.complaints + 11, at }))
  return acts
}

/** The vote of a campaign, from the key ceremony to the names under its result. */
function voteHappenings(cast: VoteCast, { days, at }: { readonly days: Days; readonly at: AtDay }): Happening[] {
  const { app } = cast
  const secrets: VoteSecrets = { shares: [], lots: [] }
  const third = Math.ceil(cast.voters.length / 3)
  const votersOf = (part: number) => cast.voters.slice(part * third, (part + 1) * third)
  const step = (to: CampaignState) => async () => {
    const methodologist = memberOf(cast.staff, 'methodologist')
    demand(await app.use.budgets.advanceCampaign(methodologist, { campaignId: cast.campaignId(), to }))
    await app.settle()
  }
  return [
    { at: at(days.ballot_frozen + 4, 0), happen: () => prepareVote(cast, secrets) },
    { at: at(days.ballot_frozen + 4, 1), happen: () => handOverShares(cast, secrets) },
    { at: at(days.voting, 1), happen: () => castVotes(cast, secrets, votersOf(0), 'first') },
    { at: at(days.voting + 1, 1), happen: () => castVotes(cast, secrets, votersOf(1), 'first') },
    { at: at(days.voting + 2, 1), happen: () => castVotes(cast, secrets, votersOf(0).slice(0, 20), 'again') },
    { at: at(days.voting + 5, 1), happen: () => castVotes(cast, secrets, votersOf(2), 'first') },
    { at: at(days.verification + 1, 0), happen: () => openAndCount(cast, secrets) },
    { at: at(days.complaints + 2, 0), happen: () => complainAndSign(cast, complaintStory) },
    { at: at(days.complaints + 9, 0), happen: step('certified') },
    { at: at(days.complaints + 10, 0), happen: step('implementation') },
  ]
}

const complaintStory = {
  complaint: 'Почему велодорожка победила, если за неё голосовали не в каждом районе?',
  answer: {
    kk: 'Қалалық жобаларға барлық аудан тұрғындары бірге дауыс береді. Әр жобаның дауыс саны мен есеп ережесі нәтиже бетінде тұр, оны қайта санауға болады.',
    ru: 'За общегородские проекты голосуют жители всех районов вместе. Число голосов за каждый проект и правило подсчёта стоят на странице результата, их можно пересчитать.',
    en: 'Projects of the whole city are voted on by residents of all districts together. The votes of each project and the rule stand on the page of the result, and anybody can count them again.',
  },
}

async function begin({ app, staff, now }: CampaignCast, story: CampaignStory, setting: Setting): Promise<Campaign> {
  const methodologist = memberOf(staff, 'methodologist')
  const { budgets } = app.use
  const attempt = `demo-${setting.key}`
  const draft = demand(
    await budgets.createCampaign(methodologist, {
      territoryId: demoCity,
      year: setting.year,
      presetId: 'demo-city',
      attempt,
    }),
  )
  const { published: _published, ...days } = setting.days
  const entries = Object.entries(days).map(([event, day]) => [event, dayOf(now, day)])
  return demand(
    await budgets.editCampaign(methodologist, {
      campaignId: draft.id,
      revision: draft.revision,
      title: story.title,
      about: story.about,
      sources: [{ name: story.source, amount: districtsTotal + cityTotal }],
      envelopes: [{ kind: 'city', amount: cityTotal }],
      splitTotals: [{ kind: 'district', total: districtsTotal }],
      schedule: Object.fromEntries(entries) as Schedule,
    }),
  )
}

async function propose(
  { app, authors }: CampaignCast,
  campaignId: CampaignId,
  story: ProjectStory,
  attempt: string,
): Promise<ProjectId> {
  const author = known(authors.get(story.author), `author ${story.author}`)
  const { budgets } = app.use
  const { language, territory, category, estimate, costItems } = story
  const draft = demand(await budgets.createProject(author, { campaignId, language, attempt }))
  const photos = []
  for (const { scene, caption } of story.photos ?? []) {
    const { id: imageId } = demand(
      await app.platform.images.take(author.personId, Buffer.from(pictures[scene], 'base64')),
    )
    photos.push({ imageId, caption })
  }
  demand(
    await budgets.editProject(author, {
      ...{ projectId: draft.id, language, category, estimate, costItems, photos },
      texts: [{ locale: language, ...story.texts }],
      territoryId: territory,
      envelopeId: story.envelope === 'city' ? 'city' : `district:${territory}`,
      point: pointIn(app, territory, story.point),
      showAuthor: true,
    }),
  )
  demand(await budgets.submitProject(author, draft.id))
  return draft.id
}

async function checkFormally({ app, staff }: CampaignCast, projectId: ProjectId, story: ProjectStory): Promise<void> {
  const moderator = memberOf(staff, 'moderator')
  const reason = story.rejected ?? story.needsChanges
  const outcome = story.rejected ? 'rejected' : story.needsChanges ? 'needs_changes' : 'accepted'
  demand(await app.use.budgets.judgeProject(moderator, { projectId, ...verdict(outcome, reason) }))
}

async function price({ app, staff }: CampaignCast, projectId: ProjectId, story: ProjectStory): Promise<void> {
  const official = memberOf(staff, 'official')
  const found = story.infeasible
    ? verdict('infeasible', story.infeasible)
    : { ...verdict('feasible'), price: story.price ?? story.estimate, executorId: 'turkistan-akimat' }
  demand(await app.use.budgets.judgeProject(official, { projectId, ...found }))
}

function verdict(outcome: VerdictForm['outcome'], reason?: Reason): VerdictForm {
  const { codes = [], kk = '', ru = '', en = '' } = reason ?? {}
  const none = { price: null, executorId: null, permits: null }
  return { outcome, codes: codes as readonly VerdictCode[], text: reason ? { kk, ru, en } : {}, ...none }
}

/** A point of the place, or none where the borders leave the wish outside. */
function pointIn(app: App, territoryId: string, wish: ProjectStory['point']): Point | null {
  const shape = app.use.places.territory(territoryId)?.shape
  const bounds = shape && boundsOf(ringsOf(shape))
  if (!wish || !shape || !bounds) return null
  const [across, down] = wish
  const point = {
    lon: bounds.west + across * (bounds.east - bounds.west),
    lat: bounds.north - down * (bounds.north - bounds.south),
  }
  return contains(shape, point) ? point : null
}

function dayOf(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the demo city has no ${what}`)
  return value
}
