/**
 * An opaque, prefixed id: `pet_01J9Z3…`. The prefix is part of the type, so that ids cannot be swapped.
 * They are made by `server/platform/ids.ts` and guarded here where text comes in from outside.
 */
export type Id<Prefix extends string> = `${Prefix}_${string}`

export type PersonId = Id<'per'>
export type PetitionId = Id<'pet'>
export type CaseId = Id<'cas'>
export type AnswerId = Id<'ans'>
export type RemovalId = Id<'rem'>
export type ObjectionId = Id<'obj'>
export type CampaignId = Id<'cmp'>
export type ProjectId = Id<'prj'>
export type InviteId = Id<'inv'>
export type ImageId = Id<'img'>
export type WorkNewsId = Id<'wup'>
export type WorkNoteId = Id<'wno'>
/** Random, unlike the others: it carries no time. */
export type SubscriptionId = Id<'sub'>
/** Stands for a person in links of letters. */
export type ReaderRef = Id<'nrd'>
export type AmendmentId = Id<'amd'>
export type ContributionId = Id<'con'>
export type QuestionAnswerId = Id<'qan'>
export type InterventionId = Id<'ivn'>
export type ContributionReportId = Id<'rpt'>

/** The key people know a place by: `turkistan-city`. Not a secret, not a sequence. */
export type TerritoryId = string
/** The key of a public body: `turkistan-akimat`. */
export type BodyId = string

/** Stands where somebody's id stood whose account was erased. Nobody ever has it. */
export const erasedPerson: PersonId = 'per_00000000000000000000000000'

/** Whether the text names a person, and so must not outlive their account. */
export function isPersonal(text: string): boolean {
  return isId('per', text) && text !== erasedPerson
}

const afterPrefix = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** Whether the text is an id with this prefix: 26 digits of Crockford's base 32 after it. */
export function isId<Prefix extends string>(prefix: Prefix, text: unknown): text is Id<Prefix> {
  return typeof text === 'string' && text.startsWith(`${prefix}_`) && afterPrefix.test(text.slice(prefix.length + 1))
}
