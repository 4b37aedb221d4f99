"""Random and mutated inputs, the same ones each time for one seed."""

import random
from collections.abc import Iterator, Sequence

TOKENS = (
    b'"', b"\\", b"\\u0000", b"\\ud800", b"{", b"}", b"[", b"]", b",", b":", b"\n", b"\r\n", b"\0", b"\xff",
    b"\xef\xbb\xbf", b"null", b"true", b"1e999", b"-1", b"99999999999999999999", b'"1":', b'"when":', b'"events":{',
    b'"meta":{', b'"change":', b',"tail":{', b',"sum":', b',"prev":0', b"<<<<<<< ours\n", b"=======\n",
    b">>>>>>> theirs\n", b"/", b"..", b"2024-13-45", b"0000", b"XX", b"?", b"~", b"(", b")", b"-", b"not ", b"or ",
    b"actor:", b"since:", "\u0130\u212a\u202e".encode(), "\U0001f600".encode(), "\u0663".encode(), b"next ", b"last ",
    b"Friday ", b"of ", b"9999", b"T25:61", b"+99:99",
)  # fmt: skip


def mutations(seeds: Sequence[bytes], count: int, seed: int) -> Iterator[bytes]:
    """Yield so many inputs: seeds cut, spliced, flipped and sprinkled, and now and then noise."""
    choice = random.Random(seed)  # noqa: S311 - the same inputs each time
    for number in range(count):
        if number % 50 == 0:
            yield choice.randbytes(choice.randrange(80))
            continue
        data = bytearray(choice.choice(seeds))
        for _ in range(choice.choice((1, 1, 1, 2, 3, 8))):
            mutate(choice, data, seeds)
        yield bytes(data)


def mutate(choice: random.Random, data: bytearray, seeds: Sequence[bytes]) -> None:
    """Change the data once, in place."""
    at = choice.randrange(len(data) + 1)
    end = min(len(data), at + choice.choice((1, 2, 5, 20, 200)))
    match choice.randrange(8):
        case 0:
            del data[at:end]
        case 1:
            data[at:at] = choice.choice(TOKENS)
        case 2:
            data[at:end] = choice.choice(TOKENS)
        case 3 if at < len(data):
            data[at] ^= 1 << choice.randrange(8)
        case 4:
            del data[at:]
        case 5:
            data[at:at] = data[at:end] * choice.choice((1, 2, 50))
        case 6:
            other = choice.choice(seeds)
            cut = choice.randrange(len(other) + 1)
            data[at:] = other[cut:]
        case 7:
            lines = bytes(data).split(b"\n")
            choice.shuffle(lines)
            data[:] = b"\n".join(lines)


def texts(seeds: Sequence[str], count: int, seed: int) -> Iterator[str]:
    """Yield mutated texts; bytes that are no text become lone surrogates, as arguments of a command do."""
    for data in mutations([text.encode() for text in seeds], count, seed):
        yield data.decode(errors="surrogateescape")
