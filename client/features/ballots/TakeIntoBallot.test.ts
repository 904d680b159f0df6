// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import TakeIntoBallot from '#client/features/ballots/TakeIntoBallot.vue'
import { aPaper } from '#client/testing/ballots.ts'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import type { BallotFormFieldsFragment } from '#client/lib/gql/graphql.ts'

const open = (form: Partial<BallotFormFieldsFragment> & Pick<BallotFormFieldsFragment, 'type'>) =>
  openPage(TakeIntoBallot, {
    at: '/projects/prj_3',
    words: ['ballots'],
    props: { campaign: { id: 'cmp_1', key: 'turkistan-2027', currency: 'KZT' }, envelopeId: 'city', number: 3 },
    answers: {
      BallotPaper: {
        campaign: { __typename: 'Campaign', id: 'cmp_1', vote: { __typename: 'CampaignVote', paper: aPaper(form) } },
      },
    },
  })

it('takes a project into the ballot on this device, and out again', async () => {
  const { page, settle, said, asked } = await open({ type: 'APPROVAL', min: 1, max: 3 })
  expect(asked).toEqual([])
  await page.get('button').trigger('click')
  await settle()
  expect(page.text()).toContain('Бұл жоба бюллетеніңізде')
  expect(said()).toBe('Бұл жоба бюллетеніңізде')
  expect(page.get('a').attributes('href')).not.toContain('3')
  expect(await accessibilityFaults()).toEqual([])
  await page.get('button').trigger('click')
  await settle()
  expect(page.text()).toContain('Бюллетеніме қосу')
})

it('says where there is no room for it', async () => {
  const { page, settle } = await open({ type: 'APPROVAL', min: 0, max: 0 })
  await page.get('button').trigger('click')
  await settle()
  expect(page.text()).toContain('орын жоқ')
})

it('leads to the ballot where points are to be given', async () => {
  const { page, settle, router } = await open({ type: 'POINTS', min: 1, max: 8, total: 10, maxPerProject: 5 })
  await page.get('button').trigger('click')
  await settle()
  expect(router.currentRoute.value.name).toBe('ballot')
})
