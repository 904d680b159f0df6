import type { Actor } from '#domain/kernel/actor.ts'
import { isId, type PetitionId } from '#domain/kernel/ids.ts'
import { refuse, ok, type Result } from '#domain/kernel/result.ts'
import {
  answerInvitation,
  inviteCoAuthor as invite,
  leavePetition as leave,
  revokeInvitation as revoke,
  type CoAuthorRefusal,
} from '#domain/petitions/co-authors.ts'
import { writesIt } from '#domain/petitions/may-edit.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { NotFound, PetitionStore } from '../store/petition.store.ts'

type Refused = CoAuthorRefusal | NotFound
type Changed = Promise<Result<Petition, Refused>>

export interface Invited {
  readonly petition: Petition
  /** what the link holds; it is kept nowhere */
  readonly token: string
}

export interface CoAuthorActs {
  /** A link for one person, whoever opens it. */
  invite(actor: Actor, petitionId: PetitionId): Promise<Result<Invited, Refused>>
  revoke(actor: Actor, input: { readonly petitionId: PetitionId; readonly invitationId: string }): Changed
  /** What a link leads to, for whoever holds it. @returns undefined when it was used or taken back */
  read(token: string): Promise<Petition | undefined>
  /** Holding the link is what lets somebody see a draft and answer. */
  answer(actor: Actor, input: { readonly token: string; readonly joins: boolean }): Changed
  leave(actor: Actor, petitionId: PetitionId): Changed
}

const tokenBytes = 16
const tokenPattern = /^[\w-]{22}$/

/** Writing together: by links that hold 128 bits nobody guesses, each used once. */
export function coAuthorActs(deps: {
  readonly store: Pick<PetitionStore, 'read' | 'change' | 'readByInvitation'>
  readonly crypto: Pick<Crypto, 'randomBytes' | 'keyedHash'>
  readonly newId: NewId
  readonly clock: Clock
}): CoAuthorActs {
  const { store, crypto, clock } = deps
  const hashOf = (token: string): string => crypto.keyedHash('petitions/co-author', token).toString('base64url')

  /** Not there and not theirs look the same. */
  async function ofTheirs(actor: Actor, petitionId: PetitionId): Promise<boolean> {
    const petition = await store.read(petitionId)
    return petition !== undefined && writesIt(petition, actor)
  }

  async function read(token: string): Promise<Petition | undefined> {
    return tokenPattern.test(token) ? store.readByInvitation(hashOf(token)) : undefined
  }

  return {
    read,
    async invite(actor, petitionId) {
      if (actor.kind !== 'person' || !(await ofTheirs(actor, petitionId))) return refuse({ code: 'NOT_FOUND' })
      const token = crypto.randomBytes(tokenBytes).toString('base64url')
      const invitation = { id: deps.newId('inv'), tokenHash: hashOf(token), at: clock.now() }
      const changed = await store.change<Refused>(petitionId, (petition) => invite(petition, invitation, actor))
      return changed.ok ? ok({ petition: changed.value, token }) : changed
    },
    async revoke(actor, { petitionId, invitationId }) {
      const isTheirs = actor.kind === 'person' && (await ofTheirs(actor, petitionId))
      if (!isTheirs || !isId('inv', invitationId)) return refuse({ code: 'NOT_FOUND' })
      return store.change<Refused>(petitionId, (petition) => revoke(petition, invitationId, actor))
    },
    async answer(actor, { token, joins }) {
      const invited = await read(token)
      if (!invited || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
      const at = clock.now()
      return store.change<Refused>(invited.id, (petition) => {
        const invitation = petition.invitations.find(({ tokenHash }) => tokenHash === hashOf(token))
        return invitation
          ? answerInvitation(petition, { id: invitation.id, joins, actor, at })
          : refuse({ code: 'NOT_FOUND' })
      })
    },
    async leave(actor, petitionId) {
      if (actor.kind !== 'person' || !(await ofTheirs(actor, petitionId))) return refuse({ code: 'NOT_FOUND' })
      return store.change<Refused>(petitionId, (petition) => leave(petition, actor, clock.now()))
    },
  }
}
