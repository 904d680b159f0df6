// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { printSecret, shareLength } from '#domain/ballots/paper-secret.ts'
import { toBase64Url } from '#domain/kernel/base64url.ts'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { deskVote, trustees } from '#client/testing/votes.ts'
import { secretFile } from '#client/features/ballots/desk/secret-file.ts'
import FileDrop from '#client/ui/FileDrop.vue'
import TrusteePage from '#client/pages/trustee-share.vue'
import type { Answers } from '#client/testing/open-page.ts'

const share = Uint8Array.from({ length: shareLength }, (_, i) => i * 5)
const rows = printSecret('share', share)
const sealed = { publicKey: 'BK', need: 2, boardHash: 'c'.repeat(64), trustees }
const desk = (part = {}, vote = {}) =>
  deskVote({ acts: [], viewerIsTrustee: true, missingOfficers: 0, ...part }, vote, { state: 'VERIFICATION' })
const open = (answers: Answers) =>
  openPage(TrusteePage, { at: '/vote/city-2027/share', words: ['campaigns', 'voteDesk'], answers })

describe('the page of a trustee', () => {
  it('takes the part from its sheet, names the row with a slip, and sends it once it is right', async () => {
    let isIn = false
    const view = await open({
      VoteDesk: () => ({ voteDesk: desk(isIn ? { sharesIn: 1 } : { acts: ['HAND_IN_SHARE'] }, sealed) }),
      HandInShare: () => {
        isIn = true
        return { __typename: 'Mutation', handInShare: { __typename: 'HandInSharePayload', userErrors: [] } }
      },
    })
    const slip = rows.with(2, rows[2]!.startsWith('9') ? `8${rows[2]!.slice(1)}` : `9${rows[2]!.slice(1)}`)
    await view.page.find('#share').setValue(slip.join('\n'))
    expect(view.page.text()).toContain('Мына жолда қате бар: 3')
    expect(view.page.find('button[type="submit"]').exists()).toBe(false)
    await view.page.find('#share').setValue(rows.join('\n'))
    expect(await accessibilityFaults()).toEqual([])
    await view.page.find('form').trigger('submit')
    await view.settle()
    expect(view.asked.find(({ name }) => name === 'HandInShare')?.variables).toEqual({
      input: { campaignKey: 'city-2027', share: toBase64Url(share) },
    })
    expect(view.page.text()).toContain('Бөлігіңіз қабылданды.')
    expect(view.page.text()).toContain('Тапсырылған бөлік: 1 / 2')
  })

  it('takes the part out of its file, and says so of another file', async () => {
    const view = await open({ VoteDesk: { voteDesk: desk({ acts: ['HAND_IN_SHARE'] }, sealed) } })
    const drop = view.page.getComponent(FileDrop)
    const head = { campaign: 'city-2027', name: 'Айгүл' }
    drop.vm.$emit('file', new File([secretFile('lot', head, new Uint8Array(32))], 'lot.json'))
    await view.settle()
    expect(view.page.get('[role="alert"]').text()).toBe('lot.json – басқа файл немесе бүлінген.')
    expect(view.page.find('button[type="submit"]').exists()).toBe(false)
    drop.vm.$emit('file', new File([secretFile('share', head, share)], 'share.json'))
    await view.settle()
    expect(view.page.get<HTMLTextAreaElement>('#share').element.value).toBe(rows.join('\n'))
    expect(view.page.find('[role="alert"]').exists()).toBe(false)
    expect(view.page.find('button[type="submit"]').exists()).toBe(true)
  })

  it('says at the part that it is not the trustee’s own', async () => {
    const error = { __typename: 'UserError', code: 'SHARE_MISMATCH', path: ['share'], details: [] }
    const view = await open({
      VoteDesk: { voteDesk: desk({ acts: ['HAND_IN_SHARE'] }, sealed) },
      HandInShare: { __typename: 'Mutation', handInShare: { __typename: 'HandInSharePayload', userErrors: [error] } },
    })
    await view.page.find('#share').setValue(rows.join('\n'))
    await view.page.find('form').trigger('submit')
    await view.settle()
    expect(view.page.find('.error-summary').exists()).toBe(true)
    expect(view.page.find<HTMLTextAreaElement>('#share').element.value).toBe(rows.join('\n'))
  })

  it('takes nothing while people vote, and nothing from strangers', async () => {
    const early = await open({ VoteDesk: { voteDesk: desk({}, { ...sealed, boardHash: null }) } })
    expect(early.page.find('#share').exists()).toBe(false)
    expect(early.page.text()).toContain('Бөлік дауыс беру аяқталып, бюллетеньдер мөрленгеннен кейін керек болады.')
    const stranger = await open({ VoteDesk: { voteDesk: null } })
    expect(stranger.page.text()).toContain('Бұл дауыс беруде сізде кілт бөлігі жоқ.')
  })
})
