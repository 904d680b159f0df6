// @vitest-environment happy-dom
import axe from 'axe-core'
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { shallowRef } from 'vue'
import RulesChanges from '#client/features/budgets/RulesChanges.vue'
import RulesInWords from '#client/features/budgets/RulesInWords.vue'
import { createWords, loadWords, localeKey } from '#client/lib/words.ts'
import { locales } from '#domain/kernel/localized.ts'
import { shapeOfRules } from '#domain/budgets/rules/checking/shape-of-rules.ts'
import { changedSentences } from '#domain/budgets/rules/compare-rules.ts'
import { rulesInWords } from '#domain/budgets/rules/plain-words.ts'
import { presetOf, presets } from '#domain/budgets/rules/presets.ts'
import { changesOf, isLeaf, valuesIn } from '#domain/budgets/testing/every-leaf.ts'
import kk from '#client/locales/kk/budgetRules.json' with { type: 'json' }
import type { Component } from 'vue'
import type { Locale } from '#domain/kernel/localized.ts'
import type { PbRules } from '#domain/budgets/rules/pb-rules.ts'
import type { RuleParam } from '#domain/budgets/rules/rule-sentence.ts'

const kz = presetOf('kz-city')!

beforeEach(() => {
  document.body.innerHTML = '<main></main>'
})

async function show(part: Component, props: Record<string, unknown>, locale: Locale) {
  const words = createWords(locale)
  await loadWords(words, locale, ['budgetRules'])
  const wrapper = mount(part, {
    props,
    attachTo: document.querySelector('main')!,
    global: { plugins: [words], provide: { [localeKey as symbol]: shallowRef(locale) } },
  })
  return { wrapper, said: sentencesOf(wrapper.element as Element) }
}

/** With ordinary spaces, so that they can be compared. */
const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ').trim()
const sentencesOf = (element: Element) => [...element.querySelectorAll('li, p')].map((one) => plain(one.textContent))

async function violations(): Promise<string[]> {
  const rules = {
    'color-contrast': { enabled: false },
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'heading-order': { enabled: false },
  }
  const { violations: found } = await axe.run(document.body, { rules })
  return found.map(({ id }) => id)
}

/** What no preset is one change away from. */
const rare: PbRules = {
  ...kz,
  legalBasis: [{ title: kz.title, url: 'https://example.org/law' }],
  calendar: { ...kz.calendar, votingDays: { min: 14, max: 14 } },
  envelopes: [
    {
      kind: 'category',
      split: { by: 'mixed', equalPart: [1, 2] },
      projectCap: { minor: 1_000_000, ofEnvelope: [1, 4] },
      leftover: 'to-city',
    },
  ],
  official: { category: 'greedy-votes' },
  proposing: { ...kz.proposing, coAuthors: 0 },
  publication: { ...kz.publication, attributes: [] },
}

/** The presets, and each of them with every value changed that can be changed alone. */
const many: readonly PbRules[] = [...presets, rare].flatMap((preset) => [
  preset,
  ...valuesIn(preset)
    .filter(({ value }) => isLeaf(value))
    .flatMap(({ path }) => changesOf(preset, path))
    .filter((rules): rules is PbRules => shapeOfRules(rules, '').length === 0),
])

describe('words of the rules', () => {
  const said = many.flatMap((rules) => rulesInWords(rules).flatMap(({ sentences }) => sentences))

  it('are there for every sentence that rules can say, and for no other', () => {
    const codes = new Set(said.map(({ code }) => code))
    expect([...codes].sort()).toEqual(keysOf(kk.sentences).sort())
  })

  it('are there for every term but those that a city names itself', () => {
    const terms = new Set(said.flatMap(({ params }) => Object.values(params).flatMap(termsOf)))
    const known = new Set(keysOf(kk.terms))
    expect([...terms].filter((term) => !known.has(term) && !term.startsWith('stage.'))).toEqual([])
    expect([...known].filter((term) => !terms.has(term) && !term.startsWith('stage.'))).toEqual([])
  })

  it('name exactly what the sentence brings along', () => {
    const unlike = said.flatMap(({ code, params }) => {
      const text = code.split('.').reduce<unknown>((tree, key) => (tree as Record<string, unknown>)[key], kk.sentences)
      const named = new Set([...(text as string).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
      const same = named.size === Object.keys(params).length && Object.keys(params).every((name) => named.has(name))
      return same ? [] : [code]
    })
    expect([...new Set(unlike)]).toEqual([])
  })
})

describe('rules in words', () => {
  for (const locale of locales) {
    for (const preset of presets) {
      it(`are read whole: ${preset.id} in ${locale}`, async () => {
        const sections = rulesInWords(preset)
        const { wrapper, said } = await show(RulesInWords, { sections }, locale)
        expect(said).toHaveLength(sections.reduce((sum, { sentences }) => sum + sentences.length, 0))
        expect(wrapper.findAll('h2').map((heading) => heading.text())).not.toContain('')
        // A key that stands in for missing words, a place that nothing filled, two sentences that are the same.
        expect(said.filter((text) => /budgetRules\.|[{}|]|undefined|NaN/.test(text) || text === '')).toEqual([])
        if (locale === 'kk') expect(await violations()).toEqual([])
      })
    }
  }

  it.each<[Locale, string[]]>([
    [
      'kk',
      [
        'Бір жоба құнының шегі (аудандар): 58 300 000 ₸.',
        'Ұсыныстың дұрыс толтырылғаны 10 жұмыс күні ішінде тексеріледі.',
        'Бюллетеньде кемінде 1, ең көбі 3 жоба белгіленеді (аудандар).',
        'Жобалар тең түссе, рет-ретімен мыналар шешеді: арзаны, жеребе.',
        '«Ұсыныс қабылдау» кезеңі әдетте мына күндерде өтеді: 20 қаңтар – 1 наурыз.',
      ],
    ],
    [
      'ru',
      [
        'Предельная стоимость одного проекта (районы): 58 300 000 ₸.',
        'Правильно ли заполнено предложение, проверяют за 10 рабочих дней.',
        'В бюллетене отмечают от 1 до 3 проектов (районы).',
        'При равенстве решает по порядку: что дешевле, жребий.',
        'Этап «Приём предложений» обычно проходит с 20 января по 1 марта.',
      ],
    ],
    [
      'en',
      [
        'The most that one project may cost (districts): ₸58,300,000.',
        'Whether a proposal is filled in correctly is checked within 10 working days.',
        'A ballot marks from 1 to 3 projects (districts).',
        'If projects are equal, these decide in turn: the cheaper one, a lot.',
        'The stage “Proposals” is usually from 20 January to 1 March.',
      ],
    ],
  ])('write money, numbers, days and lists as %s does', async (locale, expected) => {
    const { said } = await show(RulesInWords, { sections: rulesInWords(kz) }, locale)
    expect(said).toEqual(expect.arrayContaining(expected))
  })

  it('go by the number in Russian', async () => {
    const within = async (meritDays: number) => {
      const rules = { ...kz, review: { ...kz.review, meritDays } }
      const { said } = await show(RulesInWords, { sections: rulesInWords(rules) }, 'ru')
      return said.find((text) => text.startsWith('Осуществим ли проект'))
    }
    expect(await within(21)).toContain('за 21 рабочий день.')
    expect(await within(22)).toContain('за 22 рабочих дня.')
    expect(await within(25)).toContain('за 25 рабочих дней.')
  })

  it('write a share in percent where that is exact', async () => {
    const [district, city] = presetOf('pl-city')!.envelopes
    const rules = {
      ...presetOf('pl-city')!,
      envelopes: [district!, { ...city!, projectCap: { ofEnvelope: [1, 3] as const } }],
    }
    const { said } = await show(RulesInWords, { sections: rulesInWords(rules) }, 'ru')
    expect(said).toContain('Проект не должен стоить больше 20 % выделенной суммы (районы).')
    expect(said).toContain('Проект не должен стоить больше 1/3 выделенной суммы (весь город).')
  })

  it('lead to the text of a law', async () => {
    const [law] = kz.legalBasis
    const rules = { ...kz, legalBasis: [{ ...law!, url: 'https://example.org/code' }] }
    const { wrapper } = await show(RulesInWords, { sections: rulesInWords(rules) }, 'ru')
    const link = wrapper.get('a')
    expect([link.attributes('href'), link.text()]).toEqual(['https://example.org/code', 'Бюджетный кодекс РК'])
  })

  it('show a stage of works that only the city knows by its own name', async () => {
    const rules = { ...kz, execution: { ...kz.execution, stages: ['planned', 'blessing'] } }
    const { said } = await show(RulesInWords, { sections: rulesInWords(rules) }, 'kk')
    expect(said).toContain('Жеңген жоба мына кезеңдерден өтеді: жоспарлау, blessing.')
  })
})

describe('changes of rules', () => {
  it('stand side by side in plain words', async () => {
    const after = { ...kz, calendar: { ...kz.calendar, listFrozenDays: 21 }, jointTally: true }
    const { wrapper, said } = await show(RulesChanges, { changes: changedSentences(kz, after) }, 'ru')
    expect(wrapper.findAll('h3').map((heading) => heading.text())).toEqual(['Как делят деньги', 'Как голосуют'])
    expect(said.filter((text) => text.startsWith('Список проектов фиксируют'))).toEqual([
      expect.stringContaining('за 15 дней до голосования'),
      expect.stringContaining('за 21 день до голосования'),
    ])
    expect(await violations()).toEqual([])
  })

  it('tell which of two deciding rules is another one', async () => {
    const pl = presetOf('pl-city')!
    const [district, city, shadow] = pl.tallies
    const tallies = [district!, { ...city!, threshold: { kind: 'score' as const, min: 121 } }, shadow!]
    const { said } = await show(RulesChanges, { changes: changedSentences(pl, { ...pl, tallies }) }, 'ru')
    expect(said).toEqual([
      'Это правило решает, на что пойдут: общая сумма города.',
      'Чтобы пройти, проекту нужно не меньше 100 голосов.',
      'Чтобы пройти, проекту нужно не меньше 121 голоса.',
    ])
    expect(await violations()).toEqual([])
  })

  it('say that there was nothing before, and that there is nothing now', async () => {
    const guardian = { ...kz, eligibility: { ...kz.eligibility, guardianBelow: 20 } }
    const came = await show(RulesChanges, { changes: changedSentences(kz, guardian) }, 'kk')
    expect(came.said).toContain('Бұрын бұл туралы ереже болмаған.')
    came.wrapper.unmount()
    const went = await show(RulesChanges, { changes: changedSentences(guardian, kz) }, 'kk')
    expect(went.said).toContain('Енді мұндай ереже жоқ.')
  })

  it('say so when nothing changed', async () => {
    const { wrapper } = await show(RulesChanges, { changes: [] }, 'kk')
    expect(wrapper.text()).toBe('Ережелер өзгерген жоқ.')
  })
})

interface Tree {
  readonly [name: string]: string | Tree
}

function keysOf(tree: Tree): string[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [name] : keysOf(value).map((key) => `${name}.${key}`),
  )
}

function termsOf(param: RuleParam): string[] {
  if (param.kind === 'list') return param.items.flatMap(termsOf)
  return param.kind === 'term' ? [param.term] : []
}
