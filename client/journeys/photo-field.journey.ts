import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import type { Browser, Page, Request } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { iconSprite } from '#client/ui/icons.ts'
import type { ImageId } from '#domain/kernel/ids.ts'
import { systemClock } from '#server/platform/clock.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { aCity, cookieOf, type City } from '#server/testing/city.ts'
import { aPhoto, aPhotoFromTheStreet } from '#server/testing/photos.ts'
import { testServer } from '#server/testing/server.ts'
import { type Language, type Screen, Visitor } from './visitor.ts'

const server = testServer({ clock: systemClock })
let browser: Browser
let city: City
/** of somebody at another browser */
let foreignCookie: string
let files: ReadonlyMap<string, string | Uint8Array>

beforeAll(async () => {
  browser = await launchChromium()
  city = await aCity(server.app)
  foreignCookie = await cookieOf(server.app, server.url, await city.person('Біреу'))
  files = await builtPage()
})
afterAll(() => browser.close())

/** The page of the field alone, as the build makes pages, by the name of each file. */
async function builtPage(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const input = { page: join(import.meta.dirname, '../testing/photo-page.ts') }
  const names = { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' }
  const output = { ...names, codeSplitting: false }
  const built = await build({
    ...{ configFile: false, logLevel: 'error', plugins: [vue()], base: '/photo-page/' },
    define: { __VUE_OPTIONS_API__: 'false', __INTLIFY_DROP_MESSAGE_COMPILER__: 'true' },
    build: { write: false, assetsInlineLimit: 0, cssCodeSplit: false, rolldownOptions: { input, output } },
  })
  if (!('output' in built)) throw new Error('one build has one output')
  return new Map(built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]))
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' }

/** Somebody signed in before the field, with the security policy of every page. */
async function arrive(language: Language, screen: Screen): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, { language, screen, origin: server.url })
  const { page } = visitor
  const cookie = await cookieOf(server.app, server.url, await city.person('Айгерім'))
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await page.context().addCookies([{ name, value, url: server.url }])
  const policy = (await fetch(`${server.url}/healthz`)).headers.get('content-security-policy') ?? ''
  const style = [...files.keys()].find((file) => file.endsWith('.css')) ?? ''
  await page.route(`**/${language}/photos`, (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      body:
        `<!doctype html><html lang="${language}"><title>${visitor.say('photos.choose')}</title>` +
        '<meta name="viewport" content="width=device-width, initial-scale=1">' +
        `<link rel="stylesheet" href="/photo-page/${style}"><script type="module" src="/photo-page/page.js"></script>` +
        `<body>${iconSprite}<div id="app" class="site"></div>`,
    }),
  )
  await page.route('**/photo-page/*', (route) => {
    const file = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    const body = files.get(file) ?? ''
    return route.fulfill({ contentType: types[file.split('.').at(-1) ?? ''] ?? '', body: Buffer.from(body) })
  })
  await visitor.open('photos')
  return visitor
}

async function choose(page: Page, ...photos: readonly (readonly [name: string, bytes: Buffer])[]): Promise<void> {
  const chosen = photos.map(([name, buffer]) => ({ name, mimeType: 'image/jpeg', buffer }))
  await page.locator('input[type="file"]').setInputFiles(chosen)
}

/** Lets files fall on the heading. */
async function drop(page: Page, photos: readonly Buffer[]): Promise<void> {
  await page.evaluate(
    (texts) => {
      const dataTransfer = new DataTransfer()
      for (const text of texts) {
        const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
        dataTransfer.items.add(new File([bytes], 'photo.jpg', { type: 'image/jpeg' }))
      }
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer })
      document.querySelector('h1')?.dispatchEvent(event)
    },
    photos.map((photo) => photo.toString('base64')),
  )
}

/** What somebody else sends from another browser. */
async function post(photo: Buffer): Promise<Response> {
  const headers = { cookie: foreignCookie, origin: server.url, 'content-type': 'image/jpeg' }
  return fetch(`${server.url}/files/images`, { method: 'POST', headers, body: new Uint8Array(photo) })
}

/** As long as a photo may be, and it does not come: it holds its place in the memory for those that come. */
async function beginLargeBody(): Promise<Socket> {
  const { hostname, port, host } = new URL(server.url)
  const socket = connect({ host: hostname, port: Number(port) })
  await once(socket, 'connect')
  const head = `host: ${host}\r\norigin: ${server.url}\r\ncookie: ${foreignCookie}\r\ncontent-length: 12000000`
  socket.write(`POST /files/images HTTP/1.1\r\n${head}\r\n\r\nx`)
  return socket
}

/** What a form around the field knows. */
async function known(page: Page): Promise<{ unsent: boolean; photos: [ImageId, string][] }> {
  return JSON.parse((await page.locator('output').textContent()) ?? '') as Awaited<ReturnType<typeof known>>
}

async function untilSent(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { unsent, photos } = JSON.parse(document.querySelector('output')?.textContent ?? '{}') as {
      unsent: boolean
      photos: unknown[]
    }
    return !unsent && photos.length === wanted
  }, count)
}

const faultsOf = ({ faults }: Visitor) => faults.filter((fault) => !fault.includes('Failed to load resource'))

const tellings: readonly { language: Language; screen: Screen }[] = [
  { language: 'kk', screen: 'phone' },
  { language: 'ru', screen: 'desktop' },
]

describe.each(tellings)('photos in a form, $language, $screen', ({ language, screen }) => {
  it('are sent small, described, put in order, taken out and put back, by keyboard alone', async () => {
    const aigerim = await arrive(language, screen)
    const { page } = aigerim
    const posts: Request[] = []
    page.on('request', (request) => request.method() === 'POST' && posts.push(request))
    const large = await aPhoto({ width: 4_000, height: 3_000, seed: 1 })
    await choose(page, ['large.jpg', large], ['street.jpg', await aPhotoFromTheStreet()])
    await untilSent(page, 2)
    expect(posts).toHaveLength(2)
    expect((await posts[0]?.sizes())?.requestBodySize).toBeLessThan(large.length)
    const [first = ['img_', ''], second = ['img_', '']] = (await known(page)).photos
    const [facts] = await server.app.platform.images.describe([first[0]])
    expect([facts?.width, facts?.height]).toEqual([1_600, 1_200])

    const words = page.getByLabel(aigerim.say('photos.alt'), { exact: true })
    await words.first().fill('Көпір')
    await words.last().fill('Көше')
    await aigerim.look()

    await page.getByRole('button', { name: aigerim.say('photos.up', { n: 2 }), exact: true }).focus()
    await page.keyboard.press('Enter')
    const said = page.getByRole('status')
    expect(await said.last().textContent()).toBe(aigerim.say('photos.moved', { n: 1, all: 2 }))
    expect((await known(page)).photos).toEqual([
      [second[0], 'Көше'],
      [first[0], 'Көпір'],
    ])
    // The focus went along, and at the end of the way the button says that it is.
    expect(await focused(page)).toBe(aigerim.say('photos.up', { n: 1 }))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect((await known(page)).photos.map(([id]) => id)).toEqual([first[0], second[0]])
    expect(await focused(page)).toBe(aigerim.say('photos.down', { n: 2 }))

    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect((await known(page)).photos).toEqual([[first[0], 'Көпір']])
    await aigerim.look()
    await page.keyboard.press('Enter')
    expect((await known(page)).photos).toEqual([
      [first[0], 'Көпір'],
      [second[0], 'Көше'],
    ])
    expect(faultsOf(aigerim)).toEqual([])
    await aigerim.leave()
  }, 60_000)

  it('that are refused say why, and those without a network are sent when it is back', async () => {
    const bolat = await arrive(language, screen)
    const { page } = bolat
    await choose(page, ['drawing.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')])
    await bolat.sees(bolat.say('errors.FILE_TYPE'))
    expect(await known(page)).toEqual({ unsent: true, photos: [] })
    await page.context().setOffline(true)
    await choose(page, ['photo.jpg', await aPhoto({ seed: 3 })])
    await bolat.sees(bolat.say('photos.offline'))
    await bolat.look()
    await page
      .getByRole('button', { name: new RegExp(`^${bolat.say('photos.remove')}`) })
      .first()
      .click()
    await page.context().setOffline(false)
    await untilSent(page, 1)
    expect(faultsOf(bolat)).toEqual([])
    await bolat.leave()
  }, 60_000)

  it('are sent again by themselves while the server is busy', async () => {
    const daniyar = await arrive(language, screen)
    const { page } = daniyar
    const bodies: Socket[] = []
    await vi.waitFor(async () => {
      const { status } = await post(await aPhoto({ seed: 8 }))
      if (status !== 503) bodies.push(await beginLargeBody())
      expect(status).toBe(503)
    }, 30_000)
    const busy = page.waitForResponse((response) => response.status() === 503)
    await choose(page, ['photo.jpg', await aPhoto({ seed: 9 })])
    await busy
    expect(await known(page)).toEqual({ unsent: true, photos: [] })
    for (const socket of bodies) socket.destroy()
    await untilSent(page, 1)
    expect(faultsOf(daniyar)).toEqual([])
    await daniyar.leave()
  }, 60_000)

  it('are no more than allowed, also when they are dropped beside the field', async () => {
    const saule = await arrive(language, screen)
    const { page } = saule
    await drop(page, await Promise.all([4, 5, 6, 7].map((seed) => aPhoto({ seed }))))
    await untilSent(page, 3)
    await saule.sees(saule.say('photos.full', { max: 3 }))
    expect(await page.locator('input[type="file"]').count()).toBe(0)
    expect(faultsOf(saule)).toEqual([])
    await saule.leave()
  }, 60_000)
})

function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
}
