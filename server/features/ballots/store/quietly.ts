/**
 * Runs an operation on the choice side. What the driver says of a failure may name a nullifier or a sealed ballot, and a
 * log would keep that: only the kind of failure is passed on.
 */
export async function quietly<Value>(operation: Promise<Value>): Promise<Value> {
  try {
    return await operation
  } catch (fault) {
    const { name = 'unknown', codeName = '' } = fault as { readonly name?: string; readonly codeName?: string }
    // Without its cause, on purpose.
    throw new Error(`the choice side failed: ${name} ${codeName}`.trim())
  }
}
