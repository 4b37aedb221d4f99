"""The verb groups of sentences: each case is a sentence with its verb groups in brackets."""

import re

import pytest

from tracker.reader.grammar.groups import verb_groups
from tracker.reader.grammar.words import words_of

CASES = """
# a verb in the base form, and nouns that are spelt as one is
The factories that [build] most of the engines [are] idle.
Analysts [say] the rand [will fall], and traders [agree].
Two ships [collide] off Oman as police [arrest] a pilot.
Oil prices [rise] as Libya [shuts] fields.
Teachers' unions [want] guarantees before the talks [open] on Monday.
The ports that [receive] grain [were reopened].
Should the court [reject] the appeal, the vote [will stand].
Should it [fail], the lenders [keep] the ship.
The sales tax [will rise] in May.
Seven states [sign] on Friday; Zambia [does] not.
# a third person, and plurals that are spelt as one is
The blast [was] of a force that [reaches] us every year.
The carrier [cuts] 400 jobs.
Lufthansa [orders] 40 wide-body jets.
The refiner, in a filing, [blames] the strike.
The office, which [guards] the seal, [shut].
The court [struck] down limits on the visits by 31 votes to six.
The king [is paying] visits to three capitals.
Manila [severed] ties with the bank over claims of fraud.
# auxiliaries, and words that are spelt as one is
The sides [cannot agree] on a date.
They['ll try] again, and it['s] late.
He [would neither confirm] nor deny it.
Trading [will resume] at 8 a.m. on Monday.
Don Luis [left] a will in May.
The ship [was to have sailed] on Friday.
# participles that describe a noun
The recently announced tariff [was dropped].
Applied Materials [fell] after the Green Left Alliance [quit].
The talks [resumed], with Berlin [paying] for the trip.
The Institute of Hearing [opened] a clinic.
An uncrewed capsule [splashed] down.
Farmers [agreed] that rapeseed oil and seaweed [came] late.
# words that are mostly written with a hyphen, and plurals of what is done to something
The court [backed] the ministry in another asylum related ruling.
Peru [joined] a UN backed pact.
After a court [backed] plans for a port, work [began].
In Oslo a firm [funded] schools.
The EU [will tax] so-called blended fuels.
Norway [announces] 370 more Russian and Belarusian sanctions today.
EU sanctions on Iran [lapsed].
Acme [was fined] for ten violations of EU sanctions on Iran.
The EU [sanctions] Iran and its banks.
Israel [strikes] on Monday.
"""


@pytest.mark.parametrize("case", [line for line in CASES.splitlines() if line and not line.startswith("#")])
def test_the_verb_groups_of_a_sentence(case: str) -> None:
    words = words_of(sentence := re.sub(r"[\[\]]", "", case))
    bounds = [(words[one.first].start, words[one.last - 1].end) for one in verb_groups(words)]
    told = [f"[{sentence[start:end]}]" for start, end in bounds]
    assert told == re.findall(r"\[[^\]]*\]", case)
