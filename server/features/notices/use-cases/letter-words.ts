import type { Locale } from '#domain/kernel/localized.ts'
import type { SubscriptionKind } from '#domain/notices/subscription.ts'

/** What stands around the news in every letter, in the language of its reader. */
interface FrameWords {
  readonly hello: string
  readonly petition: (name: string) => string
  /** of a draft without a title yet */
  readonly untitled: string
  /** why this letter came. @param name of the petition, topic or place; in Kazakh it takes no ending */
  readonly why: Readonly<Record<SubscriptionKind, (name: string) => string>>
  readonly stop: (link: string) => string
  readonly list: (link: string) => string
  readonly digestSubject: string
  readonly digestLead: string
  readonly digestMore: (count: number, link: string) => string
  /** why a weekly letter came, before the list of subscriptions that it traces to */
  readonly digestWhy: string
  readonly digestStop: (link: string) => string
}

export const frames: Readonly<Record<Locale, FrameWords>> = {
  kk: {
    hello: 'Сәлеметсіз бе!',
    petition: (name) => `Петиция: ${name}`,
    untitled: 'Атауы жоқ жоба',
    why: {
      petition: (name) => `Хаттың келу себебі: сіз мына петицияға жазылғансыз: ${name}.`,
      topic: (name) => `Хаттың келу себебі: сіз мына тақырыпқа жазылғансыз: ${name}.`,
      territory: (name) => `Хаттың келу себебі: сіз мына аумаққа жазылғансыз: ${name}.`,
      own: () => 'Хаттың келу себебі: бұл сіздің мәтініңіз бойынша шешім не жауап.',
    },
    stop: (link) => `Мұндай хаттарды тоқтату: ${link}`,
    list: (link) => `Барлық жазылымыңыз: ${link}`,
    digestSubject: 'Апталық шолу',
    digestLead: 'Сіз жазылған петициялар бойынша аптадағы жаңалықтар.',
    digestMore: (count, link) => `Тағы ${count} петиция бойынша жаңалық бар: ${link}`,
    digestWhy: 'Хаттың келу себебі – мына жазылымдарыңыз:',
    digestStop: (link) => `Барлық хатты тоқтату: ${link}`,
  },
  ru: {
    hello: 'Здравствуйте!',
    petition: (name) => `Петиция: ${name}`,
    untitled: 'Черновик без названия',
    why: {
      petition: (name) => `Почему пришло это письмо: вы подписаны на петицию ${name}.`,
      topic: (name) => `Почему пришло это письмо: вы подписаны на тему «${name}».`,
      territory: (name) => `Почему пришло это письмо: вы подписаны на территорию «${name}».`,
      own: () => 'Почему пришло это письмо: это решение или ответ по вашему тексту.',
    },
    stop: (link) => `Больше не получать таких писем: ${link}`,
    list: (link) => `Все ваши подписки: ${link}`,
    digestSubject: 'Сводка за неделю',
    digestLead: 'Что произошло за неделю с тем, на что вы подписаны.',
    digestMore: (count, link) => `Новости есть и по другим петициям, их ещё ${count}: ${link}`,
    digestWhy: 'Почему пришло это письмо: у вас есть подписки.',
    digestStop: (link) => `Больше не получать никаких писем: ${link}`,
  },
  en: {
    hello: 'Hello!',
    petition: (name) => `Petition: ${name}`,
    untitled: 'A draft without a title',
    why: {
      petition: (name) => `Why you get this: you subscribed to the petition ${name}.`,
      topic: (name) => `Why you get this: you subscribed to the topic “${name}”.`,
      territory: (name) => `Why you get this: you subscribed to the place “${name}”.`,
      own: () => 'Why you get this: it is a decision on your own text, or an answer to it.',
    },
    stop: (link) => `Get no more letters like this: ${link}`,
    list: (link) => `All your subscriptions: ${link}`,
    digestSubject: 'Weekly digest',
    digestLead: 'What happened this week to what you subscribed to.',
    digestMore: (count, link) => `There is news of more petitions, ${count} of them: ${link}`,
    digestWhy: 'Why you get this: you have these subscriptions.',
    digestStop: (link) => `Get no more letters at all: ${link}`,
  },
}

/** How a subscription is listed at the foot of a weekly letter. */
export const subscriptionLine: Readonly<Record<Locale, Readonly<Record<SubscriptionKind, (name: string) => string>>>> =
  {
    kk: {
      petition: (name) => `петиция: ${name}`,
      topic: (name) => `тақырып: ${name}`,
      territory: (name) => `аумақ: ${name}`,
      own: () => 'өз мәтіндеріңіз',
    },
    ru: {
      petition: (name) => `петиция: ${name}`,
      topic: (name) => `тема: ${name}`,
      territory: (name) => `территория: ${name}`,
      own: () => 'ваши тексты',
    },
    en: {
      petition: (name) => `petition: ${name}`,
      topic: (name) => `topic: ${name}`,
      territory: (name) => `place: ${name}`,
      own: () => 'your own texts',
    },
  }
