import { beforeTheVote } from '../budgets/vote-facts.ts'
import type { CampaignChange } from '../budgets/advance-campaign.ts'
import { campaignFact } from '../budgets/campaign-events.ts'
import type { Act, Campaign, CampaignOrigin } from '../budgets/campaign.ts'
import type { Schedule, LostReason, ProjectState } from '../budgets/states.ts'
import type { ProjectChange } from '../budgets/move-project.ts'
import { projectFact } from '../budgets/project-events.ts'
import type { Outcome, Point, Project, ProjectSource } from '../budgets/project.ts'
import { addDays, isLocalDate } from '../kernel/legal-days.ts'
import type { CampaignId, ProjectId } from '../kernel/ids.ts'
import type { Localized } from '../kernel/localized.ts'
import type { PabulibProject } from '../tally/pabulib/format.ts'
import { dayOf, keyOf, languageOf, metaOf, titleOf, yearOf, type PastVote } from './past-vote.ts'
import { categoriesIn, categoryCodesOf, rulesOf, thresholdIn } from './past-vote-rules.ts'

// Long because a campaign and a project have many parts, and each has to be said.

/** A past vote as a closed campaign with its projects, by row of the file. */
export interface ReplayedVote {
  readonly campaign: CampaignChange
  readonly projects: readonly ProjectChange[]
  /** how many the file names as winners */
  readonly winners: number
}

/** The file holds one sum for all its projects. */
const envelopeId = 'city'

const withoutReason: Localized = {
  kk: 'Себебі бастапқы файлда көрсетілмеген.',
  ru: 'Причина в исходном файле не указана.',
  en: 'The source file does not say why.',
}

/**
 * A vote that another city held, under our words: closed, every project won, lost or withdrawn as the file says itself
 * (`selected`, cost 999999999), its votes counted from its ballots. Projects carry the ids of the file as their numbers
 * and its order as their ballot numbers, which is what ties are broken by. Where the file names no winners, projects
 * stay on the ballot.
 */
export function replayPabulib(
  vote: PastVote,
  ids: { readonly campaign: CampaignId; readonly project: () => ProjectId },
  act: Act,
): ReplayedVote {
  const campaign = campaignOf(vote, ids.campaign, act)
  const fact = campaignFact(campaign, act, {
    type: 'CampaignImported',
    data: { system: 'pabulib', hash: vote.hash },
  })
  const tell = tellerOf(vote, campaign, act)
  const projects = vote.file.projects.map((project, row) => tell(ids.project(), project, row))
  return {
    campaign: { state: { ...campaign, history: [fact] }, facts: [fact] },
    projects,
    winners: projects.filter(({ state }) => state.state === 'won').length,
  }
}

function campaignOf(vote: PastVote, id: CampaignId, { at }: Act): Campaign {
  const { file } = vote
  const territoryId = vote.territoryId ?? metaOf(file)('unit')
  const description = metaOf(file)('description')
  return {
    ...{ id, key: keyOf(vote), territoryId, year: yearOf(file) ?? at.getUTCFullYear() },
    title: titleOf(vote),
    about: description === '' ? {} : { [languageOf(file)]: description },
    ...{ state: 'closed', suspension: null, cancellation: null, rules: rulesOf(vote), rulesHash: null },
    // It is over, so no day is computed any more; but whoever asks must find one.
    ...{ calendarId: 'kz', sources: [], notice: null, conflicts: [], ballotList: null, lastProposal: 0 },
    vote: beforeTheVote,
    envelopes: [{ id: envelopeId, kind: 'city', territoryId, category: null, amount: file.budgetMinor }],
    schedule: scheduleOf(vote),
    origin: originOf(vote),
    ...{ createdAt: at, createdBy: null, publishedAt: null, history: [], revision: 0, generation: 0 },
  }
}

/** Voting ends with the day before `verification`. */
function scheduleOf({ file }: PastVote): Schedule {
  const meta = metaOf(file)
  const [begin, end] = [dayOf(meta('date_begin')), dayOf(meta('date_end'))]
  if (!isLocalDate(begin) || !isLocalDate(end) || begin > end) return {}
  return { voting: begin, verification: addDays(end, 1) }
}

function originOf({ file, fileName, hash }: PastVote): CampaignOrigin {
  const meta = metaOf(file)
  return {
    ...{ system: 'pabulib', hash, file: fileName },
    ...{ description: meta('description'), country: meta('country'), unit: meta('unit'), instance: meta('instance') },
    ...{ voteType: file.voteType, rule: meta('rule'), dateBegin: meta('date_begin'), dateEnd: meta('date_end') },
    ballots: file.ballots.length,
  }
}

/** Tells one project after another; what is the same for all is looked up once. */
function tellerOf(vote: PastVote, { id: campaignId }: Campaign, act: Act) {
  const { file } = vote
  const language = languageOf(file)
  const columns = new Map(file.projectColumns.map((name, index) => [name, index]))
  const codes = categoryCodesOf(file)
  const votes = votesOf(vote)
  const stateOf = stateTeller(vote)
  const lostBy = lossTeller(vote)

  return (id: ProjectId, { id: number, costMinor, isWithdrawn, cells }: PabulibProject, row: number): ProjectChange => {
    const cell = (...names: readonly string[]) => {
      return names.map((name) => cells[columns.get(name) ?? -1] ?? '').find((text) => text !== '') ?? ''
    }
    const state = stateOf(isWithdrawn, cell('selected'))
    const score = numberOf(cell('score'))
    const categories = categoriesIn(file, cells)
    const told: Project = {
      ...{ id, campaignId, number, ballotNumber: row + 1, state, language, envelopeId },
      texts: {
        [language]: {
          ...{ title: cell('name') || number, description: cell('description'), effect: '', address: '' },
          beneficiaries: cell('beneficiaries', 'target'),
        },
      },
      ...placeOf(vote, pointOf(cell('latitude'), cell('longitude'))),
      category: codes.get(categories[0] ?? '') ?? null,
      estimate: isWithdrawn ? null : costMinor,
      cityReason: isWithdrawn ? withoutReason : null,
      outcome: outcomeOf(votes[row] ?? 0, score, state === 'lost' ? lostBy(score ?? votes[row] ?? 0) : null),
      source: sourceOf(cell('neighborhood', 'neighbourhood', 'subunit', 'district'), categories),
      ...{ authorId: null, showAuthor: false, coAuthors: [] },
      ...{ costItems: [], photos: [], petitionId: null, verdicts: [], appeal: null },
      ...{ mergeRequest: null, mergedInto: null },
      ...{ createdAt: act.at, editedAt: act.at, submittedAt: null, history: [], revision: 0 },
    }
    const fact = projectFact(told, act, { type: 'ProjectImported', data: { state } })
    return { state: { ...told, history: [fact] }, facts: [fact] }
  }
}

function outcomeOf(votes: number, score: number | null, lost: LostReason | null): Outcome {
  return { votes, score, lost }
}

/** Marks on ballots; a file may have no column of its own for them. */
function votesOf({ file: { ballots, projects } }: PastVote): Float64Array {
  const votes = new Float64Array(projects.length)
  for (const mark of ballots.marks) votes[mark] = (votes[mark] ?? 0) + 1
  return votes
}

function stateTeller({ file }: PastVote): (isWithdrawn: boolean, selected: string) => ProjectState {
  const at = file.projectColumns.indexOf('selected')
  const isDecided = file.projects.some(({ cells }) => (cells[at] ?? '') !== '')
  return (isWithdrawn, selected) => {
    if (isWithdrawn) return 'withdrawn_by_city'
    if (!isDecided) return 'on_ballot'
    return selected === '1' ? 'won' : 'lost'
  }
}

const byMoneyAlone = new Set(['greedy', 'greedy-threshold'])

/** Why a project lost, as far as the file lets one know. */
function lossTeller({ file }: PastVote): (score: number) => LostReason | null {
  const threshold = thresholdIn(file)
  const isByMoney = byMoneyAlone.has(metaOf(file)('rule'))
  return (score) => (score < threshold ? 'below_threshold' : isByMoney ? 'no_money' : null)
}

/** Who proposed it stays out: names of people are not ours to publish again. */
function sourceOf(neighbourhood: string, categories: readonly string[]): ProjectSource {
  return { neighbourhood: neighbourhood || null, proposer: null, categories }
}

function placeOf({ territoryId, unitAround }: PastVote, point: Point | null): Pick<Project, 'point' | 'territoryId'> {
  return { point, territoryId: (point && unitAround?.(point)) ?? territoryId ?? null }
}

function pointOf(latitude: string, longitude: string): Point | null {
  const [lat, lon] = [numberOf(latitude), numberOf(longitude)]
  if (lat === null || lon === null || Math.abs(lat) > 90 || Math.abs(lon) > 180) return null
  return { lat, lon }
}

function numberOf(text: string): number | null {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null
}
