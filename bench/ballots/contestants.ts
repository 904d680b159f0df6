import { randomBytes } from 'node:crypto'
import { marksAllowed } from '../../domain/ballots/choice.ts'
import type { OpenVote } from '../../seed/open-vote.ts'
import type { RunningVariant, Variant } from '../harness/variants.ts'
import { naiveVariant, productName, productVariant } from '../signing/contestants.ts'
import type { BenchDatabase } from '../signing/database.ts'
import type { CastAct } from './acts.ts'
import { castDocument } from './casting.ts'
import { paperOf, someOf } from './devices.ts'
import type { AskedVote, VoteCrowd } from './vote-crowd.ts'

/** Both sides on one database; the keys of our voices in a folder, as ever. */
export function contestants(database: BenchDatabase, ballotKeyDir: string): Variant[] {
  const product = productVariant(database)
  const env = { ...product.env, BALLOT_KEY_DIR: ballotKeyDir, SESSION_SECRET: randomBytes(48).toString('base64url') }
  return [{ ...product, env, module: 'bench/ballots/product.ts' }, naiveVariant(database)]
}

export async function prepareVote(variant: RunningVariant, vote: OpenVote, people: number): Promise<VoteCrowd> {
  const papers = vote.envelopes.map(({ id, paper: { form, options } }) => ({
    ...{ key: id, max: marksAllowed(form, options.length).max, projects: options.map(({ number }) => number) },
  }))
  return variant.ask<VoteCrowd>('prepareVote', { people, papers } satisfies AskedVote)
}

/** The same vote as the body of a request: ours by the hash of the client's own document, the naive one knows texts only. */
export function bodyFor(name: string, vote: OpenVote, { campaignId }: VoteCrowd): (act: CastAct) => object {
  const { listHash } = vote
  if (name === productName)
    return ({ attempt, ballot, voice: { envelopeId } }) => ({
      documentId: castDocument,
      variables: { input: { campaignId, envelopeId, listHash, attempt, ...ballot } },
    })
  const query =
    'mutation CastBallot($input: CastBallotInput!) { __typename castBallot(input: $input) { __typename version ' +
    'userErrors { __typename code details { __typename name value } path } } }'
  return ({ attempt, voice: { envelopeId } }) => {
    const choices = someOf(paperOf(vote, envelopeId))
    return { query, variables: { input: { campaignId, envelopeId, attempt, choices } } }
  }
}
