import { countsBy, exactly, isNumber, isObject, isText, listOf, oneOf, orNull, type Guarded } from '../guards.ts'

// docs/verify/tally-trace.md as code, version 1.

const isHex = (value: unknown): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value)
/** Prices grow by some 20 bits a round; what is longer than any count can make is not read. */
const isWhole = (value: unknown): value is string => isText(value) && /^(0|[1-9]\d{0,9999})$/.test(value)
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'

const isRational = exactly({ num: isWhole, den: isWhole })
export type StatedNumber = Guarded<typeof isRational>

const isOrder = oneOf('votes', 'votes-per-cost', 'points', 'points-per-cost')
const isMisfit = oneOf('skip', 'stop')
const tieStep = oneOf('maxVotes', 'minCost', 'maxCost', 'projectId', 'file')
const ofAnyRule = { ties: listOf(tieStep), threshold: isNumber, ballotScores: orNull(listOf(isNumber)) }

const isPositive = (value: unknown): value is number => isNumber(value) && value > 0
const ofSome = { voterShare: exactly({ of: oneOf('voters', 'cost'), num: isPositive, den: isPositive }) }

const isGreedy = exactly({ ...ofAnyRule, rule: oneOf('greedy'), order: isOrder, misfit: isMisfit }, ofSome)
const isPhragmen = exactly({ ...ofAnyRule, rule: oneOf('phragmen'), misfit: isMisfit }, ofSome)
const isPlain = exactly({ kind: oneOf('none', 'greedy') })
const isAddOne = exactly({
  kind: oneOf('add1'),
  incrementMinor: isPositive,
  start: oneOf('exact', 'floor'),
  stop: oneOf('overspend', 'exhaustive'),
  thenGreedy: isFlag,
})
const isEqualShares = exactly(
  {
    ...ofAnyRule,
    rule: oneOf('equal-shares'),
    utility: oneOf('cost', 'cardinality', 'points'),
    completion: (value): value is Guarded<typeof isPlain> | Guarded<typeof isAddOne> =>
      isPlain(value) || isAddOne(value),
    fill: orNull(isOrder),
    comparison: orNull(oneOf('satisfaction', 'exclusion')),
  },
  ofSome,
)
export type GreedyLaw = Guarded<typeof isGreedy>
export type SharesLaw = Guarded<typeof isEqualShares>
export type PhragmenLaw = Guarded<typeof isPhragmen>
export type Law = GreedyLaw | SharesLaw | PhragmenLaw

const isLeaving = exactly({ project: isText, reason: isText })
export type StatedLeaving = Guarded<typeof isLeaving>
const ofAnyRound = {
  project: isText,
  ties: listOf(exactly({ project: isText, by: tieStep })),
  leaving: listOf(isLeaving),
}
const isListRound = exactly({ ...ofAnyRound, score: isNumber, leftMinor: isNumber })
const isPurchase = exactly({
  ...ofAnyRound,
  rho: isRational,
  paidInFull: isNumber,
  emptied: isNumber,
  moneyMinor: countsBy(isText),
  close: listOf(isText),
})
export type StatedPurchase = Guarded<typeof isPurchase>
const isLoadRound = exactly({ ...ofAnyRound, load: isRational })

const before = listOf(isLeaving)
const isList = exactly({ kind: oneOf('list'), before, rounds: listOf(isListRound) })
const ofRun = { share: isRational, before, rounds: listOf(isPurchase) }
const isRun = exactly(ofRun)
const isShares = exactly({
  ...ofRun,
  kind: oneOf('shares'),
  runs: isNumber,
  stopReason: orNull(oneOf('overspend', 'exhaustive', 'all-funded')),
  overspent: orNull(isRun),
  filled: orNull(listOf(isListRound)),
})
const isLoads = exactly({ kind: oneOf('loads'), before, rounds: listOf(isLoadRound) })
export type StatedList = Guarded<typeof isList>
export type StatedListRound = Guarded<typeof isListRound>
export type StatedRun = Guarded<typeof isRun>
export type StatedShares = Guarded<typeof isShares>
export type StatedLoads = Guarded<typeof isLoads>

const members = {
  format: oneOf('dauys/tally-trace/1'),
  rule: (value: unknown): value is Law => isGreedy(value) || isEqualShares(value) || isPhragmen(value),
  election: exactly({
    voteType: oneOf('approval', 'choose-1', 'ordinal', 'cumulative', 'scoring'),
    budgetMinor: isNumber,
    voters: isNumber,
    distinctBallots: isNumber,
    projects: listOf(
      exactly({
        id: isText,
        costMinor: isNumber,
        isWithdrawn: isFlag,
        exclusiveGroup: orNull(isText),
        votes: isNumber,
        points: isNumber,
      }),
    ),
  }),
  count: (value: unknown): value is StatedList | StatedShares | StatedLoads =>
    isList(value) || isShares(value) || isLoads(value),
  comparison: orNull(exactly({ preferFirst: isNumber, preferSecond: isNumber, equal: isNumber, list: isList })),
  winners: listOf(isText),
  costMinor: isNumber,
  fingerprints: exactly({ rule: isHex, election: isHex, ballots: isHex }),
  fingerprint: isHex,
}
export const isTrace = exactly(members)
export type Trace = Guarded<typeof isTrace>

/** The first member for which a value is no trace: missing, wrong or unknown; none where it is no object. */
export function wrongMember(value: unknown): string | undefined {
  if (!isObject(value)) return undefined
  const wrong = Object.entries(members).find(([name, isRight]) => !Object.hasOwn(value, name) || !isRight(value[name]))
  return wrong?.[0] ?? Object.keys(value).find((name) => !Object.hasOwn(members, name))
}
