// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import KeyCeremony from '#client/features/ballots/desk/KeyCeremony.vue'
import { doOpen, shareHash } from '#client/features/ballots/desk/key-ceremony.ts'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { parseSecret } from '#domain/ballots/paper-secret.ts'
import { fromBase64Url } from '#domain/kernel/base64url.ts'
import type { PublishedKey } from '#client/features/ballots/desk/use-key-ceremony.ts'
import type { OpenPage } from '#client/testing/open-page.ts'

const props = {
  campaignKey: 'turkistan-2027',
  title: 'Түркістан бюджеті',
  need: 2,
  of: 3,
  pending: false,
  waiting: undefined,
  refusals: [],
}
const open = () =>
  openPage(KeyCeremony, { at: '/desk/campaigns/turkistan-2027', words: ['voteDesk'], answers: {}, props })

const button = ({ page }: OpenPage, text: string) => {
  const found = page.findAll('button').find((each) => each.text() === text)
  if (!found) throw new Error(`no button "${text}" in ${page.text()}`)
  return found
}
async function until(view: OpenPage, selector: string) {
  for (let i = 0; i < 100 && !view.page.find(selector).exists(); i++) {
    await new Promise((resolve) => setTimeout(resolve, 10))
    await view.settle()
  }
}
async function namePeople(view: OpenPage) {
  for (const [i, name] of ['Айгүл', 'Болат', 'Гүлнар'].entries()) {
    await view.page.find(`#trustees-${i}-name`).setValue(name)
    await view.page.find(`#trustees-${i}-email`).setValue(`t${i}@dauys.test`)
  }
  await view.page.find('form').trigger('submit')
  await until(view, '#handing')
}
/** The rows of the three sheets, as the people carry them away. */
async function handOver(view: OpenPage): Promise<string[]> {
  const sheets: string[] = []
  for (let i = 0; i < 3; i++) {
    sheets.push(
      view.page
        .findAll('.secret code')
        .map((row) => row.text())
        .join('\n'),
    )
    await view.page.find('#taken').setValue(true)
    await button(view, i < 2 ? 'Келесі бөлік' : 'Сынап ашуға көшу').trigger('click')
    await view.settle()
  }
  return sheets
}

describe('the page of the key ceremony', () => {
  it('asks for every holder once, and says all that is missing', async () => {
    const view = await open()
    await view.page.find('#trustees-0-email').setValue('t@dauys.test')
    await view.page.find('#trustees-1-email').setValue('T@dauys.test')
    await view.page.find('form').trigger('submit')
    await view.settle()
    expect(view.page.findAll('.error-summary li')).toHaveLength(5)
    expect(view.page.find('#trustees-1-email-error').text()).toContain('Бұл пошта басқа кілт сақтаушыда бар.')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('hands the parts over one by one, tries two of them, and publishes only hashes', async () => {
    const view = await open()
    await namePeople(view)
    expect(await accessibilityFaults()).toEqual([])
    expect(view.page.text()).not.toContain('Келесі бөлік')
    const sheets = await handOver(view)
    expect(new Set(sheets).size).toBe(3)

    await view.page.find('#returned-0').setValue(sheets[2])
    await view.page.find('#returned-1').setValue(sheets[2])
    expect(view.page.text()).toContain('Бұл бөлік жоғарыда енгізілген.')
    expect(view.page.findAll('button').some((each) => each.text() === 'Бірге ашып көру')).toBe(false)
    await view.page.find('#returned-1').setValue(sheets[0])
    expect(view.page.text()).toContain('Иесі: Айгүл')
    expect(await accessibilityFaults()).toEqual([])
    await button(view, 'Бірге ашып көру').trigger('click')
    await until(view, '#publishing')

    await button(view, 'Кілтті жариялау').trigger('click')
    expect(view.page.emitted('publish')).toBeUndefined()
    await view.page.find('dialog[open] .button').trigger('click')
    const [key] = view.page.emitted('publish')?.[0] as [PublishedKey]
    const shares = sheets.map((sheet) => {
      const read = parseSecret('share', sheet)
      return read.ok ? read.secret : new Uint8Array()
    })
    expect(key.trustees).toEqual(
      ['Айгүл', 'Болат', 'Гүлнар'].map((name, i) => ({
        name,
        email: `t${i}@dauys.test`,
        shareHash: shareHash(shares[i]!),
      })),
    )
    expect(Object.keys(key).sort()).toEqual(['need', 'publicKey', 'trustees'])
    const publicKey = fromBase64Url(key.publicKey, 65)!
    expect(await doOpen(crypto.subtle, publicKey, [shares[1]!, shares[2]!])).toBe(true)
    expect(await doOpen(crypto.subtle, publicKey, [shares[1]!])).toBe(false)
  })

  it('names the row with a slip, and does not take a part of another key', async () => {
    const [strange] = await (async () => {
      const other = await open()
      await namePeople(other)
      return handOver(other)
    })()
    const view = await open()
    await namePeople(view)
    const [own = ''] = await handOver(view)
    await view.page.find('#returned-0').setValue(strange)
    expect(view.page.text()).toContain('Бұл бөлік осы кілттікі емес.')
    const rows = own.split('\n')
    rows[3] = rows[3]!.startsWith('Z') ? `Y${rows[3]!.slice(1)}` : `Z${rows[3]!.slice(1)}`
    await view.page.find('#returned-1').setValue(rows.join('\n'))
    expect(view.page.text()).toContain('Мына жолда қате бар: 4')
  })

  it('forgets the parts when the page is left, and asks before', async () => {
    const view = await open()
    await namePeople(view)
    const closing = new Event('beforeunload', { cancelable: true })
    dispatchEvent(closing)
    expect(closing.defaultPrevented).toBe(true)
    await view.router.push({ name: 'help' })
    await view.settle()
    expect(view.router.currentRoute.value.name).toBe('campaign-desk')
    expect(view.page.find('dialog[open]').text()).toContain('Кілт жоғалсын ба?')
    await button(view, 'Бәрін ұмытып, басынан бастау').trigger('click')
    await view.settle()
    const harmless = new Event('beforeunload', { cancelable: true })
    dispatchEvent(harmless)
    expect(harmless.defaultPrevented).toBe(false)
    await view.router.push({ name: 'help' })
    expect(view.router.currentRoute.value.name).toBe('help')
  })
})
