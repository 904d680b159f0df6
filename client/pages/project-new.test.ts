// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { aDraftProject, inKazakh } from '#client/testing/projects.ts'
import ProjectNew from '#client/pages/project-new.vue'
import type { Answers } from '#client/testing/open-page.ts'

const { campaign } = aDraftProject()
const payload = (name: string, part: object, userErrors: readonly object[] = []) => ({
  [name]: { __typename: 'Payload', ...part, userErrors },
})
const open = (more: Answers = {}, query = '') =>
  openPage(ProjectNew, {
    at: `/budget/turkistan-2027/new${query}`,
    words: ['projectWizard', 'budgets'],
    answers: {
      NewProject: { campaign: { ...campaign, territory: { ...campaign.territory, name: inKazakh('Түркістан') } } },
      SimilarProjects: { campaign: null },
      BeginProject: payload('createProject', {
        project: { __typename: 'Project', id: 'prj_7', revision: 0, language: 'KK' },
      }),
      SaveProject: payload('editProject', { project: { __typename: 'Project', id: 'prj_7', revision: 1 } }),
      ...more,
    },
  })

beforeEach(() => {
  localStorage.clear()
})

describe('beginning a proposal', () => {
  it('says what the rules ask, and asks for a title', async () => {
    const { page, settle } = await open()
    const facts = page.get('dl').text().replaceAll('\u00a0', ' ')
    expect(facts).toContain('Жасы 16 немесе одан үлкен')
    expect(facts).toContain('Ең көбі 10 000 000 ₸')
    await page.get('form').trigger('submit')
    await settle()
    expect(page.get('.error-summary a').attributes('href')).toBe('#title')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('keeps the title in the draft and leads to its first page', async () => {
    const { page, settle, asked, router } = await open()
    await page.get('#title').setValue('Көшеге шам орнату')
    await page.get('form').trigger('submit')
    await settle()
    expect(asked.find(({ name }) => name === 'SaveProject')?.variables).toEqual({
      input: { projectId: 'prj_7', revision: 0, texts: [{ locale: 'KK', title: 'Көшеге шам орнату' }] },
    })
    expect(router.currentRoute.value.fullPath).toBe('/kk/projects/edit/prj_7?step=idea')
  })

  it('is the same act when it is tried again after a broken connection', async () => {
    let isBroken = true
    const { page, settle, asked } = await open({
      BeginProject: () => {
        if (isBroken) throw new TypeError('Failed to fetch')
        return payload('createProject', {
          project: { __typename: 'Project', id: 'prj_7', revision: 0, language: 'KK' },
        })
      },
    })
    await page.get('#title').setValue('Көшеге шам орнату')
    await page.get('form').trigger('submit')
    await settle()
    isBroken = false
    await page.get('form').trigger('submit')
    await settle()
    const attempts = asked
      .filter(({ name }) => name === 'BeginProject')
      .map(({ variables }) => (variables['input'] as { attempt: string }).attempt)
    expect(attempts).toHaveLength(2)
    expect(new Set(attempts).size).toBe(1)
  })

  it('makes it of a petition without asking for a title', async () => {
    const petition = {
      __typename: 'Petition',
      ...{ id: 'pet_1', number: '2027-000201', language: 'KK', title: inKazakh('Кешкі автобус') },
      viewerCanMakeProject: { __typename: 'Decision', allowed: true, code: null, details: [] },
    }
    const { page, settle, asked } = await open({ ProjectPetition: { petition } }, '?petition=2027-000201')
    expect(page.find('#title').exists()).toBe(false)
    expect(page.text()).toContain('Кешкі автобус')
    await page.get('form').trigger('submit')
    await settle()
    expect(asked.find(({ name }) => name === 'BeginProject')?.variables['input']).toMatchObject({
      petitionNumber: '2027-000201',
    })
    expect(asked.some(({ name }) => name === 'SaveProject')).toBe(false)
  })

  it('offers no form while the campaign takes no projects', async () => {
    const closed = { ...campaign, nextStep: { __typename: 'CampaignNextStep', kind: 'WAIT', until: null } }
    const { page } = await open({ NewProject: { campaign: closed } })
    expect(page.find('form').exists()).toBe(false)
    expect(page.text()).toContain('қазір жоба қабылданбайды')
    expect(await accessibilityFaults()).toEqual([])
  })
})
