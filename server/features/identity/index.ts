import type { Account, Address } from '#domain/identity/person.ts'
import { actingAssurance, type ActingPerson, type Assurance, type Grant } from '#domain/kernel/actor.ts'
import { isId, type PersonId } from '#domain/kernel/ids.ts'
import type { Feature, TimerHandler } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { PersonResolver } from './graphql/person.resolver.ts'
import { ErasureResolver } from './graphql/erasure.resolver.ts'
import { SignInResolver } from './graphql/sign-in.resolver.ts'
import { signInForms } from './http.ts'
import { codeCollection, codeStore } from './store/code.store.ts'
import { erasureCollection, erasureStore, erasureTimer } from './store/erasure.store.ts'
import { peopleList } from './store/people.list.ts'
import { personCollection } from './store/person.document.ts'
import { personStore } from './store/person.store.ts'
import { addGrant, removeGrant, type AddGrant, type RemoveGrant } from './use-cases/change-grants.ts'
import { eraseAccount } from './use-cases/erase-account.ts'
import { followErasure, type FollowErasure } from './use-cases/follow-erasure.ts'
import { forgetGone, type ForgetGone } from './use-cases/forget-gone.ts'
import { listPeople } from './use-cases/list-people.ts'
import { openAccount, type OpenAccount } from './use-cases/open-account.ts'
import { recordIdentity, type RecordIdentity } from './use-cases/record-identity.ts'
import { requestErasureCode } from './use-cases/request-erasure-code.ts'
import { requestSignInCode } from './use-cases/request-sign-in-code.ts'
import { setPassword, type SetPassword } from './use-cases/set-password.ts'
import { updatePerson, type UpdatePerson } from './use-cases/update-person.ts'
import { verifyCode } from './use-cases/verify-code.ts'
import { verifyPassword } from './use-cases/verify-password.ts'

export { AssuranceEnum, PersonType, RoleEnum, RoleGrantType } from './graphql/person.type.ts'
export type { Account } from '#domain/identity/person.ts'

/** What later features may do with people. Accounts are read fresh each time: a right that was taken is gone at once. */
export interface Identity {
  readonly openAccount: OpenAccount
  readonly readPerson: (id: PersonId) => Promise<Account | undefined>
  /** in no order; unknown ids are missing */
  readonly readPeople: (ids: readonly PersonId[]) => Promise<readonly Account[]>
  /** For letters to many: nothing else of a person is read. In no order; who is gone is missing. */
  readonly readAddresses: (ids: readonly PersonId[]) => Promise<readonly Address[]>
  /** After letters were written to these: none of them stays for somebody who was erased meanwhile. */
  readonly forgetGone: ForgetGone
  /** @param email normalised */
  readonly findByEmail: (email: string) => Promise<Account | undefined>
  readonly setPassword: SetPassword
  /** Name and date of birth of a confirmed person are refused: `IDENTITY_CONFIRMED`. */
  readonly updatePerson: UpdatePerson
  /** Places knows whether this operator may say so. */
  readonly recordIdentity: RecordIdentity
  /** Places knows whether this administrator may say so. */
  readonly addGrant: AddGrant
  readonly removeGrant: RemoveGrant
  /** For who has no administrator yet: the first start, the demo city. */
  readonly grantRoleAsSystem: (id: PersonId, grant: Grant) => Promise<Account | undefined>
  /** For a feature that heard `AccountErased` and cannot forget everything yet: it will hear of it once more. */
  readonly holdErasure: (id: PersonId) => Promise<void>
}

export function identityFeature(platform: Platform): Feature<Identity> {
  const store = personStore(platform)
  const codes = codeStore(platform, 'sign-in')
  const erasureCodes = codeStore(platform, 'erasure')
  const erasures = erasureStore({ ...platform, codes: [codes, erasureCodes] })
  const deps = { ...platform, store, codes, erasureCodes, erasures, people: peopleList(platform) }
  const openAccountAct = openAccount(deps)
  const grant = addGrant(deps)
  const requestCode = requestSignInCode(deps)
  const use: Identity = {
    openAccount: openAccountAct,
    readPerson: (id) => store.read(id),
    readPeople: (ids) => store.readMany(ids),
    readAddresses: (ids) => store.readAddresses(ids),
    forgetGone: forgetGone(deps),
    findByEmail: (email) => store.findByEmail(email),
    setPassword: setPassword(deps),
    updatePerson: updatePerson(deps),
    recordIdentity: recordIdentity(deps),
    addGrant: grant,
    removeGrant: removeGrant(deps),
    grantRoleAsSystem: (id, right) => grant(id, right, { kind: 'system', id: 'setup' }),
    holdErasure: (id) => erasures.hold(id),
  }
  return {
    use,
    collections: [personCollection, codeCollection, erasureCollection],
    resolvers: [
      new PersonResolver({ readPerson: use.readPerson, listPeople: listPeople(deps) }),
      new SignInResolver({ ...use, requestSignInCode: requestCode }),
      new ErasureResolver({ requestErasureCode: requestErasureCode(deps), eraseAccount: eraseAccount(deps) }),
    ],
    timers: [erasureRound(followErasure(deps))],
    routes: signInForms({ requestSignInCode: requestCode }),
    identification: {
      actorOf: async (id, proven) => (isId('per', id) ? actorFrom(await store.read(id), proven) : undefined),
      verifyCode: verifyCode({ ...deps, openAccount: openAccountAct }),
      verifyPassword: verifyPassword(deps),
    },
  }
}

function erasureRound(follow: FollowErasure): TimerHandler {
  return {
    kind: erasureTimer,
    async fire({ subject, generation }) {
      if (isId('per', subject)) await follow(subject, generation)
    },
  }
}

function actorFrom(account: Account | undefined, proven: Assurance): ActingPerson | undefined {
  if (!account) return undefined
  const { id, assurance, grants } = account
  return { kind: 'person', personId: id, assurance: actingAssurance(assurance, proven), grants }
}
