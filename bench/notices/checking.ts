import type { TakenLetter } from './mail-server.ts'

/** What must have come to somebody, by the kind of its link: at once, and of the week. */
export interface Expected {
  readonly to: string
  readonly atOnce: number
  readonly weekly: number
}

export interface LetterVerdict {
  /** letters by Message-ID: a mailbox shows a repetition once */
  readonly distinct: number
  readonly repeats: number
  readonly lost: number
  readonly doubled: number
  readonly findings: readonly string[]
}

/**
 * Compares mailboxes with what people follow. Letters of one Message-ID are one letter, and must be the same word for word.
 * @param apart somebody whose letters are not asked about
 */
export function checkLetters(
  taken: readonly TakenLetter[],
  expected: readonly Expected[],
  apart: string,
): LetterVerdict {
  const news = taken.filter(({ stopLink, to }) => stopLink !== undefined && to !== apart)
  const byId = Map.groupBy(news, ({ messageId }) => messageId)
  const findings: string[] = []
  for (const [id, same] of byId) {
    const contents = new Set(same.map(({ to, textHash, stopLink }) => `${to} ${textHash} ${stopLink}`))
    if (contents.size > 1) findings.push(`${id} came with ${contents.size} different contents`)
  }
  const letters = [...byId.values()].flatMap(([first]) => first ?? [])
  let [lost, doubled] = [0, 0]
  const compare = (to: string, kind: string, found: number, wanted: number): void => {
    lost += Math.max(0, wanted - found)
    doubled += Math.max(0, found - wanted)
    if (found !== wanted) findings.push(`${to} has ${found} letters ${kind} and not ${wanted}`)
  }
  for (const { to, atOnce, weekly } of expected) {
    const own = letters.filter((letter) => letter.to === to)
    const ofWeek = own.filter(({ stopLink }) => stopLink?.includes('/stop/nrd_')).length
    compare(to, 'at once', own.length - ofWeek, atOnce)
    compare(to, 'of the week', ofWeek, weekly)
  }
  const known = new Set(expected.map(({ to }) => to))
  for (const { to } of letters) if (!known.has(to)) findings.push(`a letter came to ${to}, who follows nothing`)
  return { distinct: letters.length, repeats: news.length - letters.length, lost, doubled, findings }
}
