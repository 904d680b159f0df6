import { graphql } from '#client/lib/gql/gql.ts'

/** A sum of money, as far as the choice of place and category needs it. */
export const OpenEnvelopeFields = graphql(`
  fragment OpenEnvelopeFields on Envelope {
    id
    kind
    amount
    costCap
    name {
      ...LocalizedFields
    }
    territory {
      id
    }
    category {
      code
    }
  }
`)

/** What the wizard of a campaign asks before anything is written. */
export const NewProjectDocument = graphql(`
  query NewProject($key: String!) {
    campaign(key: $key) {
      id
      key
      currency
      rulesDocument
      title {
        ...LocalizedFields
      }
      territory {
        id
        name {
          ...LocalizedFields
        }
      }
      nextStep {
        kind
        until
      }
      envelopes {
        ...OpenEnvelopeFields
      }
      viewerCanPropose {
        allowed
        code
        details {
          name
          value
        }
      }
    }
  }
`)

/** The petition that a project is made of. */
export const ProjectPetitionDocument = graphql(`
  query ProjectPetition($number: String!) {
    petition(number: $number) {
      id
      number
      language
      title {
        ...LocalizedFields
      }
      viewerCanMakeProject {
        allowed
        code
        details {
          name
          value
        }
      }
    }
  }
`)

/** Projects like the one whose title is typed: by its two longest words, and by the longest alone. */
export const SimilarProjectsDocument = graphql(`
  query SimilarProjects($key: String!, $words: String!, $word: String!) {
    campaign(key: $key) {
      id
      byWords: projects(first: 4, filter: { text: $words }) {
        nodes {
          ...SimilarProjectFields
        }
      }
      byWord: projects(first: 4, filter: { text: $word }) {
        nodes {
          ...SimilarProjectFields
        }
      }
    }
  }
`)

export const SimilarProjectFields = graphql(`
  fragment SimilarProjectFields on Project {
    id
    number
    state
    title {
      ...LocalizedFields
    }
  }
`)

export const ProjectDraftFields = graphql(`
  fragment ProjectDraftFields on Project {
    id
    revision
    language
    showAuthor
    lat
    lon
    estimate
    texts {
      locale
      title
      description
      effect
      beneficiaries
      address
    }
    place {
      id
    }
    category {
      code
    }
    envelope {
      id
    }
    costItems {
      name
      quantity
      unitPrice
    }
    photos {
      id
      caption
      width
      height
      url(width: 480)
    }
  }
`)

/** A draft, or a project that was given back, with what its campaign asks. */
export const ProjectDraftDocument = graphql(`
  query ProjectDraft($id: ID!) {
    project(id: $id) {
      ...ProjectDraftFields
      number
      state
      title {
        ...LocalizedFields
      }
      dueAt
      viewerIsAuthor
      viewerIsCoAuthor
      viewerCanEdit {
        allowed
        code
        details {
          name
          value
        }
      }
      missing {
        ...UserErrorFields
      }
      coAuthors {
        id
        state
        at
        isViewer
      }
      verdicts {
        outcome
        at
        codes
        text {
          ...LocalizedFields
        }
      }
      petition {
        id
        number
        title {
          ...LocalizedFields
        }
      }
      campaign {
        id
        key
        currency
        rulesDocument
        title {
          ...LocalizedFields
        }
        territory {
          id
        }
        nextStep {
          kind
          until
        }
        categories {
          code
          name {
            ...LocalizedFields
          }
        }
        envelopes {
          ...OpenEnvelopeFields
        }
        viewerCanPropose {
          allowed
          code
          details {
            name
            value
          }
        }
      }
    }
  }
`)

export const BeginProjectDocument = graphql(`
  mutation BeginProject($input: CreateProjectInput!) {
    createProject(input: $input) {
      project {
        id
        revision
        language
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const SaveProjectDocument = graphql(`
  mutation SaveProject($input: EditProjectInput!) {
    editProject(input: $input) {
      project {
        id
        revision
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const SendProjectDocument = graphql(`
  mutation SendProject($input: ProjectIdInput!) {
    submitProject(input: $input) {
      project {
        id
        number
        state
        dueAt
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const DeleteProjectDraftDocument = graphql(`
  mutation DeleteProjectDraft($input: ProjectIdInput!) {
    deleteProjectDraft(input: $input) {
      deletedId
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
