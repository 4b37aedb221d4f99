"""The kind of an event: tables of words, how much each counts by its place in a clause, and the vote of them all.

The kind follows from the deed: the verb with the head of its object, then who acts, then what stands beside.

| kind           | the deed                              | who acts            | not                          |
|----------------|---------------------------------------|---------------------|------------------------------|
| resolution     | vote on, adopt, veto or table a text  | council, assembly   | a parliament and a bill: law |
| sanction       | freeze, blacklist, bar entry; lift it | state, union        | a fine of a court: law       |
| export-control | require a licence, ban shipments      | state               | a firm that stops: market    |
| conference     | hold, open, move or join an edition   | organiser           | leaders: summit              |
| launch         | show, release, start up, lift off     | maker, space agency | a delivery, a landing: other |
| summit         | meet                                  | two or more leaders | a visit: meeting             |
| meeting        | meet, visit, call; a body sits        | officials, bodies   | a case is heard: law         |
| agreement      | sign a deal, settle, win an order     | any parties         | a firm is bought: market     |
| treaty         | sign, ratify, join, leave; in force   | state, senate       | a law in force: law          |
| law            | rule, charge, sue; pass, veto a bill  | court, parliament   | order of a ministry: policy  |
| policy         | decide, ban, tax, appoint; set a rate | ministry, regulator | only threatened: statement   |
| statement      | say, warn, condemn, summon, protest   | anybody             | something is found: report   |
| election       | vote for, elect, win votes, concede   | voters, candidate   | a post in a firm: policy     |
| conflict       | attack, seize, kill; a ceasefire      | forces, gunmen      | a fire kills: other          |
| market         | rise to a sum, buy, list, raise money | share, firm, lender | a duty or a rate: policy     |
| report         | publish findings, find that           | office, researchers | results of a vote: election  |
| other          | accident, disaster, protest, sport    | fires, storms, cars | relief by a state: policy    |
"""

from tracker.reader.events.kinds.tables import base, is_event_noun, singular, strong_words
from tracker.reader.events.kinds.votes import ENOUGH, Vote, Wider, of_title, votes

__all__ = ["ENOUGH", "Vote", "Wider", "base", "is_event_noun", "of_title", "singular", "strong_words", "votes"]
