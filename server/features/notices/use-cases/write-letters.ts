import type { Address } from '#domain/identity/person.ts'
import type { LocalDate } from '#domain/kernel/calendar.ts'
import { localizedText, type Locale } from '#domain/kernel/localized.ts'
import { legalDay } from '#domain/kernel/time-zone.ts'
import type { Notice } from '#domain/notices/notice.ts'
import type { NoticeSubscription } from '#domain/notices/subscription.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { topicOf } from '#domain/rules/topics.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Letter } from '#server/platform/mail/mail.ts'
import type { Reader } from '../store/reader.store.ts'
import { frames, subscriptionLine } from './letter-words.ts'
import { wordsOfKind } from './notice-words.ts'
import type { Stoppable, StopTokens } from './stop-token.ts'

export interface LetterDeps {
  readonly petitions: Pick<Petitions, 'titleOf' | 'bookOf'>
  readonly places: Pick<Places, 'territory'>
  readonly tokens: Pick<StopTokens, 'issue'>
  readonly publicUrl: string
}

export type WriteNotice = (news: {
  readonly address: Address
  readonly reason: NoticeSubscription
  readonly notice: Notice
  /** undefined: it is gone, and nothing is known of it but what the notice says */
  readonly petition: Petition | undefined
}) => Letter

/** A letter about one thing: what it means, one link, why it came, how to stop it. Its id is that of the notice. */
export function writeNotice(deps: LetterDeps): WriteNotice {
  return ({ address: { email, language }, reason, notice, petition }) => {
    const frame = frames[language]
    const { happened, means } = wordsOfKind(notice.kind, language)
    const name = petition && nameOf(deps, petition, language)
    const stopLink = linkToStop(deps, language, reason.id)
    const why = frame.why[reason.kind](reason.kind === 'petition' ? (name ?? '') : targetName(deps, reason, language))
    return {
      ...{ id: notice.id, to: email, locale: language, subject: happened, stopLink },
      text: [
        frame.hello,
        notice.day === undefined ? means : means.replace('{day}', written(notice.day)),
        ...(name === undefined ? [] : [frame.petition(name)]),
        petition ? linkTo(deps, petition, language) : `${deps.publicUrl}/${language}/me`,
        why,
        frame.stop(stopLink),
        frame.list(`${deps.publicUrl}/${language}/me/notices`),
      ].join('\n\n'),
    }
  }
}

/** A petition and what happened to it, the oldest first. */
export interface Chapter {
  readonly petition: Petition
  readonly notices: readonly Notice[]
}

export type WriteDigest = (week: {
  readonly id: string
  readonly address: Address
  readonly reader: Reader
  readonly chapters: readonly Chapter[]
  /** what the letter traces to, each with the petition it is about, if any */
  readonly reasons: readonly { readonly subscription: NoticeSubscription; readonly petition: Petition | undefined }[]
}) => Letter

/** Petitions told of in one letter; the others are counted. */
const chaptersMax = 30

export function writeDigest(deps: LetterDeps): WriteDigest {
  return ({ id, address: { email, language }, reader, chapters, reasons }) => {
    const frame = frames[language]
    const list = `${deps.publicUrl}/${language}/me/notices`
    const stopLink = linkToStop(deps, language, reader.ref)
    const more = chapters.length - chaptersMax
    const lines = reasons.map(({ subscription, petition }) => {
      const name = petition ? nameOf(deps, petition, language) : targetName(deps, subscription, language)
      return `– ${subscriptionLine[language][subscription.kind](name)}`
    })
    return {
      ...{ id, to: email, locale: language, subject: frame.digestSubject, stopLink },
      text: [
        frame.hello,
        frame.digestLead,
        ...chapters.slice(0, chaptersMax).map((chapter) => chapterText(deps, chapter, language)),
        ...(more > 0 ? [frame.digestMore(more, list)] : []),
        [frame.digestWhy, ...lines].join('\n'),
        frame.digestStop(stopLink),
        frame.list(list),
      ].join('\n\n'),
    }
  }
}

function chapterText(deps: LetterDeps, { petition, notices }: Chapter, language: Locale): string {
  const { timeZone } = deps.petitions.bookOf(petition)
  const lines = notices.map(({ kind, at }) => `– ${dateOf(at, timeZone)}: ${wordsOfKind(kind, language).happened}`)
  return [nameOf(deps, petition, language), ...lines, linkTo(deps, petition, language)].join('\n')
}

/** `03.06.2026`, a day of the place; read the same in all three languages. */
function dateOf(at: Date, timeZone: string): string {
  return written(legalDay(at, timeZone))
}

function written(day: LocalDate): string {
  return day.split('-').reverse().join('.')
}

function nameOf({ petitions }: LetterDeps, petition: Petition, language: Locale): string {
  const title = localizedText(petitions.titleOf(petition), language)?.text || frames[language].untitled
  return petition.number === null ? `«${title}»` : `«${title}», № ${petition.number}`
}

/** Name of a topic or a place; own texts need none. */
function targetName({ places }: LetterDeps, { kind, target }: NoticeSubscription, language: Locale): string {
  const name = kind === 'topic' ? topicOf(target)?.title : places.territory(target)?.name
  return localizedText(name ?? {}, language)?.text ?? ''
}

/** A draft has no page, only the one on which it is written. */
function linkTo({ publicUrl }: LetterDeps, { id, number }: Petition, language: Locale): string {
  return `${publicUrl}/${language}/petitions/${number ?? `edit/${id}`}`
}

function linkToStop({ publicUrl, tokens }: LetterDeps, language: Locale, stoppable: Stoppable): string {
  return `${publicUrl}/${language}/stop/${tokens.issue(stoppable)}`
}
