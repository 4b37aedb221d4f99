"""Statuses that the words around a date give, and dates that tell no event, each in one sentence of a report."""

from datetime import date

import pytest

from tests.reader.reading import proposals
from tracker.reader.article import Article
from tracker.reader.text import Text

PUBLISHED = date(2026, 5, 14)  # a Thursday
LEAD = "GENEVA, May 14 (Agency) - The United Nations said that talks were going on.\n\n"


def told(sentence: str) -> dict[str, str]:
    """The status of each date that is proposed."""
    raw = f"{LEAD}{sentence}\n"
    found = proposals(Article(raw, PUBLISHED, Text.plain(raw), publisher="Daily"))
    return {str(one.event.when): one.event.status for one in found}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The launch, which had been scheduled for 20 May, will now take place on 3 June.",
            {"2026-05-20": "postponed", "2026-06-03": "expected"},
        ),
        (
            "The trial was to start on 18 May; the judge has moved it to 8 June.",
            {"2026-05-18": "postponed", "2026-06-08": "expected"},
        ),
        (
            "The hearing will be held on 2 June instead of 26 May.",
            {"2026-06-02": "expected", "2026-05-26": "postponed"},
        ),
        ("The strike planned for 22 May is off, the union said.", {"2026-05-22": "cancelled"}),
        ("The ministry had planned to open the dam in March, but the money ran out.", {"2026-03": "postponed"}),
        ("Norway had planned to sell its stake in the port in April and went ahead.", {"2026-04": "happened"}),
        ("Acme had meant to show the jet in Paris in April, but removed it from its stand.", {"2026-04": "cancelled"}),
        (
            "A code of conduct, which ASEAN had hoped to conclude in April, is still being negotiated.",
            {"2026-04": "postponed"},
        ),
        (
            "China said on Tuesday it would restrict sales of gallium to chipmakers if they cut supplies.",
            {"2026-05-12": "threatened"},
        ),
        ("The bank said on Tuesday it would raise its rate if prices rose.", {"2026-05-12": "happened"}),
        (
            "The talks, originally set for Monday, will now be held on Friday.",
            {"2026-05-11": "postponed", "2026-05-15": "expected"},
        ),
        ("The bank will suspend its purchases of dollars from 20 May.", {"2026-05-20": "expected"}),
        ("Parliament suspended its session on Monday.", {"2026-05-11": "happened"}),
        ("The minister called off a trip to Ankara that had been planned for 21 May.", {"2026-05-21": "cancelled"}),
        (
            "Ministers were to have met in Oslo on 5 May, but the meeting did not take place.",
            {"2026-05-05": "cancelled"},
        ),
        (
            "The deadline of 31 May has been extended to 30 June.",
            {"2026-05-31": "postponed", "2026-06-30": "expected"},
        ),
        (
            "If the talks fail, Washington will raise the duty on 1 July, the president warned.",
            {"2026-07-01": "threatened"},
        ),
        (
            "The sale, which was to open on 18 May, has been pushed back by a fortnight.",
            {"2026-05-18": "postponed", "2026-06-01": "expected"},
        ),
        (
            "The Commission opened an inquiry into steel from Brazil on Tuesday and said it would impose duties from "
            "1 July unless Brasilia withdrew the levy.",
            {"2026-05-12": "happened", "2026-07-01": "threatened"},
        ),
        (
            "The league has threatened to march on the ministry on 1 June should the bill not be withdrawn.",
            {"2026-06-01": "threatened"},
        ),
        (
            "The union has threatened to cancel the concert on 3 June if the fees are not paid.",
            {"2026-06-03": "threatened"},
        ),
        (
            "A concert was cancelled after the attack on a train in Madrid on 3 May.",
            {"2026-05-03": "happened"},
        ),
        (
            "Talks were postponed following the coup of 26 April.",
            {"2026-04-26": "happened"},
        ),
        (
            "Sweden will not decide until the autumn whether to buy the jets, pushing back a decision that industry "
            "had been told to expect by the end of June.",
            {"2026-23": "expected", "../2026-06-30": "postponed"},
        ),
        (
            "Oslo has let it be known that Russian trawlers will lose access to three ports from 1 September if a "
            "joint inquiry is refused.",
            {"2026-09-01": "threatened"},
        ),
        (
            "Hungary will block the loan on 25 May if Kyiv does not reopen the pipeline.",
            {"2026-05-25": "threatened"},
        ),
        (
            "Seoul put off a visit by its envoy that had been planned for 22 May.",
            {"2026-05-22": "postponed"},
        ),
        (
            "India said on Monday that it would withdraw from the treaty unless Pakistan accepted new terms.",
            {"2026-05-11": "threatened"},
        ),
        (
            "Canada has decided against taking part in the exercise planned for 3 June.",
            {"2026-06-03": "cancelled"},
        ),
        (
            "The bank will not now hold the auction scheduled for 21 May.",
            {"2026-05-21": "cancelled"},
        ),
        (
            "The inauguration of the canal, initially foreseen for 1 June, has been put on hold.",
            {"2026-06-01": "postponed"},
        ),
        (
            "Beijing said on Monday that it would take countermeasures against Boeing if the sale went ahead.",
            {"2026-05-11": "threatened"},
        ),
        (
            "Iran's foreign ministry said on Wednesday it would expel inspectors unless the resolution was withdrawn.",
            {"2026-05-13": "threatened"},
        ),
        (
            "The pilots' union said on Friday that it would call a strike if the airline did not withdraw the rosters.",
            {"2026-05-08": "threatened"},
        ),
        (
            "Russia warned on Tuesday that it would respond if missiles were deployed in Finland.",
            {"2026-05-12": "threatened"},
        ),
        (
            "Kyiv said on Sunday that it would sign the accord on 20 May.",
            {"2026-05-20": "expected"},
        ),
        (
            "The European Commission told Budapest on Thursday it would freeze the funds unless the law was repealed.",
            {"2026-05-14": "threatened"},
        ),
        (
            "The president vowed on Monday to veto the bill if it passed without the amendment.",
            {"2026-05-11": "threatened"},
        ),
        (
            "The general meeting convened for Friday, 12 June 2026 is hereby postponed and will now be held on "
            "Tuesday, 7 July 2026.",
            {"2026-06-12": "postponed", "2026-07-07": "expected"},
        ),
        (
            "The extraordinary meeting called for 28 May 2026 is hereby adjourned and shall be held on 18 June 2026.",
            {"2026-05-28": "postponed", "2026-06-18": "expected"},
        ),
        (
            "A second round of talks, which had been pencilled in for the first week of June in Muscat, is to be held "
            "in July instead.",
            {"2026-06-01/2026-06-07": "postponed", "2026-07": "expected"},
        ),
        (
            "The Company has resolved not to proceed with the rights issue which had been envisaged for August 2026.",
            {"2026-08": "cancelled"},
        ),
        (
            "The board decided not to go ahead with the merger that had been foreseen for 1 July 2026.",
            {"2026-07-01": "cancelled"},
        ),
        (
            "The visit, earlier planned for the coming Tuesday, stands over until a new government has been formed.",
            {"2026-05-19": "postponed"},
        ),
        (
            "A first date, April 30, fell through when the hall was flooded.",
            {"2026-04-30": "cancelled"},
        ),
        (
            "The summit, tentatively slated for June 3, has been shelved.",
            {"2026-06-03": "cancelled"},
        ),
        (
            "A hearing in the case, which had been listed for next month, has been put off and no new date fixed.",
            {"2026-06": "postponed"},
        ),
        (
            "The launch was to have taken place on 9 May; it has been put off because of a leak.",
            {"2026-05-09": "postponed"},
        ),
        (
            "The concert due to be hosted by the embassy in Oslo at the end of the month has been cancelled.",
            {"2026-05-31": "cancelled"},
        ),
        (
            "The Philippines has dropped plans for a joint drill in the South China Sea that had been due in June.",
            {"2026-06": "cancelled"},
        ),
        (
            "A joint patrol foreseen for 20 May will not take place.",
            {"2026-05-20": "cancelled"},
        ),
        (
            "Poland will not decide until the autumn whether to buy a third batch of guns from South Korea.",
            {"2026-23": "expected"},
        ),
        (
            "The High Court adjourned the case to 9 June, by which date the ministry must file its reply.",
            {"2026-06-09": "expected"},
        ),
        (
            "The OPEC+ meeting on 31 May has been brought forward by three days, two delegates said.",
            {"2026-05-31": "postponed", "2026-05-28": "expected"},
        ),
        (
            "Spain's prime minister postponed his visit to Beijing, planned for later this month.",
            {"2026-05": "postponed"},
        ),
        ("The ban does not take effect in Kenya until January 2027.", {"2027-01": "expected"}),
        ("Chad did not sign the treaty until 3 March 2025.", {"2025-03-03": "happened"}),
        ("The leaders of the G20 meet in Busan on 21 and 22 May.", {"2026-05-21/2026-05-22": "expected"}),
        ("The minister was to have flown to Doha on Friday but stayed in Cairo.", {"2026-05-08": "cancelled"}),
        ("The trial, which was to start on 2 June, collapsed.", {"2026-06-02": "cancelled"}),
        ("The Swiss dropped a hearing on the registry that had been down for 18 May.", {"2026-05-18": "cancelled"}),
        ("A side event of the pact in Rome, on 15 November, is off.", {"2026-11-15": "cancelled"}),
        ("A special session, called for 8 June, has been taken off the calendar.", {"2026-06-08": "cancelled"}),
        (
            "Finland was to open the border post at the end of June. It will now open it in the autumn.",
            {"2026-06-30": "postponed", "2026-23": "expected"},
        ),
        (
            "Chile was meant to present the draft to the Assembly on 25 September. That has been moved to October.",
            {"2026-09-25": "postponed", "2026-10": "expected"},
        ),
        ("The council was due to vote on 3 June. The vote was called off.", {"2026-06-03": "cancelled"}),
        ("The ministers of the league meet on 3 June. It is off its food.", {"2026-06-03": "expected"}),
        (
            "The airline was to get a jet in March but now expects it in June.",
            {"2026-03": "postponed", "2026-06": "expected"},
        ),
        ("The regulator has given Thames Water until June 30 to pay a fine.", {"../2026-06-30": "expected"}),
        ("The firm has until 30 June to reply.", {"2026-06-30": "expected"}),
        ("Repairs at the plant in Qatar will be finished by mid-June.", {"../2026-06-15": "expected"}),
        ("Mistral will sign the code of practice before the month is out.", {"../2026-05-31": "expected"}),
        ("Turkey will charge the levy as of 1 July.", {"2026-07-01": "expected"}),
        ("France will shut its ports to the tankers from July.", {"2026-07": "expected"}),
        (
            "The chairman spoke of the flight, which he said would take place in the last quarter of the year.",
            {"2026-36": "expected"},
        ),
        ("Brazil was to have hosted the games in June but withdrew.", {"2026-06": "cancelled"}),
        ("Talks in Oslo were to have begun on 2 May but never did.", {"2026-05-02": "cancelled"}),
        ("The price cap would end in the third quarter, the minister said on Monday.", {"2026-35": "expected"}),
        ("Passengers flying from Chad to Paris on Monday were held by police.", {"2026-05-11": "happened"}),
        ("Last July the Authority promised a mining code.", {"2025-07": "happened"}),
        ("Hackers struck the port of Oslo in the early hours of today.", {"2026-05-14": "happened"}),
        ("The cap will lapse on 5 June unless it is renewed.", {"2026-06-05": "expected"}),
        ("The cap will lapse on 5 June unless the council extends it.", {"2026-06-05": "expected"}),
        ("The nurses had planned to march on 9 May but called the march off.", {"2026-05-09": "cancelled"}),
        ("Klarna pulled its listing, which had been scheduled for 12 June.", {"2026-06-12": "cancelled"}),
        ("Production remains planned for June. Steel will now come from Chile.", {"2026-06": "expected"}),
        (
            "Oman's minister, who will visit Tehran on 5 June, has threatened to sue unless Iran pays.",
            {"2026-06-05": "expected"},
        ),
        ("Gabon proposed a levy in March and dropped it in April.", {"2026-03": "happened", "2026-04": "happened"}),
    ],
)
def test_plans_that_were_overtaken(sentence: str, expected: dict[str, str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "They replaced Council Regulation (EU) No 269/2014 of 17 March 2014.",
        "An earlier version of this article said that the vote was on 7 May.",
        "Had the duty been in force on 3 May, it would have cost the sector dear.",
        "Rates will fall, though not by 18 May and perhaps not by much.",
        "The rupee ended at 94.12 to the dollar against 93.87 on 7 May.",
        "This notice was last revised on 13 May 2026.",
        "Source: SEMI, World Fab Forecast, 31 March 2026.",
        "Sales of pulp to China reached 11bn kronor last year.",
        "We met on a wet Thursday near the old fish market.",
        "The rainy season lasts from June to September.",
        "The bourse in Riyadh normally opens at ten and closes for the weekend on Thursdays.",
        "KLM will refund anyone booked to travel before noon on Saturday.",
        "The hackers said they had broken into Heathrow in March, and they hadn't.",
        "Rain is due at the weekend.",
        "Forecasters expect heavy snow on Friday.",
        "Temperatures will drop to minus 10 on Tuesday.",
        "Nauru has waited since 2021 for the Authority to finish its mining code.",
        "In a treaty you regulate yesterday and you hope for tomorrow.",
        "Unless the parties agree otherwise by 30 June, the contract ends.",
        "Police did not make an arrest, a spokesman said Wednesday.",
        "Oil stood at 71 dollars a barrel as of 7 May.",
        "The fishing season opens in March and closes in October.",
        "She served in the French Navy from 2001 to 2009.",
        "Between 2019 and 2024 the share of imports from Russia hardly moved.",
        "Last month the ambassador turned 58.",
        "The king will celebrate his 70th birthday on 3 June.",
        "The envoy said he hoped to be there this weekend.",
        "If the ban is still in place at the end of the year, farmers would lose 90 million euros.",
        "Should the conditions not be met by 30 June 2026, the agreement shall lapse.",
        "Ghana's parliament sits from Tuesday to Friday in most weeks.",
        "In the event that Turkey objects by 30 June, the vote will be repeated.",
        "By 2030 the region will be short of 4,000 nurses.",
        "(Corrects the date of signing in paragraph 2 to May 2 from May 9)",
        "(Removes a reference to a shipment to Poland in 2025, which did not take place)",
    ],
)
def test_dates_that_tell_no_event(sentence: str) -> None:
    assert told(sentence) == {}
