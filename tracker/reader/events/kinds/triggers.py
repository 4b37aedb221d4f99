"""The words that tell the kind of an event, with their weight: a row for each kind."""

from collections.abc import Mapping
from typing import Final

# Kind -> lemmas of verbs with their weight.
VERBS: Final[Mapping[str, str]] = {
    "resolution": "vote:2.5 veto:6 abstain:5 adopt:2 renew:2 circulate:1.5 table:2 prolong:2 reauthorise:3 endorse:1 "
    "censure:3",
    "sanction": "unfreeze:3 target:1.2 bar:1 expropriate:3 sanction:6 blacklist:6 freeze:3 designate:3 embargo:5 "
    "list:1 blocklist:5 delist:2 expel:0.5 penalise:3 penalize:3 debar:4 block:1",
    "export-control": "license:2",
    "conference": "play host:4 exhibit:3 host:1.5",
    "launch": "show off:4 bring out:4 roll out:4 put into:1 switch off:1 activate:2 demo:3 construct:1.5 complete:1 "
    "erect:1.5 invent:2 develop:1.5 push out:3 lift off:4 blast off:4 switch on:4 turn on:3 fire up:3 go live:4 come "
    "online:4 launch:4 unveil:5 release:3.5 introduce:2.5 ship:3 debut:4 premiere:4 present:1.2 roll:1.5 inaugurate:4 "
    "upgrade:2 showcase:3 download:2 install:1.5 commission:2 demonstrate:2 preview:2.5 show:1 deliver:0.5 unwrap:3 "
    "blast:1.5 orbit:3 dock:2 splash:2 reach:0.3 supply:0.5 produce:1 pilot:1.5 test:1.5 build:0.7 manufacture:1.5",
    "summit": "",
    "meeting": "co-chair:3 co-host:2.5 chair:2.5 meet:3.5 convene:3 take up:3 hear that:3 hear:1.5 reconvene:3 visit:3 brief:3 host:1 "
    "negotiate:3 receive:1 travel:0.5 confer:3 gather:3 attend:2 debate:3 discuss:2.5 consult:3 hold:0.5 arrive:1 "
    "adjourn:2 resume:1 tour:2 mediate:3 fly:1 consider:2.5 sit:1.5 greet:2 dine:2.5 talk:2 lunch:2.5 sit down:3 "
    "break off:2 speak by:7 speak with:4.5 speak on:1 shuttle:2.5 come together:3 get together:3 bring together:3",
    "agreement": "settle on:4 sign up:2 sign on:2 wrap up:1.5 cooperate:1.5 commit:1 agree:3.5 initial:5 sign:2.5 "
    "settle:1.5 settle with:5 enter into:3 shake hands:5 strike:0.5 conclude:1.5 negotiate:1 partner:2 reach:1 ink:4 "
    "clinch:3 broker:2.5 seal:2.5 award:1.5 swap:1 finalise:3 finalize:3 hammer:1.5",
    "treaty": "ratify:6 accede:5 deposit:3 denounce:1 withdraw:0.4",
    "law": "hand down:4 vote down:3 deport:3 disqualify:3 imprison:5 impound:3 confiscate:3 investigate:3 probe:3 "
    "overrule:4 pardon:4 petition:3 reprieve:3 unseal:4 void:3 nullify:4 invalidate:4 question:2.5 criminalise:4 "
    "decriminalise:4 contest:2 smuggle:2 free:1 rule:4 convict:5 sentence:5 indict:6 sue:6 prosecute:5 acquit:5 "
    "uphold:4 overturn:4 repeal:4 enact:5 dismiss:2 appeal:3 charge:3 jail:5 arrest:3 detain:3 extradite:4 plead:4 "
    "legislate:5 pass:1 fine:4 hear:1 testify:3 approve:1 amend:3 strike:0.3 file:3 lodge:2.5 outlaw:4 annul:4 "
    "remand:5 try:0.3 allege:1 challenge:2.5 promulgate:4 codify:3 quash:4 subpoena:4 impeach:4 exonerate:4 grill:1 "
    "strike down:6 find for:3 find against:3 stay:1 lay before:3",
    "policy": "decide whether:2 phase out:3 roll back:2.5 sign off:2 kick in:2 allocate:3 allot:3 earmark:3 axe:2 cap:3 conscript:3 "
    "ditch:2 disband:2.5 fund:2 forbid:3 privatise:4 permit:2 promote:2 reappoint:3 ration:3 rescind:3 repatriate:2 "
    "resettle:2 revamp:2 review:2 revise:1.5 shelve:1.5 simplify:2 stockpile:3 unblock:1.5 vaccinate:2 streamline:2 "
    "abandon:1.5 reform:3 subsidize:4 retire:3 replace:1.5 choose:2 extend:1 renew:0.5 withdraw:0.5 impose:2 raise:1 "
    "cut:1 ban:3 suspend:1.5 lift:1.5 ease:1.5 reduce:1 restrict:2 allow:1 exempt:2 nationalise:4 appoint:2.5 "
    "subsidise:4 order:2 open:0.3 abolish:3 scrap:1.5 leave:0.5 close:0.3 double:1 name:1 phase:2 hike:2 withdraw:1 "
    "establish:1.5 set up:1.5 create:1 require:1.5 apply:1 set:0.3 nominate:2.5 dissolve:2 introduce:1 retaliate:1.5 "
    "halt:1.5 decide:1.5 register:1.3 stop:0.8 prohibit:2 outlaw:2 tighten:1.6 loosen:1.6 relax:1.5 reinstate:1.5 "
    "devalue:2.5 approve:0.6 clear:1.5 grant:1 authorise:2 legalise:3 recall:2 reshuffle:4 sack:3 quit:2 succeed:1.2 "
    "evict:1.5 peg:2.5 reopen:1 waive:1.5 expropriate:1 overhaul:2 curb:1.5 regulate:2 license:0.5 freeze:0.5 tax:3 "
    "mandate:1.5 quarantine:2",
    "statement": "pay tribute:5 voice:2.5 speak out:3 hit back:3 lash out:4 call for:3 rule out:3 plead for:4 acknowledge:2 admonish:4 "
    "berate:4 castigate:4 confess:2 commend:3 decry:4 deplore:4 lament:3 laud:3 lambast:4 lambaste:4 applaud:3 "
    "regret:3 oppose:2 rebuke:3 reprimand:3 salute:3 scold:3 thank:3 taunt:3 request:2 respond:2 state:2.5 suggest:2 "
    "recommend:2 stress:2 say:1 tell:2.5 warn:5 threaten:6 accuse:4 condemn:5 announce:1.5 declare:3 address:3 urge:4 "
    "demand:4 call:1 pledge:3 vow:4 apologise:5 deny:4 speak:4 promise:3 propose:2 protest:3 reject:3 invite:2 "
    "notify:2 appear:2 deliver:1 write:1.5 recognise:2 congratulate:4 criticise:4 reply:3 summon:3 insist:2.5 send:0.3 "
    "reaffirm:2.5 hail:2.5 denounce:3 slam:2.5 echo:1 blame:3 attribute:3 allege:1.5 admit:2 concede:2 "
    "apologize:5 offer:1.2 praise:3 mourn:2.5 quote:0.5 hint:2 signal:1.5 appeal:0.5 ask:1.2 complain:2.5 retract:3 "
    "post:1.5 welcome:3 reiterate:3 describe:2.5",
    "election": "take office:3 canvass:2 contest:2.5 elect:6 re-elect:6 swear:3 poll:2 campaign:2 "
    "nominate:1 oust:1.5 inaugurate:0.3",
    "conflict": "gun down:6 mow down:6 shoot down:6 blow up:5 go off:2 open fire:6 lay siege:5 assault:5 disarm:3 "
    "flatten:2.5 incite:2 maim:5 murder:5 pummel:4 raze:3 surround:3 topple:4 test-fire:6 vandalise:3 wreck:2 "
    "overrun:5 burn:2 mutiny:5 slaughter:6 execute:2 annex:5 ram:4 board:2 detonate:5 massacre:6 deploy:2.5 drown:3 "
    "sever:3 damage:2.5 collide:3 escort:3 mine:2 crash:3 sabotage:5 arm:1 blockade:5 besiege:5 attack:6 kill:5 "
    "wound:5 shoot:6 shell:6 bomb:6 clash:5 fight:5 invade:6 seize:3 fire:3 storm:5 intercept:4 hit:2 injure:4 "
    "explode:5 capture:4 ambush:6 strike:2.5 kidnap:5 torpedo:6 sink:3 retaliate:1 overthrow:5 evacuate:2 raid:5 "
    "hijack:5 besiege:5 occupy:4 surrender:4 destroy:2.5 die:1 stab:5 assassinate:6 blind:3 retake:4 recapture:4 "
    "repel:4 rout:4 liberate:4 encircle:4 loot:4 torch:5 abduct:5 mobilise:2.5 patrol:1.5 hack:4 bombard:6 behead:5 "
    "strafe:5 flee:1.5 breach:2",
    "market": "take delivery:5 sell off:3 buy out:4 buy back:3 spin off:4 finance:2.5 lease:2.5 lend:3 pay:1.2 rebound:3 recover:1.5 "
    "redeem:3 restructure:2.5 rocket:2.5 slow:1 triple:1.2 widen:1 worsen:1 decline:1.2 underwrite:3 outbid:2 "
    "falter:1.2 downgrade:3 purchase:3 retreat:3 halve:1 intervene:2.5 pull:0.5 load:2 settle at:3 list:1.2 price:3 "
    "trade:3 rise:1.2 fall:1.2 gain:1.2 lose:1 soar:3 plunge:3 slump:3 rally:3 acquire:4 invest:4 spend:1.5 buy:2.5 "
    "sell:2.5 merge:4 close:0.8 climb:1.2 slide:1.2 jump:1.2 drop:1.2 surge:3 tumble:3 drown:0 float:2 weaken:2 "
    "total:1 grow:1.1 increase:1 yield:2 bid:2 raise:1 tender:2 order:0.5 borrow:2 default:3 repay:3 strengthen:2 "
    "slip:1 tank:3 shed:2 firm:1 outperform:2 underperform:2 trim:0.5 refinance:3 liquidate:3 overtake:0.5 earn:2 "
    "hire:1.5 lay:0.2 inject:1.5 snap:0.5 divest:3 lay off:3 close up:3 close higher:4 close lower:4 close at:2.5 "
    "write down:2.5 end up:2 end higher:3 end lower:3 close down:1.5 go public:4",
    "other": "rename:2 stand down:2.5 burst:2.5 derail:4 capsize:4 crash-land:4 flood:3 inundate:3 march:2 rescue:2 erupt:4 "
    "resign:2.5 step down:3 walk out:2 fall through:4 fall apart:2 fall ill:4 pass away:4 break down:1",
    "report": "conclude that:5 find that:5 show that:2.5 put out:2.5 assess:2 calculate:2 declassify:3 examine:1.5 outline:1.5 uncover:2.5 unearth:2 verify:1.5 "
    "publish:4 report:2 find:1 leak:4 disclose:2.5 reveal:2 estimate:2 survey:4 document:2 study:3 measure:1.5 "
    "record:1.5 forecast:2.5 rank:2 show:0.7 project:1.5 compile:2 count:1",
}
# Kind -> nouns and phrases with their weight; a phrase is looked for in the text of the clause.
NOUNS: Final[Mapping[str, str]] = {
    "resolution": "show of hands:4 resolution:4 vote:2.5 veto:5 draft resolution:4 security council:1.5 general assembly:2 draft:1 "
    "mandate:2 motion:2.5 abstention:4 peacekeeping:1.5 human rights council:2 floor vote:1 roll call:1 ten "
    "votes:1.5 votes in favour:3",
    "sanction": "sanction:5 asset freeze:5 travel ban:5 arms embargo:5 embargo:4 blacklist:5 sanctions list:4 frozen "
    "assets:4 list:1.5 price cap:4 oil cap:3 visa ban:5 shadow fleet:2 on a list:4 to its list:4 to the list:4 from "
    "the list:4 list of:2 entry ban:4 restrictive measures:5 financial penalties:4 sanctions package:4 asset-freeze:5 secondary sanctions:4 "
    "general license:5 general licence:5 oligarch:3",
    "export-control": "controls:3.5 control:2 chipmaking:2 semiconductor:1 gallium:1.5 "
    "rare earth:1.5 license:1.5 export control:7 entity list:8 export licence:7 export license:7 export ban:6 export "
    "curb:7 export restriction:7 export rule:5 licence requirement:6 license requirement:6 licensing requirement:6 "
    "dual-use:5 export permit:6 unverified list:7 export:1 licence:1.5 commerce department:1.5 exports:1.5 "
    "exports of:2 export of:2 rare earths:2 rare earth magnets:2 antimony:2 germanium:2 graphite:1.5 tungsten:2 "
    "lithography:2.5 export curbs:7 export controls:7 curbs on:1 advanced chips:2 ai chips:2 control list:5 "
    "end-user:3 end-use:2 high-tech:1 permit:1.5",
    "conference": "show:2.5 conference:4 forum:4 expo:4 exhibition:4 fair:3.5 congress:0.5 symposium:4 edition:3 keynote:2 "
    "trade show:4 trade fair:1 workshop:3.5 festival:2 training day:3 round table:2 roundtable:2 venue:2 "
    "registration:2 organiser:1.5 call for papers:4 week:0 exhibitor:2 delegate:1 developer day:5 trade fair:4 "
    "seminar:3.5 conclave:3.5 colloquium:3.5 hackathon:4 webinar:3.5 biennale:3 semiconductor week:3 "
    "film festival:3 opening ceremony:2 pavilion:2.5 speakers:2 attendees:2.5 stand:0.2 cop:3 airshow:4 "
    "air show:4",
    "launch": "processor:2 generally available:4 field trial:2 engine trial:2 clinical trial:2 sea trial:2 test flight:4 crewed flight:4 uncrewed flight:4 human flight:4 support for:1 developer:1 open model:3 supported:2 first flight:3 "
    "lift off:3 lifted off:4 launch:3.5 release:2 product:2 model:1.5 chip:1 smartphone:2 app:1.5 beta:2.5 rollout:4 "
    "version:2 satellite:1 rocket:2 production:1.5 shipment:1.5 preview:2 orders:0.5 line:0.5 service:0.5 update:1.5 "
    "samples:2.5 on sale:4 open source:2 unveiling:4 debut:3 availability:3 factory:1 plant:0.5 reactor:1 orbit:3 "
    "spacecraft:3.5 lander:3 capsule:2.5 payload:3 lift-off:4 liftoff:4 astronaut:2.5 maiden flight:4 space "
    "station:2.5 parameters:1.5 spaceport:2 booster:2 firmware:3 hardware:1 engine:0.7 available:2 delivery:1 "
    "deliveries:1.5 first light:2 mission:1.5",
    "summit": "summit:6 g7:2 g20:2 brics:2 heads of state:4 heads of government:4 leaders' meeting:5",
    "meeting": "meeting:4 gathering:3 conversation:3 sitting:3 talks:3.5 visit:3.5 negotiation:3 consultation:3 "
    "hearing:1.5 briefing:3.5 session:2.5 dialogue:2.5 round of:1.5 delegation:1.5 counterpart:1.5 envoy:0.5 council "
    "meets:2 trip:2 closed-door:2 session of:1 phone call:3 telephone call:3 retreat:2 banquet:2 audience:1.5 lunch:1 "
    "by telephone:5 by phone:5 spoke by:3 speak by:3 on the phone:5 video call:3 talks with:1 behind closed doors:2.5 "
    "state visit:3 sherpa:2",
    "agreement": "agreement:3.5 deal:3 accord:4 pact:4 memorandum:4 memorandum of understanding:3 settlement:2 "
    "truce:1 contract:2 joint declaration:1 partnership:2 rules:0.3 compromise:1.5 framework:1 joint fund:2 "
    "signing:1.5 joint venture:4 letter of intent:4 term sheet:4 supplemental:1.5 swap:1.5 alliance:1 consortium:1 "
    "roadmap:1 peace deal:2 trade truce:5 tariff truce:5 wage deal:3 trade deal:2 to terms:4",
    "treaty": "treaty:5 convention:3.5 ratification:5 entry into force:3 protocol:2.5 accession:4 "
    "instrument:2 signatory:3 opened for signature:6 signatories:3 states parties:3 reservation:1 signed the "
    "treaty:2 instrument of:1",
    "law": "supreme court:2 national assembly:2 argument:2 constitutional court:3 attorney:2 defendant:4 "
    "prosecution:3 arbitration:3 law:3.5 bill:3 court:5 judge:4 ruling:5 verdict:6 judgment:4 judgement:4 lawsuit:6 "
    "legislation:3.5 statute:4 regulation:2.5 parliament:2 senate:1.5 trial:4 prosecutor:3 prison:3 appeal:2.5 "
    "tribunal:3 justice:1 congress:1 hearing:2 plea:3 jury:4 injunction:5 charges:2 takes effect:1.5 take effect:1.5 "
    "official journal:2 reading:1.5 lawmakers:1.5 bail:4 house of representatives:2 lawmaker:1 act:2.5 decree:3 "
    "federal register:1.5 arguments:3 challenge:2.5 signed the bill:4 signed the measure:4 into law:5 signed the "
    "law:4 house:0.5 class-action:4 plaintiff:4 testimony:3 witness:2 custody:3 extradition:5 inquest:4 guilty:4 "
    "acquittal:5 indictment:6 warrant:3.5 amendment:2 gazette:2 royal assent:5 fraud:2 sentence:3 years in prison:4 "
    "counsel:2 hague:0.5 impeachment:5 bankruptcy court:2 detention:2 arrest:3 first reading:3 juror:4 laid before "
    "parliament:4 dispute panel:3 liable:3 inquiry:0.5 constitution:2 supreme court justice:1",
    "policy": "voting age:4 freeze:2 nomination:3 ambassador:1.5 take over:2 oath:3 resignation:4 successor:2 governor:1 "
    "tariff:6 duty:3.5 duties:4 quota:4 strategy:3 executive order:5 order:1 guideline:3 guidelines:3 interest "
    "rate:4 rates:3 rate:1 budget:3.5 ban:2.5 inquiry:2.5 programme:1 plan:1.5 subsidy:4 subsidies:4 minister:0.5 "
    "ministry:0.5 policy:2 reform:2.5 measure:1 measures:1 stockpile:2.5 levy:4 tax:3 moratorium:3 investigation:2.5 "
    "probe:2.5 commission:0.5 appointment:3 rule:1 white paper:3 output:1.5 barrels a day:2 state of emergency:4 "
    "visa:1 central bank:1.5 anti-dumping:4 countervailing:4 panel:1 fund:0.5 review:1.5 comment period:4 export "
    "subsidy:2 clearance:3 approval:2 acceptance:2 curfew:4 basis points:4 key rate:4 policy rate:4 repo rate:4 base "
    "rate:4 surcharge:3 minimum wage:3 reshuffle:4 visa-free:2 taxes:3 pension:2 regulator:1 antitrust:2.5 "
    "stimulus:3 bailout:3 nationalisation:4 rules:2 imports:1.5 border crossing:2 airspace:2 alert:2 restrictions:2 "
    "curb:2 curbs:2 waiver:2 scheme:1.5",
    "statement": "called for:2.5 calls for:2.5 credentials:3 verdict of:0 visit to:0 post:0.1 speech:5 statement:3.5 "
    "declaration:3 letter:3 address:1.5 remarks:4 interview:3 warning:3.5 threat:4 press conference:4 news "
    "conference:4 joint statement:4 communique:4 ultimatum:5 apology:4 appearance:2 announcement:2 appeal:0.5 "
    "note:0.5 protest:1 op-ed:2 open letter:3 press release:2 tweet:2.5 broadcast:2 condolences:3 note verbale:4 "
    "reply:2 complaint:1.5 toast:2 testimony:0.5 promise:1.5 pledge:2 vow:2 protest:2",
    "election": "nominations:4 precinct:3 flag-bearer:4 parliamentary vote:5 presidential vote:5 legislative vote:5 general vote:4 popular "
    "vote:5 municipal vote:5 president:1 presidential:3 polling stations:4 elections:5 second round:4 midterm:4 vote "
    "count:4 electorate:4 nominee:3 campaigning:3 election:6 referendum:6 runoff:6 run-off:6 ballot:4 polling:4 "
    "polls:3 candidate:3 turnout:4 voters:4 primary:2 constituency:3 campaign:1 voting:3 exit poll:4 electoral:4 "
    "presidency:2 seats:2 snap:1 ballots:4 counting:3 sworn in:3 swearing-in:4 party:0.7 inauguration:1 landslide:4 "
    "majority:1 recount:4 exit polls:4 mayoral:3 by-election:6 ballot box:3 voter:3.5 polling day:5 poll:2.5 ruling "
    "party:1.5 opposition:0.7 final results:4 official results:4 preliminary results:4 election results:4 in a "
    "referendum:4 in a general election:4 in an election:4 vote for a:5 vote for president:3 voted for a:5 votes for "
    "a:2",
    "conflict": "mines:3 collision:3 navy:0.7 exercise:2.5 drill:2 sabotage:4 casualties:4 airport:0 crash:1 "
    "blockade:4 militants:4 hostages:4 assault:4 destroyer:2 frigate:2 attack:5 air strike:6 airstrike:6 strike:2.5 "
    "shelling:5 under fire:6 ceasefire:5 cease-fire:5 truce:5 missile:3 drone:2 troops:2.5 soldiers:2 coup:6 "
    "bombing:6 clash:5 clashes:5 fighting:5 invasion:6 explosion:5 army:1.5 militia:3 gunmen:5 shooting:4 offensive:4 "
    "war:2 rebels:3 paramilitary:3 jihadist:3.5 fighter:1.5 hostage:4 patrol:1.5 killed:3 wounded:3 rocket:1.5 "
    "incursion:5 raid:4 hostilities:5 prisoner:2 seized power:5 insurgents:4 warship:3 siege:4 shell:4 shells:4 "
    "mortar:4 artillery:4 grenade:4 gunfire:5 sniper:4 ambush:5 hijacking:5 kidnapping:5 massacre:6 uprising:3 riot:4 "
    "unrest:2.5 cyberattack:5 cyber attack:5 hackers:3.5 malware:3 ransomware:3 bomb:4 bomber:3 fighter jet:1.5 front "
    "line:3 battle:4 tank:2 mutiny:5 warplane:4 naval:1 garrison:3 commander:1 gunman:4 detonation:5",
    "market": "stakes:0 loss:2.5 trade:0.1 award:1 record:1 small caps:3 rates:0.5 jobs:2 employers:2 hiring:1.5 "
    "bonds:3 dealers:2 offering:3 initial offering:4 shareholder:2.5 shareholders:3 fiscal quarter:3 stock split:4 "
    "results:1.5 cargo:1.5 terminal:0.5 loading:1 share:2.5 shares:4 stock:2.5 stocks:3 ipo:5 listing:2.5 crude:3 "
    "barrel:2 bond:2.5 yield:2 index:2 lira:3 currency:2 takeover:4 merger:4 stake:3.5 revenue:3 profit:3 earnings:4 "
    "dealings:4 investor:2 funding:2.5 sale:1.5 price:2 gold:1.5 dollar:1 exports:1 imports:1 trade turnover:4 "
    "inflation:3 gdp:3 acquisition:4 purchase:3 dividend:4 futures:3 consumer prices:4 valuation:3 per cent:0.7 "
    "percent:0.7 exchange:1 investment:2.5 auction:3 oil:0.5 %:1 quarter:1 bid:2 market:1 subscription:1 rupee:2.5 "
    "yuan:2.5 yen:2.5 sterling:2.5 pound:1.5 rouble:2.5 ruble:2.5 peso:2.5 won:0 brent:3 wti:3 sensex:4 nifty:4 "
    "nasdaq:3.5 ftse:3.5 nikkei:3.5 bourse:3 job cuts:3 layoffs:4 seller:2.5 market share:3 market value:3 most "
    "valuable:2.5 bankruptcy:4 insolvency:4 rights issue:4 buyback:4 trading:2.5 share sale:4 bondholder:3 coupon:2.5 "
    "eurobond:4 gilts:3 traders:2.5 demand:0.5 order book:3 deposit:1.5 commodity:2 barrels:2 rating:2.5 credit "
    "rating:2 record low:2.5 record high:2.5 hang seng:4 bourses:3",
    "report": "report:3.5 survey:4 study:4 findings:4 data:2 figures:2.5 paper:2 leak:3 review:1.5 statistics:3 "
    "assessment:3 audit:3 index:0.5 publication:3 dossier:3 inventories:1 note:0.5 estimate:1.5 volume of:2 white "
    "paper:1 minutes:3.5 inventory:2.5 census:4 bulletin:2 forecast:2.5 outlook:2 inquiry report:2 whitepaper:2 "
    "dataset:2 readings:1.5 measurements:1.5 memo:2.5 inquiry:0.3 gdp figures:2",
    "other": "general strike:5 strike action:5 pay strike:5 on strike:5 walkout:3 earthquake:4 quake:4 typhoon:4 hurricane:4 cyclone:4 flood:3 "
    "landslide:4 wildfire:4 eruption:4 outage:3 power cut:3 blaze:2.5 union:1.5 dockers:2 funeral:3 wedding:3",
}
