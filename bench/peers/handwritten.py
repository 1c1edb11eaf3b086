"""The same model as plain SQL on DuckDB, written by hand with weights of our model file; prints cost and outcome as JSON.

handwritten.py LEFT RIGHT MATCHING
"""

import json
import resource
import sys
import time

import duckdb

left, right, matching = sys.argv[1], sys.argv[2], int(sys.argv[3])
start = time.perf_counter()
connection = duckdb.connect()
connection.execute("set threads = 2")
fields = ("forenames", "surname", "born", "sex", "line", "town", "postcode", "phone", "email", "vehicle", "nino")
for table, path in (("l", left), ("r", right)):
    values = ", ".join(f"nullif({field}, '') as {field}" for field in fields)
    connection.execute(
        f"""create table {table} as select *, split_part(forenames, ' ', 1) as forename, substr(born, 1, 4) as year
        from (select id, {values} from read_csv('{path}', all_varchar = true))"""
    )

keys = (
    "l.nino = r.nino",
    "l.phone = r.phone",
    "l.email = r.email",
    "l.vehicle = r.vehicle",
    "l.line = r.line and l.postcode = r.postcode",
    "l.surname = r.surname and l.year = r.year",
    "l.born = r.born and substr(l.forename, 1, 1) = substr(r.forename, 1, 1)",
    "l.forename = r.forename and l.surname = r.surname",
    "l.postcode = r.postcode and substr(l.forename, 1, 1) = substr(r.forename, 1, 1)",
)
candidates = " union ".join(f"select l.rowid as a, r.rowid as b from l join r on {key}" for key in keys)


def levels(field, steps):
    cases = " ".join(f"when {test} then {weight}" for test, weight in steps[:-1])
    return f"case when l.{field} is null or r.{field} is null then 0 {cases} else {steps[-1][1]} end"


def name(field, exact, close, near, apart):
    a, b = f"l.{field}", f"r.{field}"
    return levels(
        field,
        [
            (f"{a} = {b}", exact),
            (f"damerau_levenshtein({a}, {b}) <= 1", close),
            (f"jaro_winkler_similarity({a}, {b}) >= 0.88", near),
            ("", apart),
        ],
    )


def edit(field, exact, close, apart):
    a, b = f"l.{field}", f"r.{field}"
    return levels(field, [(f"{a} = {b}", exact), (f"levenshtein({a}, {b}) <= 1", close), ("", apart)])


weight = " + ".join(
    (
        name("forename", 6.4, 3.5, 1.9, -4.4),
        name("surname", 9.0, 5.4, 3.3, -4.2),
        edit("born", 14.3, 4.4, -6.5),
        levels("sex", [("l.sex = r.sex", 0.8), ("", -3.9)]),
        edit("line", 7.0, 5.1, -1.2),
        edit("postcode", 9.4, 3.9, -1.6),
        levels("town", [("l.town = r.town", 3.5), ("", -1.7)]),
        edit("phone", 13.5, 5.9, -0.9),
        edit("email", 15.6, 8.2, -1.3),
        levels("vehicle", [("l.vehicle = r.vehicle", 11.6), ("", -0.5)]),
        edit("nino", 19.9, 9.4, -6.8),
    )
)
scored = connection.execute(
    f"""select * from (select {weight} as weight, l.id, r.id from ({candidates}) c
    join l on l.rowid = c.a join r on r.rowid = c.b) where weight >= 0 order by weight desc"""
).fetchall()
wall = time.perf_counter() - start
usage = resource.getrusage(resource.RUSAGE_SELF)

best, right_pairs = {"f1": 0.0}, 0
for place, (found, a, b) in enumerate(scored, start=1):
    right_pairs += a[1:] == b[1:] and int(a[1:]) < matching
    precision, recall = right_pairs / place, right_pairs / matching
    f1 = 2 * precision * recall / (precision + recall) if right_pairs else 0.0
    if f1 > best["f1"]:
        best = {"minWeight": round(float(found), 2), "pairs": place, "precision": precision, "recall": recall, "f1": f1}
print(
    json.dumps(
        {
            "peer": f"SQL by hand, DuckDB {duckdb.__version__}",
            "wallSeconds": round(wall, 2),
            "cpuSeconds": round(usage.ru_utime + usage.ru_stime, 2),
            "peakMegabytes": usage.ru_maxrss // 1024,
            **best,
        }
    )
)
