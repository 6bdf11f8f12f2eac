"""What cleaning takes out and what it must keep."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.clean import clean, date_prefix, is_furniture, normalised

STORY = (
    "The harbour at Larnow was closed on Tuesday after two tankers collided in fog, the port said.\n\n"
    "“We heard a long scrape and then nothing,” said Ines Varga, who runs the ferry kiosk.\n\n"
    "Divers were to look at both hulls before the channel opened again, a spokesman for the authority said."
)


@pytest.mark.parametrize(
    "junk",
    [
        "Do you like this article?",
        "0 Comment(s)\nComment Policy * Denotes Required Field 1500 / 1500",
        "Share this article",
        "Share | Tweet | Email",
        "Share on Facebook (Opens in new window)",
        "Share on Truth Social",
        "Email to a colleague",
        "Latest News",
        "Latest News\n\nMan bites dog in Sennen\n\nTen ways to boil an egg",
        "Related stories:\n\nFog shuts airport",
        "12 Comments\n\nJo: I was there and it was far worse than they say it was, believe me, all of you.",
        "Sign up for our daily newsletter and never miss a story",
        "© 2023 Coast Wire. All rights reserved.",
        "ADVERTISEMENT",
        "Follow us on Facebook and Twitter",
        "Leave a comment",
        "More:Fog shuts the airport for a third day",
        "Read more: Fog shuts the airport for a third day",
        "Sad news:'Hill Road' star Ines Varga, who won two prizes, dead at 54",
        "You may also like\n\nThe best beaches of the north",
        "Like this:\n\nLike Loading...",
        "Next post: Fog shuts the airport for a third day",
        "Contributing: Ines Varga, Coast Wire; The Associated Press",
        "Contact Ines Varga at ivarga@coast.example or 321-555-3715. Follow her on Twitter @ivarga.",
        "Reach Otto Brandl at obrandl@coast.example and on Twitter @obrandl",
        "Get Coast Health's weekly newsletter Sign up here to get The Results every Tuesday from the health team.",
        "The post “We heard screams”: ferry sinks first appeared on The Harbour Times.",
        "To continue reading, subscribe now.",
        "Continue reading this story, please log in",
        "Already a subscriber? Log in",
        "Already have an account? Sign in here",
        "You have 2 free articles left this month.",
        "You have read 3 of 5 free stories this month",
        "This article is for subscribers only",
        "Then $69 per month. Complete digital access to quality journalism. Cancel anytime during your trial.",
        "Then £4.99 a week",
        "Cancel anytime.",
        "Follow Anna Lee on X: @annalee",
        "Do you have a story? Email tips@metrostar.example",
        "Got a tip? Call our newsroom on 555 1234",
        "Updated at 20.14 BST",
        "1 of 5",
        "(Adds quote, paragraph 3, background)",
        "(Updates with police statement)",
        "((tomas.reil@x.example; +44 20))",
        "^Eds: UPDATES: Adds quote, paragraph 3. With AP Photos.<",
        "ATTENTION - ADDS details, reaction ///",
        "This e-mail and any attachments are confidential. If you have received it in error please delete it.",
        "This message is intended only for the person to whom it is addressed.",
    ],
)
def test_furniture_around_a_story_goes(junk):
    """Share lines, comment boxes and boxes of links leave nothing behind; the story stays as it was."""
    assert clean(normalised(f"{STORY}\n\n{junk}")) == STORY


@pytest.mark.parametrize(
    "page",
    [
        "You need to enable JavaScript to run this app.",
        "404\n\nThe page you requested could not be found. It may have been moved or deleted.",
        "Checking if the site connection is secure\n\n"
        "coast.example needs to review the security of your connection before proceeding.",
    ],
)
def test_of_a_page_that_a_site_shows_in_an_articles_place_nothing_is_left(page):
    """What was saved of it is no article."""
    assert clean(normalised(page)) == ""


def test_the_mark_of_a_service_that_cuts_texts_off_goes():
    """How much is left out is no part of the story."""
    assert clean(normalised(STORY + " It will hear… [+1834 chars]")) == STORY + " It will hear…"


def test_furniture_run_together_with_the_last_sentence_goes():
    """A question to the reader is cut off the end of a paragraph too."""
    assert clean(normalised(STORY + " Do you like this article? 0 Comment(s)")) == STORY


def test_a_link_to_the_comments_in_the_middle_of_a_story_goes_alone():
    """What follows is the story still, unless it reads like readers' comments."""
    more = "\n\n".join(
        f"Boat {number} was brought in by the tug before the evening tide, said the harbour master."
        for number in range(9)
    )
    assert clean(normalised(f"{STORY}\n\n12 Comments\n\n{more}")) == f"{STORY}\n\n{more}"
    talk = "\n\n".join(
        f"Jo\n\n{number} hours ago\n\nIt was far worse than they say it was, believe me, I saw it all with my own eyes."
        for number in range(9)
    )
    assert clean(normalised(f"{STORY}\n\n12 Comments\n\n{talk}")) == STORY


@pytest.mark.parametrize(
    "block",
    [
        "A tug struck the pier at noon, according to video that Reuters has seen.",
        "सरकार ने कहा कि पुल अगले सप्ताह यातायात के लिए फिर खोला जाएगा और मरम्मत जारी है।",
        "حکومت نے کہا کہ پل اگلے ہفتے دوبارہ کھول دیا جائے گا اور مرمت جاری رہے گی۔",
    ],
)
def test_a_sentence_that_is_printed_twice_stays_once(block):
    """A standfirst that is also the first paragraph is no caption, in any script."""
    assert clean(normalised(f"{block}\n\n{block}\n\n{STORY}")) == f"{block}\n\n{STORY}"


@pytest.mark.parametrize(
    "kept",
    [
        "LARNOW, Freeland (AP) — The port was shut.",
        "“Share this with everybody you love,” the mayor told the crowd that had waited since dawn.",
        "The latest news from the front was grim, the general said.",
        "Ships | 2\nCrew | 31",
        "2 - 1\n\n2 - 1",
        "Comments by the minister angered fishermen.",
        "He said: “Read more books.”",
        "Updated April 9, 2022, 11:21 a.m. ET",
        "Where:Lincoln Hall in the old harbour of Larnow",
        "Sennen High:7:30 p.m. on Friday at the old harbour",
        "TV channel:Coast One, with a live stream of the whole match",
        "RAZ:So what happened next to the crew of the ferry",
        "Also: “We will not surrender to them,” he said",
        "Watch: The harbour index rose 1.2% on Friday",
        "More: the port was shut for good, the mayor said.",
        "Send the troops home, the parliament tells the navy",
        "Share the burden, the mayor tells ministers",
        "Tweet on the harbour costs the minister his job",
        "Did you find any survivors under the rubble?",
        "Copyright fight over songs reaches the high court",
        "Report admits failures at the port",
        "Contact Larnow Police Department at tips@larnow.example with any information.",
        "Contributing to the loss were two storms, the owner said.",
        "The post was abandoned by rebels, who first appeared on the hill in March.",
        "The post office appeared first on the list of closures, at a cost of 3 million.",
        "The post Karst held first appeared on his list of jobs in 2004.",
        "You have the right to free articles of clothing, the judge told him.",
        "This article is available to the court, the judge ruled, and to members of the public.",
        "Follow the money on X, he said, and you find Karst.",
        "Follow Karst on X and you find only lies, Lisk said.",
        "Already a member of NATO, Zandria will send 400 soldiers.",
        "Already a subscriber to the treaty, Brenia signed again.",
        "Cancel anything, the minister was told, but not the dam.",
        "Cancel any time before March, airlines were told, or pay 4 million.",
        "(Corrects the number of the dead in paragraph 2 to 14, not 41)",
        "(Adds up to 14 dead, officials said)",
        "3 of 10 children in Zandria are hungry, the agency said.",
        "Do you have a story to tell the court, the judge asked him?",
        "This message is confidential, the spy wrote to Karst on 4 May.",
        "This message is intended for Iran, the minister said.",
        "Continue reading the will, the judge ordered.",
        "Keep reading, teachers told 4,000 pupils.",
        "Get the vaccine or lose your job, says app maker",
        'He called it the "irresponsible" advertisement',
    ],
)
def test_the_story_itself_is_never_touched(kept):
    """Sentences that hold the words of furniture, datelines, tables and quotes stay."""
    text = f"{STORY}\n\n{kept}\n\n{STORY.replace('Larnow', 'Sennen')}"
    assert clean(normalised(text)) == text


def test_box_heading_inside_the_story_goes_alone():
    """Where the story goes on below a box's heading, only the heading is taken out."""
    below = STORY.replace("Larnow", "Sennen")
    assert clean(normalised(f"{STORY}\n\nRelated stories\n\n{below}")) == f"{STORY}\n\n{below}"


def test_caption_printed_twice_goes_and_a_doubled_paragraph_stays_once():
    """A doubled caption is no part of the story; a heading or sentence printed twice is kept once."""
    caption = "Tugs push a damaged tanker off the rocks. [Coast Wire]"
    first, *rest = STORY.split("\n\n")
    assert clean(normalised("\n\n".join([first, caption, caption, *rest]))) == STORY
    assert clean(normalised("\n\n".join([first, first, *rest]))) == STORY
    heading = "Fog shuts the harbour at Larnow"
    assert clean(normalised(f"{heading}\n\n{heading}\n\n{STORY}")) == f"{heading}\n\n{STORY}"


def test_machine_date_is_taken_as_a_date_and_out_of_the_text():
    """The prefix "date 2023-12-26 In a …" gives its date; the same words inside a sentence stay."""
    assert date_prefix(" date 2023-12-26 In a harbour") == ("2023-12-26", "In a harbour")
    assert date_prefix("The date 2023-12-26 was set") == ("", "The date 2023-12-26 was set")


@settings(max_examples=80)
@given(st.text(max_size=300))
def test_cleaning_twice_changes_nothing_more(text):
    """What is stored is stable: cleaned text is clean, storable and in one form."""
    once = clean(normalised(text))
    assert once.encode().decode() == once
    assert normalised(once) == once


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from([*STORY.split("\n\n"), "Ships | 2", "He left.", "A heading"]), min_size=1, max_size=8
    )
)
def test_no_line_appears_that_was_not_there(blocks):
    """Cleaning only takes away."""
    text = "\n\n".join(blocks)
    assert set(clean(normalised(text)).split("\n\n")) <= set(blocks)


def test_long_lines_are_no_furniture():
    """A paragraph is judged a paragraph however it begins."""
    assert not is_furniture("Share this: " + "the story of a whole town and its harbour " * 8)


@pytest.mark.parametrize("line", ["Contact " + "A" * 250, "Reach " + "A-" * 120, "Contact A" + "@" * 240])
def test_no_line_takes_long_to_tell(line):
    """A hostile line is looked at as fast as any other."""
    started = time.perf_counter()
    assert not is_furniture(line)
    assert time.perf_counter() - started < 1
