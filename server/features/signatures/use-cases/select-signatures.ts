import type { PersonId, PetitionId } from '#domain/kernel/ids.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Position, SelectedSignature, SignatureSelection, Which } from '../store/signature.selection.ts'

export interface SelectDeps {
  readonly selection: Pick<SignatureSelection, 'walk'>
  readonly identity: Pick<Identity, 'readPeople'>
}

export interface SelectedStep {
  /** those that are meant */
  readonly selected: readonly SelectedSignature[]
  /** the last one that was gone through; undefined at the end */
  readonly to: Position | undefined
}

export type SelectSignatures = (
  petition: PetitionId,
  which: Which,
  after: Position | undefined,
  limit: number,
) => Promise<SelectedStep>

const minuteMs = 60_000

/**
 * The next step through the signatures that are meant. The age of an account is no part of a signature: who signed is
 * unsealed for this question alone, in memory.
 */
export function selectSignatures({ selection, identity }: SelectDeps): SelectSignatures {
  return async (petition, which, after, limit) => {
    const minutes = which.kind === 'meeting' ? which.conditions.accountMinutes : null
    const found = await selection.walk(petition, which, after, { limit, withPeople: minutes !== null })
    const to = found.at(-1)?.position
    if (minutes === null) return { selected: found, to }

    const opened = await openedAt(identity, found)
    const isYoung = ({ personId, signedAt }: SelectedSignature): boolean => {
      const at = personId && opened.get(personId)
      return at !== undefined && signedAt.getTime() - at.getTime() <= minutes * minuteMs
    }
    return { selected: found.filter((signature) => signature.isDone || isYoung(signature)), to }
  }
}

/** When the accounts of these signers were opened. */
async function openedAt(
  identity: SelectDeps['identity'],
  found: readonly SelectedSignature[],
): Promise<ReadonlyMap<PersonId, Date>> {
  const people = await identity.readPeople(found.flatMap(({ personId }) => personId ?? []))
  return new Map(people.map(({ id, createdAt }) => [id, createdAt]))
}

export type CountSignatures = (petition: PetitionId, which: Which) => Promise<number>

const countedAtOnce = 2_000

/** How many are meant, in steps that leave other requests their turn. */
export function countSignatures(deps: SelectDeps): CountSignatures {
  const select = selectSignatures(deps)
  return async (petition, which) => {
    let count = 0
    let after: Position | undefined
    do {
      const { selected, to } = await select(petition, which, after, countedAtOnce)
      count += selected.length
      after = to
    } while (after)
    return count
  }
}
