import { sha256Hex } from '#domain/kernel/sha-256.ts'

/** Elections of our own to begin with; `tools/example-elections.ts` makes them. */
export const exampleNames = ['zhanabulaq-2027', 'terekti-2027'] as const

const texts: Readonly<Record<(typeof exampleNames)[number], () => Promise<{ default: string }>>> = {
  'zhanabulaq-2027': () => import('#client/features/tally/examples/zhanabulaq-2027.pb?raw'),
  'terekti-2027': () => import('#client/features/tally/examples/terekti-2027.pb?raw'),
}

export async function openExample(name: (typeof exampleNames)[number]): Promise<File> {
  const { default: text } = await texts[name]()
  return new File([text], `${name}.pb`)
}

/** The example that a link means by its hash, if it means one: nobody has to look for that file. */
export async function findExample(sha256: string): Promise<File | undefined> {
  for (const name of exampleNames) {
    const { default: text } = await texts[name]()
    if (sha256Hex(text) === sha256) return openExample(name)
  }
  return undefined
}

/** Loads them before they are asked for, so that a page which is open needs no network any more. */
export async function keepExamples(): Promise<void> {
  await Promise.all(exampleNames.map((name) => texts[name]()))
}
