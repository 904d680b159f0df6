import { computed, onBeforeUnmount, reactive, shallowRef } from 'vue'
import { doOpen, forget, makeSplitKey, shareHash } from '#client/features/ballots/desk/key-ceremony.ts'
import { toBase64Url } from '#domain/kernel/base64url.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import type { SplitKey } from '#client/features/ballots/desk/key-ceremony.ts'

export type CeremonyStep = 'people' | 'handing' | 'rehearsal' | 'publishing'

/** Who gets a part of the key. */
export interface KeyHolder {
  name: string
  email: string
}

/** What the server is told: nothing of it opens a ballot. */
export interface PublishedKey {
  readonly publicKey: string
  readonly need: number
  readonly trustees: readonly { readonly name: string; readonly email: string; readonly shareHash: string }[]
}

export interface KeyCeremony {
  readonly step: Readonly<ShallowRef<CeremonyStep>>
  readonly holders: KeyHolder[]
  /** whose part is handed over now, from 0 */
  readonly at: Readonly<ShallowRef<number>>
  readonly share: ComputedRef<Uint8Array | undefined>
  /** the parts that were given back to try them */
  readonly returned: readonly (Uint8Array | undefined)[]
  readonly giveBack: (place: number, share: Uint8Array | undefined) => void
  /** whose part this is, from 0; -1 for a strange one */
  readonly ownerOf: (share: Uint8Array) => number
  /** parts were made, and would be lost with the page */
  readonly holdsKey: ComputedRef<boolean>
  readonly make: () => Promise<void>
  readonly handOver: () => void
  /** whether the parts that were given back open what is sealed with the new key */
  readonly rehearse: () => Promise<boolean>
  readonly published: () => PublishedKey | undefined
  readonly forgetAll: () => void
}

/** The steps of the ceremony, and the only memory that ever holds the parts of a key. */
export function useKeyCeremony({ need, of }: { readonly need: number; readonly of: number }): KeyCeremony {
  const step = shallowRef<CeremonyStep>('people')
  const holders = reactive(Array.from({ length: of }, (): KeyHolder => ({ name: '', email: '' })))
  const key = shallowRef<SplitKey>()
  const at = shallowRef(0)
  const returned = reactive<(Uint8Array | undefined)[]>(Array.from({ length: need }))
  const hashes = computed(() => key.value?.shares.map(shareHash) ?? [])

  function forgetAll() {
    if (key.value !== undefined) forget(key.value)
    for (const share of returned) share?.fill(0)
    returned.fill(undefined)
    key.value = undefined
    at.value = 0
    step.value = 'people'
  }
  onBeforeUnmount(forgetAll)

  return {
    step,
    holders,
    at,
    returned,
    share: computed(() => key.value?.shares[at.value]),
    giveBack: (place, given) => {
      returned[place] = given
    },
    ownerOf: (share) => hashes.value.indexOf(shareHash(share)),
    holdsKey: computed(() => key.value !== undefined),
    async make() {
      key.value = await makeSplitKey(crypto.subtle, { need, of })
      step.value = 'handing'
    },
    handOver() {
      if (at.value + 1 < of) at.value++
      else step.value = 'rehearsal'
    },
    async rehearse() {
      const given = returned.filter((share) => share !== undefined)
      if (key.value === undefined || given.length < need) return false
      const opens = await doOpen(crypto.subtle, key.value.publicKey, given)
      if (opens) step.value = 'publishing'
      return opens
    },
    published: () =>
      key.value && {
        publicKey: toBase64Url(key.value.publicKey),
        need,
        trustees: holders.map(({ name, email }, i) => ({
          name: name.trim(),
          email: email.trim(),
          shareHash: hashes.value[i] ?? '',
        })),
      },
    forgetAll,
  }
}
