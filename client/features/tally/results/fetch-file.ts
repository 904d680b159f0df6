export interface FetchProgress {
  readonly bytes: number
  /** undefined where the network does not say: packed on the way */
  readonly total: number | undefined
}

/**
 * A public file, told as it comes in.
 * @throws where the network fails or there is no such file
 */
export async function fetchFile(address: string, onProgress?: (progress: FetchProgress) => void): Promise<Blob> {
  const response = await fetch(address, { credentials: 'omit' })
  if (!response.ok || !response.body) throw new Error(`${address} answered ${response.status}`)
  const length = Number(response.headers.get('content-length'))
  const total = response.headers.has('content-encoding') || !(length > 0) ? undefined : length
  const portions: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const reader = response.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    portions.push(part.value)
    bytes += part.value.length
    onProgress?.({ bytes, total })
  }
  return new Blob(portions)
}
