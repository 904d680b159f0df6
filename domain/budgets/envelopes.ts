import type { Ratio } from '../kernel/fraction.ts'
import type { TerritoryId } from '../kernel/ids.ts'
import type { Refusal } from '../kernel/result.ts'
import { isWithin, type Location } from '../places/territory.ts'
import type { Campaign, Envelope, MoneySource } from './campaign.ts'
import { totalOf } from './campaign.ts'
import type { EnvelopeKind, Minor, PbRules } from './rules/pb-rules.ts'

export type EnvelopeRefusal = Refusal<'REQUIRED' | 'INVALID' | 'SUM_DIFFERS'>

/** A place or category that gets an envelope, with the residents that a split by population needs. */
export interface Share {
  readonly territoryId: TerritoryId
  readonly category: string | null
  readonly population: number | null
}

type Split = PbRules['envelopes'][number]['split']

/**
 * Splits a sum among shares by the rules: equally, by population, or a part equally and the rest by population. What
 * does not divide goes, a minor unit each, to the largest remainders, the earlier share first, so that the parts sum up.
 *
 * @param total minor units ≥ 0
 * @returns one amount per share, in their order; undefined for `fixed`, which people set, and where a population that
 *   the split asks for is unknown
 */
export function splitSum(total: Minor, split: Split, shares: readonly Share[]): Minor[] | undefined {
  const count = BigInt(shares.length)
  if (split.by === 'fixed' || count === 0n) return undefined
  if (split.by === 'equal')
    return apportion(
      total,
      shares.map(() => 1n),
      count,
    )
  const residents = shares.map(({ population }) => BigInt(population ?? 0))
  if (residents.includes(0n)) return undefined
  const all = residents.reduce((sum, n) => sum + n, 0n)
  const [num, den] = split.by === 'mixed' ? split.equalPart : ([0, 1] satisfies Ratio)
  // weight_i = equalPart / count + (1 − equalPart) · residents_i / all, over one denominator
  const weights = residents.map((n) => BigInt(num) * all + BigInt(den - num) * n * count)
  return apportion(total, weights, BigInt(den) * all * count)
}

function apportion(total: Minor, weights: readonly bigint[], whole: bigint): Minor[] {
  const sum = BigInt(total)
  const parts = weights.map((weight) => (sum * weight) / whole)
  const remainders = weights.map((weight, i) => ({ i, rest: (sum * weight) % whole }))
  const left = Number(sum - parts.reduce((a, b) => a + b, 0n))
  const first = [...remainders].sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
  const extra = new Set(first.slice(0, left).map(({ i }) => i))
  return parts.map((part, i) => Number(part) + (extra.has(i) ? 1 : 0))
}

/** `city`, `district:saygaq`, `category:greening`. */
export function envelopeId(kind: EnvelopeKind, { territoryId, category }: Omit<Share, 'population'>): string {
  if (kind === 'city') return 'city'
  return kind === 'district' ? `district:${territoryId}` : `category:${category ?? ''}`
}

/**
 * What is wrong with the money: every kind of the rules has its envelopes and no other, one of a category names it,
 * amounts are positive whole minor units, sources are named, and both sides come to the same sum (`SUM_DIFFERS` with `sources` and `envelopes`).
 */
export function checkMoney(campaign: Pick<Campaign, 'envelopes' | 'sources' | 'rules'>): EnvelopeRefusal[] {
  const { envelopes, sources, rules } = campaign
  const kinds = rules.envelopes.map(({ kind }) => kind)
  const refusals: EnvelopeRefusal[] = kinds.flatMap((kind) =>
    envelopes.some((envelope) => envelope.kind === kind) ? [] : [{ code: 'REQUIRED', path: ['envelopes', kind] }],
  )
  for (const envelope of envelopes) {
    if (!kinds.includes(envelope.kind) || !isMoney(envelope.amount) || !fitsCategory(envelope, rules))
      refusals.push({ code: 'INVALID', path: ['envelopes', envelope.id] })
  }
  if (new Set(envelopes.map(({ id }) => id)).size < envelopes.length)
    refusals.push({ code: 'INVALID', path: ['envelopes'] })
  return [...refusals, ...sourceRefusals(sources), ...sumRefusals(campaign)]
}

/** An envelope of a category names one of the rules, the others none. */
function fitsCategory({ kind, category }: Envelope, { categories }: Pick<PbRules, 'categories'>): boolean {
  return kind === 'category' ? categories.some(({ code }) => code === category) : category === null
}

function sourceRefusals(sources: readonly MoneySource[]): EnvelopeRefusal[] {
  if (sources.length === 0) return [{ code: 'REQUIRED', path: ['sources'] }]
  return sources.flatMap(({ name, amount }, i): EnvelopeRefusal[] => [
    ...(Object.values(name).some((text) => text !== '') ? [] : [fault('REQUIRED', i, 'name')]),
    ...(isMoney(amount) ? [] : [fault('INVALID', i, 'amount')]),
  ])
}

function sumRefusals(campaign: Pick<Campaign, 'envelopes' | 'sources'>): EnvelopeRefusal[] {
  const [envelopes, sources] = [totalOf(campaign), campaign.sources.reduce((sum, { amount }) => sum + amount, 0)]
  if (envelopes === sources) return []
  return [{ code: 'SUM_DIFFERS', path: ['sources'], details: { sources, envelopes } }]
}

function fault(code: 'REQUIRED' | 'INVALID', i: number, key: string): EnvelopeRefusal {
  return { code, path: ['sources', String(i), key] }
}

function isMoney(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount > 0
}

/** The envelopes that may pay for a project of this place and category; the nearest place first. */
export function envelopesFor(
  { envelopes }: Pick<Campaign, 'envelopes'>,
  place: Location,
  category: string | null,
): Envelope[] {
  return envelopes
    .filter((envelope) => isWithin(place, envelope.territoryId))
    .filter((envelope) => envelope.category === null || envelope.category === category)
    .sort((a, b) => nearness(place, a) - nearness(place, b))
}

function nearness(place: Location, { territoryId }: Envelope): number {
  const upwards = [place.id, ...[...place.ancestorIds].reverse()]
  return upwards.indexOf(territoryId)
}

/** The most that one project of an envelope may cost: the smaller cap of the rules, the envelope itself at most. */
export function costCap({ envelopes }: Pick<PbRules, 'envelopes'>, { kind, amount }: Envelope): Minor {
  const cap = envelopes.find((rule) => rule.kind === kind)?.projectCap
  const ofEnvelope = cap?.ofEnvelope
  const part = ofEnvelope ? Number((BigInt(amount) * BigInt(ofEnvelope[0])) / BigInt(ofEnvelope[1])) : amount
  return Math.min(amount, part, cap?.minor ?? amount)
}
