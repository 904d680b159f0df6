const shortest = 4

/**
 * What to look for while a title is typed: its two longest words, and the longest alone. Short words join everything.
 * @returns undefined while there is no word to look for
 */
export function similarWords(title: string): { readonly words: string; readonly word: string } | undefined {
  const words = title
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= shortest)
    .sort((a, b) => b.length - a.length)
  const [longest, second] = words
  if (longest === undefined) return undefined
  return { words: second === undefined ? longest : `${longest} ${second}`, word: longest }
}
