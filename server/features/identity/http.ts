import type { Routes } from '#server/platform/feature.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { ownPath, pagePath, type PlainPost } from '#server/platform/http/plain-forms.ts'
import type { RequestSignInCode } from './use-cases/request-sign-in-code.ts'

type Step = 'email' | 'code' | 'password'

/** Holds the address between the two steps, in the browser of the person who typed it: it stands in no address line. */
const addressCookie = 'sign-in-address'
const addressSeconds = 10 * 60

/** Signing in and out without JavaScript: the forms of the pages `sign-in` and `profile`. */
export function signInForms(acts: { readonly requestSignInCode: RequestSignInCode }): Routes {
  async function sendCode(post: PlainPost): Promise<string> {
    const { email = '' } = post.fields
    await post.charge('Mutation.requestSignInCode', accountOf(email))
    const sent = await acts.requestSignInCode({ email, locale: post.locale })
    if (!sent.ok) return signInPage(post, 'email', sent.refusals[0]?.code)
    void post.reply.setCookie(addressCookie, email, { maxAge: addressSeconds })
    return signInPage(post, 'code')
  }

  async function signIn(post: PlainPost, kind: 'code' | 'password'): Promise<string> {
    const field = kind === 'code' ? 'Mutation.signInWithCode' : 'Mutation.signInWithPassword'
    const email = (kind === 'code' ? post.cookies[addressCookie] : post.fields['email']) ?? ''
    await post.charge(field, accountOf(email))
    const result = await post.visit.session.signIn(kind, email, post.fields[kind] ?? '')
    // The strategies refuse with codes of ours, which Passport cannot know.
    if (!result.ok) return signInPage(post, kind, result.refusals[0]?.code as ErrorCode | undefined)
    void post.reply.clearCookie(addressCookie)
    return ownPath(post.fields['return'], pagePath(post.locale, ['me']))
  }

  return (http, forms) => {
    forms.mount(http, {
      path: '/sign-in',
      refused: (code, post) => signInPage(post, stepOf(post), code),
      act(post) {
        const step = stepOf(post)
        return step === 'email' ? sendCode(post) : signIn(post, step)
      },
    })
    forms.mount(http, {
      path: '/sign-out',
      refused: (code, post) => pagePath(post.locale, ['me', 'profile'], { refused: code }),
      async act(post) {
        await post.charge('Mutation.signOut')
        return (await post.visit.session.signOut()) ?? pagePath(post.locale, [''])
      },
    })
  }
}

function stepOf({ fields: { step } }: PlainPost): Step {
  return step === 'code' || step === 'password' ? step : 'email'
}

/** As the gate of the API names the account that a secret is tried for. */
function accountOf(email: string): string {
  return email.trim().toLowerCase()
}

function signInPage({ locale, fields }: PlainPost, step: Step, refused?: ErrorCode): string {
  const home = pagePath(locale, ['me'])
  return pagePath(locale, ['sign-in'], { step, refused, return: ownPath(fields['return'], home) })
}
