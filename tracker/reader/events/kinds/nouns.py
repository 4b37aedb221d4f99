"""Classes of nouns: who acts and where, those that only hold what the word beside them tells, and those of objects."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set

PARLIAMENTS: Final = (
    "parliament senate congress house lawmaker deputy legislature sabha knesset duma bundestag bundesrat storting "
    "riksdag folketing eduskunta sejm seimas saeima rada majlis dail"
)
# Persons, bodies, places and ships: they tell a kind only where they act. A court rules; a court is stormed.
ENTITIES: Final = word_set(
    f"{PARLIAMENTS} court judge justice prosecutor attorney lawyer defendant "
    "plaintiff jury juror witness counsel tribunal council assembly commission committee minister ministry governor "
    "president premier chancellor king queen prince candidate nominee voter electorate party opposition constituency "
    "army navy militia gunman gunmen rebel insurgent soldier troops commander destroyer frigate warship garrison "
    "hacker bomber militant oligarch ambassador envoy delegation counterpart delegate exhibitor organiser organizer "
    "shareholder investor dealer trader bondholder seller employer bank regulator market bourse terminal airport "
    "factory plant astronaut union docker official officer officials chief director head spokesman spokeswoman "
    "secretary office agency authority department bureau board panel fund institute university museum school station "
    "company firm maker carmaker chipmaker lender insurer airline operator supplier producer manufacturer builder "
    "developer exporter importer miner broker worker staff employee engineer executive owner customer client "
    "consumer farmer fisherman sailor pilot crew passenger tourist student teacher doctor nurse patient migrant "
    "refugee resident citizen family leader member aide adviser advisor analyst economist expert scientist researcher "
    "reporter journalist editor author actor singer player coach team club prisoner hostage town city village "
    "district province region state country nation capital port harbour harbor base camp depot refinery bridge "
    "road railway tunnel hall centre center building tower church mosque hospital hotel prison embassy consulate "
    "ship vessel tanker ferry boat trawler submarine jet plane aircraft airliner helicopter lorry truck bus train "
    "drone missile tank artillery mortar grenade gun rifle howitzer "
    "government coalition junta military police cabinet bloc "
    "negotiator mediator diplomat congressman senator mayor bishop pope archbishop general colonel admiral captain "
    "militiaman paramilitary policeman rescuer firefighter exchange chamber federation association group alliance "
    "society foundation corps trust guild brigade suspect victim survivor winner loser newspaper"
)
# Nouns that only hold or bound what the word beside them or after `of` tells: a package of sanctions, a peace plan.
HOLDERS: Final = word_set(
    "package series round wave batch raft string set number list pair host range flurry spate handful plan process "
    "regime system measure programme program text draft version period day date case issue matter document framework "
    "mechanism part kind form step phase stage end start beginning course line point term deadline scheme effort "
    "campaign push attempt bid operation work cycle leg session sitting ceremony event project proposal offer "
    "request result outcome move action decision"
)
# Nouns of deeds in which something is done: rejected the law in a referendum; was killed in a raid.
MANNERS: Final = word_set(
    "referendum election ballot runoff run-off poll by-election primary raid attack strike airstrike ambush shooting "
    "bombing explosion assault shelling clash ruling verdict judgment judgement decree coup"
)
# Nouns of what goes wrong with a thing, which is then no deed: the glitch of a maiden flight, a launch delay.
TROUBLES: Final = word_set("glitch fault defect flaw bug malfunction anomaly problem error delay setback")
# What does harm by nature or by accident, where no force acts.
CALAMITIES: Final = word_set(
    "fire blaze inferno wildfire flood flooding storm cyclone typhoon hurricane tornado depression earthquake quake "
    "aftershock tremor landslide mudslide avalanche eruption volcano tsunami rain snow snowstorm blizzard hail "
    "lightning heatwave drought crash collision accident stampede derailment collapse fall virus coronavirus "
    "outbreak epidemic pandemic disease measles cholera ebola polio flu influenza malaria plague infection illness "
    "blackout outage cancer pneumonia stroke"
)
# What does harm in traffic.
VEHICLES: Final = word_set("bus coach car train tram lorry truck van minibus motorcycle")

Rows = tuple[tuple[str, float, str], ...]  # a kind, its weight, and the nouns

OFFICIALS: Final = "ambassador minister president premier chancellor king queen secretary chief governor director head"
TEAM: Final = "delegation envoy counterpart negotiator diplomat"
PASSAGES: Final = "airspace border crossing strait port frontier canal gulf sea channel embassy consulate"
ASKED: Final = "investigation inquiry probe consultation review"
PREMISES: Final = (
    "branch line plant factory store office bridge terminal metro museum mine airport railway tunnel canal dam "
    "road port hospital aquarium"
)
NORMS: Final = "law act bill legislation"
PACTS: Final = "convention treaty covenant protocol"
DEALS: Final = "deal bargain accord pact agreement compromise truce understanding settlement"
FIGURES: Final = (
    "figure data minute statistic number finding report result survey census estimate study index ranking scorecard "
    "barometer yearbook"
)
GOODS: Final = (
    "product model version iteration generation successor phone laptop tablet car van truck suv motorcycle chip "
    "processor console headset app platform"
)
CASES: Final = "dispute lawsuit suit case claim quarrel row charge allegation"
TEXT: Final = "text draft resolution motion"
BUYING: Final = "purchase acquisition takeover sale merger deal"
OUTPUT: Final = "production output shipment delivery"
STARTED: Final = "operation production delivery shipment service sale line route ferry"
PROPERTY: Final = "asset account fund property yacht villa mansion holding"
STOPPAGES: Final = "strike walkout stoppage"
# What an army targets, and no authority that punishes.
STRUCK: Final = "warehouse depot base airfield airbase barracks hospital school mosque church village building convoy"
STAFF: Final = "worker staff employee engineer"
BENCH: Final = "court judge tribunal magistrate"
LEAD: Final = "power presidency chairmanship chair command helm leadership rein"
CABINETS: Final = "government coalition cabinet administration"
VOTES: Final = "vote term seat majority presidency ballot election referendum runoff run-off"
POSTS: Final = (
    f"{OFFICIALS} commander official judge cabinet administrator chair chairman commissioner coordinator representative"
)
PERMITTED: Final = "vaccine drug treatment budget fund plan sale merger licence spending project funding"
ELECTED: Final = "parliament president leader mayor assembly successor candidate nominee flag-bearer council"
HELD: Final = "hostage prisoner captive soldier"
FIRED: Final = "missile drone rocket shell torpedo attack offensive strike"
JAILS: Final = "prison jail custody detention bail"
CLUBS: Final = "union bloc alliance organisation organization pact commission nations league court"
ROLLS: Final = "journal gazette register"
CONTESTS: Final = (
    "medal gold silver bronze title cup championship final match race game trophy prize award tournament league"
)
DRUGS: Final = "drug cocaine heroin fentanyl cannabis substance evidence contraband"
LANDERS: Final = "lander rover probe spacecraft capsule module astronaut booster"
AIRCRAFT: Final = "bomber drone jet fighter aircraft plane helicopter missile rocket balloon"
FLEET: Final = "jet aircraft plane airliner helicopter ship train bus"
SHIPS: Final = "ship vessel tanker freighter trawler boat yacht sailor crew fisherman"
CARRIERS: Final = "bus car train plane lorry truck vehicle helicopter jeep van motorcycle minibus coach tram"

BINDING: Final = (
    ("treaty", 5, f"{PACTS} accord agreement pact charter instrument"),
    ("law", 4, f"{NORMS} regulation decree rule directive code ordinance amendment"),
    ("conflict", 5, "ceasefire cease-fire truce"),
    ("policy", 4, "policy restriction measure lockdown curfew quarantine"),
)
IN_FORCE: Final = (
    *("enter into force", "come into force", "go into force", "take effect", "go into effect"),
    *("come into operation", "become binding", "become effective", "kick in", "lapse", "expire"),
)
INVESTIGATORS: Final = "police policeman detective prosecutor investigator customs authority"
CROWD: Final = "people protester demonstrator thousand hundred resident crowd mourner supporter fan worshipper"
RACE: Final = ("election", 4.0, "campaign candidacy race")
INTRUSION: Final = ("conflict", 4.0, "airspace waters")
# What others said.
DENIED: Final = (("statement", 5, "report rumour rumor suggestion speculation charge allegation accusation"),)
ASSEMBLIES: Final = "parliament assembly council board committee senate congress legislature tribunal panel"
STRIKERS: Final = "worker machinist union teacher nurse doctor docker miner pilot driver"
SITTINGS: Final = "round session sitting"
FORCES: Final = "troops force soldier army rebel militia paramilitary insurgent militant fighter gunman gunmen jihadist"
