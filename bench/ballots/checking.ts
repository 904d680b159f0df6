import type { Db } from 'mongodb'
import { pause } from '../pause.ts'
import type { CastAct, Told, Voice } from './acts.ts'
import { isBoardQuiet, readBallots, readLeaves, type StoredBallot } from './stored.ts'

export interface Verdict {
  /** residents whose last acknowledged ballot is not the one that is kept */
  readonly lost: number
  /** ballots beyond the first of one resident in one envelope, and acts done twice */
  readonly doubled: number
  readonly stored: number
  readonly findings: readonly string[]
}

// A killed server leaves the lease of its board worker behind, and a group waits for the one before it.
const quietWithinMs = 60_000

/**
 * Compares what residents were told with what is kept.
 * @param all every voice that was ever cast for in this campaign, the ones asked about among them
 */
export async function checkStored(choice: Db, voices: readonly Voice[], all: number): Promise<Verdict> {
  const ballots = await readBallots(choice)
  const byCommitment = Map.groupBy(
    ballots.flatMap((ballot) => ballot.commitments.map((commitment) => ({ commitment, ballot }))),
    ({ commitment }) => commitment,
  )
  const findings: string[] = []
  let [lost, doubled] = [0, 0]
  for (const voice of voices) {
    const found = voice.acts.flatMap(({ commitment }) => byCommitment.get(commitment) ?? []).map(({ ballot }) => ballot)
    const own = new Set(found)
    const [ballot] = own
    doubled += Math.max(0, own.size - 1) + (ballot ? ballot.commitments.length - new Set(ballot.commitments).size : 0)
    const faults = faultsOf(voice, ballot)
    if (faults.length > 0) lost++
    findings.push(...faults.map((fault) => `resident ${voice.person}: ${fault}`))
  }
  if (ballots.length !== all) findings.push(`${ballots.length} ballots of ${all} residents`)
  if (doubled > 0) findings.push(`${doubled} ballots or acts are there twice`)
  return { lost, doubled, stored: ballots.length, findings }
}

/** What speaks against this being what the resident was told. */
function faultsOf({ envelopeId, acts }: Voice, ballot: StoredBallot | undefined): string[] {
  const told = acts.flatMap((act) => act.told.map((answer) => ({ act, ...answer })))
  if (!ballot) return told.length > 0 ? ['an acknowledged ballot is not there'] : []
  const last = told.reduce<(Told & { act: CastAct }) | undefined>(
    (found, one) => (found && found.version >= one.version ? found : one),
    undefined,
  )
  const { version, commitments } = ballot
  const current = acts.find(({ commitment }) => commitment === commitments.at(-1))
  return [
    ballot.envelopeId === envelopeId ? '' : `the ballot lies in ${ballot.envelopeId}`,
    commitments.length === version ? '' : `version ${version} after ${commitments.length} acts`,
    version >= (last?.version ?? 0) ? '' : `version ${last?.version} was acknowledged, ${version} is kept`,
    // A later one may only be one whose answer never came.
    version === (last?.version ?? version) || current?.told.length === 0 ? '' : 'a later ballot than the last one told',
    ballot.sealed === current?.ballot.sealed ? '' : 'the ballot that is kept is not that of its last act',
    ...told.map(({ act, version: as, promise }) =>
      commitments[as - 1] === act.commitment && promise.commitment === act.commitment
        ? ''
        : `act ${act.attempt} was acknowledged as version ${as}, which is another`,
    ),
  ].filter((fault) => fault !== '')
}

/** Waits for the boards to take in everything. @returns how long it took, in seconds */
export async function untilQuiet(choice: Db): Promise<number> {
  const from = performance.now()
  while (!(await isBoardQuiet(choice))) {
    if (performance.now() - from > quietWithinMs) throw new Error('the boards did not come to rest')
    await pause(100)
  }
  return (performance.now() - from) / 1_000
}

/** One leaf for each ballot, and one for each change of it behind the leaf that it ends; nothing else, without gaps. */
export async function checkBoard(choice: Db, envelopeId: string): Promise<{ leaves: number; findings: string[] }> {
  const [ballots, leaves] = await Promise.all([readBallots(choice), readLeaves(choice, envelopeId)])
  const byCommitment = Map.groupBy(leaves, ({ commitment }) => commitment)
  const findings = leaves.flatMap(({ seq }, i) => (seq === i + 1 ? [] : [`leaf ${i + 1} has number ${seq}`]))
  let acts = 0
  for (const { commitments } of ballots.filter((ballot) => ballot.envelopeId === envelopeId)) {
    let before: number | undefined
    for (const [n, commitment] of commitments.entries()) {
      acts++
      const [leaf, ...more] = byCommitment.get(commitment) ?? []
      const isInPlace =
        leaf?.kind === (n === 0 ? 'cast' : 'supersede') && leaf.ends === before && leaf.seq > (before ?? 0)
      if (!isInPlace || more.length > 0) findings.push(`act ${n + 1} of a ballot is not on the board as it was done`)
      before = leaf?.seq
    }
  }
  if (acts !== leaves.length) findings.push(`${leaves.length} leaves for ${acts} acts in ${envelopeId}`)
  return { leaves: leaves.length, findings }
}
