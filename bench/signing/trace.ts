import { readFileSync } from 'node:fs'

/** How many signed, and when, within the best hour of a trace. */
export interface BestHour {
  readonly signatures: number
  /** signatures per second, by seconds since its start, when it is told in so many seconds */
  rateWithin(seconds: number): (secondsGone: number) => number
}

interface Sample {
  readonly at: number
  readonly count: number
}

const hourSeconds = 3_600

/**
 * The hour of a petition in which its count grew most, between two samples that are at most an hour apart.
 * @param file CSV `timestamp_utc,signature_count`, by time
 */
export function readBestHour(file: string): BestHour {
  const samples = readSamples(file)
  let best = { from: 0, to: 0, grown: -Infinity }
  for (let from = 0, to = 0; from < samples.length; from++) {
    while (to + 1 < samples.length && secondsBetween(samples, from, to + 1) <= hourSeconds) to++
    const grown = (samples[to]?.count ?? 0) - (samples[from]?.count ?? 0)
    if (grown > best.grown) best = { from, to, grown }
  }
  const hour = samples.slice(best.from, best.to + 1)
  if (hour.length < 2) throw new Error(`${file} has no two samples within an hour`)
  return { signatures: best.grown, rateWithin: (seconds) => rateOf(hour, seconds) }
}

function rateOf(hour: readonly Sample[], seconds: number): (secondsGone: number) => number {
  const start = hour[0]?.at ?? 0
  const squeeze = ((hour.at(-1)?.at ?? 0) - start) / seconds
  return (secondsGone) => {
    const at = start + secondsGone * squeeze
    const next = Math.max(
      1,
      hour.findIndex((sample) => sample.at > at),
    )
    const [before, after] = [hour[next - 1] as Sample, hour[next] as Sample]
    return ((after.count - before.count) / (after.at - before.at)) * squeeze
  }
}

function readSamples(file: string): Sample[] {
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  if (head?.trim() !== 'timestamp_utc,signature_count')
    throw new Error(`${file}: expected timestamp_utc,signature_count`)
  return lines.map((line) => {
    const [moment = '', count] = line.split(',')
    return { at: Date.parse(moment) / 1_000, count: Number(count) }
  })
}

function secondsBetween(samples: readonly Sample[], from: number, to: number): number {
  return (samples[to]?.at ?? 0) - (samples[from]?.at ?? 0)
}
