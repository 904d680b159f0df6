import type { PbRules } from '#domain/budgets/rules/pb-rules.ts'

/** What the rules of a campaign ask of who proposes. @param document canonical JSON, as the API gives it */
export function proposingRules(document: string): PbRules['proposing'] {
  return (JSON.parse(document) as Pick<PbRules, 'proposing'>).proposing
}
