import { Extensions } from 'type-graphql'
import type { Role } from '#domain/kernel/actor.ts'

/**
 * Who may ask for a root field: everybody, whoever holds the secret of a link, any signed-in person, or holders of one of
 * these roles. Whether *this* object is theirs is the use-case's question. An answer to a link is kept by nobody: neither
 * here nor on the way.
 */
export type AccessRule = 'public' | 'link' | 'person' | readonly [Role, ...Role[]]

/** Every query and mutation states its rule; a schema with a root field without one cannot be built. */
export function Access(rule: AccessRule): MethodDecorator {
  return Extensions({ access: rule })
}

export interface LimitRule {
  /** uses per window for one key; keys are the person (or the account tried) and the address prefix */
  readonly points: number
  readonly windowSeconds: number
  /**
   * Set for a field that tries a secret: the argument that names the account (`input.email`). Its counters are shared
   * by all processes, and one operation may hold only one such field.
   */
  readonly account?: string
  /** one spelling for an account that can be written in several ways; trimmed and in small letters unless given */
  readonly accountOf?: (text: string) => string | undefined
  /** uses per window for one address prefix; without it five times `points` */
  readonly addressPoints?: number
  /** Set for a field that acts on one object: a budget for each object and address prefix. */
  readonly object?: {
    /** the argument that names it (`input.petitionId`) */
    readonly argument: string
    readonly points: number
  }
}

/** Overrides the default budget of a root field. */
export function Limited(rule: LimitRule): MethodDecorator {
  return Extensions({ limit: rule })
}
