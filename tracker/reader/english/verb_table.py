"""The verbs that news is written with; one table for all that read or write their forms."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set

# Lemma, past, participle.
IRREGULAR: Final = (
    "arise arose arisen, be was been, bear bore borne, beat beat beaten, become became become, begin began begun, "
    "bend bent bent, bet bet bet, bid bid bid, bind bound bound, bite bit bitten, bleed bled bled, blow blew blown, "
    "break broke broken, breed bred bred, bring brought brought, broadcast broadcast broadcast, build built built, "
    "burn burnt burnt, burst burst burst, buy bought bought, cast cast cast, catch caught caught, choose chose "
    "chosen, cling clung clung, come came come, cost cost cost, creep crept crept, cut cut cut, deal dealt dealt, dig "
    "dug dug, do did done, draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, "
    "feed fed fed, feel felt felt, fight fought fought, find found found, flee fled fled, fling flung flung, fly flew "
    "flown, forbid forbade forbidden, forecast forecast forecast, foresee foresaw foreseen, forget forgot forgotten, "
    "forgive forgave forgiven, freeze froze frozen, get got got, give gave given, go went gone, grow grew grown, hang "
    "hung hung, have had had, hear heard heard, hide hid hidden, hit hit hit, hold held held, hurt hurt hurt, keep "
    "kept kept, know knew known, lay laid laid, lead led led, leave left left, lend lent lent, let let let, light lit "
    "lit, lose lost lost, make made made, mean meant meant, meet met met, mislead misled misled, misread misread "
    "misread, mistake mistook mistaken, outbid outbid outbid, overcome overcame overcome, override overrode "
    "overridden, overrun overran overrun, oversee oversaw overseen, overtake overtook overtaken, overthrow overthrew "
    "overthrown, pay paid paid, prove proved proven, put put put, quit quit quit, read read read, rebuild rebuilt "
    "rebuilt, redo redid redone, redraw redrew redrawn, repay repaid repaid, resell resold resold, retake retook "
    "retaken, rewrite rewrote rewritten, rid rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, "
    "say said said, see saw seen, seek sought sought, sell sold sold, send sent sent, set set set, shake shook "
    "shaken, shed shed shed, shoot shot shot, shrink shrank shrunk, shut shut shut, sing sang sung, sink sank sunk, "
    "sit sat sat, slay slew slain, sleep slept slept, slide slid slid, speak spoke spoken, speed sped sped, spend "
    "spent spent, spin spun spun, split split split, spread spread spread, spring sprang sprung, stand stood stood, "
    "steal stole stolen, stick stuck stuck, sting stung stung, strike struck struck, strive strove striven, swear "
    "swore sworn, sweep swept swept, swell swelled swollen, swim swam swum, swing swung swung, take took taken, teach "
    "taught taught, tear tore torn, tell told told, think thought thought, throw threw thrown, thrust thrust thrust, "
    "undergo underwent undergone, understand understood understood, undertake undertook undertaken, undo undid "
    "undone, uphold upheld upheld, upset upset upset, wake woke woken, wear wore worn, weave wove woven, weep wept "
    "wept, win won won, wind wound wound, withdraw withdrew withdrawn, withhold withheld withheld, withstand "
    "withstood withstood, write wrote written"
)
# A second past, and its verb.
VARIANTS: Final = (
    "pled plead,gotten get,learnt learn,leapt leap,spelt spell,spilt spill,spoilt spoil,dreamt dream,knelt kneel,"
    "dwelt dwell,lit light,burned burn,knitted knit,ringed ring,green-lit green-light,tear-gassed tear-gas,"
    "hanged hang,banged bang,pinged ping,winged wing"
)
# Regular verbs that are told apart from nouns and adjectives by this table; others are known by -ed alone.
REGULAR: Final = (
    "abandon abduct abolish abstain accede accelerate accept accommodate accompany accumulate accuse achieve "
    "acknowledge acquire acquit act activate adapt add address adhere adjourn adjust admire admit adopt advance "
    "advise affect afford aggravate agree aim air allege allocate allot allow alter ambush amend anchor annex "
    "announce annul anticipate apologise apologize appeal appear apply appoint approve argue arrange arrest arrive "
    "ask assail assassinate assault assemble assert assess assign assist assume assure atone attack attend attract "
    "attribute authenticate authorise authorize await award axe back backdate bail ban banish bar batter behead "
    "believe belong berate besiege betray blacklist blame block blockade blocklist bolster bolt bomb bombard boost "
    "borrow boycott breach brief broker bury bypass call cancel canvass cap capsize capture carpet-bomb carry "
    "castigate cater cause cease celebrate censure certify chair challenge change charge chase circulate cite claim "
    "clamp clash clear climb clinch close co-author co-chair co-found co-host co-sign co-sponsor codify coerce "
    "coincide collapse collect collide combine commend commission commit communicate compare compel compensate "
    "compete compile complain complete complicate comply compose comprise conceal concede conceive concentrate "
    "conclude condemn conduct confer confess confirm confiscate congratulate connect conscript conserve consider "
    "consist constitute construct consult consume contain contemplate contend contest continue contradict contribute "
    "convene converge convert convey convict convince convoke cooperate cope correspond court-martial cover crash "
    "crash-land create criminalise criticise criticize cross cross-examine culminate curb curtail damage dare "
    "de-escalate debar debate debunk debut decide declare declassify decline decriminalise decry dedicate deepen "
    "defeat defend defer defuse delay delist deliver demand demo demolish demonstrate denounce deny depart depend "
    "depict deplete deplore deploy deport deposit deprive derail derive describe deserve designate desire despise "
    "destabilise destabilize destroy detain deter determine detonate devalue develop devise devote devour dictate die "
    "differ diminish dine dip disagree disappear disappoint disarm disband disclose discourage discover discredit "
    "discriminate discuss disintegrate dismiss dispatch dispel disqualify disrupt dissolve distinguish distort "
    "distribute disturb ditch divest divide dock dominate donate double downgrade download draft drop drown dump "
    "earmark earn ease eject elaborate elect eliminate emanate embargo embark embarrass embed embody embrace emerge "
    "emphasise emphasize employ empower enable enact encircle encourage encroach end endanger endorse endure enforce "
    "engage engulf enhance enjoy enlarge enlist enrage enrol ensue ensure entail enter envisage envision erect erode "
    "escalate establish evacuate evade evaluate evict evoke evolve exacerbate exaggerate examine exceed excel "
    "exchange exclude execute exempt exert exhaust exhibit exist exit exonerate expand expect expel expire explain "
    "explode explore export expose express expropriate extend extract extradite face fail falter fast-track feature "
    "file finalise finalize finance fine finish fire fire-bomb fix flatten flood foil follow force force-land fortify "
    "foster found free frustrate fuel fulfil fulfill fund gain gather gazette generate govern grant grapple "
    "green-light greenlight greet grieve grill ground guarantee guide hail halt halve hamper hand hand-deliver handle "
    "happen harass harbour harden harm hasten head heckle heighten help hesitate hijack hike hinder hire honor honour "
    "host hover hurl identify ignite ignore illuminate illustrate imagine immunise impeach impede implement imply "
    "import impose impound impress imprison improve inaugurate incite include incorporate increase incur indicate "
    "indict inflame inflict inform infuriate inhabit inherit inhibit initial initialise inject injure ink insist "
    "inspect inspire install insulate insure integrate intend intensify intercept interpret interrupt intervene "
    "interview intimidate introduce intrude inundate invade invent invest investigate invite invoke involve isolate "
    "issue jail jeopardise jeopardize join jump justify kick kick-start kidnap kill label lambast lambaste lament "
    "land lapse lash last laud launch lease legalise legalize legislate levy liberate license lift linger link "
    "liquidate list listen load lobby locate lodge loom loosen loot lower maim maintain manage manipulate manufacture "
    "march marginalise mark match mediate mention merge migrate minimise mobilise modernise modify monitor motivate "
    "mount mourn move mull multiply murder muster name narrow nationalise nationalize navigate necessitate negotiate "
    "neutralise nominate notch note notify nurture oblige obscure observe obtain occupy occur offer offload omit open "
    "operate oppose orbit order organise organize oust outlast outlaw outline outnumber outperform outstrip outweigh "
    "overhaul overlap overlook overrule overshadow overturn overwhelm owe own pardon pare participate partner pass "
    "patch patrol pause pen penalise penalize pencil perceive perform permeate permit persist persuade pertain "
    "petition phase pick pilot place plan plead pledge plot plunge polarise poll pollute populate portray pose "
    "possess post postpone praise pray pre-empt preach preclude predate predict prefer premiere prepare present "
    "preserve preside presume pretend prevail prevent preview price privatise probe proceed process proclaim produce "
    "profess progress prohibit proliferate prolong promise promote prompt promulgate propel propose prosecute prosper "
    "protect protest provide provoke publish pull pummel pump punish purchase pursue push qualify quarantine quash "
    "quell question queue quote raid raise rally ratify ration raze re-elect reach react reaffirm realise realize "
    "reap reappoint reassure reauthorise reauthorize reboot rebound rebuff rebuke recall recapture recede receive "
    "reckon reclaim recognise recognize recommend reconcile reconsider reconstruct reconvene record recover recruit "
    "rectify redeem redeploy reduce refer refinance reflect refrain refuse register regulate rehearse reimpose "
    "reinforce reinstate reiterate reject rejoin rekindle relate relaunch relax release relinquish relocate rely "
    "remain remand remember remind remove rename render renew reopen reorganise repair repatriate repeal repel "
    "replace reply report represent repress reprieve reprimand request require reschedule rescind rescue resemble "
    "resettle reshape reshuffle reside resign resist resolve resonate respect respond restart restore restrict "
    "restructure resume resupply retain retaliate rethink retire retract retreat return reunite revamp reveal reverse "
    "revert review revise revisit revive revoke revolve rile rocket roll rubber-stamp rule sabotage sack sail salute "
    "salvage sanction satisfy scale schedule scold scramble scrap screen scrutinise scrutinize scuttle seal secede "
    "secure seem seethe segregate seize select sentence serve settle sever share shatter shell shelve ship shorten "
    "show showcase shun shutter sideline sign signal signify simmer simplify siphon slam slap slash slip slow slump "
    "smear smuggle snatch snub soar soft-land soften solicit solidify solve soothe spark specify sponsor spur spurn "
    "squander stabilise stabilize stage stall stamp start state stay steer step stiffen stifle stimulate stipulate "
    "stir stockpile stoke stop storm strafe strand strengthen stress-test struggle submerge submit subpoena subside "
    "subsidise succeed succumb sue suffer suffice suggest summon supersede supervise supply support suppose suppress "
    "surge surpass surrender surround survive suspend swallow swap switch swoop symbolise symbolize tackle tally tap "
    "target tarnish taunt tax tear-gas telephone tempt tend tender terminate terrify test test-fire test-launch "
    "testify thank threaten thrive thwart tie tighten toast tolerate top topple torpedo total toughen tour trade "
    "train transcend transfer transform transit translate transmit trap travel traverse treat trigger trim triple "
    "trounce try tumble turn typify unblock uncover underline undermine underperform underpin underscore unearth "
    "unfold unfurl unify unite unleash unload unlock unnerve unravel unroll unseal unseat unveil unwrap update "
    "upgrade uproot urge use usher utilise utilize vacate vaccinate validate vandalise vanish vary verify vet veto "
    "vie vilify vindicate violate visit void volunteer vote vow wage wait waive want warn warrant waver weaken weigh "
    "welcome whip widen wield wipe wither worry worsen wound wreck yearn yield"
)
# Verbs of more syllables that double their last letter before -ed and -ing; l is doubled as in British use.
DOUBLED: Final = word_set(
    "abet acquit admit allot annul begin cancel commit compel concur confer control debar defer deter embed emit "
    "enrol equip expel forbid forget incur infer initial input kidnap label occur omit outbid output overlap overrun "
    "patrol pencil permit prefer propel rebel recur refer remit repel signal submit transfer travel unwrap upset"
)
# Forms in -s that are nouns at least as often.
NOUNS_TOO: Final = word_set(
    "airs ambushes anchors appeals arrests assaults attacks backs bails bans bars bets bids blames blockades blocks "
    "bolts bombs boycotts breaches brokers calls cases charges claims clashes collapses costs covers crashes cuts "
    "damages deals debates demands deposits dips docks documents drafts drops dumps embargoes ends exhibits exits "
    "exports faces falls features feeds files finances fines fires floods forces freezes fuels funds gains grills "
    "guarantees "
    "guides hands harbours harms heads helps hikes hires hits holds hosts imports increases inks interviews issues "
    "jumps kicks labels lands launches leases levies licences licenses lights links lists loads lobbies marches marks "
    "matches measures monitors mounts moves murders names notches notes offers orbits orders pardons partners "
    "patches patrols pays pens permits petitions phases pilots places plans pledges plots polls posts praises "
    "previews prices probes profits programs projects protests purchases questions queues raids rallies ranks "
    "rations rebukes records releases repairs reports requests results retreats returns reviews rings rises risks "
    "rockets rolls rules runs sabotages sales sanctions screens sentences shares shells ships shows signals signs "
    "slaps slumps sparks spokes springs stages stamps starts states steps stops storms strikes subpoenas subsidies "
    "supplies supports surveys swaps swings talks tallies targets taxes tenders tests ties toasts tops tours trades "
    "trains transfers traps tries turns updates uses ushers visits volunteers votes vows warrants whips words works "
    "wounds yields"
)
# Forms in -ing that are nouns at least as often.
NOUNS_IN_ING: Final = word_set(
    "meeting building hearing ruling offering signing opening listing briefing bombing shelling killing gathering "
    "sitting warning filing funding spending mining shipping banking landing crossing"
)
# Base forms that are nouns at least as often.
NOUN_BASES: Final = word_set(
    "act address aim air ambush anchor appeal arrest assault attack award back ban bar bid blame block blockade bolt "
    "bomb boost boycott breach brief burn call cap capture cast cause challenge change charge claim clear close "
    "collapse commission conduct contest cover curb cut deal debate debut decline defeat delay demand deposit dip "
    "double draft draw drive drop embargo end exchange export face fall fight file finance fine finish fire fix force "
    "fund gain grant ground guarantee halt hand harm head help hike hire hit hold host import increase initial "
    "interview issue jump last launch lead lease leave license lift list load lower mark monitor move murder name note "
    "offer open orbit order own pardon pass patrol pause pay pencil petition pick pilot place plan pledge poll post "
    "praise premiere present preview price probe process produce progress promise protest pump purchase push question "
    "raid rally read recall record register release repair reply report request retreat return review rise roll rule "
    "run sail sanction scale schedule secure select sentence set shed shell ship show sign signal slow slump split "
    "stall stand start state stay step stop storm strand strike supply support surge swap tally tap target tender test "
    "tie top total tour trade transfer travel try update upgrade use veto visit void vote wait weigh welcome win wind "
    "wound yield"
)
# Words in -ed that are no verb.
ADJECTIVES: Final = word_set(
    "united armed limited unprecedented related based advanced alleged so-called combined continued detailed "
    "disputed divided estimated existing failed fixed hundred increased indeed mixed need needed noted retired "
    "proposed planned required suspected used wanted red shed speed feed seed exceed proceed bed led "
    "unchanged experienced interested supposed tired unexpected unlimited naked sacred wicked learned beloved"
)
# Verbs that say too little without an object, where their subject is no event: a ministry concludes; talks conclude.
TRANSITIVE: Final = word_set(
    "accept accord acquire adopt announce appoint approve arrest award ban bring build buy conclude condemn deliver "
    "denounce deny deploy designate detain dismiss expel file form give grant hold host identify impose introduce "
    "issue launch make nominate obtain order publish purchase provide receive recognise recognize reject release "
    "restrict revoke sanction seize sell send sign submit summon supply suspend take unveil"
)
# Verbs whose subject itself does what an infinitive behind them tells: Ada Berg, who won, | refused to resign.
INTENDING: Final = word_set(
    "refuse vow agree decide pledge promise offer hope try fail threaten seek begin start decline manage attempt "
    "continue"
)
# Verbs whose past form is also their base: it will shut its ports.
UNCHANGED: Final = word_set(
    "put set cut hit read let shut cost hurt quit split burst cast bid shed spread thrust rid broadcast forecast "
    "become come overcome run beat bet knit offset upset reset input output"
)
# Verbs without an object, whose past form tells what their subject did.
INTRANSITIVE: Final = word_set(
    "abstain arrive appear collapse come depart die differ disappear dissent emerge enter erupt exist expire fail "
    "follow go happen lapse occur persist remain resign rise say sit sleep slip stay succeed tell vanish warn retreat "
    "retire respond react step rebound rally slump surge soar plunge tumble climb jump dip rain rule concede abdicate "
    "kneel march resort adhere"
)
# Verbs that without an object tell what is done to the noun before them: a law | repealed in May.
MADE: Final = word_set("air broadcast create debate discuss establish found hold produce reach record register sign")
CHANGED: Final = word_set(
    "abolish amend annul back broaden cancel cut demolish destroy enact endorse expand extend lift oppose overturn "
    "prolong ratify rebuild reimpose reinstate renew repeal replace rescind restore revise scrap tighten toughen "
    "update upgrade uphold use widen"
)
# Verbs of what befalls people and things: ten were killed after the bus hit a wall; and what leads to its cause.
HARMING: Final = word_set("die kill injure wound hurt destroy damage devastate displace flatten trap")
BRINGING: Final = frozenset({"after", "when", "as"})
# Participles with the words behind them by which they only tell more of a noun: two men | accused of spying.
ONLY_DONE_TO: Final = frozenset(
    [(verb, "of") for verb in ("accuse", "suspect", "convict", "acquit")]
    + [(verb, "with") for verb in ("charge", "associate", "affiliate")]
    + [(verb, "to") for verb in ("sentence", "link", "tie", "connect", "relate", "belong")]
    + [("involve", "in"), ("base", "in"), ("locate", "in"), ("know", "as"), ("know", "for")]
)
