"""Classes of nouns that are no deeds: who acts and where, and those that only hold what the word beside them tells."""

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
    "society"
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
