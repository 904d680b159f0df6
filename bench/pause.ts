import { setTimeout as pauseFor } from 'node:timers/promises'

export function pause(ms: number): Promise<void> {
  return pauseFor(ms)
}

export function between(least: number, most: number): number {
  return least + Math.random() * (most - least)
}
