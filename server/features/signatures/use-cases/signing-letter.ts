import type { Locale } from '#domain/kernel/localized.ts'
import { ownLink } from './own-link.ts'
import type { LetterWords } from './removal-letter.ts'

/** What a letter to somebody who signs with a mailbox tells. */
export type SigningLetter =
  | { readonly kind: 'link'; readonly name: string; readonly link: string; readonly until: string }
  | { readonly kind: 'code'; readonly name: string; readonly code: string; readonly until: string }
  /** it counts from now on */
  | ({ readonly kind: 'counted' } & Own)
  /** they signed before */
  | ({ readonly kind: 'signed' } & Own)
  /** the petition is theirs, and looks for others */
  | { readonly kind: 'own'; readonly name: string }
  /** others of this mailbox signed before */
  | { readonly kind: 'full'; readonly name: string; readonly names: number }

interface Own {
  readonly name: string
  readonly link: string
  readonly mayWithdraw: boolean
  /** nobody else sees the petition yet: the link tells what becomes of it */
  readonly isSponsor: boolean
}

type Words = (letter: SigningLetter, petition: string) => LetterWords

// The subject names no petition. A name in a letter was written by whoever asked for it: it stands between quotes.

const kk: Words = (letter, petition) => {
  const about = `Петиция: ${petition}`
  const asked = `Біреу, бәлкім өзіңіз, осы поштамен және «${letter.name}» деген атпен петицияға қол қоюды сұрады.`
  const ignore = 'Егер мұны сіз сұратпаған болсаңыз, ештеңе істемеңіз: растаусыз қолтаңба саналмайды.'
  const sponsors =
    'Бұл қолтаңба алғашқы қолдаушылар санына кірді. Петиция әлі жарияланған жоқ: әрі қарай не болғанын осы хаттағы сілтемеден көресіз. Жарияланса да, жарияланбаса да бір рет хабарлаймыз.'
  switch (letter.kind) {
    case 'link':
      return written('Қолтаңбаңызды растаңыз', [
        ...['Сәлеметсіз бе!', asked, about],
        `Қолтаңба саналуы үшін осы бетті ашып, батырманы басыңыз: ${letter.link}`,
        `Сілтеме бір рет қана қолданылады. Жарамдылық мерзімі: ${letter.until}.`,
        ignore,
      ])
    case 'code':
      return written('Қолтаңбаңызды растау коды', [
        ...['Сәлеметсіз бе!', asked, about],
        `Растау коды: ${letter.code}`,
        `Кодты қол қою бетіне жазыңыз. Жарамдылық мерзімі: ${letter.until}. Кодты ешкімге айтпаңыз.`,
        ignore,
      ])
    case 'counted':
      return written('Қолтаңбаңыз саналды', [
        ...['Сәлеметсіз бе!', `«${letter.name}» атынан қойылған қолтаңба саналды.`, about],
        ...(letter.isSponsor ? [sponsors] : []),
        ...ownLink.kk(letter),
      ])
    case 'signed':
      return written('Сіз бұл петицияға қол қойғансыз', [
        ...['Сәлеметсіз бе!', asked, about],
        `«${letter.name}» деген атпен бұрын қол қойылған. Екінші рет қол қоюдың керегі жоқ.`,
        ...(letter.isSponsor ? [sponsors] : []),
        ...ownLink.kk(letter),
      ])
    case 'own':
      return written('Петицияны өзіңіз бастағансыз', [
        ...['Сәлеметсіз бе!', asked, about],
        'Бұл петицияны өзіңіз жазып жүрсіз. Ереже бойынша автордың қолы алғашқы қолдаушылар санына кірмейді, сондықтан растау қажет емес.',
        'Алғашқы қолдаушыларға арналған сілтемені басқаларға жіберіңіз. Қол жинау басталғанда өзіңіз де қол қоя аласыз.',
      ])
    case 'full':
      return written('Қолтаңба қабылданбады', [
        ...['Сәлеметсіз бе!', asked, about],
        `Ереже бойынша бір поштамен қол қоя алатын адам саны: ${letter.names}. Бұл поштамен басқа атпен қол қойылған немесе қол қою сұралған, сондықтан «${letter.name}» атынан қолтаңба қабылданбады.`,
        'Қол қою үшін басқа поштаны жазыңыз.',
      ])
  }
}

const ru: Words = (letter, petition) => {
  const about = `Петиция: ${petition}`
  const asked = `Кто-то, вероятно вы, хочет подписать петицию с этой почтой и именем «${letter.name}».`
  const ignore = 'Если это были не вы, ничего не делайте: без подтверждения подпись не учитывается.'
  const sponsors =
    'Эта подпись вошла в число подписей первых сторонников. Петиция ещё не опубликована: что с ней будет дальше, видно по ссылке из этого письма. Когда её опубликуют или откажут в публикации, мы напишем вам один раз.'
  switch (letter.kind) {
    case 'link':
      return written('Подтвердите свою подпись', [
        ...['Здравствуйте!', asked, about],
        `Чтобы подпись учли, откройте страницу и нажмите кнопку: ${letter.link}`,
        `Ссылка одноразовая. Срок её действия: до ${letter.until}.`,
        ignore,
      ])
    case 'code':
      return written('Код для подтверждения подписи', [
        ...['Здравствуйте!', asked, about],
        `Код подтверждения: ${letter.code}`,
        `Введите код на странице подписания. Он действует до: ${letter.until}. Никому не сообщайте код.`,
        ignore,
      ])
    case 'counted':
      return written('Ваша подпись учтена', [
        ...['Здравствуйте!', `Подпись от имени «${letter.name}» учтена.`, about],
        ...(letter.isSponsor ? [sponsors] : []),
        ...ownLink.ru(letter),
      ])
    case 'signed':
      return written('Вы уже подписали эту петицию', [
        ...['Здравствуйте!', asked, about],
        `Подпись от имени «${letter.name}» уже есть. Подписывать второй раз не нужно.`,
        ...(letter.isSponsor ? [sponsors] : []),
        ...ownLink.ru(letter),
      ])
    case 'own':
      return written('Это ваша петиция', [
        ...['Здравствуйте!', asked, about],
        'Вы сами пишете эту петицию. По правилам подпись автора не входит в число подписей первых сторонников, поэтому подтверждать нечего.',
        'Отправьте ссылку для первых сторонников другим. Когда начнётся сбор подписей, вы сможете подписать и сами.',
      ])
    case 'full':
      return written('Подпись не принята', [
        ...['Здравствуйте!', asked, about],
        `По правилам с одной почты могут подписать столько человек: ${letter.names}. С этой почтой уже подписали или хотят подписать под другим именем, поэтому подпись от имени «${letter.name}» не принята.`,
        'Чтобы подписать, укажите другую почту.',
      ])
  }
}

const en: Words = (letter, petition) => {
  const about = `Petition: ${petition}`
  const asked = `Somebody, most likely you, wants to sign a petition with this address and the name “${letter.name}”.`
  const ignore = 'If it was not you, do nothing: without a confirmation the signature does not count.'
  const sponsors =
    'It is one of the first supporters’ signatures. The petition is not published yet: the link in this letter shows what becomes of it. When it is published, or refused, we write to you once.'
  switch (letter.kind) {
    case 'link':
      return written('Confirm your signature', [
        ...['Hello!', asked, about],
        `To make it count, open this page and press the button: ${letter.link}`,
        `The link works once, until: ${letter.until}.`,
        ignore,
      ])
    case 'code':
      return written('The code for your signature', [
        ...['Hello!', asked, about],
        `Code: ${letter.code}`,
        `Type it on the page where you sign. It is valid until: ${letter.until}. Do not tell anybody the code.`,
        ignore,
      ])
    case 'counted':
      return written('Your signature counts', [
        ...['Hello!', `The signature of “${letter.name}” counts.`, about],
        ...(letter.isSponsor ? [sponsors] : []),
        ...ownLink.en(letter),
      ])
    case 'signed':
      return written('You have already signed this petition', [
        ...['Hello!', asked, about],
        `There is a signature of “${letter.name}” already. It does not have to be given twice.`,
        ...(letter.isSponsor ? [sponsors] : []),
        ...ownLink.en(letter),
      ])
    case 'own':
      return written('This petition is your own', [
        ...['Hello!', asked, about],
        'You write this petition yourself. By the rules the author’s own signature is not one of the first supporters’, so there is nothing to confirm.',
        'Send the link for supporters to others. When signing opens, you can sign too.',
      ])
    case 'full':
      return written('The signature was not accepted', [
        ...['Hello!', asked, about],
        `By the rules so many people may sign with one address: ${letter.names}. Others have signed with this one, or asked to, so the signature of “${letter.name}” was not accepted.`,
        'To sign, use another address.',
      ])
  }
}

const words: Readonly<Record<Locale, Words>> = { kk, ru, en }

/** @param petition title and number */
export function signingLetter(locale: Locale, letter: SigningLetter, petition: string): LetterWords {
  return words[locale](letter, petition)
}

function written(subject: string, lines: readonly string[]): LetterWords {
  return { subject, text: lines.join('\n\n') }
}
