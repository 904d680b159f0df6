import type { Finding, FindingCode, Note } from './finding.ts'

// Long because it is words: one sentence for each code, for the command. Pages have their own, in three languages.

const words: Record<FindingCode, string> = {
  FILE_CUT: 'The file ends in the middle of a line.',
  LINE_UNREADABLE: 'The line is not JSON.',
  LINE_NOT_CANONICAL: 'The line is not spelled the one way that the format prescribes.',
  LINE_MALFORMED: 'The line lacks a member, has an unknown one, or one with a wrong value.',
  LINE_OUT_OF_ORDER: 'The line stands where it may not stand.',
  LINE_MISSING: 'A line that every bundle has is missing.',

  LEAF_MALFORMED: 'The leaf lacks a member, has an unknown one, or one with a wrong value.',
  LEAF_NOT_CANONICAL: 'The leaf is not spelled the one way that its hash is made of.',
  LEAF_OF_ANOTHER_PETITION: 'The leaf belongs to another petition.',
  LEAF_OUT_OF_SEQUENCE: 'The leaf does not carry the next number: something was left out, added or moved.',
  LEAF_TEXT_UNKNOWN: 'The signature is for a text that could not be signed.',
  LEAF_ASSURANCE_TOO_WEAK: 'The signer was identified more weakly than the rule book demands.',
  LEAF_COMMITMENT_REPEATED: 'The same act stands in the log twice.',
  LEAF_UNDOES_NOTHING: 'The leaf ends a signature that does not stand before it.',
  LEAF_UNDOES_WRONG_TYPE: 'The leaf ends something that an act of its type cannot end.',
  LEAF_UNDOES_TWICE: 'The leaf ends something that had ended already.',
  LEAF_UNDOES_ANOTHER: 'The leaf differs from the one that it ends in text, area, channel or identification.',

  BOOK_UNUSABLE: 'The rule book or the calendar lacks what a count needs.',
  BOOK_NOT_THE_PINNED_ONE: 'The rule book is not the one that the head names.',
  BOOK_TIME_ZONE_DIFFERS: 'The time zone is not that of the rule book.',
  BOOK_CALENDAR_DIFFERS: 'The calendar is not the one that the rule book names.',
  BOOK_LEVEL_UNKNOWN: 'The rule book has no such level.',
  TRACKS_DIFFER: 'The thresholds are not those of the rule book.',
  TRACK_NEED_DIFFERS: 'The threshold is not the one of the rule book.',
  TRACK_CROSSINGS_DIFFER: 'The threshold was not crossed where the bundle says.',
  TRACK_REGISTERED_UNMET: 'The petition was registered with the body before the threshold was met.',
  TRACK_DEADLINES_DIFFER: 'The deadline is not the one that follows from rule book and calendar.',
  COUNTS_DIFFER: 'The count is not what the leaves add up to.',

  KEY_ID_WRONG: 'The id of the key does not belong to it.',
  KEY_CHAIN_BROKEN: 'The key does not follow the one before it.',
  KEY_SIGNATURE_WRONG: 'The key is not signed by the one before it.',

  HEAD_OF_ANOTHER_PETITION: 'The head belongs to another petition.',
  HEAD_KEY_UNKNOWN: 'The head is signed with a key that the bundle does not hold.',
  HEAD_KEY_NOT_IN_FORCE: 'The head is signed with a key that was not in force at its time.',
  HEAD_SIGNATURE_WRONG: 'The signature of the head is not valid.',
  HEAD_ROOT_DIFFERS: 'The head signs other leaves than these.',
  HEAD_COUNTS_DIFFER: 'The counts of the head are not what its leaves add up to.',
  HEAD_OUT_OF_ORDER: 'The heads do not grow from day to day.',
  HEAD_OLDER_THAN_LEAF: 'The head was signed before a leaf that it covers.',
  HEAD_BEYOND_LEAVES: 'The head covers more leaves than the bundle holds.',
  LEAVES_BEYOND_HEAD: 'The bundle holds leaves that the newest head does not cover.',

  EARLIER_MALFORMED: 'The earlier file is not whole, or holds neither heads nor a bundle nor a day.',
  EARLIER_OF_ANOTHER_PETITION: 'The earlier file says nothing about this petition.',
  EARLIER_KEYS_DIFFER: 'The earlier bundle has other keys: the chain of keys was replaced.',
  EARLIER_NOT_SIGNED: 'The earlier head is not signed with a key of this bundle.',
  EARLIER_DIFFERS: 'The earlier head signs other leaves or another rule book: the log was rewritten.',
  EARLIER_LARGER: 'The earlier head covers more leaves than there are now: the log was cut.',

  DAY_DIGEST_WRONG: 'The file of the day was changed after it was sealed.',
  DAY_NOT_SIGNED: 'The seal of the day is not signed with a key of this bundle.',

  RECEIPT_MALFORMED: 'The file is no receipt.',
  RECEIPT_OF_ANOTHER_PETITION: 'The receipt belongs to another petition.',
  RECEIPT_COMMITMENT_DIFFERS: 'The receipt does not open its leaf: it is somebody else’s, or it was changed.',
  RECEIPT_NOT_INCLUDED: 'The leaf of the receipt does not stand in the tree of its head.',
  RECEIPT_NOT_SIGNED: 'The head of the receipt is not signed with a key of the platform.',
  RECEIPT_TEXT_UNKNOWN: 'The receipt is for a text that could not be signed.',
  RECEIPT_LEAF_DIFFERS: 'The log has another leaf where the receipt has its own.',
  RECEIPT_TREE_DIFFERS: 'The receipt is from a log with other leaves or another rule book: the log was rewritten.',

  PROMISE_MALFORMED: 'The file is no promise.',
  PROMISE_OF_ANOTHER_PETITION: 'The promise is about another petition.',
  PROMISE_NOT_SIGNED: 'The promise is not signed with a key of the platform.',
  PROMISE_BROKEN: 'The promised signature is not in the log although its time is over.',
  PROMISE_KEPT_LATE: 'The promised signature came into the log after its time was over.',
  PROMISE_LEAF_DIFFERS: 'The log has the promised signature with another text or minute.',
}

/** A finding as an English sentence with its place and what differs. */
export function sentenceOf(finding: Finding): string {
  return sentenceIn(words, finding)
}

/** The same with other words. */
export function sentenceIn<Code extends string>(
  words: Readonly<Record<Code, string>>,
  { code, line, seq, details = {} }: Finding<Code>,
): string {
  const place = [line && `line ${line}`, seq && `leaf ${seq}`].filter(Boolean).join(', ')
  const { expected, found, count, ...others } = details
  const rest = Object.entries(others).map(([name, value]) => `${name} ${value}`)
  if (count !== undefined) rest.unshift(String(count))
  if (expected !== undefined || found !== undefined)
    rest.push(`expected ${expected || 'none'}, found ${found || 'none'}`)
  const more = rest.length > 0 ? ` (${rest.join('; ')})` : ''
  return `${code}${place ? ` at ${place}` : ''}: ${words[code]}${more}`
}

/** A note as an English sentence. */
export function sentenceOfNote(note: Note): string {
  switch (note.code) {
    case 'LEAVES_LATE':
      return (
        `${note.leaves} leaves came into the log more than ten minutes after the minute that they name, ` +
        `leaf ${note.seq} ${note.minutes} minutes after it: held up or dated back, which no log can tell.`
      )
    case 'NEED_NOT_COMPUTED':
      return `The need of the track ${note.track}, ${note.need}, follows from figures that the bundle does not hold.`
    case 'PROMISE_OPEN':
      return `The promised signature is not in the log yet; it must be by ${note.includedBy}.`
  }
}
