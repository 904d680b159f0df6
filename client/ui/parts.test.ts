// @vitest-environment happy-dom
import axe from 'axe-core'
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createWords, loadWords, localeKey } from '#client/lib/words.ts'
import Button from '#client/ui/Button.vue'
import CheckboxGroup from '#client/ui/CheckboxGroup.vue'
import DateField from '#client/ui/DateField.vue'
import ErrorSummary from '#client/ui/ErrorSummary.vue'
import LoadMore from '#client/ui/LoadMore.vue'
import MapView from '#client/ui/MapView.vue'
import Notice from '#client/ui/Notice.vue'
import PointField from '#client/ui/PointField.vue'
import ProgressBar from '#client/ui/ProgressBar.vue'
import RadioGroup from '#client/ui/RadioGroup.vue'
import Select from '#client/ui/Select.vue'
import TextArea from '#client/ui/TextArea.vue'
import TextField from '#client/ui/TextField.vue'
import Way from '#client/ui/Way.vue'
import type { MapDrawing } from '#client/ui/map-window.ts'
import type { Component } from 'vue'

const words = createWords('kk')
await loadWords(words, 'kk', ['map'])
const router = createRouter({
  history: createMemoryHistory(),
  routes: [{ path: '/:any(.*)*', name: 'any', component: { render: () => null } }],
})

beforeEach(() => {
  document.body.innerHTML = '<main></main>'
})

function show(part: Component, props: Record<string, unknown>, slot?: string) {
  return mount(part, {
    props,
    ...(slot === undefined ? {} : { slots: { default: slot } }),
    attachTo: document.querySelector('main')!,
    global: { plugins: [words, router], provide: { [localeKey as symbol]: shallowRef('kk') } },
  })
}

async function violations(): Promise<string[]> {
  // Colours are computed from the tokens in styles/contrast.test.ts; there is no page around a part.
  const rules = {
    'color-contrast': { enabled: false },
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
  }
  const { violations: found } = await axe.run(document.body, { rules })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const options = [
  { value: 'a', text: 'Бірлік', hint: '20 100 тұрғын' },
  { value: 'b', text: 'Отырар' },
]

const drawing: MapDrawing = {
  frame: { west: 68.1, north: 43.4, unitsPerLon: 14_560, unitsPerLat: 20_000, width: 2_912, height: 4_000 },
  outline: 'M0 0l2912 0 0 4000-2912 0z',
  parts: [{ id: 'birlik', name: 'Бірлік секторы', path: 'M0 0l1456 0 0 4000-1456 0z', labelX: 728, labelY: 2_000 }],
  lines: [
    { kind: 'river', name: 'Ақбұлақ өзені', path: 'M0 0l2912 4000', labelX: 1_456, labelY: 2_000, labelAngle: 54 },
  ],
}
const markers = [{ id: 'bench', name: 'Жаңа орындықтар', sign: '1', lat: 43.3, lon: 68.25 }]

describe('every part', () => {
  it.each<[string, Component, Record<string, unknown>, string?]>([
    [
      'TextField',
      TextField,
      { id: 'name', label: 'Атыңыз', hint: 'Құжаттағыдай', error: 'Бұл өрісті толтырыңыз', modelValue: '' },
    ],
    ['TextArea', TextArea, { id: 'texts-0-text', label: 'Мәселе', max: 20, modelValue: 'Автобус керек' }],
    ['Select', Select, { id: 'place', label: 'Орны', options, modelValue: '' }],
    ['RadioGroup', RadioGroup, { id: 'level', legend: 'Деңгейі', options, modelValue: 'a', error: 'Таңдаңыз' }],
    ['CheckboxGroup', CheckboxGroup, { id: 'topics', legend: 'Тақырыбы', options, modelValue: ['a'] }],
    ['DateField', DateField, { id: 'birthDate', legend: 'Туған күніңіз', birthday: true, modelValue: '2001-03-22' }],
    ['ErrorSummary', ErrorSummary, { refusals: [{ code: 'REQUIRED', field: 'name', text: 'Атыңызды жазыңыз' }] }],
    ['Notice', Notice, { kind: 'bad', live: true }, 'Қате'],
    [
      'ProgressBar',
      ProgressBar,
      { label: 'Жиналған қол', value: 1548, max: 2500, marks: [1000], time: 0.484, scale: ['0', '2 500 қол'] },
    ],
    [
      'Way',
      Way,
      {
        steps: [
          { key: 'm', state: 'done', title: 'Тексеру' },
          { key: 's', state: 'now', title: 'Қол жинау' },
        ],
      },
    ],
    ['MapView', MapView, { label: 'Жобалар', drawing, markers, activePart: 'birlik', selected: 'bench' }],
    ['PointField', PointField, { id: 'point', legend: 'Орны', drawing, modelValue: { lat: 43.3, lon: 68.15 } }],
    ['LoadMore', LoadMore, { to: { name: 'any' } }],
    ['Button', Button, { pending: true }, 'Қол қою'],
  ])('%s is free of accessibility faults and of inline styles', async (_name, part, props, slot) => {
    const shown = show(part, props, slot)
    await nextTick()
    expect(await violations()).toEqual([])
    expect(shown.html()).not.toContain('style=')
  })
})

describe('a field', () => {
  it('says its mistake and its hint to a screen reader', () => {
    const input = show(TextField, {
      id: 'name',
      label: 'Атыңыз',
      hint: 'Құжаттағыдай',
      error: 'Толтырыңыз',
      modelValue: '',
    }).get('input')
    expect(input.attributes('aria-describedby')).toBe('name-hint name-error')
    expect(input.attributes('aria-invalid')).toBe('true')
  })

  it('lets more be typed than the rules allow, and says how much is too much', () => {
    const area = show(TextArea, { id: 'text', label: 'Мәселе', max: 5, modelValue: 'Автобус' })
    expect(area.get('textarea').attributes('maxlength')).toBeUndefined()
    expect(area.text()).toContain('Мәтін 2 таңбаға ұзын')
  })
})

describe('a date in three fields', () => {
  it('is a day once all three make one', async () => {
    const field = show(DateField, { id: 'day', legend: 'Күні', modelValue: '' })
    const [day, month, year] = field.findAll('input')
    await day!.setValue('31')
    await month!.setValue('4')
    await year!.setValue('2001')
    expect(field.emitted('update:broken')?.at(-1)).toEqual([true])
    await day!.setValue('30')
    expect(field.emitted('update:modelValue')?.at(-1)).toEqual(['2001-04-30'])
    expect(field.emitted('update:broken')?.at(-1)).toEqual([false])
  })
})

describe('the error summary', () => {
  it('takes the focus when mistakes appear and leads to each field', async () => {
    const field = show(TextField, { id: 'texts-0-text', label: 'Мәтін', modelValue: '' })
    const host = document.createElement('div')
    document.body.append(host)
    const summary = mount(ErrorSummary, {
      props: { refusals: [] },
      attachTo: host,
      global: { plugins: [words], provide: { [localeKey as symbol]: shallowRef('kk') } },
    })
    await summary.setProps({ refusals: [{ code: 'REQUIRED', field: 'texts.0.text', text: 'Мәтінді жазыңыз' }] })
    await nextTick()
    expect(document.activeElement?.className).toBe('error-summary')
    await summary.get('a').trigger('click')
    expect(document.activeElement).toBe(field.get('input').element)
  })
})

describe('a button', () => {
  it('does nothing a second time while its act is on the way, and keeps the focus', async () => {
    const button = show(Button, { pending: true }, 'Қол қою')
    await button.trigger('click')
    expect(button.emitted('press')).toBeUndefined()
    expect(button.attributes('disabled')).toBeUndefined()
  })
})
