import type { Account } from '#domain/identity/person.ts'
import type { ActingPerson, Grant } from '#domain/kernel/actor.ts'
import { isId, type PersonId } from '#domain/kernel/ids.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { PersonResolver } from './graphql/person.resolver.ts'
import { SignInResolver } from './graphql/sign-in.resolver.ts'
import { signInForms } from './http.ts'
import { codeCollection, codeStore } from './store/code.store.ts'
import { peopleList } from './store/people.list.ts'
import { personCollection } from './store/person.document.ts'
import { personStore } from './store/person.store.ts'
import { addGrant, removeGrant, type AddGrant, type RemoveGrant } from './use-cases/change-grants.ts'
import { listPeople } from './use-cases/list-people.ts'
import { openAccount, type OpenAccount } from './use-cases/open-account.ts'
import { recordIdentity, type RecordIdentity } from './use-cases/record-identity.ts'
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
}

export function identityFeature(platform: Platform): Feature<Identity> {
  const store = personStore(platform)
  const deps = { ...platform, store, codes: codeStore(platform), people: peopleList(platform) }
  const openAccountAct = openAccount(deps)
  const grant = addGrant(deps)
  const requestCode = requestSignInCode(deps)
  const use: Identity = {
    openAccount: openAccountAct,
    readPerson: (id) => store.read(id),
    readPeople: (ids) => store.readMany(ids),
    findByEmail: (email) => store.findByEmail(email),
    setPassword: setPassword(deps),
    updatePerson: updatePerson(deps),
    recordIdentity: recordIdentity(deps),
    addGrant: grant,
    removeGrant: removeGrant(deps),
    grantRoleAsSystem: (id, right) => grant(id, right, { kind: 'system', id: 'setup' }),
  }
  return {
    use,
    collections: [personCollection, codeCollection],
    resolvers: [
      new PersonResolver({ readPerson: use.readPerson, listPeople: listPeople(deps) }),
      new SignInResolver({ ...use, requestSignInCode: requestCode }),
    ],
    routes: signInForms({ requestSignInCode: requestCode }),
    identification: {
      actorOf: async (id) => (isId('per', id) ? actorFrom(await store.read(id)) : undefined),
      verifyCode: verifyCode({ ...deps, openAccount: openAccountAct }),
      verifyPassword: verifyPassword(deps),
    },
  }
}

function actorFrom(account: Account | undefined): ActingPerson | undefined {
  if (!account) return undefined
  const { id, assurance, grants } = account
  return { kind: 'person', personId: id, assurance, grants }
}
