/** A line of the list of keys: `['Ctrl', 'Enter']` are pressed together, `['1', '7']` are the ends of a range. */
export interface DeskKey {
  readonly keys: readonly string[]
  /** what they do, without a capital */
  readonly text: string
}
