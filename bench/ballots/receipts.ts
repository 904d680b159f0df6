import { KeyRing } from '../../domain/verifier/check-keys.ts'
import { signedMessage } from '../../domain/verifier/signed.ts'
import { VoteFindings, voteSentence } from '../../domain/verifier/vote/finding.ts'
import { checkBallotReceipt, readBallotReceipt } from '../../domain/verifier/vote/kept.ts'
import { faultInHour, type Signers } from '../../domain/verifier/vote/signatures.ts'
import operations from '../../schema/operations.json' with { type: 'json' }
import type { OpenVote } from '../../seed/open-vote.ts'
import { verifySignature } from '../ledger/check.ts'
import type { CastAct } from './acts.ts'

const [receiptDocument] = Object.entries(operations).find(([, text]) => text.startsWith('query BallotReceipt(')) ?? ['']
const atOnce = 20

/**
 * The receipt of every act, asked for as a page does, and its promise, both under the verifier for strangers.
 * @returns what speaks against them
 */
export async function checkReceipts(origin: string, vote: OpenVote, acts: readonly CastAct[]): Promise<string[]> {
  const signers = await signersOf(origin)
  const findings: string[] = []
  const rest = acts.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const act of rest) {
        findings.push(...(await faultsOfReceipt(origin, vote, act, signers)), ...(await faultsOfPromises(act, signers)))
      }
    }),
  )
  return findings
}

async function signersOf(origin: string): Promise<Signers> {
  const response = await fetch(`${origin}/ledger/keys.json`)
  const keys = (await response.json()) as ConstructorParameters<typeof KeyRing>[0]
  return { keys: new KeyRing(keys), verify: verifySignature }
}

async function faultsOfReceipt(
  origin: string,
  { campaignKey }: OpenVote,
  { attempt, voice, commitment, ballot: { nonce } }: CastAct,
  signers: Signers,
): Promise<string[]> {
  const variables = { campaignKey, envelope: voice.envelopeId, commitment }
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: receiptDocument, variables }),
  })
  const { data } = (await response.json()) as { data?: { ballotReceipt: { document: string } | null } | null }
  if (!data?.ballotReceipt) return [`act ${attempt} has no receipt`]
  // The installation never gives the nonce away: the device puts it beside.
  const document = { ...(JSON.parse(data.ballotReceipt.document) as object), nonce }
  const receipt = readBallotReceipt(JSON.stringify(document))
  if (receipt?.leaf.commitment !== commitment) return [`the receipt of act ${attempt} is not of its ballot`]
  const findings = new VoteFindings()
  await checkBallotReceipt(receipt, signers, findings)
  return findings.kept.map((finding) => `the receipt of act ${attempt}: ${voteSentence(finding)}`)
}

async function faultsOfPromises({ attempt, told }: CastAct, signers: Signers): Promise<string[]> {
  const faults = told.map(async ({ promise }) => {
    const message = signedMessage('dauys/ballot-promise/1', promise)
    const fault = await faultInHour({ ...promise, message }, signers)
    return fault ? [`the promise to act ${attempt}: ${fault}`] : []
  })
  return (await Promise.all(faults)).flat()
}
