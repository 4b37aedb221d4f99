"""The words that tell who acts: titles, bodies, officials, things, and the small words between them."""

from collections.abc import Mapping
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english import calendar, small_words

DETERMINERS: Final = small_words.DETERMINERS | word_set(
    "all both another such many several few other two three four five six seven eight nine ten"
)
PREPOSITIONS: Final = small_words.PREPOSITIONS | {"according"}
SUBORDINATORS: Final = word_set(
    "that when while because if whether although though after before since as until once unless where so which "
    "who whom whose how why what till"
)
RELATIVES: Final = word_set("which who that")
CONJUNCTIONS: Final = word_set("and or but nor yet plus")
PRONOUNS: Final = small_words.PRONOUNS
MONTHS: Final = calendar.MONTHS | word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
DAYS: Final = calendar.WEEKDAYS | word_set("mon tue tues wed thu thur thurs fri sat sun")
TIME_WORDS: Final = (
    MONTHS
    | DAYS
    | word_set(
        "today yesterday tomorrow tonight christmas easter ramadan spring summer autumn winter last next earlier "
        "later early late mid q1 q2 q3 q4 week month year day days weeks months years morning afternoon evening night"
    )
)

# Bodies that act in their own name: `Chile's Senate` is the Senate of Chile.
BODIES: Final = word_set(
    "parliament senate congress assembly legislature ministry department bureau agency authority commission "
    "committee council court tribunal army navy military police bank cabinet treasury regulator watchdog "
    "administration office prosecutors judiciary junta chamber board panel party secretariat customs intelligence "
    "rebels militia guard lenders lender exchange taskforce bundesbank politburo central-bank"
)
_OFFICE_HOLDERS: Final = word_set(
    "president presidents premier premiers minister ministers chancellor king queen emir amir sultan leader leaders "
    "secretary ambassador ambassadors envoy envoys governor governors mayor mayors councillors senators lawmakers "
    "legislators head heads chief chiefs commander commissioner commissioners prime counterpart spokesman spokeswoman "
    "spokesperson official officials diplomat diplomats delegate delegates representative negotiator negotiators "
    "authorities sherpas candidate candidates nominee secretaries"
)
_STAFF: Final = word_set(
    "members shareholders investors creditors bondholders directors holders executives employees managers engineers "
    "traders scientists inspectors monitors observers pilots lawyers attorneys crew crews staff team teams organisers "
    "organizers producers"
)
_FORCES: Final = word_set(
    "guards force forces fleet navy troops soldiers officers agents patrol customs coastguard fighters militants "
    "gunmen jet jets fighter warplane warplanes aircraft helicopters drone drones missile missiles warship warships "
    "destroyer destroyers frigate frigates cutter submarine submarines gunboat gunboats vessels"
)
_ORGANISATIONS: Final = word_set(
    "government regime state states side sides parties group bloc alliance union club delegation delegations mission "
    "embassy consulate regulators company firm giant maker chipmaker startup subsidiary division unit arm branch "
    "laboratory plant factory"
)
POSSESSIVES: Final = frozenset({"its", "their", "his", "her"})
# Those with whom a state or firm has to do, and who do not act for it: Zambia's creditors.
COUNTERPARTS: Final = word_set("creditors bondholders lenders investors rivals")
# Words of the noun of those who act for a state: a coast guard ship.
ARMED: Final = word_set("guard coastguard navy naval army military patrol police government")
# Adjectives of those who do not act for the state that they are of: opposition leaders.
OPPOSING: Final = word_set("opposition rebel guerrilla dissident separatist militant exiled insurgent")
# Who acts for the state or body that a name before or after tells: Chilean troops, the envoy of Oman.
REPRESENTATIVES: Final = _OFFICE_HOLDERS | _STAFF | _FORCES | _ORGANISATIONS
PERSON_TITLES: Final = word_set(
    "president premier chancellor minister secretary senator governor ambassador envoy chief executive ceo "
    "chairman chairwoman chair spokesman spokeswoman spokesperson general admiral colonel mr mrs ms dr sir "
    "lord lady judge justice king queen prince princess pope emir amir sultan sheikh sheik congressman "
    "congresswoman "
    "representative speaker leader director founder co-founder professor commissioner mayor counterpart head "
    "economist analyst lawyer attorney billionaire magnate entrepreneur mp tycoon dissident activist author "
    "researcher scientist captain president-elect vice-president taoiseach boss sen rep gov gen col lt maj capt "
    "adm prof rev hon sheriff deputy honourable honorable excellency whip detective constable inspector "
    "superintendent sergeant corporal lieutenant marshal brigadier bishop archbishop cardinal rabbi imam ayatollah "
    "democrat republican advisor adviser lawmaker legislator councillor prosecutor"
)
ACTING: Final = BODIES | REPRESENTATIVES | PERSON_TITLES
COMPANY_ENDS: Final = word_set(
    "inc corp corporation ltd limited llc plc gmbh ag sa nv se co company group holdings holding technologies "
    "technology bank industries motor motors airlines airways energy petroleum oil telecom telecommunications electric "
    "optics photonics silicon automotive insurance aviation air biotech therapeutics biosciences logistics chemicals "
    "minerals metals marine shipyard shipyards dynamics instruments stores studios "
    "asa sdn pvt fze oyj ab spa srl bv kk pty pte sarl oy kg kgaa bhd berhad tbk pjsc jsc sab ooo "
    "electronics semiconductor semiconductors systems labs laboratories partners capital pharma pharmaceuticals "
    "mining steel foundry construction engineering shipping lines media software robotics networks aerospace airspace"
)
# Titles that stand before a name; some of them alone are the name of an office.
GIVEN_TITLES: Final = PERSON_TITLES | {"secretary-general", "director-general"}
BODY_ENDS: Final = word_set(
    "ministry department agency authority commission committee council court tribunal bureau office bank "
    "parliament senate assembly congress union organisation organization association federation institute "
    "university party front movement army force forces alliance league society foundation fund board "
    "administration cabinet secretariat chamber exchange service corps guard laboratory academy observatory "
    "network coalition trust secretary-general"
)
NAME_ENDS: Final = COMPANY_ENDS | BODY_ENDS
ENDS_OF_BODIES: Final = BODIES | BODY_ENDS - COMPANY_ENDS
# Nouns that stand before or after the name of a firm: the chipmaker, a start-up.
COMPANY_NOUNS: Final = word_set(
    "company firm chipmaker carmaker startup start-up manufacturer lender maker airline carrier retailer automaker "
    "developer operator producer miner drugmaker giant insurer brewer shipbuilder steelmaker planemaker truckmaker "
    "refiner utility conglomerate foundry supplier subsidiary exporter importer grocer publisher broker bookmaker "
    "lessor shipyard chain platform recycler contractor shipper fabricator smelter dealer "
    "distributor vendor unicorn trader"
)
# Nouns that stand for the state last named.
STATE_NOUNS: Final = word_set("country nation state kingdom republic sultanate emirate island archipelago sovereign")
# Nouns of a firm that may as well stand for a group of states.
_GROUPS: Final = word_set("group giant conglomerate multinational")
FIRM_NOUNS: Final = COMPANY_NOUNS | _GROUPS
# What is written with capitals and does not act.
THINGS: Final = word_set(
    "document scheme prospectus memorandum circular petition meeting "
    "act treaty convention agreement accord accords pact protocol declaration forum summit conference fair expo "
    "exposition congresses games cup prize award street road avenue square river sea ocean gulf bay strait "
    "straits lake heights hills mountains valley island islands peninsula desert dam airport port hall centre "
    "center tower building palace journal gazette times post tribune resolution charter agenda plan initiative "
    "programme program project vision strategy framework roadmap day week month year era century war "
    "festival olympics region province county city district coast canal channel corridor bridge park stadium "
    "hotel law bill code rule rules regulation order decree directive list article chapter section annex "
    "series edition version model pro max ultra mini book report review survey outlook letter house belt "
    "line point north south east west central africa african asia europe america americas pacific atlantic "
    "mediterranean caribbean arctic antarctic middle god english arabic internet covid covid-19 ai gdp table figure "
    "part mandate crude brent bitcoin index nasdaq ftse s&p dow dollar euro pound yen lira rouble "
    "ruble yuan ipo ipos fdi cpi ppi pmi gnp vat gst nda agm egm ceo cfo rfp tender assent "
    "sensex nifty nikkei topix kospi kosdaq dax stoxx ibex bovespa ibovespa composite industrials "
    "cathedral basilica temple mosque monastery abbey prison jail cemetery primary primaries caucus caucuses "
    "championship championships tournament marathon debates "
    "utc gmt cet cest est edt pst pdt bst ist cst license licence permit notice waiver"
)
_BODY_NOUNS: Final = word_set(
    "council commission assembly ministry department agency committee court bank bureau authority parliament "
    "senate regulator watchdog tribunal organisation organization union community alliance bloc mission force "
    "institute university foundation party board panel chamber office administration secretariat fund federation "
    "association league forum coalition body"
)
# Nouns that stand for the firm or body last named.
SHORT_FORMS: Final[Mapping[str, str]] = {**dict.fromkeys(FIRM_NOUNS, "company"), **dict.fromkeys(_BODY_NOUNS, "body")}
