import { randomBytes } from 'node:crypto'
import operations from '#schema/operations.json' with { type: 'json' }
import type { RunningVariant, Variant } from '../harness/variants.ts'
import type { BenchDatabase } from './database.ts'
import type { Asked, Crowd } from './crowd.ts'
import type { Target } from './record.ts'

export const productName = 'Dauys'
export const naiveName = 'Apollo on Express, mongoose'

export function productVariant(database: BenchDatabase): Variant {
  return {
    name: productName,
    module: 'bench/signing/product.ts',
    env: {
      MONGODB_URI: database.uri('product'),
      SESSION_SECRET: randomBytes(48).toString('base64url'),
      MASTER_KEY: randomBytes(32).toString('base64'),
      // The whole crowd stands behind one address.
      ...{ RATE_LIMIT_SCALE: '1000000', LOG_LEVEL: 'error' },
    },
  }
}

export function naiveVariant(database: BenchDatabase): Variant {
  return {
    name: naiveName,
    module: 'bench/naive/server.ts',
    env: { MONGODB_URI: database.uri('naive'), SESSION_SECRET: randomBytes(48).toString('base64url') },
  }
}

const texts = {
  title: 'Бірлік секторына кешкі автобус керек',
  problem: 'Кешкі сағат тоғыздан кейін секторға жету мүмкін емес. '.repeat(6).trim(),
  evidence: 'Күніне үш жүз қырық адам жаяу қайтады, бұл туралы есеп бар. '.repeat(6).trim(),
  solution: 'Соңғы рейсті сағат жиырма үшке дейін ұзарту керек. '.repeat(6).trim(),
}

export async function prepare(variant: RunningVariant, size: Omit<Asked, 'texts'>): Promise<Crowd> {
  return variant.ask<Crowd>('prepare', { ...size, texts } satisfies Asked)
}

/** The client's own document: by its hash, as the page sends it; the naive server knows texts only. */
export function documentFor(name: string): Target['document'] {
  const [hash, query] = Object.entries(operations).find(([, text]) => /mutation SignPetition\b/.test(text)) ?? []
  return name === productName ? { documentId: hash } : { query: naiveDocument(query ?? '') }
}

/** The same selection, but for what only the product has. */
function naiveDocument(text: string): string {
  return text.replace(/\bpromise\b/, '')
}
