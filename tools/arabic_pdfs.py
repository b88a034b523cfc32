"""Makes the PDFs of test/article/documents out of its minutes.txt, with programs that each write Arabic in their own way.

    pip install -r tools/requirements.txt
    python tools/arabic_pdfs.py FONTS

FONTS is a folder with NotoSansArabic.ttf, Amiri.ttf and DejaVuSans.ttf. `office.pdf` is made by hand: LibreOffice Writer's
export of minutes.txt, a paragraph a line, right to left, in Noto Sans Arabic.
"""

import sys
from pathlib import Path

import typst
from arabic_reshaper import ArabicReshaper
from bidi.algorithm import get_display
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

FOLDER = Path(__file__).parent.parent / "test/article/documents"
LINES = (FOLDER / "minutes.txt").read_text(encoding="utf8").splitlines()


def typeset(fonts: Path) -> None:
    """Letters are bodies and dots, each a glyph; what a body stands for is told beside it where it is several."""
    words = ["".join(f"\\{c}" if c in "#*_$@<>`[]\\/-~" else c for c in line) for line in LINES]
    start = '#set text(lang: "ar", dir: rtl, font: ("Noto Sans Arabic", "DejaVu Sans"), size: 13pt)\n'
    pdf = typst.compile((start + "\n\n".join(words)).encode(), font_paths=[str(fonts)])
    (FOLDER / "typeset.pdf").write_bytes(pdf)


def forms(fonts: Path) -> None:
    """Letters are characters for their shapes, from left to right, as many office exports have them."""
    pdfmetrics.registerFont(TTFont("dejavu", str(fonts / "DejaVuSans.ttf")))
    page = canvas.Canvas(str(FOLDER / "forms.pdf"), invariant=True)
    page.setFont("dejavu", 12)
    reshaper = ArabicReshaper(configuration={"delete_harakat": False})
    for number, line in enumerate(LINES):
        page.drawRightString(560, 780 - 28 * number, get_display(reshaper.reshape(line), base_dir="R"))
    page.save()


def damaged(fonts: Path) -> None:
    """Some marks and letters tell the text of others."""
    page = FPDF()
    page.add_page()
    page.add_font("dejavu", "", str(fonts / "DejaVuSans.ttf"))
    page.set_font("dejavu", size=12)
    page.set_text_shaping(True, direction="rtl", script="Arab", language="ara")
    for line in LINES:
        page.multi_cell(0, 9, line, align="R", new_x="LMARGIN", new_y="NEXT")
    page.output(str(FOLDER / "damaged.pdf"))


if __name__ == "__main__":
    for make in (typeset, forms, damaged):
        make(Path(sys.argv[1]))
