import { graphql } from '#client/lib/gql/gql.ts'

/** What became of one project, without the project itself. */
export const OutcomeFields = graphql(`
  fragment OutcomeFields on ProjectOutcome {
    number
    place
    votes
    points
    cost
    reason
    afterRounds
    available
    missing
    extraBallots
    winsAtCost
    payers
    pricePerVoter
    project {
      id
      number
      lat
      lon
      title {
        ...LocalizedFields
      }
    }
  }
`)

/** The result of one envelope of a campaign, as much of it as is read without asking for more. */
export const ResultPageDocument = graphql(`
  query ResultPage($key: String!, $envelope: ID, $losers: Int!) {
    campaign(key: $key) {
      id
      key
      year
      state
      currency
      rulesHash
      title {
        ...LocalizedFields
      }
      territory {
        id
        name {
          ...LocalizedFields
        }
      }
      origin {
        system
        file
        unit
        country
      }
      steps {
        state
        from
        status
      }
      vote {
        resultsExpected
        complaintsUntil
        need
        trustees {
          name
          handedIn
        }
        lottery {
          name
          commitment
          secret
        }
        opened {
          at
          lotSeed
        }
        complaints {
          id
          at
          answer {
            at
            upheld
            text {
              ...LocalizedFields
            }
          }
        }
        protocol {
          digest
          signatures {
            name
            at
          }
        }
        unlinkedAt
      }
      result {
        status
        countedAt
        certifiedAt
        rulesHash
        listHash
        boardHash
        voters
        eligible
        sourceAgrees
        channels {
          channel
          ballots
        }
        voids {
          reason
          ballots
        }
        envelopes {
          envelope {
            id
            kind
            name {
              ...LocalizedFields
            }
          }
          budget
          ballots
          official {
            winnerCount
            loserCount
            spent
          }
        }
        envelope(id: $envelope) {
          envelope {
            id
            kind
            name {
              ...LocalizedFields
            }
          }
          budget
          ballots
          emptyBallots
          ballotsHash
          isTotalsOnly
          leftover
          ballotFile
          csvFile
          official {
            id
            isReplaced
            spent
            left
            winnerCount
            loserCount
            traceHash
            traceFile
            rule {
              code
              params
            }
            winners(first: 100) {
              ...OutcomeFields
            }
            picture: winners(first: 1) {
              project {
                id
                photos {
                  large: url(width: 1600)
                }
              }
            }
            losers(first: $losers) {
              ...OutcomeFields
              conflictWith {
                id
                title {
                  ...LocalizedFields
                }
              }
            }
          }
          shadows {
            id
          }
        }
      }
    }
  }
`)

/** What a tally came to, to be held against another one. */
export const BesideFields = graphql(`
  fragment BesideFields on TallyResult {
    id
    left
    winnerCount
    rule {
      code
      params
    }
    audit {
      votersWithNothing
      votersWithNothingShare
      meanFunded
      slighted
    }
  }
`)

/** The tallies of an envelope beside each other; the winners of the official one are on the page already. */
export const BesideDocument = graphql(`
  query BesideResult($key: String!, $envelope: ID) {
    campaign(key: $key) {
      id
      result {
        envelope(id: $envelope) {
          envelope {
            id
          }
          official {
            ...BesideFields
          }
          shadows {
            ...BesideFields
            winners(first: 100) {
              number
              votes
              project {
                id
                number
                title {
                  ...LocalizedFields
                }
              }
            }
          }
        }
      }
    }
  }
`)

/** Why one project won or lost, by every tally of its envelope. */
export const ProjectOutcomeDocument = graphql(`
  query ProjectOutcome($key: String!, $envelope: ID, $number: Int!) {
    campaign(key: $key) {
      id
      result {
        envelope(id: $envelope) {
          envelope {
            id
          }
          official {
            id
            outcome(number: $number) {
              ...OutcomeFields
              conflictWith {
                id
                title {
                  ...LocalizedFields
                }
              }
            }
          }
          shadows {
            id
            rule {
              code
              params
            }
            outcome(number: $number) {
              place
              reason
            }
          }
        }
      }
    }
  }
`)

/** Projects of the ballot by words of their titles. */
export const FindOutcomesDocument = graphql(`
  query FindOutcomes($key: String!, $filter: ProjectFilter) {
    campaign(key: $key) {
      id
      projects(first: 20, filter: $filter, orderBy: BALLOT) {
        nodes {
          id
          ballotNumber
          number
          title {
            ...LocalizedFields
          }
        }
      }
    }
  }
`)

/** The rules that a device counts by. */
export const RecountRulesDocument = graphql(`
  query RecountRules($key: String!) {
    campaign(key: $key) {
      id
      rulesDocument
    }
  }
`)
