import type { Locale } from '../kernel/localized.ts'

export interface RemovalReason {
  readonly code: string
  readonly title: Readonly<Record<Locale, string>>
}

/**
 * Why signatures are taken out of the count: a closed list. None of them says anything about what a petition wants.
 * They stand here with their words because pages and letters say the same.
 */
export const removalReasons = [
  {
    code: 'automated',
    title: {
      kk: 'Қолды адамдар емес, бағдарлама қойған',
      ru: 'Подписи поставила программа, а не люди',
      en: 'The signatures were given by a program, not by people',
    },
  },
  {
    code: 'same_person',
    title: {
      kk: 'Бір адам бірнеше тіркелгіден қол қойған',
      ru: 'Один человек подписал с нескольких учётных записей',
      en: 'One person signed from several accounts',
    },
  },
  {
    code: 'false_identity',
    title: {
      kk: 'Қол басқа адамның деректерімен қойылған',
      ru: 'Подпись поставлена с данными другого человека',
      en: 'The signature was given with another person’s data',
    },
  },
  {
    code: 'not_eligible',
    title: {
      kk: 'Қол қоюға құқығы жоқ адамдардың қолы қате қабылданған',
      ru: 'По ошибке приняты подписи людей, которые не вправе подписывать',
      en: 'Signatures of people who may not sign were accepted by mistake',
    },
  },
  {
    code: 'bought_or_forced',
    title: {
      kk: 'Қол ақыға немесе қысыммен жиналған',
      ru: 'Подписи собраны за плату или под давлением',
      en: 'The signatures were bought or given under pressure',
    },
  },
  {
    code: 'court_order',
    title: { kk: 'Сот шешімі', ru: 'Решение суда', en: 'A decision of a court' },
  },
] as const satisfies readonly RemovalReason[]

/** Why signatures come back into the count. */
export const restorationReasons = [
  {
    code: 'removed_by_mistake',
    title: {
      kk: 'Қолтаңбалар есептен қате шығарылған',
      ru: 'Подписи исключены по ошибке',
      en: 'The signatures were removed by mistake',
    },
  },
  {
    code: 'objection_upheld',
    title: {
      kk: 'Қол қойған адамның қарсылығы қанағаттандырылды',
      ru: 'Возражение подписавшего принято',
      en: 'The signer’s objection was upheld',
    },
  },
  {
    code: 'court_order',
    title: { kk: 'Сот шешімі', ru: 'Решение суда', en: 'A decision of a court' },
  },
] as const satisfies readonly RemovalReason[]

/** The reason with its words. @throws for a code that was never on the list: only these are ever written */
export function removalReasonOf(kind: 'removal' | 'restoration', code: string): RemovalReason {
  const reasons: readonly RemovalReason[] = kind === 'removal' ? removalReasons : restorationReasons
  const found = reasons.find((reason) => reason.code === code)
  if (!found) throw new Error(`There is no reason ${code} for a ${kind}`)
  return found
}
