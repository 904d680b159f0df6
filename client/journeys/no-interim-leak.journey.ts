import { beforeAll, expect, it } from 'vitest'
import { orders as projectOrders, stateGroupNames } from '#client/features/budgets/project-list-address.ts'
import { orders as petitionOrders } from '#client/features/petitions/list-address.ts'
import { routePaths } from '#client/lib/routes.ts'
import { on } from '#domain/budgets/testing/turkistan.ts'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import { locales } from '#domain/kernel/localized.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { ask, bodyOf, differences, twoRuns, type Recording, type Run } from '#server/testing/two-runs.ts'

// Pages of a running vote, as the server writes them, for two runs of it with different choices. What answers their
// questions is compared in server/no-interim-leak.test.ts; here it is what they are made into.

const clock = fakeClock(on('2026-04-27', '09:00:00.000').toISOString())
const options = { clock, withWorkers: false, withPages: true } as const
const first = testServer(options)
const second = testServer({ ...options, beside: true })
let one: Run
let two: Run

beforeAll(async () => {
  ;[one, two] = await twoRuns({ clock, first, second, record })
}, 240_000)

async function record(recording: Recording): Promise<void> {
  const { url, viewers, into } = recording
  const languages = { 'a stranger': locales, 'a voter': ['kk'], 'almighty staff': ['kk'] } as const
  for (const [name, spoken] of Object.entries(languages)) {
    for (const path of spoken.flatMap((locale) => pathsOf(recording).map((rest) => `/${locale}/${rest}`))) {
      const page = inOneOrder(await ask(url, path, viewers.get(name)))
      into.set(`${name} opens ${path}`, page.replaceAll(attemptIn(page), '<attempt>'))
    }
  }
}

/**
 * A page carries its answers in the order of their coming, which is anybody's, each under a hash of its question: that of a
 * receipt has the code in it, and so digits of sealed bytes. What was answered is compared, in one order.
 */
function inOneOrder(page: string): string {
  const state = /(?<=id="page-state">).*?(?=<\/script>)/
  const [found] = state.exec(page) ?? []
  if (found === undefined) return page
  const { answers, ...rest } = JSON.parse(found) as { answers: Record<string, object> }
  const ordered = Object.values(answers).map(canonicalJson).toSorted()
  const withoutLength = page.replace(/\["content-length","\d+"\],/, '')
  return withoutLength.replace(state, () => canonicalJson({ ...rest, answers: ordered }))
}

/** The id that a form without script would send: drawn anew for each page. @returns what stands nowhere when there is none */
function attemptIn(page: string): string {
  return /"attempt":"([0-9a-f]{32})"/.exec(page)?.[1] ?? 'no attempt'
}

/** Every page by its address, and lists in each of their orders. */
function pathsOf({ vote, petition, projectId, mask }: Recording): string[] {
  const { key } = vote.campaign
  const params: Readonly<Record<string, string>> = { number: petition, id: projectId, campaign: key, code: mask.code }
  const fill = (path: string): string => path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? 'none')
  return [
    ...Object.values(routePaths).map(fill),
    ...Object.keys(projectOrders).map((order) => `budget/${key}/projects?sort=${order}`),
    ...stateGroupNames.map((state) => `budget/${key}/projects?state=${state}`),
    `budget/${key}/projects?view=map`,
    `budget/${key}/compare?projects=${projectId}`,
    ...petitionOrders.map((order) => `petitions?sort=${order.toLowerCase().replaceAll('_', '-')}`),
  ]
}

it('every page of a running vote is the same, whatever people choose', () => {
  for (const name of differences(one.answers, two.answers)) {
    expect(two.answers.get(name), name).toBe(one.answers.get(name))
  }
  const pages = [...one.answers].filter(([name]) => name.includes(' opens '))
  const written = pages.filter(([, page]) => page.startsWith('200') && bodyOf(page).includes('</html>'))
  expect(written.length).toBeGreaterThan(pages.length / 2)
  // What is compared has the vote in it.
  expect(written.some(([name, page]) => name.startsWith('a stranger') && page.includes('turkistan-city-2026-1'))).toBe(
    true,
  )
})
