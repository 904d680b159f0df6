import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { shownName } from '#domain/rules/shown-name.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
import type { ShownSigner, SignerStore } from '../store/signer.store.ts'

/** A signer as everybody sees them: by the name that they chose to show, and nothing else. */
export interface Signer {
  readonly name: string
  readonly position: string
}

export type ListSigners = (petition: Petition, page: PageRequest) => Promise<readonly Signer[]>

interface Deps {
  readonly signers: Pick<SignerStore, 'shown' | 'countShown'>
  readonly identity: Pick<Identity, 'readPeople'>
}

/** Up to one more than asked for. Names are read now: who changed, withdrew or left is not shown a moment longer. */
export function listSigners({ signers, identity }: Deps): ListSigners {
  return async ({ id }, { size, after }) => {
    const shown: Signer[] = []
    let position = after === undefined ? undefined : String(after[0])
    while (shown.length <= size) {
      const wanted = size + 1 - shown.length
      const found = await signers.shown(id, wanted, position)
      const names = await namesOf(identity, found)
      found.forEach(({ mode, position: place }, i) => {
        const name = shownName(names[i] ?? null, mode)
        // Without a name there is nothing to show: a person who never gave one, or whose account is just gone.
        if (name !== null) shown.push({ name, position: place })
      })
      if (found.length < wanted) break
      position = found.at(-1)?.position
    }
    return shown
  }
}

/** In their order; null or undefined for who has none. */
async function namesOf(identity: Deps['identity'], found: readonly ShownSigner[]) {
  const ids = found.flatMap(({ signer }) => ('id' in signer ? [signer.id] : []))
  const names = new Map((await identity.readPeople(ids)).map(({ id, name }) => [id, name]))
  return found.map(({ signer }) => ('id' in signer ? names.get(signer.id) : signer.name))
}

export type CountSigners = (petition: PetitionId) => Promise<number>

const rememberedMs = 5_000
const rememberedMax = 1_000

/** How many show their name. Many readers of one page cost one count together, every five seconds. */
export function countSigners({ signers }: Pick<Deps, 'signers'>): CountSigners {
  const remembered = new Map<PetitionId, { readonly until: number; readonly count: Promise<number> }>()
  return (petition) => {
    const known = remembered.get(petition)
    if (known && known.until > performance.now()) return known.count
    if (remembered.size >= rememberedMax) remembered.clear()
    const count = signers.countShown(petition)
    remembered.set(petition, { until: performance.now() + rememberedMs, count })
    count.catch(() => remembered.delete(petition))
    return count
  }
}
