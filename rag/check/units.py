"""What a figure is measured in: currencies, per cent, lengths, times."""

from collections.abc import Sequence

from rag.words import Word

CURRENCIES = {"$": "usd", "€": "eur", "£": "gbp", "¥": "yen", "₹": "inr", "₽": "rub", "₪": "ils"} | {
    "dollar": "usd", "usd": "usd", "euro": "eur", "eur": "eur", "pound": "gbp", "sterl": "gbp", "yen": "yen",
    "yuan": "yuan", "rupe": "inr", "rubl": "rub",
    "roubl": "rub", "shekel": "ils", "rial": "rial", "riyal": "riyal",
    "lira": "lira", "franc": "franc", "peso": "peso", "dinar": "dinar", "krona": "krona",
}  # fmt: skip
_MEASURES = {
    "second": ("time", 1 / 86400), "minut": ("time", 1 / 1440),
    "hour": ("time", 1 / 24), "day": ("time", 1.0),
    "week": ("time", 7.0), "fortnight": ("time", 14.0), "month": ("time", 30.4375), "year": ("time", 365.25),
    "decad": ("time", 3652.5), "centuri": ("time", 36525.0),
    "metr": ("length", 1.0), "meter": ("length", 1.0), "km": ("length", 1e3), "kilometr": ("length", 1e3),
    "kilomet": ("length", 1e3), "mile": ("length", 1609.344),
    "feet": ("length", 0.3048), "foot": ("length", 0.3048),
    "yard": ("length", 0.9144), "inch": ("length", 0.0254), "cm": ("length", 0.01), "mm": ("length", 0.001),
    "ton": ("mass", 1e3), "tonn": ("mass", 1e3), "kg": ("mass", 1.0), "kilo": ("mass", 1.0),
    "kilogram": ("mass", 1.0), "gram": ("mass", 1e-3), "lb": ("mass", 0.4536), "ounc": ("mass", 0.02835),
    "acr": ("area", 0.4047), "hectar": ("area", 1.0), "barrel": ("barrel", 1.0), "litr": ("volume", 1.0),
    "liter": ("volume", 1.0), "gallon": ("volume", 3.785), "degre": ("degree", 1.0),
}  # fmt: skip


def unit_after(words: Sequence[Word], first: int, last: int) -> tuple[str, float, int]:
    """Unit of a figure, the factor to its base, and the position after it."""
    before = words[first - 1] if first else None
    if before is not None and before.folded in CURRENCIES:
        return CURRENCIES[before.folded], 1.0, last + 1
    position = last + 1
    if position < len(words) and words[position].folded == "-":
        position += 1
    if position >= len(words):
        return "", 1.0, position
    return _share(words, position) or _measured(words, position)


def _share(words: Sequence[Word], position: int) -> tuple[str, float, int] | None:
    """Per cent and percentage points; None for anything else."""
    folded = words[position].folded
    if folded in ("%", "percent", "pct"):
        return "percent", 1.0, position + 1
    if folded == "per" and position + 1 < len(words) and words[position + 1].folded == "cent":
        return "percent", 1.0, position + 2
    return ("points", 1.0, position + 2) if folded == "percentage" else None


def _measured(words: Sequence[Word], position: int) -> tuple[str, float, int]:
    """A currency or measure after the figure; without one, the figure is a count."""
    skip = position + 1 if words[position].stem in ("american", "america", "squar", "nautic") else position
    word = words[min(skip, len(words) - 1)]
    if word.stem in CURRENCIES:
        return CURRENCIES[word.stem], 1.0, skip + 1
    measure = _MEASURES.get(word.stem) or _MEASURES.get(word.folded)
    if measure is None:
        return "", 1.0, position
    if measure[0] == "time" and "old" in [each.folded for each in words[skip + 1 : skip + 3]]:
        return "age", 1.0, skip + 3
    return measure[0], measure[1], skip + 1
