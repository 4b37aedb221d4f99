"""Sentences of our own with whom a deed is aimed at: (text before, sentence, verb or noun, actors)."""

from typing import Final

CASES: Final[tuple[tuple[str, str, str, dict[str, str]], ...]] = (
    # who is told to go, or is given a time in which to do something
    ("", "Wellington told a Chilean diplomat on Tuesday to leave the country.", "told",
     {"New Zealand": "by", "Chile": "against"}),
    ("", "A Chilean diplomat was told by Wellington on Tuesday to leave the country.", "told",
     {"New Zealand": "by", "Chile": "against"}),
    ("", "The Swedish firm Kestra was told on Monday to leave the port of Duqm.", "told", {"Kestra": "against"}),
    ("", "Chad's junta asked French troops on Monday to leave.", "asked", {"Junta of Chad": "by", "France": "against"}),
    ("", "Three opposition parties urged Lena Ott on Monday to step down.", "urged", {"Lena Ott": "against"}),
    ("", "Iraq asked the United Nations on Friday to wind down its mission.", "asked",
     {"Iraq": "by", "United Nations": "against"}),
    ("", "Poland gave Russia's consul in Poznan 48 hours on Monday to leave.", "gave",
     {"Poland": "by", "Russia": "against"}),
    ("", "Mali gave the Canadian miner Barrick a week on Monday to pay its taxes.", "gave",
     {"Mali": "by", "Barrick": "against"}),
    ("", "Niger's junta gave Orano until 1 August to restart the mine.", "gave",
     {"Junta of Niger": "by", "Orano": "against"}),
    ("", "Two Russian diplomats were given 48 hours on Monday to pack their bags.", "given", {"Russia": "against"}),
    ("", "Kestra was given until Friday to vacate the building.", "given", {"Kestra": "against"}),
    # who is asked for something, or to leave a thing as it is; who is given a thing, or more time
    ("", "Botswana asked Zambia on Monday to send 400 teachers.", "asked", {"Botswana": "by", "Zambia": ""}),
    ("", "Botswana asked Zambia on Monday to leave the fence open.", "asked", {"Botswana": "by", "Zambia": ""}),
    ("", "Chile urged Peru on Monday to leave the dispute to the court.", "urged", {"Chile": "by", "Peru": ""}),
    ("", "Chile told Peru on Monday not to leave the pact.", "told", {"Chile": "by", "Peru": ""}),
    ("", "Oman told Kestra on Monday that its ships must leave the port.", "told", {"Oman": "by", "Kestra": ""}),
    ("", "The regulator gave Acme another month on Monday to sell its stake.", "gave", {"regulator": "by", "Acme": ""}),
    ("", "Norway gave Ukraine 40 buses on Monday.", "gave", {"Norway": "by", "Ukraine": ""}),
)  # fmt: skip
