/** What a person typed one below the other: a line each, without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** What is typed about a contribution. */
export interface TypedWords {
  title: string
  text: string
  /** a line each */
  links: string
  asksEvidence: boolean
}
