"""English: cues whose attitude is plain from the word. The network learns from them how the others behave.

The classes are PDTB's and PARC's: assertions are said, beliefs held true, facts known, eventualities meant to come
about.
"""

from quoteminer.records import Attitude

SURE_CUES: dict[Attitude, frozenset[str]] = {
    "assertion": frozenset(
        "say tell state announce report claim declare remark explain argue insist assert allege accuse note add write"
        " tweet testify comment reply answer respond warn deny mention describe quote cite call reiterate stress"
        " emphasize boast joke quip complain recall recount proclaim disclose suggest contend maintain confirm ask"
        " question according post read statement comment claim assertion allegation accusation report".split()
    ),
    "belief": frozenset(
        "think believe feel suspect doubt assume expect guess suppose consider imagine fear worry hope predict forecast"
        " estimate anticipate presume speculate conclude figure view perceive belief opinion view fear concern"
        " expectation suspicion doubt hunch assumption".split()
    ),
    "fact": frozenset(
        "know realize learn discover find remember forget regret recognize see notice understand observe hear"
        " acknowledge admit reveal show prove demonstrate knowledge evidence finding discovery".split()
    ),
    "eventuality": frozenset(
        "promise vow pledge threaten order urge demand want wish intend plan agree refuse try offer decide ask persuade"
        " permit allow force request propose seek aim attempt encourage authorize forbid ban require invite call"
        " promise plan demand order request offer decision intention threat pledge vow proposal".split()
    ),
}
"""Main words of cues, in their dictionary form. Those in two classes are told apart by what they introduce."""

INFINITIVE = "to"
"""The first word of a content that is to come about."""

PLANS = frozenset(
    "plan intend agree refuse try seek aim attempt decide decline prepare choose schedule arrange want hesitate"
    " continue begin start help manage fail offer allow permit force authorize invite".split()
)
"""With an infinitive these tell of acts and plans and state nothing."""

TOPICS = frozenset(
    "discuss debate condemn denounce support oppose reject criticize praise endorse mention address welcome attack"
    " blast slam ridicule mock defend back agree honor thank sign issue publish release launch approve review examine"
    " consider ban discussion debate criticism support opposition rejection endorsement".split()
)
"""With a noun phrase these name what was spoken or thought about and state nothing."""

STATING = frozenset(
    "say tell state announce claim declare explain argue insist assert note add warn believe think know report suggest"
    " vow promise pledge threaten urge demand hope fear expect predict estimate accuse allege call ask confirm deny"
    " according write tweet reply admit acknowledge".split()
)
"""With a clause, or with words in quotation marks, these state something."""

CLAUSE_OPENERS = frozenset("that whether if how why what who when where".split())
"""Words that open a reported clause."""
