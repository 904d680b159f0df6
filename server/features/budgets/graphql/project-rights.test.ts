import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson, Grant } from '#domain/kernel/actor.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import { dayOf, infeasible, rules, rulesWith, schedule } from '#domain/budgets/testing/turkistan.ts'
import { aBudget, type Budget } from '#server/testing/budget.ts'
import { aCity, demand, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL, type GraphQLAnswer } from '#server/testing/small-host.ts'

/** Who asks. `author` began the project in question, `coAuthor` joined it, `otherAuthor` wrote another one. */
const people = [
  ...['anonymous', 'author', 'coAuthor', 'otherAuthor', 'stranger', 'ofOtherSector'],
  ...['moderatorHere', 'moderatorElsewhere', 'officialHere', 'officialElsewhere'],
  ...['methodologistHere', 'methodologistElsewhere', 'administrator'],
] as const
type Who = (typeof people)[number]

const grants: Partial<Record<Who, Grant>> = {
  moderatorHere: { role: 'moderator', territoryId: 'turkistan-city' },
  moderatorElsewhere: { role: 'moderator', territoryId: 'sairam' },
  officialHere: { role: 'official', bodyId: 'turkistan-akimat' },
  officialElsewhere: { role: 'official', bodyId: 'sairam-akimat' },
  methodologistHere: { role: 'methodologist', territoryId: 'turkistan-city' },
  methodologistElsewhere: { role: 'methodologist', territoryId: 'sairam' },
  administrator: { role: 'administrator', territoryId: 'kz' },
}

type Stage = 'draft' | 'submitted' | 'asking' | 'admitted' | 'gathering' | 'infeasible'

interface Line {
  readonly field: string
  readonly on: Stage
  /** the rest of the input */
  readonly input?: string
  /** who may; everybody else is refused */
  readonly may: readonly Who[]
  /** by what code, unless it is the usual one of the stage */
  readonly refused?: Partial<Record<Who, string>>
}

// A draft of somebody else is not there; what was sent in is there for all to see, but not to touch.
const hidden = 'NOT_FOUND'
const shown = 'FORBIDDEN'
const text = '{ kk: "Түсіндірме", ru: "Пояснение" }'
const appeal = 'text: "Жер мемлекет меншігінде, анықтамасы бар."'

const ofTheSector = people.filter((who) => who !== 'anonymous' && who !== 'ofOtherSector')

/** Whether an object is theirs: the second half of the permission table, beside `server/access.test.ts`. */
const table: readonly Line[] = [
  { field: 'editProject', on: 'draft', input: 'category: "greening"', may: ['author', 'coAuthor'] },
  { field: 'deleteProjectDraft', on: 'draft', may: ['author'] },
  { field: 'submitProject', on: 'draft', may: ['author'], refused: { coAuthor: shown } },
  { field: 'inviteCoAuthor', on: 'draft', may: ['author'], refused: { coAuthor: shown } },
  {
    field: 'revokeCoAuthorInvite',
    ...{ on: 'draft', input: 'inviteId: "OPEN_INVITE"', may: ['author'], refused: { coAuthor: shown } },
  },
  { field: 'leaveProject', on: 'draft', may: ['coAuthor'] },
  { field: 'withdrawProject', on: 'submitted', may: ['author'] },
  { field: 'askToMerge', on: 'submitted', input: 'into: "OTHER"', may: ['author'] },
  { field: 'agreeToMerge', on: 'asking', may: ['otherAuthor'] },
  // Two may, either of them once: each has a line of their own.
  { field: 'refuseToMerge', on: 'asking', may: ['author'], refused: { otherAuthor: 'skipped' } },
  { field: 'refuseToMerge', on: 'asking', may: ['otherAuthor'], refused: { author: 'skipped' } },
  { field: 'appealProject', on: 'infeasible', input: appeal, may: ['author'], refused: { coAuthor: 'skipped' } },
  { field: 'appealProject', on: 'infeasible', input: appeal, may: ['coAuthor'], refused: { author: 'skipped' } },
  // Residents of the place may, whatever else they are; who gave no support takes none back.
  {
    field: 'supportProject',
    ...{ on: 'gathering', may: ofTheSector, refused: { ofOtherSector: 'NOT_RESIDENT' } },
  },
  { field: 'withdrawProjectSupport', on: 'gathering', may: [...ofTheSector, 'ofOtherSector'] },
  { field: 'judgeProject', on: 'submitted', input: 'outcome: ACCEPTED', may: ['moderatorHere'] },
  {
    field: 'judgeProject',
    ...{ on: 'admitted', may: ['officialHere'] },
    input: 'outcome: FEASIBLE, price: 290000000, executorId: "turkistan-akimat"',
  },
  { field: 'withdrawProjectByCity', on: 'submitted', input: `reason: ${text}`, may: ['methodologistHere'] },
]

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
const actors = new Map<Who, ActingPerson>()
let here: City
let budget: Budget
let campaign: Campaign

beforeAll(async () => {
  clock.set(new Date('2026-01-22T04:00:00Z'))
  here = await aCity(server.app)
  budget = aBudget(server.app, here)
  for (const who of people) {
    if (who === 'anonymous') continue
    const person = await here.person(who, { territoryId: who === 'ofOtherSector' ? 'otyrar' : 'birlik' })
    const grant = grants[who]
    if (grant) await server.app.use.identity.grantRoleAsSystem(person.personId, grant)
    actors.set(who, { ...person, grants: grant ? [grant] : [] })
  }
})

const actor = (who: Who): ActingPerson => {
  const found = actors.get(who)
  if (!found) throw new Error(`nobody is ${who}`)
  return found
}

async function ask(who: Who, query: string): Promise<GraphQLAnswer> {
  if (who === 'anonymous') return postGraphQL(server.url, { query })
  return (await signedInAs(server.app, server.url, actor(who)))(query)
}

/** `done`, a code of `userErrors`, or the code by which the request itself was refused. */
async function outcomeOf(who: Who, field: string, input: string): Promise<string> {
  const { data, errors } = await ask(who, `mutation { ${field}(input: { ${input} }) { userErrors { code } } }`)
  if (errors) return String(errors[0]?.extensions['code'])
  const [first] = (data as Record<string, { userErrors: { code: string }[] }>)[field]?.userErrors ?? []
  return first?.code ?? 'done'
}

interface Prepared {
  readonly project: Project
  readonly other: Project
}

const threeCoAuthors = { rules: { proposing: { ...rules.proposing, coAuthors: 3 } } } as const
const asksForSupport = {
  rules: rulesWith({ optionalStates: ['support', 'appeals', 'complaints'] }),
  schedule: { ...schedule, review: '2026-02-25', support: dayOf.support },
} as const

async function prepared(stage: Stage): Promise<Prepared> {
  const { budgets } = server.app.use
  campaign = await budget.campaign('proposing', stage === 'gathering' ? asksForSupport : threeCoAuthors)
  const draft = await budget.draft(actor('author'), campaign)
  const { token } = demand(await budgets.inviteCoAuthor(actor('author'), draft.id))
  demand(await budgets.answerCoAuthorInvite(actor('coAuthor'), { token, joins: true }))
  const other = await budget.submitted(actor('otherAuthor'), campaign, 'Саябаққа шам')
  if (stage === 'draft') demand(await budgets.inviteCoAuthor(actor('author'), draft.id))
  else await onwards(draft, other, stage)
  return { project: await budget.project(draft.id), other }
}

async function onwards({ id: projectId }: Project, other: Project, stage: Stage): Promise<void> {
  const { budgets } = server.app.use
  demand(await budgets.submitProject(actor('author'), projectId))
  if (stage === 'asking') demand(await budgets.askToMerge(actor('author'), { projectId, into: other.id }))
  if (!['admitted', 'gathering', 'infeasible'].includes(stage)) return
  const verdict = { codes: [], text: {}, price: null, executorId: null, permits: null } as const
  demand(await budgets.judgeProject(actor('moderatorHere'), { ...verdict, outcome: 'accepted', projectId }))
  const next = stage === 'gathering' ? 'support' : 'valuation'
  for (const state of ['review', next] as const) demand(await budget.advance(campaign.id, state))
  if (stage !== 'infeasible') return
  demand(await budgets.judgeProject(actor('officialHere'), { ...infeasible, projectId }))
  demand(await budget.advance(campaign.id, 'list_published'))
}

describe('the rights to a project', () => {
  it.each(table)('let $may and nobody else use $field on what is $on', async ({ field, on, input, may, refused }) => {
    const { project, other } = await prepared(on)
    const open = project.coAuthors.find(({ state }) => state === 'invited')?.id ?? ''
    const whole = [`projectId: "${project.id}"`, input?.replace('OPEN_INVITE', open).replace('OTHER', other.id)]
    const answers: Record<string, string> = {}
    const expected: Record<string, string> = {}
    // Who may comes last: nobody before them may have changed anything.
    for (const who of [...people.filter((one) => !may.includes(one)), ...may]) {
      if (refused?.[who] === 'skipped') continue
      const usual = who === 'anonymous' ? 'UNAUTHENTICATED' : on === 'draft' ? hidden : shown
      expected[who] = may.includes(who) ? 'done' : (refused?.[who] ?? usual)
      answers[who] = await outcomeOf(who, field, whole.filter(Boolean).join(', '))
    }
    expect(answers).toEqual(expected)
  })

  it('never let anybody judge what they wrote themselves', async () => {
    const grant = { role: 'moderator', territoryId: 'turkistan-city' } as const
    const judge = await here.person('Өзіне Төреші')
    await server.app.use.identity.grantRoleAsSystem(judge.personId, grant)
    actors.set('stranger', { ...judge, grants: [grant] })
    campaign = await budget.campaign('proposing')
    const own = await budget.submitted(actor('stranger'), campaign)
    const input = `projectId: "${own.id}", outcome: ACCEPTED`
    expect(await outcomeOf('stranger', 'judgeProject', input)).toBe('CONFLICT_OF_INTEREST')
    const desk = await ask('stranger', '{ projectDesk { nodes { id } } }')
    expect(JSON.stringify(desk)).not.toContain(own.id)
  })

  it('show a draft to those who write it alone, and its invitations to them too', async () => {
    const { project } = await prepared('draft')
    for (const who of people) {
      const { data } = await ask(who, `{ project(id: "${project.id}") { id coAuthors { id } viewerIsAuthor } }`)
      const isTheirs = who === 'author' || who === 'coAuthor'
      expect([who, data]).toEqual([
        who,
        {
          project: isTheirs
            ? {
                id: project.id,
                coAuthors: project.coAuthors.map(({ id }) => ({ id })),
                viewerIsAuthor: who === 'author',
              }
            : null,
        },
      ])
    }
  })

  it('show what was sent in to everybody, but neither who was invited nor who asks whom to merge', async () => {
    const { project } = await prepared('asking')
    const query = `{ project(id: "${project.id}") {
      state author coAuthors { id } coAuthorCount missing { code }
      mergeRequest { viewerCanAgree } mergeRequestsToMe { id }
      viewerCanEdit { code } viewerCanSubmit { code } viewerCanWithdraw { code } viewerCanAppeal { code }
      viewerCanJudge { allowed code } viewerCanWithdrawByCity { allowed code }
    } }`
    const seenBy = async (who: Who) => ((await ask(who, query)).data as { project: Record<string, unknown> }).project
    expect(await seenBy('anonymous')).toEqual({
      ...{ state: 'SUBMITTED', author: null, coAuthors: [], coAuthorCount: 1, missing: [] },
      ...{ mergeRequest: null, mergeRequestsToMe: [] },
      ...{ viewerCanEdit: { code: shown }, viewerCanSubmit: { code: shown }, viewerCanWithdraw: { code: shown } },
      ...{ viewerCanAppeal: { code: shown }, viewerCanJudge: { allowed: false, code: shown } },
      viewerCanWithdrawByCity: { allowed: false, code: shown },
    })
    expect(await seenBy('otherAuthor')).toMatchObject({ mergeRequest: { viewerCanAgree: true } })
    expect(await seenBy('author')).toMatchObject({
      ...{ mergeRequest: { viewerCanAgree: false }, viewerCanEdit: { code: 'NOT_EDITABLE' } },
      viewerCanWithdraw: { code: null },
    })
    expect(await seenBy('moderatorHere')).toMatchObject({ viewerCanJudge: { allowed: true } })
    expect(await seenBy('moderatorElsewhere')).toMatchObject({ viewerCanJudge: { allowed: false, code: shown } })
    expect(await seenBy('methodologistHere')).toMatchObject({ viewerCanWithdrawByCity: { allowed: true } })
  })

  it('bring a project to the desks of its place and to no other', async () => {
    const submitted = (await prepared('submitted')).project
    const admitted = (await prepared('admitted')).project
    const desk = '{ projectDesk(first: 100) { totalCount nodes { id dueAt overdue } } viewer { projectsWaiting } }'
    const lying = async (who: Who) => {
      const { data } = await ask(who, desk)
      const { projectDesk, viewer } = data as {
        projectDesk: { totalCount: number; nodes: { id: string }[] }
        viewer: { projectsWaiting: number | null }
      }
      expect(projectDesk.totalCount).toBe(viewer.projectsWaiting)
      return projectDesk.nodes.map(({ id }) => id)
    }
    const [moderators, officials] = [await lying('moderatorHere'), await lying('officialHere')]
    expect([moderators.includes(submitted.id), moderators.includes(admitted.id)]).toEqual([true, false])
    expect([officials.includes(submitted.id), officials.includes(admitted.id)]).toEqual([false, true])
    expect(await lying('moderatorElsewhere')).toEqual([])
    expect(await lying('officialElsewhere')).toEqual([])
    expect((await ask('author', '{ viewer { projectsWaiting } }')).data).toEqual({ viewer: { projectsWaiting: null } })
  })

  it('open an invitation to who holds the link, and the list of one’s own projects to oneself', async () => {
    const { project } = await prepared('draft')
    const { token } = demand(await server.app.use.budgets.inviteCoAuthor(actor('author'), project.id))
    const invite = (held: string) => `{ projectInvite(token: "${held}") { projectTitle { kk } authorName valid } }`
    expect((await ask('stranger', invite(token))).data).toEqual({
      projectInvite: { projectTitle: { kk: project.texts.kk?.title }, authorName: 'author', valid: true },
    })
    expect((await ask('stranger', invite('guessed'))).data).toEqual({ projectInvite: null })
    expect((await ask('anonymous', invite(token))).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED')
    expect(await outcomeOf('stranger', 'answerCoAuthorInvite', 'token: "guessed", joins: true')).toBe('NOT_FOUND')
    const own = '{ viewer { projects { id } } }'
    expect(JSON.stringify((await ask('coAuthor', own)).data)).toContain(project.id)
    const people = `{ people(query: "author", first: 5) { nodes { projects { id } projectsWaiting } } }`
    const seen = JSON.stringify((await ask('administrator', people)).data)
    expect(seen).toContain('"projects":[]')
    expect(seen).not.toContain('prj_')
  })
})
