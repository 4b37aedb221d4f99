"""The kinds that verbs tell together with what they are done to, or with who does it."""

from collections.abc import Mapping
from typing import Final

from tracker.reader.events.kinds.nouns import PARLIAMENTS

Rows = tuple[tuple[str, float, str], ...]  # a kind, its weight, and the nouns

_OFFICIALS: Final = "ambassador minister president premier chancellor king queen secretary chief governor director head"
_TEAM: Final = "delegation envoy counterpart negotiator diplomat"
_PASSAGES: Final = "airspace border crossing strait port frontier canal gulf sea channel embassy consulate"
_ASKED: Final = "investigation inquiry probe consultation review"
_PREMISES: Final = (
    "branch line plant factory store office bridge terminal metro museum mine airport railway tunnel canal dam "
    "road port hospital aquarium"
)
_NORMS: Final = "law act bill legislation"
_PACTS: Final = "convention treaty covenant protocol"
_DEALS: Final = "deal bargain accord pact agreement compromise truce understanding settlement"
_FIGURES: Final = (
    "figure data minute statistic number finding report result survey census estimate study index ranking scorecard "
    "barometer yearbook"
)
_GOODS: Final = (
    "product model version iteration generation successor phone laptop tablet car van truck suv motorcycle chip "
    "processor console headset app platform"
)
_CASES: Final = "dispute lawsuit suit case claim quarrel row charge allegation"
_TEXT: Final = "text draft resolution motion"
_BUYING: Final = "purchase acquisition takeover sale merger deal"
_OUTPUT: Final = "production output shipment delivery"
_STARTED: Final = "operation production delivery shipment service sale line route ferry"
_PROPERTY: Final = "asset account fund property yacht villa mansion holding"
_STOPPAGES: Final = "strike walkout stoppage"
_STAFF: Final = "worker staff employee engineer"
_BENCH: Final = "court judge tribunal magistrate"
_LEAD: Final = "power presidency chairmanship chair command helm leadership rein"
_CABINETS: Final = "government coalition cabinet administration"
_VOTES: Final = "vote term seat majority presidency ballot election referendum runoff run-off"
_POSTS: Final = (
    f"{_OFFICIALS} commander official judge cabinet administrator chair chairman commissioner coordinator "
    "representative"
)
_PERMITTED: Final = "vaccine drug treatment budget fund plan sale merger licence spending project funding"
_ELECTED: Final = "parliament president leader mayor assembly successor candidate nominee flag-bearer council"
_HELD: Final = "hostage prisoner captive soldier"
_FIRED: Final = "missile drone rocket shell torpedo attack offensive strike"
_JAILS: Final = "prison jail custody detention bail"
_CLUBS: Final = "union bloc alliance organisation organization pact commission nations league court"
_ROLLS: Final = "journal gazette register"
_CONTESTS: Final = (
    "medal gold silver bronze title cup championship final match race game trophy prize award tournament league"
)
_DRUGS: Final = "drug cocaine heroin fentanyl cannabis substance evidence contraband"
_VEHICLES: Final = "bus car train plane lorry truck vehicle helicopter jeep van motorcycle minibus coach tram"

_BINDING: Final = (
    ("treaty", 5, f"{_PACTS} accord agreement pact charter instrument"),
    ("law", 4, f"{_NORMS} regulation decree rule directive code ordinance amendment"),
    ("conflict", 5, "ceasefire cease-fire truce"),
    ("policy", 4, "policy restriction measure lockdown curfew quarantine"),
)
_IN_FORCE: Final = (
    *("enter into force", "come into force", "go into force", "take effect", "go into effect"),
    *("come into operation", "become binding", "become effective", "kick in", "lapse", "expire"),
)
_INVESTIGATORS: Final = "police policeman detective prosecutor investigator customs authority"
_CROWD: Final = "people protester demonstrator thousand hundred resident crowd mourner supporter fan worshipper"
_RACE: Final = ("election", 4.0, "campaign candidacy race")
# What others said.
_DENIED: Final = (("statement", 5, "report rumour rumor suggestion speculation charge allegation accusation"),)
# Verb -> the kinds that it tells of its object, with their weight and the nouns of that object, in the singular.
OBJECTS: Final[Mapping[str, Rows]] = {
    **dict.fromkeys(_IN_FORCE, _BINDING),
    "settle": (("agreement", 5, _CASES),),
    **dict.fromkeys(("announce", "show", "reveal"), (("launch", 3, _GOODS),)),
    "receive": (
        ("meeting", 4, f"{_OFFICIALS} {_TEAM} survivor victim relative"),
        ("election", 5, "vote nomination"),
        ("law", 4, "term sentence"),
        ("other", 5, _CONTESTS),
    ),
    "release": (
        ("sanction", 4, "account asset"),
        ("conflict", 5, _HELD),
        ("law", 5, f"{_JAILS} suspect man woman he him she her"),
        ("report", 4, f"{_FIGURES} message email document paper advisory video footage"),
    ),
    "recover": (("other", 4, "body remains recorder wreck wreckage debris box"),),
    "catch": (("law", 4, "fugitive suspect thief gang smuggler killer"),),
    "unveil": (("other", 6, "statue monument memorial portrait plaque"),),
    **dict.fromkeys(("throw", "take up"), (("conflict", 6, "grenade bomb stone arms"),)),
    "award": (("other", 6, _CONTESTS),),
    "circulate": (("resolution", 3, _TEXT),),
    "report": (("report", 4, "case infection death"),),
    "attend": (("conference", 5, "convention"),),
    **dict.fromkeys(("claim", "set"), (("other", 6, "life best"),)),
    "propose": (("law", 4, f"{_NORMS} amendment"),),
    **dict.fromkeys(("nominate", "endorse"), (("election", 5, "ticket candidate slate president rival nominee bid"),)),
    "take over as": (("election", 4, "nominee candidate"),),
    **dict.fromkeys(("allow", "permit", "prohibit"), (("policy", 6, "gathering protest rally march visit"),)),
    "execute": (("policy", 4, "plan shutdown programme program strategy order"),),
    "publish": (("law", 2, "rule regulation notice decree"), ("report", 3, _FIGURES)),
    "block": (
        ("sanction", 5, f"{_PROPERTY} transaction"),
        ("resolution", 5, _TEXT),
        ("other", 4, "road street motorway highway runway"),
    ),
    **dict.fromkeys(("table", "put forward"), (("report", 4, _FIGURES), ("resolution", 5, _TEXT))),
    **dict.fromkeys(("freeze", "unblock"), (("sanction", 4, f"{_PROPERTY} million billion"),)),
    "bar": (
        ("sanction", 4, "entering entry travelling traveling visa"),
        ("export-control", 4, "selling exporting shipping supplying export shipments sale"),
    ),
    **dict.fromkeys(("remove", "expel"), (("policy", 4, f"{_POSTS} {_TEAM}"),)),
    "establish": (("agreement", 3, "relation tie"),),
    "sign": (("treaty", 4, f"{_PACTS} instrument"), ("law", 3, _NORMS)),
    "denounce": (("treaty", 4, f"{_PACTS} accord agreement pact"),),
    "declare": (
        ("policy", 4, "emergency law curfew holiday zone suspension moratorium"),
        ("conflict", 4, "war ceasefire truce"),
        ("election", 6, "winner victor victory"),
    ),
    "introduce": (("policy", 4, "visa tax levy tariff ban quota duty subsidy scheme cap fee permit check control"),),
    **dict.fromkeys(("deny", "reject", "address", "refute", "rebut"), _DENIED),
    "dismiss": (("policy", 5, _POSTS), ("market", 6, _STAFF), *_DENIED),
    **dict.fromkeys(("sack", "name", "appoint"), (("policy", 3, _POSTS),)),
    **dict.fromkeys(("testify before", "appear before"), (("meeting", 4, f"{PARLIAMENTS} panel"), ("law", 5, _BENCH))),
    "throw out": (("market", 5, "bid offer takeover"),),
    **dict.fromkeys(("tell", "instruct"), (("export-control", 4, "selling exporting shipping supplying"),)),
    "swear": (("policy", 3, "minister cabinet judge justice commissioner"),),
    "approve": (("treaty", 4, _PACTS), ("policy", 4, _PERMITTED)),
    "close": (
        ("policy", 4, f"{_PASSAGES} {_ASKED} school university stadium shop restaurant bar beach park"),
        ("agreement", 4, _BUYING),
    ),
    "complete": (("agreement", 3, _BUYING),),
    "open": (("policy", 3, f"{_PASSAGES} {_ASKED}"), ("launch", 3, _PREMISES), ("election", 4, "poll polling voting")),
    **dict.fromkeys(("shut", "reopen"), (("policy", 3, _PASSAGES),)),
    "cut": (
        ("policy", 4, "tie relation"),
        ("market", 4, "rating outlook job worker post dividend forecast stake"),
    ),
    "raise": (
        ("market", 4, "rating outlook money fund capital price dividend stake forecast"),
        ("statement", 4, "concern question issue doubt objection matter"),
    ),
    **dict.fromkeys(
        ("sink", "hit"), (("market", 6, "record low high peak"), ("launch", 5, "shop store shelf shelves"))
    ),
    "post": (("market", 4, "profit loss revenue earnings gain"),),
    **dict.fromkeys(
        ("choose", "pick", "select"),
        (
            ("election", 5, _ELECTED),
            ("agreement", 4, "supply build provide deliver supplier contractor bidder"),
        ),
    ),
    **dict.fromkeys(
        ("trade", "exchange", "swap"),
        (("conflict", 5, f"fire shell shot blow {_HELD}"), ("statement", 4, "barb insult")),
    ),
    **dict.fromkeys(("seize", "grab"), (("conflict", 4, "power"), ("sanction", 4, _PROPERTY), ("law", 5, _DRUGS))),
    **dict.fromkeys(("stage", "hold", "threaten", "end"), (("other", 6, _STOPPAGES), _RACE)),
    "strike": (("agreement", 5, _DEALS),),
    "accept": (("agreement", 4, "offer deal terms"),),
    "host": (("summit", 5, "leaders presidents premiers"),),
    "put": (("agreement", 4, "signature pen"), ("report", 4, "toll")),
    "send": (
        ("launch", 5, "satellite probe spacecraft astronaut capsule lander rover"),
        ("policy", 4, f"police policeman officer aid mission {_TEAM}"),
        ("conflict", 3, "destroyer warship troops soldier"),
    ),
    "ban": (("export-control", 4, "sales exports shipments"), ("sanction", 6, "visit entry contact")),
    "charge": (("policy", 6, "fee toll levy duty"),),
    "veto": (("law", 8, _NORMS),),
    "register": (("election", 5, "candidate voter"),),
    "win": (
        ("election", 4, f"{_VOTES} nomination primary caucus"),
        ("agreement", 4, "order contract tender bid"),
        ("law", 4, "case lawsuit appeal injunction interdict damages"),
        ("other", 4, _CONTESTS),
    ),
    "secure": (("market", 4, "control stake"), ("agreement", 4, "order contract tender bid deal")),
    **dict.fromkeys(("clinch", "bag", "land", "book"), (("agreement", 4, "order contract tender bid deal"),)),
    **dict.fromkeys(
        ("pull out", "walk away", "withdraw", "quit", "exit", "leave", "join", "accede", "sign up"),
        (
            ("treaty", 5, f"{_PACTS} statute charter accord agreement"),
            ("policy", 4, f"{_CLUBS} support backing staff personnel"),
            ("meeting", 5, "talk talks negotiation negotiations"),
            ("other", 5, f"labour labor {_STOPPAGES}"),
            _RACE,
        ),
    ),
    "merge": (("policy", 7, "province ministry department region district municipality agency republic north south"),),
    **dict.fromkeys(("submit", "hand", "present", "tender"), (("report", 3, _FIGURES), ("policy", 5, "resignation"))),
    "find": (("agreement", 4, "ground compromise agreement"), ("market", 4, "buyer investor")),
    "reach": (("launch", 4, "shop store shelf customer"), ("agreement", 4, "terms")),
    "fire": (("launch", 5, "engine satellite"), ("policy", 5, _POSTS), ("market", 5, _STAFF)),
    "lose": (
        ("election", 4, f"{_VOTES} nomination primary"),
        ("law", 4, "case lawsuit appeal"),
        ("other", 4, _CONTESTS),
    ),
    "take": (
        ("election", 4, "vote seat majority presidency"),
        ("agreement", 4, "order contract"),
        ("policy", 3.2, "power"),
    ),
    "file": (("law", 4, "motion petition appeal complaint suit lawsuit case claim charge brief"),),
    "press": (("law", 6, "charge"),),
    "lodge": (("law", 4, "petition appeal complaint suit case claim"), ("statement", 4, "protest")),
    "hear": (("law", 4, "case appeal argument petition plea suit complaint"), ("meeting", 4, f"{_OFFICIALS} {_TEAM}")),
    "adjourn": (("law", 4, f"{_CASES} trial"),),
    **dict.fromkeys(("appear", "run"), (("law", 4, _ROLLS),)),
    "clear": (("law", 5, f"{PARLIAMENTS} jury court tribunal judge charge wrongdoing"),),
    "give": (("law", 2, "opinion"),),
    "deliver": (("launch", 3, "first"), ("statement", 3, "speech address lecture"), ("law", 3, "judgment ruling")),
    "drop": (("policy", 4, "plan register scheme proposal ban idea bid"), ("law", 4, "charge case lawsuit")),
    "order": (("agreement", 4, "jet aircraft plane howitzer tank helicopter ship train bus missile k9"),),
    "enter": (("agreement", 4, "agreement contract deal accord pact arrangement partnership letter venture"), _RACE),
    **dict.fromkeys(("see", "meet"), (("meeting", 4, f"{_OFFICIALS} {_TEAM}"),)),
    **dict.fromkeys(
        ("stop", "halt", "suspend", "resume"),
        (("policy", 3, "buying sale import export"), ("market", 4, _OUTPUT), _RACE),
    ),
    **dict.fromkeys(("curb", "restrict", "limit", "control"), (("export-control", 3, "export"),)),
    "concede": (("election", 4, "defeat election race contest"),),
    "kill": (("law", 8, "bill amendment motion"), ("policy", 8, "plan project proposal scheme deal")),
    "call": (("policy", 4, "ambassador envoy"), ("other", 6, _STOPPAGES)),
    "adopt": (("law", 2, _NORMS), ("treaty", 3, _PACTS), ("policy", 4, "currency plan strategy budget guideline")),
    "spend": (("meeting", 4, "hour day night weekend"), ("other", 4, "week month year")),
    **dict.fromkeys(("take over", "hand over"), (("policy", 5, _LEAD),)),
    "form": (("policy", 4, _CABINETS),),
    "upgrade": (("policy", 4, "level relation tie mission representation status"),),
    "fly": (("launch", 3, "prototype demonstrator"),),
    **dict.fromkeys(("begin", "start"), (("launch", 3, _STARTED), ("other", 6, _STOPPAGES))),
    "launch": (("policy", 5, f"{_ASKED} mission"), ("conflict", 4, _FIRED), _RACE),
    "free": (("law", 4, _JAILS), ("conflict", 4, _HELD)),
}
_ASSEMBLIES: Final = "parliament assembly council board committee senate congress legislature tribunal panel"
_STRIKERS: Final = "worker machinist union teacher nurse doctor docker miner pilot driver"
_SITTINGS: Final = "round session sitting"
_FORCES: Final = (
    "troops force soldier army rebel militia paramilitary insurgent militant fighter gunman gunmen jihadist"
)
# Verb -> the kinds that it tells of its subject, where it has no object or is passive.
SUBJECTS: Final[Mapping[str, Rows]] = {
    "vote": (
        ("policy", 6, "board director cabinet government ministry"),
        ("other", 5, _STRIKERS),
        ("market", 4, "shareholder investor bondholder"),
        ("election", 4, "voter electorate resident people"),
        ("law", 4, f"{PARLIAMENTS} senator mp"),
    ),
    "win": (("resolution", 6, _TEXT),),
    **dict.fromkeys(("give", "deliver"), (("report", 6, "observer monitor"),)),
    "withdraw": (("conflict", 4, _FORCES), ("election", 5, "candidate candidacy nominee")),
    "come out": (("report", 4, f"{_FIGURES} volume edition paper"), ("launch", 4, _GOODS)),
    "strike": (("other", 5, f"{_STRIKERS} crew staff member"),),
    "launch": (("other", 8, _STRIKERS),),
    "land": (("launch", 4, "moon mars lander rover probe spacecraft capsule module astronaut booster"),),
    "drop out": (("election", 5, "candidate nominee contender"),),
    "become": (("policy", 2, "leader minister president premier chief head chairman governor"),),
    **dict.fromkeys(
        ("travel", "fly", "head", "arrive", "come", "be in", "be due", "expect in", "be back"),
        (("meeting", 4, f"{_OFFICIALS} {_TEAM} mr mr. ms mrs"),),
    ),
    "leave": (("launch", 4, "satellite rocket spacecraft probe"),),
    "collapse": (("policy", 4, _CABINETS), ("market", 4, "bank lender firm company airline")),
    "collide": (("conflict", 5, "ship vessel warship navy frigate destroyer"),),
    "recover": (("market", 3, "share stock price index currency yen dollar sales demand economy sterling rupee"),),
    **dict.fromkeys(("contract", "shrink", "expand", "grow"), (("market", 6, "economy gdp"),)),
    **dict.fromkeys(("protest", "gather", "march", "rally"), (("other", 4, f"{_CROWD} worker student farmer"),)),
    "fall": (("policy", 4, _CABINETS), ("conflict", 4, "shell round bomb missile rocket mortar")),
    **dict.fromkeys(
        ("open", "end", "resume", "close", "conclude", "break up"),
        (("meeting", 4, f"{_SITTINGS} {_ASSEMBLIES}"), ("policy", 4, _ASKED), ("conference", 4, "week")),
    ),
    **dict.fromkeys(("plunge", "overturn", "skid"), (("other", 7, _VEHICLES),)),
    **dict.fromkeys(("question", "seize", "raid", "summon"), (("law", 6, f"{_INVESTIGATORS} {_BENCH}"),)),
    **dict.fromkeys(("nominate", "endorse"), (("election", 5, "party convention"),)),
    "apply": (("law", 4, f"{_NORMS} rule regulation directive"),),
    "register": (("election", 5, "candidate voter"),),
    **dict.fromkeys(("begin", "start"), (("launch", 3, _STARTED), ("meeting", 4, _SITTINGS))),
}
# Who acts -> what it does to others: a court blocks, rebels take.
ACTORS: Final[Rows] = (
    ("law", 5, "court judge justice jury tribunal prosecutor"),
    ("law", 4, PARLIAMENTS),
    ("conflict", 3, _FORCES),
    ("resolution", 3, "council assembly league"),
    ("election", 4, "voter electorate"),
    ("market", 3, "shareholder bondholder"),
    ("meeting", 2, "negotiator mediator"),
    ("policy", 1.5, "ministry government cabinet regulator watchdog"),
    ("report", 3, "auditor researcher observer statistician inspectorate"),
)
