import type { Petition } from '#domain/petitions/petition.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Routes } from '#server/platform/feature.ts'
import { pagePath, type PlainPost } from '#server/platform/http/plain-forms.ts'
import type { SignPetition } from './use-cases/sign-petition.ts'
import type { WithdrawSignature } from './use-cases/withdraw-signature.ts'

interface Acts {
  readonly signPetition: SignPetition
  readonly withdrawSignature: WithdrawSignature
  readonly readPetition: Petitions['readPetition']
}

/** Signing and taking back without JavaScript: the forms of the pages `sign` and `withdraw-signature`. */
export function signatureForms({ signPetition, withdrawSignature, readPetition }: Acts): Routes {
  function petitionOf({ visit, params, fields }: PlainPost): Promise<Petition | undefined> {
    return readPetition(visit.actor, { number: params['number'] ?? '', key: fields['key'] })
  }

  return (http, forms) => {
    forms.mount(http, {
      path: '/petitions/:number/sign',
      refused: (code, post) => backTo('sign', post, code),
      async act(post) {
        const petition = await petitionOf(post)
        await post.charge('Mutation.signPetition', undefined, petition?.id ?? '')
        if (!petition) return backTo('sign', post, 'NOT_FOUND')
        const { attempt = '', visibility, key } = post.fields
        const input = { petitionId: petition.id, attempt, showName: visibility === 'shown', key }
        const signed = await signPetition(post.visit.actor, input)
        if (!signed.ok) return backTo('sign', post, signed.refusals[0]?.code ?? 'INTERNAL')
        // An old form that was sent once more: what became of the signature since stands on the page.
        return pageOf('sign', post, signed.value.state === 'counted' ? { done: 'signed' } : {})
      },
    })
    forms.mount(http, {
      path: '/petitions/:number/withdraw',
      refused: (code, post) => backTo('withdraw', post, code),
      async act(post) {
        await post.charge('Mutation.withdrawSignature')
        const petition = await petitionOf(post)
        if (!petition) return backTo('withdraw', post, 'NOT_FOUND')
        const withdrawn = await withdrawSignature(post.visit.actor, {
          petitionId: petition.id,
          key: post.fields['key'],
        })
        if (!withdrawn.ok) return backTo('withdraw', post, withdrawn.refusals[0]?.code ?? 'INTERNAL')
        return pageOf('withdraw', post, { done: 'withdrawn' })
      },
    })
  }
}

type Page = 'sign' | 'withdraw'

function pageOf(
  page: Page,
  { locale, params, fields }: PlainPost,
  query: Readonly<Record<string, string | undefined>>,
): string {
  return pagePath(locale, ['petitions', params['number'] ?? '', page], { key: fields['key'], ...query })
}

/** The page that says why. Where the outcome is not known the same attempt goes along, so that trying again is one act. */
function backTo(page: Page, post: PlainPost, refused: ErrorCode): string {
  if (refused === 'UNAUTHENTICATED') return pagePath(post.locale, ['sign-in'], { return: pageOf(page, post, {}) })
  const isOpen = refused === 'OUTCOME_UNKNOWN' || refused === 'BUSY' || refused === 'RATE_LIMITED'
  return pageOf(page, post, { refused, attempt: isOpen ? post.fields['attempt'] : undefined })
}
