import type { Campaign } from '#domain/budgets/campaign.ts'
import { changedSentences, compareRules, type RuleValue } from '#domain/budgets/rules/compare-rules.ts'
import { rulesFingerprint } from '#domain/budgets/rules/fingerprint.ts'
import type { PbRules, Tally } from '#domain/budgets/rules/pb-rules.ts'
import { rulesInWords } from '#domain/budgets/rules/plain-words.ts'
import type { RuleSentence } from '#domain/budgets/rules/rule-sentence.ts'
import { tallySentences } from '#domain/budgets/rules/sentences/counting.ts'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { BudgetPresetType, RulesComparisonType, RuleSectionType, RuleSentenceType } from './rules.type.ts'

/** Rules in plain words, as the schema shows them. */
export function showSections(rules: PbRules): RuleSectionType[] {
  return rulesInWords(rules).map(({ section, sentences }) => ({ section, sentences: sentences.map(showSentence) }))
}

export function showPreset(rules: PbRules): BudgetPresetType {
  const { id, version, title } = rules
  return {
    ...{ id, version, title, hash: rulesFingerprint(rules), document: canonicalJson(rules) },
    rulesInWords: showSections(rules),
  }
}

/** How a tally counts, in plain words. */
export function showTally(tally: Tally, rules: Pick<PbRules, 'currency'>): RuleSentenceType[] {
  return tallySentences(tally, rules).map(showSentence)
}

/** What changed from the rules of one campaign to those of a later one. */
export function showComparison(before: Campaign, after: Campaign): RulesComparisonType {
  return {
    campaign: before,
    changes: compareRules(before.rules, after.rules).map(({ path, ...values }) => ({
      path,
      before: showValue(values.before),
      after: showValue(values.after),
    })),
    sections: changedSentences(before.rules, after.rules).map(({ section, context, removed, added }) => ({
      section,
      context: context && showSentence(context),
      removed: removed.map(showSentence),
      added: added.map(showSentence),
    })),
  }
}

function showSentence({ code, params }: RuleSentence): RuleSentenceType {
  return { code, params: JSON.stringify(params) }
}

function showValue(value: RuleValue | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
