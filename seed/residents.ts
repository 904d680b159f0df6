import type { ActingPerson, Grant, Role } from '#domain/kernel/actor.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { App } from '#server/app.ts'
import { demand } from './demand.ts'
import people from './people.json' with { type: 'json' }

export interface StaffAccount {
  readonly key: string
  readonly actor: ActingPerson
}

export function memberOf(staff: readonly StaffAccount[], key: string): ActingPerson {
  const found = staff.find((member) => member.key === key)
  if (!found) throw new Error(`the demo city has no staff ${key}`)
  return found.actor
}

interface Described {
  readonly email: string
  readonly name: string
  readonly birthDate: string
  readonly sector: string
  readonly language: Locale
}

/** One account per role, with the password that `npm start` prints. */
export async function settleStaff(app: App): Promise<readonly StaffAccount[]> {
  const accounts: StaffAccount[] = []
  for (const member of people.staff) {
    const resident = await settle(app, member as Described)
    demand(await app.use.identity.setPassword(resident, { password: people.password }))
    for (const grant of member.grants) await app.use.identity.grantRoleAsSystem(resident.personId, grantOf(grant))
    accounts.push({ key: member.key, actor: await actorOf(app, resident.personId) })
  }
  return accounts
}

/** The authors of the stories, by their key. */
export async function settleAuthors(app: App): Promise<ReadonlyMap<string, ActingPerson>> {
  const authors = new Map<string, ActingPerson>()
  for (const author of people.authors) {
    const resident = await settle(app, author as Described)
    demand(await app.use.identity.setPassword(resident, { password: people.password }))
    authors.set(author.key, resident)
  }
  return authors
}

const sectors = ['birlik', 'yassy', 'otyrar', 'shaugar', 'bekzat', 'sauran'] as const
export interface Resident {
  readonly actor: ActingPerson
  readonly sector: (typeof sectors)[number]
}

/** People who sign, made from lists of names; the same ones at every start. */
export async function settleSigners(app: App): Promise<readonly Resident[]> {
  const { count, given, family } = people.signers
  const described = Array.from({ length: count }, (_, i) => ({
    email: `resident-${i + 1}@dauys.example`,
    name: `${pick(given, i * 7)} ${pick(family, i * 5 + Math.floor(i / 16))}`,
    birthDate: `${1950 + ((i * 13) % 57)}-${pad((i % 12) + 1)}-${pad((i % 28) + 1)}`,
    sector: pick(sectors, i),
    language: (i % 3 === 0 ? 'ru' : 'kk') as Locale,
  }))
  return inBatches(described, 20, async (one) => ({ actor: await settle(app, one), sector: one.sector }))
}

async function settle(app: App, { email, name, birthDate, sector, language }: Described): Promise<ActingPerson> {
  const account = await app.use.identity.openAccount({ email, language })
  const actor: ActingPerson = { kind: 'person', personId: account.id, assurance: account.assurance, grants: [] }
  demand(await app.use.places.updateProfile(actor, { name, birthDate, territoryId: sector }))
  return actor
}

async function actorOf(app: App, personId: ActingPerson['personId']): Promise<ActingPerson> {
  const account = await app.use.identity.readPerson(personId as `per_${string}`)
  if (!account) throw new Error(`no account ${personId}`)
  return { kind: 'person', personId: account.id, assurance: account.assurance, grants: account.grants }
}

function grantOf({ role, territory, body }: { role: string; territory?: string; body?: string }): Grant {
  return { role: role as Role, ...(territory && { territoryId: territory }), ...(body && { bodyId: body }) }
}

export async function inBatches<In, Out>(
  all: readonly In[],
  size: number,
  each: (one: In) => Promise<Out>,
): Promise<Out[]> {
  const done: Out[] = []
  for (let i = 0; i < all.length; i += size) done.push(...(await Promise.all(all.slice(i, i + size).map(each))))
  return done
}

function pick<T>(list: readonly T[], i: number): T {
  return list[i % list.length] as T
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}
