// Long because every page of the feature has its question here.
import { graphql } from '#client/lib/gql/gql.ts'

/** A campaign in a list: `CampaignRow.vue`, `CampaignNow.vue`. */
export const CampaignRowFields = graphql(`
  fragment CampaignRowFields on Campaign {
    id
    key
    year
    state
    currency
    total
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
    counts {
      proposed
      onBallot
      won
      lost
    }
    origin {
      country
      unit
    }
  }
`)

export const CampaignListDocument = graphql(`
  query CampaignList($place: ID) {
    campaigns(territoryId: $place) {
      ...CampaignRowFields
    }
  }
`)

/** Where the reader lives: what concerns them comes first. */
export const ViewerPlaceDocument = graphql(`
  query ViewerPlace {
    viewer {
      id
      residence {
        territory {
          id
          name {
            ...LocalizedFields
          }
        }
      }
    }
  }
`)

/** What stands on the page of a campaign. */
export const CampaignDocument = graphql(`
  query Campaign($key: String!) {
    campaign(key: $key) {
      ...CampaignRowFields
      about {
        ...LocalizedFields
      }
      sources {
        amount
        name {
          ...LocalizedFields
        }
      }
      envelopes {
        id
        kind
        amount
        projectCount
        name {
          ...LocalizedFields
        }
      }
      steps {
        state
        from
        to
        status
      }
      counts {
        admitted
        refused
        feasible
        infeasible
        withdrawn
        merged
        waiting
      }
      rulesHash
      suspension {
        since
        reason {
          ...LocalizedFields
        }
      }
      cancellation {
        ...LocalizedFields
      }
      ballotList {
        hash
        seed
        at
      }
      origin {
        system
        file
        hash
        description
        voteType
        rule
        dateBegin
        dateEnd
        ballots
      }
      history {
        type
        at
        to
      }
      viewerCanPropose {
        allowed
        code
      }
      viewerCanManage
    }
  }
`)

/** Projects that cannot all be built, and what won: told on the page of a campaign. */
export const CampaignConflictsDocument = graphql(`
  query CampaignConflicts($key: String!) {
    campaign(key: $key) {
      id
      conflicts {
        reason {
          ...LocalizedFields
        }
        projects {
          id
          number
          ballotNumber
          title {
            ...LocalizedFields
          }
        }
      }
    }
  }
`)

/** A project in a list: `ProjectRow.vue`. */
export const ProjectRowFields = graphql(`
  fragment ProjectRowFields on Project {
    id
    number
    ballotNumber
    state
    price
    votes
    lostReason
    title {
      ...LocalizedFields
    }
    place {
      id
      name {
        ...LocalizedFields
      }
    }
    category {
      code
      name {
        ...LocalizedFields
      }
    }
    photos {
      id
      caption
      width
      height
      url(width: 320)
    }
  }
`)

/** What the filters of the list offer, for the page of a campaign’s projects. */
export const ProjectListDocument = graphql(`
  query ProjectList($key: String!, $first: Int!, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder) {
    campaign(key: $key) {
      id
      key
      year
      state
      currency
      title {
        ...LocalizedFields
      }
      territory {
        id
      }
      envelopes {
        id
        kind
        projectCount
        territory {
          id
        }
        name {
          ...LocalizedFields
        }
      }
      categories {
        code
        name {
          ...LocalizedFields
        }
      }
      projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ProjectRowFields
        }
      }
      viewerCanPropose {
        allowed
      }
    }
  }
`)

export const ProjectPointsDocument = graphql(`
  query ProjectPoints($key: String!, $filter: ProjectFilter) {
    campaign(key: $key) {
      id
      projectPoints(filter: $filter) {
        id
        number
        ballotNumber
        title
        language
        state
        lat
        lon
      }
    }
  }
`)

/** What is laid side by side: `CompareTable.vue`. */
export const ComparedProjectFields = graphql(`
  fragment ComparedProjectFields on Project {
    ...ProjectRowFields
    language
    texts {
      locale
      effect
      beneficiaries
      address
    }
    campaign {
      id
      key
      currency
    }
    verdicts {
      step
      outcome
      codes
      executor {
        id
        name {
          ...LocalizedFields
        }
      }
      permits {
        ...LocalizedFields
      }
    }
  }
`)

export const CompareProjectsDocument = graphql(`
  query CompareProjects(
    $a: ID!
    $b: ID!
    $c: ID!
    $d: ID!
    $hasA: Boolean!
    $hasB: Boolean!
    $hasC: Boolean!
    $hasD: Boolean!
    $key: String!
  ) {
    campaign(key: $key) {
      id
      key
      currency
      title {
        ...LocalizedFields
      }
    }
    a: project(id: $a) @include(if: $hasA) {
      ...ComparedProjectFields
    }
    b: project(id: $b) @include(if: $hasB) {
      ...ComparedProjectFields
    }
    c: project(id: $c) @include(if: $hasC) {
      ...ComparedProjectFields
    }
    d: project(id: $d) @include(if: $hasD) {
      ...ComparedProjectFields
    }
  }
`)

/** A project named on the page of another. */
export const ProjectNameFields = graphql(`
  fragment ProjectNameFields on Project {
    id
    number
    title {
      ...LocalizedFields
    }
  }
`)

export const ProjectDocument = graphql(`
  query Project($id: ID!) {
    project(id: $id) {
      ...ProjectRowFields
      language
      lat
      lon
      estimate
      dueAt
      overdue
      appealUntil
      submittedAt
      support {
        ...ProjectSupportFields
      }
      author
      coAuthorCount
      texts {
        locale
        description
        effect
        beneficiaries
        address
      }
      costItems {
        name
        quantity
        unitPrice
      }
      photos {
        srcset
        large: url(width: 1600)
      }
      campaign {
        id
        key
        year
        state
        currency
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
      }
      envelope {
        id
        kind
        name {
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
      verdicts {
        ...VerdictFields
      }
      appeal {
        at
        text
      }
      mergedInto {
        ...ProjectNameFields
      }
      mergedFrom {
        ...ProjectNameFields
      }
      conflictsWith {
        ...ProjectNameFields
      }
      cityReason {
        ...LocalizedFields
      }
      work {
        id
      }
      timeline {
        act
        at
        to
      }
      viewerIsAuthor
      viewerIsCoAuthor
      viewerCanEdit {
        allowed
      }
      viewerCanJudge {
        allowed
      }
    }
  }
`)

/** A verdict with its reasons: `VerdictList.vue`. */
export const VerdictFields = graphql(`
  fragment VerdictFields on ProjectVerdict {
    step
    outcome
    at
    codes
    price
    byName
    late
    text {
      ...LocalizedFields
    }
    permits {
      ...LocalizedFields
    }
    executor {
      id
      name {
        ...LocalizedFields
      }
    }
    body {
      id
      name {
        ...LocalizedFields
      }
    }
  }
`)

/** What only the authors of a project see, and what they may do: `AuthorActs.vue`. */
export const OwnProjectDocument = graphql(`
  query OwnProject($id: ID!) {
    project(id: $id) {
      id
      state
      appealUntil
      viewerIsAuthor
      viewerIsCoAuthor
      viewerCanEdit {
        allowed
      }
      viewerCanWithdraw {
        allowed
      }
      viewerCanAppeal {
        allowed
        code
      }
      coAuthors {
        id
        state
        at
        isViewer
      }
      mergeRequest {
        at
        viewerCanAgree
        into {
          ...ProjectNameFields
        }
      }
      mergeRequestsToMe {
        ...ProjectNameFields
        mergeRequest {
          at
          viewerCanAgree
        }
      }
    }
  }
`)

/** Found while the author of another project looks for the one to join. */
export const MergeChoicesDocument = graphql(`
  query MergeChoices($key: String!, $text: String!) {
    campaign(key: $key) {
      id
      projects(
        first: 6
        filter: { text: $text, states: [SUBMITTED, NEEDS_CHANGES, FORMALLY_ACCEPTED, SUPPORTED, FEASIBLE] }
      ) {
        nodes {
          ...ProjectNameFields
        }
      }
    }
  }
`)

export const ProjectInviteDocument = graphql(`
  query ProjectInvite($token: String!) {
    projectInvite(token: $token) {
      authorName
      valid
      projectTitle {
        ...LocalizedFields
      }
    }
  }
`)

/** The rules that a campaign is bound to. */
export const CampaignRulesDocument = graphql(`
  query CampaignRules($key: String!) {
    campaign(key: $key) {
      id
      key
      year
      rulesId
      rulesVersion
      rulesHash
      rulesDocument
      origin {
        system
      }
      title {
        ...LocalizedFields
      }
      rulesInWords {
        section
        sentences {
          code
          params
        }
      }
      rulesChanges {
        campaign {
          id
          key
          year
          title {
            ...LocalizedFields
          }
        }
        sections {
          section
          context {
            code
            params
          }
          removed {
            code
            params
          }
          added {
            code
            params
          }
        }
      }
    }
  }
`)

/** Projects that were made of a petition; on its page. */
export const PetitionProjectsFields = graphql(`
  fragment PetitionProjectsFields on Petition {
    projects {
      ...ProjectNameFields
    }
  }
`)

/** Whether the author may make a project of an answered petition; asked for them alone. */
export const MakeProjectDocument = graphql(`
  query MakeProject($number: String!) {
    petition(number: $number) {
      id
      viewerCanMakeProject {
        allowed
      }
      openCampaign {
        id
        key
        title {
          ...LocalizedFields
        }
      }
    }
  }
`)

/** All that the seal of a frozen list was made of, to be counted again on the device. */
export const FrozenListDocument = graphql(`
  query FrozenList($key: String!, $after: String) {
    campaign(key: $key) {
      id
      rulesHash
      envelopes {
        id
        amount
      }
      conflicts {
        projects {
          id
        }
      }
      ballotList {
        hash
        seed
      }
      projects(first: 100, after: $after, orderBy: BALLOT) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ballotNumber
          language
          price
          title {
            ...LocalizedFields
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
          texts {
            locale
            title
            description
            effect
            beneficiaries
            address
          }
        }
      }
    }
  }
`)
