import type { Campaign } from '#domain/budgets/campaign.ts'
import { fromBase64Url } from '#domain/kernel/base64url.ts'
import { demand } from '#seed/demand.ts'
import type { Resident } from '#seed/residents.ts'
import { castVotes } from '#seed/votes.ts'
import type { App } from '#server/app.ts'

/** People of sector Otyrar, with an account each. */
export async function settleInOtyrar(app: App, count: number): Promise<Resident[]> {
  const residents: Resident[] = []
  for (let n = 1; n <= count; n++) {
    const account = await app.use.identity.openAccount({ email: `otyrar-${n}@dauys.example`, language: 'kk' })
    const actor = { kind: 'person', personId: account.id, assurance: account.assurance, grants: [] } as const
    const profile = { name: `Отырар тұрғыны ${n}`, birthDate: '1988-04-12', territoryId: 'otyrar' }
    demand(await app.use.places.updateProfile(actor, profile))
    residents.push({ actor, sector: 'otyrar' })
  }
  return residents
}

/** They vote from devices of their own, each for their sector and the city; sealed as every device seals. */
export async function voteFromDevices(
  app: App,
  campaign: Campaign,
  voters: readonly Resident[],
  turn: 'first' | 'again',
): Promise<void> {
  const sealing = (await app.use.ballots.readVote(campaign))?.sealing
  const publicKey = fromBase64Url(sealing?.publicKey, 65)
  if (!publicKey) throw new Error('the vote has no key')
  const cast = { app, staff: [], voters, campaignId: () => campaign.id }
  await castVotes(cast, { publicKey, shares: [], lots: [] }, voters, turn)
}
