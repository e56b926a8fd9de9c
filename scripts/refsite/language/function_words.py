"""Words that join others, or deny, and name nothing: where texts are compared, they are passed over."""

from collections.abc import Mapping

from refsite.language.families import listed

FUNCTION_WORDS: Mapping[str, tuple[str, ...]] = {
    "id": listed("""
        adalah agar antara bukan atas atau bagi bahwa dalam dan dapat dari dengan di guna ialah itu ini
        juga kepada ke lewat maupun melalui oleh pada para sebagai seorang serta setiap suatu
        tentang terhadap tidak terutama untuk yaitu yakni yang
    """),
    "en": listed("""
        a an and are as at be between both by for from in into is it its no not of on or that the their
        them these this those through to toward towards upon which who whose with
    """),
}
