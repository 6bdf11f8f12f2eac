"""Common words that open sentences, stand in questions or in titles, and are no names on their own."""

NOT_NAMES = frozenset(
    """
    a an the this that these those there here it its he she they we you i my our your his her their
    him them us who whom whose what which when where why how is are was were be been being am do
    does did done has have had having can could may might must shall should will would not no nor
    and or but if so as than then because while although though since after before until till during
    between about above below under over into onto in on at by for from of off out to up down with
    within without against among across through toward towards near per via amid despite also only
    just even still yet already again ever never now today tonight tomorrow yesterday all any both
    each either every few less many more most much neither none one other others another same
    several some such two three four five six seven eight nine ten first second third last next new
    old say says said tell tells told report reports reported according claim claims claimed ask
    asked call called make makes made take takes took give gives gave get gets got go goes went come
    comes came see seen show shows shown know known think want use used using find found happen
    happened happens killed kill kills died dead die dies wounded injured attack attacks attacked
    strike strikes struck fire fired launch launched hit target targeted targets people person man
    men woman women child children day days week weeks month months year years time times hour hours
    minute minutes monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december mr mrs ms dr sir lord president
    minister prime general gen maj col lt sgt leader chief official officials spokesman spokeswoman
    spokesperson secretary ambassador king queen prince commander government state states country
    countries city town area region group groups force forces military army police war news article
    articles story photo image video read latest breaking update updates editor editorial comment
    comments advertisement sign share yes however meanwhile moreover therefore thus additionally
    finally earlier later recently currently let like please very well back long little big great
    good best bad high low early late part place compare compared difference different number reason
    result role plan plans policy member members world question answer date name names named home
    house school office company party court case right left north south east west northern southern
    eastern western central ii iii iv vi vii viii ix xii isn't aren't don't doesn't didn't wasn't
    won't former whether record start study close series star act bill final major popular average
    level total percentage percent million billion thousand hundred dozens responsible
    responsibility announce announced announcement base bases border center centre deal meeting
    talks visit visited sanctions weapons missile missiles rocket rockets drone drones airport
    """.split()  # noqa: SIM905
)
