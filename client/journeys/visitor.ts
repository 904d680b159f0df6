import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core'

export type Language = 'kk' | 'ru' | 'en'

export const screens = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 900 },
} as const
export type Screen = keyof typeof screens

interface Arrival {
  readonly language: Language
  readonly origin: string
  readonly screen: Screen
  readonly withoutScript?: true
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** The narrowest screen that WCAG 1.4.10 asks for. */
const narrow = { width: 320, height: 740 }
/** A page rests when it had nothing to do so many times in a row, so many milliseconds apart. */
const calmLooks = 3
const calmMs = 40

/**
 * A named person at the browser. Every page that they open is read by axe and tried at 320 px; errors of the
 * console are kept. Asks for words by their key, so that one story is told in every language.
 */
export class Visitor {
  readonly page: Page
  readonly language: Language
  readonly faults: string[] = []
  private readonly origin: string
  private readonly screen: Screen
  private readonly withoutScript: boolean
  private twin: Page | undefined
  /** requests that have no answer yet; a stream never has one */
  private underWay = new Set<Request>()

  private constructor(page: Page, { language, origin, screen, withoutScript }: Arrival) {
    this.page = page
    this.language = language
    this.origin = origin
    this.screen = screen
    this.withoutScript = withoutScript ?? false
    page.on('request', (request) => {
      if (request.resourceType() !== 'eventsource') this.underWay.add(request)
    })
    page.on('requestfinished', (request) => this.underWay.delete(request))
    page.on('requestfailed', (request) => this.underWay.delete(request))
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`${page.url()} console: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.faults.push(`${page.url()} error: ${error.message}`))
  }

  static async arrive(browser: Browser, arrival: Arrival): Promise<Visitor> {
    const { language, screen, withoutScript } = arrival
    const context: BrowserContext = await browser.newContext({
      viewport: screens[screen],
      locale: language,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      ...(withoutScript && { javaScriptEnabled: false }),
    })
    // The pages forbid foreign scripts; axe comes in as the test's own.
    if (!withoutScript) await context.addInitScript({ content: axeSource })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    return new Visitor(page, arrival)
  }

  /** Opens a page of this language, `petitions/new`, and looks at it. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.origin}/${this.language}/${path}`, { waitUntil: 'load' })
    // Before Vue has taken the page over, a click would be answered by the form without script.
    if (!this.withoutScript) {
      await this.page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}))
    }
    await this.look()
  }

  /** The text of a key: `say('drafts.next')`. */
  say(key: string, values: Record<string, string | number> = {}): string {
    const text = wordOf(this.language, key)
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.say(key), exact: true })
  }

  link(key: string): Locator {
    return this.page.getByRole('link', { name: this.say(key), exact: true })
  }

  field(key: string): Locator {
    return this.page.getByLabel(this.say(key), { exact: true })
  }

  /** Waits for these words to stand on the page; if they do not come, says what stands there instead. */
  async sees(text: string | RegExp): Promise<void> {
    try {
      await this.page.getByText(text).first().waitFor()
    } catch (cause) {
      const shown = await this.page.locator('main').innerText()
      throw new Error(`"${text}" did not come to ${this.page.url()}, where stands:\n${shown}`, { cause })
    }
  }

  /** axe finds nothing, and nothing scrolls sideways at 320 px. */
  async look(): Promise<void> {
    await this.rest()
    const page = this.withoutScript ? await this.openTwin() : this.page
    for (const problem of await page.evaluate(findProblems)) this.faults.push(`${this.page.url()} axe: ${problem}`)
    await page.setViewportSize(narrow)
    const wide = await page.evaluate(findWide)
    await page.setViewportSize(screens[this.screen])
    if (wide !== undefined) this.faults.push(`${this.page.url()} scrolls sideways at 320 px: ${wide}`)
  }

  /** Everything that the page brings after it was drawn has come: what it is needed for works without a network. */
  async hasAll(): Promise<void> {
    await this.page.waitForLoadState('networkidle')
  }

  /** Waits until nothing is asked for and the page has nothing to do: `networkidle` takes half a second each time. */
  private async rest(): Promise<void> {
    await this.page.waitForLoadState('load')
    for (let calm = 0; calm < calmLooks; calm = this.underWay.size === 0 ? calm + 1 : 0) {
      await new Promise((resolve) => setTimeout(resolve, calmMs))
      if (!this.withoutScript) await this.page.evaluate(whenIdle)
    }
  }

  /**
   * What a reader without script has before them, where axe can run: the page as it stands, without its scripts, and with
   * the style for readers without script in force.
   */
  private async openTwin(): Promise<Page> {
    this.twin ??= await this.newTwin()
    await this.twin.goto(this.page.url(), { waitUntil: 'networkidle' })
    return this.twin
  }

  private async newTwin(): Promise<Page> {
    const browser = this.page.context().browser()
    if (!browser) throw new Error('the browser is gone')
    const context = await browser.newContext({ viewport: screens[this.screen], reducedMotion: 'reduce' })
    await context.addInitScript({ content: axeSource })
    await context.route('**/*.css', async (route) => {
      const response = await route.fetch()
      const swapped = { none: 'enabled', enabled: 'none' } as const
      const style = (await response.text()).replace(
        /scripting:\s*(none|enabled)/g,
        (_, state: keyof typeof swapped) => `scripting:${swapped[state]}`,
      )
      await route.fulfill({ response, body: style })
    })
    await context.route(
      (url) => url.href === this.page.url(),
      async (route) => {
        const html = (await this.page.content()).replace(/<script\b.*?<\/script>/gs, '')
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      },
    )
    return context.newPage()
  }

  async leave(): Promise<void> {
    await this.twin?.context().close()
    await this.page.context().close()
  }
}

const words = new Map<string, unknown>()

function wordOf(language: Language, key: string): string {
  const [file = '', ...path] = key.split('.')
  const name = join(import.meta.dirname, '../locales', language, `${file}.json`)
  if (!words.has(name)) words.set(name, JSON.parse(readFileSync(name, 'utf8')))
  const text = path.reduce<unknown>(
    (node, step) => (node as Record<string, unknown> | undefined)?.[step],
    words.get(name),
  )
  if (typeof text !== 'string') throw new Error(`no words for ${key} in ${language}`)
  return text
}

// ---- run inside the page

async function findProblems(): Promise<string[]> {
  const { axe } = globalThis as unknown as {
    axe: {
      run(
        about: Document,
        options: object,
      ): Promise<{
        violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary: string }[] }[]
      }>
    }
  }
  const { violations } = await axe.run(document, { resultTypes: ['violations'], preload: false })
  return violations.map(
    ({ id, help, nodes }) =>
      `${id} (${help}) at ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  )
}

/** The page has worked off what it had; a page that always has something to do is waited for a second. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1_000 }))
}

function findWide(): string | undefined {
  const root = document.documentElement
  if (root.scrollWidth <= root.clientWidth) return undefined
  const over = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
  )
  return over
    .slice(-3)
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    .join(', ')
}
