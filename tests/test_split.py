"""The split of gold articles into a half to tune on and a half held back."""

from kg.evaluate.split import halves


def test_halves_do_not_overlap_and_cover_everything() -> None:
    ids = [f"{n:04d}" for n in range(61)]
    tune, held = halves(ids)
    assert set(tune) | set(held) == set(ids)
    assert not set(tune) & set(held)
    assert len(tune) - len(held) in (0, 1)


def test_halves_depend_on_the_ids_alone() -> None:
    ids = [f"{n:04d}" for n in range(40)]
    assert halves(ids) == halves(reversed(ids))
