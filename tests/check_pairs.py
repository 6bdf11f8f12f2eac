"""Sixty minimal pairs for the claim check: a true sentence and the same with one thing wrong."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Pair:
    """Evidence, a sentence that it supports, and the same sentence with one thing of `kind` wrong."""

    kind: str
    evidence: str
    true: str
    false: str
    published: date | None = None


_FERRY = (
    "A passenger ferry capsized off the island of Masbate late on Tuesday, leaving 34 people dead and "
    "12 missing, the coast guard said. Rescuers pulled 61 survivors from the water."
)
_FIRE = (
    "At least 17 miners were killed and 40 injured when a fire broke out in a coal mine near Karaganda "
    "on 12 October 2022, the emergency ministry reported. The owner, Altyn Coal, had been fined $1.2 "
    "billion over safety breaches a year earlier."
)
_RAID = (
    "Israeli jets struck an Iranian weapons depot outside Damascus on Monday night, Syrian state "
    "television said. Tehran vowed to retaliate. Two Iranian officers were killed and four Syrian "
    "soldiers were wounded."
)
_VOTE = (
    "Lawmakers in Ruritania approved the budget by 112 votes to 97 on Thursday. Finance Minister Elena "
    "Duarte said spending on schools would grow by 4.5 per cent. Opposition leader Marco Bellini said "
    "the plan would ruin the country."
)
_STRIKE = (
    "Nurses at Lisbon's largest hospital walked out on Friday to demand better pay. About 2,400 of them "
    "joined the stoppage, according to their union. The hospital's management put the number at fewer "
    "than 900."
)
_QUAKE = (
    "A magnitude 6.3 earthquake hit Herat province in western Afghanistan on 7 October 2023, flattening "
    "villages. More than 1,000 people died, the Taliban authorities said; the United Nations reported "
    "that over 11,000 others had been driven from their homes."
)
_GENERAL = (
    "Brigadier General Qassem Rezvani, who advised the Syrian army, was killed in an air strike in "
    "Aleppo, Iranian media reported. His deputy, Colonel Hossein Amini, was wounded and flown to "
    "Tehran."
)
_TRADE = (
    "Norway's wealth fund bought a 9 per cent stake in the Spanish utility Solaris for 640 million "
    "euros, the companies announced on Wednesday. Solaris did not disclose who sold the shares."
)
_MATCH = (
    "Morocco beat Portugal 1-0 in Doha on Saturday to become the first African team to reach a World "
    "Cup semi-final. Youssef En-Nesyri scored in the 42nd minute."
)
_HOSTAGE = (
    "Gunmen abducted 28 pupils from a boarding school in Nigeria's Kaduna state before dawn on Sunday. "
    "Police spokesman Aminu Bello denied that a ransom had been paid. Eleven of the children were later "
    "freed."
)
_COURT = (
    "A court in Nairobi acquitted the former governor, Peter Otieno, of fraud on Monday, but convicted "
    "his aide, Grace Wanjiru, who was jailed for six years. Prosecutors said they would appeal."
)
_TALKS = (
    "Pakistan accused Afghanistan of sheltering militants after a suicide bomber killed nine soldiers "
    "in Bannu. Kabul rejected the accusation. Talks between the two governments, mediated by Qatar, may "
    "resume next month, a diplomat told reporters."
)

PAIRS = (
    Pair(
        "number",
        _FERRY,
        "Thirty-four people died when the ferry sank.",
        "Forty-three people died when the ferry sank.",
    ),
    Pair("number", _FERRY, "Rescue crews saved 61 people.", "Rescue crews saved 16 people."),
    Pair("number", _FIRE, "The mine blaze killed at least 17.", "The mine blaze killed at least 27."),
    Pair(
        "number",
        _FIRE,
        "Altyn Coal was fined 1,200 million dollars.",
        "Altyn Coal was fined 12 million dollars.",
    ),
    Pair(
        "number",
        _VOTE,
        "The budget passed with 112 votes in favour.",
        "The budget passed with 121 votes in favour.",
    ),
    Pair(
        "number",
        _STRIKE,
        "The union said around 2,400 nurses took part.",
        "The union said around 4,200 nurses took part.",
    ),
    Pair("number", _TRADE, "The fund paid €640m for its stake.", "The fund paid €460m for its stake."),
    Pair("number", _QUAKE, "A quake of magnitude 6.3 shook Herat.", "A quake of magnitude 7.3 shook Herat."),
    Pair(
        "spelled",
        _FERRY,
        "A dozen people were missing after the ferry overturned.",
        "Two dozen people were missing after the ferry overturned.",
    ),
    Pair("spelled", _RAID, "Four soldiers from Syria were hurt.", "Five soldiers from Syria were hurt."),
    Pair(
        "spelled",
        _COURT,
        "Wanjiru was sentenced to six years in prison.",
        "Wanjiru was sentenced to seven years in prison.",
    ),
    Pair(
        "spelled",
        _HOSTAGE,
        "Twenty-eight children were kidnapped from the school.",
        "Eighteen children were kidnapped from the school.",
    ),
    Pair(
        "spelled",
        _QUAKE,
        "Over a thousand people were killed in the earthquake.",
        "Over three thousand people were killed in the earthquake.",
    ),
    Pair("spelled", _TALKS, "The bomber killed nine soldiers.", "The bomber killed ninety soldiers."),
    Pair(
        "date",
        _FIRE,
        "The mine caught fire on October 12, 2022.",
        "The mine caught fire on October 21, 2022.",
    ),
    Pair(
        "date",
        _QUAKE,
        "The earthquake struck on October 7, 2023.",
        "The earthquake struck on October 7, 2021.",
    ),
    Pair(
        "date",
        _QUAKE,
        "Herat was hit by an earthquake in October 2023.",
        "Herat was hit by an earthquake in December 2023.",
    ),
    Pair(
        "date",
        _RAID,
        "The strike took place on 1 April 2024.",
        "The strike took place on 4 April 2024.",
        date(2024, 4, 2),
    ),
    Pair(
        "date",
        _MATCH,
        "Morocco beat Portugal on 10 December 2022.",
        "Morocco beat Portugal on 14 December 2022.",
        date(2022, 12, 11),
    ),
    Pair("weekday", _FERRY, "The ferry sank on Tuesday.", "The ferry sank on Thursday."),
    Pair(
        "weekday",
        _VOTE,
        "Parliament approved the budget on Thursday.",
        "Parliament approved the budget on Tuesday.",
    ),
    Pair("weekday", _STRIKE, "Nurses went on strike on Friday.", "Nurses went on strike on Monday."),
    Pair(
        "weekday", _TRADE, "The purchase was announced on Wednesday.", "The purchase was announced on Sunday."
    ),
    Pair("weekday", _FIRE, "The fire broke out on a Wednesday.", "The fire broke out on a Friday."),
    Pair(
        "name",
        _GENERAL,
        "General Rezvani was killed in the strike.",
        "General Soltani was killed in the strike.",
    ),
    Pair(
        "name",
        _VOTE,
        "Finance Minister Elena Duarte promised more money for schools.",
        "Finance Minister Elena Castro promised more money for schools.",
    ),
    Pair("name", _MATCH, "En-Nesyri scored the goal for Morocco.", "Hakimi scored the goal for Morocco."),
    Pair("name", _COURT, "Peter Otieno was acquitted of fraud.", "Peter Kamau was acquitted of fraud."),
    Pair(
        "name", _TRADE, "Norway's fund took a stake in Solaris.", "Norway's fund took a stake in Iberdrola."
    ),
    Pair(
        "spelling",
        _GENERAL,
        "Ghasem Rezvani, a brigadier general, was killed in Aleppo.",
        "Ghasem Rahmani, a brigadier general, was killed in Aleppo.",
    ),
    Pair("spelling", _GENERAL, "Colonel Hussein Amini was wounded.", "Colonel Hassan Amini was wounded."),
    Pair(
        "spelling",
        _MATCH,
        "Yousef En-Nesiri scored in the 42nd minute.",
        "Yunus En-Nesiri scored in the 42nd minute.",
    ),
    Pair(
        "spelling",
        "Hezbollah leader Hassan Nasrallah spoke in Beirut on Friday about the border clashes.",
        "Hizbullah's Hasan Nasrullah gave a speech in Beirut.",
        "Hizbullah's Hasan Fadlallah gave a speech in Beirut.",
    ),
    Pair(
        "spelling",
        "Muammar Gaddafi was captured near Sirte by rebel fighters.",
        "Rebels caught Moammar Qaddafi near Sirte.",
        "Rebels caught Moammar Qaradawi near Sirte.",
    ),
    Pair(
        "negation",
        _TRADE,
        "Solaris did not say who had sold the shares.",
        "Solaris said who had sold the shares.",
    ),
    Pair(
        "negation",
        _HOSTAGE,
        "Police denied that a ransom was paid.",
        "Police confirmed that a ransom was paid.",
    ),
    Pair("negation", _TALKS, "Kabul rejected the accusation.", "Kabul did not reject the accusation."),
    Pair("negation", _TALKS, "The talks may resume next month.", "The talks will not resume next month."),
    Pair(
        "negation",
        "Nobody was hurt when the plane made an emergency landing in Oslo.",
        "No one was injured in the plane's emergency landing.",
        "Several people were injured in the plane's emergency landing.",
    ),
    Pair(
        "negation",
        "The ministry has not confirmed the outbreak, but doctors say the clinic is full.",
        "The outbreak has not been confirmed by the ministry.",
        "The outbreak has been confirmed by the ministry.",
    ),
    Pair("outcome", _RAID, "Two officers from Iran died.", "Two officers from Iran were wounded."),
    Pair("outcome", _GENERAL, "Colonel Amini was injured.", "Colonel Amini was killed."),
    Pair("outcome", _FIRE, "Forty miners were hurt in the fire.", "Forty miners died in the fire."),
    Pair(
        "outcome", _QUAKE, "More than 11,000 people were displaced.", "More than 11,000 people were killed."
    ),
    Pair(
        "outcome",
        _HOSTAGE,
        "Eleven of the kidnapped children were released.",
        "Eleven of the kidnapped children were killed.",
    ),
    Pair("outcome", _COURT, "The former governor was acquitted.", "The former governor was convicted."),
    Pair(
        "roles",
        _RAID,
        "Israel struck an Iranian depot near Damascus.",
        "Iran struck an Israeli depot near Damascus.",
    ),
    Pair("roles", _MATCH, "Portugal were beaten by Morocco.", "Morocco were beaten by Portugal."),
    Pair(
        "roles",
        _TALKS,
        "Pakistan accused Afghanistan of harbouring militants.",
        "Afghanistan accused Pakistan of harbouring militants.",
    ),
    Pair(
        "roles",
        _TRADE,
        "The fund from Norway bought shares of Solaris.",
        "Solaris bought shares of the fund from Norway.",
    ),
    Pair(
        "roles",
        "Police shot a gunman outside the embassy in Ankara after he fired at guards.",
        "A gunman was shot by police outside the embassy.",
        "Police were shot by a gunman outside the embassy.",
    ),
    Pair(
        "roles",
        "Ukraine's drones hit a Russian refinery in Ryazan overnight, the governor said.",
        "A Russian refinery was hit by Ukrainian drones.",
        "A Ukrainian refinery was hit by Russian drones.",
    ),
    Pair("place", _GENERAL, "The general was killed in Aleppo.", "The general was killed in Homs."),
    Pair(
        "place", _HOSTAGE, "Pupils were abducted in Kaduna state.", "Pupils were abducted in Zamfara state."
    ),
    Pair("place", _MATCH, "Morocco won the match in Doha.", "Morocco won the match in Dubai."),
    Pair(
        "place",
        _QUAKE,
        "The earthquake hit the west of Afghanistan.",
        "The earthquake hit the east of Afghanistan.",
    ),
    Pair(
        "speaker",
        _FERRY,
        "According to the coast guard, 34 people died.",
        "According to the navy, 34 people died.",
    ),
    Pair(
        "speaker",
        _VOTE,
        "Marco Bellini said the plan would ruin the country.",
        "Elena Duarte said the plan would ruin the country.",
    ),
    Pair(
        "speaker",
        _STRIKE,
        "Management said that fewer than 900 nurses joined.",
        "The union said that fewer than 900 nurses joined.",
    ),
    Pair(
        "speaker",
        _QUAKE,
        "The UN said more than 11,000 people had been displaced.",
        "The Taliban said more than 11,000 people had been displaced.",
    ),
)
