import { ballotPaper } from '#domain/ballots/ballot-paper.ts'
import type { BallotPaper } from '#domain/ballots/choice.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { App } from '#server/app.ts'
import type { SettableClock } from '#server/platform/clock.ts'
import { votingHappenings } from './campaigns.ts'
import { settleAuthors, type StaffAccount } from './residents.ts'

/** A vote that is going on, as devices know it: what they need to seal a ballot. */
export interface OpenVote {
  readonly campaignId: CampaignId
  /** part of the address */
  readonly campaignKey: string
  /** H0, hex */
  readonly listHash: string
  /** base64url, uncompressed point of P-256 */
  readonly publicKey: string
  readonly envelopes: readonly { readonly id: string; readonly paper: BallotPaper }[]
}

/**
 * One campaign from its announcement to the third day of its vote, day by day through the use-cases: the list is frozen,
 * the key is made and shared out, and nobody has voted. The clock stands at now again afterwards.
 */
export async function openVote(app: App<SettableClock>, staff: readonly StaffAccount[]): Promise<OpenVote> {
  const now = app.clock.now()
  const authors = await settleAuthors(app)
  const happenings = votingHappenings({ app, staff, authors, voters: [], now })
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const { at, happen } of happenings) {
    app.clock.set(at)
    await happen()
  }
  app.clock.set(now)
  await app.settle()
  return asDevicesKnowIt(app, `turkistan-city-${now.getUTCFullYear()}`)
}

async function asDevicesKnowIt({ use: { budgets, ballots } }: App, key: string): Promise<OpenVote> {
  const campaign = await budgets.readCampaign({ kind: 'system', name: 'seed' }, { key })
  const vote = campaign && (await ballots.readVote(campaign))
  if (campaign?.state !== 'voting' || !vote?.sealing) throw new Error(`nobody can vote on ${key}`)
  const projects = await budgets.projectsOnList(campaign.id)
  return {
    ...{ campaignId: campaign.id, campaignKey: campaign.key, listHash: campaign.ballotList?.hash ?? '' },
    publicKey: vote.sealing.publicKey,
    envelopes: campaign.envelopes.flatMap((envelope) => {
      const paper = ballotPaper(campaign, envelope, projects)
      return paper ? { id: envelope.id, paper } : []
    }),
  }
}
