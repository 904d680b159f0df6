import { assurances } from '../../kernel/actor.ts'
import { periodUnits, type Period } from '../../kernel/calendar.ts'
import { isLocalDate } from '../../kernel/legal-days.ts'
import { isTimeZone } from '../../kernel/time-zone.ts'
import {
  civilStatuses,
  nameModes,
  phases,
  populations,
  stageVisibilities,
  stepStarts,
  suspendable,
  textRoles,
  trackEffects,
  type Blackout,
  type Code,
  type DeliberationStage,
  type Level,
  type ModerationStage,
  type Party,
  type PetitionRules,
  type OutcomeCode,
  type RefusalCode,
  type SigningStage,
  type SponsoringStage,
  type TextField,
  type Threshold,
  type Track,
  type TrackStep,
} from '../book.ts'
import { pointerTo } from './fault.ts'
import {
  byKind,
  fault,
  isRecord,
  listOf,
  object,
  oneOf,
  optional,
  positive,
  text,
  textThat,
  wholeNumber,
  yesOrNo,
  type Check,
} from './shape.ts'

// Long because it is one document: every key of a rule book and what may stand there.

/** The check of a whole book whose texts come in these languages, and that may name one of these calendars. */
export function bookShape(languages: readonly string[], calendarIds: readonly string[]): Check {
  const l10n = textsIn(languages)

  const code = object<Code>({ code: text, title: l10n, cites: optional(text) })
  const outcome = object<OutcomeCode>({ code: text, title: l10n, cites: optional(text), declines: optional(yesOrNo) })
  const refusalCode = object<RefusalCode>({ code: text, title: l10n, cites: optional(text), hidden: yesOrNo })
  const stage = byKind({
    sponsoring: object<SponsoringStage>({
      kind: text,
      title: l10n,
      visibility: oneOf(...stageVisibilities),
      need: threshold,
      max: optional(positive),
      authorCounts: yesOrNo,
      countsTowardsTotal: yesOrNo,
      within: optional(period),
      withinOnPaper: optional(period),
    }),
    moderation: object<ModerationStage>({
      kind: text,
      title: l10n,
      visibility: oneOf(...stageVisibilities),
      decideWithin: period,
      warnAfter: optional(period),
    }),
    deliberation: object<DeliberationStage>({
      kind: text,
      title: l10n,
      visibility: oneOf(...stageVisibilities),
      min: period,
      max: period,
      endedBy: oneOf('timer', 'author'),
      skipMinTags: optional(listOf(text)),
    }),
    signing: object<SigningStage>({
      kind: text,
      title: l10n,
      visibility: oneOf(...stageVisibilities),
      min: optional(period),
      max: period,
      endedBy: oneOf('timer', 'author'),
      endsWhenMet: optional(listOf(text)),
      lateConfirmation: optional(period),
      extendForOutage: yesOrNo,
    }),
  })
  const step = object<TrackStep>({
    id: text,
    title: l10n,
    within: optional(period),
    from: oneOf(...stepStarts),
  })
  const track = object<Track>({
    id: text,
    title: l10n,
    need: threshold,
    denominatorAt: oneOf('publication', 'submission'),
    effect: oneOf(...trackEffects),
    addressee: object<Track['addressee']>({ id: text, title: l10n }),
    authorSubmits: yesOrNo,
    reversible: yesOrNo,
    steps: listOf(step, { atLeast: 1 }),
    outcomes: listOf(outcome, { atLeast: 1 }),
  })
  const level = object<Level>({ id: text, title: l10n, territoryLevel: text, tracks: listOf(track, { atLeast: 1 }) })
  const field = object<TextField>({
    id: text,
    role: oneOf(...textRoles),
    title: l10n,
    max: positive,
    required: yesOrNo,
  })
  const blackout = object<Blackout>({
    id: text,
    title: l10n,
    event: text,
    startsBefore: period,
    endsAfter: period,
    suspends: listOf(oneOf(...suspendable), { atLeast: 1 }),
    clock: oneOf('pause', 'run'),
  })

  return object<PetitionRules>({
    schema: oneOf('dauys/petition-rules/1'),
    id: textThat((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)),
    version: positive,
    title: l10n,
    validFrom: day,
    validTo: optional(day),
    legalBasis: listOf(
      object<PetitionRules['legalBasis'][number]>({ title: l10n, article: optional(text), url: optional(text) }),
    ),
    locales: listOf(textThat(isLanguageTag), { atLeast: 1 }),
    defaultLocale: oneOf(...languages),
    timeZone: textThat(isTimeZone),
    calendar: oneOf(...calendarIds),
    author: party,
    signer: party,
    identity: object<PetitionRules['identity']>({
      key: oneOf('nationalId', 'subject', 'emailAndName'),
      namesPerEmail: optional(positive),
      confirmation: oneOf('none', 'emailPost', 'code'),
    }),
    text: object<PetitionRules['text']>({
      fields: listOf(field, { atLeast: 1 }),
      requiredLocales: listOf(oneOf(...languages)),
      afterFreeze: oneOf('never', 'newVersionByConsent'),
      repeatAfter: optional(period),
    }),
    stages: listOf(stage, { atLeast: 1 }),
    levels: listOf(level, { atLeast: 1 }),
    moderation: object<PetitionRules['moderation']>({
      checklist: listOf(code),
      refusalCodes: listOf(refusalCode),
      forbiddenTopics: listOf(code),
      secondReviewer: listOf(oneOf('reject', 'hide')),
      resubmit: yesOrNo,
      appeal: optional(object<NonNullable<PetitionRules['moderation']['appeal']>>({ within: period, times: positive })),
    }),
    discussion: object<PetitionRules['discussion']>({
      arguments: listOf(oneOf(...phases)),
      questions: listOf(oneOf(...phases)),
      amendments: listOf(oneOf(...phases)),
      closingSummary: yesOrNo,
      recordOpposition: yesOrNo,
    }),
    signature: object<PetitionRules['signature']>({
      again: oneOf('reject', 'replace'),
      withdrawUntil: oneOf('never', 'close', 'submission'),
    }),
    names: object<PetitionRules['names']>({
      modes: listOf(oneOf(...nameModes), { atLeast: 1 }),
      default: oneOf(...nameModes),
      addresseeReceives: oneOf('count', 'names', 'namesAndIds'),
      minCell: wholeNumber,
      ledgerLevel: text,
    }),
    paper: optional(
      object<NonNullable<PetitionRules['paper']>>({
        within: optional(period),
        doubleEntry: oneOf(true),
        samplePercent: percent,
        sampleMin: wholeNumber,
        confidencePercent: percent,
        collectorAlertPercent: percent,
      }),
    ),
    withdrawal: object<PetitionRules['withdrawal']>({
      until: oneOf('signing', 'close', 'submission', 'never'),
      notAboveSignatures: optional(wholeNumber),
    }),
    merge: optional(object<NonNullable<PetitionRules['merge']>>({ consentWithin: period })),
    blackouts: listOf(blackout),
    endings: listOf(
      object<PetitionRules['endings'][number]>({
        id: text,
        title: l10n,
        event: text,
        open: oneOf('close'),
        unpublished: oneOf('stop'),
      }),
    ),
    retention: object<PetitionRules['retention']>({
      drafts: period,
      anonymise: period,
      from: oneOf('closed', 'received', 'answered'),
    }),
    provenance: listOf(
      object<PetitionRules['provenance'][number]>({
        pointer: text,
        basis: oneOf('law', 'official', 'code', 'press', 'study'),
        source: text,
      }),
    ),
  })
}

const period = object<Period>({
  n: positive,
  unit: oneOf(...periodUnits),
  endOfDay: optional(oneOf(true)),
  ifDayOff: optional(oneOf('next')),
})

const party = object<Party>({
  assurance: oneOf(...assurances),
  minAge: optional(positive),
  status: listOf(oneOf(...civilStatuses), { atLeast: 1 }),
  registeredIn: oneOf('anywhere', 'level'),
  selfDeclared: yesOrNo,
})

/** Numerator and denominator; more than the whole is nobody's share. */
const ratio: Check = (value, pointer) => {
  if (!Array.isArray(value) || value.length !== 2) return fault(pointer, 'wrong_type')
  const faults = value.flatMap((part, i) => positive(part, pointerTo(pointer, i)))
  if (faults.length > 0) return faults
  const [num, den] = value as [number, number]
  return num > den ? fault(pointer, 'above_one') : []
}

type ThresholdOf<Kind extends Threshold['kind']> = Extract<Threshold, { kind: Kind }>
type Joined = Extract<Threshold, { kind: 'allOf' | 'anyOf' }>

/** A function and not a constant, because thresholds contain thresholds. */
function threshold(value: unknown, pointer: string) {
  const joined = object<Joined>({ kind: text, of: listOf(threshold, { atLeast: 1 }) })
  return byKind({
    count: object<ThresholdOf<'count'>>({ kind: text, n: positive }),
    share: object<ThresholdOf<'share'>>({
      kind: text,
      share: ratio,
      of: oneOf(...populations),
      min: optional(positive),
    }),
    bySize: object<ThresholdOf<'bySize'>>({
      kind: text,
      of: oneOf(...populations),
      brackets: listOf(object<{ over: number; then: Threshold }>({ over: wholeNumber, then: threshold }), {
        atLeast: 1,
      }),
      otherwise: threshold,
    }),
    table: object<ThresholdOf<'table'>>({ kind: text, table: text }),
    territories: object<ThresholdOf<'territories'>>({ kind: text, level: text, atLeast: positive, each: threshold }),
    allOf: joined,
    anyOf: joined,
  })(value, pointer)
}

const day = textThat(isLocalDate)

const percent: Check = (value, pointer) => {
  const faults = wholeNumber(value, pointer)
  if (faults.length > 0) return faults
  return (value as number) <= 100 ? [] : fault(pointer, 'above_one')
}

/** A text in exactly the languages of the book. */
function textsIn(languages: readonly string[]): Check {
  return (value, pointer) => {
    if (!isRecord(value)) return fault(pointer, 'wrong_type')
    const missing = languages
      .filter((language) => !Object.hasOwn(value, language))
      .flatMap((language) => fault(pointerTo(pointer, language), 'missing_language'))
    const present = Object.entries(value).flatMap(([language, words]) =>
      languages.includes(language)
        ? text(words, pointerTo(pointer, language))
        : fault(pointerTo(pointer, language), 'unknown_language'),
    )
    return [...missing, ...present]
  }
}

function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(tag)
}
