/**
 * Says the newest, but not oftener than every `ms`: what a screen reader is told of something that moves.
 * @returns `say`, and `hush` for the end of the page
 */
export function seldom(
  announce: (text: string) => void,
  ms: number,
): { readonly say: (text: string) => void; readonly hush: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let next: string | undefined

  function rest(): void {
    timer = setTimeout(() => {
      timer = undefined
      if (next === undefined) return
      announce(next)
      next = undefined
      rest()
    }, ms)
  }

  return {
    say(text) {
      if (timer !== undefined) {
        next = text
        return
      }
      announce(text)
      rest()
    },
    hush() {
      clearTimeout(timer)
      next = undefined
    },
  }
}
