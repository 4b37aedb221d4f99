"""A title for an event: the clause that tells it, short, in the present, without its date."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from tracker.reader.events.clauses import RELATIVE, Clause, Sentence
from tracker.reader.events.predicates import Predicate, is_adverb
from tracker.reader.events.verbs import participle, with_s
from tracker.reader.events.wording import BEFORE_DATE, LEADING, joined, shortened, stripped
from tracker.reader.events.words import Word, word_set

_PLURALS: Final = word_set("they we people police officials")
_STOPS: Final = frozenset(";|")
_CLOSING: Final = frozenset('“”"‘’`')
_MARKS: Final = frozenset("*_")  # of Markdown
_CLOCK: Final = r"^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)? "


def title_of(
    sentence: Sentence, clause: Clause, predicate: Predicate | None, dates: Iterable[tuple[int, int]], subject: str = ""
) -> str:
    """The words of a clause as a title; `dates` bound date words, `subject` stands in for none or a pronoun."""
    left = _without(sentence.words, clause, tuple(dates))
    finite = [one for one in sentence.within(clause) if one.finite]
    at = finite[0] if finite else predicate if predicate is not None and not predicate.noun else None
    before = [word for word in left if at is not None and word < at.first]
    if at is not None and predicate is not None and _tells_noun(sentence, predicate, at):
        noun = _noun_before(sentence, predicate.first)
        rest = [sentence.words[one].text for one in left if one >= predicate.last]
        if noun:
            return shortened(joined([*noun.split(), participle(predicate.lemma), *_cut_clause(rest)]))
    if at is None:
        words = [sentence.words[one].text for one in left]
        return shortened(joined(words))
    after = [word for word in left if word >= at.last]
    told = re.sub(_CLOCK, "", " ".join(sentence.words[one].text for one in before)).split()
    opened = _plain_subject(stripped(told))
    if not opened or all(is_adverb(word.lower()) for word in opened) or _is_pronoun(opened):
        acts = "" if at.lemma == "be" else subject
        opened = _named_subject(sentence, clause, acts, pronoun=bool(opened)).split()
    elif len(opened) == 1 and opened[0].lower() in _GENERIC and subject:
        opened = subject.split()
    elif opened[0].lower() == "whose" or (opened[0].lower() in _OWNERS and subject):
        owner = _noun_before(sentence, clause.first) if opened[0].lower() == "whose" else subject
        opened = [*f"{owner}'s".split(), *opened[1:]] if owner else opened[1:]
    rest = [sentence.words[one].text for one in after]
    reduced = _reduced(sentence, clause, at) or (rest[:1] == ["by"] and at.form in ("past", "participle"))
    verb = _verb(at, opened, reduced=reduced) if opened or at.lemma != "be" else []
    return shortened(joined([*opened, *verb, *_cut_clause(rest)]))


def _tells_noun(sentence: Sentence, predicate: Predicate, first: Predicate) -> bool:
    """Whether a participle after the verb of a clause tells what was done to a noun: an agreement reached in May."""
    alone = predicate.last - predicate.first == 1 and predicate.form in ("past", "participle")
    after = sentence.words[predicate.last].low if predicate.last < len(sentence.words) else ""
    before = [
        word.low for word in sentence.words[max(predicate.first - _LONGEST_SUBJECT, first.last) : predicate.first]
    ]
    own = bool(RELATIVE & set(before)) or before[-1:] == ["behind"]
    return alone and not predicate.noun and predicate.first > first.last and after in BEFORE_DATE and not own


def _is_pronoun(words: Sequence[str]) -> bool:
    return words[-1].lower() in _PRONOUNS and len(words) < 3


def _named_subject(sentence: Sentence, clause: Clause, subject: str, *, pronoun: bool) -> str:
    """The subject for a clause that has none or a pronoun: that of the clause before, or who acts in the event."""
    before = subject_of(sentence, clause)
    vague = not before or _is_pronoun(before.split()) or before.split()[0].lower() in _OWNERS
    if clause.opener in RELATIVE - {"that"} or not pronoun:
        return subject if vague else before
    return subject or ("" if vague else before)


def _plain_subject(words: Sequence[str]) -> list[str]:
    """A subject without what stands before it: `In California, a suit`; `In a memo that he`; `According to X, Y`."""
    left = list(words)
    that = max((at for at, word in enumerate(left[:-1]) if word.lower() in ("that", "whether", "because")), default=-1)
    left = left[that + 1 :]
    if len(left) > 1 and left[0].lower() == "to":
        left = left[1:]  # according to figures
    if left and "," in left[:-1] and left[0].lower() in _OPENING:
        left = stripped(left[left.index(",") + 1 :]) or left
    return left


def _cut_clause(words: Sequence[str]) -> list[str]:
    """The words after a verb up to a clause that only tells more: `, which`, `, who`, `because`."""
    for at in range(_FEWEST, len(words)):
        low = words[at].lower()
        if low in ("because", "although", "though", "whereas", "unless") or (
            words[at - 1] == ","
            and low in ("which", "who", "whose", "where", "while", "when", "saying", "said", "adding")
        ):
            return list(words[:at])
    return list(words)


_GENERIC: Final = word_set(
    "company firm ministry bloc council commission government agency group startup start-up chipmaker carmaker lender "
    "airline manufacturer regulator parliament court committee department union alliance organisation organization "
    "board bank force army producer developer startup"
)
_ARTICLES: Final = word_set("the a an its his her their two three four")
_FEWEST: Final = 3  # words after a verb that a title keeps
_OWNERS: Final = word_set("its his her their our my")
_OPENING: Final = BEFORE_DATE | word_set(
    "under amid despite following earlier later separately meanwhile yesterday as with"
)


def subject_of(sentence: Sentence, clause: Clause | None = None) -> str:
    """The subject that a clause without one of its own has: of the relative its noun, else of the clause before.

    Without a clause: the subject that a later sentence means by a pronoun. Empty where none stands there.
    """
    place = sentence.clause_index(clause) if clause is not None else len(sentence.clauses)
    if clause is not None and place and clause.opener in RELATIVE:
        return _noun_before(sentence, clause.first)
    for before in reversed(sentence.clauses[:place]) if clause is not None else sentence.clauses:
        if before.opener in RELATIVE - {"that"} or before.opener == "said":
            continue
        verbs = [one for one in sentence.within(before) if one.finite]
        end = verbs[0].first if verbs else before.last
        noun = _phrase(_after_quote(sentence.words[before.first : before.last], sentence.words[before.first : end]))
        if noun and not (clause is None and not verbs):
            return noun
    return ""


def _after_quote(clause: Sequence[Word], subject: Sequence[Word]) -> Sequence[Word]:
    """The words after the end of a quote in a clause, where its speaker stands; else the subject."""
    last = max((at for at, word in enumerate(clause) if word.text in _CLOSING and at > 1), default=-1)
    return clause[last + 1 :] if 0 < last < len(clause) - 1 else subject


def _phrase(words: Sequence[Word]) -> str:
    """The noun phrase that words begin with, without an apposition and date words; empty for a pronoun."""
    told = stripped([word.text for word in words if word.text not in _CLOSING])
    told = told[: told.index(",")] if "," in told else told
    while told and (told[-1].lower() in _DAYS or told[-1].lower() in BEFORE_DATE):
        told = told[:-1]
    if (
        all(is_adverb(word.lower()) for word in told)
        or told[0].lower() in _PRONOUNS | BEFORE_DATE
        or len(told) > _LONGEST_SUBJECT
    ):
        return ""
    return joined(told)


def _noun_before(sentence: Sentence, at: int) -> str:
    """The noun phrase that ends before a word: from the last preposition, verb or comma on."""
    words = sentence.words
    last = at - 1 if words[at - 1].text == "," else at
    first = last
    verbs = {one for group in sentence.predicates for one in range(group.first, group.last)}
    while first > 0 and last - first < _LONGEST_SUBJECT and first - 1 not in verbs:
        word = words[first - 1]
        if word.low in BEFORE_DATE - {"of"} or word.low in LEADING - {"the", "a", "an"} or word.text in ',;:"“':
            break
        first -= 1
    return _phrase(words[first:last])


_LONGEST_SUBJECT: Final = 9  # words
_DAYS: Final = word_set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow also then later now"
)
_PRONOUNS: Final = word_set("it he she they we i this that these those which who")


def _without(words: Sequence[Word], clause: Clause, dates: tuple[tuple[int, int], ...]) -> list[int]:
    """The words of a clause that are no date words, nor the prepositions before them."""
    out: set[int] = set()
    for start, end in dates:
        inside = [at for at in range(clause.first, clause.last) if words[at].start >= start and words[at].end <= end]
        out.update(inside)
        at = min(inside, default=0) - 1
        if inside and max(inside) + 1 < clause.last and words[max(inside) + 1].low == "'s":
            out.add(max(inside) + 1)
            continue
        while inside and at >= clause.first and words[at].low in BEFORE_DATE:
            out.add(at)
            at -= 1
    kept = [at for at in range(clause.first, clause.last) if at not in out and words[at].text not in _CLOSING | _MARKS]
    stop = next((at for at in kept if words[at].text in _STOPS and at > clause.first), clause.last)
    return [at for at in kept if at < stop]


def _reduced(sentence: Sentence, clause: Clause, predicate: Predicate) -> bool:
    """Whether a participle stands for a passive there: a visit, planned for May; the talks, first set for May."""
    words = sentence.words
    if clause.opener != "," or predicate.form not in ("past", "participle") or predicate.last - predicate.first > 1:
        return False
    after = words[predicate.last].low if predicate.last < len(words) else ""
    own = any(word.low.isalpha() and not is_adverb(word.low) for word in words[clause.first : predicate.first])
    return not own and (after in BEFORE_DATE or after in ("after", "as", "under"))


def _verb(predicate: Predicate, subject: Sequence[str], *, reduced: bool = False) -> list[str]:
    """The verb in the present; a passive without its auxiliary, as headlines have it."""
    if predicate.lemma == "be":
        return ["is"] if not _plural(subject) else ["are"]
    not_ = ["not"] if predicate.negated else []
    if predicate.passive or reduced:
        return [*not_, participle(predicate.lemma)]
    if not subject:
        return [*not_, predicate.lemma]
    if not_:
        return ["does not", predicate.lemma]
    return [predicate.lemma if _plural(subject) else with_s(predicate.lemma)]


def _plural(subject: Sequence[str]) -> bool:
    head = next(
        (at for at, word in enumerate(subject) if word.lower() in ("of", "for", "in", "on", "from", ",", "at")),
        len(subject),
    )
    noun = subject[:head]
    if not noun:
        return False
    last = noun[-1]
    both = any(one == "and" and (other[0].isupper() or other in _ARTICLES) for one, other in pairwise(noun))
    return (
        both
        or last.lower() in _PLURALS
        or (
            last.endswith("s")
            and not last.endswith(("ss", "us", "sis"))
            and (last[0].islower() or _common(subject, noun))
        )
    )


def _common(subject: Sequence[str], noun: Sequence[str]) -> bool:
    """Whether the capital letter of a single noun is only that of its sentence: Sales of pulp; Lawmakers."""
    follows = subject[len(noun) : len(noun) + 1]
    return len(noun) == 1 and (bool(follows) or noun[0].endswith(("ers", "ors", "ists", "ants", "ents", "men")))
