import { computed, onBeforeUnmount, onMounted } from 'vue'
import { VoteDeskDocument } from '#client/features/ballots/desk/documents.ts'
import { useQuery } from '#client/lib/graphql/use-query.ts'
import type { ComputedRef } from 'vue'
import type { DeskVote, PublicVote } from '#client/features/ballots/desk/vote-steps.ts'
import type { Failure } from '#client/lib/graphql/failure.ts'

export interface VoteDeskData {
  readonly desk: ComputedRef<DeskVote | undefined>
  /** there once the list is frozen */
  readonly vote: ComputedRef<PublicVote | undefined>
  readonly pending: ComputedRef<boolean>
  readonly failure: ComputedRef<Failure | undefined>
  readonly refresh: () => void
}

const pauseMs = 5_000

/** The vote of a campaign. It is asked for again by itself while shares come in, boards are sealed and ballots opened. */
export function useVoteDesk(campaignKey: string): VoteDeskData {
  const { data, pending, failure, refresh } = useQuery(VoteDeskDocument, { variables: { key: campaignKey } })
  const desk = computed(() => data.value?.voteDesk ?? undefined)
  const isMoving = computed(() => desk.value?.campaign.state === 'VERIFICATION')
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    timer = setInterval(() => {
      if (isMoving.value) refresh()
    }, pauseMs)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
  })
  return { desk, vote: computed(() => desk.value?.campaign.vote ?? undefined), pending, failure, refresh }
}
