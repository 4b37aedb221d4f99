"""The verb forms that news is written with, by their base form."""

from functools import lru_cache
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set

_REGULAR: Final = """
abandon abolish abstain accept accuse acquire acquit add address adopt affect agree aim allow amend announce
answer appeal appear appoint approve arrest arrive ask assure assess attack attend authorise authorize award
back ban bar blacklist block bomb boycott call cancel carry cast cease celebrate chair challenge charge
circulate claim clear climb close collapse commit complain complete conclude condemn confer confirm consider
continue convene convict criticise criticize cross debate debut decide declare decline defeat delay deliver
demand demonstrate denounce deny depart deploy deposit designate destroy detain develop disclose discuss
dismiss disrupt dissolve double draft drop ease elect embargo emerge enact end endorse enforce enter establish
evacuate examine exclude execute exempt expand expect expel expire explode export extend extradite face fail
file finance fine finish fire follow force form fund gain gather grant guarantee halt halve hand happen head
help host impeach implement import impose inaugurate include increase indict inform initial insist inspect
install intend intercept introduce invade investigate invite issue jail join jump kidnap kill label lapse last
launch license lift list load lodge lower mandate mark market merge mount move murder name nationalise
nationalize negotiate nominate note notify object observe occupy offer open oppose order organise organize
oust outline outlaw overthrow overturn own pardon pass pause penalise penalize pilot place plan pledge plunge
poll post postpone praise prepare present preside press pressure prevent price proclaim produce prohibit
project promise promote propose prosecute protest provide publish pump punish purchase pursue push question
raid raise rally ratify reach reaffirm receive recognise recognize recommend reconvene record recover reduce
refer refuse reinstate reiterate reject release remain remove renew reopen repeal replace reply report request
require resign resist resolve respond restart restore restrict result resume retain retaliate retire retreat
return reveal reverse review revoke rule sanction schedule scrap search secure seek seize sentence serve
settle shell shelve show sign slap slash slip slump soar sponsor start state step stop storm submit succeed
sue suffer suggest summon supply support surge surrender suspend swap table target tariff terminate test
threaten tighten top torpedo total tour trade transfer travel try tumble unveil update upgrade uphold urge use
vacate veto visit voice volunteer vote vow vaccinate wait walk want warn weaken weigh welcome widen win wound
yield air relocate sack assassinate ambush blockade bombard showcase demo initialise debate brief host
inaugurate commission greenlight rescind toughen finalise finalize ink pen liberate capture annex besiege
exchange evict apply admit accede abolish allege recall calls convoke congratulate cooperate co-host
co-sponsor co-chair jointly unroll premiere roll ship preview acquire invest switch check chase count press
match reach teach touch watch patch pull trial suit head list delist float settle
attribute absorb accelerate accompany acknowledge activate adapt adjourn administer advocate affirm align allocate
apologise apologize arbitrate assemble assert assign assist assume avert backtrack bankroll broker cite codify
collaborate commemorate commence compensate compete compile concede confiscate consult contest contribute convert
coordinate create curb decommission decrease defend demolish depose describe devalue devote direct disband disburse
discontinue discover dismantle dispatch distribute divest donate downgrade drown eliminate embark encourage engage
ensure eradicate escalate escort evaluate exceed expose express facilitate forge generate greet hinder honour honor
imprison improve incorporate initiate inject injure instruct insure integrate intervene invoke isolate jeopardise
justify legalise liquidate locate loosen maintain manufacture mediate migrate mobilise mobilize monitor mourn
nullify obtain offset overhaul participate plead prescribe prevail privatise privatize procure prolong react recruit
redeem refinance register regulate renounce repair repatriate represent rescue restructure retract revise revive
reward safeguard sail salvage select separate sideline simplify soften streamline strengthen subsidise subsidize
supervise tackle topple transform trigger triple uncover unify unite validate violate waive rebrand rename re-elect
reelect overrule commandeer dethrone relaunch redeploy resettle devolve disarm detonate defuse decriminalise
decriminalize harm advance auction boost breach campaign contract crack damage dump edge exit experience free ground
hammer hike kick land leak march mine probe progress quarantine reform reserve shift stage station tax track train
treat turn witness conduct
"""
_IRREGULAR: Final = """
say said said|tell told told|be was been|become became become|begin began begun|break broke broken|
bring brought brought|build built built|buy bought bought|choose chose chosen|come came come|cut cut cut|
deal dealt dealt|do did done|draw drew drawn|drive drove driven|fall fell fallen|feel felt felt|
fight fought fought|find found found|fly flew flown|forbid forbade forbidden|get got got|give gave given|
go went gone|grow grew grown|have had had|hit hit hit|hold held held|keep kept kept|know knew known|
lay laid laid|lead led led|leave left left|lose lost lost|make made made|mean meant meant|meet met met|
oversee oversaw overseen|overthrow overthrew overthrown|pay paid paid|put put put|read read read|
rise rose risen|run ran run|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|
shoot shot shot|shut shut shut|sink sank sunk|speak spoke spoken|spend spent spent|split split split|
stand stood stood|strike struck struck|swear swore sworn|take took taken|think thought thought|
throw threw thrown|uphold upheld upheld|undergo underwent undergone|undertake undertook undertaken|
win won won|withdraw withdrew withdrawn|write wrote written|quit quit quit|bid bid bid|blow blew blown|
overrun overran overrun|sue sued sued|submit submitted submitted|commit committed committed|
admit admitted admitted|ban banned banned|bar barred barred|drop dropped dropped|plan planned planned|
scrap scrapped scrapped|slip slipped slipped|stop stopped stopped|step stepped stepped|ship shipped shipped|
swap swapped swapped|slap slapped slapped|top topped topped|expel expelled expelled|
transfer transferred transferred|refer referred referred|defer deferred deferred|veto vetoed vetoed|
cancel cancelled cancelled|travel travelled travelled|label labelled labelled|shelve shelved shelved|
try tried tried|deny denied denied|ratify ratified ratified|notify notified notified|carry carried carried|
rally rallied rallied|reply replied replied|supply supplied supplied|apply applied applied|raid raided raided|
initial initialled initialled|pilot piloted piloted|rebuff rebuffed rebuffed|hear heard heard|
arise arose arisen|bear bore borne|beat beat beaten|eat ate eaten|hang hung hung|lie lay lain|
prove proved proven|ring rang rung|shake shook shaken|spread spread spread|spring sprang sprung|
swing swung swung|slide slid slid|freeze froze frozen|steal stole stolen|stick stuck stuck|bend bent bent|
lend lent lent|wear wore worn|teach taught taught|tear tore torn|sweep swept swept|catch caught caught|
bind bound bound|light lit lit|creep crept crept|swim swam swum|sing sang sung|rid rid rid|ride rode ridden|
hide hid hidden|die died died|feed fed fed|
annul annulled annulled|cede ceded ceded|comply complied complied|defect defected defected|
flee fled fled|overtake overtook overtaken|repay repaid repaid|withhold withheld withheld|
underwrite underwrote underwritten|
cap capped capped|scrub scrubbed scrubbed|slam slammed slammed|strip stripped stripped|patrol patrolled patrolled|
permit permitted permitted|broadcast broadcast broadcast|forecast forecast forecast|compel compelled compelled|
occur occurred occurred|rebut rebutted rebutted|outbid outbid outbid|intensify intensified intensified|
levy levied levied|lobby lobbied lobbied|
specify specified specified|clarify clarified clarified|certify certified certified
"""
# Forms that are nouns at least as often: verbs only where a subject stands before them.
_NOUN_TOO: Final = word_set(
    "advance auction boost breach broadcast campaign cap contract crack damage dump edge exit experience forecast "
    "free ground hammer hike kick land leak levy lobby march mine overhaul patrol permit probe progress "
    "quarantine reform repair reserve scrub shift slam stage station strip tax track train treat turn witness "
    "conduct direct escort rescue monitor reward triple trigger advocate contest dispatch offset "
    "address aim answer appeal arrest attack award back ban bar bank block bomb boycott brief call cast "
    "challenge charge claim close collapse conference cut deal debate debut decline defeat delay demand deposit "
    "draft draw drive drop end embargo export fall fight file finance fine finish fire force form fund gain "
    "guarantee halt hand head help hit hold host import increase initial issue jump launch lead leave license "
    "lift list load market move murder name note object offer open order pass pause pay pilot place plan pledge "
    "poll post press price produce project promise protest pump purchase push question raid rally read record "
    "release reply report request resort result retreat return review rise rule run sanction schedule search "
    "sentence set shell ship show sign slump stand start state step stop storm strike supply support surge swap "
    "table target tariff test top tour trade transfer travel try update upgrade use veto visit voice vote wait "
    "walk win wound yield exchange air float total split bid shot meeting building mandate commission double "
    "face mark welcome last present own clear secure human lower weigh double pressure recall premiere roll "
    "preview blockade ambush capture "
)
AUXILIARY: Final = word_set(
    "will would shall should can could may might must is are was were be been being has have had having do does "
    "did 'll 'd 're 've 'm won't didn't wasn't weren't isn't aren't hasn't haven't hadn't doesn't don't wouldn't "
    "couldn't get gets got"
)
BE: Final = word_set("is are was were be been being get gets got wasn't weren't isn't aren't")
MODALS: Final = word_set("will would shall should can could may might must won't wouldn't couldn't 'll")
NOT_PAST: Final = word_set(
    "united hundred need indeed speed feed seed red bed unprecedented limited armed so-called wicked sacred naked "
    "hatred breed weed greed kindred advanced exceed proceed succeed"
)


class Form(NamedTuple):
    """What a word may be as a verb: its base form, and which form of it."""

    base: str
    past: bool = False
    participle: bool = False
    third: bool = False
    ing: bool = False

    @property
    def noun_too(self) -> bool:
        """Whether the form is as likely a noun."""
        return not self.past and self.base in _NOUN_TOO and not self.ing


@lru_cache(maxsize=1)
def forms() -> dict[str, Form]:
    """Every known form of every known verb."""
    found: dict[str, Form] = {}
    irregular = {row.split()[0]: row.split() for row in "".join(_IRREGULAR.split("\n")).split("|")}
    for base in {*_REGULAR.split(), *irregular}:
        _, past, participle = irregular.get(base, (base, _ed(base), _ed(base)))
        found[_s(base)] = Form(base, third=True)
        found[_ing(base)] = Form(base, ing=True)
        for form in {past, participle, _ed(base)}:
            found[form] = Form(base, past=form in (past, _ed(base)), participle=form in (participle, _ed(base)))
        if base not in (past, participle):
            found[base] = Form(base)
    for word in ("'s", "s"):
        found.pop(word, None)
    return found


def form_of(low: str) -> Form | None:
    """Return what a word may be as a verb; unknown words in -ed count as past forms."""
    known = forms().get(low)
    if known is not None:
        return known
    if low.endswith("ed") and len(low) > 4 and not low.startswith("un") and low.isalpha() and low not in NOT_PAST:
        return Form(low, past=True, participle=True)
    return None


def _ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + "ed"


def _ing(base: str) -> str:
    if base.endswith("e") and not base.endswith(("ee", "oe")) and base != "be":
        return base[:-1] + "ing"
    if len(base) < 6 and base[-1] in "tpbnmgr" and base[-2] in "aeiou" and base[-3:-2] not in tuple("aeiou"):
        return (
            base + base[-1] + "ing"
            if base not in ("open", "enter", "order", "offer", "gather", "lower")
            else base + "ing"
        )
    return base + "ing"


def _s(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"
