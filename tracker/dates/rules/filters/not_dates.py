"""Filters for words and numbers that only look like dates."""

from typing import Final

from tracker.dates.engine.matcher import Match
from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import CATEGORIES, word_set
from tracker.dates.rules.filters import named_days, names, namesakes, people, titles, years_in_names
from tracker.dates.rules.filters.words import BEFORE_MONTH, BREAKS, QUOTES

# What follows a number that counts things, so that it is no year: 2000 people, 1900 GMT.
_COUNTED: Final = word_set(
    "people persons men women children workers employees soldiers troops members students jobs miles mile km "
    "kilometers kilometres meters metres feet foot pounds tons tonnes dollars euros yen shares points percent "
    "degrees gmt utc hours hrs edt est pdt pst bst cet square acres hectares barrels units copies seats votes "
    "megawatts mw kg cars planes aircraft passengers houses homes refugees deaths cases bytes mhz words pages "
    "tanks rounds rockets missiles trees animals families villages demonstrators protesters supporters officers "
    "civilians settlers immigrants patients voters candidates shops stores schools rooms beds calls letters "
    "minutes seconds block complaints hotels apartments bottles pieces times victims guns rubles roubles rials "
    "riyals dinars shillings kronor shells pesos pence cents kroner crowns lira zlotys francs marks rupees yuan "
    "guests kilos fans spectators delegates prisoners hp rpm calories strong "
    "containers crates marchers ballots inmates detainees migrants sailors households shareholders pilots nurses "
    "teachers farmers recruits reservists customers subscribers investors trucks lorries vehicles drones"
)
# What stands before a number that is a number or a name, not a year.
_NUMBERED: Final = word_set(
    "resolutions class articles decree decrees law bill proposition directive regulation rule camp committee section "
    "chapter page pages article no number nos room flight route highway line model series channel resolution "
    "volume vol windows office level building unit suite lot box agenda paragraph para mile form bus gate "
    "interstate russell expo euro horizon approximately nearly almost roughly exceed "
    "exceeds exceeded reached totaled totalled some least than "
    "paragraphs squadron squadrons regiment zone zones build pin iso bills hr orders extension code novel film "
    "postcode numbered movie album song opera musical sections rules forms flights rooms act acts hill site strategy "
    "server circular notice bulletin hull hotline helpline bridge"
)
_DIALLED: Final = ("hotline", "helpline", "number")
# Verbs and places elsewhere: to mark 2025; they plan 2025 votes; at school in 1975.
_NUMBERED_LARGE: Final = word_set(
    "Mark Plan Road Dock Depot Booth Furnace Battalion Battery Base Radio Project Mandate Psalm Pad "
    "School Clinic Colony Factory Hangar Hall Brigade Flat Locker Exhibit Ward"
)
_STREETS: Final = word_set("street st avenue ave road rd boulevard blvd lane drive way square place court terrace")
_WHOLE: Final = ("MAY", "JUNE", "JULY")
_SHORT: Final = 4  # letters of the short form of a month
_LISTED: Final = 12  # tokens of a list of numbers
_PRICED: Final = word_set("ounce head barrel share tonne ton piece unit kilo pound night person bushel")
_NAMING_WEEKDAYS: Final = word_set(
    "sheffield black blue bloody super fat ruby shrove every each any most cyber casual tgi"
)
_SERVANTS: Final = ("Man", "Girl", "girl")
_ORDINALS: Final = frozenset(CATEGORIES["ordinal"])
_EVERY: Final = word_set("every each any most")
_HABITS: Final = word_set("school schools best drivers edition editions newspaper newspapers papers supplement mosque")
_TITLES: Final = word_set("mr mrs ms dr sen rep gov prof sgt capt lt col gen justice")
_GAME: Final = word_set(
    "touchdown touchdowns scored trailed halftime rebounds quarterback kickoff yards goalless scoreless equalizer "
    "penalty rugby striker winger fullback goalkeeper midfielder offside attacking"
)
_NAMED_BY_WEEKDAYS: Final = word_set(
    "times mail mirror telegraph express herald post night independent tribune star business news courier gazette "
    "chronicle telegram economist paper nation vision observer"
)
_SUPERLATIVE: Final = ("iest", "gest", "dest", "ttest")
_AFTER_YEAR: Final = word_set("the a an and or but when as with after before to for by he she it they we i was were is")
_ZONES: Final = word_set("gmt utc")
_NAMES: Final = word_set("april may june august jan mar dec oct")
_BEFORE_YEAR: Final = word_set("in of since by until year from to and between")


def year(m: Match) -> bool:
    """Whether a bare number of four digits is no year."""
    if m.whole:
        return False
    after, before = m.around(1), m.around(-1)
    if years_in_names.product(m) or (m.words()[0] == "t" and after.isalpha() and after not in _AFTER_YEAR):
        return True  # in two thousand and twelve villages
    if numbered(m) or after in _COUNTED or after == "%" or before in ("$", "£", "€", "#"):
        return True
    if _in_code(m) or _in_address(m) or ({m.around(2), m.around(3)} & _ZONES and before not in _BEFORE_YEAR):
        return True  # 2019-nCoV; 2024 Friday, UTC
    if before.endswith("ed") and before != "dated" and after.endswith("s") and m.raw(1).islower() and len(after) > 3:
        return True  # fired 1950 rounds
    if (before, m.around(-2)) in (("to", "up"), ("as", "many"), ("as", "much"), ("as", "few"), ("of", "total")):
        return True
    if after in ("a", "an") and m.around(2) in _PRICED:
        return True  # at 1985 an ounce
    if (after == "of" and before not in _BEFORE_YEAR) or (after, m.around(2)) == ("local", "time"):
        return True
    if before == "at" and not (after.isalpha() and m.raw(1).islower()):
        return True  # the index closed at 1998; at 1600 Pennsylvania Avenue; but at 1998 prices
    if (before == "-" and not m.around(-2).isdecimal() and m.around(-2) not in ("pre", "post")) or (
        after == "-" and {m.around(2), m.around(2) + "s"} & _COUNTED
    ):
        return True
    value = m.get("year")
    if 1900 <= value <= 2100:
        return False
    led = before in _BEFORE_YEAR and (before != "and" or m.around(-2).isdecimal())
    return not (led and 1100 <= value <= 2100 and after != "-" and not after.endswith("s"))


def _in_code(m: Match) -> bool:
    """Whether a number belongs to a code: 2019-nCoV; not to 1934-ish."""
    end, text = m.lexed.tokens[m.span[1] - 1].end, m.lexed.text
    return text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha() and not m.raw(2).islower()


def _in_address(m: Match) -> bool:
    """Whether a number belongs to an address or a telephone: 1945 Elm Avenue, 0171 2003 1998, +1 202 555 2019."""
    step = -1
    while m.around(step).isdecimal() or (m.around(step) in ("-", ")") and m.around(step - 1).isdecimal()):
        step -= 1
        if step < -_LISTED:
            break
    if step < -1 and ((m.around(step + 1)[0] == "0" and m.around(-1) != "-") or m.around(step) == "+"):
        return True
    street = next((at for at in (2, 3) if m.around(at) in _STREETS and m.raw(at)[:1].isupper()), 0)
    if not street or not m.raw(1)[:1].isupper() or m.around(-1) == "the":
        return False
    after = m.around(street + 1)
    return not after.isalpha() or after in BREAKS  # not 1989 Tiananmen Square protests


def numbered(m: Match) -> bool:
    """Whether a number only tells which: resolutions 1970 and 1973, no. 2000, the 1922 Committee."""
    step = -1
    while m.around(step) in ("and", "or", ",", "/", "to") and m.around(step - 1).isdecimal() and step > -_LISTED:
        step -= 2
    if m.around(step) == ")" and m.around(step - 2) == "(":
        step -= 3  # Regulation (EU) 2016/679
    if m.around(-1) == "-" and m.around(-2).isdecimal():
        step = -3  # case 96-1985
    if m.around(step) == "," and m.around(step - 1) in _DIALLED:
        return True  # the hotline, 1920, is free
    if m.around(-1) == "case" and m.around(1) in ("-", "/"):
        return True  # case 1943-58
    if m.around(step) in _NUMBERED or m.raw(step) in _NUMBERED_LARGE:
        return True
    title = m.around(step - 1)
    return m.around(step) == "." and (
        title in ("no", "nos", "sec", "art") or m.raw(step - 1) in ("S", "R")
    )  # H.R. 2023


def of_game(m: Match) -> bool:
    """Whether a quarter or a half is one of a game."""
    if m.whole or m.has("year"):
        return False
    if any(m.around(step) in ("game", "match") for step in (2, 3)) and m.around(1) == "of":
        return True
    if m.around(-1) == "after" and m.around(-2).isdecimal() and m.around(-3) in ("-", "–"):
        return True  # led 29-24 after the first quarter
    return any(m.around(step) in _GAME for step in range(-12, 13) if step)


def month_word(m: Match, *, has_day: bool) -> bool:
    """Whether May, March or June is a verb or a name: `may`, `March on`, `Theresa May`."""
    if m.whole or (m.span[1] - m.span[0] > (2 if has_day else 1) and not has_day):
        return False
    if has_day:  # Ms May Fourth
        named = named_days.named(m) or names.compound(m) or people.aged(m)
        return named or m.around(-1) in _TITLES or _march_of_words(m)
    if _names(m) or titles.closed(m) or titles.town(m):
        return True
    before, word = m.raw(-1), m.word("month")
    small = before.lower()
    if small.endswith(_SUPERLATIVE) or small in _EVERY or small in ("named", "nicknamed"):
        return True  # the coldest February
    if (m.around(-2) if before == "." else small) in _TITLES:
        return True
    known, after = small in BEFORE_MONTH, m.raw(1)
    if not known and after[:1].isupper() and word[-1] != ".":
        return small not in ("", "-", "last", "this") or word in _NAMES
    if not known and before[:1].isupper() and small not in ("a", "an"):
        return True
    if word in ("may", "march") and before in ("", "`", "«", *QUOTES) and after[:1].isalpha():
        return True  # a sentence opens with a verb
    if word in ("jan", "mar", "dec", "oct", "jun") or _abbreviates_another(m):
        return True
    if small in _BEFORE_YEAR:
        return False
    if word == "march" and after in ("on", "to", "against", "into", "through"):
        return True
    return word == "may" and people.governed(m)


def _names(m: Match) -> bool:
    """Whether a month or a weekday is a name or a title, or any day of that name."""
    return named_days.named(m) or names.company(m) or names.habit(m) or titles.quoted(m) or titles.work(m)


def _abbreviates_another(m: Match) -> bool:
    """Whether capitals, or the first part of a name, are no month: the APR on a loan, Sept-Îles."""
    word, end = m.words(), m.lexed.tokens[m.span[1] - 1].end
    short = len(word) <= _SHORT and word.isupper() and word not in _WHOLE and not m.lexed.text.isupper()
    joined = m.lexed.text[end : end + 1] == "-" and m.lexed.text[end + 1 : end + 2].isupper()
    ranged = codes()["month"] in m.lexed.kinds[m.span[1] + 1 : m.span[1] + 2]  # Apr-Jun
    return not m.raw(1).isdecimal() and (short or (joined and not ranged))


def _march_of_words(m: Match) -> bool:
    """A day in letters needs more than a word beside a month: not `in October third-quarter results`."""
    token = m.token("mday")
    if not m.word("mday").isalpha() or m.has("year") or " of " in m.words().lower():
        return False
    return not m.lexed.text[token.start].isupper() and (m.around(1)[:1].isalpha() or m.around(1) == "-")


def weekday_word(m: Match) -> bool:
    """Whether a weekday is part of a name or a habit: Black Monday, the Sunday Times, every Monday."""
    before, after, word = m.around(-1), m.around(1), m.word("weekday")
    if names.person(m) or _names(m):
        return True
    if before.endswith(_SUPERLATIVE) or namesakes.namesake(m):
        return True  # the busiest Friday
    if people.is_family(m) or m.raw(-1) in _SERVANTS:
        return True  # the Sunday brothers; Man Friday
    if before in ("and", "or") and m.around(-3) in _EVERY:
        return True  # every Tuesday and Thursday
    if before in _ORDINALS or (before == "other" and m.around(-2) in _EVERY):
        return True  # the third Sunday of something, every other Friday
    if before in _NAMING_WEEKDAYS or after in _HABITS or (m.around(-2) if before == "." else before) in _TITLES:
        return True
    if after in _NAMING_WEEKDAYS and m.raw(1).istitle() and m.around(2) == word:
        return True  # the song Sunday Bloody Sunday
    titled = [m.around(step) for step in (1, 2, 3) if all(m.raw(one)[:1].isupper() for one in range(1, step + 1))]
    return not _NAMED_BY_WEEKDAYS.isdisjoint(titled)
