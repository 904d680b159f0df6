import { useRoute } from 'vue-router'
import { WorkNoteDeskDocument } from '#client/features/budgets/works/desk-documents.ts'
import { cursorOf, useConnection } from '#client/lib/graphql/use-connection.ts'
import type { WorkNoteDeskQuery } from '#client/lib/gql/graphql.ts'
import type { Connection } from '#client/lib/graphql/use-connection.ts'

export type WaitingNote = WorkNoteDeskQuery['workNoteDesk']['nodes'][number]

/** The address says that notes are open, and where their page begins: `?notes=all`, `?notes=<cursor>`. */
export const allNotes = 'all'

export function useNoteQueue(): Connection<WorkNoteDeskQuery, WaitingNote> {
  const route = useRoute()
  return useConnection(WorkNoteDeskDocument, {
    variables: () => {
      const { notes } = route.query
      return { first: 20, after: notes === allNotes ? null : (cursorOf(notes) ?? null) }
    },
    pick: ({ workNoteDesk }) => workNoteDesk,
  })
}
