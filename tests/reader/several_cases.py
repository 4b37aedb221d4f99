"""Sentences and the titles of all that they tell, in the order of their dates, with what must not change."""

from typing import Final

SEVERAL_TITLES: Final[tuple[tuple[str, list[str]], ...]] = (
    # Nouns of a subject that each have a date tell an event each.
    (
        "Oslo's expulsion last month of an attache, and Moscow's promise on Monday to answer, have chilled ties.",
        ["Oslo's expulsion of an attache", "Moscow's promise to answer"],
    ),
    (
        "The seizure of two tankers on 20 June, and Tehran's threat on Monday to close the strait, unnerved insurers.",
        ["Seizure of two tankers", "Tehran's threat to close the strait"],
    ),
    (
        "The arrest of a mayor on Sunday, along with the closure of a newspaper on Monday, drew protests from Chad.",
        ["Arrest of a mayor", "Closure of a newspaper"],
    ),
    (
        "The dismissal of Peru's bank chief on 18 June and the resignation of Chile's finance minister on 20 June "
        "have rattled investors.",
        ["Dismissal of Peru's bank chief", "Resignation of Chile's finance minister"],
    ),
    (
        "The launch of Ariane 6 on 9 July and the launch of Vega C in November will restore access to space.",
        ["Launch of Ariane 6", "Launch of Vega C"],
    ),
    # Others share the verb.
    (
        "The attacks on 3 May and 4 June killed ten people in Mali.",
        ["Attacks kill ten people in Mali", "Attacks kill ten people in Mali"],
    ),
    (
        "The arrest of the mayor on Monday drew protests from Chad.",
        ["Arrest of the mayor draws protests from Chad"],
    ),
    # What could come as soon as a day.
    ("A ceasefire could be signed as soon as Saturday, mediators said.", ["Ceasefire could be signed"]),
    (
        "Boeing might announce a deal to buy Spirit as early as Friday, sources said.",
        ["Boeing might announce a deal to buy Spirit"],
    ),
    ("Apple could launch the phone as soon as September.", ["Apple could launch the phone"]),
    ("A ceasefire could be signed on Saturday, mediators said.", []),
    ("The attack could have begun as early as Monday, officials said.", []),
    # What somebody aims for, and no figure of a year.
    ("TSMC targets first output at its Dresden plant in 2029.", ["TSMC targets first output at its Dresden plant"]),
    ("SpaceX is aiming for a crewed landing in 2028.", ["SpaceX aims for a crewed landing"]),
    ("Intel now targets the opening of its Ohio plant in 2028.", ["Intel targets the opening of its Ohio plant"]),
    ("Acme targets sales of 3 billion euros in 2028.", []),
    ("Acme hopes for a rise in demand in 2028.", []),
    # A clause of time is not part of what it tells the time of.
    (
        "Kenya will deploy 400 police to Haiti before the month comes to an end, the minister said on Monday.",
        ["Kenya deploys 400 police to Haiti"],
    ),
    (
        "Norway will close its consulate in Murmansk by the time the month is out.",
        ["Norway closes its consulate in Murmansk"],
    ),
    ("Boeing will deliver the jets before the year is over, it said on Monday.", ["Boeing delivers the jets"]),
    ("Peru will sign the accord before the quarter is through.", ["Peru signs the accord"]),
    (
        "Acme will have shut its plant by the time the new rules take effect in January 2027.",
        ["New rules take effect"],
    ),
    ("By the time the summit begins on 9 July, Chad's parliament will have met.", ["Summit begins"]),
    # What was called off, and the day on which it was.
    (
        "A plan to open the port in May was shelved on Monday.",
        ["Plan to open the port shelved", "Plan to open the port shelved"],
    ),
    (
        "Kenya's plan to raise fuel duty in August was scrapped on Monday.",
        ["Kenya's plan to raise fuel duty scrapped", "Kenya's plan to raise fuel duty scrapped"],
    ),
    ("The vote planned for 14 July was called off on Monday.", ["Vote called off", "Vote held"]),
    (
        "The talks due to open in Doha on 10 July were cancelled on Monday.",
        ["Talks due to open in Doha cancelled", "Talks open in Doha"],
    ),
    ("A fee that Peru had wanted to charge from 1 August was shelved.", ["Peru wants to charge a fee"]),
    ("The opening of the port on Friday will not go ahead, Kenya said.", ["Opening of the port"]),
    ("The signing of the deal on Friday will not take place, Serbia said.", ["Signing of the deal"]),
    ("Friday's hearing will no longer go ahead, the court said.", ["Hearing held"]),
    (
        "The summit, put off from 3 to 10 June and then to 17 June, opened in Nairobi.",
        ["Summit held", "Summit held", "Summit opens in Nairobi"],
    ),
    ("The hearing was moved from the 8th to the 10th of July.", ["Hearing held", "Hearing held"]),
    (
        "Teachers in Chad put off a strike, called for 6 July, to 15 July.",
        ["Teachers in Chad stage a strike", "Teachers in Chad stage a strike"],
    ),
    # What a pronoun means that somebody intends to do something to, or that is done to.
    (
        "Ethiopia missed a deadline to submit a debt proposal. Ministry sources intend to table it on 16 July.",
        ["Ministry sources table the debt proposal"],
    ),
    (
        "Ethiopia missed a deadline to submit its debt proposal, sources said, and now intends to table it on 16 July.",
        ["Ethiopia tables its debt proposal"],
    ),
    (
        "Ethiopia has drawn up a proposal for lenders. Sources say it will be tabled on 16 July.",
        ["Proposal for lenders tabled"],
    ),
    (
        "The two sides drew up a peace accord. They plan to sign it in Doha on 12 July.",
        ["Two sides sign the peace accord in Doha"],
    ),
    (
        "Nigeria's refinery was hit by a fire. Dangote hopes to reopen it in August.",
        ["Dangote hopes to reopen Nigeria's refinery"],
    ),
    ("Chad hopes to table a motion on the border on 12 July.", ["Chad hopes to table a motion on the border"]),
    # A drill that is off, and jets that are counted.
    ("There will be no blackout drill in Ecuador on Saturday after all.", ["Blackout drill in Ecuador"]),
    ("Kenya will not host the summit in August after all, it said.", ["Kenya hosts the summit"]),
    (
        "France will send Egypt 32 upgraded Rafale jets in October.",
        ["France sends Egypt 32 upgraded Rafale jets"],
    ),
    (
        "Should talks fail, Ericsson is prepared to drag Lenovo before a court in July.",
        ["Ericsson drags Lenovo before a court"],
    ),
    # What a title leaves out, and what it keeps.
    (
        "The forum will be held from 9 to 11 September and not, as first planned, on 21 August.",
        ["Forum held", "Forum held"],
    ),
    (
        "The UK put Tengri Capital, a smaller bank, under sanctions on Monday.",
        ["UK puts Tengri Capital under sanctions"],
    ),
    ("Poland sent Ukraine, its neighbour, to the talks on Monday.", ["Poland sends Ukraine to the talks"]),
    (
        "Figures released by the Electoral Office on Monday give the Alliance 24 seats.",
        ["Electoral Office releases figures"],
    ),
    ("Haiti's election, in May, took place weeks after a quake wrecked Jacmel.", ["Haiti's election takes place"]),
    ("Iraq threatened at Sunday's meeting to ignore its quota.", ["Iraq threatens to ignore its quota"]),
    ("France pledged at Monday's summit to send aid.", ["France pledges to send aid"]),
    (
        "Trade talks between Chad and Mali that had been set for 8 July in Geneva were moved on Monday.",
        ["Trade talks between Chad and Mali moved", "Trade talks between Chad and Mali held in Geneva"],
    ),
    ("Navoi Mining set 25 July as the day to price its share sale.", ["Navoi Mining prices its share sale"]),
    ("Kenya fixed 9 August as the date of the election.", ["Kenya's election held"]),
    (
        "Chad will host a donors' conference. It was originally planned for 2 July and will be held on 23 July.",
        ["Donors' conference held", "Donors' conference held"],
    ),
    # The number of what was to have been done, and the object that a relative has.
    ("A rocket of Isar was to have lifted off from Andoya on 12 July.", ["Rocket of Isar lifts off from Andoya"]),
    (
        "The court struck down a 25% tariff on refined copper that the White House imposed in May.",
        ["White House imposes a 25% tariff on refined copper"],
    ),
    ("Chad lifted the curfew that the army imposed in May.", ["Army of Chad imposes the curfew"]),
    ("A truck carrying a bomb exploded in Kabul on Monday.", ["Truck carrying a bomb explodes in Kabul"]),
    ("Extraordinary summit in Luanda, postponed from 10 June", ["Extraordinary summit in Luanda held"]),
    ("In Oslo, a trial set for 9 July was cancelled.", ["Trial in Oslo"]),
    (
        "Brightline Grid pulled its initial offering, which had been scheduled for 9 July.",
        ["Brightline Grid's initial offering"],
    ),
    (
        "A run-off between Ida Berg and Leo Lund would be held on 12 July.",
        ["Run-off between Ida Berg and Leo Lund held"],
    ),
)
