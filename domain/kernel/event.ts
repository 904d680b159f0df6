/**
 * A fact in the past tense. Written together with the state it belongs to, delivered at least once:
 * the id is the key of every listener's effect. `data` holds ids, codes and instants, never personal data.
 */
export interface DomainEvent<Type extends string = string, Data = Readonly<Record<string, unknown>>> {
  /** `evt_` + ULID */
  readonly id: string
  readonly type: Type
  readonly at: Date
  /** person id, or the name of the system part that acted */
  readonly actor: { readonly kind: 'person' | 'system'; readonly id: string }
  readonly subject: { readonly kind: string; readonly id: string }
  readonly data: Data
}
