import { z } from 'zod'
import type { ProviderSettings } from '#server/features/eid/index.ts'

const text = z.string().min(1).max(2_000)
const level = z.enum(['eid', 'qes'])

const provider = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'must be small letters, digits and hyphens'),
  title: z.strictObject({ kk: text, ru: text, en: text }),
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: text,
  clientSecret: text,
  scope: text.regex(/(^| )openid( |$)/, 'must hold openid').default('openid profile'),
  claims: z.strictObject({
    name: z.union([text, z.array(text).min(1).max(4)]).default('name'),
    birthDate: text.default('birthdate'),
    nationalId: text,
    territory: text.optional(),
  }),
  assurance: z.union([level, z.record(text, level).refine((levels) => Object.keys(levels).length > 0, 'names no acr')]),
  numberPrefix: z.string().max(10).default(''),
})

/** The value of OIDC_PROVIDERS: JSON, see docs/operations/configuration.md. */
export const identityProviders = z
  .string()
  .transform((given, context): unknown => {
    try {
      return JSON.parse(given)
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON, a list of providers' })
      return z.NEVER
    }
  })
  .pipe(
    z
      .array(provider)
      .max(20)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two providers have one id')
      .refine((all) => all.every(({ id }) => id !== 'demo-eid'), 'demo-eid is the name of the demonstration'),
  )
  .transform((all): readonly ProviderSettings[] => all)
