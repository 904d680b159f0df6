import { graphql } from '#client/lib/gql/gql.ts'

/** Who reads, for the header: asked on every page of a signed-in person. */
export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      language
      roles {
        role
      }
      casesWaiting
      answersWaiting
      projectsWaiting
      worksWaiting
      workNotesWaiting
      removalsWaiting {
        consents
        objections
      }
    }
  }
`)
