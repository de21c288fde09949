"""What holds for all tests: property tests draw the same examples in every run, and a busy machine fails none of them."""

from hypothesis import settings

settings.register_profile("kg", deadline=None, derandomize=True)
settings.load_profile("kg")
