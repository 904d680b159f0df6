import type { Locale } from '#domain/kernel/localized.ts'
import type { SponsorNewsKind } from '#domain/signatures/sponsor-news.ts'
import { ownLink } from './own-link.ts'
import type { LetterWords } from './removal-letter.ts'

export interface SponsorLetterFacts {
  /** title and number of the petition; the number alone where its words must not be repeated */
  readonly petition: string
  /** its page */
  readonly page: string
  /** where who signed with a mailbox finds their signature; null: on that page */
  readonly own: string | null
  readonly mayWithdraw: boolean
  /** of a refusal */
  readonly reason?: Reason
}

interface Reason {
  readonly title: string
  /** what the moderator wrote; null where it must not be repeated */
  readonly text: string | null
}

interface Words {
  readonly subject: Readonly<Record<SponsorNewsKind, string>>
  readonly hello: string
  /** what happened, and what it means for the signature */
  readonly happened: Readonly<Record<SponsorNewsKind, string>>
  readonly about: (petition: string) => string
  readonly reason: (title: string) => string
  readonly text: (text: string) => string
  readonly page: (link: string) => string
  readonly withdraw: string
  readonly later: string
  readonly why: string
}

// The subject names no petition: unlike the text it is kept after sending.

const words: Readonly<Record<Locale, Words>> = {
  kk: {
    subject: {
      published: 'Сіз қолдаған петиция жарияланды',
      refused: 'Сіз қолдаған петиция жарияланбады',
      expired: 'Сіз қолдаған петиция қажетті қолдауды жинай алмады',
    },
    hello: 'Сәлеметсіз бе!',
    happened: {
      published:
        'Сіз алғашқылардың бірі болып қолдаған петиция жарияланды: енді оны бәрі оқи алады, ал қолыңыз жалпы санға кіреді.',
      refused: 'Сіз алғашқылардың бірі болып қолдаған петицияны модератор қабылдамады, сондықтан ол жарияланбады.',
      expired:
        'Сіз алғашқылардың бірі болып қолдаған петиция ережеде көрсетілген қолдауды мерзімінде жинай алмады, сондықтан ол жарияланбайды.',
    },
    about: (petition) => `Петиция: ${petition}`,
    reason: (title) => `Себебі: ${title}`,
    text: (text) => `Модератордың түсіндірмесі: ${text}`,
    page: (link) => `Петицияның беті: ${link}`,
    withdraw: 'Ойыңыз өзгерсе, осы бетке кіріп, қолыңызды қайтарып ала аласыз.',
    later: 'Егер автор мәтінді түзетіп, петиция кейін жарияланса, ол туралы да бір рет хабарлаймыз.',
    why: 'Бұл хат бір рет қана жіберіледі: сіз петицияны жарияланғанға дейін қолдадыңыз.',
  },
  ru: {
    subject: {
      published: 'Петиция, которую вы поддержали, опубликована',
      refused: 'Петиция, которую вы поддержали, не опубликована',
      expired: 'Петиция, которую вы поддержали, не набрала нужной поддержки',
    },
    hello: 'Здравствуйте!',
    happened: {
      published:
        'Петиция, которую вы поддержали одним из первых, опубликована: теперь её могут прочитать все, а ваша подпись вошла в общее число.',
      refused: 'Модератор не принял петицию, которую вы поддержали одним из первых, поэтому она не опубликована.',
      expired:
        'Петиция, которую вы поддержали одним из первых, не набрала в срок столько сторонников, сколько требуют правила, поэтому она не будет опубликована.',
    },
    about: (petition) => `Петиция: ${petition}`,
    reason: (title) => `Причина: ${title}`,
    text: (text) => `Пояснение модератора: ${text}`,
    page: (link) => `Страница петиции: ${link}`,
    withdraw: 'Если вы передумали, войдите и отзовите подпись на этой же странице.',
    later: 'Если автор исправит текст и петицию всё же опубликуют, об этом мы тоже напишем один раз.',
    why: 'Это письмо приходит один раз: вы поддержали петицию до её публикации.',
  },
  en: {
    subject: {
      published: 'The petition you supported is published',
      refused: 'The petition you supported was not published',
      expired: 'The petition you supported did not find enough support',
    },
    hello: 'Hello!',
    happened: {
      published:
        'The petition that you were one of the first to support is published: everybody can read it now, and your signature is part of the total.',
      refused:
        'A moderator did not accept the petition that you were one of the first to support, so it is not published.',
      expired:
        'The petition that you were one of the first to support did not find in time as many supporters as the rules ask for, so it will not be published.',
    },
    about: (petition) => `Petition: ${petition}`,
    reason: (title) => `Reason: ${title}`,
    text: (text) => `What the moderator wrote: ${text}`,
    page: (link) => `Its page: ${link}`,
    withdraw: 'If you have changed your mind, sign in and take your signature back on that page.',
    later: 'If its author corrects the text and it is published after all, you hear of that too, once.',
    why: 'This letter comes once: you supported the petition before it was published.',
  },
}

/** The one letter that tells a sponsor of this. */
export function sponsorLetter(kind: SponsorNewsKind, locale: Locale, facts: SponsorLetterFacts): LetterWords {
  const { petition, page, own, mayWithdraw, reason } = facts
  const say = words[locale]
  const lines = [
    ...[say.hello, say.happened[kind], say.about(petition)],
    ...(reason ? [say.reason(reason.title)] : []),
    ...(reason?.text ? [say.text(reason.text)] : []),
    say.page(page),
    ...(own === null ? (mayWithdraw ? [say.withdraw] : []) : ownLink[locale]({ link: own, mayWithdraw })),
    ...(kind === 'refused' ? [say.later] : []),
    say.why,
  ]
  return { subject: say.subject[kind], text: lines.join('\n\n') }
}
