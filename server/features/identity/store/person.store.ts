import { MongoServerError, type Filter, type FindOneAndUpdateOptions, type UpdateFilter } from 'mongodb'
import { assurances, type Assurance, type Grant } from '#domain/kernel/actor.ts'
import type { LocalDate } from '#domain/kernel/calendar.ts'
import { asEvents, type Fact } from '#domain/kernel/event.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Account, Address, Person } from '#domain/identity/person.ts'
import type { Platform } from '#server/platform/platform.ts'
import { personCollection, toAccount, toDocument, wordsOf, type PersonDocument } from './person.document.ts'

/** Absent: stays as it is. */
export interface PersonChange {
  readonly name?: string
  readonly birthDate?: LocalDate
  readonly language?: Locale
  /** territories from the country down to where the person lives */
  readonly placeIds?: readonly string[]
}

export interface ConfirmedIdentity {
  readonly name: string
  readonly birthDate: LocalDate
  /** absent: where the person lives stays their own word */
  readonly placeIds?: readonly string[]
  /** how it was proved; a stronger proof that the account has stays */
  readonly assurance: Extract<Assurance, 'verified' | 'eid' | 'qes'>
}

export interface Credentials {
  readonly personId: PersonId
  /** undefined: there is no password */
  readonly passwordHash: string | undefined
}

/** Keeps people. One account per address is a unique index. */
export interface PersonStore {
  read(id: PersonId): Promise<Account | undefined>
  /** in no order; unknown ids are missing */
  readMany(ids: readonly PersonId[]): Promise<Account[]>
  /** in no order; unknown ids are missing */
  readAddresses(ids: readonly PersonId[]): Promise<Address[]>
  findByEmail(email: string): Promise<Account | undefined>
  findCredentials(email: string): Promise<Credentials | undefined>
  readCredentials(id: PersonId): Promise<Credentials | undefined>
  /** The account of this address: the one that exists, or this new one. */
  findOrInsert(person: Person, facts: readonly Fact[]): Promise<Account>
  /** @returns undefined when nobody has this id, or when more than the language would change and is confirmed */
  change(id: PersonId, change: PersonChange): Promise<Account | undefined>
  recordIdentity(id: PersonId, confirmed: ConfirmedIdentity, facts: readonly Fact[]): Promise<Account | undefined>
  /** @returns undefined when the password is not `before` any more */
  replacePassword(
    id: PersonId,
    passwords: { readonly before: string | undefined; readonly after: string },
    facts: readonly Fact[],
  ): Promise<Account | undefined>
  /** A right that is already there stays as it is, without an event. */
  addGrant(id: PersonId, grant: Grant, facts: readonly Fact[]): Promise<Account | undefined>
  removeGrant(id: PersonId, grant: Grant, facts: readonly Fact[]): Promise<Account | undefined>
  /** The same for a right that somebody must keep in one of these territories; otherwise nothing changes. */
  removeLastingGrant(
    id: PersonId,
    grant: Grant,
    keptIn: readonly string[],
    facts: readonly Fact[],
  ): Promise<Account | 'nobody_left' | undefined>
}

const duplicateKey = 11_000
/** Before anybody confirmed them, name and date of birth are the person's own word. */
const ownWord: readonly Assurance[] = ['email', 'phone']
/** A digital identity may say nothing about where its holder lives; an operator always does. */
const byProviderAlone = { assurance: { $in: ['eid', 'qes'] as const }, hasConfirmedPlace: { $exists: false } }
const reading = { maxTimeMS: 5_000 } as const
/** For searches and the dispatcher only. */
const unread = { nameWords: 0, placeIds: 0, outbox: 0 } as const

export function personStore({ mongo, newId }: Pick<Platform, 'mongo' | 'newId'>): PersonStore {
  const persons = mongo.collection<PersonDocument>(personCollection.name)
  // Whoever visits is read anew with every request; under load many visitors are one query.
  const reader = mongo.groupRead<PersonDocument>(personCollection.name, { projection: unread })

  async function find(filter: Filter<PersonDocument>): Promise<Account | undefined> {
    const found = await persons.findOne(filter, reading)
    return found ? toAccount(found) : undefined
  }

  async function findHash(filter: Filter<PersonDocument>): Promise<Credentials | undefined> {
    const found = await persons.findOne(filter, { ...reading, projection: { passwordHash: 1 } })
    return found ? { personId: found._id, passwordHash: found.passwordHash } : undefined
  }

  /** State and facts in one write. */
  async function update(
    filter: Filter<PersonDocument>,
    { $push, ...operators }: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
    facts: readonly Fact[],
    options: FindOneAndUpdateOptions = {},
  ): Promise<Account | undefined> {
    const outbox = { $each: asEvents(facts, newId) }
    // The driver derives no update type for read-only arrays.
    const changes = { ...operators, $push: { ...$push, outbox } } as UpdateFilter<PersonDocument>
    const updated = await persons.findOneAndUpdate(filter, changes, { ...options, returnDocument: 'after' })
    return updated ? toAccount(updated) : undefined
  }

  return {
    async read(id) {
      const found = await reader.read(id)
      return found && toAccount(found)
    },
    async readMany(ids) {
      const found = await persons.find({ _id: { $in: [...ids] } }, reading).toArray()
      return found.map(toAccount)
    },
    async readAddresses(ids) {
      const wanted = { ...reading, projection: { email: 1, language: 1 } }
      const found = await persons.find({ _id: { $in: [...ids] } }, wanted).toArray()
      return found.map(({ _id: id, email, language }) => ({ id, email, language }))
    },
    findByEmail: (email) => find({ email }),
    findCredentials: (email) => findHash({ email }),
    readCredentials: (id) => findHash({ _id: id }),
    async findOrInsert(person, facts) {
      try {
        await persons.insertOne({ ...toDocument(person), outbox: asEvents(facts, newId) })
        return { ...person, hasPassword: false }
      } catch (cause) {
        if (!(cause instanceof MongoServerError && cause.code === duplicateKey)) throw cause
        const known = await find({ email: person.email })
        if (!known) throw new Error('the account of this address disappeared meanwhile', { cause })
        return known
      }
    },
    change(id, { name, ...change }) {
      const named = name === undefined ? {} : { name, nameWords: wordsOf(name) }
      const isGuarded = name !== undefined || change.birthDate !== undefined
      const guards: Filter<PersonDocument>[] = [
        ...(isGuarded ? [{ assurance: { $in: [...ownWord] } }] : []),
        ...(change.placeIds === undefined ? [] : [{ $or: [{ assurance: { $in: [...ownWord] } }, byProviderAlone] }]),
      ]
      const filter = { _id: id, ...(guards.length > 0 && { $and: guards }) }
      return update(filter, { $set: { ...named, ...change } }, [])
    },
    async recordIdentity(id, { name, birthDate, placeIds, assurance }, facts) {
      const placed = placeIds && { placeIds, hasConfirmedPlace: true as const }
      const known = { name, nameWords: wordsOf(name), birthDate, ...placed }
      const atMost = assurances.slice(0, assurances.indexOf(assurance) + 1)
      const raised = await update({ _id: id, assurance: { $in: atMost } }, { $set: { ...known, assurance } }, facts)
      return raised ?? update({ _id: id }, { $set: known }, facts)
    },
    replacePassword(id, { before, after }, facts) {
      const isUnchanged = before === undefined ? { $exists: false } : before
      return update({ _id: id, passwordHash: isUnchanged }, { $set: { passwordHash: after } }, facts)
    },
    async addGrant(id, grant, facts) {
      const hasNot = { _id: id, grants: { $not: { $elemMatch: exactly(grant) } } }
      return (await update(hasNot, { $push: { grants: grant } }, facts)) ?? find({ _id: id })
    },
    async removeGrant(id, grant, facts) {
      return (await update(holderOf(id, grant), { $pull: { grants: exactly(grant) } }, facts)) ?? find({ _id: id })
    },
    async removeLastingGrant(id, grant, keptIn, facts) {
      const outcome = await mongo.transaction(async (session) => {
        // The one who stays is written too: two people who remove each other conflict, and one of them comes too late.
        const another = { role: grant.role, territoryId: { $in: [...keptIn] } }
        const stays = { _id: { $ne: id }, grants: { $elemMatch: another } }
        const kept = await persons.updateOne(stays, { $inc: { keptRights: 1 } }, { session })
        if (kept.matchedCount === 0) return 'nobody_left'
        return update(holderOf(id, grant), { $pull: { grants: exactly(grant) } }, facts, { session })
      })
      return outcome ?? find({ _id: id })
    },
  }
}

function holderOf(id: PersonId, grant: Grant): Filter<PersonDocument> {
  return { _id: id, grants: { $elemMatch: exactly(grant) } }
}

/** Absent bounds must be absent: a right in one place is not the right everywhere. */
function exactly({ role, territoryId, bodyId }: Grant) {
  return { role, territoryId: territoryId ?? { $exists: false }, bodyId: bodyId ?? { $exists: false } }
}
