import type { SupportCount } from '#domain/budgets/project-events.ts'
import type { Locale } from '#domain/kernel/localized.ts'

/** What happened to a project, for who wrote it. */
export type LetterKind =
  | 'needs_changes'
  | 'accepted'
  | 'accepted_for_support'
  | 'supported'
  | 'unsupported'
  | 'rejected'
  | 'feasible'
  | 'infeasible'
  | 'may_appeal'
  | 'appeal_upheld'
  | 'appeal_dismissed'
  | 'on_ballot'
  | 'merge_asked'
  | 'merged'
  | 'withdrawn_by_city'
  | 'won'
  | 'lost'

export interface LetterFacts {
  /** title and number of the project */
  readonly project: string
  /** what was written to explain it; empty where nothing was */
  readonly reason: string
  readonly link: string
}

export interface LetterWords {
  readonly subject: string
  readonly text: string
}

// Letters leave without a client that could translate them, so these words stand here, whole and in every language.
// The subject names no project: unlike the text it is kept after sending.

/** Without what surrounds them in a letter. */
export type Sentences = readonly [subject: string, what: string, next?: string]

const sentences: Readonly<Record<LetterKind, Readonly<Record<Locale, Sentences>>>> = {
  needs_changes: {
    kk: ['Жобаңызды түзету керек', 'Модератор жобаңызды түзетуге қайтарды.', 'Түзетіп, қайта жіберіңіз.'],
    ru: ['Проект нужно исправить', 'Модератор вернул ваш проект на исправление.', 'Исправьте его и отправьте снова.'],
    en: ['Your project needs a correction', 'A moderator returned your project.', 'Correct it and send it again.'],
  },
  accepted: {
    kk: [
      'Жобаңыз қабылданды',
      'Жобаңыз ресми тексеруден өтті.',
      'Енді мамандар оның орындалатынын және бағасын анықтайды.',
    ],
    ru: [
      'Ваш проект принят',
      'Ваш проект прошёл формальную проверку.',
      'Теперь специалисты определят, можно ли его выполнить и сколько он стоит.',
    ],
    en: [
      'Your project was admitted',
      'Your project passed the formal check.',
      'Officials will now find out whether it can be built and what it costs.',
    ],
  },
  accepted_for_support: {
    kk: [
      'Жобаңыз қабылданды',
      'Жобаңыз ресми тексеруден өтті.',
      'Енді оны тұрғындар қолдауы керек. Көршілеріңізге айтыңыз: қанша қолдау керегі және қашанға дейін екені жоба бетінде көрсетіледі.',
    ],
    ru: [
      'Ваш проект принят',
      'Ваш проект прошёл формальную проверку.',
      'Теперь его должны поддержать жители. Расскажите соседям: сколько нужно поддержки и до какого дня, будет указано на странице проекта.',
    ],
    en: [
      'Your project was admitted',
      'Your project passed the formal check.',
      'Residents have to support it next. Tell your neighbours: its page will say how much support it needs and until when.',
    ],
  },
  won: {
    kk: ['Жобаңыз жеңді', 'Тұрғындар жобаңызды таңдады.', 'Қалай орындалып жатқаны оның бетінде көрсетіледі.'],
    ru: ['Ваш проект победил', 'Жители выбрали ваш проект.', 'Как он выполняется, будет видно на его странице.'],
    en: ['Your project won', 'Residents chose your project.', 'Its page will show how it is being built.'],
  },
  lost: {
    kk: [
      'Жобаңыз жеңбеді',
      'Дауыс беруде жобаңыз жеңбеді.',
      'Неге олай болғаны дауыс беру нәтижелерінің бетінде жазылған.',
    ],
    ru: [
      'Ваш проект не победил',
      'Ваш проект не победил в голосовании.',
      'Почему так вышло, написано на странице результатов голосования.',
    ],
    en: ['Your project did not win', 'Your project did not win the vote.', 'The page of the results says why.'],
  },
  supported: {
    kk: [
      'Жобаңызға қолдау жиналды',
      'Жобаңыз қажетті қолдауды жинады.',
      'Енді мамандар оның орындалатынын және бағасын анықтайды.',
    ],
    ru: [
      'Ваш проект поддержали',
      'Ваш проект набрал нужную поддержку.',
      'Теперь специалисты определят, можно ли его выполнить и сколько он стоит.',
    ],
    en: [
      'Your project has the support it needs',
      'Your project gathered the support that the rules ask for.',
      'Officials will now find out whether it can be built and what it costs.',
    ],
  },
  unsupported: {
    kk: [
      'Жобаңызға қолдау жетпеді',
      'Қолдау жинау аяқталды. Жобаңыз ережеде сұралған қолдауды жинай алмады, сондықтан әрі қарай өтпейді.',
      'Жоба тізімде қалады, оны бәрі оқи алады.',
    ],
    ru: [
      'Вашему проекту не хватило поддержки',
      'Сбор поддержки закончился. Ваш проект не набрал столько, сколько требуют правила, и дальше не проходит.',
      'Он остаётся в списке, и его может прочитать каждый.',
    ],
    en: [
      'Your project did not gather enough support',
      'Support is no longer gathered. Your project has less than the rules ask for and goes no further.',
      'It stays in the list, where everybody can read it.',
    ],
  },
  rejected: {
    kk: ['Жобаңыз қабылданбады', 'Жобаңыз ресми тексеруден өтпеді.'],
    ru: ['Ваш проект не принят', 'Ваш проект не прошёл формальную проверку.'],
    en: ['Your project was refused', 'Your project did not pass the formal check.'],
  },
  feasible: {
    kk: [
      'Жобаңызды орындауға болады',
      'Мамандар жобаңызды орындауға болады деп тапты.',
      'Бағасы жоба бетінде көрсетілген.',
    ],
    ru: [
      'Ваш проект выполним',
      'Специалисты решили, что ваш проект можно выполнить.',
      'Цена указана на странице проекта.',
    ],
    en: ['Your project can be built', 'Officials found that your project can be built.', 'Its page shows the price.'],
  },
  infeasible: {
    kk: ['Жобаңызды орындауға болмайды', 'Мамандар жобаңызды орындауға болмайды деп тапты.'],
    ru: ['Ваш проект признан невыполнимым', 'Специалисты решили, что ваш проект нельзя выполнить.'],
    en: ['Your project cannot be built', 'Officials found that your project cannot be built.'],
  },
  may_appeal: {
    kk: [
      'Шешімге шағымдануға болады',
      'Шешімдер тізімі жарияланды. Жобаңызды орындауға болмайды деп танылды.',
      'Егер келіспесеңіз, бір рет шағымдана аласыз: оны басқа маман қарайды. Мерзімі жоба бетінде көрсетілген.',
    ],
    ru: [
      'Вы можете обжаловать решение',
      'Список решений опубликован. Ваш проект признан невыполнимым.',
      'Если вы не согласны, решение можно обжаловать один раз: жалобу рассмотрит другой специалист. Срок указан на странице проекта.',
    ],
    en: [
      'You may appeal',
      'The list of verdicts is published. Your project was found not feasible.',
      'If you disagree, you may appeal once: another official will look at it. Its page says until when.',
    ],
  },
  appeal_upheld: {
    kk: ['Шағымыңыз қанағаттандырылды', 'Басқа маман шағымыңызды қарап, жобаны орындауға болады деп тапты.'],
    ru: ['Ваша жалоба удовлетворена', 'Другой специалист рассмотрел жалобу и решил, что проект можно выполнить.'],
    en: ['Your appeal was upheld', 'Another official looked at your appeal and found that the project can be built.'],
  },
  appeal_dismissed: {
    kk: ['Шағымыңыз қанағаттандырылмады', 'Басқа маман шағымыңызды қарап, шешімді өзгертпеді. Бұл шешім түпкілікті.'],
    ru: [
      'Ваша жалоба отклонена',
      'Другой специалист рассмотрел жалобу и оставил решение в силе. Это решение окончательное.',
    ],
    en: ['Your appeal was dismissed', 'Another official looked at your appeal and kept the verdict. It is final.'],
  },
  on_ballot: {
    kk: [
      'Жобаңыз дауысқа түседі',
      'Жобалар тізімі бекітілді, жобаңызға нөмір берілді.',
      'Көршілеріңізге айтыңыз: сілтемені бөлісуге болады.',
    ],
    ru: [
      'Ваш проект выносится на голосование',
      'Список проектов закрыт, вашему проекту присвоен номер.',
      'Расскажите соседям: ссылкой можно делиться.',
    ],
    en: [
      'Your project is on the ballot',
      'The list of projects is fixed and yours has its number.',
      'Tell your neighbours: the link can be shared.',
    ],
  },
  merge_asked: {
    kk: [
      'Жобаңызбен біріктіруді сұрайды',
      'Басқа жобаның авторы өз жобасын сіздің жобаңызға қосуды сұрайды.',
      'Келісесіз бе, жоқ па, жоба бетінде жауап беріңіз.',
    ],
    ru: [
      'Вам предлагают объединить проекты',
      'Автор другого проекта просит присоединить его к вашему.',
      'Ответьте на странице проекта, согласны ли вы.',
    ],
    en: [
      'Somebody asks to merge projects',
      'The author of another project asks to join it to yours.',
      'Say on the page of your project whether you agree.',
    ],
  },
  merged: {
    kk: ['Жобаңыз басқа жобамен біріктірілді', 'Жобаңыз басқа жобаның құрамына кірді, сіз оның авторларының бірісіз.'],
    ru: ['Ваш проект объединён с другим', 'Ваш проект стал частью другого, вы один из его авторов.'],
    en: ['Your project was merged', 'Your project became part of another one, and you are one of its authors.'],
  },
  withdrawn_by_city: {
    kk: ['Қала жобаңызды алып тастады', 'Қала жобаңызды тізімнен алып тастады. Себебі барлығына көрсетілген.'],
    ru: ['Город снял ваш проект', 'Город снял ваш проект. Причина опубликована для всех.'],
    en: ['The city withdrew your project', 'The city withdrew your project. Everybody can read the reason.'],
  },
}

const around = {
  kk: { hello: 'Сәлеметсіз бе!', project: 'Жоба', reason: 'Түсіндірме' },
  ru: { hello: 'Здравствуйте!', project: 'Проект', reason: 'Пояснение' },
  en: { hello: 'Hello!', project: 'Project', reason: 'Explanation' },
} as const satisfies Record<Locale, object>

/** What was counted when gathering support ended. */
export function supportWords(language: Locale, { count, need }: SupportCount): string {
  if (language === 'kk') return `жиналған қолдау саны – ${count}, керегі – ${need}.`
  return language === 'ru'
    ? `поддержали: ${count}, нужно: ${need}.`
    : `${count} people supported it, ${need} were needed.`
}

/** A letter about a project in the language of its reader. */
export function projectLetter(kind: LetterKind, language: Locale, facts: LetterFacts): LetterWords {
  const isExplained = kind !== 'merge_asked' && kind !== 'merged' && kind !== 'on_ballot'
  return letterOf(sentences[kind][language], language, isExplained ? facts : { ...facts, reason: '' })
}

/** Sentences as a letter about a project. */
export function letterOf([subject, what, next]: Sentences, language: Locale, facts: LetterFacts): LetterWords {
  const words = around[language]
  const paragraphs = [
    words.hello,
    what,
    `${words.project}: ${facts.project}`,
    ...(facts.reason === '' ? [] : [`${words.reason}: ${facts.reason}`]),
    ...(next ? [next] : []),
    facts.link,
  ]
  return { subject, text: paragraphs.join('\n\n') }
}
