import { describe, expect, it } from 'vitest'
import { documentTitle, headElements, pictureElements } from '#client/app/head.ts'

const address = {
  origin: 'https://dauys.example',
  fullPath: '/kk/petitions?q=автобус&after=abc',
  locale: 'kk',
} as const
const find = (elements: ReturnType<typeof headElements>, attributes: Record<string, string>) =>
  elements.find((element) => Object.entries(attributes).every(([name, value]) => element.attributes[name] === value))
    ?.attributes

describe('the head of a page', () => {
  it('names the page, then the product', () => {
    expect(documentTitle({ title: 'Петициялар' }, 'Қате')).toBe('Петициялар – Dauys')
  })

  it('says first that a form has mistakes', () => {
    expect(documentTitle({ title: 'Кіру', hasErrors: true }, 'Қате')).toBe('Қате: Кіру – Dauys')
  })

  it('has one address for all its filters and cursors', () => {
    const elements = headElements({ title: 'Петициялар' }, address)
    expect(find(elements, { rel: 'canonical' })?.['href']).toBe('https://dauys.example/kk/petitions')
  })

  it('keeps what makes another page', () => {
    const elements = headElements({ title: 'Петициялар', canonicalQuery: ['q'] }, address)
    expect(find(elements, { rel: 'canonical' })?.['href']).toContain('?q=')
  })

  it('names the same page in the other languages', () => {
    const elements = headElements({ title: 'Петициялар' }, address)
    expect(find(elements, { hreflang: 'ru' })?.['href']).toBe('https://dauys.example/ru/petitions')
    expect(find(elements, { hreflang: 'x-default' })?.['href']).toBe('https://dauys.example/kk/petitions')
  })

  it('shows whoever is sent the link a picture, at its whole address', () => {
    const image = '/files/images/img_1/1600.webp'
    expect(pictureElements({ title: 'Ойын алаңы', image }, address.origin)).toEqual([
      { tag: 'meta', attributes: { property: 'og:image', content: `https://dauys.example${image}` } },
    ])
    expect(pictureElements({ title: 'Ойын алаңы', image, hidden: true }, address.origin)).toEqual([])
  })

  it('keeps personal pages out of search engines', () => {
    expect(headElements({ title: 'Жеке кабинет', hidden: true }, address)).toEqual([
      { tag: 'meta', attributes: { name: 'robots', content: 'noindex' } },
    ])
  })
})
