#include "core/publishing/documentstyle.h"

namespace touchstone {

// Colours of the sides are Okabe and Ito's, lighter on dark paper; f- and s- are the inks of core/figures.
const char* const documentStyle = R"css(
:root{color-scheme:light dark;--paper:#fff;--panel:#f6f8fa;--ink:#1f2328;--muted:#59636e;--grid:#d8dee4;
--baseline:#0072B2;--candidate:#D55E00;--baseline-text:#00679F;--candidate-text:#AD4C00;--neutral:#708AA3;
--band:#E8F1F7;--worse:#D55E00;--better:#00875F;--worse-text:#AD4C00;--better-text:#00704F;--unsure-text:#7A5A00}
@media (prefers-color-scheme:dark){:root{--paper:#16191d;--panel:#1f2429;--ink:#e6e8ea;--muted:#a3adb7;--grid:#363d45;
--baseline:#56B4E9;--candidate:#FF9B4A;--baseline-text:#7CC7F2;--candidate-text:#FFB070;--neutral:#8FA3B5;
--band:#1f2e3a;--worse:#FF9B4A;--better:#2CC295;--worse-text:#FFB070;--better-text:#5FD6B0;--unsure-text:#E5C04B}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:1000px;margin:0 auto;padding:24px 20px 60px}
h1{font-size:1.65rem;line-height:1.25;margin:0 0 4px;overflow-wrap:anywhere}
h2{font-size:1.2rem;margin:40px 0 10px;padding-bottom:4px;border-bottom:1px solid var(--grid)}
p{margin:8px 0;overflow-wrap:anywhere}
ul{margin:8px 0;padding-left:22px;overflow-wrap:anywhere}
.sub{color:var(--muted);margin:0 0 16px}
nav{font-size:.88rem;margin:0 0 18px;color:var(--muted)}
nav a{color:inherit;margin-right:12px;white-space:nowrap}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(148px,1fr));gap:10px;margin:16px 0}
.tile{background:var(--panel);border:1px solid var(--grid);border-left:4px solid var(--neutral);border-radius:6px;
padding:8px 10px}
.tile b{display:block;font-size:1rem;white-space:nowrap;font-variant-numeric:tabular-nums}
.tile small{display:block;color:var(--muted);font-variant-numeric:tabular-nums}
.tile .b{color:var(--baseline-text);font-weight:400}.tile .c{color:var(--candidate-text)}
.tile.good{border-left-color:var(--better)}.tile.bad{border-left-color:var(--worse)}
.tile.unsure{border-left-color:var(--unsure-text)}
.scroll{overflow-x:auto;margin:10px 0}
table{border-collapse:collapse;font-size:.87rem;font-variant-numeric:tabular-nums}
th,td{padding:3px 10px 3px 0;text-align:right;vertical-align:top;border-bottom:1px solid var(--grid)}
td{white-space:nowrap}
th{color:var(--muted);font-weight:600;border-bottom-width:2px;vertical-align:bottom}
.l{text-align:left;white-space:normal;overflow-wrap:break-word;max-width:34em}
th.b{color:var(--baseline-text)}th.c{color:var(--candidate-text)}
td.l:first-child{max-width:16em}
tr.good .v,p.good{color:var(--better-text)}
tr.bad .v,p.bad{color:var(--worse-text)}
tr.unsure .v,p.unsure{color:var(--unsure-text)}
.v{white-space:nowrap}
tr.good .v,tr.bad .v,tr.unsure .v{font-weight:600}
.note,figcaption{color:var(--muted);font-size:.87rem}
details{margin:10px 0}
summary{cursor:pointer;color:var(--muted)}
figure{margin:12px 0;overflow-x:auto}
svg{width:100%;height:auto;min-width:560px;display:block}
.post{background:var(--panel);border:1px solid var(--grid);border-radius:6px;padding:8px 12px;margin:8px 0}
.post div{font-size:.87rem}
.post .b{color:var(--baseline-text)}.post .c{color:var(--candidate-text)}
.post p{margin:4px 0 0}
footer{margin-top:40px;color:var(--muted);font-size:.87rem}
.f-ink{fill:var(--ink)}.f-muted{fill:var(--muted)}.f-grid{fill:var(--grid)}.f-baseline{fill:var(--baseline)}
.f-candidate{fill:var(--candidate)}.f-neutral{fill:var(--neutral)}.f-band{fill:var(--band)}.f-worse{fill:var(--worse)}
.f-better{fill:var(--better)}
.s-ink{stroke:var(--ink)}.s-muted{stroke:var(--muted)}.s-grid{stroke:var(--grid)}.s-baseline{stroke:var(--baseline)}
.s-candidate{stroke:var(--candidate)}.s-neutral{stroke:var(--neutral)}.s-worse{stroke:var(--worse)}
.s-better{stroke:var(--better)}
@media(max-width:900px){table{font-size:.78rem}th,td{padding-right:6px}td.l{overflow-wrap:anywhere}
td.l:first-child{min-width:9.5em}}
@media print{:root{color-scheme:light;--paper:#fff;--panel:#fff;--ink:#000;--muted:#444;--grid:#bbb;
--baseline:#0072B2;--candidate:#D55E00;--baseline-text:#00679F;--candidate-text:#AD4C00;--neutral:#708AA3;
--band:#E8F1F7;--worse:#D55E00;--better:#00875F;--worse-text:#AD4C00;--better-text:#00704F;--unsure-text:#7A5A00}
body{font-size:10pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}main{max-width:none;padding:0}
nav{display:none}h2{break-after:avoid;margin-top:22px}figure,.tile,.post,tr{break-inside:avoid}
.scroll,figure{overflow:visible}table{font-size:8pt}th,td{padding-right:7px}
svg{min-width:0}details:not([open])>summary::after{content:" (folded: open it before printing)"}}
)css";

} // namespace touchstone
