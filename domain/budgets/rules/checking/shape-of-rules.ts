import { assurances } from '../../../kernel/actor.ts'
import { isTimeZone } from '../../../kernel/time-zone.ts'
import { byKey, byKind, fault, object, oneOf, optional, yesOrNo } from '../../../rules/validation/shape.ts'
import {
  comparisons,
  electorates,
  envelopeKinds,
  gateEvents,
  greedyOrders,
  handMethods,
  lastingStates,
  leftovers,
  misfits,
  optionalStates,
  proposers,
  publishedAttributes,
  tieSteps,
  utilities,
  type BallotRules,
  type Category,
  type Completion,
  type CountingRule,
  type EnvelopeKind,
  type EnvelopeRules,
  type EnvelopeSplit,
  type LegalGate,
  type PartFunding,
  type PbRules,
  type ProposalSupport,
  type Quorum,
  type Tally,
  type Threshold,
} from '../pb-rules.ts'
import {
  age,
  code,
  country,
  currency,
  days,
  few,
  l10n,
  listUpTo,
  money,
  monthDay,
  ratio,
  shortList,
  webAddress,
  wholeFrom,
  words,
} from './values.ts'
import type { Check, Shape } from '../../../rules/validation/shape.ts'

// Long because it is one document: every key of the rules and what may stand there (budgets.md 5).

type KindOf<Union extends { kind: string }, Kind extends Union['kind']> = Extract<Union, { kind: Kind }>
type BallotOf<Type extends BallotRules['type']> = Extract<BallotRules, { type: Type }>
type TallyOf<Rule extends CountingRule['rule']> = Extract<Tally, { rule: Rule }>

const timeZone: Check = (value, pointer) =>
  typeof value === 'string' && isTimeZone(value) ? [] : fault(pointer, 'no_such_zone')

const calendar = object<PbRules['calendar']>({
  optionalStates: shortList(oneOf(...optionalStates)),
  usual: shortList(
    object<PbRules['calendar']['usual'][number]>({ state: oneOf(...lastingStates), from: monthDay, to: monthDay }),
  ),
  listFrozenDays: days,
  votingDays: object<PbRules['calendar']['votingDays']>({ min: wholeFrom(1, 366), max: wholeFrom(1, 366) }),
  appealDays: days,
  complaintDays: days,
  gates: shortList(
    object<LegalGate>({
      event: oneOf(...gateEvents),
      onOrBefore: monthDay,
      yearOffset: oneOf(0, 1, 2),
      breach: oneOf('refuse', 'warn'),
      name: l10n,
    }),
  ),
})

const split = byKey('by', {
  fixed: object<Exclude<EnvelopeSplit, { by: 'mixed' }>>({ by: words }),
  equal: object<Exclude<EnvelopeSplit, { by: 'mixed' }>>({ by: words }),
  population: object<Exclude<EnvelopeSplit, { by: 'mixed' }>>({ by: words }),
  mixed: object<Extract<EnvelopeSplit, { by: 'mixed' }>>({ by: words, equalPart: ratio }),
})

const projectCapShape = object<NonNullable<EnvelopeRules['projectCap']>>({
  minor: optional(money),
  ofEnvelope: optional(ratio),
})

/** A cap that caps nothing is a key that was forgotten. */
const projectCap: Check = (value, pointer) => {
  const faults = projectCapShape(value, pointer)
  return faults.length > 0 || Object.keys(value as object).length > 0 ? faults : fault(pointer, 'missing_key')
}

const envelope = object<EnvelopeRules>({
  kind: oneOf(...envelopeKinds),
  split,
  projectCap: optional(projectCap),
  leftover: oneOf(...leftovers),
})

const support = byKind({
  none: object<KindOf<ProposalSupport, 'none'>>({ kind: words }),
  fixed: object<KindOf<ProposalSupport, 'fixed'>>({ kind: words, signatures: wholeFrom(1, 1_000_000) }),
  'per-mille': object<KindOf<ProposalSupport, 'per-mille'>>({ kind: words, max: wholeFrom(1, 1000) }),
})

const perPerson: Check = (value, pointer) => (value === null ? [] : few(value, pointer))

const proposing = object<PbRules['proposing']>({
  minAge: age,
  who: shortList(oneOf(...proposers), { atLeast: 1 }),
  perPerson,
  coAuthors: wholeFrom(0, 100),
  support,
})

const review = object<PbRules['review']>({
  formalDays: days,
  meritDays: days,
  protocolPerProject: yesOrNo,
  appeals: oneOf(0, 1),
})

const citizenship: Check = (value, pointer) =>
  value === 'any' ? [] : listUpTo(250, country, { atLeast: 1 })(value, pointer)

const eligibility = object<PbRules['eligibility']>({
  who: oneOf(...electorates),
  minAge: age,
  ageAt: oneOf('voting-start', 'cast'),
  guardianBelow: optional(age),
  citizenship,
  district: oneOf('home', 'one-of-choice'),
  methods: shortList(oneOf(...assurances, ...handMethods), { atLeast: 1 }),
  quorum: byKind({
    none: object<KindOf<Quorum, 'none'>>({ kind: words }),
    share: object<KindOf<Quorum, 'share'>>({ kind: words, of: ratio }),
  }),
})

const channels = object<PbRules['channels']>({
  online: yesOrNo,
  paper: oneOf('none', 'desk', 'two-envelope'),
  revote: yesOrNo,
  precedence: oneOf('first', 'paper', 'online'),
})

const everyBallot = { envelope: oneOf(...envelopeKinds), perCategoryMax: optional(few), type: words }

const ballot = byKey('type', {
  approval: object<BallotOf<'approval'>>({ ...everyBallot, min: wholeFrom(0, 1000), max: few, advise: optional(few) }),
  'choose-1': object<BallotOf<'choose-1'>>(everyBallot),
  knapsack: object<BallotOf<'knapsack'>>({ ...everyBallot, minSpend: optional(ratio) }),
  points: object<BallotOf<'points'>>({ ...everyBallot, total: few, maxPerProject: few, minProjects: few }),
  ranking: object<BallotOf<'ranking'>>({
    ...everyBallot,
    min: wholeFrom(0, 1000),
    max: few,
    scores: listUpTo(1000, wholeFrom(0, 1_000_000), { atLeast: 1 }),
  }),
  grades: object<BallotOf<'grades'>>({ ...everyBallot, values: shortList(wholeFrom(0, 1000), { atLeast: 2 }) }),
})

const everyTally: Shape<Pick<Tally, 'id' | 'ties' | 'threshold' | 'partFunding'>> & { rule: Check } = {
  id: code,
  rule: words,
  ties: shortList(oneOf(...tieSteps), { atLeast: 1 }),
  threshold: byKind({
    none: object<KindOf<Threshold, 'none'>>({ kind: words }),
    score: object<KindOf<Threshold, 'score'>>({ kind: words, min: wholeFrom(1, Number.MAX_SAFE_INTEGER) }),
    'of-voters': object<KindOf<Threshold, 'of-voters'>>({ kind: words, share: ratio }),
    'by-cost': object<KindOf<Threshold, 'by-cost'>>({ kind: words, factor: ratio }),
  }),
  partFunding: byKind({
    none: object<KindOf<PartFunding, 'none'>>({ kind: words }),
    'first-misfit': object<KindOf<PartFunding, 'first-misfit'>>({
      kind: words,
      minCovered: ratio,
      from: oneOf('remainder', 'reserve'),
    }),
  }),
}

const completion = byKind({
  none: object<KindOf<Completion, 'none'>>({ kind: words }),
  greedy: object<KindOf<Completion, 'greedy'>>({ kind: words }),
  add1: object<KindOf<Completion, 'add1'>>({
    kind: words,
    increment: money,
    stop: oneOf('overspend', 'exhaustive'),
    start: oneOf('exact', 'floor'),
    thenGreedy: yesOrNo,
  }),
})

const tally = byKey('rule', {
  greedy: object<TallyOf<'greedy'>>({ ...everyTally, order: oneOf(...greedyOrders), misfit: oneOf(...misfits) }),
  'equal-shares': object<TallyOf<'equal-shares'>>({
    ...everyTally,
    utility: oneOf(...utilities),
    completion,
    comparison: oneOf(...comparisons),
  }),
  phragmen: object<TallyOf<'phragmen'>>({ ...everyTally, misfit: oneOf(...misfits) }),
})

/** Keys, kinds and limits of single values; what they say about each other is checked afterwards. */
export const shapeOfRules = object<PbRules>({
  schema: oneOf('dauys/pb-rules/1'),
  id: code,
  version: few,
  title: l10n,
  legalBasis: shortList(
    object<PbRules['legalBasis'][number]>({ title: l10n, article: optional(words), url: optional(webAddress) }),
  ),
  currency,
  timeZone,
  calendar,
  envelopes: shortList(envelope, { atLeast: 1 }),
  jointTally: yesOrNo,
  categories: listUpTo(200, object<Category>({ code, name: l10n }), { atLeast: 1 }),
  proposing,
  review,
  eligibility,
  channels,
  ballots: shortList(ballot, { atLeast: 1 }),
  tallies: shortList(tally, { atLeast: 1 }),
  official: object<Partial<Record<EnvelopeKind, string>>>({
    city: optional(code),
    district: optional(code),
    category: optional(code),
  }),
  shadow: shortList(code),
  secrecy: object<PbRules['secrecy']>({
    nullifier: oneOf('keyed', 'blind-signed'),
    trustees: object<PbRules['secrecy']['trustees']>({ of: wholeFrom(1, 100), need: wholeFrom(1, 100) }),
    turnout: oneOf('none', 'daily', 'live'),
  }),
  publication: object<PbRules['publication']>({
    kAttributes: few,
    kEnvelope: few,
    attributes: shortList(oneOf(...publishedAttributes)),
  }),
  execution: object<PbRules['execution']>({
    updateDays: wholeFrom(1, 366),
    stages: shortList(code, { atLeast: 1 }),
  }),
})
