import de2023 from './de-2023.json' with { type: 'json' }
import de2024 from './de-2024.json' with { type: 'json' }
import demoCity from './demo-city.json' with { type: 'json' }
import demoCity2 from './demo-city-2.json' with { type: 'json' }
import ee from './ee.json' with { type: 'json' }
import kr from './kr.json' with { type: 'json' }
import kz from './kz.json' with { type: 'json' }
import sg from './sg.json' with { type: 'json' }
import tw from './tw.json' with { type: 'json' }
import uk from './uk.json' with { type: 'json' }

/** The books that ship with Dauys, as files, not yet validated: `file` names the one with a fault. */
export const bookFiles: readonly { readonly file: string; readonly json: unknown }[] = [
  { file: 'demo-city.json', json: demoCity },
  { file: 'demo-city-2.json', json: demoCity2 },
  { file: 'kz.json', json: kz },
  { file: 'uk.json', json: uk },
  { file: 'ee.json', json: ee },
  { file: 'de-2023.json', json: de2023 },
  { file: 'de-2024.json', json: de2024 },
  { file: 'kr.json', json: kr },
  { file: 'tw.json', json: tw },
  { file: 'sg.json', json: sg },
]
