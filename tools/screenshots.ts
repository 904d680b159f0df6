import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { ApiPerson } from '../bench/client.ts'
import { type RunningCity, startCity } from '../bench/city.ts'
import { launchChromium } from '../server/testing/chromium.ts'

/**
 * `npm run screenshots [-- NAME …]`: the main pages of the demo city, or those named, phone and desktop, kk and ru,
 * two of them dark too.
 */
const folder = join(import.meta.dirname, '..', 'docs', 'screenshots')
const locales = ['kk', 'ru'] as const
const screens = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 900 },
} as const
/** A phone page may be very long; beyond this it is only more of the same. */
const heightMax = 2_400

interface Shot {
  readonly name: string
  readonly as?: 'aigul' | 'moderator' | 'official' | 'methodologist'
  path(found: Found): string
  readonly dark?: true
  /** brings the page into the state that is shown */
  readonly before?: (page: Page) => Promise<void>
}

interface Found {
  readonly signing: string
  readonly answered: string
  readonly caseId: string
  readonly duty: string
  /** key of the campaign whose list is frozen, and a project on it */
  readonly frozen: string
  readonly project: string
  /** key of a vote that is over and counted */
  readonly past: string
  /** key of the campaign that takes proposals */
  readonly proposing: string
}

const shots: readonly Shot[] = [
  { name: 'home', path: () => '/', dark: true },
  { name: 'petitions', path: () => '/petitions' },
  { name: 'petition', path: ({ signing }) => `/petitions/${signing}`, dark: true },
  { name: 'petition-answered', path: ({ answered }) => `/petitions/${answered}` },
  { name: 'petition-new', as: 'aigul', path: () => '/petitions/new', before: chooseTheCity },
  { name: 'budget', path: () => '/budget' },
  { name: 'campaign', path: ({ frozen }) => `/budget/${frozen}`, dark: true },
  { name: 'projects', path: ({ frozen }) => `/budget/${frozen}/projects?view=map` },
  { name: 'results', path: ({ past }) => `/budget/${past}/results` },
  { name: 'project', path: ({ project }) => `/projects/${project}` },
  { name: 'project-new', as: 'aigul', path: ({ proposing }) => `/budget/${proposing}/new` },
  { name: 'projects-desk', as: 'moderator', path: () => '/desk/projects' },
  { name: 'campaign-desk', as: 'methodologist', path: ({ frozen }) => `/desk/campaigns/${frozen}` },
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'me', as: 'aigul', path: () => '/me' },
  { name: 'moderation', as: 'moderator', path: ({ caseId }) => `/desk/moderation/${caseId}` },
  { name: 'answers', as: 'official', path: ({ duty }) => `/desk/answers/${duty}` },
  { name: 'help', path: () => '/help' },
  { name: 'audit', path: ({ signing }) => `/petitions/${signing}/audit` },
  { name: 'simulator', path: () => '/simulator', before: countTheExample },
]
const named = process.argv.slice(2)
const wanted = named.length === 0 ? shots : shots.filter(({ name }) => named.includes(name))
if (wanted.length < named.length) throw new Error(`Pictures are named ${shots.map(({ name }) => name).join(', ')}`)

mkdirSync(folder, { recursive: true })
const say = (line: string): void => console.error(line)
const city = await startCity(say)
const browser = await launchChromium()
try {
  await takeAll(city, browser)
} finally {
  await browser.close()
  await city.stop()
}

async function takeAll({ origin, logins }: RunningCity, chromium: Browser): Promise<void> {
  const found = await findSubjects(origin, logins.password)
  for (const shot of wanted) {
    const cookies = shot.as ? await signedIn(chromium, origin, `${shot.as}@dauys.example`, logins.password) : []
    for (const locale of locales)
      for (const [screen, viewport] of Object.entries(screens))
        for (const theme of shot.dark ? (['light', 'dark'] as const) : (['light'] as const)) {
          const context = await chromium.newContext({
            viewport,
            colorScheme: theme,
            deviceScaleFactor: 1,
            reducedMotion: 'reduce',
          })
          await context.addCookies(cookies)
          const file = `${shot.name}-${screen}-${locale}${theme === 'dark' ? '-dark' : ''}.png`
          await take(context, `${origin}/${locale}${shot.path(found)}`, join(folder, file), shot.before)
          await context.close()
          say(file)
        }
  }
}

/** The wizard says what follows from the place once one is chosen. */
async function chooseTheCity(page: Page): Promise<void> {
  await page.locator('#territoryId-0').selectOption('turkistan')
  await page.locator('#territoryId-1').selectOption('turkistan-city')
  await page.locator('#duties').waitFor()
}

/** The first example by Equal Shares. */
async function countTheExample(page: Page): Promise<void> {
  await page.locator('main button').first().click()
  await page.locator('input[type=radio][value=mes]').check()
  await page.getByRole('heading', { level: 1, name: '6' }).waitFor()
}

async function take(context: BrowserContext, url: string, path: string, before: Shot['before']): Promise<void> {
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  await before?.(page)
  // What waits for the reader to come near is in the picture as well.
  await page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager'
  })
  await page.waitForLoadState('networkidle')
  const full = await page.evaluate(() => document.documentElement.scrollHeight)
  const { width, height } = page.viewportSize() ?? screens.phone
  await page.screenshot({
    path,
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.max(height, Math.min(full, heightMax)) },
  })
}

async function signedIn(chromium: Browser, origin: string, email: string, password: string) {
  const context = await chromium.newContext()
  await context.request.post(`${origin}/graphql`, {
    data: {
      query: `mutation ($email: String!, $password: String!) {
        signInWithPassword(input: { email: $email, password: $password }) { userErrors { code } } }`,
      variables: { email, password },
    },
  })
  const cookies = await context.cookies()
  await context.close()
  return cookies
}

async function findSubjects(origin: string, password: string): Promise<Found> {
  const visitor = new ApiPerson(origin, 'visitor@dauys.example')
  const { petitions } = await visitor.ask<{
    petitions: { nodes: { number: string; status: string; title: { kk: string | null } }[] }
  }>(`{ petitions(first: 50) { nodes { number status title { kk } } } }`)
  const byTitle = (part: string): string =>
    petitions.nodes.find(({ title }) => title.kk?.includes(part))?.number ?? missing(part)

  const moderator = new ApiPerson(origin, 'moderator@dauys.example')
  await moderator.signInByPassword(password)
  const { moderationQueue } = await moderator.ask<{
    moderationQueue: { nodes: { id: string; submissions: number }[] }
  }>(`{ moderationQueue(first: 50) { nodes { id submissions } } }`)

  const official = new ApiPerson(origin, 'official@dauys.example')
  await official.signInByPassword(password)
  const { answerDuties } = await official.ask<{
    answerDuties: { nodes: { petition: { id: string }; track: { id: string }; overdue: boolean }[] }
  }>(`{ answerDuties(first: 50) { nodes { petition { id } track { id } overdue } } }`)
  const duty = answerDuties.nodes.find(({ overdue }) => !overdue) ?? answerDuties.nodes[0]

  const { campaigns } = await visitor.ask<{ campaigns: { key: string; state: string }[] }>(
    '{ campaigns { key state } }',
  )
  const campaignIn = (state: string): string => campaigns.find((one) => one.state === state)?.key ?? missing(state)
  const frozen = campaignIn('BALLOT_FROZEN')
  const { campaign } = await visitor.ask<{ campaign: { projects: { nodes: { id: string; photos: object[] }[] } } }>(
    `{ campaign(key: "${frozen}") { projects(first: 20) { nodes { id photos { id } } } } }`,
  )

  return {
    frozen,
    past: campaignIn('CLOSED'),
    proposing: campaignIn('PROPOSING'),
    project: campaign.projects.nodes.find(({ photos }) => photos.length > 0)?.id ?? missing('project with a photo'),
    signing: byTitle('кешкі автобус'),
    answered: byTitle('ауызсу қысымын'),
    caseId: moderationQueue.nodes.find(({ submissions }) => submissions > 1)?.id ?? missing('resubmitted case'),
    duty: duty ? `${duty.petition.id}/${duty.track.id}` : missing('duty'),
  }
}

function missing(what: string): never {
  throw new Error(`the demo city has no ${what}`)
}
