"""Sentences with the actors of one event of each, alone and after a text that introduces whom they mean."""

from typing import Final

Roles = dict[str, str]

# (text before, sentence, verb or noun, actors)
CASES: Final[tuple[tuple[str, str, str, Roles], ...]] = (
    ("", "A London court sentenced the trader Imran Dewji to six years on Tuesday.", "sentenced",
     {"London court": "by", "Imran Dewji": "against"}),
    ("", "The carrier Aer Lingus, which flies an all-Airbus fleet, floated on the Dublin stock exchange on Monday.",
     "floated", {"Aer Lingus": "by"}),
    # nobody brings about that a text enters into force
    ("Chad's foreign ministry deposited the papers of the trade pact between Chad and Niger.",
     "The trade pact's entry-into-force will be on 1 July.", "be", {"Chad": "", "Niger": ""}),
    # a prime minister by the short form of the office
    ("British Prime Minister Boris Johnson visited Kyiv.", "The PM met the mayor on Monday.", "met",
     {"Boris Johnson": "by"}),
    ("Peru's congress voted in May.", "The PM resigned on Monday.", "resigned", {"Peru": "by"}),
    ("", "India's PM Narendra Modi signed a pact on Tuesday.", "signed", {"Narendra Modi": "by"}),
    ("", "Former PM Imran Khan was jailed on Monday.", "jailed", {"Imran Khan": "against"}),
    ("", "Chad closed the port at 5 PM on Monday.", "closed", {"Chad": "by"}),
    # the one person whom a noun means; the two of a group of states; the one side of two that has a name
    ("Acme's founder Karl Brun left.", "The billionaire bought a newspaper on Monday.", "bought", {"Karl Brun": "by"}),
    ("Guo Wen, a property tycoon, was convicted.", "The tycoon fled to Peru in 2017.", "fled",
     {"Guo Wen": "by", "Peru": ""}),
    ("Judge Ada Berg ruled in the case of the tycoon.", "The tycoon was fined on Monday.", "fined", {}),
    ("Finland and Sweden asked to join.", "The two Nordic countries signed a pact on Monday.", "signed",
     {"Finland": "", "Sweden": ""}),
    ("Syria's army and rebels met in Oslo.", "The two sides signed a truce on Monday.", "signed",
     {"Army of Syria": ""}),
    ("Peru's government and miners met.", "The two sides signed a deal on Monday.", "signed", {"Peru": ""}),
    # what only describes a name or a crowd, and names that a hyphen, an adjective or a noun belongs to
    ("", "An Acme-allied Borco Ltd official signed the lease on Monday.", "signed", {"Borco Ltd": "by"}),
    ("", "The Chad League-mediated talks collapsed on Monday.", "collapsed", {}),
    ("", "Korean envoy Ban Ki-moon arrived on Monday.", "arrived", {"Ban Ki-moon": "by"}),
    ("", "Delighted Indian officials met on Monday.", "met", {"India": "by"}),
    ("", "Fulani rebels took a town on Monday.", "took", {"Fulani rebels": "by"}),
    ("", "Mali's ruling party won a seat on Monday.", "won", {"Mali's ruling party": ""}),
    ("", "Peru and the UN nuclear agency signed a pact on Monday.", "signed", {"Peru": "", "United Nations": ""}),
    ("", "Peru left the UN nuclear watchdog IAEA on Monday.", "left",
     {"Peru": "by", "International Atomic Energy Agency": ""}),
    ("President Roh Min-ho spoke.", "Roh flew home on Monday.", "flew", {"Roh Min-ho": "by"}),
    # who holds an office whose name goes on behind `of`, and whom only an adjective or a place tells
    ("", "Secretary of State Ada Berg visited Jordan on Monday.", "visited", {"Ada Berg": "by", "Jordan": ""}),
    ("", "The Minister of Foreign Affairs Ada Berg resigned on Monday.", "resigned", {"Ada Berg": "by"}),
    ("", "The Minister of Mines resigned on Monday.", "resigned", {"Minister of Mines": "by"}),
    ("Chad is at war.", "Foreign troops took a town on Monday.", "took", {}),
    ("Chad is at war.", "Government troops took a town on Monday.", "took", {"Chad": "by"}),
    ("Chad is at war.", "Arab ministers discussed it on Monday.", "discussed", {}),
    ("Chad is at war.", "The foreign minister resigned on Monday.", "resigned", {"Chad": "by"}),
    ("", "A Malaysian opposition leader sued Acme Corp on Monday.", "sued",
     {"Malaysia": "", "Acme Corp": "against"}),
    ("", "Police in the provinces of Jilin and Hubei arrested Chen Wei on Monday.", "arrested",
     {"police": "by", "Chen Wei": "against"}),
    ("", "Former general arrested in Spain.", "arrested", {}),
    ("", "Omar Keita continued his European tour on Monday.", "continued", {"Omar Keita": "by"}),
    ("", "Peru regretted a veto against a UN Security Council draft on Monday.", "regretted",
     {"Peru": "by", "UN Security Council": ""}),
    ("", "The Court of Justice fined Acme Corp on Monday.", "fined",
     {"Court of Justice": "by", "Acme Corp": "against"}),
    ("The Movement of President Ada Berg won.", "Berg resigned on Monday.", "resigned", {"Ada Berg": "by"}),
    ("LONDON, July 4 (Reuters) - Shares fell on Friday.", "Congress passed a budget on Monday.", "passed",
     {"US Congress": "by"}),
    ("LIMA, July 4 (Reuters) - Shares fell on Friday.", "Congress passed a budget on Monday.", "passed",
     {"Congress of Peru": "by"}),
    # a senate is of the state whose body or office the text tells, or of that of the dateline, or nobody's
    ("Iran attacked a ship on Friday.", "The Senate rejected a bill on chips on Monday.", "rejected", {"Senate": "by"}),
    ("The treaty between Russia and Norway expired on 30 August.", "Parliament rejected a bill on chips on Monday.",
     "rejected", {"parliament": "by"}),
    ("Iran attacked a ship on Friday.", "Parliament rejected a bill on chips on Monday.", "rejected",
     {"Parliament of Iran": "by"}),
    ("Nigeria's president visited France on Friday.", "The Senate passed a bill on oil on Monday.", "passed",
     {"Senate of Nigeria": "by"}),
    ("WASHINGTON, July 4 (Reuters) - Iran attacked a ship on Friday.", "The Senate passed a bill on oil on Monday.",
     "passed", {"US Senate": "by"}),
    ("LONDON, July 4 (Reuters) - Uruguay's president fell ill on Friday.", "The Senate met on Monday.", "met",
     {"Senate of Uruguay": "by"}),
    ("PARIS, July 4 (Reuters) - Emmanuel Macron visited Germany on Friday.", "The Senate passed a bill on Monday.",
     "passed", {"French Senate": "by"}),
    ("Chad is at war.", "The parliament based in the town of Bokoro passed it on Monday.", "passed",
     {"Parliament of Chad": "by"}),
    ("Augusto Paz fell ill. General Paz is 90.", "Paz died on Monday.", "died", {"Augusto Paz": ""}),
    ("Seoul's envoy Song Min-soon spoke.", "Song left on Monday.", "left", {"Song Min-soon": "by"}),
    ("", "Teachers told AFP on Monday that they had resigned.", "resigned", {}),
    ("", "The Movement for Democratic Change left the talks on Monday.", "left",
     {"Movement for Democratic Change": "by"}),
    ("", "The vice president arrives in Singapore on Sunday for three days of talks.", "arrives", {}),
    ("", "Chinese premier Li Qiang arrived in Singapore on Sunday.", "arrived", {"Li Qiang": "by", "Singapore": ""}),
    ("", "Japan's ANA will resume flights to Israel on 4 March.", "resume", {"ANA": "by"}),
    ("", "The band released the single on the United Kingdom iTunes store on Friday.", "released", {}),
    ("", "The Tokyo-based carmaker Hayama recalled 40,000 hybrids in the United States on Monday.", "recalled",
     {"Hayama": "by"}),
    ("", "An Egyptian-flagged freighter sank off Crete on Saturday.", "sank", {}),
    ("", "Tunisia put the opposition leader Rached Amri on trial on Monday.", "put",
     {"Tunisia": "by", "Rached Amri": "against"}),
    ("", "Ofcom opened an investigation into TikTok on Wednesday.", "opened", {"Ofcom": "by", "TikTok": "against"}),
    ("", "The Competition Commission of India imposed a penalty of Rs 213 crore on Meta.", "imposed",
     {"Competition Commission of India": "by", "Meta": "against"}),
    ("", "Nigeria slapped a fine of $220 million on Meta in July.", "slapped", {"Nigeria": "by", "Meta": "against"}),
    ("", "Brazil suspended X in August.", "suspended", {"Brazil": "by", "X": "against"}),
    ("", "Hungary withdrew its ambassador from Poland on Thursday.", "withdrew",
     {"Hungary": "by", "Poland": "against"}),
    ("", "Ghana called its envoy home from Burkina Faso on Friday.", "called",
     {"Ghana": "by", "Burkina Faso": "against"}),
    ("", "Moldova broke off diplomatic relations with Syria in May.", "broke", {"Moldova": "by", "Syria": "against"}),
    ("", "Mali took Algeria to the International Court of Justice in September.", "took",
     {"Mali": "by", "Algeria": "against", "International Court of Justice": ""}),
    ("", "Russia threatened to shut the Polish consulate in Irkutsk on 1 June.", "shut",
     {"Russia": "by", "Poland": "against"}),
    ("", "Peru lent Bolivia 400 million dollars in April.", "lent", {"Peru": "by", "Bolivia": ""}),
    ("", "The World Bank approved a loan of $1.5 billion to Kenya on Friday.", "approved",
     {"World Bank": "by", "Kenya": ""}),
    ("", "The loan to Zambia was approved by the World Bank on Friday.", "approved",
     {"World Bank": "by", "Zambia": ""}),
    ("", "Boeing delivered the first two jets to Ethiopian Airlines on Tuesday.", "delivered",
     {"Boeing": "by", "Ethiopian Airlines": ""}),
    ("", "Volkswagen was sued by Ohio in 2016.", "sued", {"Ohio": "by", "Volkswagen": "against"}),
    ("", "The sanctions came back a month after Britain, France and Germany had pulled the trigger in August 2025.",
     "pulled", {"United Kingdom": "by", "France": "by", "Germany": "by"}),
    ("", "Once Chile, Peru and Colombia ratify it in May, the pact takes effect.", "ratify",
     {"Chile": "by", "Peru": "by", "Colombia": "by"}),
    ("", "In March, after a year of talks, Kenya and Uganda signed the pact.", "signed", {"Kenya": "", "Uganda": ""}),
    ("", "Asked about the ban on Monday, Nvidia said it would appeal in May.", "appeal", {"Nvidia": "by"}),
    ("", "The deal, which Serbia and Hungary signed in June, gives them a railway.", "signed",
     {"Serbia": "", "Hungary": ""}),
    ("", "It was the European Commission that opened the case in March.", "opened", {"European Commission": "by"}),
    ("", "To be signed in Muscat on Sunday by Iran and Oman, the gas contract runs for 15 years.", "signed",
     {"Iran": "", "Oman": ""}),
    ("", "Neither Armenia nor Azerbaijan has ratified the treaty since August.", "ratified",
     {"Armenia": "by", "Azerbaijan": "by"}),
    ("The International Monetary Fund sent a mission to Islamabad. Pakistan wants a new loan.",
     "The Fund's executive board meets on 12 May.", "meets", {"International Monetary Fund": "by"}),
    ("The African Union and ECOWAS met over Guinea.", "Envoys from both bodies fly to Conakry on Monday.", "fly",
     {"African Union": "by", "ECOWAS": "by"}),
    ("The African Union met over Guinea.", "The continental bloc suspended the country on Friday.", "suspended",
     {"African Union": "by", "Guinea": "against"}),
    ("Kenya's central bank cut rates in May.", "The bank will next meet on 6 August.", "meet",
     {"Central Bank of Kenya": "by"}),
    ("Uganda closed its border with Rwanda. Kampala said the step was temporary.",
     "It reopened the crossing on Friday.", "reopened", {"Uganda": "by"}),
    ("The board of the International Atomic Energy Agency condemned Iran.", "It meets again on 10 July.", "meets",
     {"International Atomic Energy Agency": "by"}),
    ("The Seychelles will host the summit of the Indian Ocean Commission.",
     "The island state spent $3m on a hall last year.", "spent", {"Seychelles": "by"}),
    ("Denmark and Greenland signed a mining pact in Nuuk.", "The pact will be ratified in the autumn.", "ratified",
     {"Denmark": "", "Greenland": ""}),
    ("US and Iranian envoys met in Muscat for the third time.", "The next round is set for Saturday.", "set",
     {"United States": "", "Iran": ""}),
    ("Regulator Ofgem proposed a cap on standing charges.", "A consultation closes on 20 May.", "closes", {}),
    ("Regulator Ofrel fined the water company.", "Regulator Ofrel fined Tarn Water £12m on Tuesday.", "fined",
     {"Ofrel": "by", "Tarn Water": "against"}),
    ("", "They've agreed to meet in Geneva on Monday, Lavrov said.", "meet", {}),
    ("", "Canada's plan to tax streaming was announced on Monday.", "announced", {"Canada": "by"}),
    ("", "Nissan's plan to close two plants was announced on Monday.", "announced", {"Nissan": "by"}),
    ("Turkmenistan's leader fell ill.", "The visit of the Turkmen president to Baku has been put off until May.",
     "put", {"Turkmenistan": "by"}),
    ("", "The Dutch will decide on 3 March.", "decide", {"Netherlands": "by"}),
    ("", "Shareholders of Credit Suisse approved the sale on Tuesday.", "approved", {"Credit Suisse": "by"}),
    ("", "OPEC+ delegates will hold talks online on Sunday.", "hold", {"OPEC+": "by"}),
    ("", "The trial of former president Emil Sardo opened on Monday.", "opened", {"Emil Sardo": "against"}),
    ("", "Talks between Ford and the United Auto Workers broke down on Friday.", "broke",
     {"Ford": "", "United Auto Workers": ""}),
    ("", "A delegation from the Taliban will visit Tashkent on Monday.", "visit", {"Taliban": "by"}),
    ("", "The EU's top diplomat, Marta Ruiz, is due in Ankara on Thursday.", "due", {"Marta Ruiz": "by"}),
    ("", "Turkish drone maker Baykar will build a plant near Kyiv, its chief said on Monday.", "build",
     {"Baykar": "by"}),
    ("", "North Korea fired two missiles into the sea off Japan on Wednesday.", "fired", {"North Korea": "by"}),
    ("", "The ICC issued an arrest warrant for General Sami Haddad on Tuesday.", "issued",
     {"International Criminal Court": "by", "Sami Haddad": "against"}),
    ("", "A German appeals court upheld the ban on the party Heimat on Monday.", "upheld",
     {"German appeals court": "by", "Heimat": "against"}),
    ("", "Cuba's ambassador was summoned by the Foreign Office on Friday.", "summoned",
     {"Foreign Office": "by", "Cuba": "against"}),
    ("", "Two Kenyan police officers were killed in Haiti on Sunday.", "killed", {"Kenya": "against"}),
    ("", "India's (HAL) rolled out the helicopter last week.", "rolled", {"HAL": "by"}),
    ("", "Microsoft bought UK games developer Kestrel on Monday.", "bought", {"Microsoft": "by", "Kestrel": ""}),
    ("", "Ryanair ordered 20 Airbuses and five Dreamliners on Friday.", "ordered", {"Ryanair": "by", "Airbus": ""}),
    ("Poland ordered 32 Lightnings.", "The first aircraft will be delivered in May.", "delivered", {"Poland": ""}),
    ("Qatar Airways grew.", "Qatar will fly two A380s in May.", "fly", {"Qatar Airways": "by"}),
    ("Germany forced Tesla to recall cars.", "The change will begin in May, Tesla announced today.", "begin",
     {"Tesla": "by"}),
    ("Jamaica lies ahead.", "It is expected that Boeing will wait until it pays in May.", "pays", {"Boeing": "by"}),
    ("", "An airliner in the livery of Finnair will fly to Japan on Friday.", "fly", {}),
    ("", "The premier of Ontario will fly to Washington on 3 March.", "fly", {"Ontario": "by"}),
    # an organ without a name of its own stands for its body
    ("Equinor raised its dividend.", "Its audit committee resigned on Friday.", "resigned", {"Equinor": "by"}),
    ("The International Monetary Fund sent a mission to Ghana.", "The Executive Board approved the loan on Friday.",
     "approved", {"International Monetary Fund": "by"}),
    ("The Bank of Thailand cut its rate.", "The monetary policy committee meets on 3 May.", "meets",
     {"Bank of Thailand": "by"}),
    ("The OPEC+ alliance raised its output.", "The technical committee meets on 3 May.", "meets", {"OPEC+": "by"}),
    ("", "The Executive Board of UNESCO adopted the plan on Tuesday.", "adopted", {"UNESCO": "by"}),
    ("The International Monetary Fund praised Ghana.",
     "The Director General of the World Trade Organization arrived in Oslo in May.", "arrived",
     {"World Trade Organization": ""}),
    ("Egypt's parliament met. Egypt and Sudan signed.", "The technical committee meets on 3 May.", "meets",
     {"technical committee": "by"}),
    # the body of the state whose place opens the sentence; one who visits it is of another
    ("Russia met Saudi Arabia. Russia pumps more.", "In Abu Dhabi, the energy ministry denied the report on Monday.",
     "denied", {"Ministry of Energy of United Arab Emirates": "by"}),
    ("India raised tariffs.", "In Kathmandu, parliament passed the bill on Tuesday.", "passed",
     {"Parliament of Nepal": "by"}),
    ("Hungary voted.", "In Beijing, the prime minister spoke on Monday.", "spoke", {"Hungary": "by"}),
    ("India voted.", "India left days after Kathmandu imposed a cess in May.", "imposed", {"Nepal": "by"}),
    ("India voted.", "The ferry left Dhaka after Kathmandu in May.", "left", {}),
    # a central bank told of before, or known by another name
    ("Bank Negara Malaysia met. Russia and Iran signed. Russia gained.", "The central bank cut its rate in May.",
     "cut", {"Bank Negara Malaysia": "by"}),
    ("The Bank of Thailand met.", "Kenya's shilling fell when the central bank cut its rate in May.", "cut",
     {"Central Bank of Kenya": "by"}),
    ("", "Japan's central bank raised its rate in May.", "raised", {"Bank of Japan": "by"}),
    ("", "The central bank of the Philippines cut its rate in May.", "cut", {"Central Bank of Philippines": "by"}),
    ("", "The finance ministry of Kenya raised the tax in May.", "raised", {"Ministry of Finance of Kenya": "by"}),
    # what a name with `the` is told to be by the noun of no body is a thing
    ("", "The Kaze, a small electric van, sells well since Monday.", "sells", {}),
    ("The Kaze, a small electric van, sells well.", "The Kaze will reach Japan in May.", "reach", {"Japan": ""}),
    ("", "The Aragats, a rebel militia, attacked two posts on Friday.", "attacked", {"Aragats": "by"}),
    ("", "The Polisario, an armed movement, freed two men on Friday.", "freed", {"Polisario": "by"}),
    # documents, meetings, and what is named after a place
    ("", "The Scheme Document will be posted on 8 January.", "posted", {}),
    ("", "The Court Meeting of Aurora will be held on 2 February.", "held", {"Aurora": "by"}),
    ("", "The Treaty of Lodz was signed by Chile in May.", "signed", {"Chile": "by"}),
    ("", "The Bank of Lodz sued Poland in May.", "sued", {"Bank of Lodz": "by", "Poland": "against"}),
    ("", "Farmers blocked the Torkham crossing on Friday.", "blocked", {}),
    # the ends of a line or voyage
    ("", "Romania finished a power line from Suceava to Balti in May.", "finished", {"Romania": "by"}),
    ("", "Workers laid a pipeline between Greece and North Macedonia in May.", "laid", {}),
    ("", "A cable between Chile and Australia was laid in June.", "laid", {}),
    ("", "A bridge between the United States and Canada was opened by Ohio in May.", "opened", {"Ohio": "by"}),
    ("", "The World Bank opened a credit line to Kenya on Friday.", "opened", {"World Bank": "by", "Kenya": ""}),
    ("", "Norway sold the pipeline to Denmark on Friday.", "sold", {"Norway": "by", "Denmark": ""}),
    # those in an absolute phrase, and who a paper is leaked to
    ("", "The UN Security Council adopted the text on Friday, with China and Russia abstaining.", "adopted",
     {"UN Security Council": "by"}),
    ("", "Oman held talks with Iran, seeking a truce, on Friday.", "held", {"Oman": "", "Iran": ""}),
    ("", "Oman held talks with Iran during the summit.", "held", {"Oman": "", "Iran": ""}),
    ("", "The Qatari draft was leaked to EBR on Friday.", "leaked", {"Qatar": "by"}),
    # a firm of a state, none of its bodies; those of a continent
    ("", "An Indian bank was attacked by gunmen on Friday.", "attacked", {"gunmen": "by", "Indian bank": "against"}),
    ("", "The Indian central bank raised its rate on Friday.", "raised", {"Reserve Bank of India": "by"}),
    ("", "The African members tabled the text on Friday.", "tabled", {}),
    # `which` is the body that a person leads; a phrase of time behind it opens no clause
    ("", "Rosa Lema, a leader of the Lodz Society, which after the ruling gave up its claim in May, quit.", "gave",
     {"Lodz Society": "by"}),
    ("", "The leader of Hezbollah, who visited Iran in May, quit.", "visited", {"Hezbollah": "by", "Iran": ""}),
    # names of some between commas part no subject from its verb
    ("", "The eight Opec+ members that have been steering the market, among them Russia, decided on Sunday to pump.",
     "decided", {"OPEC+": "by", "Russia": "by"}),
    ("", "The bridge, built in 1900 to link Oman, burned on Sunday.", "burned", {"Oman": ""}),
    # a name that ends as a plural does; the firm that it is
    ("Petronas said last week that its profit had fallen.", "The oil company put off the project on Friday.", "put",
     {"Petronas": "by"}),
    ("", "Analysts said its profit fell on Friday.", "said", {}),
    # the body on whose letterhead a text is
    ("STATE BANK OF PAKISTAN\n\nReport on the rupee.", "Oman placed a deposit with the SBP on Monday.", "placed",
     {"Oman": "by", "State Bank of Pakistan": ""}),
    ("INTERNATIONAL ARMS COMMITTEE\n\nReport on Sudan.", "We opened the inquiry in March.", "opened",
     {"International Arms Committee": "by"}),
    ("SECURITY COUNCIL RENEWS MANDATE\n\nIt met on Friday.", "We opened the inquiry in March.", "opened", {}),
    # talks and contracts of two sides
    ("", "Acme, whose contract with the trader Tarnex ends on Friday, fell.", "ends", {"Acme": "", "Tarnex": ""}),
    ("The Judiciary Committee voted.", "The steering committee met on Friday.", "met", {"steering committee": "by"}),
    ("", "The monetary authority will sell dollars in May. The Maldives Monetary Authority said so.", "sell",
     {"Maldives Monetary Authority": "by"}),
    # a noun in -ing before its verb; a firm that does what names of places may end in
    ("", "The bombing by Chad killed ten people on Monday.", "killed", {"Chad": "by"}),
    ("", "On Friday Tarnex mines its first copper in Chile.", "mines", {"Tarnex": "by"}),
    ("", "The Rumaila fields were closed by BP on Friday.", "closed", {"BP": "by"}),
    ("", "The LCBO, a monopoly, raised prices on Friday.", "raised", {"LCBO": "by"}),
    ("", "She said that after Chile left the pact in May it failed.", "left", {"Chile": "by"}),
)  # fmt: skip

# (text, then of each sentence that follows it: sentence, verb or noun, actors)
TEXTS: Final[tuple[tuple[str, tuple[tuple[str, str, Roles], ...]], ...]] = (
    (
        "NAIROBI, March 3 - Kenya's competition watchdog fined the supermarket chain Majani Stores 120 million "
        "shillings on Tuesday for squeezing its suppliers. The retailer said the decision was wrong in law.\n\n"
        "The Competition Authority of Kenya opened its inquiry in May 2025 after farmers complained.",
        (
            ("The company has 30 days to appeal, and Majani's shares fell in Nairobi on Wednesday.", "fell",
             {"Majani Stores": ""}),
        ),
    ),
    (
        "The Indian Space Research Organisation signed a contract with NewSpace firm Vyom Dynamics on Monday to "
        "share a launch pad at Sriharikota.\n\n"
        "Under the pact, the Hyderabad startup pays a fee for each flight.",
        (
            ("The space agency will lay a second track by December.", "lay",
             {"Indian Space Research Organisation": "by"}),
            ("The company flew its first rocket in 2024.", "flew", {"Vyom Dynamics": "by"}),
        ),
    ),
    (
        "Frontex said on Thursday it would send 200 officers to the Bulgarian border with Türkiye. Sofia had "
        "asked for help in January. Bulgarian prime minister Rosen Iliev thanked the agency.",
        (
            ("The agency will brief EU interior ministers on 4 May.", "brief",
             {"Frontex": "by", "European Union": ""}),
        ),
    ),
    (
        "DUBAI: Emirates Global Aluminium will buy the German recycler Leichtmetall for 310 million euros, the "
        "Gulf producer said on Sunday. Chief executive Abdulnasser Bin Kalban called it a milestone.",
        (
            ("The purchase is expected to close in the third quarter.", "close",
             {"Emirates Global Aluminium": "by", "Leichtmetall": ""}),
        ),
    ),
    (
        "Armenia and Azerbaijan exchanged 32 prisoners at their border on Wednesday. Baku handed over 14 men and "
        "Yerevan 18. The swap was brokered by Qatar.",
        (
            ("The two countries signed a border treaty in August.", "signed", {"Armenia": "", "Azerbaijan": ""}),
        ),
    ),
    (
        "The Bank of Ghana kept its policy rate at 27 per cent on Monday. Governor Johnson Asiama said inflation "
        "was easing. The cedi firmed.",
        (
            ("The bank's monetary policy committee next meets on 25 May.", "meets", {"Bank of Ghana": "by"}),
            ("The central bank cut the rate in January.", "cut", {"Bank of Ghana": "by"}),
            ("Asiama took office in February 2025.", "took", {"Johnson Asiama": "by"}),
        ),
    ),
    (
        "Tesla told its dealers in Norway on Tuesday that deliveries of the Model Q would slip. The American "
        "carmaker blamed a shortage of cells made by Panasonic.\n\n"
        "Elon Musk, its chief executive, is due in Oslo in June.",
        (
            ("The carmaker will hold its annual meeting on 14 June.", "hold", {"Tesla": "by"}),
            ("He last visited the country in 2023.", "visited", {"Elon Musk": "by", "Norway": ""}),
            ("The Japanese supplier opened a plant in Kansas last July.", "opened", {"Panasonic": "by"}),
        ),
    ),
    (
        "Vanuatu and the Solomon Islands joined a case against Australia at the International Tribunal for the "
        "Law of the Sea. Canberra rejects the claim. Hearings were held in Hamburg in September.",
        (
            ("The tribunal will rule in March.", "rule", {"International Tribunal for the Law of the Sea": "by"}),
            ("The two island states filed the case in 2025.", "filed",
             {"Vanuatu": "by", "Solomon Islands": "by", "Australia": "against"}),
            ("Australia's attorney general addressed the judges on 3 September.", "addressed", {"Australia": "by"}),
        ),
    ),
    (
        "The Commission for the Conservation of Antarctic Marine Living Resources (CCAMLR) ended its annual "
        "meeting in Hobart without agreement on a sanctuary. China and Russia blocked the plan, as they did last "
        "year.",
        (
            ("The commission meets again in October.", "meets", {"CCAMLR": "by"}),
            ("The two countries also blocked it in 2023.", "blocked", {"China": "by", "Russia": "by"}),
        ),
    ),
    (
        "Reuters photographer Issam Daher was killed in southern Lebanon on 13 October. An inquiry by the news "
        "agency found that an Israeli tank had fired twice. Israel's army said it was looking into the report.",
        (
            ("The army shelled the same hill on 9 October.", "shelled", {"Army of Israel": "by"}),
        ),
    ),
    (
        "Novo Kinetic Inc. (Nasdaq: NVKN) today announced results for its second quarter. \"We are ahead of plan,\""
        " said Petra Lund, Chief Executive Officer.\n\n"
        "Recent highlights",
        (
            ("In April, we completed enrollment in our pivotal trial.", "completed", {"Novo Kinetic Inc": "by"}),
            ("The Company will host a conference call on August 7.", "host", {"Novo Kinetic Inc": "by"}),
            ("Top-line data are expected in the first quarter of 2027.", "expected", {"Novo Kinetic Inc": "by"}),
        ),
    ),
    (
        "Hamas handed over the bodies of two hostages on Tuesday. Israel said it would free 90 prisoners in "
        "return. Both sides accuse each other of delays.",
        (
            ("The militant group returned three bodies on Sunday.", "returned", {"Hamas": "by"}),
            ("The truce took effect on 10 October.", "took", {"Hamas": "", "Israel": ""}),
            ("The two sides will hold indirect talks in Cairo on Friday.", "hold", {"Hamas": "", "Israel": ""}),
        ),
    ),
    (
        "Thyssen Marine won an order for two frigates from Brazil's navy. The Kiel yard beat rivals from France "
        "and Italy.",
        (
            ("The shipyard laid the keel of its last frigate in March.", "laid", {"Thyssen Marine": "by"}),
        ),
    ),
    (
        "LUSAKA - Zambia's energy regulator approved a power purchase agreement between the state utility Zesco "
        "and the solar developer Kukula Energy on Monday. The deal covers 120 megawatts.\n\n"
        "Kukula, which has its office in Kitwe, won the tender last year.",
        (
            ("The developer will start building in April.", "start", {"Kukula Energy": "by"}),
            ("The utility cut supplies to mines by a tenth in August.", "cut", {"Zesco": "by"}),
        ),
    ),
    (
        "The Bundeskartellamt opened proceedings against the food delivery platform Schnellkost in March over its"
        " contracts with restaurants. \"We see no basis for this,\" the Berlin company said.\n\n"
        "The cartel office can fine it up to a tenth of its turnover.",
        (
            ("The platform must answer by 2 June.", "answer", {"Schnellkost": "by"}),
            ("The company raised 80 million euros in January.", "raised", {"Schnellkost": "by"}),
        ),
    ),
    (
        "Saudi Arabia and Iran reopened their embassies on Thursday, seven years after Riyadh cut ties. The two "
        "had agreed on it in Beijing.",
        (
            ("The two countries will exchange ambassadors in June.", "exchange", {"Saudi Arabia": "", "Iran": ""}),
            ("The kingdom cut ties in January 2016.", "cut", {"Saudi Arabia": "by", "Iran": "against"}),
        ),
    ),
    (
        "Uruguay beat Ghana 2-0 in Salvador. Fifa fined the Uruguayan federation 100,000 francs on Friday for a "
        "song that its players sang.",
        (
            ("The world body will hear the case on 3 July.", "hear", {"Fifa": "by"}),
        ),
    ),
    (
        "The Inter-American Court of Human Rights ordered Honduras to pay damages to the family of an activist. "
        "Tegucigalpa has a year to comply. The court sits in San Jose.",
        (
            ("The country paid the first part on 3 May.", "paid", {"Honduras": "by"}),
            ("The court will check on its progress in October.", "check",
             {"Inter-American Court of Human Rights": "by"}),
            ("It was founded in 1979.", "founded", {"Inter-American Court of Human Rights": ""}),
        ),
    ),
    (
        "Rwanda's army pulled two battalions out of northern Mozambique last week, officials in Maputo said. The "
        "European Union had paid for the mission until May.",
        (
            ("The bloc will decide on new money in June.", "decide", {"European Union": "by"}),
        ),
    ),
    (
        "Posco Holdings plans to buy a 40 percent stake in the Australian lithium miner Mineral Peak. Seoul's "
        "trade ministry backs the purchase; Canberra has yet to clear it.",
        (
            ("The deal is expected to close in September.", "close", {"Posco Holdings": "by", "Mineral Peak": ""}),
            ("The miner reports its results on 28 August.", "reports", {"Mineral Peak": "by"}),
            ("The Korean group bought a salt lake in Argentina in 2018.", "bought", {"Posco Holdings": "by"}),
            ("The Foreign Investment Review Board will rule by 30 June.", "rule",
             {"Foreign Investment Review Board": "by"}),
        ),
    ),
    (
        "Eritrea rejoined the Intergovernmental Authority on Development in June, sixteen years after it left the"
        " bloc. Its envoy took his seat in Djibouti.",
        (
            ("The country had walked out in 2007.", "walked", {"Eritrea": "by"}),
        ),
    ),
    (
        "Aeroflot and Boeing signed a contract in Moscow.",
        (
            ("Germany's (DHL) will receive its first 777X on 9 July.", "receive", {"DHL": "by"}),
        ),
    ),
    (
        "The levy on tin is going up. The Bolivia Revenue Authority has to print the new tables.",
        (
            ("The tables were printed in May and Government dropped the old ones.", "dropped", {"Bolivia": "by"}),
        ),
    ),
    (
        "Hoshi Motor was told of the fault by Brakes Inc in April. A dealer of Brakes Inc had found it.",
        (
            ("Hoshi Motor apologised, and the company halted its line on Monday.", "halted", {"Hoshi Motor": "by"}),
        ),
    ),
)  # fmt: skip
