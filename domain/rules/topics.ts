import type { Localized } from '../kernel/localized.ts'
import classifier from './topics.json' with { type: 'json' }

/** A topic or one of its fields. Field keys are unique inside a topic only, so ids carry both: `social.housing`. */
export interface Topic {
  readonly id: string
  readonly title: Localized
  /** null for a topic of the first level */
  readonly parentId: string | null
}

/** The two-level classifier (glossary, topics and fields), each topic followed by its fields. */
export const topics: readonly Topic[] = classifier.flatMap((topic) => [
  { id: topic.key, title: topic.title, parentId: null },
  ...topic.fields.map((field) => ({ id: `${topic.key}.${field.key}`, title: field.title, parentId: topic.key })),
])

const byId = new Map(topics.map((topic) => [topic.id, topic]))

export function topicOf(id: string | null): Topic | undefined {
  return id === null ? undefined : byId.get(id)
}
