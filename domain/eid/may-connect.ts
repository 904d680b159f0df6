/**
 * How long a sign-in is fresh enough to bind an identity to the account for good: who finds an open session on a phone
 * must not be able to put their own identity into it.
 */
const freshMs = 10 * 60 * 1000

/** @param provenAt when the person last proved in this session who they are */
export function isFreshSignIn(provenAt: Date | undefined, now: Date): boolean {
  return provenAt !== undefined && now.getTime() - provenAt.getTime() <= freshMs
}
