"""The forms of English verbs: the lemma of a form, and the forms that a title needs."""

from functools import lru_cache
from typing import Final, Literal, NamedTuple

from tracker.reader.events.words import word_set

Form = Literal["base", "s", "past", "participle", "ing"]

# Lemma, past, participle.
_IRREGULAR: Final = (
    "arise arose arisen, be was been, bear bore borne, beat beat beaten, become became become, begin began begun, "
    "bet bet bet, bid bid bid, bind bound bound, bite bit bitten, blow blew blown, break broke broken, "
    "bring brought brought, broadcast broadcast broadcast, build built built, burn burnt burnt, buy bought bought, "
    "catch caught caught, choose chose chosen, come came come, cost cost cost, cut cut cut, deal dealt dealt, "
    "dig dug dug, do did done, draw drew drawn, drive drove driven, eat ate eaten, fall fell fallen, feel felt felt, "
    "fight fought fought, find found found, flee fled fled, fly flew flown, forbid forbade forbidden, "
    "forecast forecast forecast, forget forgot forgotten, freeze froze frozen, get got got, give gave given, "
    "go went gone, grow grew grown, hang hung hung, have had had, hear heard heard, hide hid hidden, hit hit hit, "
    "hold held held, keep kept kept, know knew known, lay laid laid, lead led led, leave left left, lend lent lent, "
    "let let let, lose lost lost, make made made, mean meant meant, meet met met, overthrow overthrew overthrown, "
    "pay paid paid, put put put, quit quit quit, read read read, ride rode ridden, rise rose risen, run ran run, "
    "say said said, see saw seen, seek sought sought, sell sold sold, send sent sent, set set set, "
    "shake shook shaken, shed shed shed, shoot shot shot, shut shut shut, sink sank sunk, sit sat sat, "
    "slide slid slid, speak spoke spoken, spend spent spent, split split split, spread spread spread, "
    "stand stood stood, steal stole stolen, strike struck struck, swear swore sworn, sweep swept swept, "
    "take took taken, teach taught taught, tear tore torn, tell told told, think thought thought, "
    "throw threw thrown, undergo underwent undergone, understand understood understood, "
    "undertake undertook undertaken, uphold upheld upheld, win won won, withdraw withdrew withdrawn, "
    "withhold withheld withheld, wind wound wound, redraw redrew redrawn, rewrite rewrote rewritten, "
    "retake retook retaken, oversee oversaw overseen, override overrode overridden, overtake overtook overtaken, "
    "foresee foresaw foreseen, undo undid undone, redo redid redone, swing swung swung, stick stuck stuck, "
    "spin spun spun, wear wore worn, wake woke woken, repay repaid repaid, resell resold resold, "
    "outbid outbid outbid, outlast outlasted outlasted, sue sued sued, write wrote written, overturn overturned "
    "overturned"
)
# Regular verbs that news tells events with; other regular ones are known by -ed alone.
_REGULAR: Final = (
    "abandon abstain accept accuse acquire act add address adjourn admit adopt advance agree aim air allow amend "
    "announce appeal appear apply appoint approve arrest arrive ask assume attack attend award back ban bar block "
    "blacklist bomb boost brief call cancel capture cast cause chair challenge change charge circulate clash clear "
    "climb close commit complete concede conclude condemn conduct confirm consider continue convene convict cross "
    "debate debut decide declare decline deliver demand deny deploy deposit designate detain deter die dip "
    "disclose discuss dismiss dissolve drop elect end endorse enter establish evacuate exchange exempt expand expect "
    "expel expire explode export extend face file fine finish fire fix follow force found gain gather guide halt "
    "hand help host impose inaugurate increase indict inform initial injure inspect intend interview introduce "
    "invade investigate invite issue jail join jump kick kidnap kill land last launch lapse lift list lodge lower "
    "mark maintain mourn move name nationalise nationalize negotiate nominate notify offer open oppose order "
    "organise organize oust outline outlaw pass pause permit perform pick place plan plead pledge plunge postpone "
    "prepare present preside price probe proclaim produce prohibit prolong promise propose prosecute publish pull "
    "pump push qualify raid rally raise ratify reach rebound recall receive recognise recognize recommend "
    "reconvene record recover reduce refuse register reject release remain remove renew reopen repeal replace reply "
    "report represent require reschedule resign respond restart restore restrict resume retaliate retire return "
    "reveal review revise revoke roll rule sail sanction schedule scrap seize sentence settle shell ship sign slash "
    "slip slow soar stabilise stage start state step stop storm submit succeed sue suffer summon supply surge "
    "surrender suspend tap target terminate test testify threaten tighten topple total tour trade transfer travel "
    "trigger triple tumble turn unveil update upgrade urge use vacate veto visit vote vow wait warn weaken welcome "
    "widen wound yield extradite tie double cease ground head pay ease hike trim curb cap vie rename rebuild unite "
    "enact activate award certify commission connect consult contest defeat defer delay deport dispatch disrupt "
    "donate download enforce enrol exit finalise finalize fund grant honour honor hijack import incorporate install "
    "intercept invest license link merge mediate migrate mobilise monitor occupy operate overrule patrol permit "
    "phase pilot poll premiere privatise process progress protest quarantine question re-elect rescue resolve "
    "restructure scale screen secure serve share shelve showcase showed show simplify stall subpoena switch sponsor "
    "tender torpedo train transit treat try unfreeze state select obtain occur axe bolster curtail reshuffle "
    "scuttle clinch foil "
    "grill ink mull vet pare boycott embargo blockade bombard loot ambush relax reimpose rejoin reorganise reappoint "
    "redeploy relaunch reschedule reprimand rename resettle resupply scold sanction shutter sideline summon tackle "
    "unlock unseat usher vandalise warrant backdate bail bolt breach broker bypass clamp collide compensate "
    "confiscate "
    "crash criticise criticize damage declassify deliver demolish denounce derail disband disqualify dock dump "
    "earmark "
    "embark endure enlist exceed exclude exhibit explain feature flood fuel hail harbour impeach impound insist "
    "invoke suppose imagine "
    "kick label lament lash levy lobby march misread notch offload overhaul partner pare phase plot pollute prompt "
    "propel provoke quash queue ration reassure rebuff rebuke recruit redeem reiterate relocate remand repatriate "
    "repair "
    "reprieve retract reunite revamp rocket rubber-stamp sabotage salvage scrutinise shorten shun sideline siphon "
    "slap "
    "slam smuggle snub spark spur stamp stockpile strengthen struggle subsidise suggest supersede surpass surround "
    "tally "
    "tax thwart toast top trap trigger trounce unblock unload unseal uproot violate visit vow whip worsen unfreeze "
    "unify vaccinate validate verify void waive wipe reauthorise reauthorize expropriate blocklist delist penalise "
    "penalize debar demonstrate unwrap manufacture confer greet dine accede acquit legislate annul allege promulgate "
    "codify exonerate abolish loosen reinstate devalue authorise authorize legalise legalize evict regulate apologise "
    "apologize congratulate reaffirm blame attribute praise complain detonate drown sever besiege assassinate "
    "recapture repel liberate encircle abduct behead downgrade halve intervene outperform underperform refinance "
    "liquidate earn hire divest compile secede censure assess allocate allot anchor assault authenticate inspire "
    "debunk depart disarm embed emerge evade evict extract govern guarantee harm hover hurt immunise inaugurate "
    "incur inherit insure invent isolate lease narrow neutralise orbit pardon persuade petition pledge "
    "preserve proceed prolong rescind resettle revert segregate shoot signal stabilise stipulate strand supervise "
    "swell threaten unearth uncover unleash withstand"
)
NOUNS_TOO: Final = word_set(
    "talks votes plans calls moves reports visits attacks strikes rules orders tests trades deals marks offers "
    "returns shares sales ends meets claims charges demands protests launches lists lands names pays prices "
    "places results states stages steps supplies starts targets tours trains transfers turns uses works fires "
    "files fines funds guides hands heads helps holds hosts issues links questions raids ranks records releases "
    "reviews risks rolls runs sanctions screens sentences shells ships signs shows spokes stops storms tries "
    "updates words wounds yields airs backs bans bars blocks bombs bids bets cuts cases costs exits exports "
    "imports faces forces gains increases drops dips rises falls hits rallies jumps partners labels marches "
    "floods fuels taxes lobbies stamps sparks brokers bolts docks queues rations plots phases pilots tops traps "
    "toasts tallies rockets harbours warrants features exhibits kicks notches breaches crashes dumps whips vows "
    "loads embargoes boycotts blockades grills inks ushers slaps bails rebukes sabotages purchases documents "
    "surveys profits projects programs permits protests subsidies damages signals orbits leases anchors assaults "
    "pardons harms licenses licences measures praises blames hires"
)
ADJECTIVES: Final = word_set(
    "united armed limited unprecedented related based advanced alleged so-called combined continued detailed "
    "disputed divided estimated existing failed fixed hundred increased indeed mixed need needed noted retired "
    "proposed planned required suspected used wanted united red shed speed feed seed exceed proceed bed led "
    "unchanged experienced interested supposed tired unexpected unlimited advanced naked sacred wicked learned beloved"
)

# Verbs that say too little without an object, where their subject is no event: a ministry concludes; talks conclude.
TRANSITIVE: Final = word_set(
    "accept accord acquire adopt announce appoint approve arrest award ban bring build buy conclude condemn deliver "
    "denounce deny deploy designate detain dismiss expel file form give grant hold host identify impose introduce "
    "issue launch make nominate obtain order publish purchase provide receive recognise recognize reject release "
    "restrict revoke sanction seize sell send sign submit summon supply suspend take unveil"
)


class Verb(NamedTuple):
    """A form of a verb."""

    lemma: str
    form: Form


@lru_cache(maxsize=1)
def _known() -> dict[str, Verb]:
    """Every form of the verbs of the tables; a past that is a participle too is `past`."""
    found: dict[str, Verb] = {}
    for row in _IRREGULAR.split(","):
        lemma, past, participle = row.split()
        _add(found, lemma, past, participle)
    for lemma in _REGULAR.split():
        _add(found, lemma, _with_ed(lemma), _with_ed(lemma))
    return found


def _add(found: dict[str, Verb], lemma: str, past: str, participle: str) -> None:
    for word, form in ((lemma, "base"), (with_s(lemma), "s"), (_with_ing(lemma), "ing")):
        found.setdefault(word, Verb(lemma, form))  # type: ignore[arg-type]
    found[participle] = Verb(lemma, "participle")
    found[past] = Verb(lemma, "past")


def verb_of(word: str) -> Verb | None:
    """The verb that a word in small letters is a form of, as far as its letters tell; None for any other."""
    known = _known().get(word)
    if known is not None:
        return known
    if word.startswith("re-") and (verb := _known().get(word[3:])) is not None:
        return Verb(f"re-{verb.lemma}", verb.form)
    if word.endswith("ed") and len(word) > 4 and word not in ADJECTIVES and word.isalpha():
        single = _known().get(word[:-3]) if word[-3] == word[-4] else None
        return single._replace(form="past") if single else Verb(_stem(word[:-2]), "past")
    return None


def _stem(stem: str) -> str:
    """The lemma of a regular verb without its -ed."""
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]
    silent = stem.endswith(
        (
            "at",
            "iz",
            "is",
            "as",
            "v",
            "c",
            "g",
            "u",
            "ur",
            "ir",
            "rs",
            "ns",
            "pl",
            "bl",
            "dl",
            "gl",
            "tl",
            "kl",
            "fl",
            "zl",
        )
    )
    return stem + "e" if silent and not stem.endswith(("ss", "eat", "oat")) else stem


def with_s(lemma: str) -> str:
    """The third person of a verb."""
    irregular = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    if lemma in irregular:
        return irregular[lemma]
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    return lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in "aeou" else lemma + "s"


def _with_ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ied"
    return _doubled(lemma) + "ed"


def _with_ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    return (lemma[:-1] if lemma.endswith("e") and lemma not in ("be", "see", "agree") else _doubled(lemma)) + "ing"


def _doubled(lemma: str) -> str:
    """The stem before -ed and -ing: stop gives stopp."""
    twice = word_set(
        "ban bar cut dip drop get hit let permit plan put quit run set shed ship shut sit slip split step stop "
        "submit tap win begin admit commit transfer refer defer deter expel occur trim scrap curb cancel bet bid "
        "dig forbid forget tap wrap cap transit compel rebel"
    ) - {"curb", "cancel", "transit"}
    return lemma + lemma[-1] if lemma in twice else lemma


def participle(lemma: str) -> str:
    """The participle of a verb."""
    return _participles().get(lemma) or _with_ed(lemma)


@lru_cache(maxsize=1)
def _participles() -> dict[str, str]:
    return {row.split()[0]: row.split()[2] for row in _IRREGULAR.split(",")}
