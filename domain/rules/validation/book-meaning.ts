import type { PetitionRules, Threshold, Track } from '../book.ts'
import { keysOf, pointerTo, type BookFault } from './fault.ts'
import { fault } from './shape.ts'

/** What a shape cannot see: order, references and doubles. Only for a book whose shape is right. */
export function meaningFaults(book: PetitionRules): BookFault[] {
  return [
    ...validityFaults(book),
    ...stageOrderFaults(book),
    ...titleFaults(book),
    ...nameFaults(book),
    ...duplicateFaults(book),
    ...book.levels.flatMap((level, l) =>
      level.tracks.flatMap((track, t) => trackFaults(track, `/levels/${l}/tracks/${t}`)),
    ),
    ...sponsorFaults(book),
    ...endingFaults(book),
    ...provenanceFaults(book),
  ]
}

function validityFaults(book: PetitionRules): BookFault[] {
  return book.validTo !== undefined && book.validTo < book.validFrom ? fault('/validTo', 'wrong_order') : []
}

/** `signing` occurs once and last; no kind comes twice. */
function stageOrderFaults({ stages }: PetitionRules): BookFault[] {
  const kinds = stages.map(({ kind }) => kind)
  const doubles = kinds.flatMap((kind, i) => (kinds.indexOf(kind) < i ? fault(`/stages/${i}`, 'duplicate') : []))
  const last = kinds.length - 1
  const misplaced = kinds.flatMap((kind, i) =>
    (kind === 'signing') !== (i === last) ? fault(`/stages/${i}`, 'wrong_order') : [],
  )
  return [...doubles, ...misplaced]
}

/** One field is the title, and it is required: a petition without one could not be listed. */
function titleFaults({ text }: PetitionRules): BookFault[] {
  const titles = text.fields.flatMap((field, i) => (field.role === 'title' ? [{ field, i }] : []))
  if (titles.length === 0) return fault('/text/fields', 'missing_key')
  const optionalOnes = titles.filter(({ field }) => !field.required)
  return [
    ...titles.slice(1).flatMap(({ i }) => fault(`/text/fields/${i}/role`, 'duplicate')),
    ...optionalOnes.flatMap(({ i }) => fault(`/text/fields/${i}/required`, 'not_allowed')),
  ]
}

function nameFaults({ names }: PetitionRules): BookFault[] {
  return names.modes.includes(names.default) ? [] : fault('/names/default', 'not_allowed')
}

function duplicateFaults(book: PetitionRules): BookFault[] {
  const { moderation } = book
  return [
    ...doubles(book.locales, '/locales'),
    ...doubles(ids(book.text.fields), '/text/fields', 'id'),
    ...doubles(ids(book.levels), '/levels', 'id'),
    ...doubles(codes(moderation.checklist), '/moderation/checklist', 'code'),
    ...doubles(codes(moderation.refusalCodes), '/moderation/refusalCodes', 'code'),
    ...doubles(codes(moderation.forbiddenTopics), '/moderation/forbiddenTopics', 'code'),
    ...doubles(book.names.modes, '/names/modes'),
    ...doubles(ids(book.blackouts), '/blackouts', 'id'),
    ...doubles(ids(book.endings), '/endings', 'id'),
    ...book.levels.flatMap((level, l) => doubles(ids(level.tracks), `/levels/${l}/tracks`, 'id')),
  ]
}

function trackFaults(track: Track, pointer: string): BookFault[] {
  return [
    ...doubles(ids(track.steps), `${pointer}/steps`, 'id'),
    ...doubles(codes(track.outcomes), `${pointer}/outcomes`, 'code'),
    // The first step follows none.
    ...(track.steps[0]?.from === 'previous' ? fault(`${pointer}/steps/0/from`, 'wrong_order') : []),
    ...bracketFaults(track.need, `${pointer}/need`),
  ]
}

function sponsorFaults(book: PetitionRules): BookFault[] {
  return book.stages.flatMap((stage, i) =>
    stage.kind === 'sponsoring' ? bracketFaults(stage.need, `/stages/${i}/need`) : [],
  )
}

/** Brackets run from the largest to the smallest, so that the first one exceeded is the one that applies. */
function bracketFaults(need: Threshold, pointer: string): BookFault[] {
  switch (need.kind) {
    case 'bySize':
      return [
        ...need.brackets.flatMap(({ over, then }, i) => {
          const at = `${pointer}/brackets/${i}`
          const before = need.brackets[i - 1]
          const isUnsorted = before !== undefined && before.over <= over
          return [...(isUnsorted ? fault(`${at}/over`, 'wrong_order') : []), ...bracketFaults(then, `${at}/then`)]
        }),
        ...bracketFaults(need.otherwise, `${pointer}/otherwise`),
      ]
    case 'territories':
      return bracketFaults(need.each, `${pointer}/each`)
    case 'allOf':
    case 'anyOf':
      return need.of.flatMap((part, i) => bracketFaults(part, `${pointer}/of/${i}`))
    default:
      return []
  }
}

/** Signing may end when tracks are met: they must exist, at whatever level. */
function endingFaults(book: PetitionRules): BookFault[] {
  const tracks = new Set(book.levels.flatMap((level) => ids(level.tracks)))
  return book.stages.flatMap((stage, i) =>
    stage.kind === 'signing'
      ? (stage.endsWhenMet ?? []).flatMap((track, t) =>
          tracks.has(track) ? [] : fault(`/stages/${i}/endsWhenMet/${t}`, 'leads_nowhere'),
        )
      : [],
  )
}

/** Every source belongs to a value of this book. */
function provenanceFaults(book: PetitionRules): BookFault[] {
  return book.provenance.flatMap(({ pointer }, i) =>
    pointer.startsWith('/') && leadsSomewhere(book, pointer) ? [] : fault(`/provenance/${i}/pointer`, 'leads_nowhere'),
  )
}

function leadsSomewhere(book: PetitionRules, pointer: string): boolean {
  let value: unknown = book
  for (const key of keysOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false
    value = (value as Record<string, unknown>)[key]
  }
  return true
}

function doubles(values: readonly string[], pointer: string, key?: string): BookFault[] {
  return values.flatMap((value, i) => {
    if (values.indexOf(value) === i) return []
    const at = pointerTo(pointer, i)
    return fault(key === undefined ? at : pointerTo(at, key), 'duplicate')
  })
}

function ids(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id)
}

function codes(items: readonly { readonly code: string }[]): string[] {
  return items.map(({ code }) => code)
}
