import { graphql } from '#client/lib/gql/gql.ts'

export const EventEffectFields = graphql(`
  fragment EventEffectFields on EventEffect {
    kind
    from
    to
    suspends
    lengthensTerms
    state
    title {
      ...LocalizedFields
    }
  }
`)

/** The days of a year with what each causes, and what may be named here. */
export const EventDeskDocument = graphql(`
  query EventDesk($year: Int!) {
    eventDesk(year: $year) {
      territoryIds
      years
      kinds {
        event
        titles {
          ...LocalizedFields
        }
      }
      days {
        territoryId
        event
        day
        viewerCanChange
        territory {
          id
          name {
            ...LocalizedFields
          }
        }
        effects {
          ...EventEffectFields
        }
        resting {
          total
          first {
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
`)

export const EventEffectsDocument = graphql(`
  query EventEffects($input: EventDayInput!) {
    eventEffects(input: $input) {
      ...EventEffectFields
    }
  }
`)

export const SetEventDayDocument = graphql(`
  mutation SetEventDay($input: EventDayInput!) {
    setEventDay(input: $input) {
      eventDays {
        event
        day
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const RemoveEventDayDocument = graphql(`
  mutation RemoveEventDay($input: EventDayInput!) {
    removeEventDay(input: $input) {
      eventDays {
        event
        day
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
