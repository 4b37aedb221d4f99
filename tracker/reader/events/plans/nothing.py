"""What was planned for a time and did not come about then, as the text behind the date tells it.

All text is read in small letters, since a pattern that minds no case takes long to compile.
"""

import re
from typing import Final

# What nobody does instead of a plan: was to decide in May but has not said how.
_TELLING: Final = (
    r"(?! (?:\w+ly )?(?:say|said|tell|told|comment\w*|g[ia]ven?|disclose\w*|elaborate\w*|reveal\w*|confirm\w*|"
    r"specif\w+|name\w*|explain\w*|detail\w*|mention\w*|announce\w*|stop\w*|end\w*|last\w*)\b)"
)
_NOT: Final = r"(?:n['’]t| not|not)"
# What tells that it was not done: never came, exported nothing, did not, has yet to, still has not, failed to.
_UNDONE: Final = (
    rf"(?:never(?! (?:again|before)\b){_TELLING} \w|(?:did|could|would){_NOT}{_TELLING}|"
    rf"(?:has|have|had|is|are|was|were) (?:still )?(?:yet to|never|{_NOT}){_TELLING}|"
    rf"(?:has|have|had|is|are|was|were){_NOT}{_TELLING}|"
    rf"still (?:has|have|had|is|are|was|were)(?: yet to|{_NOT}){_TELLING}|"
    r"(?:\w+ed|did|sent|sold|made|paid|bought|brought|built|got|gave|came to|yielded) nothing\b|"
    r"nothing (?:came|happened|was|has|arrived|materiali[sz]ed|moved|changed)\b|"
    r"failed to\b|missed (?:it|that|the|its|their|this)\b|none (?:has|have|was|were|came|arrived)\b|"
    r"no (?:\w+ ){1,2}(?:was|were|took|came|arrived|followed|has|have)\b)"
)
_SUBJECT: Final = r"(?:(?:it|they|he|she|that|this|the|its|their|his|her|an?|no|only)(?: (?!but\b)[\w'’-]+){0,3}? )?"
_ADVERB: Final = r"(?:(?:in the end|so far|to date|ultimately|eventually|then|later|simply|apparently|\w+ly) )?"
_NOTHING: Final = (
    rf"[^;.@]{{0,40}}?(?:,? (?:but|yet|though|and)|;) {_SUBJECT}{_ADVERB}{_UNDONE}|,? never(?! (?:again|before)\b) \w"
)


def came_to_nothing(after: str) -> bool:
    """Whether the text after the date of a plan tells that it was not carried out: but exported nothing."""
    return re.match(_NOTHING, after) is not None
