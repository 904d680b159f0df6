/** Somebody who does not exist. */
export interface DemoCitizen {
  readonly id: string
  readonly name: string
  readonly birthDate: string
  /** with a right check digit, and of a series that is given to nobody */
  readonly iin: string
  /** absent: the register does not tell */
  readonly territory?: string
}

/** Their surnames say what they are: «сынақ», «үлгі», «мысал» are words for a sample. */
export const demoCitizens: readonly DemoCitizen[] = [
  { id: 'aizhan', name: 'Айжан Сынақова', birthDate: '1985-03-12', iin: '850312490004', territory: 'birlik' },
  { id: 'erlan', name: 'Ерлан Үлгібаев', birthDate: '1979-09-23', iin: '790923390006', territory: 'mankent' },
  { id: 'maria', name: 'Мария Примерова', birthDate: '1992-07-15', iin: '920715490000', territory: 'mankent' },
  { id: 'timur', name: 'Тимур Демоұлы', birthDate: '2000-11-05', iin: '001105590001', territory: 'yassy' },
  { id: 'boris', name: 'Борис Образцов', birthDate: '1968-11-19', iin: '681119390005' },
  { id: 'dana', name: 'Дана Мысалова', birthDate: '2012-03-06', iin: '120306690002', territory: 'birlik' },
]
