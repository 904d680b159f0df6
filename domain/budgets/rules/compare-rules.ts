import { canonicalJson } from '../../kernel/canonical-json.ts'
import { isRecord } from '../../rules/validation/shape.ts'
import { rulesInWords } from './plain-words.ts'
import type { PbRules } from './pb-rules.ts'
import type { RuleSection, RuleSectionCode, RuleSentence } from './rule-sentence.ts'

export type RuleValue = string | number | boolean | null

/** A value of the document that changed; absent where there was or is none. */
export interface RuleChange {
  readonly path: readonly string[]
  readonly before?: RuleValue
  readonly after?: RuleValue
}

/** What changed from one document to another, value by value, in the order of the keys. */
export function compareRules(before: PbRules, after: PbRules): RuleChange[] {
  const [old, now] = [valuesOf(before), valuesOf(after)]
  const pointers = [...new Set([...old.keys(), ...now.keys()])]
  return pointers.flatMap((pointer) => {
    const [was, is] = [old.get(pointer), now.get(pointer)]
    if (was?.value === is?.value) return []
    const path = (was ?? is)?.path ?? []
    return [{ path, ...(was && { before: was.value }), ...(is && { after: is.value }) }]
  })
}

/** Sentences of a section that are no longer said, and those that are new. */
export interface SectionChange {
  readonly section: RuleSectionCode
  /** of several sections of a kind: the sentence that tells which one */
  readonly context: RuleSentence | null
  readonly removed: readonly RuleSentence[]
  readonly added: readonly RuleSentence[]
}

/** The same in plain words: only sections in which something changed. */
export function changedSentences(before: PbRules, after: PbRules): SectionChange[] {
  const [old, now] = [numbered(rulesInWords(before)), numbered(rulesInWords(after))]
  const keys = [...new Set([...now.keys(), ...old.keys()])]
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key)?.sentences ?? [], now.get(key)?.sentences ?? []]
    const section = (now.get(key) ?? old.get(key))?.section
    const [removed, added] = [without(was, is), without(is, was)]
    if (section === undefined || removed.length + added.length === 0) return []
    const [first] = is
    const isOneOfSeveral = keys.some((other) => other !== key && other.startsWith(`${section} `))
    const context = isOneOfSeveral && first !== undefined && !added.includes(first) ? first : null
    return [{ section, context, removed, added }]
  })
}

/** Sections of a kind, told apart by their place among each other: `official 0`, `official 1`. */
function numbered(sections: readonly RuleSection[]): ReadonlyMap<string, RuleSection> {
  const seen = new Map<string, number>()
  return new Map(
    sections.map((section) => {
      const place = seen.get(section.section) ?? 0
      seen.set(section.section, place + 1)
      return [`${section.section} ${place}`, section]
    }),
  )
}

/** What the other list does not say, or says less often. */
function without(sentences: readonly RuleSentence[], others: readonly RuleSentence[]): RuleSentence[] {
  const said = others.map(canonicalJson)
  return sentences.filter((sentence) => {
    const place = said.indexOf(canonicalJson(sentence))
    if (place >= 0) said.splice(place, 1)
    return place < 0
  })
}

function valuesOf(
  value: unknown,
  path: readonly string[] = [],
): Map<string, { readonly path: readonly string[]; readonly value: RuleValue }> {
  if (!Array.isArray(value) && !isRecord(value)) {
    return new Map([[path.join(' '), { path, value: value as RuleValue }]]) // a document of rules is JSON
  }
  return new Map(Object.entries(value).flatMap(([key, member]) => [...valuesOf(member, [...path, key])]))
}
