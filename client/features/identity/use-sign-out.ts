import { SignOutDocument } from '#client/features/identity/documents.ts'
import { dropAllAttempts } from '#client/lib/attempt.ts'
import { dropAllDrafts } from '#client/lib/drafts.ts'
import { useAct } from '#client/lib/graphql/use-act.ts'
import { useLocale } from '#client/lib/words.ts'

/** Ends the session. The next person at this device finds neither drafts nor answers in memory. */
export function useSignOut() {
  const act = useAct(SignOutDocument)
  const locale = useLocale()
  return {
    ...act,
    signOut: async () => {
      const done = await act.send({})
      if (done === undefined) return
      await dropAllDrafts()
      dropAllAttempts()
      // Whoever identified the person forgets them too.
      location.assign(done.continueAt ?? `/${locale.value}/`)
    },
  }
}
