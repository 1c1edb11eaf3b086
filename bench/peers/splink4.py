"""Links two generated files with Splink 4 on DuckDB in its recommended set-up; prints cost and outcome as JSON.

splink4.py LEFT RIGHT MATCHING
"""

import json
import resource
import sys
import time

import duckdb
import splink
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

left, right, matching = sys.argv[1], sys.argv[2], int(sys.argv[3])
start = time.perf_counter()
connection = duckdb.connect()
connection.execute("set threads = 2")


def read(path):
    columns = """id as unique_id, split_part(forenames, ' ', 1) as forename, surname, try_cast(born as date) as born, sex,
        line, town, postcode, phone, email, vehicle, nino"""
    blank = "nullif({0}, '') as {0}"
    inner = ", ".join(
        blank.format(c)
        for c in ("forenames", "surname", "born", "sex", "line", "town", "postcode", "phone", "email", "vehicle", "nino")
    )
    return f"select {columns} from (select id, {inner} from read_csv('{path}', all_varchar = true))"


connection.execute(f"create table l as {read(left)}")
connection.execute(f"create table r as {read(right)}")

blocking = [
    block_on("nino"),
    block_on("phone"),
    block_on("email"),
    block_on("vehicle"),
    block_on("line", "postcode"),
    block_on("surname", "year(born)"),
    block_on("born", "substr(forename, 1, 1)"),
    block_on("forename", "surname"),
    block_on("postcode", "substr(forename, 1, 1)"),
]
settings = SettingsCreator(
    link_type="link_only",
    unique_id_column_name="unique_id",
    blocking_rules_to_generate_predictions=blocking,
    comparisons=[
        cl.NameComparison("forename").configure(term_frequency_adjustments=True),
        cl.NameComparison("surname").configure(term_frequency_adjustments=True),
        cl.DateOfBirthComparison("born", input_is_string=False),
        cl.ExactMatch("sex"),
        cl.LevenshteinAtThresholds("line", 2),
        cl.LevenshteinAtThresholds("postcode", 1),
        cl.ExactMatch("town").configure(term_frequency_adjustments=True),
        cl.LevenshteinAtThresholds("phone", 1),
        cl.LevenshteinAtThresholds("email", 1),
        cl.ExactMatch("vehicle"),
        cl.LevenshteinAtThresholds("nino", 1),
    ],
    retain_intermediate_calculation_columns=False,
)
linker = Linker(["l", "r"], settings, db_api=DuckDBAPI(connection=connection))


def used():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime


untrained = used()
train = linker.training
train.estimate_probability_two_random_records_match([block_on("nino"), block_on("forename", "surname", "born")], recall=0.8)
train.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
train.estimate_parameters_using_expectation_maximisation(block_on("forename", "surname"))
train.estimate_parameters_using_expectation_maximisation(block_on("born"))
trained = used()
found = linker.inference.predict(threshold_match_weight=0)
scored = connection.execute(
    f"select match_weight, unique_id_l, unique_id_r from {found.physical_name} order by match_weight desc"
).fetchall()
wall, cpu = used()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

best, right_pairs = {"f1": 0.0}, 0
for place, (weight, a, b) in enumerate(scored, start=1):
    right_pairs += a[1:] == b[1:] and a[0] != b[0] and int(a[1:]) < matching
    precision, recall = right_pairs / place, right_pairs / matching
    f1 = 2 * precision * recall / (precision + recall) if right_pairs else 0.0
    if f1 > best["f1"]:
        best = {"minWeight": round(weight, 2), "pairs": place, "precision": precision, "recall": recall, "f1": f1}
print(
    json.dumps(
        {
            "peer": f"Splink {splink.__version__}, DuckDB {duckdb.__version__}",
            "wallSeconds": round(wall, 2),
            "cpuSeconds": round(cpu, 2),
            "peakMegabytes": peak,
            "training": {
                "wallSeconds": round(trained[0] - untrained[0], 2),
                "cpuSeconds": round(trained[1] - untrained[1], 2),
            },
            **best,
        }
    )
)
