import type { Locale } from '#domain/kernel/localized.ts'
import type { NoticeKind } from '#domain/notices/notice.ts'

// Long because it is words: letters leave without a client that could translate them.

export interface KindWords {
  /** what happened: the subject of a letter, and a line of the weekly one. It names no petition: subjects are kept */
  readonly happened: string
  /** what it means for the reader, the first sentence of a letter; `{day}` is the day of the notice */
  readonly means: string
}

type Words = Readonly<Record<NoticeKind, KindWords>>

const kk: Words = {
  petition_refused: {
    happened: 'Петиция қабылданбады',
    means: 'Модератор петицияны қабылдамады. Себебін оқып, мәтінді түзете аласыз.',
  },
  sponsoring_opened: {
    happened: 'Петицияға қолдау жинау басталды',
    means: 'Енді петицияны алғашқы қолдаушылар қолдауы керек. Сілтемені солармен бөлісіңіз.',
  },
  deliberation_opened: {
    happened: 'Петицияны талқылау басталды',
    means: 'Енді петицияны талқылауға, уәж айтуға және түзету ұсынуға болады.',
  },
  signing_opened: {
    happened: 'Петицияға қол қою басталды',
    means: 'Петиция жарияланды, енді оған қол қоюға болады.',
  },
  new_petition: {
    happened: 'Жаңа петиция жарияланды',
    means: 'Сіз жазылған тақырып не аумақ бойынша жаңа петиция жарияланды.',
  },
  threshold_met: {
    happened: 'Петиция қажетті шекке жетті',
    means: 'Қажетті қол жиналды: енді орган жауап беруге тиіс.',
  },
  threshold_lost: {
    happened: 'Петицияның қол саны шектен төмен түсті',
    means: 'Қолдардың бір бөлігі есептен шықты, сондықтан қол саны жауапқа жетпейді.',
  },
  answer_due: {
    happened: 'Петицияға жауап беру мерзімі белгіленді',
    means: 'Петиция органға жіберілді. Жауап беретін соңғы күн бетте тұр.',
  },
  answered: {
    happened: 'Петицияға жауап берілді',
    means: 'Орган петицияға ресми жауап берді. Оны толық оқи аласыз.',
  },
  closed: {
    happened: 'Петицияға қол жинау аяқталды',
    means: 'Қол жинау мерзімі бітті. Қорытындысы бетте тұр.',
  },
  expired: {
    happened: 'Петицияның мерзімі өтті',
    means: 'Петиция келесі кезеңге керек қолдауды мерзімінде жинай алмады.',
  },
  withdrawn: {
    happened: 'Автор петицияны қайтарып алды',
    means: 'Автор петицияны қайтарып алды, енді оған қол қойылмайды.',
  },
  stopped: {
    happened: 'Петиция тоқтатылды',
    means: 'Петиция тоқтатылды. Себебі бетте жазылған.',
  },
  signing_suspended: {
    happened: 'Петицияға қол қою тоқтатыла тұрды',
    means: 'Қол қою тоқтатыла тұрды. Себебі мен мерзімі бетте тұр.',
  },
  signing_resumed: {
    happened: 'Петицияға қол қою жалғасты',
    means: 'Петицияға қайтадан қол қоюға болады.',
  },
  amendment_decided: {
    happened: 'Түзетуіңіз бойынша шешім шықты',
    means: 'Петиция авторы сіздің түзетуіңізді қарап, шешім қабылдады. Себебі бетте жазылған.',
  },
  appeal_decided: {
    happened: 'Апелляцияңыз бойынша шешім шықты',
    means: 'Апелляцияңызды басқа модератор қарап, шешім қабылдады. Себебі бетте жазылған.',
  },
  changes_asked: {
    happened: 'Модератор петицияны түзетуді сұрады',
    means:
      'Модератор петицияны жариялау үшін түзету керек дейді. Не түзету керегін бетте оқып, мәтінді түзетіп, қайта жіберіңіз. Нөмірі мен кезегі сақталады.',
  },
  author_changed: {
    happened: 'Петицияның авторы ауысты',
    means:
      'Бұрынғы автор аккаунтын жойды. Петиция тең авторына не оны өз мойнына алған қол қоюшыға көшті. Егер ол адам сіз болсаңыз, шешімдер мен жауап енді сізге келеді. Қойылған қолдар сақталады.',
  },
  orphaned: {
    happened: 'Петиция авторсыз қалды',
    means: 'Автор аккаунтын өшірді. Қолдар сақталады. Петицияға қол қойсаңыз, оны бетінде өз мойныңызға ала аласыз.',
  },
  draft_untouched: {
    happened: 'Петиция қараламасы жойылады',
    means:
      'Бұл қаралама көптен бері өзгерген жоқ, сондықтан {day} күні жойылады. Сақтап қалғыңыз келсе, сілтемені ашып, мәтінді өзгертіңіз не петицияны жіберіңіз. Керек болмаса, ештеңе істемеңіз.',
  },
  draft_deleted: {
    happened: 'Сіз бірге жазған петиция қараламасы жойылды',
    means:
      'Сіз тең авторы болған петиция қараламасын оны бастаған автор жойды. Қаралама қалпына келмейді. Қалған қараламаларыңыз жеке кабинетте тұр.',
  },
}

const ru: Words = {
  petition_refused: {
    happened: 'Петиция не принята',
    means: 'Модератор не принял петицию. Прочитайте причину: текст можно исправить.',
  },
  sponsoring_opened: {
    happened: 'Петиция собирает первых сторонников',
    means: 'Теперь петицию должны поддержать первые сторонники. Отправьте им ссылку.',
  },
  deliberation_opened: {
    happened: 'Началось обсуждение петиции',
    means: 'Теперь петицию можно обсуждать, приводить доводы и предлагать поправки.',
  },
  signing_opened: {
    happened: 'Начался сбор подписей под петицией',
    means: 'Петиция опубликована, теперь её можно подписать.',
  },
  new_petition: {
    happened: 'Опубликована новая петиция',
    means: 'Опубликована новая петиция по теме или территории, на которую вы подписаны.',
  },
  threshold_met: {
    happened: 'Петиция собрала нужное число подписей',
    means: 'Подписей достаточно: теперь орган должен ответить.',
  },
  threshold_lost: {
    happened: 'У петиции снова не хватает подписей',
    means: 'Часть подписей исключена из подсчёта, и для ответа их не хватает.',
  },
  answer_due: {
    happened: 'Назначен срок ответа на петицию',
    means: 'Петиция передана органу. Последний день для ответа указан на странице.',
  },
  answered: {
    happened: 'На петицию ответили',
    means: 'Орган дал на петицию официальный ответ. Его можно прочитать целиком.',
  },
  closed: {
    happened: 'Сбор подписей под петицией завершён',
    means: 'Время сбора подписей вышло. Итог указан на странице.',
  },
  expired: {
    happened: 'Срок петиции истёк',
    means: 'Петиция не набрала вовремя поддержки для следующего этапа.',
  },
  withdrawn: {
    happened: 'Автор отозвал петицию',
    means: 'Автор отозвал петицию, подписать её больше нельзя.',
  },
  stopped: {
    happened: 'Петиция остановлена',
    means: 'Петиция остановлена. Причина указана на странице.',
  },
  signing_suspended: {
    happened: 'Сбор подписей под петицией приостановлен',
    means: 'Сбор подписей приостановлен. Причина и срок указаны на странице.',
  },
  signing_resumed: {
    happened: 'Сбор подписей под петицией продолжен',
    means: 'Петицию снова можно подписать.',
  },
  amendment_decided: {
    happened: 'По вашей поправке принято решение',
    means: 'Автор петиции рассмотрел вашу поправку. Решение и причина указаны на странице.',
  },
  appeal_decided: {
    happened: 'По вашей апелляции принято решение',
    means: 'Вашу апелляцию рассмотрел другой модератор. Решение и причина указаны на странице.',
  },
  changes_asked: {
    happened: 'Модератор просит исправить петицию',
    means:
      'Чтобы петиция вышла, модератор просит её исправить. Прочитайте на странице, что именно, исправьте текст и отправьте снова. Номер и очередь сохранятся.',
  },
  author_changed: {
    happened: 'У петиции новый автор',
    means:
      'Прежний автор удалил аккаунт. Петиция перешла к соавтору или к подписавшему, который взял её на себя. Если это вы, решения и ответ теперь придут вам. Подписи сохраняются.',
  },
  orphaned: {
    happened: 'Петиция осталась без автора',
    means:
      'Автор удалил аккаунт. Подписи сохраняются. Если вы подписали петицию, вы можете взять её на себя на её странице.',
  },
  draft_untouched: {
    happened: 'Черновик петиции будет удалён',
    means:
      'Этот черновик давно не менялся, поэтому {day} он будет удалён. Чтобы сохранить его, откройте ссылку и измените текст или отправьте петицию. Если он вам не нужен, ничего не делайте.',
  },
  draft_deleted: {
    happened: 'Удалён черновик петиции, который вы писали вместе',
    means:
      'Автор удалил черновик петиции, соавтором которого вы были. Восстановить его нельзя. Остальные ваши черновики – в личном кабинете.',
  },
}

const en: Words = {
  petition_refused: {
    happened: 'The petition was not accepted',
    means: 'A moderator did not accept the petition. Read why: the text can be corrected.',
  },
  sponsoring_opened: {
    happened: 'The petition gathers its first supporters',
    means: 'First supporters have to back the petition now. Send them its link.',
  },
  deliberation_opened: {
    happened: 'The discussion of the petition has begun',
    means: 'The petition can be discussed now, with arguments and amendments.',
  },
  signing_opened: {
    happened: 'The petition is open for signatures',
    means: 'The petition is published and can be signed now.',
  },
  new_petition: {
    happened: 'A new petition was published',
    means: 'There is a new petition of a topic or a place that you subscribed to.',
  },
  threshold_met: {
    happened: 'The petition has enough signatures',
    means: 'There are enough signatures: a public body has to answer now.',
  },
  threshold_lost: {
    happened: 'The petition lacks signatures again',
    means: 'Some signatures were removed from the count, and there are too few for an answer.',
  },
  answer_due: {
    happened: 'The petition has a day by which it is answered',
    means: 'The petition lies with a public body. The last day for its answer stands on the page.',
  },
  answered: {
    happened: 'The petition was answered',
    means: 'A public body gave its official answer. You can read it whole.',
  },
  closed: {
    happened: 'Signing of the petition is over',
    means: 'The time for signing is over. The outcome stands on the page.',
  },
  expired: {
    happened: 'The time of the petition ran out',
    means: 'The petition did not find enough support for its next stage in time.',
  },
  withdrawn: {
    happened: 'The author took the petition back',
    means: 'The author took the petition back. It can be signed no more.',
  },
  stopped: {
    happened: 'The petition was stopped',
    means: 'The petition was stopped. The reason stands on the page.',
  },
  signing_suspended: {
    happened: 'Signing of the petition is suspended',
    means: 'Signing is suspended. Reason and time stand on the page.',
  },
  signing_resumed: {
    happened: 'Signing of the petition goes on',
    means: 'The petition can be signed again.',
  },
  amendment_decided: {
    happened: 'Your amendment was decided on',
    means: 'The author of the petition looked at your amendment. Decision and reason stand on the page.',
  },
  appeal_decided: {
    happened: 'Your appeal was decided on',
    means: 'Another moderator looked at your appeal. Decision and reason stand on the page.',
  },
  changes_asked: {
    happened: 'A moderator asks for changes to the petition',
    means:
      'Before the petition is published, a moderator asks for changes. Read on the page which ones, correct the text and send it again. Its number and its place in the queue stay.',
  },
  author_changed: {
    happened: 'The petition has a new author',
    means:
      'The author before erased the account. The petition went to a co-author, or to a signer who took it on. If that is you, decisions and the answer come to you from now on. Its signatures stay.',
  },
  orphaned: {
    happened: 'The petition has no author any more',
    means:
      'The author erased the account. The signatures stay. If you signed the petition, you can take it on by its page.',
  },
  draft_untouched: {
    happened: 'A draft of a petition will be deleted',
    means:
      'Nobody has changed this draft for a long time, so it will be deleted on {day}. To keep it, open the link and change the text, or send the petition. If you no longer need it, do nothing.',
  },
  draft_deleted: {
    happened: 'A draft that you wrote with others was deleted',
    means:
      'Its author deleted a draft of a petition of which you were a co-author. It cannot be brought back. Your other drafts are in your account.',
  },
}

const words: Readonly<Record<Locale, Words>> = { kk, ru, en }

export function wordsOfKind(kind: NoticeKind, locale: Locale): KindWords {
  return words[locale][kind]
}
