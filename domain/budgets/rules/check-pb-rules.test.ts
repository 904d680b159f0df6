import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import en from '#client/locales/en/errors.json' with { type: 'json' }
import kk from '#client/locales/kk/errors.json' with { type: 'json' }
import ru from '#client/locales/ru/errors.json' with { type: 'json' }
import { checkPbRules } from './check-pb-rules.ts'
import { rulesFingerprint } from './fingerprint.ts'
import { rulesInWords } from './plain-words.ts'
import { presetOf } from './presets.ts'
import { replaced, valuesIn } from '../testing/every-leaf.ts'

// Long because it is a table: every mistake that rules can hold, and the words for it.

// Rules are broken here on purpose, in ways that their type forbids.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Breakable = any
type Change = (rules: Breakable) => void

function broken(preset: string, change: Change): unknown {
  const copy: unknown = structuredClone(presetOf(preset))
  change(copy)
  return copy
}

function mistakesIn(preset: string, change: Change) {
  const result = checkPbRules(broken(preset, change))
  return result.ok ? [] : result.refusals
}

/** What the methodologist reads. */
function messagesOf({ code, details }: ReturnType<typeof mistakesIn>[number]): string[] {
  return [kk, ru, en].map((words) =>
    words[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      expect(Object.keys(details), `${code} tells ${name}`).toContain(name)
      return String(details[name])
    }),
  )
}

const of = (preset: string) => (change: Change) => [preset, change] as const
const [kz, pl, generic] = [of('kz-city'), of('pl-city'), of('generic')]
/** The rules of kz-city with another ballot, and with what it is counted by. */
const withBallot = (ballot: object, tally: object = {}) =>
  kz((r) => {
    r.ballots = [{ envelope: 'district', ...ballot }]
    Object.assign(r.tallies[0], tally)
  })
const ranking = { type: 'ranking', min: 1, max: 3, scores: [3, 2, 1] }
const points = { type: 'points', total: 10, maxPerProject: 5, minProjects: 2 }
const phragmen = (r: Breakable) => {
  const { id, ties, threshold, partFunding } = r.tallies[0]
  r.tallies[0] = { id, ties, threshold, partFunding, rule: 'phragmen', misfit: 'skip' }
}

describe('a mistake in the rules is told by a message that names the key:', () => {
  it.each<[string, string, string, readonly [string, Change]]>([
    ['an unknown key', 'RULES_KEY_UNKNOWN', 'shoeSize', kz((r) => (r.shoeSize = 43))],
    [
      'an unknown key deep inside',
      'RULES_KEY_UNKNOWN',
      'tallies.1.completion.speed',
      kz((r) => (r.tallies[1].completion.speed = 1)),
    ],
    ['a key of another kind of ballot', 'RULES_KEY_UNKNOWN', 'ballots.0.total', kz((r) => (r.ballots[0].total = 10))],
    ['a missing key', 'RULES_KEY_MISSING', 'secrecy.trustees.need', kz((r) => delete r.secrecy.trustees.need)],
    ['a missing kind', 'RULES_KEY_MISSING', 'tallies.0.threshold.kind', kz((r) => (r.tallies[0].threshold = {}))],
    [
      'a cap that caps nothing',
      'RULES_KEY_MISSING',
      'envelopes.0.projectCap',
      kz((r) => (r.envelopes[0].projectCap = {})),
    ],
    ['no envelope', 'RULES_KEY_MISSING', 'envelopes', kz((r) => (r.envelopes = []))],
    ['a list that is none', 'RULES_TYPE', 'ballots', kz((r) => (r.ballots = {}))],
    ['a part that is none', 'RULES_TYPE', 'review', kz((r) => (r.review = 10))],
    ['yes or no as text', 'RULES_TYPE', 'jointTally', kz((r) => (r.jointTally = 'no'))],
    ['an empty article', 'RULES_TEXT', 'legalBasis.0.article', kz((r) => (r.legalBasis[0].article = ' '))],
    ['half a character', 'RULES_TEXT', 'legalBasis.1.article', kz((r) => (r.legalBasis[1].article = '75\ud83d'))],
    ['a text without an end', 'RULES_LANGUAGE', 'title.ru', kz((r) => (r.title.ru = 'я'.repeat(1001)))],
    [
      'more gates than anybody reads',
      'RULES_TOO_MANY',
      'calendar.gates',
      kz((r) => (r.calendar.gates = Array(51).fill(r.calendar.gates[2]))),
    ],
    ['a code with capitals', 'RULES_CODE', 'categories.1.code', kz((r) => (r.categories[1].code = 'Trees and bushes'))],
    [
      'a link that a browser would run',
      'RULES_ADDRESS',
      'legalBasis.0.url',
      kz((r) => (r.legalBasis[0].url = 'javascript:alert(1)')),
    ],
    ['no Kazakh', 'RULES_LANGUAGE', 'title.kk', kz((r) => delete r.title.kk)],
    ['no Russian in a category', 'RULES_LANGUAGE', 'categories.2.name.ru', kz((r) => (r.categories[2].name.ru = ''))],
    [
      'no English in a gate',
      'RULES_LANGUAGE',
      'calendar.gates.1.name.en',
      kz((r) => delete r.calendar.gates[1].name.en),
    ],
    ['a fourth language', 'RULES_LANGUAGE', 'title.de', kz((r) => (r.title.de = 'Regeln'))],
    ['another schema', 'RULES_CHOICE', 'schema', kz((r) => (r.schema = 'dauys/pb-rules/2'))],
    [
      'an unknown state',
      'RULES_CHOICE',
      'calendar.optionalStates.0',
      kz((r) => (r.calendar.optionalStates[0] = 'prayer')),
    ],
    ['an unknown kind of ballot', 'RULES_CHOICE', 'ballots.0.type', kz((r) => (r.ballots[0].type = 'shouting'))],
    ['an unknown counting rule', 'RULES_CHOICE', 'tallies.0.rule', kz((r) => (r.tallies[0].rule = 'dice'))],
    [
      'an unknown way to vote',
      'RULES_CHOICE',
      'eligibility.methods.0',
      kz((r) => (r.eligibility.methods[0] = 'telegram')),
    ],
    ['two appeals', 'RULES_CHOICE', 'review.appeals', kz((r) => (r.review.appeals = 2))],
    [
      'a gate three years later',
      'RULES_CHOICE',
      'calendar.gates.2.yearOffset',
      kz((r) => (r.calendar.gates[2].yearOffset = 3)),
    ],
    [
      'a country by its name',
      'RULES_COUNTRY',
      'eligibility.citizenship.0',
      kz((r) => (r.eligibility.citizenship = ['Kazakhstan'])),
    ],
    ['half a tiyn', 'RULES_NUMBER', 'envelopes.0.projectCap.minor', kz((r) => (r.envelopes[0].projectCap.minor = 0.5))],
    [
      'money past exact integers',
      'RULES_NUMBER',
      'envelopes.0.projectCap.minor',
      kz((r) => (r.envelopes[0].projectCap.minor = 2 ** 53)),
    ],
    [
      'an increment of nothing',
      'RULES_NUMBER',
      'tallies.1.completion.increment',
      kz((r) => (r.tallies[1].completion.increment = 0)),
    ],
    ['days below zero', 'RULES_NUMBER', 'calendar.listFrozenDays', kz((r) => (r.calendar.listFrozenDays = -1))],
    ['a number as text', 'RULES_NUMBER', 'proposing.coAuthors', kz((r) => (r.proposing.coAuthors = '5'))],
    ['no proposal for anybody', 'RULES_NUMBER', 'proposing.perPerson', kz((r) => (r.proposing.perPerson = 0))],
    ['fewest days above most', 'RULES_NUMBER', 'calendar.votingDays.max', kz((r) => (r.calendar.votingDays.min = 31))],
    ['fewest choices above most', 'RULES_NUMBER', 'ballots.0.max', kz((r) => (r.ballots[0].min = 4))],
    ['advice above the most', 'RULES_NUMBER', 'ballots.0.advise', generic((r) => (r.ballots[0].advise = 11))],
    [
      'more for a project than there is',
      'RULES_NUMBER',
      'ballots.0.maxPerProject',
      withBallot({ ...points, maxPerProject: 11 }),
    ],
    ['more projects than points', 'RULES_NUMBER', 'ballots.0.minProjects', withBallot({ ...points, minProjects: 11 })],
    ['fewest places above most', 'RULES_NUMBER', 'ballots.0.max', withBallot({ ...ranking, min: 4 })],
    [
      'more keys needed than trustees',
      'RULES_NUMBER',
      'secrecy.trustees.need',
      kz((r) => (r.secrecy.trustees.need = 4)),
    ],
    [
      'a guardian for grown-ups',
      'RULES_NUMBER',
      'eligibility.guardianBelow',
      kz((r) => (r.eligibility.guardianBelow = 18)),
    ],
    [
      'a ratio above the whole',
      'RULES_FRACTION',
      'envelopes.0.projectCap.ofEnvelope',
      pl((r) => (r.envelopes[0].projectCap.ofEnvelope = [3, 2])),
    ],
    [
      'a ratio of nothing',
      'RULES_FRACTION',
      'envelopes.0.projectCap.ofEnvelope',
      pl((r) => (r.envelopes[0].projectCap.ofEnvelope = [0, 5])),
    ],
    [
      'a ratio that is not reduced',
      'RULES_FRACTION',
      'envelopes.0.projectCap.ofEnvelope',
      pl((r) => (r.envelopes[0].projectCap.ofEnvelope = [2, 10])),
    ],
    [
      'a ratio as a decimal',
      'RULES_FRACTION',
      'eligibility.quorum.of',
      kz((r) => (r.eligibility.quorum = { kind: 'share', of: 0.1 })),
    ],
    [
      'a day that does not exist',
      'RULES_DAY',
      'calendar.gates.0.onOrBefore',
      kz((r) => (r.calendar.gates[0].onOrBefore = '09-31')),
    ],
    ['a day of leap years', 'RULES_DAY', 'calendar.usual.0.from', kz((r) => (r.calendar.usual[0].from = '02-29'))],
    ['a day with its year', 'RULES_DAY', 'calendar.usual.0.to', kz((r) => (r.calendar.usual[0].to = '2027-03-01'))],
    ['an unknown currency', 'RULES_CURRENCY', 'currency', kz((r) => (r.currency = 'KZZ'))],
    ['an unknown zone', 'RULES_TIME_ZONE', 'timeZone', kz((r) => (r.timeZone = 'Asia/Atlantis'))],
    ['a tally that comes twice', 'RULES_TWICE', 'tallies.1.id', kz((r) => (r.tallies[1].id = 'greedy-votes'))],
    ['a category that comes twice', 'RULES_TWICE', 'categories.2.code', kz((r) => (r.categories[2].code = 'greening'))],
    ['an envelope that comes twice', 'RULES_TWICE', 'envelopes.1.kind', pl((r) => (r.envelopes[1].kind = 'district'))],
    ['two ballots for an envelope', 'RULES_TWICE', 'ballots.1.envelope', kz((r) => r.ballots.push(r.ballots[0]))],
    [
      'a tie step that comes twice',
      'RULES_TWICE',
      'tallies.0.ties.1',
      kz((r) => (r.tallies[0].ties = ['minCost', 'minCost', 'lot'])),
    ],
    [
      'a grade that comes twice',
      'RULES_TWICE',
      'ballots.0.values.2',
      withBallot({ type: 'grades', values: [0, 1, 1] }),
    ],
    ['a shadow that is no tally', 'RULES_LEADS_NOWHERE', 'shadow.0', kz((r) => (r.shadow = ['moon']))],
    ['a decision by no tally', 'RULES_LEADS_NOWHERE', 'official.district', kz((r) => (r.official.district = 'moon'))],
    [
      'a decision about no envelope',
      'RULES_LEADS_NOWHERE',
      'official.city',
      kz((r) => (r.official.city = 'greedy-votes')),
    ],
    [
      'a ballot for no envelope',
      'RULES_LEADS_NOWHERE',
      'ballots.1.envelope',
      kz((r) => r.ballots.push({ envelope: 'city', type: 'choose-1' })),
    ],
    [
      'gates out of order',
      'RULES_GATE_ORDER',
      'calendar.gates.1.onOrBefore',
      kz((r) => (r.calendar.gates[1].onOrBefore = '08-31')),
    ],
    [
      'a gate of an earlier year after a later one',
      'RULES_GATE_ORDER',
      'calendar.gates.2.onOrBefore',
      kz((r) => (r.calendar.gates[2].yearOffset = 0)),
    ],
    [
      'appeals without their state',
      'RULES_STATE',
      'review.appeals',
      kz((r) => (r.calendar.optionalStates = ['complaints'])),
    ],
    ['the state of appeals without appeals', 'RULES_STATE', 'review.appeals', kz((r) => (r.review.appeals = 0))],
    [
      'signatures without their state',
      'RULES_STATE',
      'proposing.support.kind',
      kz((r) => (r.proposing.support = { kind: 'fixed', signatures: 30 })),
    ],
    [
      'usual days of a state that is left out',
      'RULES_STATE',
      'calendar.usual.2.state',
      kz((r) => (r.calendar.usual[2].state = 'co_creation')),
    ],
    ['an envelope without a ballot', 'RULES_NO_BALLOT', 'envelopes.1.kind', pl((r) => r.ballots.pop())],
    ['an envelope that nothing decides', 'RULES_NO_TALLY', 'official.city', pl((r) => delete r.official.city)],
    [
      'no way to vote',
      'RULES_NO_CHANNEL',
      'channels.online',
      kz((r) => Object.assign(r.channels, { online: false, paper: 'none' })),
    ],
    [
      'online first without two envelopes',
      'RULES_TWO_ENVELOPES',
      'channels.precedence',
      kz((r) => (r.channels.precedence = 'online')),
    ],
    ['a place without its score', 'RULES_SCORES_COUNT', 'ballots.0.scores', withBallot({ ...ranking, scores: [3, 2] })],
    ['scores that rise', 'RULES_SCORES_RISE', 'ballots.0.scores.1', withBallot({ ...ranking, scores: [2, 3, 1] })],
    [
      'points utility without points',
      'RULES_POINTS_NEEDED',
      'tallies.1.utility',
      kz((r) => (r.tallies[1].utility = 'points')),
    ],
    [
      'an order by points without points',
      'RULES_POINTS_NEEDED',
      'tallies.0.order',
      kz((r) => (r.tallies[0].order = 'points-per-cost')),
    ],
    [
      'Phragmén with a ranking',
      'RULES_MARKS_NEEDED',
      'tallies.0.rule',
      kz((r) => ((r.ballots[0] = { envelope: 'district', ...ranking }), phragmen(r))),
    ],
    [
      'ties that stay open',
      'RULES_TIES_OPEN',
      'tallies.0.ties.1',
      kz((r) => (r.tallies[0].ties = ['minCost', 'maxVotes'])),
    ],
    [
      'a tie step after the lot',
      'RULES_TIES_OPEN',
      'tallies.0.ties.0',
      kz((r) => (r.tallies[0].ties = ['lot', 'minCost', 'ballotNumber'])),
    ],
    [
      'what the program cannot do',
      'RULES_UNSUPPORTED',
      'secrecy.nullifier',
      kz((r) => (r.secrecy.nullifier = 'blind-signed')),
    ],
    ['a joint tally, which nothing counts', 'RULES_UNSUPPORTED', 'jointTally', pl((r) => (r.jointTally = true))],
    [
      'a project paid for in part, which nothing counts',
      'RULES_UNSUPPORTED',
      'tallies.0.partFunding.kind',
      kz((r) => (r.tallies[0].partFunding = { kind: 'first-misfit', minCovered: [4, 5], from: 'remainder' })),
    ],
  ])('%s', (_, code, key, [preset, change]) => {
    const mistakes = mistakesIn(preset, change)
    const mistake = mistakes.find((one) => one.code === code && one.path.join('.') === key)
    expect(mistake, JSON.stringify(mistakes)).toBeDefined()
    for (const message of messagesOf(mistake!)) expect(message).toMatch(new RegExp(`^${key.replaceAll('.', '\\.')}: .`))
  })

  it('whatever stands there: it is refused, never broken', () => {
    const places = valuesIn(presetOf('pl-city')).filter(({ path }) => path.length > 0)
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), ({ path }, value) => {
        const result = checkPbRules(replaced(presetOf('pl-city'), path, value))
        if (result.ok) {
          expect(rulesFingerprint(result.value)).toMatch(/^[0-9a-f]{64}$/)
          expect(rulesInWords(result.value).flatMap(({ sentences }) => sentences).length).toBeGreaterThan(30)
        } else expect(result.refusals.filter(({ details }) => details.key === '')).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([null, [], 'kz-city', 7, {}])('when it is no document at all: %j', (document) => {
    expect(checkPbRules(document).ok).toBe(false)
  })

  it('with all mistakes at once', () => {
    const mistakes = mistakesIn('kz-city', (r) => {
      delete r.title.kk
      r.currency = 'tenge'
      r.calendar.gates[0].onOrBefore = '13-01'
    })
    expect(mistakes.map(({ path }) => path)).toEqual([
      ['title', 'kk'],
      ['currency'],
      ['calendar', 'gates', '0', 'onOrBefore'],
    ])
  })
})

describe('rules are accepted', () => {
  const greedyPoints = { order: 'points' }
  it.each<[string, readonly [string, Change]]>([
    ['with points counted as points', withBallot(points, greedyPoints)],
    ['with a ranking counted by its scores', withBallot(ranking, greedyPoints)],
    [
      'with a ranking whose last places are worth the same',
      withBallot({ ...ranking, scores: [3, 1, 1] }, greedyPoints),
    ],
    ['with grades', withBallot({ type: 'grades', values: [0, 1, 2, 3] }, greedyPoints)],
    [
      'with a basket and Phragmén',
      kz((r) => ((r.ballots[0] = { envelope: 'district', type: 'knapsack', minSpend: [1, 2] }), phragmen(r))),
    ],
    [
      'with one choice and Phragmén',
      kz((r) => ((r.ballots[0] = { envelope: 'district', type: 'choose-1' }), phragmen(r))),
    ],
    ['with a ratio of the whole', pl((r) => (r.envelopes[0].projectCap.ofEnvelope = [1, 1]))],
    [
      'with online first and two envelopes',
      kz((r) => Object.assign(r.channels, { paper: 'two-envelope', precedence: 'online' })),
    ],
    ['with two gates on a day', kz((r) => (r.calendar.gates[1].onOrBefore = '09-01'))],
    [
      'without any gate, appeal or complaint',
      kz((r) => (Object.assign(r.calendar, { optionalStates: [], gates: [], usual: [] }), (r.review.appeals = 0))),
    ],
  ])('%s', (_, [preset, change]) => {
    expect(mistakesIn(preset, change)).toEqual([])
  })
})
