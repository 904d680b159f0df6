/** What a variant is asked to make before people vote. */
export interface AskedVote {
  readonly people: number
  /** what may be chosen, the same for both variants; ours has it from its own frozen list */
  readonly papers: readonly { readonly key: string; readonly max: number; readonly projects: readonly number[] }[]
}

/** People who are signed in, and what they vote on. */
export interface VoteCrowd {
  readonly campaignId: string
  /** one `Cookie` header per person */
  readonly cookies: readonly string[]
}
