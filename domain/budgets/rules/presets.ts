import { checkPbRules } from './check-pb-rules.ts'
import type { PbRules } from './pb-rules.ts'
import demoCity from './presets/demo-city.json' with { type: 'json' }
import generic from './presets/generic.json' with { type: 'json' }
import kzCity from './presets/kz-city.json' with { type: 'json' }
import plCity from './presets/pl-city.json' with { type: 'json' }

/** The documents that ship with Dauys. */
const files: readonly { readonly file: string; readonly json: unknown }[] = [
  { file: 'kz-city.json', json: kzCity },
  { file: 'generic.json', json: generic },
  { file: 'pl-city.json', json: plCity },
  { file: 'demo-city.json', json: demoCity },
]

/**
 * Complete rules to begin with: a city takes one over and changes what is its own.
 * @throws on loading, naming the file and the faulty keys: such a build must not start
 */
export const presets: readonly PbRules[] = files.map(({ file, json }) => {
  const rules = checkPbRules(json)
  if (rules.ok) return rules.value
  const faults = rules.refusals.map(({ path, code }) => `${path.join('.')} ${code}`)
  throw new Error(`${file}: ${faults.join(', ')}`)
})

export function presetOf(id: string): PbRules | undefined {
  return presets.find((rules) => rules.id === id)
}
