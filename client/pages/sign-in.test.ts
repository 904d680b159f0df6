// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import SignInPage from '#client/pages/sign-in.vue'

const open = (query: string) =>
  openPage(SignInPage, {
    at: `/sign-in${query}`,
    words: ['signIn', 'eid'],
    answers: { IdentityProviders: { identityProviders: [] } },
  })

describe('signing in', () => {
  it('asks nobody to correct that they turned back at their provider', async () => {
    const { page } = await open('?refused=EID_CANCELLED')
    expect(page.get('.notice').text()).toContain('бас тарттыңыз')
    expect(page.find('.error-summary').exists()).toBe(false)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('says what went wrong there', async () => {
    const { page } = await open('?refused=EID_UNREACHABLE')
    expect(page.find('.error-summary').exists()).toBe(true)
  })
})
