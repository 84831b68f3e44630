#!/usr/bin/python3
"""Made peer.json with Debian 12's python3-scipy 1.10.1, python3-statsmodels 0.13.5 and python3-sklearn 1.2.1:
    apt-get install python3-scipy python3-statsmodels python3-sklearn
    /usr/bin/python3 peer.py > peer.json
`/usr/bin/python3 peer.py --check peer.json` makes it again and says what differs.
Random inputs, and those that go wrong easily: empty cells, ties, far tails, constant sides, ten million rows."""
import json
import math
import sys
import warnings

try:
    import numpy as np
    from scipy import stats
    from scipy.spatial.distance import jensenshannon
    from sklearn.isotonic import IsotonicRegression
    from statsmodels.stats.contingency_tables import SquareTable, mcnemar
    from statsmodels.stats.diagnostic import lilliefors, normal_ad
    from statsmodels.stats.meta_analysis import combine_effects
    from statsmodels.stats.multitest import multipletests
    from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, proportions_ztest
except ImportError as problem:
    print("SKIP WHOLE TEST: no package", problem.name)
    sys.exit(0)

warnings.filterwarnings("ignore")
rng = np.random.default_rng(4)


def numbers(values):
    return [float(v) for v in values]


def rounded(values, digits=4):
    """As they are written into the data, so that both sides start from the same numbers."""
    return [round(float(v), digits) for v in values]


def normal():
    z = [-37.5, -20, -8.3, -5, -1.5, -0.1, 0, 1e-9, 0.7, 3, 8.3, 9, 30, 35]
    p = [1e-300, 1e-30, 1e-10, 0.001, 0.025, 0.07, 0.3, 0.5, 0.6, 0.93, 0.975, 0.999999]
    return {
        "values": [{"z": x, "cdf": float(stats.norm.cdf(x)), "sf": float(stats.norm.sf(x)),
                    "logcdf": float(stats.norm.logcdf(x)), "logsf": float(stats.norm.logsf(x))} for x in z]
        + [{"z": x, "cdf": 0.0, "sf": 1.0, "logcdf": float(stats.norm.logcdf(x)), "logsf": 0.0} for x in (-60, -400)],
        "quantiles": [{"p": x, "z": float(stats.norm.ppf(x))} for x in p]}


def chi_square():
    pairs = [(0.001, 1), (0.5, 1), (3.84, 1), (30, 1), (2, 2), (16.9, 9), (0.3, 9), (90, 9), (3900, 4000),
             (4300, 4000), (200, 499), (1, 0.5)]
    quantiles = [(p, k) for p in (1e-6, 0.025, 0.5, 0.975, 0.99999) for k in (1, 2, 9, 300, 5000)]
    return {"tails": [{"x": x, "k": k, "sf": float(stats.chi2.sf(x, k))} for x, k in pairs],
            "quantiles": [{"p": p, "k": k, "x": float(stats.chi2.ppf(p, k))} for p, k in quantiles]}


def student():
    pairs = [(0, 3), (0.5, 1), (2, 1.7), (2, 30.4), (-4, 9), (1.96, 2e6), (12, 5), (40, 300), (0.001, 7)]
    return [{"t": t, "df": df, "p": float(2 * stats.t.sf(abs(t), df)),
             "quantile95": float(stats.t.ppf(0.975, df))} for t, df in pairs]


def binomial():
    cases = [(0, 1, 0.5), (3, 10, 0.5), (10, 10, 0.5), (0, 20, 0.03), (60, 1000, 0.05), (400, 1000, 0.5),
             (5_000_000, 10_000_000, 0.5), (4_990_000, 10_000_000, 0.5), (1, 10_000_000, 1e-7), (7, 9, 0.97)]
    return [{"k": k, "n": n, "p": p, "pmf": float(stats.binom.pmf(k, n, p)), "cdf": float(stats.binom.cdf(k, n, p)),
             "upper": float(stats.binom.sf(k - 1, n, p))} for k, n, p in cases]


def hypergeometric():
    cases = [(10, 4, 5, 2), (50, 20, 30, 0), (50, 20, 30, 12), (1000, 1, 10, 1), (1000, 300, 700, 180),
             (100_000, 40, 30_000, 12), (20, 20, 7, 7), (1_000_000, 2000, 400_000, 850)]
    return [{"total": t, "marked": m, "drawn": d, "x": x, "logpmf": float(stats.hypergeom.logpmf(x, t, m, d))}
            for t, m, d, x in cases]


def tables():
    """hits and rows of two sides"""
    made = [(0, 10, 0, 20), (0, 10, 3, 20), (10, 10, 20, 20), (5, 5, 0, 7), (1, 1, 0, 1), (40, 100, 25, 100),
            (3, 30, 150, 700), (500, 1000, 5, 10), (1, 2, 2, 4), (20, 400, 90, 300)]
    for _ in range(40):
        n, m = (int(v) for v in rng.integers(1, 400, 2))
        made.append((int(rng.integers(0, n + 1)), n, int(rng.integers(0, m + 1)), m))
    return made


def proportions():
    out = []
    for a, n, b, m in tables():
        z, p = proportions_ztest([b, a], [m, n]) if 0 < a + b < n + m else (0.0, 1.0)
        low, high = confint_proportions_2indep(b, m, a, n, method="newcomb", compare="diff")
        wilson = proportion_confint(a, n, method="wilson")
        out.append({"table": [a, n, b, m], "z": float(z), "p": float(p), "newcombe": [float(low), float(high)],
                    "wilson": numbers(wilson), "fisher": float(stats.fisher_exact([[a, n - a], [b, m - b]])[1])})
    return out


def mcnemars():
    pairs = [(0, 1), (0, 6), (1, 1), (10, 3), (5, 5), (120, 80), (3000, 3200), (7, 8), (200, 20), (40000, 41000)]
    return [{"b": b, "c": c, "p": float(mcnemar([[0, b], [c, 0]], exact=True).pvalue)} for b, c in pairs]


def means():
    out = []
    for n, m, shift, spread in ((2, 2, 0, 1), (5, 9, 0.4, 0.1), (30, 80, 0, 3), (60, 60, 0.02, 1), (3, 200, 1, 0.5)):
        a, b = rounded(rng.random(n)), rounded(shift + spread * rng.random(m))
        welch = stats.ttest_ind(b, a, equal_var=False)
        case = {"a": a, "b": b, "welch": float(welch.pvalue)}
        if n == m:
            paired = stats.ttest_rel(b, a)
            interval = paired.confidence_interval(0.95)
            case |= {"paired": float(paired.pvalue), "interval": [float(interval.low), float(interval.high)]}
        out.append(case)
    return out


def multiplicity():
    out = []
    for p in ([0.5], [0.0, 1.0, 1.0], [0.03] * 5, rounded(rng.random(60) ** 3, 3), rounded(rng.random(30), 1)):
        out.append({"p": p, "bh": numbers(multipletests(p, method="fdr_bh")[1]),
                    "by": numbers(multipletests(p, method="fdr_by")[1])})
    return out


def random_effects():
    out = []
    for m, tau in ((3, 0.0), (5, 0.1), (40, 0.0), (60, 0.05)):
        se = rounded(0.01 + 0.1 * rng.random(m))
        d = rounded(tau * rng.standard_normal(m) - 0.02 + np.array(se) * rng.standard_normal(m))
        result = combine_effects(np.array(d), np.array(se) ** 2, method_re="dl")
        out.append({"d": d, "se": se, "tau2": float(result.tau2), "q": float(result.q),
                    "fixed": float(result.mean_effect_fe), "mean": float(result.mean_effect_re)})
    return out


def samples():
    normal_one = rng.standard_normal(60)
    return [rounded(rng.random(8)), rounded(normal_one), rounded(rng.standard_t(3, 150)),
            rounded(rng.exponential(size=101)), rounded(np.concatenate([np.zeros(40), 0.02 * rng.standard_normal(80)])),
            rounded(rng.standard_normal(300) * 0.1, 2), rounded(rng.random(25) ** 3)]


def normality():
    out = []
    for x in samples():
        z = (np.sort(x) - np.mean(x)) / np.std(x, ddof=1)
        d, p = lilliefors(x, dist="norm", pvalmethod="approx")
        i = np.arange(1, len(z) + 1)
        anderson = -len(z) - np.sum((2 * i - 1) / len(z) * (stats.norm.logcdf(z) + stats.norm.logsf(z[::-1])))
        jb = stats.jarque_bera(x)
        case = {"x": x, "lilliefors": float(d), "ad": float(anderson), "ad_p": float(normal_ad(np.array(x))[1]),
                "jb": float(jb.statistic), "jb_p": float(jb.pvalue), "skewness": float(stats.skew(x)),
                "kurtosis": float(stats.kurtosis(x, fisher=False)), "median": float(np.median(x)),
                "mad": float(1.4826 * stats.median_abs_deviation(x))}
        if p < 0.1:
            case["lilliefors_p"] = float(p)
        k2 = stats.normaltest(x)
        out.append(case | {"k2": float(k2.statistic), "k2_p": float(k2.pvalue)})
    return out


def distances():
    out = []
    for n, m, digits in ((1, 1, 2), (7, 4, 1), (60, 90, 2), (200, 150, 4), (80, 80, 1)):
        a, b = rounded(rng.random(n), digits), rounded(rng.random(m) ** 1.2, digits)
        d = float(stats.ks_2samp(a, b, mode="asymp").statistic)
        out.append({"a": a, "b": b, "ks": d, "ks_q": float(stats.kstwobign.sf(math.sqrt(n * m / (n + m)) * d)),
                    "wasserstein": float(stats.wasserstein_distance(a, b))})
    histograms = []
    for p, q in (([1, 0], [0, 4]), ([5, 5], [1, 1]), (rng.integers(0, 9, 30), rng.integers(0, 9, 30))):
        p, q = [int(v) for v in p], [int(v) for v in q]
        histograms.append({"p": p, "q": q, "js": float(jensenshannon(p, q, base=2))})
    return {"samples": out, "histograms": histograms}


def isotonic():
    out = []
    at = [0.0, 0.05, 0.33, 0.5, 0.77, 1.0]
    for n, digits in ((1, 2), (12, 1), (40, 2), (300, 3), (300, 5)):
        p = rounded(np.float32(rng.random(n)), digits)
        right = [int(v) for v in rng.random(n) < np.array(p) ** 2]
        values = np.array(p, np.float32)
        fit = IsotonicRegression(out_of_bounds="clip").fit(values, right)
        out.append({"p": p, "right": right, "at": at, "fitted": numbers(fit.predict(np.array(at, np.float32)))})
    return out


def homogeneity():
    """Draws from a generator of its own, so that what was stored before stays."""
    own = np.random.default_rng(5)
    square = [[[5, 9, 2], [3, 11, 4], [8, 1, 20]], [[0, 12], [3, 40]], [[0, 1, 0], [0, 0, 1], [1, 0, 0]],
              [[90000, 400, 20], [380, 60000, 70], [55, 10, 20000]]]
    for size, scale in ((4, 8), (9, 30), (20, 3)):
        square.append([[int(v) for v in row] for row in own.poisson(own.random((size, size)) * scale)])
    margins = []
    for table in square:
        test = SquareTable(np.array(table), shift_zeros=False).homogeneity()
        margins.append({"table": table, "statistic": float(test.statistic), "degrees": int(test.df),
                        "p": float(test.pvalue)})
    pairs = [([30, 5, 65], [20, 25, 55]), ([1, 0, 0, 7], [0, 2, 1, 900]), ([12, 8], [9, 31]),
             ([100000, 20, 5], [99000, 60, 1])]
    for size, scale in ((6, 12), (40, 9)):
        pairs.append(tuple([int(v) + 1 for v in own.poisson(own.random(size) * scale)] for _ in range(2)))
    samples = []
    for a, b in pairs:
        test = stats.chi2_contingency(np.array([a, b]), correction=False)
        samples.append({"a": a, "b": b, "statistic": float(test[0]), "degrees": int(test[2]), "p": float(test[1])})
    return {"margins": margins, "samples": samples}


def everything():
    return {"normal": normal(), "chi_square": chi_square(), "student": student(), "binomial": binomial(),
            "hypergeometric": hypergeometric(), "proportions": proportions(), "mcnemar": mcnemars(), "means": means(),
            "multiplicity": multiplicity(), "random_effects": random_effects(), "normality": normality(),
            "distances": distances(), "isotonic": isotonic(), "homogeneity": homogeneity()}


def differences(a, b, path=""):
    if isinstance(a, dict) and isinstance(b, dict) and a.keys() == b.keys():
        for key in a:
            yield from differences(a[key], b[key], f"{path}/{key}")
    elif isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        for i, (x, y) in enumerate(zip(a, b)):
            yield from differences(x, y, f"{path}/{i}")
    elif isinstance(a, (int, float)) and isinstance(b, (int, float)):
        if not math.isclose(a, b, rel_tol=1e-7, abs_tol=1e-12):
            yield f"{path}: stored {a}, now {b}"
    else:
        yield f"{path}: another form"


if len(sys.argv) == 3 and sys.argv[1] == "--check":
    with open(sys.argv[2], encoding="utf-8") as stored:
        found = list(differences(json.load(stored), json.loads(json.dumps(everything()))))
    print("\n".join(found) or "peer.json is what these packages compute")
    sys.exit(1 if found else 0)
json.dump(everything(), sys.stdout, separators=(",", ":"), allow_nan=False)
print()
