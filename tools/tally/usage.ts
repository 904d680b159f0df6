/** What `--help` says. */
export const usage = `Counts a participatory budget from a .pb file, without a server.

  npm run tally -- FILE.pb[.gz] [options]

--rule greedy|mes|phragmen         the rule of the file, with its threshold, if absent; where we wrote the file (dauys: in
                                   its comment), with all its options
--budget X                         counts with another budget, in the unit of the file
--order votes|votes-per-cost|points|points-per-cost   greedy: by what projects are sorted
--misfit skip|stop                 greedy, phragmen: what happens when the next does not fit
--threshold N                      the least votes or points with which a project may win
--part voters,1,20|cost,1,3         the least part of the voters that must have marked a project: a twentieth of all, or a
                                   third of the part of the budget that it costs
--utility cost|cardinality|points  mes: what a funded project is worth to its supporters
--scores 3,2,1                     what the places of a ranking are worth
--completion none|greedy|add1|add1+greedy   mes: how what is left is spent
--increment X                      add1: by how much the share of each voter rises, in the unit of the file
--start exact|floor                add1: the first share, budget / voters or rounded down
--stop overspend|exhaustive        add1: when it ends
--fill votes|votes-per-cost|points-per-cost   in which order greedy fills up
--comparison none|satisfaction|exclusion   mes: whether greedy by votes counts where it serves more voters better
--ties file|projectId|minCost|maxCost|maxVotes   who comes first of equals; several steps with commas
--rounds                           prints the count round by round
--ballot VOTER_ID                  what one ballot got, or what its share paid for
--margins N                        mes, phragmen: tries 1 to N more ballots for each near loser (greedy needs no N)
--trace FILE                       writes the trace of the count, for others to check
--verify TRACE                     checks a trace against the file instead of counting; with the options of a rule it
                                   must be the trace of that rule
--write FILE.pb                    writes the file as it was read, strictly, without this result
--trust-rows                       takes the rows where META counts others
--json                             one JSON object as the last line

An option of another rule has no effect, and is named. Where the file names winners (selected), they are compared.
Ends with 0 when it counted or the trace holds, 1 when the trace does not hold, 2 when a file or an option is unclear.`
