"""The verbs and nouns that tell what a party is to an event."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set

# Verbs whose object is the target.
TARGETING: Final = word_set(
    "sanction blacklist fine indict attack warn sue ban bar bomb strike hit accuse arrest jail convict sentence "
    "kill murder shell invade raid expel suspend block target condemn denounce punish penalise penalize threaten "
    "charge prosecute impeach oust overthrow topple criticise criticize kidnap detain blockade boycott delist "
    "designate restrict prohibit exclude evict assassinate dismiss wound injured embargo freeze capture seize "
    "blame defeat hack pressure bombard besiege ambush torpedo storm summon investigate outlaw challenge sack "
    "destroy disqualify censure rebuke shot shoot ram loot torch rebuff impound intercept "
    "defrock excommunicate stab beat rob rape abduct behead execute hang poison assault hijack imprison incarcerate "
    "apprehend shut shutter surrender remand scold reprimand remove drive repel rout fire unseat depose overrun blind "
    "slam lambast lambaste assail blast decry deplore "
    "burn confiscate expropriate sink vandalise vandalize ransack raze deface sabotage firebomb plunder "
    "shadow pelt collar extradite deport search subpoena downgrade relegate demote nationalise nationalize"
)
# Verbs of what is done to one by others than those who act on him later: freed a man | jailed in May.
DONE_TO: Final = TARGETING | word_set("take lose steal close hold")
# Nouns of measures and deeds that have a target: sanctions on, an attack on, a lawsuit against.
MEASURES: Final = word_set(
    "sanction sanctions tariff tariffs duty duties ban bans embargo curbs curb restriction restrictions control "
    "controls levy levies fine fines penalty penalties strike strikes attack attacks raid raids offensive assault "
    "war airstrike airstrikes blockade lawsuit suit case complaint charges indictment probe investigation inquiry "
    "listing listings measures action threat threats warning bombardment invasion shelling bombing killing "
    "assassination crackdown proceedings blacklist rockets missiles drones shells limits quotas quota boycott "
    "countermeasures retaliation surcharge freeze round package"
)
SUITS: Final = frozenset({"case", "suit", "lawsuit", "complaint", "proceedings"})  # brought at a court
ON: Final = frozenset({"on", "against", "at", "upon", "into", "from", "to", "of", "in", "over"})
# Verbs of two sides, whose parties have no role.
JOINT: Final = word_set(
    "sign initial agree meet conclude establish negotiate resume reach exchange restore ink confer hold normalise "
    "talk speak sit discuss cooperate merge clash fight trade settle finalise finalize"
)
TRIPS: Final = word_set("visit trip tour journey mission")
PUT_OFF: Final = word_set("postpone delay cancel suspend schedule plan")
OPENING: Final = word_set("begin start open launch end finish extend hold stage wrap wind continue complete")
TALKS: Final = word_set(
    "talks negotiations meeting meetings consultations summit exercise exercises drills dialogue call round "
    "discussions ceremony session sessions accord deal agreement merger pact treaty truce ceasefire alliance"
)
# Verbs whose subject does nothing to anything, where no object follows.
HAPPENING: Final = word_set(
    "rise fall climb slide slip gain soar plunge tumble drop enter expire lapse end begin start open close resume "
    "take last happen appear emerge collapse come go become be remain lose weaken strengthen trade face mark grow "
    "commence increase decline slump surge jump rally ease recover run rank total suffer settle draw carry cease stand "
    "deal set change"
)
ALWAYS_HAPPENING: Final = word_set(
    "expire lapse happen become be remain rank total fall rise last slump soar face mark die perish drown lose win"
)
# Verbs whose object is a party, also one that only the text names; of the first also a state told by its capital.
ADDRESSING: Final = word_set(
    "tell inform brief ask urge order notify invite thank praise back support shower assure reassure remind press"
)
PERSONAL: Final = ADDRESSING | word_set(
    "meet visit join appoint name elect acquire buy nominate host receive award hear replace succeed choose welcome "
    "recognise recognize"
)
# Verbs whose object without a preposition is given something.
GIVING: Final = word_set("grant give send pay award offer hand lend issue sell deliver present transfer")
MOTION: Final = word_set("go move travel come return arrive fly relocate head sail")
# Verbs that take a measure off its target.
LIFTING: Final = word_set("lift end ease drop scrap waive annul void overturn relax rescind repeal remove quash strike")
# Verbs that make something for somebody.
MAKING: Final = word_set("build launch fly make produce supply develop deliver print assemble")
# Verbs of what others do about a measure or decision.
REACTING: Final = word_set("challenge contest condemn criticise criticize denounce reject approve hear veto ratify")
# Verbs of a deed that answers another's.
ANSWERING: Final = frozenset(
    {"retaliate", "answer in kind", "reciprocate", "respond in kind", "hit back", "do the same", "take countermeasures"}
)
# Permissions that can be taken from a target.
PERMISSIONS: Final = word_set(
    "licence licences license licenses permit permits visa visas accreditation authorisation authorization waiver"
)
# What of a target a measure bears on: froze the assets of, suspended the licence of.
PROPERTY: Final = PERMISSIONS | word_set(
    "assets accounts account property properties shares offices office plant plants exports imports products "
    "subsidiary subsidiaries unit units executives executive membership rights voting funds"
)
GOODS: Final = word_set(
    "export import sale shipment supply delivery imports exports "
    "shipments sales goods products cars vehicles steel access supplies flights travel firms "
    "companies technology trade transfers deliveries invasion killing"
)
DEALS: Final = word_set("stake purchase acquisition takeover merger buyout shares control investment holding sale")
EVENTS: Final = word_set(
    "hearing meeting session visit attack strike raid assault offensive vote debate decision ruling verdict "
    "announcement statement veto decree order launch ban sanctions tariffs tariff duties curbs election plan bid "
    "inquiry probe talks summit conference budget exercise drills test listing listings referendum "
    "proposal offer draft offering sale trip trial"
)
DEEDS: Final = EVENTS | MEASURES
# What nobody does, and which has no target.
ACCIDENTS: Final = word_set(
    "earthquake quake tremor aftershock eruption volcano tsunami hurricane typhoon cyclone storm thunderstorm tornado "
    "blizzard rain rainfall flood flooding wildfire bushfire fire blaze explosion blast crash collision accident "
    "derailment collapse avalanche landslide mudslide drought heatwave outbreak epidemic pandemic virus coronavirus "
    "disease infection famine"
)
# What befalls a person, by whomever it is announced.
BEFALLING: Final = word_set("death birth illness injury funeral burial disappearance hospitalisation hospitalization")
# What a court or the police do to one.
JUDGING: Final = word_set("convict sentence jail imprison find charge arrest detain indict acquit try")
HURTING: Final = word_set("kill injure wound hurt")
UNDER: Final = frozenset(
    {"fire", "attack", "bombardment", "investigation", "pressure", "sanctions", "criticism", "scrutiny"}
)
# Verbs whose subject is the target of what they have as their object: drew criticism.
UNDERGOING: Final = word_set("receive draw attract face incur meet get earn spark provoke prompt trigger")
BLAME: Final = word_set("criticism scrutiny backlash condemnation complaints censure flak rebuke lawsuit lawsuits")
LAUNCHING: Final = word_set(
    "inaugurate unveil launch open release commission introduce publish test premiere circulate table submit file "
    "propose issue announce present draft"
)
# Verbs that take something from a party.
TAKING: Final = word_set("win buy receive order purchase get secure borrow import lease seek")
APPROVALS: Final = word_set("approval clearance permission consent")  # of him from whom they are won
RECIPIENT: Final = frozenset({"to", "with", "between", "among", "alongside"})
