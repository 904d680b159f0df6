import type { Language } from '../visitor.ts'

/** What somebody proposes, as they would type it. */
export interface Idea {
  readonly title: string
  readonly description: string
  readonly effect: string
  readonly beneficiaries: string
  /** tenge */
  readonly cost: string
}

/** A refusal and its reason, as it stands on the page of the project in both languages of the campaign. */
export interface Reason {
  readonly kk: string
  readonly ru: string
}

export interface Told {
  readonly title: Reason
  readonly about: Reason
  readonly source: Reason
  readonly benches: Idea
  readonly photos: readonly [string, string]
  /** of the petition; its author only adds what the budget asks for */
  readonly lights: Pick<Idea, 'title' | 'effect' | 'beneficiaries' | 'cost'>
  readonly trees: Idea
  readonly corrected: string
  readonly shade: Idea
  readonly appeal: string
}

export const tooLittle: Reason = {
  kk: 'Қанша ағаш отырғызылатынын және суару неден тұратынын жазыңыз.',
  ru: 'Напишите, сколько деревьев посадят и из чего складывается полив.',
}
export const reserved: Reason = {
  kk: 'Бұл жер жылу құбырына бөлінген, құрылыс келер жылы басталады.',
  ru: 'Эта земля отведена под теплотрассу, её начнут строить в следующем году.',
}
export const upheld: Reason = {
  kk: 'Құбыр саябақтың екінші жағымен өтеді, шамдарға кедергі болмайды.',
  ru: 'Трасса пройдёт по другой стороне парка и фонарям не помешает.',
}

const campaign = {
  title: { kk: 'Түркістан тұрғындарының бюджеті', ru: 'Бюджет жителей Туркестана' },
  about: {
    kk: 'Қала бюджетінің бір бөлігін тұрғындар өздері бөледі.',
    ru: 'Часть бюджета города жители распределяют сами.',
  },
  source: { kk: 'Қала бюджеті', ru: 'Бюджет города' },
} as const

/** One story in two languages: kk on a phone, ru at a desk. */
export const toldIn: Readonly<Record<Exclude<Language, 'en'>, Told>> = {
  kk: {
    ...campaign,
    benches: {
      title: 'Мұражай аллеясына арқалығы бар орындықтар қою',
      description: 'Мұражайдан аялдамаға дейін сегіз жүз метр жолда бірде-бір орындық жоқ. Он орындық қойылсын.',
      effect: 'Қарттар мен балалы адамдар жолда демала алады.',
      beneficiaries: 'Яссы секторының тұрғындары және қонақтар',
      cost: '6 000 000',
    },
    photos: ['Аллеяның орындықсыз бөлігі', 'Аялдама жанындағы бос орын'],
    lights: {
      title: 'Бірліктегі саябаққа кешкі жарық орнату',
      effect: 'Кешке саябақпен қорықпай жүруге болады.',
      beneficiaries: 'Бірлік секторының тұрғындары',
      cost: '12 000 000',
    },
    trees: {
      title: 'Мектеп көшесіне көлеңкелі ағаштар отырғызу',
      description: 'Мектепке барар көшеде көлеңке жоқ, жазда асфальт қызады. Көше бойына ағаш отырғызылсын.',
      effect: 'Балалар мектепке көлеңкемен барады.',
      beneficiaries: 'Мектеп оқушылары мен ата-аналар',
      cost: '4 500 000',
    },
    corrected:
      'Көше бойына қырық қарағаш отырғызылады, тамшылатып суару жүргізіледі: ағаш 60 000 теңге, су құбыры қалғаны.',
    shade: {
      title: 'Мектеп жанындағы аялдамаға көлеңке түсіретін ағаштар',
      description: 'Мектеп жанындағы аялдамада жазда күн астында тұрамыз. Айналасына жеті-сегіз ағаш керек.',
      effect: 'Аялдамада күн өтпейді.',
      beneficiaries: 'Аялдамадан отыратын тұрғындар',
      cost: '900 000',
    },
    appeal: 'Жылу құбыры саябақтың солтүстік жағымен жобаланған, шамдар оңтүстік аллеяға қойылады. Екеуі кездеспейді.',
  },
  ru: {
    ...campaign,
    benches: {
      title: 'Поставить скамейки со спинками на аллее у музея',
      description: 'От музея до остановки восемьсот метров, и сесть негде. Нужно десять скамеек со спинками.',
      effect: 'Пожилые люди и родители с детьми смогут отдохнуть по дороге.',
      beneficiaries: 'Жители сектора Яссы и гости города',
      cost: '6 000 000',
    },
    photos: ['Часть аллеи, где нет скамеек', 'Пустое место у остановки'],
    lights: {
      title: 'Осветить парк в Бирлике вечером',
      effect: 'Вечером по парку можно будет ходить спокойно.',
      beneficiaries: 'Жители сектора Бирлик',
      cost: '12 000 000',
    },
    trees: {
      title: 'Посадить тенистые деревья на школьной улице',
      description: 'На улице к школе нет тени, летом асфальт раскаляется. Нужно посадить вдоль неё деревья.',
      effect: 'Дети пойдут в школу в тени.',
      beneficiaries: 'Школьники и родители',
      cost: '4 500 000',
    },
    corrected: 'Посадят сорок вязов и проведут капельный полив: дерево стоит 60 000 тенге, остальное уйдёт на трубы.',
    shade: {
      title: 'Деревья для тени у остановки возле школы',
      description: 'На остановке возле школы летом стоим на солнце. Вокруг неё нужно семь-восемь деревьев.',
      effect: 'На остановке можно будет ждать в тени.',
      beneficiaries: 'Пассажиры остановки',
      cost: '900 000',
    },
    appeal:
      'Теплотрасса запроектирована по северной стороне парка, а фонари встанут на южной аллее. Они не пересекутся.',
  },
}
