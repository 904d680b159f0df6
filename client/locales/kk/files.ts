import type { MessageTree } from '#client/lib/message-format.ts'

/** The words of this language, a file per feature. A module per language, so that a page lists only its own. */
export const files = import.meta.glob<MessageTree>('./*.json', { import: 'default' })
