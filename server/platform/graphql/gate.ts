import type { GraphQLRequestListener } from '@apollo/server'
import { getArgumentValues, Kind, type FieldNode } from 'graphql'
import { hasRole } from '#domain/kernel/actor.ts'
import { limits } from '#schema/limits.ts'
import type { AccessRule, LimitRule } from './access.ts'
import type { Context } from './context.ts'
import { sizeOf, type OperationSize, type SizedOperation } from './cost.ts'
import { badRequest } from './errors.ts'

/** One use of a root field, to be charged. */
export interface FieldUse {
  /** `Mutation.signInWithPassword` */
  readonly field: string
  readonly isMutation: boolean
  readonly rule: LimitRule | undefined
  /** the account that a secret is tried for */
  readonly account: string | undefined
  /** the object that is acted upon, where the rule has a budget for each */
  readonly object?: string | undefined
}

export type Charge = (uses: readonly FieldUse[], context: Context) => Promise<void>

/**
 * Stands before execution in every lane: size, then right, then budget. Thrown errors reach the client as they are; no
 * resolver has run by then.
 */
export function gate(charge: Charge): GraphQLRequestListener<Context> {
  return {
    didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
      if (!operation) return
      await admit({ schema, document, operation, variables: request.variables ?? {} }, contextValue, charge)
    },
  }
}

/** The same for an operation that is run without Apollo. */
export async function admit(asked: SizedOperation, context: Context, charge: Charge): Promise<void> {
  const size = sizeOf(asked)
  if (size === undefined || excess(size) !== undefined) {
    throw badRequest('TOO_COSTLY', `Too costly: ${size ? excess(size) : 'too many objects'}`, { status: 400 })
  }
  const uses = size.rootFields.flatMap((node) => useOf(node, asked, context))
  await charge(uses, context)
}

function excess(size: OperationSize): string | undefined {
  if (size.cost > limits.queryCostMax) return `the answer may hold more than ${limits.queryCostMax} objects`
  if (size.depth > limits.queryDepthMax) return `deeper than ${limits.queryDepthMax}`
  if (size.aliases > limits.queryAliasesMax) return `more than ${limits.queryAliasesMax} aliases`
  if (size.rootFields.length > limits.queryRootFieldsMax) return `more than ${limits.queryRootFieldsMax} root fields`
  return undefined
}

/** Checks the right to use the field; meta fields (`__typename`) are nobody's secret. */
function useOf(node: FieldNode, asked: SizedOperation, context: Context): FieldUse[] {
  const root = asked.schema.getRootType(asked.operation.operation)
  const definition = root?.getFields()[node.name.value]
  if (!root || !definition) return []
  // Written by @Access and @Limited; `buildSchema` has made sure that a rule exists.
  checkAccess(definition.extensions['access'] as AccessRule, context)
  const rule = definition.extensions['limit'] as LimitRule | undefined
  return [
    {
      field: `${root.name}.${node.name.value}`,
      isMutation: asked.operation.operation === 'mutation',
      rule,
      account: rule?.account === undefined ? undefined : accountIn(argumentAt(node, rule.account, asked), rule),
      object: rule?.object && argumentAt(node, rule.object.argument, asked),
    },
  ]
}

function accountIn(text: string, { accountOf }: LimitRule): string {
  return accountOf?.(text) ?? text.trim().toLowerCase()
}

function checkAccess(rule: AccessRule, { actor }: Context): void {
  if (rule === 'public' || rule === 'link') return
  if (actor.kind === 'anonymous') throw badRequest('UNAUTHENTICATED', 'Sign in first')
  if (rule === 'person' || actor.kind === 'system') return
  if (!hasRole(actor, ...rule)) throw badRequest('FORBIDDEN', 'Your account has no right to do this')
}

/** The text at `input.email`, wherever the caller put it: a literal, a variable or its default. */
function argumentAt(node: FieldNode, path: string, asked: SizedOperation): string {
  const [name, ...steps] = path.split('.')
  const given = node.arguments?.find((argument) => argument.name.value === name)?.value
  // Nearly always the whole argument is one variable, and then there is nothing to work out.
  if (given?.kind === Kind.VARIABLE && asked.variables[given.name.value] !== undefined) {
    return textAt(asked.variables[given.name.value], steps)
  }
  const definition = asked.schema.getRootType(asked.operation.operation)?.getFields()[node.name.value]
  let value: unknown
  try {
    value = definition && getArgumentValues(definition, node, withDefaults(asked))
  } catch {
    // Execution will say what is wrong with the arguments; until then it is one account of its own.
    return ''
  }
  return textAt(value, path.split('.'))
}

function textAt(value: unknown, steps: readonly string[]): string {
  const found = steps.reduce((at, step) => (at as Record<string, unknown> | null | undefined)?.[step], value)
  return typeof found === 'string' ? found : ''
}

function withDefaults({ operation, variables }: SizedOperation): Record<string, unknown> {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === Kind.STRING ? [[variable.name.value, defaultValue.value] as const] : [],
  )
  return { ...Object.fromEntries(defaults), ...variables }
}
