import { shallowRef } from 'vue'
import { checkList } from '#client/features/budgets/check-list.ts'
import { FrozenListDocument } from '#client/features/budgets/documents.ts'
import { useAsk } from '#client/lib/graphql/use-ask.ts'
import { localeOf } from '#client/lib/localized.ts'
import type { ShallowRef } from 'vue'
import type { ListFinding, ListedProject } from '#client/features/budgets/check-list.ts'
import type { FrozenListQuery } from '#client/lib/gql/graphql.ts'

type Answer = NonNullable<FrozenListQuery['campaign']>
type Node = Answer['projects']['nodes'][number]

export interface ListCheck {
  readonly state: Readonly<ShallowRef<'idle' | 'working' | 'failed' | 'done'>>
  readonly finding: Readonly<ShallowRef<(ListFinding & { readonly projects: number }) | undefined>>
  readonly run: () => Promise<void>
}

/** Fetches the frozen list whole and counts its seal again on this device. */
export function useListCheck(campaign: () => string): ListCheck {
  const ask = useAsk(FrozenListDocument)
  const state = shallowRef<'idle' | 'working' | 'failed' | 'done'>('idle')
  const finding = shallowRef<ListFinding & { readonly projects: number }>()

  async function page(after: string | null): Promise<Answer | undefined> {
    const data = await ask({ key: campaign(), after })
    return data?.campaign ?? undefined
  }

  async function run() {
    state.value = 'working'
    const nodes: Node[] = []
    let answer: Answer | undefined
    let after: string | null = null
    do {
      answer = await page(after)
      if (answer === undefined) {
        state.value = 'failed'
        return
      }
      nodes.push(...answer.projects.nodes)
      // By ballot number: who has none stands behind all that have one.
      after = answer.projects.pageInfo.hasNextPage ? (answer.projects.pageInfo.endCursor ?? null) : null
    } while (after !== null && nodes.at(-1)?.ballotNumber != null)
    const list = frozenListOf(answer, nodes)
    finding.value = list && { ...checkList(list), projects: list.projects.length }
    state.value = list ? 'done' : 'failed'
  }

  return { state, finding, run }
}

function frozenListOf({ id, rulesHash, envelopes, conflicts, ballotList }: Answer, nodes: Node[]) {
  if (ballotList == null) return undefined
  const campaign = {
    ...{ id, envelopes, rulesHash: rulesHash ?? null },
    conflicts: conflicts.map(({ projects }) => ({ projectIds: projects.map((project) => project.id) })),
  }
  return { campaign, seal: ballotList, projects: nodes.flatMap(listedOf) }
}

function listedOf(node: Node): ListedProject[] {
  if (node.ballotNumber == null) return []
  const language = localeOf(node.language)
  const texts = node.texts.map(({ locale, title, description, effect, beneficiaries, address }) => {
    return [localeOf(locale), { title, description, effect, beneficiaries, address }] as const
  })
  return [
    {
      ...{ id: node.id, ballotNumber: node.ballotNumber, language, texts: Object.fromEntries(texts) },
      envelope: node.envelope?.id ?? '',
      title: node.title[language] ?? '',
      place: node.place?.id ?? '',
      category: node.category?.code ?? '',
      price: node.price ?? 0,
    },
  ]
}
