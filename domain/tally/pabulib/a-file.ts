import type { PabulibBallots, PabulibFile } from './format.ts'

/** For tests: a small file of our own, by line from 1. */
const lines = [
  'META',
  'key;value',
  'description;Yards of Saryarka',
  'country;Kazakhstan',
  'unit;Astana',
  'instance;2027',
  'num_projects;3',
  'num_votes;4',
  'budget;1000',
  'vote_type;approval',
  'rule;greedy',
  'date_begin;01.09.2027',
  'date_end;30.09.2027',
  'currency;KZT',
  'PROJECTS',
  'project_id;cost;votes;name',
  '1;400;3;Benches',
  '2;300.5;2;Lamps',
  '3;500;1;Trees',
  'VOTES',
  'voter_id;vote;age',
  'v1;1,2;30',
  'v2;1;41',
  'v3;2,1;55',
  'v4;3;60',
]

/** @param changes by number of line, from 1: another line, several, or none where it is null */
export function aFile(changes: Readonly<Record<number, string | null>> = {}): string {
  const changed = lines.map((line, index) => {
    const change = changes[index + 1]
    return change === undefined ? line : change
  })
  return changed.flatMap((line) => (line === null ? [] : [`${line}\n`])).join('')
}

/** A file as plain values, so that two of them can be compared. */
export function plain(file: PabulibFile) {
  return { ...file, ballots: plainBallots(file.ballots) }
}

function plainBallots(ballots: PabulibBallots) {
  return [...ballots].map((ballot, index) => ({ ...ballot, cells: ballots.cells(index) }))
}
