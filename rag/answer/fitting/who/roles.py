"""Words for what somebody is by office, calling or trade, as news puts them beside a name."""

ROLE = (
    r"(?:attorney|solicitor|surgeon|secretary|director|governor|prosecutor)[ -]general"
    r"|president|minister|chancellor|premier|secretary|governor|mayor|senator|congress(?:man|woman)|representative"
    r"|lawmaker|politician|candidate|nominee|ambassador|envoy|diplomat|king|queen|prince(?:ss)?|pope|bishop|cleric"
    r"|spokes(?:man|woman|person)|commander|general|colonel|admiral|chief|head|leader|director|chair(?:man|woman)?"
    r"|founder|manager|strategist|advis[eo]r|analyst|oligarch|business(?:man|woman)|billionaire|tycoon|mogul"
    r"|lawyer|attorney|prosecutor|judge|inspector|detective|sheriff|professor|historian|economist|scientist|researcher"
    r"|doctor|surgeon|nurse|teacher|engineer|astronaut|activist|dissident|journalist|reporter|columnist|critic|author"
    r"|writer|novelist|poet|painter|artist|architect|composer|musician|singer|songwriter|rapper|actor|actress|comedian"
    r"|film-?maker|coach|captain|champion|striker|goalkeeper|midfielder|defender|quarterback|pitcher|golfer|cyclist"
    r"|magnate|financier|entrepreneur|investor|banker|trader|broker|developer|publisher|editor|presenter|philanthropist"
    r"|farmer|fisherman|miner|driver|welder|clerk|auditor|accountant|guard|priest|vicar|rabbi|imam|headmaster|headmistress"
    r"|dentist|botanist|biologist|physicist|chemist|geologist|explorer|climber|skipper|photographer|designer|dancer|chef"
    r"|militant|gunman|warlord|smuggler|hacker|referee|umpire|winger|skater|skier|jockey|wrestler"
    r"|boxer|sprinter|swimmer|nationalist|supremacist|denier|influencer|pundit|commentator|veteran|pilot|executive"
)
"""A pattern for one of them, in small letters; wider than the offices that exclude one another (offices.py)."""
