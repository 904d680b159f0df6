import type { Locale } from '#domain/kernel/localized.ts'

export interface LetterWords {
  readonly subject: string
  readonly text: string
}

export interface RemovalLetterFacts {
  /** title and number of the petition */
  readonly petition: string
  /** words of the reason */
  readonly reason: string
  /** what the moderators wrote */
  readonly text: string
  /** where the signer reads about it, and objects */
  readonly link: string
}

type Words = Readonly<Record<Locale, (facts: RemovalLetterFacts) => LetterWords>>

// The subject names no petition: unlike the text it is kept after sending.

/** Letters leave without a client that could translate them, so these words stand here, whole and in every language. */
const removed: Words = {
  kk: ({ petition, reason, text, link }) => ({
    subject: 'Қолтаңбаңыз есептен шығарылды',
    text: [
      'Сәлеметсіз бе!',
      `Модераторлар сіздің қолтаңбаңызды жарамсыз деп танып, есептен шығарды. Петиция: ${petition}`,
      `Себебі: ${reason}.`,
      `Модераторлардың түсіндірмесі: ${text}`,
      'Егер бұл қате болса, қарсылық білдіріңіз: оны осы шешімге қатыспаған басқа модератор қарайды.',
      `Қарсылық білдіру: ${link}`,
    ].join('\n\n'),
  }),
  ru: ({ petition, reason, text, link }) => ({
    subject: 'Ваша подпись исключена из подсчёта',
    text: [
      'Здравствуйте!',
      `Модераторы признали вашу подпись недействительной и исключили её из подсчёта. Петиция: ${petition}`,
      `Причина: ${reason}.`,
      `Пояснение модераторов: ${text}`,
      'Если это ошибка, подайте возражение: его рассмотрит другой модератор, который не участвовал в решении.',
      `Подать возражение: ${link}`,
    ].join('\n\n'),
  }),
  en: ({ petition, reason, text, link }) => ({
    subject: 'Your signature was removed from the count',
    text: [
      'Hello!',
      `Moderators declared your signature invalid and removed it from the count. Petition: ${petition}`,
      `Reason: ${reason}.`,
      `What the moderators wrote: ${text}`,
      'If this is wrong, object: another moderator, who had no part in the decision, will look at it.',
      `Object here: ${link}`,
    ].join('\n\n'),
  }),
}

const restored: Words = {
  kk: ({ petition, reason, text, link }) => ({
    subject: 'Қолтаңбаңыз қайтадан есепке алынды',
    text: [
      'Сәлеметсіз бе!',
      `Бұрын есептен шығарылған қолтаңбаңыз қайтадан есепке алынды. Петиция: ${petition}`,
      `Себебі: ${reason}.`,
      `Модераторлардың түсіндірмесі: ${text}`,
      link,
    ].join('\n\n'),
  }),
  ru: ({ petition, reason, text, link }) => ({
    subject: 'Ваша подпись снова учтена',
    text: [
      'Здравствуйте!',
      `Ваша подпись, которая была исключена, снова учтена. Петиция: ${petition}`,
      `Причина: ${reason}.`,
      `Пояснение модераторов: ${text}`,
      link,
    ].join('\n\n'),
  }),
  en: ({ petition, reason, text, link }) => ({
    subject: 'Your signature counts again',
    text: [
      'Hello!',
      `Your signature, which had been removed, counts again. Petition: ${petition}`,
      `Reason: ${reason}.`,
      `What the moderators wrote: ${text}`,
      link,
    ].join('\n\n'),
  }),
}

const dismissed: Words = {
  kk: ({ petition, text, link }) => ({
    subject: 'Қарсылығыңызға жауап',
    text: [
      'Сәлеметсіз бе!',
      `Модератор қарсылығыңызды қарады. Қолтаңбаңыз есептен тыс қалды. Петиция: ${petition}`,
      `Модератордың түсіндірмесі: ${text}`,
      link,
    ].join('\n\n'),
  }),
  ru: ({ petition, text, link }) => ({
    subject: 'Ответ на ваше возражение',
    text: [
      'Здравствуйте!',
      `Модератор рассмотрел ваше возражение. Подпись осталась исключённой. Петиция: ${petition}`,
      `Пояснение модератора: ${text}`,
      link,
    ].join('\n\n'),
  }),
  en: ({ petition, text, link }) => ({
    subject: 'The answer to your objection',
    text: [
      'Hello!',
      `A moderator looked at your objection. The signature stays removed. Petition: ${petition}`,
      `What the moderator wrote: ${text}`,
      link,
    ].join('\n\n'),
  }),
}

const letters = { removed, restored, dismissed }

export function removalLetter(kind: keyof typeof letters, locale: Locale, facts: RemovalLetterFacts): LetterWords {
  return letters[kind][locale](facts)
}
