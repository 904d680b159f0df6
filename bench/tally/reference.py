"""Times pabutools on two elections, the way its manual calls it: exact fractions, which are its default.

Usage: python reference.py WARSAW.pb WIELICZKA.pb
Prints one JSON object: seconds of CPU time, and an answer to compare: the winners by name, or what was read, as project:votes.
Loading the library is not in the times.
"""

import json
import sys
import time

from pabutools.election import Cost_Sat, parse_pabulib
from pabutools.rules import method_of_equal_shares, sequential_phragmen


def timed(work):
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def counted(rule, instance, profile, **parameters):
    print(f"pabutools: {rule.__name__} of {profile.num_ballots()} ballots", file=sys.stderr, flush=True)
    seconds, allocation = timed(lambda: rule(instance, profile, **parameters))
    return {"seconds": seconds, "answer": [project.name for project in allocation]}


def parsed_and_grouped(path):
    instance, profile = parse_pabulib(path)
    return instance, profile, profile.as_multiprofile()


warsaw_path, wieliczka_path = sys.argv[1:]
parse_seconds, (warsaw, voters, _) = timed(lambda: parsed_and_grouped(warsaw_path))
wieliczka, _, groups = parsed_and_grouped(wieliczka_path)
report = {
    "parse": {"seconds": parse_seconds, "answer": [f"{p.name}:{voters.approval_score(p)}" for p in warsaw]},
    "shares": counted(method_of_equal_shares, warsaw, voters, sat_class=Cost_Sat),
    "phragmen": counted(sequential_phragmen, warsaw, voters),
    # Its Add1 always stops as soon as nothing more fits; amounts are złoty.
    "add1": counted(method_of_equal_shares, wieliczka, groups, sat_class=Cost_Sat, voter_budget_increment=1),
}
print(json.dumps(report))
