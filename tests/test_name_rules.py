"""The rules of spelling, each with names that it joins and names that it must keep apart."""

import pytest

from rag.question.name_words import words_of
from rag.question.names import NameBook, collect_names, match_names
from rag.question.spelling import name_key, same_name

ONE = {
    "a last -ya, -iya or -ia after a consonant is one ending": [
        ("Antalya", "Antalia"),
        ("Zakariya", "Zakaria"),
        ("Sofya", "Sofia"),
    ],
    "an h after sh, kh or th is not heard": [("Mashhadani", "Mashadani")],
    "what is given to God is one, written together or apart": [
        ("Abdulkarim", "Abd al-Karim"),
        ("Abdessattar Nasib", "Abdul Sattar Nasib"),
        ("Abed Rahman Odeh", "Abdul Rahman Odeh"),
        ("Abdelhak", "Abdul-Haq"),
    ],
    "the same letters are one, together or apart": [
        ("Nureddin", "Nour ed-Din"),
        ("Nureddin", "Nur ed-Din"),
        ("Albu Hassoun", "al-Bou Hassoun"),
        ("Albuhassoun", "Albu Hassoun"),
    ],
    "an article is one, written on to the name or before it": [
        ("AlBassam", "al-Bassam"),
        ("Omar ElHariri", "Omar el-Hariri"),
    ],
    "a Hebrew tz at the start is ts": [("Tzahi", "Tsahi")],
    "an ayn after a makes it long": [("Ka'bi", "Kaabi"), ("Ra'd", "Raad"), ("Ja‘far", "Jaafar")],
    "gh and q are one sound in Persian, at the start above all": [("Ghobad", "Qubad"), ("Ghods", "Quds")],
    "g is j in a name with an Arabic article or prefix": [
        ("al-Gabali", "al-Jabali"),
        ("Galal Abdel Wahab", "Jalal Abdul Wahab"),
    ],
    "a place of two languages or times is one": [
        ("Chernigov", "Chernihiv"),
        ("Soochow", "Suzhou"),
        ("Moulmein", "Mawlamyine"),
        ("Nay Pyi Taw", "Naypyitaw"),
    ],
    "a name of French spelling in -ddine or -ssine ends in -in": [
        ("Noureddine", "Nureddin"),
        ("Yassine", "Yasin"),
    ],
    "a last -ih is -eh": [("Salih", "Saleh"), ("Fatih", "Fateh")],
    "Russian yo is e, and -ov is -ev behind ch": [
        ("Artyom", "Artem"),
        ("Semyon", "Semen"),
        ("Pyotr", "Petr"),
        ("Gorbachov", "Gorbachev"),
    ],
    "-enka is Belarusian for -enko": [("Lukashenka", "Lukashenko")],
    "a last -ey is -ei or -y where the name has consonants enough": [
        ("Sergey", "Sergei"),
        ("Tracey", "Tracy"),
        ("David Kelley", "David Kelly"),
    ],
    "a and e are nearly one before the last syllable, beside kh, gh and q or in a longer name": [
        ("Khamanei", "Khamenei"),
        ("Khaled Meshaal", "Khalid Mashal"),
    ],
    "a and e are one before an h that is heard": [("Zahra", "Zehra"), ("Yahya Jaber", "Yehya Jaber")],
    "dh behind a vowel is z in Persian and Turkish": [("Mustafa al-Kadhimi", "Mustafa al-Kazemi")],
    "a last d is t in a Turkish name of two words": [
        ("Murad Aksoy", "Murat Aksoy"),
        ("Ahmet Aksoy", "Ahmad Aksoy"),
    ],
    "an article is an before n": [("Jabhat an-Nusra", "Jabhat al-Nusra")],
    "jeo, yeo and cheon are jo, yo and chon": [("Incheon", "Inchon"), ("Pyeongyang", "Pyongyang")],
    "a given name is one in Ukrainian and in Russian": [
        ("Vladimir Zelenskiy", "Volodymyr Zelensky"),
        ("Nikolai Azarov", "Mykola Azarov"),
        ("Aliaksandr Lukashenka", "Alexander Lukashenko"),
    ],
    "a vowel more or less alike is one name": [("Sulayman", "Suleiman"), ("Kim Jong Nam", "Kim Jung Nam")],
}
APART = {
    "a last -ya is no -a": [("Kenya", "Qena"), ("Konya", "Kona"), ("Anya", "Anna")],
    "a Chinese x is no s": [("Xu", "Su"), ("Xuchang", "Suchang")],
    "ng is one consonant": [("Peng", "Ping"), ("Cheng", "Ching"), ("Gong", "Kong"), ("Hong", "Hung")],
    "the vowel before an English ending is all that tells names in -er, -ton, -son and -ley": [
        ("Piper", "Pepper"),
        ("Cooper", "Copper"),
        ("Hilton", "Helton"),
        ("Henson", "Hinson"),
        ("Walker", "Welker"),
    ],
    "a last -ey is no -ai": [("Chennai", "Cheney"), ("Dalai", "Daley"), ("Kenai", "Kenney")],
    "a last stop is itself in a name of one word": [
        ("Thread", "Threat"),
        ("Walid", "Wallet"),
        ("Club", "Klopp"),
    ],
    "b and p, d and t are two elsewhere": [
        ("Bari", "Pari"),
        ("Dahran", "Tahran"),
        ("Parker Lane", "Barker Lane"),
    ],
    "yo is no e where no Russian is heard": [("Lyons", "Lens"), ("Bryon", "Bren"), ("Tokyo", "Toke")],
    "a last -eh is heard": [("Saleh", "Sale"), ("Salih", "Sally"), ("Masih", "Mace")],
    "a and e are two in the last syllable": [("Qassam", "Qassem"), ("Salah", "Salih")],
    "a given name alone is not another tongue's": [("Vladimir", "Volodymyr"), ("Petro", "Pyotr")],
    "a dh behind n is no z": [("Gandhi", "Ganzi")],
    "a syllable in -eng is none in -ing": [("Wu Peng", "Wu Ping"), ("Meng Yu", "Ming Yu")],
    "ai and au are no a in a short name": [("Patton", "Payton"), ("Mainz", "Manz"), ("Braun", "Bran")],
    "God's servants have names of their own": [("Abdullah", "Abdul Aziz"), ("Abed", "Abdul")],
    "g is not j elsewhere": [("Garrett", "Jarrett"), ("Golani", "al-Jolani"), ("al-Qassim", "al-Jassim")],
    "two places may have names that look like two spellings": [
        ("Samara", "Samarra"),
        ("Shanxi", "Shaanxi"),
        ("Shansi", "Shensi"),
        ("Monterey", "Monterrey"),
    ],
}


@pytest.mark.parametrize(("rule", "pairs"), ONE.items(), ids=ONE)
def test_spellings_of_one_name_are_joined(rule, pairs):
    """Sameness goes both ways, and the two have one key, so that either finds the other."""
    for one, other in pairs:
        assert same_name(one, other), (rule, one, other)
        assert same_name(other, one), (rule, other, one)
        assert name_key(one) == name_key(other), (rule, one, other)


@pytest.mark.parametrize(("rule", "pairs"), APART.items(), ids=APART)
def test_names_of_two_are_kept_apart(rule, pairs):
    """Whichever of the two is asked for, the other is not it."""
    for one, other in pairs:
        assert not same_name(one, other), (rule, one, other)
        assert not same_name(other, one), (rule, other, one)


def test_abdullah_is_no_name_in_two_parts():
    """What follows in it is God himself; only a name of his is a part of its own."""
    assert words_of("Abdullah") == ("abdullah",)
    assert words_of("Abdollahian") == ("abdollahian",)
    assert words_of("Abdulhadi") == ("abd", "hadi")


def test_a_name_behind_a_common_word_that_opens_a_sentence_is_a_name():
    """Its capital is its own: only a sentence's first word may owe it to its place."""
    text = "The Yazidis fled. In Kalar bread was dear. Bakers went home. President Mirzo spoke."
    names = set(collect_names(text))
    assert {"Yazidis", "Kalar", "Mirzo"} <= names
    assert "Bakers" not in names


def test_a_prefix_alone_is_no_name():
    """The rest of a name that the articles do not have is not searched with another man's prefix."""
    book = NameBook({"Abdel": 5, "Abdel Karim Sabri": 5, "Abdul": 1})
    assert match_names("What did Abdul Latif Nuri send?", book) == ()
    (match,) = match_names("What did Abdul Kareem Sabri send?", book)
    assert match.spellings == ("Abdel Karim Sabri",)


def test_an_apostrophe_that_ends_a_word_of_a_name_does_not_end_the_name():
    """It is a letter of Arabic there; behind a plural s it still makes a possessive."""
    book = NameBook({"Liwaa al-Tahrir": 2, "Nasser Bridge": 2})
    (match,) = match_names("Who leads Liwa' al-Tahrir?", book)
    assert (match.asked, match.spellings) == ("Liwa' al-Tahrir", ("Liwaa al-Tahrir",))
    (match,) = match_names("Who burnt the Rebels' Naser Bridge?", book)
    assert match.asked == "Naser Bridge"
