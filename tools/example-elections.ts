// Two elections of our own, which the simulator offers: every city, project and ballot in them is invented.

/** A project with its names in Kazakh, Russian and English. */
interface ExampleProject {
  readonly id: string
  readonly cost: number
  readonly names: readonly [kk: string, ru: string, en: string]
  readonly category: string
  readonly district: string
}

/** People who think alike: how many they are, and how likely each marks a project. */
interface Crowd {
  readonly size: number
  readonly likes: Readonly<Record<string, number>>
}

export interface ExampleElection {
  readonly name: string
  readonly meta: readonly (readonly [key: string, value: string])[]
  readonly projects: readonly ExampleProject[]
  readonly crowds: readonly Crowd[]
  readonly marksMax: number
  /** every voter spreads so many points over the marks */
  readonly points?: number
}

/** The old town has the most people, and greedy gives it nearly everything. */
const zhanabulak: ExampleElection = {
  name: 'zhanabulaq-2027',
  meta: [
    ['description', 'Жаңабұлақ қаласының халық қатысатын бюджеті'],
    ['country', 'Kazakhstan'],
    ['unit', 'Жаңабұлақ'],
    ['instance', '2027'],
    ['budget', '120000000'],
    ['vote_type', 'approval'],
    ['rule', 'greedy'],
    ['date_begin', '12.04.2027'],
    ['date_end', '25.04.2027'],
    ['language', 'kk'],
    ['currency', 'KZT'],
    ['min_length', '1'],
    ['max_length', '4'],
    ['comment', '#1: invented for trying out counting rules'],
  ],
  projects: [
    project('1', 46_000_000, 'Орталық саябаққа ағаш отырғызу', 'Засадить деревьями центральный парк', 'Plant trees in the central park', 'көгалдандыру', 'Орталық'), // prettier-ignore
    project('2', 38_500_000, 'Субұрқақ алаңын жаңарту', 'Обновить площадь с фонтаном', 'Renew the fountain square', 'абаттандыру', 'Орталық'), // prettier-ignore
    project('3', 31_000_000, 'Орталық көшеге жарық орнату', 'Осветить центральную улицу', 'Light the main street', 'жарық', 'Орталық'), // prettier-ignore
    project('4', 22_700_000, 'Бірлікке қауіпсіз өткел салу', 'Сделать безопасный переход в Бирлике', 'Build a safe crossing in Birlik', 'қауіпсіздік', 'Бірлік'), // prettier-ignore
    project('5', 17_600_000, 'Бірлікте балалар алаңын салу', 'Построить детскую площадку в Бирлике', 'Build a playground in Birlik', 'абаттандыру', 'Бірлік'), // prettier-ignore
    project('6', 14_200_000, 'Ақтерекке аялдама орнату', 'Поставить остановку в Актереке', 'Put a bus shelter in Aqterek', 'абаттандыру', 'Ақтерек'), // prettier-ignore
    project('7', 12_100_000, 'Тегін қысқы мұз айдынын ашу', 'Открыть бесплатный зимний каток', 'Open a free winter rink', 'спорт', 'Орталық'), // prettier-ignore
    project('8', 9_400_000, 'Ақтеректің арықтарын тазарту', 'Очистить арыки Актерека', 'Clear the irrigation ditches of Aqterek', 'тазалық', 'Ақтерек'), // prettier-ignore
    project('9', 8_600_000, 'Контейнер алаңдарын қоршау', 'Огородить контейнерные площадки', 'Fence the waste container sites', 'тазалық', 'Бірлік'), // prettier-ignore
    project('10', 5_300_000, 'Кітапханаға пандус орнату', 'Поставить пандус у библиотеки', 'Put a ramp at the library', 'қолжетімділік', 'Орталық'), // prettier-ignore
  ],
  crowds: [
    { size: 205, likes: { 1: 0.86, 2: 0.78, 3: 0.7, 7: 0.24, 10: 0.2, 9: 0.05 } },
    { size: 118, likes: { 4: 0.88, 5: 0.84, 9: 0.6, 1: 0.16, 10: 0.14 } },
    { size: 77, likes: { 6: 0.92, 8: 0.86, 7: 0.3, 10: 0.26, 3: 0.08 } },
  ],
  marksMax: 4,
}

/** Three districts, and ten points a head. */
const terekti: ExampleElection = {
  name: 'terekti-2027',
  meta: [
    ['description', 'Теректі қаласының халық қатысатын бюджеті'],
    ['country', 'Kazakhstan'],
    ['unit', 'Теректі'],
    ['instance', '2027'],
    ['budget', '90000000'],
    ['vote_type', 'cumulative'],
    ['rule', 'equalshares/add1'],
    ['date_begin', '03.05.2027'],
    ['date_end', '16.05.2027'],
    ['language', 'kk'],
    ['currency', 'KZT'],
    ['max_length', '5'],
    ['max_sum_points', '10'],
    ['comment', '#1: invented for trying out counting rules'],
  ],
  projects: [
    project('A1', 28_000_000, 'Өзен жағасына жаяужол салу', 'Проложить дорожку у реки', 'Lay a path along the river', 'абаттандыру', 'Өзен'), // prettier-ignore
    project('A2', 16_500_000, 'Өзен ауданына тал егу', 'Посадить ивы в Озене', 'Plant willows in Ozen', 'көгалдандыру', 'Өзен'), // prettier-ignore
    project('A3', 11_200_000, 'Жағаға орындықтар мен шам қою', 'Поставить скамьи и фонари на берегу', 'Put benches and lamps on the bank', 'жарық', 'Өзен'), // prettier-ignore
    project('A4', 6_900_000, 'Жағажайды тазарту', 'Очистить пляж', 'Clean the beach', 'тазалық', 'Өзен'), // prettier-ignore
    project('B1', 24_500_000, 'Мектеп стадионын жөндеу', 'Отремонтировать школьный стадион', 'Repair the school stadium', 'спорт', 'Дала'), // prettier-ignore
    project('B2', 13_800_000, 'Дала ауданына жаттығу алаңы', 'Спортивная площадка в Дале', 'An outdoor gym in Dala', 'спорт', 'Дала'), // prettier-ignore
    project('B3', 9_700_000, 'Мектеп жолына шам орнату', 'Осветить дорогу к школе', 'Light the way to school', 'жарық', 'Дала'), // prettier-ignore
    project('B4', 7_400_000, 'Дала ауданына бау-бақша егу', 'Разбить сад в Дале', 'Plant an orchard in Dala', 'көгалдандыру', 'Дала'), // prettier-ignore
    project('C1', 21_000_000, 'Вокзал алаңын абаттандыру', 'Благоустроить вокзальную площадь', 'Improve the station square', 'абаттандыру', 'Вокзал'), // prettier-ignore
    project('C2', 12_600_000, 'Жерасты өткелін жарықтандыру', 'Осветить подземный переход', 'Light the underpass', 'жарық', 'Вокзал'), // prettier-ignore
    project('C3', 8_300_000, 'Вокзал маңына шырша отырғызу', 'Посадить ели у вокзала', 'Plant spruces by the station', 'көгалдандыру', 'Вокзал'), // prettier-ignore
    project('C4', 4_800_000, 'Қоқыс сұрыптау жәшіктерін қою', 'Поставить баки для раздельного сбора', 'Put bins for sorted waste', 'тазалық', 'Вокзал'), // prettier-ignore
  ],
  crowds: [
    { size: 150, likes: { A1: 0.9, A2: 0.7, A3: 0.66, A4: 0.4, C4: 0.12 } },
    { size: 96, likes: { B1: 0.88, B2: 0.72, B3: 0.6, B4: 0.44, A1: 0.1 } },
    { size: 54, likes: { C1: 0.84, C2: 0.8, C3: 0.56, C4: 0.5, B1: 0.08 } },
  ],
  marksMax: 5,
  points: 10,
}

export const exampleElections: readonly ExampleElection[] = [zhanabulak, terekti]

/** The election as a `.pb` file: the same characters every time. */
export function exampleFile({ meta, projects, crowds, marksMax, points }: ExampleElection): string {
  const chance = seededChance(2027)
  const ballots = shuffled(
    crowds.flatMap(({ size, likes }) => Array.from({ length: size }, () => marksOf(likes, marksMax, chance))),
    chance,
  ).map((marks) => ({ marks, points: points === undefined ? undefined : spread(points, marks.length, chance) }))

  const votes = new Map(projects.map(({ id }) => [id, 0]))
  const scores = new Map(votes)
  for (const ballot of ballots) {
    ballot.marks.forEach((id, place) => {
      votes.set(id, (votes.get(id) ?? 0) + 1)
      scores.set(id, (scores.get(id) ?? 0) + (ballot.points?.[place] ?? 0))
    })
  }
  const counts = new Map([
    ['num_projects', projects.length],
    ['num_votes', ballots.length],
  ])
  const [before, after] = [meta.slice(0, 4), meta.slice(4)]
  const head = [...before, ...[...counts].map(([key, n]) => [key, String(n)] as const), ...after]
  const scoreColumn = points === undefined ? [] : ['score']
  const projectRows = projects.map(({ id, cost, names, category, district }) => {
    const score = points === undefined ? [] : [scores.get(id)]
    return [id, cost, votes.get(id), ...score, ...names, category, district].join(';')
  })
  const voteRows = ballots.map((ballot, index) => {
    const spent = ballot.points === undefined ? [] : [ballot.points.join()]
    return [index + 1, ballot.marks.join(), ...spent].join(';')
  })
  return [
    ...['META', 'key;value', ...head.map((entry) => entry.join(';'))],
    ...['PROJECTS', ['project_id', 'cost', 'votes', ...scoreColumn, ...nameColumns, 'category', 'district'].join(';')],
    ...projectRows,
    ...['VOTES', ['voter_id', 'vote', ...(points === undefined ? [] : ['points'])].join(';')],
    ...voteRows,
    '',
  ].join('\n')
}

const nameColumns = ['name', 'name_ru', 'name_en']

function project(
  ...[id, cost, kk, ru, en, category, district]: [string, number, string, string, string, string, string]
) {
  return { id, cost, names: [kk, ru, en], category, district } as const
}

type Chance = () => number

/** Mulberry32: the same numbers from the same seed, 0 ≤ n < 1. */
function seededChance(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** At least one mark: who marks nothing does not vote. */
function marksOf(likes: Crowd['likes'], marksMax: number, chance: Chance): string[] {
  for (;;) {
    const marks = Object.entries(likes).flatMap(([id, likely]) => (chance() < likely ? [id] : []))
    if (marks.length > 0) return shuffled(marks, chance).slice(0, marksMax)
  }
}

/** Every mark has a point, and the rest falls where chance has it. */
function spread(points: number, marks: number, chance: Chance): number[] {
  const given = new Array<number>(marks).fill(1)
  for (let left = points - marks; left > 0; left--) {
    const place = Math.floor(chance() * marks)
    given[place] = (given[place] ?? 0) + 1
  }
  return given
}

function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  const left = [...items]
  return items.map(() => left.splice(Math.floor(chance() * left.length), 1)).flat()
}
