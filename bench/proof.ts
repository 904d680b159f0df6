/** A claim of the platform that a command can show: `npm run prove` for what must never happen, `npm run bench` for speed. */
export interface Proof {
  name: string
  /** what has to come out, as one sentence */
  goal: string
  /** names of `--options` that take a number or a text */
  options?: readonly string[]
  run(context: ProofContext): Promise<ProofReport>
}

export interface ProofContext {
  /** false for `--short`, which is what `npm test` runs */
  full: boolean
  /** `--full` was given: the longest form, which may take hours */
  longest?: boolean
  /** what stands after the name, such as a file */
  operands?: readonly string[]
  option(name: string, otherwise: number): number
  /** the same, where it is a text, such as the name of a file */
  text?(name: string): string | undefined
  /** one line of progress */
  say(line: string): void
}

export interface ProofReport {
  met: boolean
  /** what was measured; `bench … --json` ends with exactly this object, or with `json` where there is one */
  figures: Record<string, number>
  json?: object
  /** what speaks against the claim, a sentence each */
  findings: string[]
  /** rows to print instead of the bare figures */
  table?: Readonly<Record<string, Readonly<Record<string, number | string>>>>
}
