"""Sentences and the titles of what they tell, by what the title has to get right; the last sentence tells the event."""

from typing import Final

MORE_TITLES: Final = (
    # who won what was held then, and not that it was held; `gazetted` is of a verb
    (
        "The Reform Party won the most votes in an election held on Sunday.",
        "Reform Party wins the most votes in an election",
    ),
    ("Lawmakers approved the bill in a vote held on Tuesday.", "Lawmakers approve the bill in a vote"),
    (
        "Kenya and Chad signed a pact at a ceremony held on Tuesday in Oslo.",
        "Kenya and Chad sign a pact at a ceremony held in Oslo",
    ),
    # who insists that something is so says it
    ("On Monday, Kenya's navy insisted the channel was open.", "Kenya's navy says the channel is open"),
    (
        "Kenya's minister insisted on Monday that he would not resign.",
        "Kenya's minister insists that he would not resign",
    ),
    # what befell others is told with what befell the first
    ("One soldier was killed and three others were wounded on Monday.", "One soldier killed and three others wounded"),
    (
        "Two people died and 30 others were injured on Monday when a bus overturned.",
        "Two people die and 30 others injured when a bus overturns",
    ),
    (
        "The minister was sacked on Monday and two others were arrested on Tuesday in Oslo.",
        "Two others arrested in Oslo",
    ),
    ("Observers found fraud in an election held on Sunday.", "Election held"),
    ("The ministry gazetted new rules on Tuesday.", "Ministry gazettes new rules"),
    # A verb that is a plural noun elsewhere, participles with `having` and `being`, clauses without a relative.
    ("Nippon Steel hopes to open a mill in September.", "Nippon Steel hopes to open a mill"),
    ("The firm needs to close a mill by 30 September.", "Firm needs to close a mill"),
    (
        "Nippon Steel hopes to close its purchase of a mill this year, having won clearance from Bratislava last week.",
        "Nippon Steel wins clearance from Bratislava",
    ),
    ("Having secured funds last month, Airbus is building a plant in Lyon.", "Airbus secures funds"),
    (
        "Pavimar must find 12 million euros after being fined by Italy's competition authority on Tuesday.",
        "Italy's competition authority fines Pavimar",
    ),
    (
        "She was criticised in May by Spain's foreign ministry for remarks about the border.",
        "Spain's foreign ministry criticises her for remarks about the border",
    ),
    # a relative clause in brackets is about the noun before it, and ends with them
    ("The maker of the Kestrel (which was launched on Monday) and Acme broke off talks.", "Kestrel launched"),
    ("The law (which was passed by Chad on Friday) bans vaping.", "Chad passes the law"),
    ("Chad's new port (which was opened on Monday) and its airport were built by China.", "Chad's new port opened"),
    ("Sheikh Hasina resigned and fled to India on Monday.", "Sheikh Hasina resigns and flees to India"),
    (
        "Protesters stormed the hall and set a flag on fire on Monday.",
        "Protesters storm the hall and set a flag on fire",
    ),
    # A clause without a relative, with a subject that is a noun or a name.
    ("Prices rose after tariffs the Trump administration imposed in April.", "Trump administration imposes tariffs"),
    ("The tariffs Trump imposed in April pushed up prices.", "Donald Trump imposes the tariffs"),
    ("Sanctions the EU adopted in May have hurt trade.", "EU adopts sanctions"),
    ("The court upheld a ban Berlin imposed on the party in May.", "Berlin imposes a ban on the party"),
    ("The ship Iran seized in June is still in port.", "Iran seizes the ship"),
    ("The committee criticised a bill parliament passed on Thursday.", "Parliament passes a bill"),
    ("Poland will use missiles Norway delivered in March.", "Norway delivers missiles"),
    ("Kenya sold planes the army had bought in May.", "Army of Kenya buys planes"),
    ("The chipmaker Ilva expanded in Chile in May.", "Chipmaker Ilva expands in Chile"),
    ("The airline Kestra merged with Ilva in May.", "Airline Kestra merges with Ilva"),
    ("A rule that the ministry of Chile issued in May bars sales to Peru.", "Ministry of Chile issues a rule"),
    ("Prices rose after the ministry of Chile imposed tariffs in April.", "Ministry of Chile imposes tariffs"),
    ("During talks China agreed on Friday to a truce.", "China agrees to a truce"),
    # A date between an auxiliary and its verb.
    ("The Supreme Court had on Thursday, 4 April 2024 upheld the verdict.", "Supreme Court upholds the verdict"),
    ("Chile's cabinet has, on Monday, approved the bill.", "Chile's cabinet approves the bill"),
    # A body that the text has named, by its name.
    (
        "The Bank of England kept rates unchanged. The central bank cut its rate, by a quarter point, in May.",
        "Bank of England cuts its rate",
    ),
    ("Chile's Labour Department will release the July jobs report on Friday.",
     "Chile's Labour Department releases the July jobs report"),
    # Two nouns with what both are on, and a long aside before a verb in the base form.
    (
        "The arms embargo and sanctions on Chad, first imposed by resolution 2428 (2018) of May 2018, lapse in May.",
        "Arms embargo and sanctions on Chad lapse",
    ),
    (
        "The arms embargo and sanctions on Chad, first imposed by resolution 2428 (2018) of May 2018, lapse in May.",
        "Arms embargo and sanctions on Chad imposed by resolution 2428",
    ),
    (
        "Chile's envoy said that the decision in May to put off the vote had hurt the deal.",
        "Decision to put off the vote hurts the deal",
    ),
    ("Ryanair pilots in Spain began a strike on Monday.", "Ryanair pilots in Spain begin a strike"),
    ("General Zuniga will stand trial on Monday.", "General Zuniga stands trial"),
    (
        "Chile announced a 25 per cent tariff on Peruvian copper. On Monday Chile threatened to raise it.",
        "Chile threatens to raise the 25 per cent tariff on Peruvian copper",
    ),
    ("He has vowed to open embassies in Oslo and to end a fuel subsidy introduced in May.", "Fuel subsidy introduced"),
    ("A plan to delay the vote to December drew protests.", "Vote held"),
    # What is announced or approved for a day from which it is in force.
    ("Chile announced a 25 per cent tariff on Peruvian copper from 7 August.",
     "25 per cent tariff on Peruvian copper takes effect"),
    ("Norway approved limits on jets from January 2027.", "Limits on jets take effect"),
    # For how long something is extended, what a pronoun imposed, holders of offices, and a deal due to be unveiled.
    ("The council on Friday extended by six months economic sanctions on Chad.",
     "Council extends by six months economic sanctions on Chad"),
    ("Peru lifted the duties it imposed on copper in March.", "Peru imposes the duties on copper"),
    ("The board took a decision on Monday to extend the ban for another six months.",
     "Board takes a decision to extend the ban"),
    ("The fire has put in jeopardy an interim truce agreement signed last month.", "Interim truce agreement signed"),
    ("NATO Foreign Ministers are meeting in Brussels on Thursday.", "NATO Foreign Ministers meet in Brussels"),
    ("The deal due to be unveiled on 3 July has been approved by Chad.", "Chad's deal unveiled"),
    ("Dockers went on strike on Tuesday and ended it on Thursday.", "Dockers end the strike"),
    ("North Korea last tested a nuclear weapon in 2017.", "North Korea tests a nuclear weapon"),
    ("Macron flew to Berlin on Monday and met Scholz on Tuesday.", "Emmanuel Macron meets Scholz"),
    ("Kenya won the bid and will host the summit on Monday.", "Kenya hosts the summit"),
    ("Ecowas, the bloc they deserted, meets in Abuja on Sunday.", "Ecowas meets in Abuja"),
    ("Kenya sold the planes its army had bought in May.", "Kenya's army buys the planes"),
    ("Gas from the Troll field began flowing again on Wednesday.", "Gas from the Troll field begins flowing again"),
    # Dates within a verb group, abbreviations, and what hangs on a verb of threatening or agreeing.
    ("Oil slid after OPEC+ agreed on Monday to pump more.", "OPEC+ agrees to pump more"),
    (
        "The rupee fell after the United States threatened on Monday to tax Indian steel.",
        "United States threatens to tax Indian steel",
    ),
    (
        "The Opec members that have been steering the pact decided by video link on Sunday to pump more.",
        "Opec members that have been steering the pact decide by video link to pump more",
    ),
    ("The Council and Qatar have today signed a protocol on visas.", "Council and Qatar sign a protocol on visas"),
    ("Norway will on Monday open an embassy in Dakar.", "Norway opens an embassy in Dakar"),
    ("India has on Monday approved the purchase of nine tugs.", "India approves the purchase of nine tugs"),
    ("Japan will instead host the drill on 3 July.", "Japan hosts the drill"),
    (
        "Alta Rail Sdn. Bhd. of Malaysia sold a depot to Pan Cargo Pte. Ltd. on Monday.",
        "Alta Rail Sdn Bhd of Malaysia sells a depot to Pan Cargo Pte Ltd",
    ),
    (
        "Boeing Co. bought a stake in Alta Inc. for $2 billion on Monday.",
        "Boeing Co buys a stake in Alta Inc for $2 billion",
    ),
    ("The Dutch ship was on Monday released by Iran.", "Iran releases the Dutch ship"),
    ("Peru's congress has yesterday dismissed the cabinet.", "Peru's congress dismisses the cabinet"),
    # What a passive, an arrival, a part or a step is of, as the text before tells it.
    (
        "Kuwait Airways has ordered ten Airbus A321neo jets. The first aircraft will be delivered in March 2028.",
        "First Airbus A321neo aircraft delivered to Kuwait Airways",
    ),
    (
        "Ghana barred Adoma Gold from exporting bars on Monday. Adoma Gold had been suspended since 12 May.",
        "Adoma Gold suspended from exporting bars",
    ),
    (
        "The Canadian frigate Ville de Quebec left Yokosuka on its way to Manila. The frigate arrives on 6 July.",
        "Canadian frigate Ville de Quebec arrives in Manila",
    ),
    (
        "A court in Sarajevo sentenced Milan Tegeltija to three years in prison. The trial began on 12 January.",
        "Trial of Milan Tegeltija begins",
    ),
    (
        "Chile ratified the Busan Protocol on plastics. The Protocol will enter into force on 17 November.",
        "Busan Protocol enters into force",
    ),
    # Whom a title only counts, and whose an office is.
    (
        "Ethiopia and Eritrea agreed to reopen a crossing. The two armies fought there in May 1998.",
        "Armies of Ethiopia and Eritrea fight",
    ),
    (
        "Finland, whose prime minister will visit Tallinn on 8 July, denied it.",
        "Finland's prime minister visits Tallinn",
    ),
    # What a verb needs behind a relative clause, and behind its object.
    (
        "India on Monday put nineteen firms from Dubai that had shipped engines to Pakistan on its control list.",
        "India puts nineteen firms from Dubai on its control list",
    ),
    (
        "Kosovo allowed Serbian citizens who live in the north to vote in the election of Belgrade on Monday.",
        "Kosovo allows Serbian citizens to vote in the election of Belgrade",
    ),
    # An announcement keeps its verb.
    (
        "Nvidia announced on Monday that it will open a research centre in Hanoi.",
        "Nvidia announces it will open a research centre in Hanoi",
    ),
    # Whom a pronoun means: the one whose deed is answered, the holder of an office, no person for a firm.
    ("Norway imposed sanctions on Libya after it shelled Tunisia on Monday.", "Libya shells Tunisia"),
    ("Norway fined Acme Corp after it found oil in a fjord on Monday.", "Norway finds oil in a fjord"),
    ("Acme's profit fell after it lost a contract on Monday.", "Acme loses a contract"),
    (
        "Omar Keita met Prime Minister Ada Berg. He attacked his former deputy Musa Tal, who was sacked on Monday.",
        "Omar Keita's former deputy Musa Tal sacked",
    ),
    (
        "The Polish foreign minister praised Thai Prime Minister Somchai Prasert. He flew to Tallinn on Monday.",
        "Polish foreign minister flies to Tallinn",
    ),
    ("Peru said on Monday it would sell bonds.", "Peru says it will sell bonds"),
    (
        "Lena Ott, the head of Acme Ltd, announced on Monday that she would resign.",
        "Lena Ott announces she will resign",
    ),
    ("Nokia and Intel said on Monday that they would merge.", "Nokia and Intel say they will merge"),
    (
        "Sudan's army said on Monday that it had retaken the town of Wad Madani.",
        "Sudan's army announces it has retaken the town of Wad Madani",
    ),
    (
        "Chad told the Council on Monday that a patrol of the force had come under fire near Quneitra.",
        "Patrol of the force comes under fire near Quneitra",
    ),
    ("Oracle said on Monday it would be split in two.", "Oracle says it will be split in two"),
    (
        "Samsung confirmed on Monday that it is to close a plant in Texas.",
        "Samsung announces it will close a plant in Texas",
    ),
    # What a verb or noun needs, and the name in apposition, is kept.
    (
        "The Ministry of Defence of India on Monday concluded a contract with Alta Aero SA for procurement "
        "of nine maritime patrol aircraft along with associated equipment at a total cost of Rs 14,870 crore.",
        "Ministry of Defence of India concludes a contract with Alta Aero SA for procurement of nine "
        "maritime patrol aircraft",
    ),
    (
        "Nestle signed a memorandum with Danone in Bern on Monday on the reuse of bottles in schools, "
        "hospitals and sports grounds across all the cantons.",
        "Nestle signs a memorandum with Danone in Bern on the reuse of bottles in schools",
    ),
    (
        "The European Central Bank meets for the last time this year on 16 July.",
        "European Central Bank meets for the last time this year",
    ),
    (
        "The Competition Tribunal of Kenya fined Alta Cement 40 million shillings on Monday for a cartel "
        "with two rivals in the coastal counties of the republic in the years before its sale.",
        "Competition Tribunal of Kenya fines Alta Cement 40 million shillings for a cartel with two rivals",
    ),
    (
        "Qantas took delivery of its first A321XLR in Sydney on Monday.",
        "Qantas takes delivery of its first A321XLR in Sydney",
    ),
    (
        "Airbus's newest freighter, the A350F, made its first flight in Toulouse on Monday.",
        "Airbus's newest freighter, the A350F, makes its first flight in Toulouse",
    ),
    (
        "Nokia presented its cheapest phone, the Nokia 105, in Helsinki on Monday.",
        "Nokia presents its cheapest phone, the Nokia 105, in Helsinki",
    ),
    (
        "President Ruto arrived in Accra on Monday on a two-day visit.",
        "President Ruto arrives in Accra on a two-day visit",
    ),
    (
        "The prosecutors charged Marek Dolny with spying for Belarus on Monday.",
        "Prosecutors charge Marek Dolny with spying for Belarus",
    ),
    # What is arranged or put off is titled by what is held then; a time limit is a deadline.
    (
        "Canada has until 2 August to appeal the ruling of the panel.",
        "Deadline for Canada to appeal the ruling of the panel",
    ),
    (
        "The secretary-general of the OSCE has until 15 October to propose a new mission to Moldova.",
        "Deadline for the secretary-general of the OSCE to propose a new mission to Moldova",
    ),
    ("The hearing of Lena Ott, planned for 3 July, has been put off.", "Hearing of Lena Ott held"),
    ("Greece and Turkey put off a summit on fishing that had been planned for 4 July.", "Summit on fishing held"),
    ("Talks between Chad and Mali that were set for 4 July were called off.", "Talks between Chad and Mali held"),
    ("A hearing on resins that the EPA had planned for 4 July was called off.", "EPA holds a hearing on resins"),
    ("The dockers of Busan have called a strike for 3 July.", "Dockers of Busan stage a strike"),
    (
        "Iran's parliament has scheduled a vote on the treaty for 9 July.",
        "Iran's parliament holds a vote on the treaty",
    ),
    (
        "The election of the speaker of Iraq's parliament is scheduled for 9 July.",
        "Election of the speaker of Iraq's parliament held",
    ),
    ("The trial of Marek Dolny has been fixed for 9 July.", "Trial of Marek Dolny"),
    ("A ruling by the Supreme Court of Kenya is expected on 9 July.", "Ruling by the Supreme Court of Kenya"),
    ("The Bank of Canada delayed its policy meeting until 9 July.", "Bank of Canada holds its policy meeting"),
    (
        "Japan opened the summit of ASEAN in Tokyo on Monday. The next summit will be held in Kenya on 9 July.",
        "Next summit of ASEAN held in Kenya",
    ),
    (
        "Japan opened the summit of ASEAN in Tokyo on Monday. The summit will end on 9 July.",
        "Summit of ASEAN in Tokyo ends",
    ),
    ("Poland moved its presidential election forward to 9 July.", "Poland holds its presidential election"),
    ("India moved its budget session to 9 July.", "India holds its budget session"),
    ("Britain delayed checks on food imports until 9 July.", "Britain's checks on food imports"),
    ("Tolvex delayed the launch of a satellite by a week to 9 July.", "Tolvex's launch of a satellite"),
    ("Tolvex pushed the launch of its ferry back to 9 July.", "Tolvex's launch of its ferry"),
    ("Poland moved its embassy to Jerusalem on Monday.", "Poland moves its embassy to Jerusalem"),
    (
        "The Electoral Commission of Ghana has set 3 July for a fresh poll in nine wards of Accra.",
        "Electoral Commission of Ghana holds a fresh poll in nine wards of Accra",
    ),
    (
        "The Fijian foreign minister has called off a visit to Rome planned for 3 July.",
        "Fijian foreign minister's visit to Rome",
    ),
    ("The inauguration of the dam, earlier planned for 3 July, stands over.", "Inauguration of the dam held"),
    ("The Danish inventory of dead satellites is due on 3 July.", "Danish inventory of dead satellites published"),
    # A bare noun is told by what introduced it.
    (
        "The navy of Ghana signed a contract for procurement of six patrol boats. Deliveries will start on 3 July.",
        "Deliveries of six patrol boats start",
    ),
    (
        "Kenya Airways placed an order for ten Airbus jets. Delivery of the first is due in 2027. The "
        "deliveries end on 3 July.",
        "Deliveries of ten Airbus jets end",
    ),
    ("The Nile Water Treaty dates from 1959. Sudan left the treaty on Monday.", "Sudan leaves the Nile Water Treaty"),
    # Those who are only counted are named.
    (
        "Chad and Mali share a river. The two countries signed a pact on fish on Monday.",
        "Chad and Mali sign a pact on fish",
    ),
    # A pronoun after a verb is told by what it means, an event also behind `at`.
    (
        "The Nordic Energy Forum opens in June. The forum has drawn guests. Bill Gates appeared at it on 3 May.",
        "Bill Gates appears at the Nordic Energy Forum",
    ),
    (
        "The mayor praised the harbour. Ana Ruiz looked at it on 3 May.",
        "Ana Ruiz looks at it",
    ),
    (
        "Parliament passed the fisheries bill in May and President Lula signed it on Monday.",
        "President Lula signs the fisheries bill",
    ),
    (
        "The Senate approved the accord last week. President Petro signed it on Monday.",
        "President Petro signs the accord",
    ),
    ("Iran detained two Greek tankers in May and released them on Monday.", "Iran releases two Greek tankers"),
    ("The bill was adopted in May. The governor vetoed it on Monday.", "Governor vetoes the bill"),
    ("Greece returned the vase in 2019. Italy wants it back and will collect it on 3 July.", "Italy collects the vase"),
    ("China banned sales of zinc in May and let it flow again on Monday.", "China lets it flow again"),
    # Who acts: a body with its state, a contact clause, an aside, a company that is no state.
    ("The U.S. Air Force wants tankers. The Air Force selected Acme on Monday.", "US Air Force selects Acme"),
    ("The jets they ordered from Boeing arrived in Nairobi on Monday.", "Jets from Boeing arrive in Nairobi"),
    (
        "The Electoral Commission declared the result. The losing alliance, however, lodged a petition at the "
        "High Court on Monday.",
        "Losing alliance lodges a petition at the High Court",
    ),
    (
        "Police said Lund copied the files in May, while the line was down, and flew to Oslo on Monday.",
        "Lund flies to Oslo",
    ),
    (
        "The United States joined the talks. The company signed a contract on Monday with Kenya.",
        "Company signs a contract with Kenya",
    ),
    (
        "The Security Council renewed the mandate of the force on Monday by 14 votes, Russia abstained.",
        "Security Council renews the mandate of the force by 14 votes",
    ),
    ("The Security Council renewed the mandate on Monday Russia abstained.", "Security Council renews the mandate"),
    # What is decided, what a plan hangs on, what something is set for.
    ("Chad will decide on 9 July whether to join the force.", "Chad decides whether to join the force"),
    (
        "Ryanair said on Monday that it would leave Berlin unless the airport cut its fees.",
        "Ryanair says it will leave Berlin unless the airport cuts its fees",
    ),
    (
        "China's commerce ministry said on Monday it would take measures against Acme if the list was not revised.",
        "China's commerce ministry says it will take measures against Acme if the list is not revised",
    ),
    (
        "Danish trawlers will lose access to Reykjavik from 1 September if an inquiry is refused.",
        "Danish trawlers lose access to Reykjavik",
    ),
    (
        "A civil suit, which had been set for trial on 9 July before a judge in Delaware, has been put off.",
        "Civil suit tried before a judge in Delaware",
    ),
    ("The satellite Alta-3 is slated for launch on 9 July.", "Satellite Alta-3 launched"),
    (
        "The Electoral Commission of Ghana has set 9 July for a re-run of the vote in Accra.",
        "Electoral Commission of Ghana holds a re-run of the vote in Accra",
    ),
    (
        "The works is safe for the time being after the plant's owner, Acme, won an order on Monday.",
        "Plant's owner Acme wins an order",
    ),
    (
        "Bulgarian officials heard that work on the quay at Varna, due to begin in June, will start on 3 July.",
        "Work on the quay at Varna starts",
    ),
    (
        "The EU took Peru to the World Trade Organization over its ban on zinc ore exports on Monday, and won.",
        "EU takes Peru to the World Trade Organization over its ban on zinc ore exports",
    ),
    # A noun that looks like a verb behind another verb.
    (
        "The court in Lima on Monday told Peru to stop patrols off Callao.",
        "Court in Lima tells Peru to stop patrols off Callao",
    ),
    (
        "In the night of 14 June 2022 the European Court of Human Rights stopped a removal to Kigali.",
        "European Court of Human Rights stops a removal to Kigali",
    ),
    # A noun without a name is told by the phrase that introduced it, or by what was done.
    (
        "Qantas said on Monday it had ordered twelve Airbus A220 jets. The first aircraft will be delivered on 3 July.",
        "First Airbus A220 aircraft delivered",
    ),
    (
        "Prosecutors charged Kojo Mensah with fraud in May. The trial will open on 14 July in Accra.",
        "Trial of Kojo Mensah opens in Accra",
    ),
    (
        "Nokia agreed in May to sell its testing unit to Infosys. The sale closes on 3 July.",
        "Sale of Nokia's testing unit closes",
    ),
    (
        "The European Commission imposed duties of 21 percent on Chinese cranes. The measures take effect on 2 July.",
        "Duties of 21 percent on Chinese cranes take effect",
    ),
    (
        "Petrobras said in May it would raise the price of diesel. The increase takes effect on 3 July.",
        "Increase in the price of diesel takes effect",
    ),
    (
        "The merger of Vodacom and Maziv was blocked in May. The deal is cleared. It is due to close on 3 July.",
        "Merger of Vodacom and Maziv closes",
    ),
    (
        "Sanctions bite. It is the bloc's tenth round of sanctions on Mali. The ninth was agreed on 3 May.",
        "Ninth round of sanctions on Mali agreed",
    ),
    # The whole phrase that is set off, the noun behind a participle, and a participle before its subject.
    (
        "A visit by Indian officials to Vancouver, which had been planned for 6 July, has been called off.",
        "Visit by Indian officials to Vancouver",
    ),
    (
        "Originally set for 3 March, the launch of the Roman telescope slipped to 4 July.",
        "Roman telescope launched",
    ),
    (
        "The decision is the first under a law on foreign investment that came into force on 3 May.",
        "Law on foreign investment comes into force",
    ),
    (
        "Masked youths on Monday set fire to a bus in Chittagong.",
        "Masked youths set fire to a bus in Chittagong",
    ),
    (
        "The chancellor of Austria will present her budget on 3 July and publish a review on 9 July.",
        "Chancellor of Austria publishes a review",
    ),
    ("Unless Greece pays by 10 July, the fund will suspend the programme.", "Fund suspends the programme"),
    (
        "Acme told customers that repairs at the train hit by a fire in May will be finished by 3 July.",
        "Repairs at the train hit by a fire finished",
    ),
    (
        "The operators, Elering and Fingrid, repaired the cable on Monday.",
        "Operators Elering and Fingrid repair the cable",
    ),
    (
        "The Food and Drug Administration approved a pill made by Agios on Monday.",
        "Food and Drug Administration approves a pill made by Agios",
    ),
    ("Peru's president resigned. The head of congress was sworn in on Monday.", "Peru's head of congress sworn in"),
    ("The new software will be available on 3 July in Chad.", "New software becomes available in Chad"),
    ("The Supreme Court of Kenya ought to rule on the levy on Friday.", "Supreme Court of Kenya rules on the levy"),
    ("Lockheed Martin is delivering a jet to Israel on 3 July.", "Lockheed Martin delivers a jet to Israel"),
    (
        "Lockheed Martin will deliver the first jet to Greece on 3 July.",
        "Lockheed Martin delivers the first jet to Greece",
    ),
    ("Ahmed Abiy is visiting Djibouti on 3 July.", "Ahmed Abiy visits Djibouti"),
    ("Saeed Khan, the Pakistani envoy, arrives in Kabul on 3 July.", "Saeed Khan arrives in Kabul"),
    ("Saeed and Reed will testify before the Senate on 3 July.", "Saeed and Reed testify before the Senate"),
    ("The biggest supplier is Boeing, which delivers six jets to Oman on 3 July.", "Boeing delivers six jets to Oman"),
    ("Samsung launched another foldable phone on Monday.", "Samsung launches a foldable phone"),
    ("Volvo will unveil another electric lorry on 3 July.", "Volvo unveils an electric lorry"),
    ("Iran launched another two satellites on Monday.", "Iran launches another two satellites"),
    ("Ukraine sank another of Russia's warships on Monday.", "Ukraine sinks another of Russia's warships"),
    (
        "Russia fell out with it. Since it declared independence on 27 August, Moldova has grown.",
        "Moldova declares independence",
    ),
    (
        "Lena Ott resigned. A day before he left office on 3 July, President Karim Adu ended the deal.",
        "President Karim Adu ends the deal",
    ),
    ("Nepalis speak of the blockade which began on 3 July.", "Blockade begins"),
    (
        "Chad accused Sudan of arming rebels who killed 20 people near Adre on Monday.",
        "Rebels kill 20 people near Adre",
    ),
    ("The panel of five retired judges visited Chad on Monday.", "Panel of five retired judges visits Chad"),
    ("The states, among them Chad and Mali, agreed on Monday to pump more oil.", "States agree to pump more oil"),
    (
        "Dana Okonjo, who took over the following January, moved all tests to Oslo on Monday.",
        "Dana Okonjo moves all tests to Oslo",
    ),
    (
        "Britain slapped visa bans and asset freezes on ten judges close to the king on Monday.",
        "Britain slaps visa bans and asset freezes on ten judges close to the king",
    ),
    ("The chip rules, many of which take effect on 3 July, bind makers of phones.", "Chip rules take effect"),
    (
        "MINSK (Agency - 02nd October, 2023) Belarus barred five judges from Norway on Monday.",
        "Belarus bars five judges from Norway",
    ),
    ("Iran said little. After it attacked Oman on Monday, Chad imposed sanctions on Tehran.", "Iran attacks Oman"),
    ("Lena Ott resigned on Monday hours after police searched her home.", "Lena Ott resigns"),
    (
        "The Desert Front said on Monday that they had captured the town of Kidal.",
        "Desert Front announces they have captured the town of Kidal",
    ),
    (
        "Egypt dismissed a report that it had sold a frigate to Chad on Monday.",
        "Egypt dismisses a report that it had sold a frigate to Chad",
    ),
    (
        "Welders laid a 123-kilometre pipeline between Oman and Dubai.\n\nThe pipeline opens on 3 August.",
        "123-kilometre pipeline between Oman and Dubai opens",
    ),
    (
        "Nokia, whose contract with Zain lapses on 3 July, fired 40 engineers on Monday.",
        "Nokia fires 40 engineers",
    ),
    (
        "Cisco sued Apple over the name iPhone in May.\n\nThe trial of the lawsuit against Apple begins on 3 July.",
        "Trial of Cisco's lawsuit against Apple begins",
    ),
    (
        "Nokia filed a suit against Oppo in Munich.\n\nA hearing in the suit against Oppo takes place on 3 July.",
        "Hearing in Nokia's suit against Oppo takes place",
    ),
    (
        "Shell was sued by Greenpeace.\n\nThe trial of the case against Shell opens on 3 July.",
        "Trial of the case against Shell opens",
    ),
    ("Germany's (DHL) will receive its first 777X on 9 July.", "Germany's DHL receives its first 777X"),
    (
        "Irish low cost airline Ryanair ordered five new 737 aircraft on Monday.",
        "Irish low cost airline Ryanair orders five new 737 aircraft",
    ),
    (
        "Northrop was allowed to bid again for launch contracts.\n\nNorthrop was suspended on Monday.",
        "Northrop suspended from bidding for launch contracts",
    ),
    (
        "A lawsuit brought by Greenpeace against Shell was dropped on Monday.",
        "Lawsuit brought by Greenpeace against Shell dropped",
    ),
    ("Oman will open the port in three weeks' time, on 21 July.", "Oman opens the port"),
    # What only looks like a verb, a subject or its end, in news of accidents, crimes and courts.
    ("On Monday, United Airlines pilots rejected the offer.", "United Airlines pilots reject the offer"),
    (
        "Mayor Ida Berg said at least 40 people were injured on Monday in Bergen.",
        "At least 40 people injured in Bergen",
    ),
    (
        "Before the deadline, over a million voters signed the petition on Monday.",
        "Over a million voters sign the petition",
    ),
    (
        "In a notice issued late on Monday, the Met Office raised the alert for Storm Ada to red.",
        "Met Office raises the alert for Storm Ada to red",
    ),
    (
        "In a study published on Monday in Nature, chemists from Oslo unveiled a cheap battery.",
        "Chemists from Oslo unveil a cheap battery",
    ),
    (
        "Her prizes include a place in the academy, and the Order of Mali, received last week in Bamako.",
        "Order of Mali received in Bamako",
    ),
    ("Radio Goma reported its source said two guards were killed on Monday.", "Two guards killed"),
    ("The colonel told the Kampala Post the siege ended on Monday in Bunia.", "Siege ends in Bunia"),
    ("The coach told reporters on Monday Lena Ott will leave Ajax.", "Lena Ott to leave Ajax"),
    ("It was reported on Monday the actor Sven Lund was hurt in Malmo.", "Actor Sven Lund hurt in Malmo"),
    (
        "The Federal Court in Bern held on Monday; the Court of Appeal in Paris ruled on Monday the decree was void.",
        "Court of Appeal in Paris rules the decree was void",
    ),
    (
        "Officials from Chad admitted on Monday their army had shelled a market in Kousseri.",
        "Officials from Chad admit their army had shelled a market in Kousseri",
    ),
    ("Kenya Power will cut supplies at 6 a.m. on Monday in Nakuru.", "Kenya Power cuts supplies in Nakuru"),
    (
        "The WHO on Monday named the fever — an illness of sheep — Nakuru disease.",
        "WHO names the fever Nakuru disease",
    ),
    ("Two days before the January 7 vote, Fiji freed ten men.", "Fiji frees ten men"),
    ("A few weeks later, on 12 June, Volvo dropped its offer for Alta Rail.", "Volvo drops its offer for Alta Rail"),
    (
        "Presidents Lena Ott of Chad and Ida Berg of Mali signed the pact on Monday.",
        "Presidents Lena Ott of Chad and Ida Berg of Mali sign the pact",
    ),
    ("Six Cubans died in the raid on Monday.", "Six Cubans die in the raid"),
    ("The number of cases in Goma rose to 90 on Monday.", "Number of cases in Goma rises to 90"),
    (
        "Singer, poet and peace campaigner Ida Berg died on Monday in Oslo.",
        "Singer, poet and peace campaigner Ida Berg dies in Oslo",
    ),
    (
        "The Bergen Police said on Monday they had found the Munch painting.",
        "Bergen Police announce they have found the Munch painting",
    ),
    (
        "On Monday, on Route 9 in Bodo, Norway, a bus and a Volvo lorry collided.",
        "Bus and a Volvo lorry collide",
    ),
    (
        "Ali Jah, the suspect in a fire in Oslo that left two people dead, was released on Monday.",
        "Ali Jah released",
    ),
    ("A judge in Boise, Idaho on Monday sentenced Ali Jah to prison.", "Judge in Boise sentences Ali Jah to prison"),
    ("President Ada B. Lind of Malta visited Gozo on Monday.", "President Ada B. Lind of Malta visits Gozo"),
    ("There was a fire on Monday in the port of Mombasa.", "Fire in the port of Mombasa"),
    ("Ann Bo recorded three albums, then on Monday left Sony for Decca.", "Ann Bo leaves Sony for Decca"),
    ("Nasa's Webb probe — planned for launch on 3 July — may find water.", "Nasa's Webb probe launched"),
    ("President Lind on Monday met Ada B. Holm of Malta.", "President Lind meets Ada B. Holm of Malta"),
    # News of accidents, crimes, courts, sport and research.
    (
        "A landslide on Monday buried at least nine houses in the village of Huaraz, Peru, officials said.",
        "Landslide buries at least nine houses in the village of Huaraz",
    ),
    (
        "In a ruling published on Monday, the High Court of Kenya struck down the finance act.",
        "High Court of Kenya strikes down the finance act",
    ),
    (
        "Police in Lyon said on Monday they had arrested three men over the theft of a Rembrandt painting.",
        "Police in Lyon announce they have arrested three men over the theft of a Rembrandt painting",
    ),
    (
        "It was announced on Monday that the actress Mia Holt had died in Bath at 91.",
        "Actress Mia Holt dies in Bath at 91",
    ),
    ("The ferry, which carried more than 200 passengers, sank off Cebu on Monday.", "Ferry sinks off Cebu"),
    (
        "Prosecutor Jan Vos told the newspaper De Morgen on Monday the suspect had confessed in Ghent.",
        "Suspect confesses in Ghent",
    ),
    (
        "Ida Berg, 44, of Oslo, won the women's marathon in Boston on Monday.",
        "Ida Berg of Oslo wins the women's marathon in Boston",
    ),
    (
        "Two climbers were found dead on Monday near the summit of Mont Blanc.",
        "Two climbers found dead near the summit of Mont Blanc",
    ),
    (
        "A Delta Air Lines flight from Accra made an emergency landing in Lajes at 4:10 a.m. local time on Monday.",
        "Delta Air Lines flight from Accra makes an emergency landing in Lajes",
    ),
    (
        "On Monday, former Ghanaian finance minister Kofi Adu was sentenced to six years in prison for fraud.",
        "Former Ghanaian finance minister Kofi Adu sentenced to six years in prison for fraud",
    ),
    (
        "Thousands of people marched in Lisbon on Monday against rising rents.",
        "Thousands of people march in Lisbon against rising rents",
    ),
    ("Storm Ada — the third of the season — made landfall in Galway on Monday.", "Storm Ada makes landfall in Galway"),
    (
        "There was an explosion on Monday at a fireworks plant in Sivakasi.",
        "Explosion at a fireworks plant in Sivakasi",
    ),
    (
        "Between 30 and 40 people were hurt in a crush at a stadium in Yaounde on Monday.",
        "Between 30 and 40 people hurt in a crush at a stadium in Yaounde",
    ),
    (
        "NASA's Orion capsule splashed down off San Diego, California on Monday with four astronauts on board.",
        "NASA's Orion capsule splashes down off San Diego with four astronauts on board",
    ),
    (
        "Researchers at the University of Ghent reported on Monday a bat virus had infected three farmers.",
        "Bat virus infects three farmers",
    ),
    (
        "The inquest into the death of Ali Jah, expected to last two weeks, opened in Leeds on Monday.",
        "Inquest into the death of Ali Jah opens in Leeds",
    ),
    (
        "After a trial that lasted three months, a jury in Cork on Monday found Sean Daly guilty of murder.",
        "Jury in Cork finds Sean Daly guilty of murder",
    ),
    (
        "Nurse Ann Bo and the driver of the ambulance were killed on Monday in Herat.",
        "Nurse Ann Bo and the driver of the ambulance killed in Herat",
    ),
    (
        "With the airport closed, Fiji Airways on Monday cancelled 40 flights to Nadi.",
        "Fiji Airways cancels 40 flights to Nadi",
    ),
    (
        "Chess player Lena Ott of Sweden and her rival Mia Holt of Norway drew the final game on Monday.",
        "Chess player Lena Ott of Sweden and her rival Mia Holt of Norway draw the final game",
    ),
    (
        "The bodies of six miners were recovered from a mine near Soma on Monday, a day after the blast.",
        "Bodies of six miners recovered from a mine near Soma",
    ),
    # what a text is about, where a relative behind the date tells it
    (
        "The Security Council adopted a resolution on Monday that extends the arms embargo on Sudan.",
        "Security Council adopts a resolution extending the arms embargo on Sudan",
    ),
    ("France passed a law on Monday which bans night flights.", "France passes a law banning night flights"),
    ("Chad signed a deal on Monday that was drafted by Mali.", "Chad signs a deal"),
    # nouns with a word behind them, a body that needs no owner, the place that a sentence opens with
    (
        "Attorneys general from sixteen states filed a lawsuit against the levy on Monday.",
        "Attorneys general from sixteen states file a lawsuit against the levy",
    ),
    ("Parliament declared Tuesday a national holiday.", "Parliament declares a national holiday"),
    (
        "In mainland China, a painter was fined for tax fraud on Monday.",
        "Painter fined for tax fraud in China",
    ),
    # two participles before a noun
    ("The two sides held extended and detailed talks on Monday.", "Two sides hold extended and detailed talks"),
    ("Chad opened renovated and enlarged schools on Monday.", "Chad opens renovated and enlarged schools"),
    ("Parliament debated and passed laws on Monday.", "Parliament debates and passes laws"),
    ("Troops attacked and burned villages in Mali on Monday.", "Troops attack and burn villages in Mali"),
    # what somebody adds without `that`
    ("Berlin expelled two envoys, saying Russia killed an exile in May.", "Russia kills an exile"),
    ("The governor spoke of rates, adding the main meeting will be held in May.", "Main meeting held"),
    # one body of heads of state
    ("The Assembly of Heads of State and Government of the African Union adopted a declaration on Tuesday.",
     "Assembly of Heads of State and Government of the African Union adopts a declaration"),
    # what ends on the day until which it is extended
    ("Ghana extended its ban on gold exports until 28 February 2027.", "Ghana's ban on gold exports ends"),
    ("Ghana extended by six months, until 28 February 2027, a ban on gold exports.", "Ban on gold exports ends"),
    ("Ghana extended by two weeks, to 28 February 2027, the curfew in Bawku.", "Curfew in Bawku ends"),
    ("Ghana decided to prolong by a year, until 28 February 2027, the measures first imposed on Mali.",
     "Measures imposed on Mali end"),
    # what is told of a noun by two participles
    ("The court upheld a law passed by parliament and amended further in May 2025.", "Law amended further"),
    ("The licence of the port was prolonged until 31 December.", "Licence of the port ends"),
    (
        "The council voted to renew the mandate of the mission in Chad for a year until 15 May 2027.",
        "Mandate of the mission in Chad ends",
    ),
    # words that a title needs not, and adverbs within a verb group
    ("Acme will open the plant in May 2027 instead.", "Acme opens the plant"),
    ("Shares in Acme have more than halved on Monday.", "Shares in Acme halve"),
    ("The launch of the Nordwind probe will be on 26 August.", "Launch of the Nordwind probe"),
    # who is urged or ordered to do something does it; what only tells which agreement a verb is about
    (
        "The envoy urged the government of Chad to hold a referendum in May 2027.",
        "Government of Chad holds a referendum",
    ),
    ("A court ordered Acme Corp to pay the fine by 31 August.", "Acme Corp pays the fine"),
    ("Kenya may leave the May 2021 trade accord with Norway.", "Trade accord with Norway"),
    ("Kenya signed the May 2021 trade accord with Norway.", "Kenya signs the trade accord with Norway"),
    ("The law merges a bill passed by the Senate in May and one passed by the House in June.", "Senate passes a bill"),
    ("The law merges a bill passed by the Senate in May and one passed by the House in June.", "House passes a bill"),
    ("Acme told analysts on Monday that it expects to ship the chip in 2027.", "Acme says it expects to ship the chip"),
    ("Fourteen of the members voted on Monday to admit Chad.", "Fourteen of the members vote to admit Chad"),
    ("The minister praised reforms carried out by Ghana last year.", "Ghana carries out reforms"),
    (
        "Officials of Acme told reporters on Monday that the company plans to close the plant.",
        "Officials of Acme say the company plans to close the plant",
    ),
    (
        "Both banks are ready to merge, Acme said on Monday.",
        "Acme says banks are ready to merge",
    ),
    ("The premier will arrive in Oslo on Friday morning local time.", "Premier arrives in Oslo"),
    # what a pronoun cannot mean: `it` no person who speaks, `he` not the one who says that he will be tried
    (
        "The panel passed a bill on oil, and Senator Ada Berg said it would reach the floor in May.",
        "Bill on oil reaches the floor",
    ),
    ("Acme drafted a rule on pay. Unions protested. It was rescinded in May.", "Rule on pay rescinded"),
    (
        "General Sy denied that the former premier was ill and said that he would be put on trial in May.",
        "Former premier put on trial",
    ),
    ("Ida Berg said that she would be put on trial in May.", "Ida Berg put on trial"),
    ("Chad placed Darfur under a curfew. It was renewed in May.", "Curfew renewed"),
    ("Chad shut the Dajabon crossing. Guards say it will reopen on Sunday.", "Dajabon crossing reopens"),
    # a relative behind another one, behind where somebody is from, and a question within a subject
    (
        "Results for the year that ends on Friday, which were due in May, will be released in June.",
        "Results for the year that ends are due",
    ),
    ("Talks that began in May, which were to end on Monday, have been put off.", "Talks end"),
    ("Pakistan praised the nurse from Lahore who was freed on Monday.", "Nurse from Lahore freed"),
    ("A vote on whether to leave the pact will take place in May.", "Vote on whether to leave the pact takes place"),
    ("Norway decides on Monday whether to sell the port.", "Norway decides whether to sell the port"),
    ("The EU's envoys agreed on a list on Monday, and ministers will adopt it in May.", "Ministers adopt the list"),
    # Where a title ends: before a relative with two names, behind a list or its noun, not on a verb of a date alone.
    (
        "South Korea summoned Russia's ambassador on Friday over the treaty that Moscow and Pyongyang signed in May.",
        "South Korea summons Russia's ambassador over the treaty",
    ),
    ("Poland left on Monday the pact that it and Chad signed in 2001.", "Poland leaves the pact"),
    (
        "Japan reacted on Monday by halting exports of several advanced chips made at a mill in Kobe.",
        "Japan reacts by halting exports of several advanced chips made at a mill in Kobe",
    ),
    ("Airbus paid a fine on Monday over the 737 Max crashes of 2018.", "Airbus pays a fine over the 737 Max crashes"),
    ("Modi's party lost seats in the 4 June vote.", "Narendra Modi's party loses seats in the 4 June vote"),
    ("On Monday Chile approved a transition running from 29 January to 29 July.", "Chile approves a transition"),
    (
        "Kenya told banks on Monday to keep branches running until 1 August.",
        "Kenya tells banks to keep branches running",
    ),
    (
        "The fair of Lima opened its seventh edition in Peru on Monday and runs until Saturday.",
        "Fair of Lima opens its seventh edition in Peru",
    ),
    (
        "On Monday the UN General Assembly adopted, by 140 votes to none, a Chinese resolution on chips.",
        "UN General Assembly adopts a Chinese resolution on chips",
    ),
    ("The text on fish was adopted, after a long debate, on Monday.", "Text on fish adopted"),
    (
        "The United States imposed anti-dumping duties of up to 271% on solar panels from Cambodia, Malaysia, Thailand "
        "and Vietnam on Monday.",
        "United States imposes anti-dumping duties of up to 271% on solar panels from Cambodia, Malaysia, Thailand and "
        "Vietnam",
    ),
    (
        "The United States imposed duties of up to 271% on imports of solar panels and cells from Cambodia, Malaysia, "
        "Thailand, Vietnam, Indonesia, Laos and the Philippines on Monday.",
        "United States imposes duties of up to 271% on imports of solar panels and cells from Cambodia, Malaysia, "
        "Thailand, Vietnam and others",
    ),
    # What another date is about takes the place of that, not of the measure; a gathering opens, not a speech at it.
    (
        "China launched anti-dumping probes into European brandy in January and pork in June.",
        "China launches anti-dumping probes into pork",
    ),
    ("Kenya opened an inquiry into Airbus in March and Boeing in June.", "Kenya opens an inquiry into Boeing"),
    ("Kenya imposed tariffs on steel in March and quotas in June.", "Kenya imposes quotas"),
    ("Kenya sold jets to Chad in March and tanks in June.", "Kenya sells tanks"),
    ("Kenya signed a pact with Iran in March and a treaty in June.", "Kenya signs a treaty"),
    (
        "Li will deliver the speech at the World AI Conference, which opens on Thursday and concludes on Saturday.",
        "World AI Conference opens",
    ),
    # A clause that tells more is passed over whole; what lapses is the contract; a deed behind a joint and a day.
    (
        "Australia and Nauru signed a treaty on Monday that gives Canberra a veto over deals Nauru might reach with "
        "China on policing, banking and telecommunications.",
        "Australia and Nauru sign a treaty",
    ),
    ("Chad and Niger signed a pact on Monday that lets troops cross the border on foot.", "Chad and Niger sign a pact"),
    ("Norway signed a treaty on Monday with Chad on fisheries.", "Norway signs a treaty with Chad on fisheries"),
    (
        "Moldova fears for the transit contract with Gazprom, which expires on 31 December.",
        "Transit contract with Gazprom expires",
    ),
    ("Chad criticised the mandate of the mission, which expires on 1 August.", "Mandate of the mission expires"),
    ("Kenya opened talks with Airbus, which closes its plant on 1 August.", "Airbus closes its plant"),
    ("The firm was sued by Acme Holding on Monday.", "Acme Holding sues the firm"),
    ("Brazil and Norway signed a pact on Friday. The Senate ratified it on Monday.", "Senate ratifies the pact"),
    (
        "Kenya proposed a tax on fuel on Sunday, which parliament rejected on Monday.",
        "Kenya's parliament rejects a tax on fuel",
    ),
    (
        "The United States added Wingtech to its list in December and on Monday fined Acme.",
        "United States adds Wingtech to its list",
    ),
    (
        "In December 2023, Kenya added Acme to its blacklist, and on 29 June Washington extended the list to banks.",
        "Washington extends the list to banks",
    ),
    # The number of a name with a year, a name that is spelt like a preposition, what is put off.
    ("The 2015 Paris Agreement entered into force on 4 November 2016.", "2015 Paris Agreement enters into force"),
    ("2015 soldiers entered Chad on Monday.", "2015 soldiers enter Chad"),
    (
        "Vietnam's National Assembly elected To Lam president on 22 May.",
        "Vietnam's National Assembly elects To Lam president",
    ),
    ("Lena Ott was elected to the senate of Chad on Monday.", "Lena Ott elected to the senate of Chad"),
    (
        "Ukraine's parliament postponed to September a vote scheduled for Thursday on banning the church.",
        "Ukraine's parliament holds a vote on banning the church",
    ),
    ("Boeing pushed back to 2 August the first flight of its 777X jet.", "Boeing's first flight of its 777X jet"),
    ("Kenya pushed back the launch of its satellite to 2 August.", "Kenya's launch of its satellite"),
    ("Kenya on Monday pushed back the launch of its satellite.", "Kenya pushes back the launch of its satellite"),
    ("The claim by Iran, which Washington denied on Monday, was repeated.", "Washington denies the claim by Iran"),
    ("Kenya's licence for Airbus, which expired on Monday, was not renewed.", "Kenya's licence for Airbus expires"),
    # A text is no other treaty's name, nor is what stands behind `in order to`; names make room for a description.
    (
        "The EU and Mercosur concluded a trade accord in Lima. The Commission sent the legal text to EU governments. "
        "Chile flew in a team in order to travel on. Argentina's lower house will debate the accord on 17 December.",
        "Argentina's lower house debates a trade accord",
    ),
    (
        "Judges at the International Criminal Court on Tuesday issued arrest warrants for the Taliban's supreme "
        "leader, Haibatullah Akhundzada, and its chief justice, Abdul Haqqani, accusing them of persecuting women.",
        "Judges at the International Criminal Court issue arrest warrants for the Taliban's supreme leader and its "
        "chief justice",
    ),
    ("Peru reacted on Monday to the tariffs imposed by Chile.", "Peru reacts to the tariffs imposed by Chile"),
    ("Kenya closed five camps on Monday after floods in each of them.", "Kenya closes five camps after floods"),
    (
        "On Monday the UN General Assembly adopted by consensus a Chinese resolution on chips.",
        "UN General Assembly adopts a Chinese resolution on chips",
    ),
    ("Brussels opened an office in Oslo on Monday.", "Brussels opens an office in Oslo"),
    ("Lawmakers in Oslo opened an inquiry on Monday.", "Lawmakers in Oslo open an inquiry"),
    # An object behind its date.
    ("Peru imposed on Monday a tax that hits miners.", "Peru imposes a tax that hits miners"),
    ("Kenya published on 3 July the report on floods.", "Kenya publishes the report on floods"),
    ("Acme unveiled on Monday an engine for jets.", "Acme unveils an engine for jets"),
    ("The report of Acme published on Monday by the ministry is late.", "Report of Acme published by the ministry"),
    # A clause with `after` whose subject is described between commas.
    ("Peru approved the force on Monday after Haiti's prime minister, Ariel Henry, asked for help.",
     "Peru approves the force"),
    ("Peru approved the force on Monday after its chair, Ida Berg, a lawyer, resigned.", "Peru approves the force"),
    ("Peru and Chad signed the deal on Monday after talks in Oslo, Norway.",
     "Peru and Chad sign the deal after talks in Oslo"),
    # A weekday is that of the deed, and not of what had been done to its object.
    ("Ukraine recaptured a village occupied by Russia on Monday.", "Ukraine recaptures a village occupied by Russia"),
    ("Peru freed a journalist jailed for spying on Monday.", "Peru frees a journalist jailed for spying"),
    ("Iraq repatriated fighters captured in Syria on Monday.", "Iraq repatriates fighters captured in Syria"),
    ("Norway condemned an attack carried out by Chad on Monday.", "Chad carries out an attack"),
    # Two participles of one noun, what is planned before its subject, and what `with` leads to.
    ("The army left a base built in 2004 and destroyed in 2022 by rebels.", "Base destroyed by rebels"),
    ("Chad dropped a treaty signed in 2019 and ratified in 2021.", "Chad ratifies a treaty"),
    ("The party opposes a law passed in 2016 but later repealed in 2021 by Congress.", "US Congress repeals a law"),
    ("Kenya will join the accord, adopted in 2015 and revised in 2021 by the assembly.",
     "Accord revised by the assembly"),
    ("The court struck down a law passed in 2016 and ordered in June a review of the rules.",
     "Court orders a review of the rules"),
    ("Police raided an office used in May and arrested ten people in June.", "Police arrest ten people"),
    ("Scheduled to enter into force on 1 January 2027, the pact covers 20 ports.", "Pact enters into force"),
    ("Due to open in May 2027, the port will serve ten ships a day.", "Port opens"),
    ("Expected to be launched on 3 July, the phone costs 900 euros.", "Phone launched"),
    ("Attacks by Chad along the border have risen this year with over 410 cases reported in May.",
     "Over 410 cases reported"),
    # A long title keeps what tells who is meant, and what a verb of putting needs.
    ("Kenya decided on Monday to freeze all assets of companies and private persons suspected of funding the militia "
     "in the north of the country.",
     "Kenya decides to freeze all assets of companies and private persons suspected of funding the militia"),
    ("The European Commission adopted on Monday a package of restrictive measures against banks and shipping firms "
     "accused of helping Iran to sell oil in breach of the embargo.",
     "European Commission adopts a package of restrictive measures against banks and shipping firms accused of helping "
     "Iran to sell oil"),
    ("The European Space Agency sent a large new climate satellite and two small research satellites from three "
     "universities into orbit on Monday.",
     "European Space Agency sends a large new climate satellite and two small research satellites into orbit"),
    ("Iran on Monday announced yet another round of talks in Oslo.", "Iran announces a round of talks in Oslo"),
    ("Canada imposed sanctions on Monday on nine officials and 12 firms linked to Iran.",
     "Canada imposes sanctions on nine officials and 12 firms linked to Iran"),
    ("Police arrested on Monday two men and a woman suspected of arson.",
     "Police arrest two men and a woman suspected of arson"),
    ("Iran has yet to sign the deal reached on Monday in Oslo.", "Iran's deal reached in Oslo"),
    ("An aide said Pakistan's army resorted to shelling in Kupwara on Monday.",
     "Pakistan's army resorts to shelling in Kupwara"),
    ("Trade between Chad and Mali has grown with nine deals signed in May.", "Nine deals signed"),
    ("A firm with 30 shops in Oslo reported on Monday a theft.", "Firm with 30 shops in Oslo reports a theft"),
    # What somebody tells others, behind what he tells.
    ("The launch of the Ariane 6 has slipped to next January, Ida Berg of ESA told a press conference in Paris "
     "on Tuesday.",
     "Ida Berg of ESA says the launch of the Ariane 6 has slipped"),
    ("Chad is ready to talk, its envoy told the UN Security Council on Monday.",
     "Chad's envoy says Chad is ready to talk"),
    # Others than who acts may have done what a participle tells; and the text about an event is not the event.
    ("Norway opposes the rules issued on Monday that require masks.", "Rules issued that require masks"),
    ("Peru rejected the deal signed on Friday that gives Chad ten jets.", "Deal signed"),
    ("Kenya will change a tax introduced in 2019.", "Kenya introduces a tax"),
    ("Chad condemned the attack on a market in Mali carried out on Monday.",
     "Attack on a market in Mali carried out"),
    ("Minutes of the Governing Council meeting of 5 June 2026", "Governing Council meeting"),
    # More victims of one deed, participles before a weekday alone, and subjects without a participle of a date.
    ("Nine people were killed and 20 wounded in a blast in Kabul on Monday.",
     "Nine people killed and 20 wounded in a blast in Kabul"),
    ("At least ten soldiers were killed in a raid on Goma on Monday and more than 30 others injured.",
     "At least ten soldiers killed in a raid on Goma and more than 30 others injured"),
    ("Ten soldiers were killed and rebels wounded two others on Monday in Goma.", "Rebels wound two others in Goma"),
    ("At least nine suspected militants were killed after they attacked a base in Punjab on Saturday.",
     "At least nine suspected militants attack a base in Punjab"),
    ("Figures released Monday showed that exports of Chad fell.", "Figures released"),
    ("The pilot landed Monday, saying the engine had stopped.", "Pilot lands"),
    ("A ship seized in May was freed on Tuesday in Goma.", "Ship freed in Goma"),
    ("Two men arrested in Oslo in May were freed on Tuesday.", "Two men arrested in Oslo freed"),
    # Who says something of himself that others report, and in what he says it.
    ("Kenya's navy said it had seized a ship, Reuters reported on Monday.",
     "Kenya's navy announces it has seized a ship"),
    ("Peru's foreign ministry said it intends to close a port, a statement published on its website said on Monday.",
     "Peru's foreign ministry says it intends to close a port"),
    ("Acme in an interview with Reuters on Monday said it would open a plant.", "Acme says it will open a plant"),
    ("The rebels in a video on Sunday threatened to kill two hostages.", "Rebels threaten to kill two hostages"),
    # What a verb needs behind the date of a participle, irregular participles of what is counted, and one boat.
    ("Chad returned a ship seized in 2024 to Mali on Monday.", "Chad returns a ship to Mali"),
    ("A court in Tunis on Monday sentenced two men arrested in May to ten years in jail.",
     "Court in Tunis sentences two men to ten years in jail"),
    ("Peru closed a plant opened in 2015 by Acme on Monday.", "Peru closes a plant opened by Acme"),
    ("Police seized weapons, cash and over 40 stolen cars on Monday.",
     "Police seize weapons, cash and over 40 stolen cars"),
    ("A boat carrying 40 migrants sank off Malta on Monday.", "Boat carrying 40 migrants sinks off Malta"),
    # Several names before an aside.
    ("Iran, Iraq and Oman, meeting in Basra, signed a pact on Monday.", "Iran, Iraq and Oman sign a pact"),
    ("Mali, Burkina Faso and Niger, led by juntas, left the bloc on Monday.",
     "Mali, Burkina Faso and Niger leave the bloc"),
    ("Acme, the bank of Oslo and Riga, closed on Monday.", "Acme closes"),
    # A clause that `means` leads to, and two items of which a page lost the space between.
    ("Canada added ten firms on Monday, which means by the end of 3 July it will have listed 200 firms.",
     "Canada lists 200 firms"),
    ("From September, checks will be needed on all new accountsIn May 2027, Chad will close old accounts.",
     "Chad closes old accounts"),
    # The legal form behind a comma is no part of what is told, a point behind it may end the sentence.
    ("Journal Media Group, Inc. (NYSE: JMG) will hold a meeting on 3 July.", "Journal Media Group holds a meeting"),
    ("Acme Robotics, Inc. and Borealis Systems, Ltd. signed a deal on Monday.",
     "Acme Robotics and Borealis Systems sign a deal"),
    ("Orland Gas, LLC, will close its Vexford terminal on 3 July.", "Orland Gas closes its Vexford terminal"),
    ("Corvell Dynamics, Inc., a maker of pumps, opened a plant on Monday.", "Corvell Dynamics opens a plant"),
    ("Norvik had bid for Corvell Dynamics, Inc. The board of Norvik met on Monday.", "Board of Norvik meets"),
    ("Corvell Dynamics, Inc. Chief Executive Ada Berg resigned on Monday.",
     "Corvell Dynamics Chief Executive Ada Berg resigns"),
    # The one person whom a noun means, called so or the only one of whom the text tells; else the noun stays.
    ("NATO chief Jens Stoltenberg praised it. The politician visited Oslo on Monday.", "Jens Stoltenberg visits Oslo"),
    ("Guo Wen, a property tycoon, was convicted. The former property tycoon fled to Peru in 2017.",
     "Guo Wen flees to Peru"),
    ("Acme's founder Karl Brun left. The billionaire bought a newspaper in Lodz on Monday.",
     "Karl Brun buys a newspaper in Lodz"),
    ("The activist Ines Maro criticised judge Luis Duarte. The activist was arrested on Monday.",
     "Ines Maro arrested"),
    ("A singer was held in Mali. Ada Berg, a minister, spoke of a mistake. The singer was freed on Monday.",
     "Singer freed"),
    ("Judge Ada Berg ruled in the case of the tycoon. The tycoon was fined on Monday.", "Tycoon fined"),
    # The two of a group of states, and two sides as the sentence before tells them.
    ("Finland and Sweden asked to join. On Monday, the two Nordic countries completed the talks in Brussels.",
     "Finland and Sweden complete the talks in Brussels"),
    ("The Nordic countries signed a defence pact on Monday.", "Nordic countries sign a defence pact"),
    ("Syria's army and rebels met in Oslo. The two sides signed a truce on Monday.",
     "Syria's army and rebels sign a truce"),
    ("Peru and its creditors opened talks. Both sides agreed to a deal on Monday.",
     "Peru and its creditors agree to a deal"),
    ("Peru's government and miners met. A deal would end a strike. They failed on Monday to agree on wages.",
     "Peru's government and miners fail to agree on wages"),
    # What is another's own is not meant; what is banned tells the ban.
    ("Peru banned plastic bags. Chile plans its own ban. Peru lifted the ban on Monday.",
     "Peru lifts ban on plastic bags"),
    ("Norway imposed a tariff on steel. Peru has its own tariff. Norway lifted the tariff on Monday.",
     "Norway lifts a tariff on steel"),
    # The people named last, and not who took them in; the firm, and not its product.
    ("Norway took in Ukrainians after their country was invaded in 2022.", "Ukraine invaded"),
    ("The US gave visas to Haitians after a quake and to Syrians after their country fell into war in 2012.",
     "Syria falls into war"),
    ("Chad received 400 refugees from Sudan after their country fell into war in 2023.", "Sudan falls into war"),
    ("The management of Apple spoke of a new phone. The firm made the offer on Monday on software that differs from "
     "iOS 17 which was in use.", "Apple makes the offer on software"),
    # A harm with the clause that tells what brought it about.
    ("On Monday, a woman was killed while another was hurt after Chad shelled a village along the border.",
     "Woman killed after Chad shells a village along the border"),
    ("Nine people were killed in Gaza on Monday when Israel bombed a camp.",
     "Nine people killed in Gaza when Israel bombs a camp"),
    ("Three workers died on Monday when a boiler burst at a mill in Lodz.",
     "Three workers die when a boiler bursts at a mill in Lodz"),
    ("Three soldiers were wounded on Monday when their vehicle hit a mine in Mali.",
     "Three soldiers wounded when their vehicle hits a mine in Mali"),
    ("A man was shot dead in Mali on Monday after he resisted arrest.", "Man shot dead in Mali"),
    ("Ten people were killed in Mali on Monday, police said, as they fled.", "Ten people killed in Mali"),
    ("Three villagers were killed in Mali on Monday as troops looked on.", "Three villagers killed in Mali"),
    ("A plant in Lodz was closed on Monday after Acme lost a contract.", "Plant in Lodz closed"),
    # What `it` means to a second verb that shares it; a preposition that stands before `by`.
    ("The pact with Chad was signed in 2015. It was ratified by Ana Sol in May, and concurred in by Peru's Senate on "
     "5 June.", "Peru's Senate concurs in the pact with Chad"),
    ("The pact with Chad was signed in 2015. It was ratified by President Ana Sol on Monday.",
     "President Ana Sol ratifies the pact with Chad"),
    ("The terms were agreed to by Peru on Monday.", "Peru agrees to the terms"),
    # A prime minister by the short form of the office.
    ("Prime Minister Ana Sol left Oslo. The PM met the king on Monday.", "Prime Minister Ana Sol meets the king"),
    ("Peru's congress voted. The PM resigned on Monday.", "Peru's prime minister resigns"),
    ("India's PM Narendra Modi visited Nepal on Monday.", "India's PM Narendra Modi visits Nepal"),
    # A state, and not another place whose name ends in its own.
    ("South Sudan signed a pact. Sudan closed the border on Monday.", "Sudan closes the border"),
    ("Western Australia closed a mine. Australia banned the firm on Monday.", "Australia bans the firm"),
)  # fmt: skip
