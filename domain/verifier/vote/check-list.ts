import { canonicalJson } from '../../kernel/canonical-json.ts'
import { sha256Hex } from '../../kernel/sha-256.ts'
import { isObject } from '../guards.ts'
import type { VoteFindings } from './finding.ts'
import type { VoteLine } from './formats.ts'

/** What is known of a vote before anybody has voted. */
export interface Frozen {
  readonly campaign: VoteLine<'campaign'>
  readonly rules: VoteLine<'rules'>
  readonly envelopes: readonly VoteLine<'envelope'>[]
  readonly projects: readonly VoteLine<'project'>[]
  readonly list: VoteLine<'list'>
}

/** Whether rules, texts, numbers and prices are those that were hashed before the vote: R, the draw, and H0. */
export function checkFrozen({ campaign, rules, envelopes, projects, list }: Frozen, findings: VoteFindings): void {
  const about = { campaign: campaign.campaign, rules: campaign.rules }
  if (hashed('dauys/pb-rules/1', rules.rules) !== campaign.rules) findings.add('RULES_HASH_DIFFERS')

  const texts = [...projects]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, envelope, texts: own }) => ({ id, envelope, texts: own }))
  if (hashed('dauys/ballot-draw/1', { ...about, projects: texts }) !== list.seed) findings.add('LIST_SEED_DIFFERS')

  const drawn = projects.map(({ id, number }) => ({ number, lot: sha256Hex(`${list.seed}\n${id}`) }))
  drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1))
  const isRising = projects.every(({ number }, i) => number === i + 1)
  if (!isRising || drawn.some(({ number }, i) => number !== i + 1)) findings.add('LIST_NUMBERS_DIFFER')

  for (const { number, title, language, texts: own } of projects) {
    const text = own[language]
    if ((isObject(text) ? text['title'] : '') !== title) findings.add('LIST_TITLE_DIFFERS', { details: { number } })
  }
  const content = {
    ...about,
    seed: list.seed,
    envelopes: envelopes.map(({ envelope: id, amount }) => ({ id, amount })),
    projects: projects.map(({ number, id, envelope, title, language, place, category, price }) => ({
      ...{ number, id, envelope, title, language, place, category, price },
    })),
    conflicts: list.conflicts,
  }
  if (hashed('dauys/ballot-list/1', content) !== campaign.list) findings.add('LIST_HASH_DIFFERS')
}

/** SHA-256 of canonical JSON under a name, hex. */
export function hashed(name: string, content: unknown): string {
  return sha256Hex(`${name}\n${canonicalJson(content)}`)
}
