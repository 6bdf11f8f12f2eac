"""Names of one place in two languages, or of two times, which no rule of spelling joins."""

EXONYMS = {
    # Arabic, Syriac and Kurdish names of places that news calls by another.
    "dayro zcuro": "deir ez zor",
    "daramsuq": "damascus",
    "dimashq": "damascus",
    "halab": "aleppo",
    "duhok": "dohuk",
    "dahuk": "dohuk",
    "surt": "sirte",
    "makkah": "mecca",
    # Hebrew.
    "rafiah": "rafah",
    "beersheba": "beer sheva",
    # Russian names of Ukrainian and other places, as news wrote them before.
    "kharkov": "kharkiv",
    "lvov": "lviv",
    "lugansk": "luhansk",
    "nikolaev": "mykolaiv",
    "nikolayev": "mykolaiv",
    "zaporozhye": "zaporizhzhia",
    "zaporozhie": "zaporizhzhia",
    "krivoy rog": "kryvyi rih",
    "krivoi rog": "kryvyi rih",
    "chernigov": "chernihiv",
    "chernobyl": "chornobyl",
    "dnepr": "dnipro",
    "rovno": "rivne",
    "vinnitsa": "vinnytsia",
    "slavyansk": "sloviansk",
    "kishinev": "chisinau",
    "homel": "gomel",
    "alma ata": "almaty",
    "ashkhabad": "ashgabat",
    # Chinese places in the postal spelling, and men whom older news spells as Wade and Giles did.
    "peking": "beijing",
    "nanking": "nanjing",
    "tientsin": "tianjin",
    "tsingtao": "qingdao",
    "chungking": "chongqing",
    "hangchow": "hangzhou",
    "soochow": "suzhou",
    "foochow": "fuzhou",
    "szechwan": "sichuan",
    "szechuan": "sichuan",
    "sinkiang": "xinjiang",
    "fukien": "fujian",
    "kwangtung": "guangdong",
    "kwangsi": "guangxi",
    "chekiang": "zhejiang",
    "kiangsu": "jiangsu",
    "kiangsi": "jiangxi",
    "hopei": "hebei",
    "hupeh": "hubei",
    "shensi": "shaanxi",
    "shansi": "shanxi",
    "kweichow": "guizhou",
    "mao tse tung": "mao zedong",
    "chou en lai": "zhou enlai",
    "teng hsiao ping": "deng xiaoping",
    # Places before and after they were renamed.
    "rangoon": "yangon",
    "burma": "myanmar",
    "moulmein": "mawlamyine",
    "nay pyi taw": "naypyidaw",
    "naypyitaw": "naypyidaw",
    "turkiye": "turkey",
}
"""From the words of a whole name, small and plain, to those of the name that it is held to be."""

APART = frozenset(
    frozenset(pair) for pair in (("samara", "samarra"), ("shanxi", "shaanxi"), ("monterey", "monterrey"))
)
"""Two places whose names would pass for two spellings of one."""
