"""Sentences of our own with the actors of one event of each: (text before, sentence, verb or noun, actors)."""

from typing import Final

CASES: Final[tuple[tuple[str, str, str, dict[str, str]], ...]] = (
    # a firm that a common noun introduces
    ("", "The chipmaker Ilva unveiled its first accelerator.", "unveiled", {"Ilva": "by"}),
    ("", "German carmaker Rastor recalled 40,000 vans on Monday.", "recalled", {"Rastor": "by"}),
    ("", "Norvane, a Seoul-based start-up, released a model in May.", "released", {"Norvane": "by"}),
    ("", "The Seoul-based start-up Norvane released a model in May.", "released", {"Norvane": "by"}),
    ("", "The regulator fined the airline Kestra 3 million euros.", "fined", {"regulator": "by", "Kestra": "against"}),
    ("", "Brazilian miner Taquara bought a stake in the Swedish battery firm Volthem.", "bought",
     {"Taquara": "by", "Volthem": ""}),
    ("", "Tarnex, which makes pumps, was sued by the French drugmaker Osmia.", "sued",
     {"Osmia": "by", "Tarnex": "against"}),
    ("The chipmaker Ilva grew fast.", "Ilva signed a contract with Taiwan's TSMC on Friday.", "signed",
     {"Ilva": "", "TSMC": ""}),
    # a firm that is recalled by its noun
    ("The chipmaker Ilva opened a plant in Oman.", "The company hired 400 people in June.", "hired", {"Ilva": "by"}),
    ("Norvane, a start-up from Seoul, has 90 staff.", "The start-up raised 30 million dollars in May.", "raised",
     {"Norvane": "by"}),
    # groups of states
    ("", "The Nordic countries signed a defence pact on Monday.", "signed", {"Nordic countries": ""}),
    ("", "EU member states agreed on a price cap on Friday.", "agreed", {"European Union": "by"}),
    ("", "The Baltic states will leave the power grid in February.", "leave", {"Baltic states": "by"}),
    ("", "Gulf states condemned the attack on Tuesday.", "condemned", {"Gulf states": "by"}),
    # persons without their titles
    ("", "Premier Li Qiang opened the fair on Thursday.", "opened", {"Li Qiang": "by"}),
    ("", "Norwegian Prime Minister Jonas Gahr Store met his counterpart from Chile in Oslo.", "met",
     {"Norway": "", "Jonas Gahr Store": "", "Chile": ""}),
    ("", "Finance Minister Ayo Bello presented the budget on Monday.", "presented", {"Ayo Bello": "by"}),
    ("Anna Kovac, the central bank governor, spoke first.", "Kovac resigned on Monday.", "resigned",
     {"Anna Kovac": "by"}),
    ("", "Maria Duarte, the founder of Osmia, testified on Monday.", "testified", {"Maria Duarte": "by"}),
    # bodies of a state, in each of their forms
    ("", "The Kenyan parliament passed the bill.", "passed", {"Parliament of Kenya": "by"}),
    ("", "The parliament of Kenya passed the bill.", "passed", {"Parliament of Kenya": "by"}),
    ("Kenya is in debt.", "Parliament passed the bill on Monday.", "passed", {"Parliament of Kenya": "by"}),
    # what points back
    ("Denmark joined the force.", "It sent two frigates in May.", "sent", {"Denmark": "by"}),
    ("The European Union met in Brussels.", "The bloc imposed tariffs on Chinese steel on Friday.", "imposed",
     {"European Union": "by", "China": "against"}),
    ("China's commerce ministry held a briefing.", "The ministry accused Canada of dumping on Monday.", "accused",
     {"Ministry of Commerce of China": "by", "Canada": "against"}),
    ("OpenAI closed its office.", "The company said Sam Altman will step down in June.", "step", {"Sam Altman": "by"}),
    # roles by voice and preposition
    ("", "Sanctions on Belarus were extended by the EU on Monday.", "extended",
     {"European Union": "by", "Belarus": "against"}),
    ("", "Ukraine accused Russia of breaking the truce.", "accused", {"Ukraine": "by", "Russia": "against"}),
    ("", "Getty Images sued Stability AI in London in January.", "sued",
     {"Getty Images": "by", "Stability AI": "against"}),
    ("", "Iran was hit with new sanctions by the United States on Friday.", "hit",
     {"United States": "by", "Iran": "against"}),
    ("", "Five Turkish firms were added to the list by the US Commerce Department.", "added",
     {"US Department of Commerce": "by", "Türkiye": "against"}),
    ("", "The court ordered Uber to pay 10 million euros.", "ordered", {"court": "by", "Uber": ""}),
    ("", "Turkey's complaint against Greece was rejected by the tribunal.", "rejected",
     {"tribunal": "by", "Türkiye": "", "Greece": "against"}),
    # where a firm is from, and what it makes, takes no part
    ("", "Spanish flag carrier Nordavia ordered six jets on Monday.", "ordered", {"Nordavia": "by"}),
    ("", "The first ferries will be delivered to Danish flag carrier Havblik.", "delivered", {"Havblik": ""}),
    ("", "The Irish lens maker Corvell sold its plant on Monday.", "sold", {"Corvell": "by"}),
    ("", "An engineer who sold the plans of an Irish lens maker was jailed.", "jailed", {}),
    # those to whom it only happens
    ("", "Fredrik Idestam died on Monday.", "died", {"Fredrik Idestam": ""}),
    ("", "The former chief executive officer of Nokia Ada Berg died on Monday.", "died", {"Ada Berg": ""}),
    ("", "Nokia drew criticism for the price of its phone.", "drew", {"Nokia": "against"}),
    ("", "Nokia faces a lawsuit over its antennas.", "faces", {"Nokia": "against"}),
    # a firm that is called by the state it is named after, where the text has the state nowhere as a place
    ("Kuwait Airways ordered six jets.", "Kuwait lifted its ban in May.", "lifted", {"Kuwait": "by"}),
    ("Kuwait Airways ordered jets from a firm in Kuwait.", "Kuwait raised its budget in May.", "raised",
     {"Kuwait": "by"}),
    # signs of money and abbreviations of things
    ("", "The Rs 900-crore IPO of Bharat Tolvex opens on Monday.", "opens", {"Bharat Tolvex": ""}),
    ("", "The IPO of Tolvex opens on Monday.", "opens", {"Tolvex": ""}),
)  # fmt: skip
