// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import axe from 'axe-core'
import { expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { createWords, loadWords, localeKey } from '#client/lib/words.ts'
import PhotoField from '#client/ui/PhotoField.vue'

const words = createWords('kk')
await loadWords(words, 'kk', ['photos'])

const photo = (n: number) => ({
  id: `img_${n}`,
  alt: `Көпір ${n}`,
  sizes: [{ width: 320, height: 240, url: `/files/images/img_${n}/320.webp` }],
})

function show(props: object) {
  document.body.innerHTML = '<main><h1>Фото</h1><div></div></main>'
  return mount(PhotoField, {
    props: { id: 'photos', legend: 'Фото', max: 2, modelValue: [], ...props },
    attachTo: document.querySelector('main > div')!,
    global: { plugins: [words], provide: { [localeKey as symbol]: shallowRef('kk') } },
  })
}

it('shows what a draft holds, with its mistakes at their place, and follows when the draft changes', async () => {
  const errorAt = (place: number) => (place === 1 ? 'Фотода не бар екенін жазыңыз' : undefined)
  const field = show({ modelValue: [photo(1), photo(2)], errorAt })
  expect(field.findAll('img').map((image) => [image.attributes('src'), image.attributes('alt')])).toEqual([
    ['/files/images/img_1/320.webp', 'Көпір 1'],
    ['/files/images/img_2/320.webp', 'Көпір 2'],
  ])
  expect(field.get('#photos-1-alt').attributes('aria-invalid')).toBe('true')
  expect(field.get('#photos-0-alt').attributes('aria-invalid')).toBeUndefined()
  expect(field.find('input[type="file"]').exists()).toBe(false)
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])

  await field.setProps({ modelValue: [photo(2)] })
  expect(field.findAll('img')).toHaveLength(1)
  expect(field.find('input[type="file"]').exists()).toBe(true)
  expect(field.find('.photo__up').exists()).toBe(false)
})

it('cannot put back a photo whose place was taken', async () => {
  const field = show({ modelValue: [photo(1), photo(2)], 'onUpdate:modelValue': () => undefined })
  await field.findAll('.photo__remove')[0]!.trigger('click')
  expect(field.emitted('update:modelValue')).toEqual([[[photo(2)]]])
  expect(field.find('.photos__removed button').exists()).toBe(true)
  await field.setProps({ max: 1 })
  expect(field.find('.photos__removed button').exists()).toBe(false)
})
