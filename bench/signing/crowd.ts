/** What a variant is asked to make before the load begins. */
export interface Asked {
  readonly people: number
  readonly petitions: number
  /** field of the petition → text: both variants carry the same */
  readonly texts: Readonly<Record<string, string>>
}

/** People who are signed in already, and what they can sign. */
export interface Crowd {
  /** one `Cookie` header per person */
  readonly cookies: readonly string[]
  readonly petitionIds: readonly string[]
}
