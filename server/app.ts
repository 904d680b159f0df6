import 'reflect-metadata'
import type { RenderFirstView } from '#schema/first-view.ts'
import operations from '#schema/operations.json' with { type: 'json' }
import type { Config } from './config.ts'
import { demoEidFeature } from './demo-eid/index.ts'
import { accountabilityFeature } from './features/accountability/index.ts'
import { ballotsFeature } from './features/ballots/index.ts'
import { budgetsFeature } from './features/budgets/index.ts'
import { deliberationFeature } from './features/deliberation/index.ts'
import { eidFeature } from './features/eid/index.ts'
import { identityFeature } from './features/identity/index.ts'
import { ledgerFeature } from './features/ledger/index.ts'
import { moderationFeature } from './features/moderation/index.ts'
import { noticesFeature } from './features/notices/index.ts'
import { openDataFeature } from './features/open-data/index.ts'
import { petitionsFeature } from './features/petitions/index.ts'
import { placesFeature } from './features/places/index.ts'
import { rulesFeature } from './features/rules/index.ts'
import { signaturesFeature } from './features/signatures/index.ts'
import { tallyFeature } from './features/tally/index.ts'
import type { Clock } from './platform/clock.ts'
import { trustedDocuments } from './platform/graphql/trusted-documents.ts'
import { createHost, type Host } from './platform/host.ts'
import { createLogger, type LogLines } from './platform/logging.ts'
import { createChoiceSide } from './platform/mongo/choice-side.ts'
import { createClient } from './platform/mongo/connect.ts'
import { databaseNameOf } from './platform/mongo/database.ts'
import { createMongo } from './platform/mongo/mongo.ts'
import { createPlatform, type Platform } from './platform/platform.ts'

export interface AppOptions<C extends Clock> {
  readonly clock: C
  /** where lines of the log go; stderr unless given */
  readonly logLines?: LogLines
  /** the built client; without it there is the API and no pages */
  readonly client?: { readonly folder: string; readonly render: RenderFirstView }
}

export interface App<C extends Clock = Clock> extends Host {
  readonly clock: C
  readonly platform: Platform
  /** the acts of every feature, by its name */
  readonly use: ReturnType<typeof composeFeatures>['use']
}

/** The whole of Dauys, not yet started: nothing here waits or touches the database. */
export function createApp<C extends Clock>(
  config: Config & { readonly mongodbUri: string },
  { clock, client, logLines }: AppOptions<C>,
): App<C> {
  const mongo = createMongo(createClient(config.mongodbUri), databaseNameOf(config.mongodbUri))
  const choice = createChoiceSide(mongo, config.ballotsMongodbUri)
  const parts = createPlatform({ ...config, mongo, choice, clock, log: createLogger(config.logLevel, logLines) })
  const { features, use } = composeFeatures(parts.platform, config)
  const host = createHost({ ...config, parts, features, client, documents: trustedDocuments(operations) })
  return { ...host, clock, platform: parts.platform, use }
}

/** The ordered list of architecture.md 3: `const` makes the order a fact for the compiler too. */
function composeFeatures(platform: Platform, { identityProviders }: Pick<Config, 'identityProviders'>) {
  const identity = identityFeature(platform)
  const places = placesFeature(platform, { identity: identity.use })
  const demoEid = platform.mode === 'production' ? undefined : demoEidFeature(platform)
  const eid = eidFeature(platform, { places: places.use }, { providers: identityProviders, here: demoEid?.use })
  const rules = rulesFeature(platform, { places: places.use })
  const moderation = moderationFeature(platform, { places: places.use, rules: rules.use })
  const earlier = { identity: identity.use, places: places.use, rules: rules.use, moderation: moderation.use }
  const petitions = petitionsFeature(platform, earlier)
  const signatures = signaturesFeature(platform, { ...earlier, petitions: petitions.use })
  const ledger = ledgerFeature(platform, { places: places.use, petitions: petitions.use, signatures: signatures.use })
  const deliberation = deliberationFeature(platform, { ...earlier, petitions: petitions.use })
  const accountability = accountabilityFeature(platform, {
    ...earlier,
    petitions: petitions.use,
    deliberation: deliberation.use,
  })
  const budgets = budgetsFeature(platform, {
    ...earlier,
    petitions: petitions.use,
    accountability: accountability.use,
  })
  const ballots = ballotsFeature(platform, { ...earlier, budgets: budgets.use })
  const tally = tallyFeature(platform, { places: places.use, budgets: budgets.use, ballots: ballots.use })
  const notices = noticesFeature(platform, { ...earlier, petitions: petitions.use })
  const openData = openDataFeature(platform, {
    ...{ ...earlier, petitions: petitions.use, budgets: budgets.use },
    ...{ ballots: ballots.use, tally: tally.use },
  })
  return {
    features: [
      identity,
      places,
      ...(demoEid ? [demoEid] : []),
      eid,
      rules,
      moderation,
      petitions,
      signatures,
      ledger,
      deliberation,
      accountability,
      budgets,
      ballots,
      tally,
      notices,
      openData,
    ],
    use: {
      identity: identity.use,
      places: places.use,
      rules: rules.use,
      moderation: moderation.use,
      petitions: petitions.use,
      signatures: signatures.use,
      ledger: ledger.use,
      deliberation: deliberation.use,
      accountability: accountability.use,
      budgets: budgets.use,
      ballots: ballots.use,
      tally: tally.use,
      notices: notices.use,
      openData: openData.use,
    },
  }
}
