"""Queries that a careless reader of the index would stumble over."""

import random
from pathlib import Path

NOTHING = [
    *["", " ", "\t\n", "-", "…", "&", "the", "the and of", "what is it", "what is a NET", "not"],
]
LETTERS = [
    *["phéochromocytome", "PHÉOCHROMOCYTOME", "Sjögren", "naïve", "na\u0131\u0308ve", "tumeur"],
    *["oe\u0301sophagus", "œsophagus", "ﬂushing", "ＮＥＴ", "İnsulinoma", "STRASSE", "straße", "ẞ"],
    *["опухоль", "ΣΊΣΥΦΟΣ", "όγκος", "神经内分泌肿瘤", "腫瘍 net", "Ⅻ", "MEN Ⅱ"],
    *["ورم", "גידול", "\u202eecnac\u202c", "¹⁷⁷Lu", "CO₂", "ＰＥＴ/ＣＴ", "ﬁrst", "H\u2082O", "癌"],
    *["腫瘍の検査", "มะเร็ง", "שָׁלוֹם", "سَرَطان", "ινσουλίνωμα ΙΝΣΟΥΛΊΝΩΜΑ", "인슐린종"],
]
JOINED_AND_SPLIT = [
    *["smallbowel", "small bowel", "carcinoidsyndrome", "neuroendocrinetumour", "neuro endocrine"],
    *["carci noid", "octreo tide", "insulin oma", "lutetium octreo tate", "bloodtest"],
    *["livertumor", "5-HIAA", "5HIAA", "5 hiaa", "Ga-68", "ga68", "Ga 68 PET/CT", "ki67%"],
    *["von Hippel-Lindau", "von hippellindau", "MEN-1", "MEN1", "MEN 1", "net,tumour;lung"],
    *["cushing's", "cushing’s", "cushings", "A&E", "R&D", "tu\u00admour", "tu\u200bmour"],
    *["net\u00a0tumour", "net\u2011tumour", "net\u2013tumour", "MEN2A", "MEN 2A", "MEN-2A", "men2"],
    *["177lu", "lu177", "177 Lu", "U.K.", "UK", "N.E.T.", "1,000", "1000", "1\u202f000", "stage4"],
    *["grade3tumour", "5hiaa24", "ki67"],
]
LONG = [
    *["a" * 300, "carcinoid" * 40, "lung " * 50, "liver tumour pain treatment scan test " * 4],
    *["é" * 32, "é" * 33, "神" * 22, "x" * 64, "x" * 65, "tumour tumour tumour"],
    "z" * 399 + " net",
]
# Also on the edge of what is read of a long text.
PICTURES = [
    *["🎗", "🎗 net", "net🎗tumour", "👩🏽‍⚕️ doctor"],
    *["🎗" * 500, "🎗" * 399 + "net", "🎗" * 400 + "net"],
]
CODE = [
    *["<b>carcinoid</b>", "<script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>"],
    *["{{7*7}}", "__proto__", "constructor", "toString", "hasOwnProperty", "null", "undefined"],
    *["NaN", "%", "%zz"],
]
# Letters left out, put in, changed and swapped, also the first one, and two of them.
SLIPS = [
    *["carcinod", "carciinoid", "carcanoid", "carcinodi", "barcinoid", "arcinoid", "acrcinoid"],
    *["karzinoid", "pheocromocitoma", "feochromocytoma", "insulimona", "gastrinomma"],
    *["glucogonoma", "soamtostatin", "lutetuim", "flusihng", "diarhea", "dihorrea", "tumuor"],
    *["luver", "paim", "nte"],
]
BEGINNINGS = [
    *["c", "ca", "car", "carc", "carci", "carcino", "carcinoi", "p", "ph", "phe", "pheo", "n"],
    *["ne", "carc ", "carcinoid s", "carcinoid sy", "carcinoid syn ", "lung n", "what is c"],
    *["men", "men ", "1", "2", "68", "177", "lu-177", "ki-67", "stage 4", "grade 1", "g1"],
    *["24 hour", "5-h"],
]
URGENT = ["cannot breathe", "chest pain", "collapsed", "chemo fever", "bleeding", "suicide"]

ODD = [
    *NOTHING, *LETTERS, *JOINED_AND_SPLIT, *LONG, *PICTURES, *CODE, *SLIPS, *BEGINNINGS, *URGENT
]


def slips(site):
    """Words of the addresses of pages with one or two slips in them, the same ones each time."""
    chance = random.Random(5)
    words = {word for page in site.pages for word in Path(page.address).name.split("-")}
    long = sorted(word for word in words if len(word) > 3 and word.isalpha())
    chosen = chance.sample(long, min(40, len(long)))
    once = [slip(word, chance) for word in chosen]
    return once + [slip(word, chance) for word in once[::3]]


def slip(word, chance):
    place = chance.randrange(len(word) - 1)
    start, one, two, end = word[:place], word[place], word[place + 1], word[place + 2 :]
    other = chance.choice("aeinorst")
    return start + chance.choice([two + one, one, other + two, one + other + two]) + end
