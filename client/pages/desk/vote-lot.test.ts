// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { lotCommitment } from '#domain/ballots/lottery.ts'
import { parseSecret, printSecret } from '#domain/ballots/paper-secret.ts'
import { toHex } from '#domain/kernel/hex.ts'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { deskVote, trustees } from '#client/testing/votes.ts'
import LotPage from '#client/pages/desk/vote-lot.vue'
import type { Answers, OpenPage } from '#client/testing/open-page.ts'

const viewer = {
  viewer: { __typename: 'Person', id: 'p', roles: [{ __typename: 'RoleGrant', role: 'OFFICIAL' }] },
}
const done = (name: string) => ({ __typename: 'Mutation', [name]: { __typename: 'Payload', userErrors: [] } })
const open = (answers: Answers) =>
  openPage(LotPage, {
    at: '/desk/campaigns/city-2027/lot',
    words: ['identity', 'campaigns', 'voteDesk'],
    answers: { Viewer: viewer, ...answers },
  })
const input = ({ asked }: OpenPage, name: string) =>
  asked.find((one) => one.name === name)?.variables['input'] as Record<string, string> | undefined

describe('the page of a lottery officer', () => {
  it('makes a secret on the device, sends its fingerprint only, and only once it was taken away', async () => {
    const view = await open({
      VoteDesk: { voteDesk: deskVote({ acts: ['COMMIT_LOT'] }) },
      CommitLot: done('commitLot'),
    })
    await view.page.find('form').trigger('submit')
    expect(view.page.find('#name-error').exists()).toBe(true)
    await view.page.find('#name').setValue('Гүлмира, әкімдік')
    await view.page.find('form').trigger('submit')
    await view.settle()
    expect(await accessibilityFaults()).toEqual([])
    const rows = view.page.findAll('.secret code').map((row) => row.text())
    const secret = parseSecret('lot', rows.join('\n'))
    expect(view.page.findAll('button').some((each) => each.text() === 'Таңбаны жариялау')).toBe(false)
    await view.page.find('#taken').setValue(true)
    await view.page
      .findAll('button')
      .find((each) => each.text() === 'Таңбаны жариялау')
      ?.trigger('click')
    await view.page.find('dialog[open] .button').trigger('click')
    await view.settle()
    expect(input(view, 'CommitLot')).toEqual({
      campaignKey: 'city-2027',
      name: 'Гүлмира, әкімдік',
      commitment: secret.ok ? lotCommitment(secret.secret) : '',
    })
  })

  it('reveals the secret of its sheet, and notices another one before it is sent', async () => {
    const secret = new Uint8Array(32).fill(7)
    const officers = [
      { __typename: 'LotteryOfficer' as const, name: 'Гүлмира', commitment: lotCommitment(secret), secret: null },
    ]
    const desk = deskVote(
      { acts: ['REVEAL_LOT'], viewerIsOfficer: true, missingOfficers: 0, missingReveals: 1 },
      { publicKey: 'BK', need: 2, boardHash: 'c'.repeat(64), trustees, lottery: officers },
      { state: 'VERIFICATION' },
    )
    const view = await open({ VoteDesk: { voteDesk: desk }, RevealLot: done('revealLot') })
    await view.page.find('#secret').setValue(printSecret('lot', new Uint8Array(32).fill(8)).join('\n'))
    expect(view.page.find('#secret-error').exists()).toBe(true)
    expect(view.page.find('button[type="submit"]').exists()).toBe(false)
    await view.page.find('#secret').setValue(printSecret('lot', secret).join('\n'))
    await view.page.find('form').trigger('submit')
    await view.settle()
    expect(input(view, 'RevealLot')).toEqual({ campaignKey: 'city-2027', secret: toHex(secret) })
  })
})
