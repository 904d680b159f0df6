import type { ToldChange, ToldSection } from '#client/features/budgets/rule-words.ts'
import type { RuleSentence } from '#domain/budgets/rules/rule-sentence.ts'

interface SentSentence {
  readonly code: string
  readonly params: string
}

/** Sections of rules as the API sends them: what a sentence names comes as JSON. */
export function readSections(
  sections: readonly { readonly section: string; readonly sentences: readonly SentSentence[] }[],
): ToldSection[] {
  return sections.map(({ section, sentences }) => ({
    section: section.toLowerCase(),
    sentences: sentences.map(readSentence),
  }))
}

interface SentChange {
  readonly section: string
  readonly context?: SentSentence | null
  readonly removed: readonly SentSentence[]
  readonly added: readonly SentSentence[]
}

export function readChanges(changes: readonly SentChange[]): ToldChange[] {
  return changes.map(({ section, context, removed, added }) => ({
    section: section.toLowerCase(),
    context: context == null ? null : readSentence(context),
    removed: removed.map(readSentence),
    added: added.map(readSentence),
  }))
}

function readSentence({ code, params }: SentSentence): RuleSentence {
  return { code, params: JSON.parse(params) as RuleSentence['params'] } // written by our own server
}
