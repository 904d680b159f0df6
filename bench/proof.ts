/** A claim of the platform that a command can show. */
export interface Proof {
  name: string
  goal: string
  run(context: {
    /** the long form; `npm test` runs the short one */
    full: boolean
    option(name: string, otherwise: number): number
    say(line: string): void
  }): Promise<ProofReport>
}

export interface ProofReport {
  met: boolean
  figures: Record<string, number>
  findings: string[]
}
