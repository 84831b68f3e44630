#!/usr/bin/python3
"""Draws what `benchmarks --growth --json FILE` measured: microseconds of processors a row by the number of rows and of labels.
    growth_plot.py FILE.json > docs/growth.svg
Plain SVG with logarithmic axes, for light and dark pages."""
import html
import json
import math
import sys

WIDTH, HEIGHT, TOP, BOTTOM = 860, 400, 64, 56
PANELS = [("rows", "rows (300 labels)", 70, 420), ("labels", "labels (200,000 rows)", 500, 760)]
# Okabe and Ito's colours, and a shape each.
KINDS = [("train", "train, one epoch", "#D55E00"), ("import", "import", "#0072B2"),
         ("evaluate", "evaluate", "#009E73"), ("compare", "compare", "#CC79A7")]
STYLE = """
text { font: 13px sans-serif; fill: #333 } .muted { fill: #666 } .title { font-weight: bold }
.grid { stroke: #bbb; stroke-width: 0.6 } .line { fill: none; stroke-width: 2.2 }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .muted { fill: #aaa } .grid { stroke: #555 } }
"""


def short(number):
    """1000000 -> 1M; 0.1 -> 0.1"""
    for unit, size in (("M", 1e6), ("k", 1e3)):
        if number >= size:
            return f"{number / size:g}{unit}"
    return f"{number:g}"


def microseconds(point, kind):
    return point[kind]["processor_seconds"] / point["rows"] * 1e6


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        data = json.load(file)
    values = [microseconds(p, kind) for panel in ("rows", "labels") for p in data[panel] for kind, _, _ in KINDS]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))

    def y(value):
        return HEIGHT - BOTTOM - (math.log10(value) - low) / (high - low) * (HEIGHT - BOTTOM - TOP)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
           f'height="{HEIGHT}" role="img"><title>Time of a row by the number of rows and labels</title>'
           f"<style>{STYLE}</style>",
           '<text class="title" x="20" y="24">Microseconds of processors a row, whole program from start to end</text>']
    for panel, name, left, right in PANELS:
        points = data[panel]
        first, last = math.log10(points[0][panel]), math.log10(points[-1][panel])

        def x(value):
            return left + (math.log10(value) - first) / max(last - first, 1e-9) * (right - left)

        for exponent in range(low, high + 1):
            at = y(10.0**exponent)
            out.append(f'<line class="grid" x1="{left}" y1="{at:.1f}" x2="{right}" y2="{at:.1f}"/>'
                       f'<text class="muted" x="{left - 8}" y="{at + 4:.1f}" text-anchor="end">'
                       f"{short(10.0**exponent)}</text>")
        for point in points:
            at = x(point[panel])
            out.append(f'<line class="grid" x1="{at:.1f}" y1="{TOP}" x2="{at:.1f}" y2="{HEIGHT - BOTTOM}"/>'
                       f'<text class="muted" x="{at:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">'
                       f"{short(point[panel])}</text>")
        out.append(f'<text x="{(left + right) / 2}" y="{HEIGHT - 12}" text-anchor="middle">{html.escape(name)}</text>')
        for kind, _, colour in KINDS:
            places = [(x(point[panel]), y(microseconds(point, kind))) for point in points]
            out.append(f'<polyline class="line" stroke="{colour}" points="'
                       + " ".join(f"{a:.1f},{b:.1f}" for a, b in places) + '"/>')
            out += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3.5" fill="{colour}"/>' for a, b in places]
    for number, (_, name, colour) in enumerate(KINDS):
        at = 70 + number * 180
        out.append(f'<line class="line" stroke="{colour}" x1="{at}" y1="44" x2="{at + 24}" y2="44"/>'
                   f'<circle cx="{at + 12}" cy="44" r="3.5" fill="{colour}"/>'
                   f'<text x="{at + 32}" y="48">{html.escape(name)}</text>')
    print("\n".join(out + ["</svg>"]))


main()
