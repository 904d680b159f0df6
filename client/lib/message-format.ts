import type { MessageContext } from 'vue-i18n'

/** The part of vue-i18n's context that its own compiler writes against; missing in its types. */
type Context = MessageContext & {
  readonly interpolate: (value: unknown) => unknown
  readonly normalize: (parts: unknown[]) => string
}

export type Message = (context: MessageContext) => string

export interface MessageTree {
  readonly [name: string]: string | MessageTree
}

/**
 * Reads one of our messages: plain text with `{name}` for values and ` | ` between plural forms, nothing else, so `@`
 * and `%` are ordinary characters. The compiler of vue-i18n, a tenth of the entry, is left out of the build.
 */
function compileMessage(message: string): Message {
  // Odd places are names.
  const forms = message.split(' | ').map((form) => form.split(/\{\s*(\w+)\s*\}/))
  return (context) => {
    const { interpolate, normalize, plural, named } = context as Context
    const form = forms.length === 1 ? forms[0] : (plural(forms as never) as unknown as string[])
    return normalize((form ?? []).map((part, place) => (place % 2 === 0 ? part : interpolate(named(part)))))
  }
}

/** All messages of one file. */
export function compileMessages(tree: MessageTree): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tree).map(([name, value]) => [
      name,
      typeof value === 'string' ? compileMessage(value) : compileMessages(value),
    ]),
  )
}
