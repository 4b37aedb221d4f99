"""Texts of our own in which an event names nobody: (text before, sentence, verb or noun, actors)."""

from typing import Final

CASES: Final[tuple[tuple[str, str, str, dict[str, str]], ...]] = (
    # an event that was told before, by its noun, by its verb, or by another noun of its sort
    ("Kenya and the European Commission concluded talks on a fisheries protocol.",
     "The protocol will be signed in Brussels in April.", "signed", {"Kenya": "", "European Commission": ""}),
    ("Australia banned imports of Chilean grapes on Monday.", "The ban will be reviewed in August.", "reviewed",
     {"Australia": "by", "Chile": "against"}),
    ("Toyota said it would recall 300,000 vans.", "The recall begins on 1 October.", "begins", {"Toyota": "by"}),
    ("The US Commerce Department put Zhuhai Optics on its entity list.", "The listing takes effect on June 10.",
     "takes", {"US Department of Commerce": "by", "Zhuhai Optics": "against"}),
    ("Serbia and Kosovo agreed to reopen a bridge over the Ibar.", "The bridge will open in May.", "open",
     {"Serbia": "by", "Kosovo": "by"}),
    ("", "Oman dropped a tax on dates that was to have applied from July.", "applied", {"Oman": "by"}),
    ("South Africa's cabinet approved a bill to split up Eskom.", "It will be tabled in June.", "tabled",
     {"Cabinet of South Africa": "by"}),
    # what two sides do together, where nothing tells who they are
    ("Thailand wants the map redrawn. Cambodia wants it kept. Thailand fired first, Cambodia says.",
     "The truce expires in December.", "expires", {"Thailand": "", "Cambodia": ""}),
    # others act on it
    ("The International Olympic Committee imposed a ban on Belarus.", "The decision will be challenged in May.",
     "challenged", {"International Olympic Committee": "", "Belarus": "against"}),
    # plurals
    ("Pakistan's army struck a camp in Afghanistan.", "The two neighbours agreed a ceasefire in August.", "agreed",
     {"Pakistan": "", "Afghanistan": ""}),
    ("Serbia and Kosovo fell out over a bridge.", "The pair held talks in Brussels in May.", "held",
     {"Serbia": "", "Kosovo": ""}),
    ("Vodacom and Orange share a network.", "The companies signed a lease in 2024.", "signed",
     {"Vodacom": "", "Orange": ""}),
    # nouns for one who has another name
    ("The pilots of Ryanair want more pay.", "The airline called the strike unnecessary.", "called", {"Ryanair": "by"}),
    ("The aviation regulator, DGCA, met on Monday.", "The regulator ordered checks on Tuesday.", "ordered",
     {"DGCA": "by"}),
    ("The European Commission opened a case.", "The regulator fined Google in March.", "fined",
     {"European Commission": "by", "Google": "against"}),
    ("A Danish frigate shot down a drone off Poland.", "The frigate left port on Monday.", "left", {"Denmark": "by"}),
    # pronouns
    ("General Yusuf Tarek fled in March.", "He was arrested in Vienna in May.", "arrested",
     {"Yusuf Tarek": "against"}),
    ("A UN envoy, Lucia Ferro, left Benghazi.", "She will brief the Security Council on Thursday.", "brief",
     {"Lucia Ferro": "by", "UN Security Council": ""}),
    ("Argentina defaulted on a bond.", "The fund Elmhurst Capital sued it in New York on Wednesday.", "sued",
     {"Elmhurst Capital": "by", "Argentina": "against"}),
    ("Vodacom and Orange share a network.", "Kenya granted them a licence in May.", "granted",
     {"Kenya": "by", "Vodacom": "", "Orange": ""}),
    # whose plan, whose hearing, whose office
    ("", "Traders weighed Tehran's plan to charge tankers from March 21.", "charge", {"Iran": "by"}),
    ("", "The hall, which she said would open in May, is full of dust.", "open", {}),
    ("", "Rome waits for Lumen Precision, whose Lyon office was raided by French police in June.", "raided",
     {"French police": "by", "Lumen Precision": "against"}),
    # a deed in return, a threat under a condition, a measure that is lifted
    ("China barred US chips. Beijing blamed Washington. The US protested in Beijing.",
     "China's commerce ministry retaliated on Friday.", "retaliated",
     {"Ministry of Commerce of China": "by", "United States": "against"}),
    ("", "Brussels would raise duties in May unless Jakarta withdrew a levy.", "raise",
     {"European Union": "by", "Indonesia": "against"}),
    ("", "The European Union lifted its ban on Belarus in May.", "lifted", {"European Union": "by", "Belarus": ""}),
    ("", "Rocket Lab will launch a satellite for Norway in May.", "launch", {"Rocket Lab": "by", "Norway": ""}),
    # a bare institution of a union, and the negotiators of the only two sides
    ("EU ambassadors met in Brussels.", "The Council put nine Belarusian judges on its blacklist on Monday.", "put",
     {"Council of the EU": "by", "Belarus": "against"}),
    ("The European Union taxes imported steel.", "The Parliament votes on the plan in May.", "votes",
     {"European Parliament": "by"}),
    ("Serbia and Kosovo quarrel over car plates.", "Negotiators met in Vienna on Monday.", "met",
     {"Serbia": "", "Kosovo": ""}),
    ("Korean leaders wrote to each other in May. Korea lies in two.", "Negotiators met on Monday.", "met", {}),
    ("Samoan leaders agreed in May to reunite Samoa.", "The two leaders met on Monday.", "met", {"Samoa": ""}),
    ("The Supreme Court of Fiji took up the case in May.", "Judges heard the miner on Monday.", "heard",
     {"Supreme Court of Fiji": "by"}),
    # a firm's bank, state and supply
    ("Latvia fined Sarovit Bank in May.", "The bank was barred from taking deposits on Monday.", "barred",
     {"Sarovit Bank": "against"}),
    ("Vertano Mining, a Canadian firm, runs a pit in Peru.", "The company sued the country in May.", "sued",
     {"Vertano Mining": "by", "Peru": "against"}),
    ("Vertano Robotics introduced Orrin 2, a picking arm.", "Shipments will begin in March.", "begin",
     {"Vertano Robotics": "by"}),
    ("The EU imposed sanctions on Orlo Shipping in May.", "The firm was listed again in June.", "listed",
     {"Orlo Shipping": "against"}),
    ("Oman hosted the tenth edition of the forum in May.", "The twelfth goes to Mombasa.", "goes", {}),
    # talks of the state that a text is about
    ("Malta goes to the polls. Malta wants gas.", "Talks with Libya resume on Monday.", "resume",
     {"Malta": "", "Libya": ""}),
    ("", "The Turkish foreign ministry said a delegation would fly to Cairo on Monday.", "fly", {"Türkiye": "by"}),
)  # fmt: skip
