import { locales } from '../domain/kernel/localized.ts'
import type { Locale } from '../domain/kernel/localized.ts'

/** Key → text, of one language. */
export type Words = ReadonlyMap<string, string>

/** A message key as it stands in a source file. `prefix` marks a template such as `errors.${code}`: all keys below are used. */
export interface Use {
  readonly key: string
  readonly file: string
  readonly prefix: boolean
}

interface Tree {
  readonly [name: string]: string | Tree
}

/** `{ sign: { title: 'Қол қою' } }` in signatures.json → `signatures.sign.title`. */
export function flatten(tree: Tree, prefix: string): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}.${name}`, value]] : flatten(value, `${prefix}.${name}`),
  )
}

/** Faults that can be seen in the words alone: a missing or empty text, other placeholders, a wrong number of plural forms. */
export function compareLanguages(words: Readonly<Record<Locale, Words>>): string[] {
  const keys = new Set(locales.flatMap((locale) => [...words[locale].keys()]))
  return [...keys].sort().flatMap((key) => {
    const texts = locales.map((locale) => ({ locale, text: words[locale].get(key) }))
    const missing = texts.filter(({ text }) => text === undefined).map(({ locale }) => `${locale}: ${key} is missing`)
    const empty = texts.filter(({ text }) => text?.trim() === '').map(({ locale }) => `${locale}: ${key} is empty`)
    if (missing.length > 0 || empty.length > 0) return [...missing, ...empty]

    const present = texts.map(({ locale, text }) => ({ locale, text: text ?? '' }))
    return [...differentPlaceholders(key, present), ...wrongPluralForms(key, present)]
  })
}

function differentPlaceholders(key: string, texts: { locale: Locale; text: string }[]): string[] {
  const [first, ...others] = texts.map(({ locale, text }) => ({ locale, names: placeholders(text) }))
  return others
    .filter(({ names }) => names !== first?.names)
    .map(({ locale, names }) => `${locale}: ${key} has {${names}}, ${first?.locale ?? ''} has {${first?.names ?? ''}}`)
}

function placeholders(text: string): string {
  return [...new Set([...text.matchAll(/\{\s*(\w+)\s*\}/g)].map(([, name]) => name))].sort().join(', ')
}

/**
 * Plural forms are separated by ` | `, in the order of the categories that `Intl.PluralRules` names for the language.
 * The last Russian one is for fractions; a text that only takes whole numbers may leave it out.
 */
function wrongPluralForms(key: string, texts: { locale: Locale; text: string }[]): string[] {
  if (!texts.some(({ text }) => text.includes(' | '))) return []
  return texts.flatMap(({ locale, text }) => {
    const rules = new Intl.PluralRules(locale)
    const all = rules.resolvedOptions().pluralCategories.length
    const ofWholeNumbers = new Set(Array.from({ length: 101 }, (_, n) => rules.select(n))).size
    const found = text.split(' | ').length
    return found === all || found === ofWholeNumbers ? [] : [`${locale}: ${key} has ${found} plural forms, not ${all}`]
  })
}

/**
 * Message keys in a component or module: `t('a.b')`, `keypath="a.b"`, or any literal that could be a key of a known
 * feature. Other double quotes are attributes of a template, and what stands in them is code.
 */
export function findUses(file: string, source: string, features: readonly string[]): Use[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*$/gm, '')
  const literal = new RegExp(`(['\`]|keypath=")((?:${features.join('|')})\\.[\\w.-]*)(['"\`]|\\$\\{)`, 'g')
  return [...code.matchAll(literal)].map(([, , key = '', end]) => ({ key, file, prefix: end === '${' }))
}

/** Keys that nobody shows, and shown keys that have no words. */
export function compareWithUses(words: Words, uses: readonly Use[]): string[] {
  const exact = new Set(uses.filter((use) => !use.prefix).map((use) => use.key))
  const prefixes = uses.filter((use) => use.prefix).map((use) => use.key)
  const unused = [...words.keys()]
    .filter((key) => !exact.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)))
    .map((key) => `${key} is used nowhere`)
  const unknown = uses
    .filter((use) => (use.prefix ? ![...words.keys()].some((key) => key.startsWith(use.key)) : !words.has(use.key)))
    .map((use) => `${use.file}: ${use.key} has no words`)
  return [...unused, ...unknown]
}
