"""Makes data/record/names.json: which words are names of people, in Arabic and Latin letters, and which common words are not.

    pip install arabic-name-romanizer==0.2.0 faker==40.63.0 wordfreq==3.1.1
    python tools/record_names.py

Arabic names are Wikidata's (CC0), as arabic-name-romanizer (MIT) counts them; Latin ones are Faker's (MIT); how common a
word is comes from wordfreq (data CC BY-SA 4.0, see https://github.com/rspeer/wordfreq). A name that is rather a word than
a name is doubtful: it counts only where something beside it says that a person is named.
"""
import json
import re
import sqlite3
import unicodedata
from importlib import import_module, resources
from pathlib import Path

import wordfreq

LATIN_LOCALES = (
    "en_US en_GB en_IE en_IN de_DE de_CH fr_FR es_ES it_IT nl_NL sv_SE da_DK fi_FI no_NO pl_PL cs_CZ sk_SK pt_PT pt_BR "
    "ro_RO hr_HR sl_SI hu_HU tr_TR es_MX et_EE lv_LV lt_LT az_AZ id_ID sw vi_VN yo_NG zu_ZA ha_NG tw_GH ga_IE"
).split()
OUT = Path(__file__).parent.parent / "data" / "record" / "names.json"


def fold(word):
    """One spelling, as src/words/normalize.ts has it."""
    word = unicodedata.normalize("NFKD", word).lower()
    word = re.sub(r"[\u0640\u064b-\u065f\u0670\u200b-\u200f]|[\u0300-\u036f]", "", word)
    return word.translate(str.maketrans({"ى": "ي", "ة": "ه", "ء": "", "ٱ": "ا", "ک": "ك", "ی": "ي", "ß": "ss", "ø": "o", "ł": "l"}))


def frequencies(language):
    found = {}
    for word, frequency in wordfreq.get_frequency_dict(language, "large").items():
        found[fold(word)] = found.get(fold(word), 0) + frequency * 1e6
    return found


def arabic(common):
    path = resources.files("arabic_name_romanizer") / "resources" / "names.sqlite3"
    given, family = {}, {}
    for key, role, count in sqlite3.connect(path).execute(
        "select arabic_key, role, sum(count) from units where source = 'wikidata' group by 1, 2"
    ):
        if " " in key or not re.fullmatch(r"[\u0621-\u064a]{2,}", key):
            continue
        into = given if role == "given" else family
        into[fold(key)] = into.get(fold(key), 0) + count
    share = lambda word: (given.get(word, 0) + family.get(word, 0)) / max(common.get(word, 0), 0.2)
    given = {w: n for w, n in given.items() if len(w) > 2 or n > 100}
    family = {w: n for w, n in family.items() if len(w) > 2 or n > 20}
    sure = {w for w in given if given[w] >= 5 and (share(w) >= 2 or (given[w] >= 20 and share(w) >= 1.2))}
    doubtful = {w for w in given if given[w] >= 3 and share(w) >= 0.12} - sure
    families = {w for w in family if share(w) >= 0.3} - sure - doubtful
    words = {w for w, f in common.items() if f >= 5 and re.fullmatch(r"[\u0621-\u064a]{2,}", w)}
    return sure, doubtful, families, words - sure - families - {w for w in doubtful if share(w) >= 0.5}


def latin(common):
    names = set()
    for locale in LATIN_LOCALES:
        try:
            provider = import_module(f"faker.providers.person.{locale}").Provider
        except ModuleNotFoundError:
            continue
        for key in dir(provider):
            if key.startswith("first_name") and not callable(getattr(provider, key)):
                names |= {fold(name) for name in getattr(provider, key)}
    names = {n for n in names if re.fullmatch(r"[a-z]{2,}", n)}
    doubtful = {n for n in names if common.get(n, 0) >= 12 or len(n) == 2}
    return names - doubtful, doubtful


def main():
    sure, doubtful, family, words = arabic(frequencies("ar"))
    latin_sure, latin_doubtful = latin(frequencies("en"))
    lists = {
        "arabic given": sure,
        "arabic given, rather a word": doubtful,
        "arabic family": family,
        "arabic words": words,
        "latin given": latin_sure,
        "latin given, rather a word": latin_doubtful,
    }
    about = "Names of people and common words, folded and in order; made by tools/record_names.py, which says of what."
    OUT.write_text(json.dumps({"about": about, **{k: " ".join(sorted(v)) for k, v in lists.items()}}, ensure_ascii=False, indent=2) + "\n")


if __name__ == "__main__":
    main()
