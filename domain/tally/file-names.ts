/** Under which names the files of an envelope are kept and served. */
export const ballotsFile = (envelopeId: string) => `${envelopeId}.pb`
export const tableFile = (envelopeId: string) => `${envelopeId}.csv`
export const traceFile = (envelopeId: string, tallyId: string) => `${envelopeId}/${tallyId}.trace.json`
