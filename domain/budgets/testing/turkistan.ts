import type { ActingPerson, Grant } from '../../kernel/actor.ts'
import type { LocalDate } from '../../kernel/calendar.ts'
import type { ProjectId } from '../../kernel/ids.ts'
import type { Result } from '../../kernel/result.ts'
import type { PublicBody } from '../../places/body.ts'
import { calendarOf } from '../../places/calendars.ts'
import type { Territory } from '../../places/territory.ts'
import type { PersonFacts } from '../../rules/eligibility.ts'
import { advance, type CampaignFacts } from '../advance-campaign.ts'
import { beforeTheVote } from '../vote-facts.ts'
import type { Act, Campaign } from '../campaign.ts'
import type { Schedule, WayState } from '../states.ts'
import { wayOf } from '../campaign-way.ts'
import { beginNotice, draftCampaign, editDraft } from '../draft-campaign.ts'
import { draftProject } from '../draft-project.ts'
import { judgeProject, type Judging, type VerdictForm } from '../judge-project.ts'
import type { Project } from '../project.ts'
import type { PbRules } from '../rules/pb-rules.ts'
import { submitProject } from '../submit-project.ts'

// The tests' own city in 2026: every state lasts just as long as its rules demand, so that a day less is too few.

export const calendar = calendarOf('kz')

const L = (kk: string) => ({ kk, ru: kk, en: kk })

/** The rules of `kz-city` (budgets.md 5), with a cap by share beside the one in money. */
export const rules: PbRules = {
  ...{ schema: 'dauys/pb-rules/1', id: 'kz-city', version: 1, title: L('Халық қатысатын бюджет'), legalBasis: [] },
  ...{ currency: 'KZT', timeZone: 'Asia/Almaty' },
  calendar: {
    optionalStates: ['appeals', 'complaints'],
    usual: [],
    listFrozenDays: 15,
    votingDays: { min: 7, max: 30 },
    appealDays: 5,
    complaintDays: 5,
    gates: [
      { event: 'voting-end', onOrBefore: '09-01', yearOffset: 0, breach: 'refuse', name: L('Бюджет жобасы') },
      { event: 'adoption', onOrBefore: '12-31', yearOffset: 0, breach: 'warn', name: L('Мәслихат бекітуі') },
      { event: 'report', onOrBefore: '02-20', yearOffset: 2, breach: 'warn', name: L('Атқарылу есебі') },
    ],
  },
  envelopes: [
    { kind: 'district', split: { by: 'equal' }, projectCap: { minor: 5_830_000_000 }, leftover: 'return' },
    { kind: 'city', split: { by: 'fixed' }, projectCap: { ofEnvelope: [1, 4] }, leftover: 'return' },
  ],
  jointTally: false,
  categories: [
    { code: 'improvement', name: L('абаттандыру') },
    { code: 'greening', name: L('көгалдандыру') },
  ],
  proposing: {
    ...{ minAge: 18, who: ['resident', 'organisation'], perPerson: 2, coAuthors: 2, support: { kind: 'none' } },
  },
  review: { formalDays: 10, meritDays: 20, protocolPerProject: true, appeals: 1 },
  eligibility: {
    ...{ who: 'registered-residents', minAge: 18, ageAt: 'voting-start', citizenship: 'any', district: 'home' },
    ...{ methods: ['qes', 'eid', 'office'], quorum: { kind: 'none' } },
  },
  channels: { online: true, paper: 'desk', revote: true, precedence: 'first' },
  ballots: [
    { envelope: 'district', type: 'approval', min: 1, max: 3 },
    { envelope: 'city', type: 'approval', min: 1, max: 3 },
  ],
  tallies: [
    {
      ...{ id: 'greedy-votes', rule: 'greedy', order: 'votes', misfit: 'skip', ties: ['minCost', 'lot'] },
      ...{ threshold: { kind: 'none' }, partFunding: { kind: 'none' } },
    },
  ],
  official: { district: 'greedy-votes', city: 'greedy-votes' },
  shadow: [],
  secrecy: { nullifier: 'keyed', trustees: { of: 3, need: 2 }, turnout: 'daily' },
  publication: { kAttributes: 10, kEnvelope: 20, attributes: ['ageBand', 'channel'] },
  execution: { updateDays: 30, stages: ['planned', 'done'] },
}

/** The rules with other days and states; appeals and support are in them where their state is. */
export function rulesWith(change: Partial<PbRules['calendar']>, beside: Partial<PbRules> = {}): PbRules {
  const calendar = { ...rules.calendar, ...change }
  const [hasAppeals, hasSupport] = (['appeals', 'support'] as const).map((one) => calendar.optionalStates.includes(one))
  const support = hasSupport ? ({ kind: 'fixed', signatures: 5 } as const) : rules.proposing.support
  const review = { ...rules.review, appeals: hasAppeals ? 1 : 0 } as const
  return { ...rules, review, proposing: { ...rules.proposing, support }, ...beside, calendar }
}

export const schedule = {
  proposing: '2026-01-20',
  review: '2026-03-02', // ten working days: 9 and 16 March are days off
  valuation: '2026-03-18', // twenty after the first: the moved days of Nauryz are 23 and 24 March
  list_published: '2026-04-18',
  appeals: '2026-04-20', // Monday to Friday
  ballot_frozen: '2026-04-25',
  voting: '2026-05-10',
  verification: '2026-05-17',
  complaints: '2026-06-08', // five after the first: until 15 June
  adoption: '2026-12-31',
  report: '2028-02-20',
} as const satisfies Schedule

/** An instant in Almaty, by default in the morning of the day. */
export function on(day: LocalDate, time = '09:00:00.000'): Date {
  return new Date(`${day}T${time}+05:00`)
}

function unit(id: string, level: string, ...ancestorIds: string[]): Territory {
  return { id, level, ancestorIds, name: {}, parentId: ancestorIds.at(-1) ?? null, population: null }
}
export const city = unit('turkistan-city', 'city', 'turkistan')
export const birlik = unit('birlik', 'district', 'turkistan', 'turkistan-city')
export const saygaq = unit('saygaq', 'district', 'turkistan', 'turkistan-city')
export const kentau = unit('kentau', 'city', 'turkistan')

export const akimat: PublicBody = { id: 'turkistan-city-akimat', name: {}, kind: 'akimat', territoryId: city.id }
export const body = (id: string) => (id === akimat.id ? akimat : undefined)

export function person(name: string, ...grants: Grant[]): ActingPerson {
  return { kind: 'person', personId: `per_${name}`, assurance: 'email', grants }
}
export const aigerim = person('aigerim')
export const yerlan = person('yerlan')
export const moderator = person('moderator', { role: 'moderator', territoryId: city.id })
export const official = person('official', { role: 'official', bodyId: akimat.id })
export const otherOfficial = person('other-official', { role: 'official', bodyId: akimat.id })
export const methodologist = person('methodologist', { role: 'methodologist', territoryId: city.id })

export const resident: PersonFacts = {
  assurance: 'email',
  birthDate: '1995-02-01',
  residence: { place: birlik, confirmed: false },
}

export function actOf({ personId }: ActingPerson, at: Date): Act {
  return { at, actor: { kind: 'person', id: personId } }
}
export const byMethodologist = (day: LocalDate, time?: string) => actOf(methodologist, on(day, time))

/** Nothing is missing, for any transition. */
export const ready: CampaignFacts = {
  withoutFormalVerdict: 0,
  withoutMeritVerdict: 0,
  openAppeals: 0,
  ballotList: { hash: 'h0', seed: 'seed', at: on(schedule.ballot_frozen) },
  vote: { ...beforeTheVote, isPrepared: true, isCounted: true, isProtocolSigned: true },
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(codesOf(result).join())
  return result.value
}

/** Refusals as `CODE path.to.field`. */
export function codesOf(result: Result<unknown>): string[] {
  return result.ok ? [] : result.refusals.map(({ code, path }) => [code, ...(path ? [path.join('.')] : [])].join(' '))
}

const money = 4_000_000_000_00

/** A draft with everything filled in. */
export function draftOf(change: Partial<Campaign> = {}): Campaign {
  const draft = draftCampaign({
    ...{ id: 'cmp_1', key: 'turkistan-city-2026', territoryId: city.id, year: 2026, rules, calendarId: 'kz' },
    ...{ by: methodologist.personId, at: on('2026-01-05') },
  })
  const filled = editDraft(
    draft,
    {
      title: { kk: 'Түркістан бюджеті', ru: 'Бюджет Туркестана' },
      about: { kk: 'Қала бюджетінің бір бөлігін тұрғындар бөледі.', ru: 'Часть бюджета делят жители.' },
      sources: [{ name: { kk: 'қала бюджеті' }, amount: money }],
      envelopes: [
        { id: 'district:birlik', kind: 'district', territoryId: 'birlik', category: null, amount: money / 4 },
        { id: 'district:saygaq', kind: 'district', territoryId: 'saygaq', category: null, amount: money / 4 },
        { id: 'city', kind: 'city', territoryId: city.id, category: null, amount: money / 2 },
      ],
      schedule,
    },
    0,
  )
  return { ...valueOf(filled).state, ...change }
}

/** The morning on which a campaign comes into a state. */
export const dayOf: Readonly<Record<WayState, LocalDate>> = {
  ...{ draft: '2026-01-05', published: '2026-01-12', co_creation: '2026-02-20', support: '2026-03-17' },
  ...schedule,
  ...{ tallied: '2026-06-01', certified: '2026-06-16', implementation: '2027-01-11', closed: '2028-02-01' },
}

/** Told to nobody, because nobody lives there: publishing waits for nothing. */
export function announced(draft: Campaign): Campaign {
  return valueOf(beginNotice(draft, 0, byMethodologist('2026-01-12'), calendar)).state
}

const usual = draftOf()
const walked = new WeakMap<Campaign, Map<WayState, Campaign>>()

/** A campaign that went its way up to a state, each one begun on its day. */
export function campaignIn(state: WayState, draft: Campaign = usual): Campaign {
  const known = walked.get(draft) ?? new Map<WayState, Campaign>([['draft', draft]])
  walked.set(draft, known)
  const found = known.get(state)
  if (found) return found
  const way = wayOf(draft.rules)
  const before = campaignIn(way[way.indexOf(state) - 1] ?? 'draft', draft)
  const begun = before === draft ? announced(draft) : before
  const reached = valueOf(advance(begun, state, ready, byMethodologist(dayOf[state]), calendar)).state
  known.set(state, reached)
  return reached
}

/** What an author fills in. */
export const filled = {
  texts: {
    kk: {
      title: 'Бірлік саябағына жарық орнату',
      description: 'Саябақтың басты аллеясына отыз шам орнатып, кешкі уақытта жүруді қауіпсіз ету керек.',
      effect: 'Кешкі уақытта саябақпен жүру қауіпсіз болады.',
      beneficiaries: 'Бірлік тұрғындары',
      address: '',
    },
  },
  territoryId: 'birlik',
  category: 'improvement',
  envelopeId: 'district:birlik',
  estimate: 3_000_000_00,
  costItems: [{ name: 'Шам', quantity: 30, unitPrice: 100_000_00 }],
} as const satisfies Partial<Project>

export function projectOf(id: ProjectId = 'prj_1', author: ActingPerson = aigerim): Project {
  const { personId: authorId } = author
  const draft = draftProject({ id, campaignId: 'cmp_1', authorId, language: 'kk', at: on('2026-01-21') })
  return { ...draft, ...filled }
}

/** Sent in while ideas are taken. */
export function sentIn(project: Project = projectOf(), at: Date = on('2026-01-22')): Project {
  const submission = { person: resident, territory: birlik, otherProposals: 0, number: '7', at }
  const actor = person((project.authorId ?? '').slice('per_'.length))
  return valueOf(submitProject(project, campaignIn('proposing'), { actor, ...submission })).state
}

export function judging(actor: ActingPerson, at: Date): Judging {
  return { actor, at, body, calendar, place: birlik }
}

export const accepted: VerdictForm = {
  ...{ outcome: 'accepted', codes: [], text: {}, price: null, executorId: null, permits: null },
}
export const feasible: VerdictForm = { ...accepted, outcome: 'feasible', price: 2_900_000_00, executorId: akimat.id }
export const infeasible: VerdictForm = {
  ...accepted,
  outcome: 'infeasible',
  codes: ['land_not_public'],
  text: { kk: 'Жер учаскесі жеке меншікте.', ru: 'Участок в частной собственности.' },
}

export function admitted(project: Project = sentIn()): Project {
  const form = judging(moderator, on('2026-03-03'))
  return valueOf(judgeProject(project, campaignIn('review'), accepted, form)).state
}

/** With the verdict of the first official. */
export function valued(form: VerdictForm, project: Project = admitted()): Project {
  return valueOf(judgeProject(project, campaignIn('valuation'), form, judging(official, on('2026-03-20')))).state
}

/** On the frozen list. */
export function onBallot(project: Project = valued(feasible), ballotNumber = 1): Project {
  return { ...project, state: 'on_ballot', ballotNumber }
}

/** The same document in another state, for questions that only ask the state. */
export function inState<Of extends { readonly state: string }>(of: Of, state: Of['state']): Of {
  return { ...of, state }
}
