import type { Role } from '#client/lib/gql/graphql.ts'
import type { DeskRoute } from '#client/lib/desk-paths.ts'

/** The words of each role, and the desk it opens. */
export const roleDesks = {
  MODERATOR: { name: 'identity.roles.moderator', desk: 'identity.desks.moderator', route: 'moderation-desk' },
  OFFICIAL: { name: 'identity.roles.official', desk: 'identity.desks.official', route: 'answers-desk' },
  OPERATOR: { name: 'identity.roles.operator', desk: 'identity.desks.operator', route: 'identity-desk' },
  ANALYST: { name: 'identity.roles.analyst', desk: 'identity.desks.analyst', route: 'signatures-desk' },
  METHODOLOGIST: {
    name: 'identity.roles.methodologist',
    desk: 'identity.desks.methodologist',
    route: 'campaigns-desk',
  },
  ADMINISTRATOR: { name: 'identity.roles.administrator', desk: 'identity.desks.administrator', route: 'admin' },
} as const satisfies Record<Role, { name: string; desk: string; route: DeskRoute }>
