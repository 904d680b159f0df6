import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { LocalDate } from '#domain/kernel/calendar.ts'
import { addDays } from '#domain/kernel/legal-days.ts'
import { locales, type Localized } from '#domain/kernel/localized.ts'
import type { FileSubject, ProjectWords } from '#domain/tally/result-files.ts'

/** What files of a past vote say of it: what its own file said. */
export function subjectOfPastVote(campaign: Campaign, projects: readonly Project[], traceHash: string): FileSubject {
  const { origin, year, title } = campaign
  const said = (text: string | undefined, otherwise: string) => (text === undefined || text === '' ? otherwise : text)
  return {
    description: said(origin?.description, textOf(title)),
    country: said(origin?.country, 'unknown'),
    unit: said(origin?.unit, campaign.territoryId),
    instance: said(origin?.instance, String(year)),
    dateBegin: said(origin?.dateBegin, String(year)),
    dateEnd: said(origin?.dateEnd, String(year)),
    remarks: [
      ...(origin ? [`counted again from ${origin.file}, SHA-256 ${origin.hash}`] : []),
      `trace SHA-256 ${traceHash}`,
    ],
    projects: wordsOf(projects),
  }
}

export interface OwnVote {
  readonly campaign: Campaign
  readonly projects: readonly Project[]
  /** names of the place and of the land that it lies in */
  readonly unit: string
  readonly country: string
  readonly boardHash: string
}

/** What files of a vote of our own say of it. */
export function subjectOfOwnVote(
  { campaign, projects, unit, country, boardHash }: OwnVote,
  { traceHash, ballotsHash }: { readonly traceHash: string; readonly ballotsHash: string | null },
): FileSubject {
  const { title, year, schedule, rulesHash, ballotList } = campaign
  const { voting, verification } = schedule
  return {
    ...{ description: textOf(title), country, unit, instance: String(year) },
    dateBegin: voting ? dayText(voting) : String(year),
    dateEnd: verification ? dayText(addDays(verification, -1)) : String(year),
    remarks: [
      `R ${rulesHash ?? ''}`,
      `H0 ${ballotList?.hash ?? ''}`,
      `H1 ${boardHash}`,
      ...(ballotsHash === null ? [] : [`H2 ${ballotsHash}`]),
      `trace SHA-256 ${traceHash}`,
    ],
    projects: wordsOf(projects),
  }
}

function wordsOf(projects: readonly Project[]): ReadonlyMap<number, ProjectWords> {
  return new Map(
    projects.flatMap(({ id, ballotNumber, texts, language, point }) =>
      ballotNumber === null
        ? []
        : [
            [
              ballotNumber,
              {
                title: texts[language]?.title ?? '',
                projectId: id,
                lat: point?.lat ?? null,
                lon: point?.lon ?? null,
              },
            ] as const,
          ],
    ),
  )
}

/** `2027-04-15` as files have it. */
function dayText(day: LocalDate): string {
  return day.split('-').reverse().join('.')
}

/** In the language of the format, if it is there. */
export function textOf(text: Localized): string {
  return text.en ?? locales.map((locale) => text[locale]).find((one) => one !== undefined) ?? ''
}
