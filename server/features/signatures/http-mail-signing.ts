import { isLocalDate } from '#domain/kernel/legal-days.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import { mailboxOf } from '#domain/signatures/mailbox.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import type { Routes } from '#server/platform/feature.ts'
import { pagePath, type PlainPost } from '#server/platform/http/plain-forms.ts'
import type { MailSigningActs } from './graphql/mail-signing.resolver.ts'

interface Acts extends MailSigningActs {
  /** for a page whose form brings none: a reader without an account has no session to make one in */
  readonly newAttempt: () => string
}

type Act = (acts: Acts, post: PlainPost, petitionId: PetitionId) => Promise<string>

/** Signing with a mailbox without JavaScript: the forms of the page `mail`, told apart by `step`. */
export function mailSigningForms(acts: Acts): Routes {
  return (http, forms) => {
    forms.mount(http, {
      path: '/petitions/:number/mail',
      refused: (code, post) => page(post, { ...linksOf(post), refused: code }),
      async act(post) {
        // Whether it may be read is for each step: links say more than its number.
        const petition = await acts.readByNumber(post.params['number'] ?? '')
        const act = steps[post.fields['step'] ?? '']
        if (!petition || !act) return page(post, { refused: 'NOT_FOUND' })
        return act(acts, post, petition.id)
      },
    })
  }
}

const steps: Readonly<Record<string, Act>> = {
  async request(acts, post, petitionId) {
    const { email = '', name = '', visibility, declared, territoryId, birthDate = '', sponsor } = post.fields
    const attempt = attemptOf(acts, post)
    await post.charge('Mutation.requestSignature', mailboxOf(email), petitionId)
    const asked = await acts.requestSignature(post.visit.actor, {
      ...{ petitionId, attempt, email, name, locale: post.locale },
      ...{ showName: visibility === 'shown', declared: declared !== undefined, territoryId },
      ...{ birthDate: isLocalDate(birthDate) ? birthDate : null, key: sponsor },
    })
    // The id of the act goes along: with it a code of the letter is brought.
    return page(post, { sponsor, ...(asked.ok ? { done: 'sent', attempt } : refusalOf(asked)) })
  },
  async renew(acts, post, petitionId) {
    const { token = '' } = post.fields
    await post.charge('Mutation.renewSignatureRequest', token)
    const renewed = await acts.renewRequest({ petitionId, token, attempt: attemptOf(acts, post) })
    return renewed.ok ? page(post, { done: 'sent' }) : page(post, { token, ...refusalOf(renewed) })
  },
  async confirm(acts, post, petitionId) {
    const { token = '' } = post.fields
    await post.charge('Mutation.confirmSignature')
    const confirmed = await acts.confirmSignature.byLink({ petitionId, token, attempt: attemptOf(acts, post) })
    if (!confirmed.ok) return page(post, { token, ...refusalOf(confirmed) })
    return page(post, { key: confirmed.value.link, done: 'signed' })
  },
  async code(acts, post, petitionId) {
    const { request = '', code = '' } = post.fields
    await post.charge('Mutation.confirmSignatureByCode', request)
    const confirmed = await acts.confirmSignature.byCode({ petitionId, request, code })
    if (!confirmed.ok) {
      return page(post, { sponsor: post.fields['sponsor'], done: 'sent', attempt: request, ...refusalOf(confirmed) })
    }
    return page(post, { key: confirmed.value.link, done: 'signed' })
  },
  async withdraw(acts, post, petitionId) {
    const { key = '' } = post.fields
    await post.charge('Mutation.withdrawLinkedSignature')
    const withdrawn = await acts.linked.withdraw({ petitionId, link: key })
    return page(post, { key, ...(withdrawn.ok ? { done: 'withdrawn' } : refusalOf(withdrawn)) })
  },
  async erase(acts, post, petitionId) {
    const { key = '' } = post.fields
    await post.charge('Mutation.eraseLinkedSignature')
    const erased = await acts.linked.erase({ petitionId, link: key })
    return erased.ok ? page(post, { done: 'erased' }) : page(post, { key, ...refusalOf(erased) })
  },
}

function attemptOf({ newAttempt }: Acts, { fields }: PlainPost): string {
  return fields['attempt'] || newAttempt()
}

/** What a reader needs to try again. */
function linksOf({ fields: { token, key, request, sponsor } }: PlainPost) {
  return { token, key, sponsor, ...(request !== undefined && { done: 'sent', attempt: request }) }
}

function refusalOf(result: Result<unknown, Refusal<ErrorCode>>) {
  const [first] = result.ok ? [] : result.refusals
  return { refused: first?.code ?? 'INTERNAL', field: first?.path?.[0] }
}

function page({ locale, params }: PlainPost, query: Readonly<Record<string, string | undefined>>): string {
  return pagePath(locale, ['petitions', params['number'] ?? '', 'mail'], query)
}
