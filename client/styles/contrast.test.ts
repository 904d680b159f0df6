import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Recomputes the ratios of design.md 4 from the tokens themselves (WCAG 2.2, 1.4.3 and 1.4.11). */
type Colours = ReadonlyMap<string, string>

const source = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const light = coloursOf(':root {')
const themes: Record<string, Colours> = {
  light,
  dark: new Map([...light, ...coloursOf(":root[data-theme='dark'] {")]),
  contrast: new Map([...light, ...coloursOf(":root[data-theme='contrast'] {")]),
}

const words: [string, string][] = [
  ['ink', 'paper'],
  ['ink', 'felt'],
  ['ink', 'brand-tint'],
  ['ink', 'sun-tint'],
  ['ink', 'good-tint'],
  ['ink', 'bad-tint'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'felt'],
  ['brand', 'paper'],
  ['brand', 'felt'],
  ['brand-hover', 'paper'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-hover'],
  ['on-sun', 'sun'],
  ['sun-ink', 'paper'],
  ['sun-ink', 'felt'],
  ['sun-ink', 'sun-tint'],
  ['good', 'paper'],
  ['good', 'felt'],
  ['good', 'good-tint'],
  ['bad', 'paper'],
  ['bad', 'felt'],
  ['bad', 'bad-tint'],
  ['on-bad', 'bad'],
]
const controls: [string, string][] = [
  ['edge', 'paper'],
  ['edge', 'felt'],
  ['brand', 'track'],
  ['water', 'felt'],
]

describe.each(Object.entries(themes))('the colours of the %s theme', (theme, colours) => {
  it.each(words)('let %s be read on %s', (ink, ground) => {
    expect(ratio(colours, ink, ground)).toBeGreaterThanOrEqual(theme === 'contrast' ? 7 : 4.5)
  })

  it.each(controls)('let the shape of %s be seen on %s', (shape, ground) => {
    expect(ratio(colours, shape, ground)).toBeGreaterThanOrEqual(theme === 'contrast' ? 7 : 3)
  })

  it.each([1, 2, 3, 4, 5, 6])('let chart colour %i be seen on paper', (order) => {
    expect(ratio(colours, `chart-${order}`, 'paper')).toBeGreaterThanOrEqual(3)
  })
})

it('gives the system and the switch the same dark and the same high contrast', () => {
  expect(coloursOf(":root:not([data-theme='light'], [data-theme='contrast']) {")).toEqual(
    coloursOf(":root[data-theme='dark'] {"),
  )
  expect(coloursOf(':root:not([data-theme]) {')).toEqual(coloursOf(":root[data-theme='contrast'] {"))
})

function coloursOf(selector: string): Colours {
  const start = source.indexOf(selector)
  expect(start, selector).toBeGreaterThan(-1)
  const block = source.slice(start, source.indexOf('}', start))
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6}|var\(--[\w-]+\));/g)].map(([, name, value]) => [name!, value!]),
  )
}

function ratio(colours: Colours, one: string, other: string): number {
  const [dark, bright] = [luminance(colours, one), luminance(colours, other)].sort((a, b) => a - b) as [number, number]
  return (bright + 0.05) / (dark + 0.05)
}

function luminance(colours: Colours, name: string): number {
  const value = colours.get(name)
  expect(value, name).toBeDefined()
  const alias = /var\(--([\w-]+)\)/.exec(value!)
  if (alias) return luminance(colours, alias[1]!)
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(value!.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
