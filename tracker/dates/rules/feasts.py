"""The names of feasts and how each is reckoned, as one table; `holidays.py` reads it.

How: `12-25` a fixed day; `11/thu/4` a weekday of a month, counted from its end where negative;
`near 10-16` the nearest working day, `monday 06-24` the nearest Monday; `easter -2`, `orthodox -2`
days from Easter; `hebrew`, `islamic`, `chinese` a month and a day; `indian` a month, a lunar day and
the hour at which it must run; `harvest` days from Makar Sankranti; a word of its own for a rule of
its own. `+1` moves a day on, `x8` says how many days it lasts. A name with a star holds only in a
text that is a date of its own: it has other meanings.
"""

from functools import lru_cache
from typing import Final, NamedTuple

from tracker.dates.engine.numbers import squeeze

_FIXED: Final = """
01-01  New Year's Day | New Year | New Year's
12-31  New Year's Eve
12-25  Christmas | Christmas Day | Xmas | *Xmas Day
12-24  Christmas Eve
12-26  Boxing Day | St Stephen's Day
12-26x7  Kwanzaa
01-07  Orthodox Christmas | Orthodox Christmas Day
01-06  Epiphany | Three Kings' Day
02-02  Groundhog Day | Groundhogs Day | Candlemas
02-14  Valentine's Day | Valentine Day | Saint Valentine's Day
03-01  St David's Day
03-08  International Women's Day
03-14  Pi Day
03-15  Ides of March
03-17  St Patrick's Day | Saint Patrick's Day
04-01  April Fools' Day | April Fool's Day
04-10  Siblings Day | National Sibling Day
04-22  Earth Day
04-23  St George's Day | Saint George's Day
04-25  Anzac Day
05-01  May Day | Law Day | Lei Day | Loyalty Day
05-04  Star Wars Day
05-05  Cinco de Mayo
05-08  VE Day
06-05  World Environment Day
06-19  Juneteenth
06-24  Midsummer Day | St John's Day
07-01  Canada Day | Dominion Day
07-04  Fourth of July
07-14  Bastille Day
08-15  VJ Day | Assumption Day
10-02  Gandhi Jayanti
10-03  German Unity Day
10-24  United Nations Day
10-31  Halloween | All Hallows' Eve
11-01  All Saints' Day
11-02  All Souls' Day | Day of the Dead
11-05  Guy Fawkes Day | Bonfire Night
11-11  Armistice Day | Veterans' Day | Veteran Day | Remembrance Day
11-20  World Children's Day
11-30  St Andrew's Day | Saint Andrew's Day
12-01  World AIDS Day
12-07  Pearl Harbor Day
12-10  Human Rights Day
12-16  Day of Reconciliation | Day of the Vow | Day of the Covenant
12-30  Rizal Day
01-25  Burns Night | *Burns Supper
01-26  Australia Day
02-06  Waitangi Day
02-12  Lincoln's Birthday
04-09  Vimy Ridge Day
04-27  King's Day | Koningsdag
05-09  Rabindra Jayanti | Rabindranath Jayanti
05-30  Indian Arrival Day
09-24  Heritage Day
10-10  Kruger Day
10-18  Alaska Day
"""
_NTH: Final = """
11/thu/4  Thanksgiving | Thanksgiving Day | Thanksgivings
11/thu/4+1  Black Friday
11/thu/4+4  Cyber Monday
05/sun/2  Mother's Day
06/sun/3  Father's Day
09/mon/1  Labor Day
09/sun/2  National Grandparents' Day | Grandparents' Day
05/mon/-1  Memorial Day | Decoration Day
02/mon/3  Presidents' Day | President's Day | Family Day | Islander Day | Louis Riel Day | Nova Scotia Heritage Day
10/mon/2  Columbus Day
01/mon/3  Martin Luther King Day | Martin Luther King Jr Day | Martin Luther King's Day
01/mon/3  MLK Day | MLK Jr Day | Civil Rights Day
05/fri/2  Military Spouse Day
05/sat/3  Armed Forces Day
05/sun/3x7  *EMS Week
05/sun/3+3  *EMSC Day
04/fri/-1  Arbor Day
04/wed/-1  *Administrative Professionals' Day | *Administrative Professional Day | *Secretaries' Day | *Admins Day
03/sun/2  *Daylight Saving Start | *Daylight Savings Start | *Daylight Saving Start Day | *Daylight Savings Start Day
11/sun/1  *Daylight Saving End | *Daylight Savings End | *Daylight Saving End Day | *Daylight Savings End Day
08/mon/-1  August Bank Holiday | Summer Bank Holiday | Late Summer Bank Holiday
05/mon/-1  Spring Bank Holiday
05/mon/1  Early May Bank Holiday | May Day Bank Holiday
08/mon/1  Civic Holiday | British Columbia Day | Natal Day | New Brunswick Day | Saskatchewan Day | Terry Fox Day
monday 06-24  *Discovery Day
victoria  Victoria Day | Sovereign's Birthday | National Patriots' Day
near 10-16  *Boss's Day | *Boss Day | *Boss's
near 04-16  *Emancipation Day
tax  Tax Day
super  Super Tuesday
09-01x7  National Arbor Week
"""
_EASTER: Final = """
easter 0  Easter | Easter Sunday | Easter Day | *Resurrection Sunday
easter 1  Easter Monday
easter -1  Easter Saturday | Holy Saturday
easter -2  Good Friday
easter -3  Maundy Thursday | Holy Thursday
easter -3  *Covenant Thursday | *Covenant Thu | *Thursday of Mysteries | *Thu of Mysteries
easter -4  Spy Wednesday
easter -7  Palm Sunday | *Branch Sunday
easter -7x7  Holy Week
easter -21  Mothering Sunday
easter -46  Ash Wednesday
easter -46x46  *Lent
easter -47  Shrove Tuesday | *Pancake Tuesday | *Pancake Day | Mardi Gras | Fat Tuesday
easter -48  Shrove Monday
easter 7  Divine Mercy Sunday
easter 39  Ascension Day | Ascension Thursday
easter 49  Pentecost | Pentecost Sunday | Whit Sunday | Whitsunday
easter 50  Whit Monday | Pentecost Monday | *Monday of the Holy Spirit
easter 56  Trinity Sunday
easter 60  Corpus Christi
orthodox 0  Orthodox Easter | Orthodox Easter Sunday | *Pascha
orthodox 1  Orthodox Easter Monday
orthodox -1  Orthodox Holy Saturday
orthodox -2  Orthodox Good Friday | Orthodox Great Friday
orthodox -7  Orthodox Palm Sunday
orthodox -8  Lazarus Saturday
orthodox -48  Clean Monday | Orthodox Shrove Monday
orthodox -48x41  *Great Lent | *Great Fast | *Orthodox Lent
orthodox 39  Orthodox Ascension
orthodox 49  Orthodox Pentecost
"""
_MOON: Final = """
hebrew tishri 1x2  Rosh Hashanah | Rosh Hashana | Rosh Hashanna | *Jewish New Year
hebrew tishri 10  Yom Kippur | *Day of Atonement
hebrew tishri 15x8  Sukkot | Succot | Succos | Sukkoth
hebrew tishri 15x8  *Feast of Tabernacles | *Feast of the Ingathering | *Feast of Booths
hebrew tishri 22  Shemini Atzeret
hebrew tishri 23  Simchat Torah
hebrew kislev 25x8  Hanukkah | Chanukah | Hanukah | Hannukkah | Chanukkah | *Festival of Lights
hebrew shvat 15  Tu Bishvat | Tu B'Shevat
hebrew adar 14  Purim
hebrew adar 15  Shushan Purim
hebrew nisan 15x8  Passover | Pesach
hebrew iyar 18  Lag BaOmer | Lag B'Omer
hebrew iyar 28  Jerusalem Day | Yom Yerushalayim
hebrew sivan 6x2  Shavuot | Shavuos
fast_of_av  Tisha B'Av | Tishah B'Av
catastrophe  Yom HaShoah | *Holocaust Day | *Holocaust Remembrance Day
independence  Yom HaAtzmaut
islamic 1 1  Islamic New Year | Hijri New Year | *Amun Jadid | Muharram
islamic 1 10  Ashura | *Day of Ashura
islamic 3 12  Mawlid | Mawlid al-Nabi | Mawlid an-Nabi | Mawlid al-Nabawi | Milad un-Nabi | *Prophet's Birthday
islamic 7 13  Hazrat Ali's Birthday | Hazarat Ali's Birthday
islamic 7 27  Isra and Mi'raj | Isra Mi'raj | *Prophet's Ascension | *Night Journey | *Ascension to Heaven
islamic 8 15  Mid-Sha'ban | *Shab e-Barat
ramadan  Ramadan | Ramadhan | Ramzan | Ramzaan
last_friday  Jamat ul-Vida | Jumu'atul-Wida | Jumatul Wida
islamic 9 27  Laylat al-Qadr | Laylat al-Kadr | *Night of Power | *Night of Measures | *Night of Destiny
islamic 10 1  Eid al-Fitr | Eid ul-Fitr | Id al-Fitr | Id ul-Fitr
islamic 12 9  Day of Arafah | Day of Arafat
islamic 12 10  Eid al-Adha | Eid ul-Adha | Id al-Adha | Id ul-Adha
islamic 12 10  Bakr Id | Bakrid | *Sacrifice Feast | *Feast of Sacrifice
chinese 1 1  Chinese New Year | Chinese New Year's Day | Chinese Lunar New Year's Day
chinese 1 1  Lunar New Year | *Spring Festival
chinese 1 15  *Lantern Festival
chinese 5 5  Dragon Boat Festival
chinese 7 7  *Qixi | *Qixi Festival
chinese 8 15  Mid-Autumn Festival | *Moon Festival
chinese 9 9  *Double Ninth Festival | *Chongyang Festival
indian 1 1 6  Ugadi | Yugadi | *Samvatsaradi | *Chaitra Sukladi | *Chaitra Sukhladi | Gudi Padwa
indian 1 9 12  Ram Navami | Rama Navami
indian 2 15 6  Vesak | *Vaisakha | *Buddha Day | Buddha Purnima
indian 5 15 6  Raksha Bandhan | *Rakhi
indian 5 23 24  Janmashtami | Krishna Janmashtami
indian 6 4 12  Ganesh Chaturthi | Vinayaka Chaturthi
indian 7 1 6x9  Navaratri | Navratri | Durga Puja
indian 7 7 6  Maha Saptami
indian 7 8 6  Durga Ashtami | Maha Ashtami
indian 7 10 10  Dussehra | Vijayadashami
indian 7 15 6  Valmiki Jayanti | *Pargat Diwas
indian 7 19 20  Karva Chauth
indian 7 28 18  Dhanteras | Dhanatrayodashi
indian 7 30 18  Diwali | Deepavali | Lakshmi Puja
indian 8 6 6  Chhath | Chhath Puja | *Dala Puja | *Surya Shashthi
indian 8 15 6  Guru Nanak Jayanti | Gurpurab
indian 10 7 6  Guru Gobind Singh Jayanti | Guru Gobind Singh Birthday | Guru Govind Singh Jayanti
indian 11 5 9  Vasant Panchami | Basant Panchami
indian 11 15 6  Guru Ravidas Jayanti | Guru Ravidass Jayanti | Guru Ravidas Birthday | Guru Ravidass Birthday
indian 11 25 6  *Saraswati Jayanti | Dayananda Saraswati Jayanti
indian 11 29 24  Maha Shivaratri | Mahashivratri | Maha Shivratri
indian 12 15 13  Holika Dahan | *Chhoti Holi | *Kamudu Pyre
indian 12 15 13+1  Holi | *Dhulandi | *Phagwah
harvest -1  *Bhogi Pandigai | *Bogi Pandigai
harvest 0  Makar Sankranti | *Maghi | Thai Pongal
harvest 1  *Maattu Pongal | *Mattu Pongal
harvest 2  *Kaanum Pongal | *Kanni Pongal
"""
# Kept on another day in other countries: the country of the language decides (en-GB), else the
# first name's entry above; where there is none, the name alone says no day.
_COUNTRIES: Final = """
GB IE  easter -21  Mother's Day
CA  10/mon/2  Thanksgiving | Thanksgiving Day
CA  07-01  Memorial Day
CA  09/mon/1  Labour Day
AU NZ  09/sun/1  Father's Day
NZ  10/mon/4  Labour Day
NZ  04/wed/3  *Admin Day
GB IE  05/mon/1  Labour Day
IN ZA PH BZ  05-01  Labour Day
JM  05-23  Labour Day
TT  06-19  Labour Day
US  07-04  Independence Day
IN  08-15  Independence Day
PH  06-12  Independence Day
JM  08-06  Independence Day
TT  08-31  Independence Day
JM  10/mon/3  Heroes' Day | National Heroes' Day
PH  08/mon/-1  Heroes' Day | National Heroes' Day
ZA  10-10  Heroes' Day
CA  04/wed/-1  *Admin Day
US CA  04/wed/-1  *Secretaries' Day
"""


class Feast(NamedTuple):
    """How a feast is reckoned: everywhere, and in single countries."""

    how: str
    whole: bool  # only in a text that is a date of its own
    countries: dict[str, str]


def _lines(*tables: str) -> list[str]:
    return [line for table in tables for line in table.split("\n") if line]


@lru_cache(maxsize=1)
def feasts() -> dict[str, Feast]:
    """Each feast by its squeezed name."""
    table: dict[str, Feast] = {}
    for line in _lines(_FIXED, _NTH, _EASTER, _MOON):
        how, _, names = line.partition("  ")
        for name in names.split(" | "):
            table[squeeze(name.lower().lstrip("*"))] = Feast(how, name[0] == "*", {})
    for line in _lines(_COUNTRIES):
        places, how, names = line.split("  ")
        for name in names.split(" | "):
            feast = table.setdefault(squeeze(name.lower().lstrip("*")), Feast("", True, {}))
            feast.countries.update(dict.fromkeys(places.split(), how))
    return table


@lru_cache(maxsize=1)
def beginnings() -> frozenset[str]:
    """Every beginning of a feast's squeezed name, and the name."""
    return frozenset(name[:size] for name in feasts() for size in range(1, len(name) + 1))


@lru_cache(maxsize=1)
def first_words() -> dict[str, frozenset[str]]:
    """The words that a feast's name may begin with, each with the two letters that may come after it."""
    found: dict[str, set[str]] = {}
    for line in _lines(_FIXED, _NTH, _EASTER, _MOON, _COUNTRIES):
        for name in line.rpartition("  ")[2].split(" | "):
            first = name.lower().lstrip("*").replace("-", " ").split()[0]
            for word in {first, first.replace("'", ""), first.split("'")[0]}:
                found.setdefault(word, set()).add(squeeze(name.lower().lstrip("*"))[len(word) :][:2])
    return {word: frozenset(after) for word, after in found.items()}
