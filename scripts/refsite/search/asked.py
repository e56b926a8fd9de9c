"""Words of questions: those that say nothing about what is looked for, and those that mean another."""

from collections.abc import Mapping

from refsite.language.families import listed

UNASKED: Mapping[str, tuple[str, ...]] = {
    "id": listed("""
        ada adalah agar akan antara apa apakah atau bagaimana bagi bahwa bila bisa dalam dan dapat
        dari dengan di dong harus ialah ini itu jelaskan jika juga kami kapan karena ke kepada
        ketika kita lain mana mengapa menjadi menurut no nomor oleh pada para saat saja sampai saya
        sebagai sebuah sebutkan secara sedang seorang seperti siapa suatu supaya tahun tentang
        terhadap tidak tak tolong untuk utk ya yaitu yang yg dgn dg gak ga nggak enggak kok kenapa gimana gmn
        kah sih tuh deh mau ingin perlu
    """),
    "en": listed("""
        a about an and are as at be by can could describe did do does explain for from had has have
        how i in into is it its me my no number of on or our please should so tell than that the
        their there these they this those to under was we were what when where which who whom whose
        why will with would you your
    """),
}
ALIKE: Mapping[str, Mapping[str, str]] = {
    "id": {
        "pengertian": "definisi",
        "arti": "definisi",
        "makna": "definisi",
        "undang": "uu",
        "perbedaan": "beda",
    },
    "en": {
        "meaning": "definition",
        "mean": "definition",
        "act": "law",
        "undang": "uu",
        "difference": "differ",
        "distinguish": "differ",
    },
}
"""Under these words is looked for, too."""
