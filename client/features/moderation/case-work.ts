/** What a moderator has marked and written in one case, before it is sent. */
export interface CaseWork {
  /** code of a check → what was found; a check that is not marked is absent */
  checks: Record<string, 'yes' | 'no'>
  verdict: '' | 'approve' | 'refuse'
  /** code of the book, for a refusal */
  code: string
  /** what the author will read, for a refusal */
  text: string
  /** "I do not know the author, do not work for the addressee, have no personal interest" (R20) */
  independent: boolean
}

export function blankWork(): CaseWork {
  return { checks: {}, verdict: '', code: '', text: '', independent: false }
}

/** What is still missing, at the field where it is missing. `checks` are numbers of the checklist, from 1. */
export type Gap =
  | { readonly field: 'checks'; readonly kind: 'unmarked' | 'no'; readonly checks: readonly number[] }
  | { readonly field: 'verdict' | 'code' | 'independent'; readonly kind: 'missing' }
  | { readonly field: 'text'; readonly kind: 'missing' | 'unfinished' | 'tooLong' }

/**
 * What keeps a decision from being sent; the server checks it again. Approving needs every check to be met; refusing
 * needs a code and words, and takes whatever was marked.
 * @param limits.textMax characters that the explanation may have
 * @param limits.codeIsGiven an appeal: the refusal keeps the code that it has
 */
export function gapsOf(
  work: CaseWork,
  checklist: readonly { readonly code: string }[],
  { textMax, codeIsGiven = false }: { readonly textMax: number; readonly codeIsGiven?: boolean },
): Gap[] {
  const numbersOf = (wanted: 'yes' | 'no' | undefined) =>
    checklist.flatMap(({ code }, i) => (work.checks[code] === wanted ? [i + 1] : []))
  const unmarked = numbersOf(undefined)
  const unmet = numbersOf('no')
  const written = work.text.trim()

  const ofVerdict: Record<CaseWork['verdict'], readonly (Gap | false)[]> = {
    '': [
      unmarked.length > 0 && { field: 'checks', kind: 'unmarked', checks: unmarked },
      { field: 'verdict', kind: 'missing' },
    ],
    approve: [
      unmarked.length > 0 && { field: 'checks', kind: 'unmarked', checks: unmarked },
      unmet.length > 0 && { field: 'checks', kind: 'no', checks: unmet },
    ],
    refuse: [
      work.code === '' && !codeIsGiven && { field: 'code', kind: 'missing' },
      written === '' && { field: 'text', kind: 'missing' },
      written.endsWith(':') && { field: 'text', kind: 'unfinished' },
      written.length > textMax && { field: 'text', kind: 'tooLong' },
    ],
  }
  return [
    ...ofVerdict[work.verdict].filter((gap) => gap !== false),
    ...(work.independent ? [] : [{ field: 'independent', kind: 'missing' } as const]),
  ]
}

/** A key or a second press: yes, then no, then yes again. */
export function turnCheck(work: CaseWork, code: string): 'yes' | 'no' {
  const answer = work.checks[code] === 'yes' ? 'no' : 'yes'
  work.checks[code] = answer
  return answer
}
