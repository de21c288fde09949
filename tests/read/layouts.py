"""Pages of many make-ups around the articles of pages/: what portals vary is drawn by lot, so that no rule leans on one of them."""

import random

MENU = ["Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Chính quyền", "Văn bản pháp luật", "Công dân", "Doanh nghiệp", "Liên hệ"]
OTHERS = [
    "Ông Tạ Quang Vỹ kiểm tra công tác phòng chống thiên tai",
    "Bà Lò Thị Thắm được bầu làm Chủ tịch Hội Phụ nữ",
    "Ông Sầm Văn Đoài nhận Huân chương Lao động",
    "Khởi tố cựu giám đốc Kiều Duy Khoa",
    "Chủ tịch UBND tỉnh Mạc Đăng Tiệp tiếp công dân định kỳ",
]
STRANGERS = ["Tạ Quang Vỹ", "Lò Thị Thắm", "Sầm Văn Đoài", "Kiều Duy Khoa", "Mạc Đăng Tiệp", "Vi Hoài Sơn", "Lục Thế Bảo"]
HEADS = ["Tin liên quan", "Các tin khác", "Tin cùng chuyên mục", "Các bài viết khác", "Đọc nhiều nhất", "TIN LIÊN QUAN", "Các tin đã đưa"]
DATES = [
    "{d}/{m}/{y} 10:15",
    "Thứ ba, {d}/{m}/{y}, 10:15 GMT+7",
    "{d}-{m}-{y}",
    "Cập nhật: {d}/{m}/{y} | 09:31",
    "(Ngày đăng: {d}/{m}/{y})",
    "Thứ Ba, ngày {d} tháng {m} năm {y}",
    "{d}/{m}/{y} - Lượt xem: 123",
    "Lượt xem: 1.203 | Ngày đăng: {d}/{m}/{y}",
]
TOOLS = ["", "<div>Lượt xem: 6783&nbsp;&nbsp;&nbsp;In bài viết&nbsp;&nbsp;Độ tương phản</div>", "<p>Cỡ chữ: A- A A+</p>"]


class Layout:
    """One page, drawn by a seed."""

    def __init__(self, seed, article):
        self.lot = random.Random(seed)
        self.title, self.day = article["title"], article["published"]
        self.body = [text for text in article["body"] if len(text) > 45]

    def page(self):
        pick = self.lot.choice
        site = pick(["Cổng thông tin điện tử tỉnh Lâm Đồng", "Báo Lâm Đồng", "Huyện Đơn Dương"])
        names_story = pick([True, True, False])
        head = pick([f"{self.title} - {site}", f"{site} - {self.title}", f"{self.title} | {site}"]) if names_story else site
        date, shown = self._date()
        article = self._heading(names_story) + shown + pick(TOOLS) + f"<div{pick(['', ' class=c7'])}>{self._text()}</div>"
        main = f"<div>{article}{self._others()}{self._comments()}</div>"
        top = f"<div>{pick([site, f'<h1>{site.upper()}</h1>', '<img src=b.jpg>'])}<span>{pick(['', 'Thứ Ba, 24/11/2026'])}</span></div>"
        side = self._others()
        foot = "<div><p>Cơ quan chủ quản: UBND tỉnh</p><p>Tổng Biên tập: Ông Vi Hoài Sơn - Chánh Văn phòng</p></div>"
        inside = pick(
            [
                f"{top}{self._menu()}<div>{main}{side}</div>{foot}",
                f"{top}{self._menu()}<table><tr><td>{main}</td><td>{side}</td></tr></table>{foot}",
                f"<form>{top}<table><tr><td>{self._menu()}{side}</td><td>{main}</td></tr><tr><td colspan=2>{foot}</td></tr></table></form>",
            ]
        )
        return f"<html><head><meta charset=utf-8><title>{head}</title>{date}</head><body>{inside}</body></html>"

    def _heading(self, known):
        free = ["<h2>{}</h2>", "<div class=t>{}</div>", "<p><b>{}</b></p>"] if known else []
        marked = ["<h1>{}</h1>", "<h3>{}</h3>", "<div class=tieude>{}</div>", "<span class=NewsTitle>{}</span><br>"]
        return self.lot.choice(free or marked).format(self.title)

    def _date(self):
        y, m, d = self.day.split("-")
        if self.lot.random() < 0.2:
            return f"<meta property='article:published_time' content='{self.day}T08:00:00+07:00'>", ""
        shown = self.lot.choice(DATES).format(y=y, m=m, d=d)
        return "", self.lot.choice(["<div>{}</div>", "<p><i>{}</i></p>", "<em>{}</em><br>"]).format(shown)

    def _text(self):
        return self.lot.choice(
            [
                "".join(f"<p>{text}</p>" for text in self.body),
                "".join(f"<div>{text}</div>" for text in self.body),
                "".join(f"<p><span><span>{text}</span></span></p>" for text in self.body),
                "<table><tr><td>" + "".join(f"<p>{text}</p>" for text in self.body) + "</td></tr></table>",
                "<br><br>".join(self.body),
            ]
        )

    def _menu(self):
        items = [f"<a href='/m'>{item}</a>" for item in [*self.lot.sample(MENU, 6), *self.lot.sample(OTHERS, self.lot.choice([0, 1]))]]
        return self.lot.choice(["<div>" + " | ".join(items) + "</div>", "<ul><li>" + "<li>".join(items) + "</ul>"])

    def _others(self):
        dated = [
            f"<a href='/r'>{text}</a>{self.lot.choice(['', ' (12/03/2021)', ' <i>12/03/2021</i>'])}" for text in self.lot.sample(OTHERS, 3)
        ]
        rows = self.lot.choice(["<li>{}</li>", "<div><h4>{}</h4></div>", "<p>{}</p>"])
        return f"<div><h3>{self.lot.choice(HEADS)}</h3>{''.join(rows.format(text) for text in dated)}</div>"

    def _comments(self):
        said = "Lục Thế Bảo: Tôi rất đồng tình với chủ trương này, mong các cấp chính quyền làm sớm cho bà con nhờ."
        return self.lot.choice(["", f"<div><h3>Bình luận</h3><p>{said}</p></div>"])
