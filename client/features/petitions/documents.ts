import { graphql } from '#client/lib/gql/gql.ts'

/** What a list shows of a petition: `PetitionRow.vue`. */
export const PetitionRowFields = graphql(`
  fragment PetitionRowFields on Petition {
    id
    number
    status
    title {
      ...LocalizedFields
    }
    signatureCount
    publishedAt
    closesAt
    closesProvisional
    closedAt
    territory {
      id
      name {
        ...LocalizedFields
      }
    }
    topic {
      id
      title {
        ...LocalizedFields
      }
    }
    nextTrack {
      id
      need
      missing
    }
    tracks {
      id
      need
      state
      dueAt
      answeredAt
    }
    refusal {
      at
      code {
        code
        title {
          ...LocalizedFields
        }
      }
    }
    origin {
      system
    }
  }
`)

export const PetitionListDocument = graphql(`
  query PetitionList($first: Int!, $after: String, $filter: PetitionFilter, $orderBy: PetitionOrder) {
    petitions(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...PetitionRowFields
      }
    }
  }
`)

/** How many petitions each filter would show. */
export const PetitionCountsDocument = graphql(`
  query PetitionCounts($filter: PetitionFilter) {
    petitionCounts(filter: $filter) {
      statuses {
        status
        count
      }
      topics {
        count
        topic {
          id
          title {
            ...LocalizedFields
          }
        }
      }
      origins {
        origin
        count
      }
    }
  }
`)

/** Found while a title is typed: sign this instead. */
export const SimilarPetitionsDocument = graphql(`
  query SimilarPetitions($title: String!, $text: String, $territoryId: ID) {
    similarPetitions(title: $title, text: $text, territoryId: $territoryId, first: 5) {
      id
      number
      stage
      status
      signatureCount
      title {
        ...LocalizedFields
      }
      origin {
        system
      }
    }
  }
`)

/** One threshold with all that follows from it. */
export const TrackFields = graphql(`
  fragment TrackFields on PetitionTrack {
    id
    title {
      ...LocalizedFields
    }
    effect
    addressee {
      ...LocalizedFields
    }
    body {
      id
      name {
        ...LocalizedFields
      }
    }
    need
    missing
    state
    metAt
    dueAt
    dueProvisional
    overdue
    answeredAt
    answerWithin {
      n
      unit
    }
  }
`)

/** What holds a petition up, wherever it keeps somebody from signing. */
export const PauseFields = graphql(`
  fragment PauseFields on Petition {
    id
    pause {
      kind
      since
      reason
      clockRuns
      title {
        ...LocalizedFields
      }
    }
  }
`)

/** The search for first supporters, for whoever has the link. */
export const SponsoringFields = graphql(`
  fragment SponsoringFields on Petition {
    id
    linkKey
    sponsoring {
      need
      found
      endsAt
      provisional
      endedAt
      authorCounts
    }
  }
`)

/** What its stages say of themselves, and who may move it on. */
/** Who writes it together, and who may take it on. */
export const PetitionPeopleFields = graphql(`
  fragment PetitionPeopleFields on Petition {
    id
    coAuthorCount
    orphanedAt
    viewerIsCoAuthor
    viewerCanInvite
    viewerMayAdopt
    invitations {
      id
      at
    }
  }
`)

/** Before it is sent: whom its author invites. */
export const DraftPeopleDocument = graphql(`
  query DraftPeople($id: ID!) {
    petition(id: $id) {
      ...PetitionPeopleFields
    }
  }
`)

export const InviteToPetitionDocument = graphql(`
  mutation InviteToPetition($input: PetitionIdInput!) {
    inviteToPetition(input: $input) {
      token
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const RevokePetitionInvitationDocument = graphql(`
  mutation RevokePetitionInvitation($input: RevokePetitionInvitationInput!) {
    revokePetitionInvitation(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const LeavePetitionDocument = graphql(`
  mutation LeavePetition($input: PetitionIdInput!) {
    leavePetition(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const AdoptPetitionDocument = graphql(`
  mutation AdoptPetition($input: PetitionIdInput!) {
    adoptPetition(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const PetitionInvitationDocument = graphql(`
  query PetitionInvitation($token: String!) {
    petitionInvitation(token: $token) {
      title {
        ...LocalizedFields
      }
      authorName
      valid
    }
  }
`)

export const AnswerPetitionInvitationDocument = graphql(`
  mutation AnswerPetitionInvitation($input: AnswerPetitionInvitationInput!) {
    answerPetitionInvitation(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const PetitionStageFields = graphql(`
  fragment PetitionStageFields on Petition {
    ...SponsoringFields
    isPublic
    deliberation {
      endsAt
      endedAt
      authorEnds
    }
    ...PauseFields
    hidden {
      at
      code {
        code
        title {
          ...LocalizedFields
        }
      }
    }
    expiredAt
    stoppedAt
    endedBy {
      ...LocalizedFields
    }
    viewerCanClose {
      allowed
      code
    }
    ...PetitionPeopleFields
    viewerCanSubmitTracks
    viewerCanSuspend {
      allowed
      code
    }
  }
`)

export const ClosePetitionDocument = graphql(`
  mutation ClosePetition($input: PetitionIdInput!) {
    closePetition(input: $input) {
      petition {
        id
        stage
        status
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const SubmitToBodyDocument = graphql(`
  mutation SubmitToBody($input: SubmitToBodyInput!) {
    submitToBody(input: $input) {
      petition {
        id
        status
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const SuspendSigningDocument = graphql(`
  mutation SuspendSigning($input: SuspendSigningInput!) {
    suspendSigning(input: $input) {
      petition {
        id
        status
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ResumeSigningDocument = graphql(`
  mutation ResumeSigning($input: PetitionIdInput!) {
    resumeSigning(input: $input) {
      petition {
        id
        status
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

/** What the panel counts and draws; asked again after signing. */
export const PetitionSupportFields = graphql(`
  fragment PetitionSupportFields on Petition {
    id
    stage
    status
    signatureCount
    countAsOf
    countAsOfSeq
    signerAssurance
    signerMinAge
    residentsOnly
    publishedAt
    closesAt
    closesProvisional
    closedAt
    tracks {
      ...TrackFields
    }
    nextTrack {
      id
      effect
      need
      missing
    }
  }
`)

/** The petition itself, without what later features add to its page. */
export const PetitionFields = graphql(`
  fragment PetitionFields on Petition {
    ...PetitionSupportFields
    number
    language
    title {
      ...LocalizedFields
    }
    summary {
      ...LocalizedFields
    }
    texts {
      field
      role
      label {
        ...LocalizedFields
      }
      text {
        ...LocalizedFields
      }
    }
    textHash
    versionNumber
    authorName
    territory {
      id
      name {
        ...LocalizedFields
      }
    }
    topic {
      id
      title {
        ...LocalizedFields
      }
    }
    level {
      id
      title {
        ...LocalizedFields
      }
    }
    book {
      id
      version
      hash
      title {
        ...LocalizedFields
      }
    }
    submittedAt
    refusal {
      at
      text
      code {
        code
        title {
          ...LocalizedFields
        }
      }
    }
    way {
      kind
      state
      at
      dueAt
      title {
        ...LocalizedFields
      }
      within {
        n
        unit
      }
    }
    timeline {
      id
      kind
      at
      planned
      provisional
      late
      code {
        code
        title {
          ...LocalizedFields
        }
      }
      track {
        id
        need
        title {
          ...LocalizedFields
        }
      }
    }
    viewerIsAuthor
    viewerCanEdit {
      allowed
      code
    }
    viewerCanWithdraw {
      allowed
      code
    }
    origin {
      ...OriginFields
    }
  }
`)

/** Where a copy comes from, and what its source says. */
export const OriginFields = graphql(`
  fragment OriginFields on PetitionOrigin {
    system
    id
    url
    importedAt
    computedClosesAt
    committeeNote
    departments
    debate {
      debatedOn
      scheduledOn
      overview
      transcriptUrl
      videoUrl
      packUrl
    }
    response {
      respondedOn
      summary
      details
    }
    regions: areas(kind: REGION, first: 20) {
      code
      name
      count
    }
    regionsWithoutPlace: areasWithoutPlace(kind: REGION)
    countries: areas(kind: COUNTRY, first: 10) {
      code
      name
      count
    }
    countriesWithoutPlace: areasWithoutPlace(kind: COUNTRY)
  }
`)

export const WithdrawPetitionDocument = graphql(`
  mutation WithdrawPetition($input: PetitionIdInput!) {
    withdrawPetition(input: $input) {
      petition {
        id
        stage
        status
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

// ---- writing a petition

export const TopicsDocument = graphql(`
  query Topics {
    topics {
      id
      title {
        ...LocalizedFields
      }
      fields {
        id
        title {
          ...LocalizedFields
        }
      }
    }
  }
`)

/** What a petition to this place needs: questions, limits, addressees, terms. */
export const PetitionFormDocument = graphql(`
  query PetitionForm($territoryId: ID!) {
    petitionForm(territoryId: $territoryId) {
      territory {
        id
        name {
          ...LocalizedFields
        }
      }
      book {
        id
        version
        title {
          ...LocalizedFields
        }
      }
      levels {
        id
        title {
          ...LocalizedFields
        }
        tracks {
          id
          title {
            ...LocalizedFields
          }
          need
          addressee {
            ...LocalizedFields
          }
          answerWithin {
            n
            unit
          }
        }
      }
      fields {
        id
        role
        title {
          ...LocalizedFields
        }
        max
        required
      }
      requiredLocales
      forbiddenTopics {
        code
        title {
          ...LocalizedFields
        }
        cites
      }
      moderationWithin {
        n
        unit
      }
      signingFor {
        n
        unit
      }
      viewerCanCreate {
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

/** What the wizard keeps of a petition. */
export const DraftFields = graphql(`
  fragment DraftFields on Petition {
    id
    revision
    number
    stage
    language
    authorName
    title {
      ...LocalizedFields
    }
    texts {
      field
      text {
        ...LocalizedFields
      }
    }
    territory {
      id
    }
    level {
      id
    }
    topic {
      id
    }
  }
`)

export const DraftDocument = graphql(`
  query Draft($id: ID!) {
    petition(id: $id) {
      ...DraftFields
      viewerIsCoAuthor
      viewerCanEdit {
        allowed
        code
      }
      refusal {
        at
        text
        code {
          code
          title {
            ...LocalizedFields
          }
          cites
        }
      }
    }
  }
`)

export const CreatePetitionDocument = graphql(`
  mutation CreatePetition($input: CreatePetitionInput!) {
    createPetition(input: $input) {
      petition {
        id
        revision
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const EditPetitionDocument = graphql(`
  mutation EditPetition($input: EditPetitionInput!) {
    editPetition(input: $input) {
      petition {
        id
        revision
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const SubmitPetitionDocument = graphql(`
  mutation SubmitPetition($input: SubmitPetitionInput!) {
    submitPetition(input: $input) {
      petition {
        id
        number
        stage
        way {
          kind
          state
          dueAt
        }
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
