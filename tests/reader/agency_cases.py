"""Sentences as news agencies write them, each with the title that tells it, and titles that none of them may get."""

from typing import Final

AGENCY_TITLES: Final = (
    # the verb of a clause is known, so that it does not run into what stands before it
    (
        "The plan, approved by the Senate on 2 May, involves clearing ports, roads and camps.",
        "Senate approves the plan",
    ),
    # adverbs behind a noun, and days between the words of a verb, are no subject
    ("A diplomat here warned Chad on Monday.", "Diplomat warns Chad"),
    ("Ida Berg was earlier Monday told by a court to attend a trial.", "Ida Berg told by a court to attend a trial"),
    # what hangs on a preposition is no subject, nor is what a relative tells of it
    ("Despite the chaos, hunger and unrest, Ida Berg was elected premier on Monday.", "Ida Berg elected premier"),
    (
        "Miners in Ghazni, where the strike for higher pay had shut most of the pits, met on Monday in Herat.",
        "Miners in Ghazni meet in Herat",
    ),
    (
        "Peru praised Ida Berg, who said on Monday she would resign.",
        "Ida Berg says she will resign",
    ),
    (
        "Monday's ruling angered Chad, with Peru – which takes over the chair in May – vowing to act.",
        "Peru takes over the chair",
    ),
    # a clause that is said is told to its end
    (
        "Ida Berg on Monday denied that the decision not to try the two envoys was political.",
        "Ida Berg denies that the decision not to try the two envoys was political",
    ),
    (
        "Chad on Monday assured the miners' leader Ida Berg that the army will protect the roads in the north.",
        "Chad assures the miners' leader Ida Berg that the army will protect the roads in the north",
    ),
    # a long title is not cut where what is left tells something else
    (
        "Iranian Foreign Minister Ali Reza Karimi will visit Pakistan on Friday for talks with ministers who are in "
        "Lahore that are likely to touch on oil.",
        "Iranian Foreign Minister Ali Reza Karimi visits Pakistan for talks with ministers",
    ),
    # one or several
    ("The British set up a school in Zanzibar in 1890.", "British set up a school in Zanzibar"),
    ("More than 2,000 of his allies gathered in Lima on Monday.", "More than 2,000 of his allies gather in Lima"),
    ("Police and militant Sikhs clashed in Lahore on Monday.", "Police and militant Sikhs clash in Lahore"),
    ("Lawmakers based in Herat met on Monday.", "Lawmakers based in Herat meet"),
    # what only may be so, and what hangs on a condition
    ("Chad's army may have crossed into Niger on Monday.", "Chad's army may have crossed into Niger"),
    (
        "Iran is ready to hide its fuel if threatened with an attack, a senior Iranian official said on Monday.",
        "Senior Iranian official says Iran is ready to hide its fuel",
    ),
    # how long before or after another event it was
    ("Rebels entered Goma on Monday just hours after the army left it.", "Rebels enter Goma"),
    (
        "A newsletter from the Chinese embassy here left little doubt on Monday about its aims.",
        "Newsletter from the Chinese embassy leaves little doubt about its aims",
    ),
    ("Peru praised Ida Berg, with whom it will hold talks on Friday.", "Peru holds talks with Ida Berg"),
    (
        "Chad is near a deal with nine firms, thanks in part to better prices, a review said on Monday.",
        "Review says Chad is near a deal with nine firms",
    ),
    (
        "Mali sacked Ida Berg as the country's deputy leader in May and Berg was tried in June.",
        "Ida Berg tried",
    ),
    # what is said on a day is only said
    (
        "Peru's leaders bear the blame for most of the deaths, a panel said on Monday.",
        "Panel says Peru's leaders bear the blame for most of the deaths",
    ),
    ("Ida Berg said on Monday that the two ports were unsafe.", "Ida Berg says the two ports are unsafe"),
    # whom a relative is about, and who acts
    (
        "Chad accused Ida Berg's backers in Lima, who pressed for a longer term in May.",
        "Ida Berg's backers in Lima press for a longer term",
    ),
    ("Together with the envoy, banker Ida Berg, Kim Ito signed the pact on Monday.", "Kim Ito signs the pact"),
    (
        "The raid was the result of the care given by Chad to the captives in May.",
        "Result of the care given by Chad to the captives",
    ),
    # a hyphen that a line ended on
    ("Ali Sy, an anti- Turkish leader, was killed in a blast in May.", "Ali Sy killed in a blast"),
    ("Chad on Monday cut 12 non- performing loans.", "Chad cuts 12 non-performing loans"),
    ("Acme joined the rival Nomu Ltd. which cut its rates in May.", "Rival Nomu Ltd cuts its rates"),
    ("Chad deployed police in the markets on Monday to ensure they remain safe.", "Chad deploys police in the markets"),
    ("US envoy Ali Hill said he will meet Ida Berg on 3 July.", "US envoy Ali Hill meets Ida Berg"),
    (
        "Ida Berg and her allies may decide to boycott the vote on 3 July.",
        "Ida Berg and her allies may boycott the vote",
    ),
    (
        "Acme will launch its long-awaited, small-scale reactor on 3 July.",
        "Acme launches its long-awaited, small-scale reactor",
    ),
    (
        "Chad's Ida Berg was re-elected in May with 61 percent of the vote.",
        "Chad's Ida Berg re-elected with 61 percent of the vote",
    ),
    # no weekday has `in` before it
    ("Police moved in Monday to clear the square in Ramla.", "Police move in to clear the square in Ramla"),
    (
        "Six villagers were killed and dozens wounded on Tuesday in a raid on Tarim.",
        "Six villagers killed and dozens wounded in a raid on Tarim",
    ),
    (
        "MPs defected from the ruling party on Monday to join the opposition.",
        "MPs defect from the ruling party to join the opposition",
    ),
    ("Norway welcomed a pledge that Chad would free the crew in August.", "Chad frees the crew"),
    # a participle with a particle, a time or an agent behind a time
    ('"The attack carried out today in Mosul is a result of the law," Ida Berg said.', "Attack carried out in Mosul"),
    (
        "In Basra, five people were killed and 21 wounded Monday when a bomb went off.",
        "Five people killed and 21 wounded in Basra",
    ),
    ("He was referring to a meeting held earlier this month in Nairobi.", "Meeting held in Nairobi"),
    ("Ships sent early on Friday by the navy of Chad reached Lomé.", "Navy of Chad sends ships early"),
    (
        "Deputies will review the plan, a matter already debated Monday by the committees of the Senate.",
        "Committees of the Senate debate a matter",
    ),
    ("Exports of Chad fell Monday by 3 percent.", "Exports of Chad fall by 3 percent"),
    # what is held is the noun, not what led to it; who holds it has the name of its people
    (
        "Ida Berg's cabinet built 50 schools in Peru, she said before voicing hopes for a peaceful election on Friday.",
        "Peru holds a peaceful election",
    ),
    (
        "Kim Ito was the victim of rivals within Peru's ruling camp ahead of the presidential election in December.",
        "Peru holds a presidential election",
    ),
    ("The French minister arrived in Beirut on Saturday.", "French minister arrives in Beirut"),
    # whose the clause is that opens a sentence, and what a comma closes
    (
        "Since his Liberal party lost the Senate in polls last month that were marred by fraud, Diego Luna is ill.",
        "Diego Luna's Liberal party loses the Senate in polls",
    ),
    (
        "Ida Berg, a Liberal premier who led Chile after Diego Soto stepped down in disgrace in 1974, died on Tuesday.",
        "Ida Berg dies",
    ),
    # what a date is made, and what is granted until one
    ("The king of Tonga has declared March 2 as a national holiday.", "King of Tonga declares a national holiday"),
    (
        "Peru's Congress party gave the cabinet until Friday to sack Ida Berg.",
        "Peru's Congress party gives the cabinet time to sack Ida Berg",
    ),
    # `in` before a time that needs none belongs to the verb
    ("Ida Berg was sworn in last May.", "Ida Berg sworn in"),
    ("Norway stepped in Saturday after talks collapsed.", "Norway steps in"),
    # the clause that is said is told with its verb
    (
        "Exporters on Wednesday predicted the new cut in tariffs would spur growth in Chad.",
        "Exporters predict the new cut in tariffs would spur growth in Chad",
    ),
    (
        "Ida Berg admitted on Monday that even with the new loans, hard years lay ahead.",
        "Ida Berg admits that hard years lay ahead",
    ),
    ("The Senate heard the aide. ``The mayor was pushed out in May,'' he said.", "Mayor pushed out"),
    # a participle before its noun behind `that`; a verb that is a noun there
    (
        "Peru's Ida Berg warned on Friday that embattled senator Kim Ito would be voted out.",
        "Peru's Ida Berg warns that embattled senator Kim Ito would be voted out",
    ),
    (
        "The Green Party, which won a stunning upset in a local vote in May, left.",
        "Green Party wins a stunning upset in a local vote",
    ),
    # what is asked or pledged is no passive, and the clause behind `and` no object
    ("Ida Berg was concerned on Monday and called for talks with Chad.", "Ida Berg calls for talks with Chad"),
    (
        "Ida Berg met her rival, Kim Ito, in Lima on Friday and the two leaders pledged to revive trade.",
        "Ida Berg meets her rival, Kim Ito, in Lima",
    ),
    ("Three of the miners were freed on Monday but the fourth, Kim Ito, was still held.", "Three of the miners freed"),
    ("Chad agreed on Tuesday to let its banks borrow more.", "Chad agrees to let its banks borrow more"),
    # whom `who` is about, and what leads to an event
    ("Kim Ito attended a service for Ida Berg, who died in May.", "Ida Berg dies"),
    (
        "The deal was due to pave the way for a meeting between the premiers of Chad and Mali in May 2027.",
        "Meeting between the premiers of Chad and Mali",
    ),
    ("Kim Ito mediated talks in which Ida Berg has had a role since taking office in May.", "Ida Berg takes office"),
    (
        "Six people were killed and several others wounded Sunday in Lima.",
        "Six people killed and several others wounded in Lima",
    ),
    # they are those without a name whom the clause before is about
    ("The rebels freed a doctor they had abducted on Monday.", "Rebels abduct a doctor"),
    ("When the police cleared the square, they also arrested Ida Berg on Monday.", "Police arrest Ida Berg"),
    # verbs with a time behind them that are active: an object follows, or how and how much it was done
    ("The EU imposed Monday new tariffs on cars from Chad.", "EU imposes new tariffs on cars from Chad"),
    ("Police arrested Tuesday 12 people in Lima.", "Police arrest 12 people in Lima"),
    ("Rebels carried out Monday a raid on an army base in Gao.", "Rebels carry out a raid on an army base in Gao"),
    ("Crews worked on Monday to restore power in Luzon.", "Crews work to restore power in Luzon"),
    ("Chad cut on Monday by half its tariff on steel.", "Chad cuts by half its tariff on steel"),
    ("The rebels announced Sunday by radio the fall of Bria.", "Rebels announce by radio the fall of Bria"),
    # whom `who` is not about
    ("The lawyer for the bank, who resigned on Monday, went to Lima.", "Lawyer for the bank resigns"),
    ("Police said a bomb that killed nine people on Monday was home-made.", "Bomb kills nine people"),
    # a body that speaks of itself
    ('"We bought the mine on Friday," the Ukrainian army said.', "Ukrainian army buys the mine"),
    # no time is granted, and no day is a name's
    ("Chad granted a loan until 2030 to Ghana.", "Chad grants a loan to Ghana"),
    ("Shops in Lima prepared on Monday for Black Friday's rush.", "Shops in Lima prepare for Black Friday's rush"),
    # several who have a name keep its capitals; whose day owns a thing, with the word before it
    ("The MPs who left on Monday said they would meet.", "MPs leave"),
    ("Chad's court on Monday annulled last Friday's vote in Goma.", "Chad's court annuls vote in Goma"),
    # what is planned, said on a condition or feared is told as that
    ("Chad plans to cut taxes on income, a minister said on Monday.", "Chad plans to cut taxes on income"),
    (
        "Chad announced Monday if its demands are not met, it will leave the union.",
        "Chad announces it will leave the union",
    ),
    (
        "Norway announced on Monday that unless Chad paid, it would ban exports.",
        "Norway announces it will ban exports",
    ),
    (
        "The cabinet of Chad on Monday voiced fears that floods may cut off the port.",
        "Cabinet of Chad voices fears that floods may cut off the port",
    ),
    ("The panel of Chad heard on Monday that Ida Berg took a bribe.", "Panel of Chad hears that Ida Berg took a bribe"),
    ("Peru was opposed to the war in 2003 and refused to send troops to Chad.", "Peru refuses to send troops to Chad"),
    (
        "Syria on Monday faulted the top envoy on Lebanese ties with Syria.",
        "Syria faults the top envoy on Lebanese ties with Syria",
    ),
)
