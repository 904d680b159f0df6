/**
 * A fact in the past tense, as a rule states it. `data` holds ids, codes and instants, never personal data.
 */
export interface Fact<Type extends string = string, Data = Readonly<Record<string, unknown>>> {
  readonly type: Type
  readonly at: Date
  /** person id, or the name of the system part that acted */
  readonly actor: FactActor
  readonly subject: { readonly kind: string; readonly id: string }
  readonly data: Data
}

export interface FactActor {
  readonly kind: 'person' | 'system'
  readonly id: string
}

/**
 * A fact that was given an id. Written together with the state it belongs to, delivered at least once:
 * the id is the key of every listener's effect.
 */
export interface DomainEvent<Type extends string = string, Data = Readonly<Record<string, unknown>>> extends Fact<
  Type,
  Data
> {
  /** `evt_` + ULID */
  readonly id: string
}

/** What an act leaves: the new state, and the facts that must be written together with it. */
export interface Change<State, F extends Fact<string, object> = Fact> {
  readonly state: State
  readonly facts: readonly F[]
}

/** Facts become events when somebody who may make ids gives them theirs, in their order. */
export function asEvents(facts: readonly Fact<string, object>[], newId: (prefix: 'evt') => string): DomainEvent[] {
  return facts.map((fact) => ({ ...fact, id: newId('evt'), data: { ...fact.data } }))
}
