"""Running text: which words are dates, and which way their verb points. The reference date is Wednesday 2013-03-20."""

from datetime import date
from itertools import pairwise

import pytest

from tracker.dates import find_dates

BASE = date(2013, 3, 20)

SENTENCES = [
    # the verb of the clause
    ("The council will vote on Friday.", "2013-03-22"),
    ("The council voted on Friday.", "2013-03-15"),
    ("The vote is scheduled for Friday.", "2013-03-22"),
    ("Officials said Tuesday that the talks would resume Thursday.", "2013-03-19 2013-03-21"),
    ("Talks are expected to begin in June.", "2013-06"),
    ("Talks began in June.", "2012-06"),
    ("He is due to appear in court on April 3.", "2013-04-03"),
    ("She was arrested Dec. 12 and has been held since.", "2012-12-12"),
    ("The tribunal was set up in November to try suspects.", "2012-11"),
    ("An election must be held by September.", "2013-09"),
    ("The trial, which opened Monday, is expected to last until July.", "2013-03-18 2013-07"),
    ("On Thursday, the president flies to Beijing.", "2013-03-21"),
    ("The law takes effect Jan. 1.", "2014-01-01"),
    ("The law took effect Jan. 1.", "2013-01-01"),
    ("A spokesman said the company had agreed in December to pay.", "2012-12"),
    ("The company expects to close the deal in the second quarter.", "2013-34"),
    ("Profit fell in the fourth quarter.", "2012-36"),
    ("The army has until Sunday to leave.", "2013-03-24"),
    ("Prices have risen since August.", "2012-08"),
    ("The summit, to be held in November in Lima, will discuss trade.", "2013-11"),
    ("The ship left port Monday and should arrive Friday.", "2013-03-18 2013-03-22"),
    ("He could not be reached for comment Friday.", "2013-03-15"),
    ("They won't meet on Friday.", "2013-03-22"),
    ("The talks were to resume Friday.", "2013-03-22"),
    ("After Monday's attack, the army will respond.", "2013-03-18"),
    ("Ahead of Sunday's election, police arrested ten.", "2013-03-24"),
    ("She served as envoy until June.", "2012-06"),
    ("The trial was postponed until June.", "2013-06"),
    ("President Ahmed visits Friday.", "2013-03-22"),
    # precision follows the unit
    ("It ended a year ago.", "2012"),
    ("It ended three months ago.", "2012-12"),
    ("It ended two weeks ago.", "2013-03-06~"),
    ("It ended ten days ago.", "2013-03-10"),
    ("It was begun in the early 1980s.", "198X"),
    ("It was signed at the end of last year.", "2012-12~"),
    ("It was signed in late February.", "2013-02"),
    ("Over the weekend they left.", "2013-03-16/2013-03-17"),
    # a date named before
    ("It broke on March 3. Two days later it was mended.", "2013-03-03 2013-03-05"),
    ("In 1990 it rose. The following year it fell.", "1990 1991"),
    ("Third-quarter net fell from the year-earlier quarter.", "2012-35 2011-35"),
    ("In 2012-07 and 2012-13, on next Tuesday, March 26.", "2012-07 2012/2013 2013-03-26"),
    # wire copy: quarters as they are reported, contracts, what comes after a clause of its own
    ("Profit fell in the latest quarter from a year earlier.", "2012-36 2011-36"),
    ("In the third quarter a year ago, net was $4 million.", "2012-35"),
    ("The company earned $4 million in the 2011 third quarter.", "2011-35"),
    ("The 2012 quarter included a gain.", "2012-36"),
    ("In the 2014 fiscal year, spending rises.", "2014"),
    ("It will begin at the beginning of next year.", "2014"),
    ("He is expected to show it on Friday, after releasing the first one in April.", "2013-03-22 2012-04"),
    ("The team begins play on April 30 after training in April.", "2013-04-30 2013-04"),
    ("The bill, signed in December after passing the House in June, costs money.", "2012-12 2012-06"),
    ("Polls open Sunday for the April 1 vote.", "2013-03-24 2013-04-01"),
    ("Bombs exploded Monday, killing 5. On Saturday, a curfew begins.", "2013-03-18 2013-03-23"),
    ("A day earlier, police found the car.", "2013-03-19"),
    ("The yield eased from 8.14% the week before.", "2013-03-11/2013-03-17"),
    ("It fell on June 30, 1997. The next month, prices rose.", "1997-06-30 1997-07"),
    ("It was the busiest Friday and the coldest February.", ""),
    ("Over the next year, in the past five years and earlier in the day it rose.", ""),
    ("Yom Kippur fell on Chinese New Year 2012; May the Great Fast end.", "2012-09-26 2012-01-23"),
    # ranges
    ("The forum of 4-6 July 2013 drew a crowd.", "2013-07-04/2013-07-06"),
    ("It ran from 2009 to 2011.", "2009 2011"),
    ("It ran from 12 July 2012 to 3 July 2012.", "2012-07-12 2012-07-03"),  # no range, and no error
    ("2011-1 AD", "2011 0001"),
    ("It will meet from Thursday to Saturday.", "2013-03-21/2013-03-23"),
    # a word of a pattern is that word, not another of its kind
    ("He spoke for the last time this year.", "2013"),
    ("In the third quarter two years ago, net was $4 million.", "2011-35"),
    ("This quarter of 2011 was good; it rose three days from tomorrow.", "2011 2013-03-24"),
    (
        "In the first half of July sales rose; the last quarter of the 19th century was quiet.",
        "2012-07-01/2012-07-15 1875/1899",
    ),
    ("It was half a year ago.", "2012-09~"),
    ("They meet from today to Friday, and next week Friday.", "2013-03-20/2013-03-22 2013-03-29"),
    ("On March 28 (Thursday), it will close for two weeks on Friday.", "2013-03-28 2013-03-22"),
    ("It will open a week on Friday; the Friday before last it shut.", "2013-03-29 2013-03-08"),
    # words that are no dates
    ("Python 3.10.12 and iOS 17.5.10 came out on 03.01.13, Linux 2.6.32 did not.", "2013-01-03"),
    ("Version 4.7.24 came out, with 1.2.10 and 5.5 before it; see section 4.7.24 and page 3.1.13.", ""),
    ("You may march on Sunday.", "2013-03-24"),
    ("Theresa May said so.", ""),
    ("Mr. May said so.", ""),
    ("The March on Washington was long.", ""),
    ("Every Monday and each year they talk annually; every other Friday they rest.", ""),
    ("The 20-year-old waited for two years, three months and a day.", ""),
    ("Some 2000 people came at 1900 GMT; 2,013 left.", ""),
    ("Section 1983, GPT-4, the H20, an F-16 and 7-nanometre chips cost $1999.", ""),
    ("They won 3-2 (pages 12-15), up 5.5 percent to 17.39.", ""),
    ("The Sunday Times recalls Black Monday.", ""),
    ("A second look at the first half.", "2013-40"),
    ("recently, now, currently, soon and once", ""),
    ("Half a century ago, a year and a half ago, several years ago.", "2011-09~"),
]


@pytest.mark.parametrize(("text", "gold"), SENTENCES)
def test_sentences(text: str, gold: str) -> None:
    assert " ".join(str(found.when) for found in find_dates(text, BASE)) == gold


def test_offsets_are_those_of_the_raw_text() -> None:
    text = "商汤 “on Sept. 1”—he’ll go… İ: 4–6 July 2013, the ’60s, China’s July 4."
    words = [text[found.start : found.end] for found in find_dates(text, BASE)]
    assert words == ["Sept. 1", "4–6 July 2013", "the ’60s", "July 4"]


def test_a_reading_says_why() -> None:
    (found,) = find_dates("The council met on Friday.", BASE)
    assert found.basis == "relative"
    assert found.reason == "the last Friday before Wednesday 2013-03-20, after 'met'"
    assert str(found.alternative) == "2013-03-22"


def test_the_order_of_day_and_month_can_be_set() -> None:
    assert [str(found.when) for found in find_dates("On 03/04/2013 it fell.", BASE)] == ["2013-03-04"]
    assert [str(found.when) for found in find_dates("On 03/04/2013 it fell.", BASE, day_first=True)] == ["2013-04-03"]


def test_found_dates_do_not_overlap_and_come_in_order() -> None:
    text = "On Friday, March 15, 2013, a week ago and last year, in the third quarter of 2012. " * 5
    spans = [(found.start, found.end) for found in find_dates(text, BASE)]
    assert len(spans) > 15
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


def test_a_found_date_has_the_bounds_of_its_sentence() -> None:
    text = (
        'He left on 4 July 1999. "Talks (the third since May 2001) failed."  Then, in Oslo,\nthey met in 2002.\n\nEnd'
    )
    sentences = [text[slice(*found.sentence)] for found in find_dates(text, date(2013, 3, 20))]
    assert sentences == [
        "He left on 4 July 1999.",
        '"Talks (the third since May 2001) failed."',
        "Then, in Oslo,\nthey met in 2002.",
    ]
