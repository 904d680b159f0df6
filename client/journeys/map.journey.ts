import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MapPage } from '#client/testing/map-page.ts'
import type { MapLine } from '#client/ui/map-window.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { drawMap } from '#domain/places/draw-map.ts'
import { treeOf } from '#domain/places/tree.ts'
import { demoCity } from '#seed/city.ts'
import { outlined } from '#seed/outlined.ts'
import territories from '#seed/territories.json' with { type: 'json' }
import { launchChromium } from '#server/testing/chromium.ts'
import { screens } from './visitor.ts'

/** Map and field of a point on a page of their own, in a real browser: fingers, keys and sizes are not to be imitated. */
const origin = 'http://localhost:4999'
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser
let files: ReadonlyMap<string, { type: string; body: string }>

beforeAll(async () => {
  ;[browser, files] = await Promise.all([launchChromium(), builtPage()])
})
afterAll(() => browser.close())

async function builtPage(): Promise<ReadonlyMap<string, { type: string; body: string }>> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [vue()],
    build: {
      write: false,
      target: 'esnext',
      rollupOptions: { input: join(import.meta.dirname, '../testing/map-page.ts') },
    },
  })) as Rolldown.RolldownOutput
  const entry = built.output.find((file) => file.type === 'chunk' && file.isEntry)?.fileName ?? ''
  const sheets = built.output.filter(({ fileName }) => fileName.endsWith('.css')).map(({ fileName }) => fileName)
  const links = sheets.map((name) => `<link rel="stylesheet" href="/${name}">`).join('')
  const html = `<!doctype html><meta name="viewport" content="width=device-width"><title>Dauys</title>${links}<div id="app"></div><script type="module" src="/${entry}"></script>`
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', body: html }],
    ...built.output.map(
      (file) =>
        [
          `/${file.fileName}`,
          {
            type: file.fileName.endsWith('.css') ? 'text/css' : 'text/javascript',
            body: file.type === 'chunk' ? file.code : String(file.source),
          },
        ] as const,
    ),
  ])
}

function demoDrawing(locale: Locale): MapPage['drawing'] {
  const tree = treeOf(outlined(territories, demoCity))
  const places = tree.ok ? tree.value : []
  const city = places.find(({ id }) => id === demoCity)
  const map =
    city &&
    drawMap(
      city,
      places.filter(({ parentId }) => parentId === demoCity),
    )
  if (!map) throw new Error('the demo city has no map')
  const nameOf = ({ name }: { name: Partial<Record<Locale, string>> }) => name[locale] ?? ''
  return {
    frame: map.frame,
    outline: map.outline,
    parts: map.units.map(({ territory, ...drawn }) => ({ ...drawn, id: territory.id, name: nameOf(territory) })),
    lines: map.landmarks.map((line): MapLine => ({ ...line, name: nameOf(line) })),
  }
}

/** Two in one block, two at one address, one far away. */
const markers = [
  { id: 'bench', name: 'Жаңа орындықтар', sign: '1', lat: 43.3005, lon: 68.2502 },
  { id: 'trees', name: 'Ағаш отырғызу', sign: '2', lat: 43.3032, lon: 68.2531 },
  { id: 'light', name: 'Көше шамдары', sign: '3', lat: 43.325, lon: 68.215 },
  { id: 'yard', name: 'Аула алаңы', sign: '4', lat: 43.262, lon: 68.291 },
  { id: 'court', name: 'Спорт алаңы', sign: '5', lat: 43.262, lon: 68.291 },
]

async function openMap(options: BrowserContextOptions = {}, locale: Locale = 'kk'): Promise<Page> {
  const context = await browser.newContext({ viewport: screens.phone, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  await page.route('**/*', (route) => {
    const file = files.get(new URL(route.request().url()).pathname)
    return file ? route.fulfill({ contentType: file.type, body: file.body }) : route.abort()
  })
  await page.addInitScript({ content: axeSource })
  await page.addInitScript((given) => Object.assign(globalThis, { mapPage: given }), {
    ...{ locale, markers, drawing: demoDrawing(locale) },
  })
  await page.goto(`${origin}/`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const map = (page: Page) => page.getByRole('group', { name: 'Жобалар' })
const field = (page: Page) => page.locator('#point')
const chosen = async (page: Page) =>
  JSON.parse((await page.locator('#chosen').textContent()) ?? 'null') as { lat: number; lon: number } | null

async function axeFaults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run({ rules: { 'landmark-one-main': { enabled: false } } })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
}

describe('a map', () => {
  it.each(['phone', 'desktop'] as const)(
    'is free of accessibility faults and of sideways scrolling, %s',
    async (screen) => {
      const page = await openMap({ viewport: screens[screen] })
      expect(await axeFaults(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 740 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      await page.context().close()
    },
  )

  it('shows a marker as a button that is large enough, and tells which one was pressed', async () => {
    const page = await openMap()
    const marker = map(page).getByRole('button', { name: 'Көше шамдары' })
    const box = await marker.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeCloseTo(44, 2)
    await marker.click()
    expect(await page.locator('#selected').textContent()).toBe('light')
    expect(await marker.getAttribute('aria-pressed')).toBe('true')
    await page.context().close()
  })

  it('joins markers that would cover each other, and parts them by coming nearer', async () => {
    const page = await openMap()
    expect(await map(page).getByRole('button', { name: 'Жаңа орындықтар' }).count()).toBe(0)
    await map(page).getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    await map(page).getByRole('button', { name: 'Жаңа орындықтар' }).waitFor()
    await map(page).getByRole('button', { name: 'Ағаш отырғызу' }).waitFor()
    expect(await page.locator('#said').textContent()).toContain('2')
    expect(await map(page).evaluate((element) => element === document.activeElement)).toBe(true)
    await page.context().close()
  })

  it('lists markers of one address, which nothing can part', async () => {
    const page = await openMap()
    await map(page).getByRole('button').last().click()
    const inList = page.getByRole('listitem').getByRole('button', { name: 'Спорт алаңы' })
    await inList.click()
    expect(await page.locator('#selected').textContent()).toBe('court')
    await page.context().close()
  })

  it('comes nearer and moves by buttons and by keys, without any dragging', async () => {
    const page = await openMap()
    const shown = async () => (await map(page).locator('.ground').getAttribute('viewBox')) ?? ''
    const whole = await shown()
    await page.getByRole('button', { name: 'Жақындату', exact: true }).first().click()
    const near = await shown()
    expect(near).not.toBe(whole)
    await page.getByRole('button', { name: 'Оңға' }).first().click()
    expect(await shown()).not.toBe(near)
    await map(page).focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('+')
    await page.keyboard.press('0')
    expect(await shown()).toBe(whole)
    await page.context().close()
  })

  it('is dragged by a mouse without pressing what lies below', async () => {
    const page = await openMap({ viewport: screens.desktop })
    await page.getByRole('button', { name: 'Жақындату', exact: true }).first().click()
    const before = await map(page).locator('.ground').getAttribute('viewBox')
    const box = (await map(page).getByRole('button', { name: 'Көше шамдары' }).boundingBox())!
    await page.mouse.move(box.x + 22, box.y + 22)
    await page.mouse.down()
    await page.mouse.move(box.x + 90, box.y + 60, { steps: 4 })
    await page.mouse.up()
    expect(await map(page).locator('.ground').getAttribute('viewBox')).not.toBe(before)
    expect(await page.locator('#selected').textContent()).toBe('')
    await map(page).getByRole('button', { name: 'Көше шамдары' }).click()
    expect(await page.locator('#selected').textContent()).toBe('light')
    await page.context().close()
  })
})

describe('fingers', () => {
  it('zoom the map with two of them and move it with one', async () => {
    const page = await openMap({ hasTouch: true })
    const shown = async () =>
      ((await map(page).locator('.ground').getAttribute('viewBox')) ?? '').split(' ').map(Number)
    const box = (await map(page).boundingBox())!
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const session = await page.context().newCDPSession(page)
    const touch = (type: string, ...touchPoints: { x: number; y: number; id: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints })

    const [, , whole = 0] = await shown()
    await touch('touchStart', { x: x - 20, y, id: 1 }, { x: x + 20, y, id: 2 })
    for (const apart of [30, 45, 60]) {
      await touch('touchMove', { x: x - apart, y, id: 1 }, { x: x + apart, y, id: 2 })
    }
    await touch('touchEnd')
    await expect.poll(async () => (await shown())[2]).toBeLessThan(whole / 2)

    const [left = 0] = await shown()
    await touch('touchStart', { x, y, id: 1 })
    for (const gone of [20, 40, 60]) await touch('touchMove', { x: x - gone, y, id: 1 })
    await touch('touchEnd')
    await expect.poll(async () => (await shown())[0]).toBeGreaterThan(left)
    expect(await page.locator('#selected').textContent()).toBe('')
    await page.context().close()
  })
})

describe('the field of a point', () => {
  it('takes a press on the map and says in which sector it lies', async () => {
    const page = await openMap()
    const surface = field(page).getByRole('group', { name: 'Карта: Орны' })
    await surface.click({ position: { x: 60, y: 60 } })
    await field(page).getByText('Таңдалған орын: Отырар секторы').waitFor()
    expect(await chosen(page)).toMatchObject({ lat: expect.any(Number), lon: expect.any(Number) })
    await page.context().close()
  })

  it('is moved by keys and by buttons', async () => {
    const page = await openMap()
    await field(page).locator('[tabindex="0"]').focus()
    await page.keyboard.press('ArrowUp')
    const first = (await chosen(page))!
    await page.keyboard.press('ArrowUp')
    expect((await chosen(page))!.lat).toBeGreaterThan(first.lat)
    await field(page).getByRole('button', { name: 'Солға' }).click()
    expect((await chosen(page))!.lon).toBeLessThan(first.lon)
    await field(page).getByText('Таңдалған орын: Яссы секторы').waitFor()
    await field(page).getByRole('button', { name: 'Орынды өшіру' }).click()
    expect(await chosen(page)).toBeNull()
    await page.context().close()
  })

  it('takes typed numbers, with a comma too, and says when they are no place or lie outside', async () => {
    const page = await openMap()
    await field(page).getByText('Ендік пен бойлықты жазу').click()
    await field(page).getByLabel('Ендік').fill('43,342')
    await field(page).getByLabel('Бойлық').fill('68.196')
    expect(await chosen(page)).toEqual({ lat: 43.342, lon: 68.196 })
    await field(page).getByText('Таңдалған орын: Отырар секторы').waitFor()
    await field(page).getByLabel('Бойлық').fill('69.196')
    await field(page).getByText('Бұл орын карта шегінен тыс').waitFor()
    await field(page).getByLabel('Бойлық').fill('жоқ')
    await field(page).getByText('Мұндай орын жоқ').waitFor()
    expect(await chosen(page)).toBeNull()
    expect(await axeFaults(page)).toEqual([])
    await page.context().close()
  })

  it('asks the device only when told to, and says what to do when it refuses', async () => {
    const page = await openMap({ geolocation: { latitude: 43.3005, longitude: 68.2502 }, permissions: ['geolocation'] })
    await field(page).getByRole('button', { name: 'Тұрған жерімді қою' }).click()
    await field(page).getByText('Таңдалған орын: Яссы секторы').waitFor()
    expect(await chosen(page)).toEqual({ lat: 43.3005, lon: 68.2502 })
    await page.context().close()

    const refused = await openMap()
    await refused.context().clearPermissions()
    await field(refused).getByRole('button', { name: 'Тұрған жерімді қою' }).click()
    await field(refused).getByText('рұқсат бермеді', { exact: false }).waitFor()
    await refused.context().close()
  })
})
