import type { Campaign, Envelope, MoneySource } from '#domain/budgets/campaign.ts'
import { envelopeId, splitSum, type Share } from '#domain/budgets/envelopes.ts'
import type { EnvelopeKind, Minor } from '#domain/budgets/rules/pb-rules.ts'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import { ok, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import { isWithin } from '#domain/places/territory.ts'
import type { Places } from '#server/features/places/index.ts'
import { checkTexts, type TextRefusal } from './campaign-texts.ts'

export interface MoneyInput {
  readonly sources?: readonly MoneySource[] | null
  /** in place of all that there were */
  readonly envelopes?: readonly EnvelopeInput[] | null
  /** in place of all of these kinds: a sum that the rules split */
  readonly splitTotals?: readonly { readonly kind: EnvelopeKind; readonly total: Minor }[] | null
}

export interface EnvelopeInput {
  readonly kind: EnvelopeKind
  readonly territoryId?: TerritoryId | null
  readonly category?: string | null
  /** minor units */
  readonly amount: Minor
}

export type MoneyRefusal = TextRefusal | Refusal<'INVALID' | 'TOO_LONG' | 'OUTSIDE_TERRITORY' | 'SPLIT_BY_HAND'>

type Tree = Pick<Places, 'territory' | 'childrenOf'>
type Target = Pick<Campaign, 'territoryId' | 'rules' | 'envelopes' | 'sources'>

const sourcesMax = 10
const envelopesMax = 200
const nameMax = 200

/**
 * Money of a draft as it was edited.
 *
 * `TOO_LONG` more sources, envelopes or letters than fit · `INVALID` an amount below 0, an unknown category, the same
 * envelope twice, a kind that the rules do not know · `OUTSIDE_TERRITORY` · `SPLIT_BY_HAND` the rules do not say how this
 * sum is split, or ask for populations that are unknown
 */
export function editedMoney(
  { sources, envelopes, splitTotals }: MoneyInput,
  campaign: Target,
  tree: Tree,
): Result<Pick<Campaign, 'sources' | 'envelopes'>, MoneyRefusal> {
  const refusals: MoneyRefusal[] = []
  const keep = <Value>(result: Result<Value, MoneyRefusal>, otherwise: Value): Value => {
    if (result.ok) return result.value
    refusals.push(...result.refusals)
    return otherwise
  }
  const named = sources ? keep(checkSources(sources), []) : campaign.sources
  const given = envelopes ? keep(checkEnvelopes(envelopes, campaign, tree), []) : campaign.envelopes
  const split = keep(splitAll(splitTotals ?? [], campaign, tree), [])
  const kinds = (splitTotals ?? []).map(({ kind }) => kind)
  const others = given.filter(({ kind }) => !kinds.includes(kind))
  return refuseAll(refusals) ?? ok({ sources: named, envelopes: [...others, ...split] })
}

function checkSources(sources: readonly MoneySource[]): Result<MoneySource[], MoneyRefusal> {
  if (sources.length > sourcesMax) return tooMany('sources', sourcesMax)
  const checked = sources.map(({ name, amount }) => ({ name: checkTexts({ name }, { name: nameMax }), amount }))
  const refusals = checked.flatMap(({ name, amount }, i): MoneyRefusal[] => [
    ...(name.ok ? [] : name.refusals.map((one) => ({ ...one, path: ['sources', String(i), ...(one.path ?? [])] }))),
    ...(amount < 0 ? [{ code: 'INVALID', path: ['sources', String(i), 'amount'] } as const] : []),
  ])
  return (
    refuseAll(refusals) ??
    ok(checked.flatMap(({ name, amount }) => (name.ok ? [{ name: name.value.name, amount }] : [])))
  )
}

function checkEnvelopes(
  inputs: readonly EnvelopeInput[],
  campaign: Target,
  tree: Tree,
): Result<Envelope[], MoneyRefusal> {
  if (inputs.length > envelopesMax) return tooMany('envelopes', envelopesMax)
  const envelopes = inputs.map((input) => envelopeFrom(input, campaign))
  const refusals = envelopes.flatMap((envelope, i): MoneyRefusal[] => {
    const at = (key: string) => ['envelopes', String(i), key]
    const place = tree.territory(envelope.territoryId)
    const isTwice = envelopes.findIndex(({ id }) => id === envelope.id) < i
    const isCategory = campaign.rules.categories.some(({ code }) => code === envelope.category)
    return [
      ...(place && isWithin(place, campaign.territoryId)
        ? []
        : [{ code: 'OUTSIDE_TERRITORY', path: at('territoryId') } as const]),
      ...(envelope.kind === 'category' && !isCategory ? [{ code: 'INVALID', path: at('category') } as const] : []),
      ...(isTwice ? [{ code: 'INVALID', path: ['envelopes', String(i)] } as const] : []),
      ...(envelope.amount < 0 ? [{ code: 'INVALID', path: at('amount') } as const] : []),
    ]
  })
  return refuseAll(refusals) ?? ok(envelopes)
}

function splitAll(
  totals: NonNullable<MoneyInput['splitTotals']>,
  campaign: Target,
  tree: Tree,
): Result<Envelope[], MoneyRefusal> {
  const refusals: MoneyRefusal[] = []
  const envelopes = totals.flatMap(({ kind, total }, i) => {
    const path = ['splitTotals', String(i)]
    const rule = campaign.rules.envelopes.find((envelope) => envelope.kind === kind)
    if (!rule || total < 0) refusals.push({ code: 'INVALID', path: [...path, rule ? 'total' : 'kind'] })
    if (!rule || total < 0) return []
    const shares = sharesOf(kind, campaign, tree)
    // One envelope takes all of it, however the rules split.
    const amounts = shares.length === 1 ? [total] : splitSum(total, rule.split, shares)
    if (!amounts) refusals.push({ code: 'SPLIT_BY_HAND', path })
    return shares.map(({ territoryId, category }, k) =>
      envelopeFrom({ kind, territoryId, category, amount: amounts?.[k] ?? 0 }, campaign),
    )
  })
  return refuseAll(refusals) ?? ok(envelopes)
}

/** Those that a kind of envelope is for: the place itself, the units right below it, or the categories. */
function sharesOf(kind: EnvelopeKind, { territoryId, rules }: Target, tree: Tree): Share[] {
  const whole = tree.territory(territoryId)?.population ?? null
  if (kind === 'category')
    return rules.categories.map(({ code }) => ({ territoryId, category: code, population: whole }))
  if (kind === 'city') return [{ territoryId, category: null, population: whole }]
  return tree.childrenOf(territoryId).map(({ id, population }) => ({ territoryId: id, category: null, population }))
}

function envelopeFrom({ kind, territoryId, category, amount }: EnvelopeInput, campaign: Target): Envelope {
  const place = kind === 'district' ? (territoryId ?? '') : campaign.territoryId
  const share = { territoryId: place, category: kind === 'category' ? (category ?? '') : null }
  return { id: envelopeId(kind, share), kind, ...share, amount }
}

function tooMany(field: string, max: number) {
  return { ok: false, refusals: [{ code: 'TOO_LONG', path: [field], details: { max } }] } as const
}
