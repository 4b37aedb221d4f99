"""The title of an event: who does what, in the present, cut down from the sentence that tells it.

`making` puts it together from the subject, the verb and what follows the verb; what a pronoun or a bare noun means is
looked for in the sentences before. A title that cannot be made whole is marked so.
"""
