"""Readers answer the questions of a page and practise with all of them, by keyboard and by touch."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
from real import CONTENT
from refsite.content.questions import Question
from refsite.project import Project
from watched import Watched

KINDS = ("choice", "true-false", "matching", "ordering", "short")
BROKEN_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('full') }"


@pytest.fixture
def touched(chromium: Browser) -> Iterator[BrowserContext]:
    """A phone."""
    context = chromium.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    yield context
    context.close()


def of_kind(kind: str) -> Question:
    """A question of a kind."""
    return next(each for asked in CONTENT.questions.values() for each in asked if each.kind == kind)


def form_of(page: Page, top: str, question: Question, code: str):
    """The form of a question on its page, once the scripts are there."""
    page.goto(f"{top}{code}/{question.src_uri.removesuffix('.md')}.html#self-check")
    item = page.locator(f"#check-{question.slug}")
    item.scroll_into_view_if_needed()
    item.locator("form").wait_for()
    return item


def by_text(texts: list[str], wanted: str) -> int:
    """The place of a text among lettered ones."""
    return [re.sub(r"^[A-Z]\. ", "", text) for text in texts].index(wanted)


def order_by_keyboard(page: Page, item, wanted: list[str]) -> None:
    """Sort a list with its buttons, each pressed by Enter."""
    for place, text in enumerate(wanted):
        rows = item.locator(".exercise__order > li > span:first-child").all_inner_texts()
        at = by_text(rows, text)
        up = item.locator(".exercise__order > li").nth(at).get_by_role("button").first
        up.focus()
        for _ in range(at - place):
            page.keyboard.press("Enter")


def answer(page: Page, item, question: Question, code: str) -> None:
    """Give the right answer of the record by keyboard."""
    match question.kind:
        case "choice":
            right = next(option.text[code] for option in question.options if option.right)
            labels = item.locator("label").all_inner_texts()
            item.get_by_role("radio").nth(by_text([each.strip() for each in labels], right)).focus()
            page.keyboard.press("Space")
        case "true-false":
            item.get_by_role("radio").nth(0 if question.answer else 1).focus()
            page.keyboard.press("Space")
        case "matching":
            for left, right in question.pairs:
                label = re.compile(rf"^\d\. {re.escape(left[code])}")
                select = item.get_by_label(label)
                option = select.locator("option").all_inner_texts()
                select.select_option(index=1 + by_text(option[1:], right[code]))
        case "ordering":
            order_by_keyboard(page, item, [each[code] for each in question.items])
        case "short":
            item.get_by_role("textbox").focus()
            page.keyboard.type(question.answers[code][0].upper() + " .")


@pytest.mark.parametrize("kind", KINDS)
def test_a_right_answer_is_known_as_such(context: BrowserContext, top: str, kind: str):
    """Each kind of question, by keyboard: the answer of the record is right, and its reason is told."""
    question = of_kind(kind)
    page = context.new_page()
    watched = Watched(page, top)
    item = form_of(page, top, question, "id")
    check_button = item.get_by_role("button", name="Periksa")
    check_button.press("Enter")
    if kind != "ordering":  # an order is always there
        expect(item.get_by_role("status")).to_have_text("Jawablah dahulu.")
    answer(page, item, question, "id")
    check_button.press("Enter")

    status = item.get_by_role("status")
    expect(status).to_contain_text("Benar.")
    reasons = [o.reason["id"] for o in question.options if o.right] or [question.reason["id"]]
    expect(status).to_contain_text(reasons[0])
    expect(status.get_by_role("link")).to_have_count(0)
    watched.assert_quiet()


def test_a_wrong_answer_teaches(touched: BrowserContext, top: str):
    """By touch: its own reason, the way to the section that answers, and another try."""
    question = of_kind("choice")
    page = touched.new_page()
    item = form_of(page, top, question, "en")
    wrong = next(option for option in question.options if not option.right)
    labels = [each.strip() for each in item.locator("label").all_inner_texts()]
    item.locator("label").nth(by_text(labels, wrong.text["en"])).tap()
    item.get_by_role("button", name="Check").tap()

    expect(item.get_by_role("status")).to_contain_text(wrong.reason["en"])
    link = item.get_by_role("status").get_by_role("link")
    assert link.get_attribute("href") == f"#{question.anchor}"
    answer(page, item, question, "en")
    item.get_by_role("button", name="Check").tap()
    expect(item.get_by_role("status")).to_contain_text("Right.")


def test_a_typed_answer_forgives_one_slip(context: BrowserContext, server: str):
    """One slip is named and forgiven, another word is wrong."""
    question = next(
        each
        for asked in CONTENT.questions.values()
        for each in asked
        if each.kind == "short" and len(each.answers["en"][0]) > 8 and each.answers["en"][0].isalpha()
    )  # fmt: skip
    page = context.new_page()
    item = form_of(page, server, question, "en")
    right = question.answers["en"][0]
    for typed, told in (
        ("zzzzzz", "Not quite."),
        (right[:3] + right[4:], f"It is spelled: {right}"),
    ):
        item.get_by_role("textbox").fill(typed)
        item.get_by_role("button", name="Check").click()
        expect(item.get_by_role("status")).to_contain_text(told)


def test_without_javascript_answers_are_folded(chromium: Browser, server: str):
    """Questions, options and answers are all there."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}id/practice/process.html")

    assert page.locator("form.exercise").count() == 0
    assert page.locator(".questions > li > details").count() >= 3
    page.locator(".questions summary").first.click()
    assert page.locator(".questions details").first.locator("strong").first.is_visible()
    context.close()


def test_scripts_come_only_near_the_questions(context: BrowserContext, server: str):
    """Who does not read to the end fetches none of it; a page without questions never does."""
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server}id/practice/process.html")
    page.goto(f"{server}id/glossary/amal.html")
    page.mouse.wheel(0, 9000)
    page.wait_for_load_state("networkidle")

    assert [url for url in asked if "/study/" in url or "exercise" in url] == []


# ---- Practice ----


def practise(context: BrowserContext, top: str, code: str = "en") -> Page:
    """The page with all questions, ready."""
    page = context.new_page()
    page.goto(f"{top}{code}/study/practice.html")
    page.locator(".practice").wait_for()
    return page


def only(page: Page, subject: str, kind: str) -> None:
    """Choose one subject and one kind, by keyboard."""
    for button in page.locator(".practice").get_by_role("button", name="Clear").all():
        button.press("Enter")
    for name in (subject, kind):
        box = page.get_by_role("checkbox", name=re.compile(f"^{re.escape(name)}")).last
        box.focus()
        page.keyboard.press("Space")


def key(page: Page) -> int:
    """The place of the right option of the question that is shown: what the fold says stands first."""
    said = page.locator(".practice details p").first.text_content()
    labels = page.locator(".practice .exercise label").all_text_contents()
    return next(i for i, each in enumerate(labels) if said.startswith(f"{each[3:]} — "))


def kept(page: Page) -> dict:
    """The progress on the device."""
    return json.loads(page.evaluate("localStorage.getItem('rujukan.practice')") or "{}").get("questions", {})  # fmt: skip


def test_practice_by_keyboard(context: BrowserContext, top: str):
    """From choosing to the end: what is missed comes again, the end counts first tries."""
    page = practise(context, top)
    watched = Watched(page, top)
    only(page, "Evidence and research", "Terms and their definitions")
    page.get_by_role("button", name="Start", exact=True).press("Enter")
    page.locator(".practice__stem").wait_for()
    missed = page.locator(".practice__stem").inner_text()
    for turn in range(11):
        assert page.evaluate("document.activeElement.id") == "practice-asks"
        again = page.locator(".practice__at").inner_text()
        assert ("asked once more" in again) == (turn == 4)
        if turn == 4:
            assert page.locator(".practice__stem").inner_text() == missed
        right = key(page)
        page.locator(".exercise").get_by_role("radio").nth(
            (right + 1) % 4 if turn == 0 else right
        ).focus()
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        told = "Not quite." if turn == 0 else "Right."
        expect(page.locator(".exercise").get_by_role("status")).to_contain_text(told)
        if turn == 0:
            page.get_by_role("button", name="Next").focus()
        page.keyboard.press("Enter")

    expect(page.locator(".practice").get_by_role("status")).to_have_text("You answered 9 of 10 questions right at the first try.")  # fmt: skip
    assert page.locator(".practice li a").count() == 1
    assert sorted(entry[0] for entry in kept(page).values()) == [0] * 10
    assert sorted(entry[2:] for entry in kept(page).values()) == [[0, 1]] + [[1, 0]] * 9
    watched.assert_quiet()


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        ("Questions of pages", "Purposes"),
        ("Which one is this?", "Comparisons"),
        ("Indonesian and English", "Law"),
        ("Who said this?", "Practice"),
    ],
)
def test_every_kind_by_touch(touched: BrowserContext, top: str, kind: str, subject: str):
    """A question of the kind is shown and answered with its fold open, at the width of a phone."""
    page = practise(touched, top)
    only(page, subject, kind)
    page.get_by_role("button", name="Start", exact=True).tap()
    page.locator(".practice summary").tap()
    page.get_by_role("button", name="Next").tap()
    page.locator(".practice__stem").wait_for()
    assert [entry[2:] for entry in kept(page).values()] == [[0, 1]]
    wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert page.evaluate(wide)


def test_what_is_known_comes_back_later(context: BrowserContext, server: str):
    """After one day, then three: the boxes of the page's description, by a clock that is set."""
    page = context.new_page()
    page.clock.install(time="2026-03-01T08:00:00")
    page.goto(f"{server}en/study/practice.html")
    for day, box in (("2026-03-01", 0), ("2026-03-02", 1), ("2026-03-05", 2)):
        page.clock.set_fixed_time(f"{day}T08:00:00")
        page.reload()
        page.locator(".practice").wait_for()
        due = page.get_by_text("Questions due for repetition: 10.")
        assert due.count() == (0 if box == 0 else 1)
        only(page, "Ethics", "Indonesian and English")
        page.get_by_role("button", name="Start", exact=True).click()
        for _ in range(10):
            page.locator(".exercise").get_by_role("radio").nth(key(page)).check()
            page.get_by_role("button", name="Check").click()
            page.get_by_role("button", name="Next").click()
        entries = kept(page)
        assert len(entries) == 10
        assert {entry[0] for entry in entries.values()} == {box}


def test_progress_is_taken_away_brought_back_and_wiped(
    context: BrowserContext, top: str, tmp_path: Path
):
    """A file holds it; another one is refused; wiping asks first."""
    page = practise(context, top)
    only(page, "Ethics", "Indonesian and English")
    page.get_by_role("button", name="Start", exact=True).click()
    page.locator(".practice summary").click()
    page.get_by_role("button", name="Stop").click()
    page.get_by_role("button", name="Practise again").click()
    expect(page.get_by_text("Progress on 1 questions is kept on this device only.")).to_be_visible()
    with page.expect_download() as started:
        page.get_by_role("button", name="Save progress as a file").click()
    saved = tmp_path / "progress.json"
    started.value.save_as(saved)

    page.get_by_role("button", name="Delete progress").press("Enter")
    page.get_by_role("button", name="Cancel").press("Enter")
    assert len(kept(page)) == 1
    page.get_by_role("button", name="Delete progress").press("Enter")
    page.get_by_role("button", name="Yes, delete").press("Enter")
    expect(page.locator(".practice").get_by_role("status")).to_have_text("Progress was deleted.")
    assert page.evaluate("localStorage.getItem('rujukan.practice')") is None

    damaged = tmp_path / "other.json"
    for text in ("{}", "no json", '{"form":"rujukan-peksos-practice-1","questions":null}', "[]"):
        damaged.write_text(text, "utf-8")
        page.set_input_files("input[type=file]", damaged)
        expect(page.locator(".practice").get_by_role("status")).to_have_text(
            re.compile("does not hold|on 0 questions")
        )
    page.set_input_files("input[type=file]", saved)
    expect(page.locator(".practice").get_by_role("status")).to_have_text(
        "Progress on 1 questions was taken from the file."
    )
    assert len(kept(page)) == 1


def test_where_storage_fails_it_says_so_and_goes_on(context: BrowserContext, top: str):
    """Nothing can be kept: the page tells, and practice works."""
    context.add_init_script(BROKEN_STORAGE)
    page = practise(context, top)
    expect(page.get_by_text("does not let the page keep progress")).to_be_visible()
    page.get_by_role("button", name="Start", exact=True).click()
    page.locator(".practice summary").click()
    page.get_by_role("button", name="Next").click()
    expect(page.locator(".practice__at")).to_contain_text("Question 2 of 10")


def test_a_broken_connection_is_told(context: BrowserContext, server: str):
    """The questions do not come: the page says so, and the next try fetches them."""
    page = practise(context, server)
    page.route("**/study/practice/*.js", lambda route: route.abort())
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.locator(".practice").get_by_role("status")).to_contain_text("cannot be loaded")
    page.unroute("**/study/practice/*.js")
    page.get_by_role("button", name="Start", exact=True).click()
    page.locator(".practice__stem").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe(chromium: Browser, server: str, scheme: str):
    """No violation: choosing, asked, answered wrong and right, forms of every kind in a page."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": 360, "height": 740})
    axe, found = Axe(), []

    def look(page: Page, what: str) -> None:
        response = axe.run(page, options={"resultTypes": ["violations"]}).response
        found.extend(
            (what, each["id"], each["nodes"][0]["html"]) for each in response["violations"]
        )

    page = practise(context, server)
    look(page, "choose")
    page.get_by_role("button", name="Start", exact=True).click()
    page.locator(".practice__stem").wait_for()
    look(page, "asked")
    page.locator(".practice summary").click()
    look(page, "open")
    page.get_by_role("button", name="Stop").click()
    look(page, "end")
    for kind in KINDS:
        question = of_kind(kind)
        item = form_of(page, server, question, "en")
        answer(page, item, question, "en")
        item.get_by_role("button", name="Check").click()
        look(page, kind)
    context.close()

    assert found == []


def test_the_weight_of_the_scripts(built: Project):
    """Exercises, practice and all else for students: at most 20,000 bytes as Brotli sends them."""
    folder = built.dist / "site" / "id" / "assets" / "javascripts"
    found = [*folder.glob("study/*.js.br"), *folder.glob("side-by-side.js.br")]
    found += folder.glob("twin-page.js.br")
    sizes = {path.name: path.stat().st_size for path in found}

    assert len(sizes) >= 9
    assert sum(sizes.values()) <= 20_000, sizes
