"""CAMEO, the code book of GDELT: what its event codes and its country codes mean.

Countries have the names of the directory of actors.
"""

from typing import Final, NamedTuple


class Code(NamedTuple):
    """An event code, by its first digits: its words, and the kind of event that it is here."""

    digits: str
    words: str
    kind: str


CODES: Final = (
    Code("01", "Make a public statement", "statement"),
    Code("02", "Appeal", "statement"),
    Code("03", "Express intent to cooperate", "statement"),
    Code("04", "Consult", "meeting"),
    Code("05", "Engage in diplomatic cooperation", "other"),
    Code("057", "Sign a formal agreement", "agreement"),
    Code("06", "Engage in material cooperation", "other"),
    Code("07", "Provide aid", "other"),
    Code("08", "Yield", "other"),
    Code("085", "Ease economic sanctions, boycott or embargo", "sanction"),
    Code("087", "De-escalate military engagement", "conflict"),
    Code("0871", "Declare a truce or ceasefire", "conflict"),
    Code("09", "Investigate", "other"),
    Code("10", "Demand", "statement"),
    Code("11", "Disapprove", "statement"),
    Code("12", "Reject", "statement"),
    Code("13", "Threaten", "statement"),
    Code("14", "Protest", "other"),
    Code("15", "Exhibit force posture", "conflict"),
    Code("16", "Reduce relations", "other"),
    Code("163", "Impose an embargo, boycott or sanctions", "sanction"),
    Code("17", "Coerce", "other"),
    Code("18", "Assault", "conflict"),
    Code("19", "Fight", "conflict"),
    Code("20", "Use unconventional mass violence", "conflict"),
)
_BY_DIGITS: Final = {code.digits: code for code in CODES}
# CODE=Name, states and regions.
_NAMES: Final = (
    "AFG=Afghanistan|AFR=Africa|AGO=Angola|ALB=Albania|AND=Andorra|ARE=United Arab Emirates|ARG=Argentina|ARM=Armenia|"
    "ASA=Asia|ATG=Antigua and Barbuda|AUS=Australia|AUT=Austria|AZE=Azerbaijan|BDI=Burundi|BEL=Belgium|BEN=Benin|"
    "BFA=Burkina Faso|BGD=Bangladesh|BGR=Bulgaria|BHR=Bahrain|BHS=Bahamas|BIH=Bosnia and Herzegovina|BLK=Balkans|"
    "BLR=Belarus|BLZ=Belize|BOL=Bolivia|BRA=Brazil|BRB=Barbados|BRN=Brunei|BTN=Bhutan|BWA=Botswana|"
    "CAF=Central African Republic|CAN=Canada|CAS=Central Asia|CAU=Caucasus|CEU=Central Europe|CFR=Central Africa|"
    "CHE=Switzerland|CHL=Chile|CHN=China|CIV=Côte d'Ivoire|CMR=Cameroon|COD=DR Congo|COG=Congo-Brazzaville|"
    "COL=Colombia|COM=Comoros|CPV=Cabo Verde|CRB=Caribbean|CRI=Costa Rica|CSK=Czechoslovakia|CUB=Cuba|CYP=Cyprus|"
    "CZE=Czechia|DEU=Germany|DJI=Djibouti|DMA=Dominica|DNK=Denmark|DOM=Dominican Republic|DZA=Algeria|EAF=East Africa|"
    "ECU=Ecuador|EEU=Eastern Europe|EGY=Egypt|EIN=East Indies|ERI=Eritrea|ESH=Sahrawi Republic|ESP=Spain|EST=Estonia|"
    "ETH=Ethiopia|EUR=Europe|FIN=Finland|FJI=Fiji|FRA=France|FSM=Micronesia|GAB=Gabon|GBR=United Kingdom|GEO=Georgia|"
    "GHA=Ghana|GIN=Guinea|GMB=Gambia|GNB=Guinea-Bissau|GNQ=Equatorial Guinea|GRC=Greece|GRD=Grenada|GRL=Greenland|"
    "GTM=Guatemala|GUY=Guyana|GZS=Gaza Strip|HKG=Hong Kong|HND=Honduras|HRV=Croatia|HTI=Haiti|HUN=Hungary|"
    "IDN=Indonesia|IND=India|IRL=Ireland|IRN=Iran|IRQ=Iraq|ISL=Iceland|ISR=Israel|ITA=Italy|JAM=Jamaica|JOR=Jordan|"
    "JPN=Japan|KAZ=Kazakhstan|KEN=Kenya|KGZ=Kyrgyzstan|KHM=Cambodia|KIR=Kiribati|KNA=Saint Kitts and Nevis|"
    "KOR=South Korea|KSV=Kosovo|KWT=Kuwait|LAM=Latin America|LAO=Laos|LBN=Lebanon|LBR=Liberia|LBY=Libya|"
    "LCA=Saint Lucia|LIE=Liechtenstein|LKA=Sri Lanka|LSO=Lesotho|LTU=Lithuania|LUX=Luxembourg|LVA=Latvia|MAC=Macao|"
    "MAR=Morocco|MCO=Monaco|MDA=Moldova|MDG=Madagascar|MDT=Mediterranean|MDV=Maldives|MEA=Middle East|MEX=Mexico|"
    "MHL=Marshall Islands|MKD=North Macedonia|MLI=Mali|MLT=Malta|MMR=Myanmar|MNE=Montenegro|MNG=Mongolia|"
    "MOZ=Mozambique|MRT=Mauritania|MUS=Mauritius|MWI=Malawi|MYS=Malaysia|NAF=North Africa|NAM=Namibia|NER=Niger|"
    "NGA=Nigeria|NIC=Nicaragua|NLD=Netherlands|NMR=North America|NOR=Norway|NPL=Nepal|NRU=Nauru|NZL=New Zealand|"
    "OMN=Oman|PAK=Pakistan|PAN=Panama|PER=Peru|PGS=Persian Gulf|PHL=Philippines|PLW=Palau|PNG=Papua New Guinea|"
    "POL=Poland|PRI=Puerto Rico|PRK=North Korea|PRT=Portugal|PRY=Paraguay|PSE=Palestine|QAT=Qatar|ROM=Romania|"
    "ROU=Romania|RUS=Russia|RWA=Rwanda|SAF=Southern Africa|SAM=South America|SAS=South Asia|SAU=Saudi Arabia|"
    "SCN=Scandinavia|SDN=Sudan|SEA=Southeast Asia|SEN=Senegal|SGP=Singapore|SLB=Solomon Islands|SLE=Sierra Leone|"
    "SLV=El Salvador|SMR=San Marino|SOM=Somalia|SRB=Serbia|SSD=South Sudan|STP=São Tomé and Príncipe|SUN=Soviet Union|"
    "SUR=Suriname|SVK=Slovakia|SVN=Slovenia|SWE=Sweden|SWZ=Eswatini|SYC=Seychelles|SYR=Syria|TCD=Chad|TGO=Togo|"
    "THA=Thailand|TJK=Tajikistan|TKM=Turkmenistan|TLS=Timor-Leste|TMP=Timor-Leste|TON=Tonga|TTO=Trinidad and Tobago|"
    "TUN=Tunisia|TUR=Türkiye|TUV=Tuvalu|TWN=Taiwan|TZA=Tanzania|UGA=Uganda|UKR=Ukraine|URY=Uruguay|USA=United States|"
    "UZB=Uzbekistan|VAT=Holy See|VCT=Saint Vincent and the Grenadines|VEN=Venezuela|VNM=Vietnam|VUT=Vanuatu|"
    "WAF=West Africa|WSB=West Bank|WSM=Samoa|WST=the West|YEM=Yemen|YUG=Yugoslavia|ZAF=South Africa|ZMB=Zambia|"
    "ZWE=Zimbabwe"
)
COUNTRIES: Final = dict(pair.split("=") for pair in _NAMES.split("|"))


def code_of(digits: str) -> Code | None:
    """Return the most exact code that these digits begin with, None for digits that CAMEO does not have."""
    return next((_BY_DIGITS[digits[:size]] for size in range(len(digits), 1, -1) if digits[:size] in _BY_DIGITS), None)
