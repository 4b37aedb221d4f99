"""Sentences of daily news, of crimes, courts, accidents and offices, with the actors of one event of each."""

from typing import Final

Roles = dict[str, str]

# (text before, sentence, verb or noun, actors)
CASES: Final[tuple[tuple[str, str, str, Roles], ...]] = (
    # a person's office, or the place of it, is no part of the name
    ("", "The mayor of Brixen Lena Ott resigned on Monday.", "resigned", {"Lena Ott": "by"}),
    ("", "Senator from Ohio Paul Hatch quit on Monday.", "quit", {"Paul Hatch": "by"}),
    ("", "House Majority Whip Dana Cole resigned on Monday.", "resigned", {"Dana Cole": "by"}),
    ("", "Presidents Ada Berg of Norway and Omar Sy of Mali met on Monday.", "met", {"Ada Berg": "", "Omar Sy": ""}),
    ("", "North Dakota Governor Ruth Amsel signed the bill on Monday.", "signed", {"Ruth Amsel": "by"}),
    (
        "",
        "The incumbent president of the Philippines Ana Reyes opened the bridge on Monday.",
        "opened",
        {"Ana Reyes": "by"},
    ),
    ("", "Detective Lena Ott testified on Monday.", "testified", {"Lena Ott": "by"}),
    # initials belong to the name
    ("", "Harold T. Munro was shot in 1931.", "shot", {"Harold T. Munro": "against"}),
    ("Harold T. Munro ran a paper.", "Harold sold it in 1931.", "sold", {"Harold": "by"}),
    # names of bodies kept whole
    (
        "",
        "The House Energy and Commerce Committee subpoenaed Acme Corp on Monday.",
        "subpoenaed",
        {"House Energy and Commerce Committee": "by"},
    ),
    (
        "",
        "The National Institute of Hearing and Balance Disorders opened a clinic in May.",
        "opened",
        {"National Institute of Hearing and Balance Disorders": "by"},
    ),
    (
        "",
        "The High Court of England and Wales rejected the appeal on Monday.",
        "rejected",
        {"High Court of England and Wales": "by"},
    ),
    (
        "",
        "The Supreme Court of the Bahamas freed the editor on Monday.",
        "freed",
        {"Supreme Court of the Bahamas": "by"},
    ),
    (
        "",
        "The Kessel Museum of Natural History bought the skull in May.",
        "bought",
        {"Kessel Museum of Natural History": "by"},
    ),
    (
        "",
        "The American Harvest Party nominated Ada Berg on Monday.",
        "nominated",
        {"American Harvest Party": "by", "Ada Berg": ""},
    ),
    ("", "The Sudanese Democratic Forces took the town on Monday.", "took", {"Sudanese Democratic Forces": "by"}),
    # words with capitals that are no actors
    ("", "Arrest made after mayor stabbed in Lodz", "made", {}),
    ("The hangar burnt down.", "Pro-Kremlin hackers broke into it on Monday.", "broke", {}),
    ("", "A Zika-like virus spread in May.", "spread", {}),
    ("Cyclone Tamsin formed on Sunday.", "Tamsin reached land on Monday.", "reached", {}),
    ("", "Catholic bishops met in May.", "met", {}),
    ("", "Leeds residents gave blood on Monday.", "gave", {}),
    # an address
    ("", "The University of Nevada, Reno published the study on Monday.", "published", {"University of Nevada": "by"}),
    ("", "A bus fell into a river near Galle, Sri Lanka, on Monday.", "fell", {}),
    ("", "The city of Akron sued Corvell, Ohio, on Monday.", "sued", {"Akron": "by", "Corvell": "against"}),
    ("", "Iran, Iraq and Oman met on Monday.", "met", {"Iran": "", "Iraq": "", "Oman": ""}),
    # who only tells of it
    ("", "According to Kestrel News, Acme sacked its chief on Monday.", "sacked", {"Acme": "by"}),
    ("", "Marlow Times reported that Lena Ott would quit on Monday.", "quit", {"Lena Ott": "by"}),
    ("", "Lena Ott described the raid to the Marlow Gazette on Monday.", "described", {"Lena Ott": "by"}),
    ("Lena Ott is a singer.", "It was reported on Monday that Lena Ott had been hurt.", "reported", {"Lena Ott": ""}),
    # what nobody does
    ("", "An earthquake struck Chile on Monday.", "struck", {"Chile": ""}),
    ("", "Nepal suffered a quake on Monday.", "suffered", {"Nepal": ""}),
    ("", "A fire killed Lena Ott on Monday.", "killed", {"Lena Ott": "against"}),
    ("", "Peru crash kills seven", "crash", {"Peru": ""}),
    # victims, and those who only stand beside
    ("", "Lena Ott was stabbed on Monday.", "stabbed", {"Lena Ott": "against"}),
    ("", "A raid was said to have killed the reporter Lena Ott on Monday.", "said", {"Lena Ott": "against"}),
    (
        "",
        "The death of the painter Lena Ott was announced by Kessel University on Monday.",
        "announced",
        {"Kessel University": "by", "Lena Ott": ""},
    ),
    ("", "A jet with the painter Lena Ott on board crashed on Monday.", "crashed", {"Lena Ott": ""}),
    ("", "A requiem was held for the painter Lena Ott on Monday.", "held", {"Lena Ott": ""}),
    ("", "Susan Mary Hall was convicted on Monday.", "convicted", {"Susan Mary Hall": "against"}),
    (
        "",
        "The court quashed the convictions of Lena Ott and Paul Hatch on Monday.",
        "quashed",
        {"court": "by", "Lena Ott": "", "Paul Hatch": ""},
    ),
    ("", "Two Danish officers were jailed on Monday.", "jailed", {}),
    ("", "The Danish singer Lena Ott died on Monday.", "died", {"Lena Ott": ""}),
    ("", "A gunman shot two men in the Canadian border town of Brixen on Monday.", "shot", {}),
    (
        "",
        "Spain barred the airline Norvane from flying in Portugal on Monday.",
        "barred",
        {"Spain": "by", "Norvane": "against"},
    ),
    ("", "Search was suspended on Monday, with Lena Ott saying that it was too dark.", "suspended", {}),
    ("", "Paul Hatch, Lena Ott's chief of staff, resigned on Monday.", "resigned", {"Paul Hatch": "by"}),
    ("", "The town was retaken by Mali on Monday in a raid backed by Chad.", "retaken", {"Mali": "by"}),
    # whom a short name or a plural means
    (
        "Ada Kerr, the president, spoke. Ada Kerr left. Her sister Ruth Kerr followed.",
        "Kerr died on Monday.",
        "died",
        {"Ada Kerr": ""},
    ),
    ("The surgeon Li Wei warned of it.", "Li fell ill on Monday.", "fell", {"Li Wei": ""}),
    ("France and Spain met.", "Two of the victims died on Monday.", "died", {}),
    ("France met Spain. France warned Spain.", "Both on Monday received prison terms.", "received", {}),
    ("The Marsh Valley Police came.", "Police arrested a man on Monday.", "arrested", {"Marsh Valley Police": "by"}),
    ("", "The African Union (AU) met on Monday. The AU adopted a plan.", "adopted", {"African Union": "by"}),
)
