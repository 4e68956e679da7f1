"""Runs one peer on one table: run-peer.py MECHANISM TABLE DOMAIN OUT EPSILON DELTA COLUMNS SEED [PRIVATE_PGM]

MECHANISM is pac-synth, pac-synth-absent, mst or aim. pac-synth takes a 0 or a blank for "absent": no value, which
combines with none. That is right for a flag and not for a category, so it runs both ways: with every code a value, and with
every 0 absent (much quicker; what it then leaves blank is read as 0).

Nothing of a peer is here: pac-synth comes from the Python that runs this, MST and AIM from a checkout of private-pgm.
Settings are the peers' own, but for AIM's model size (1 MB) and iterations (300).
"""
import csv
import gzip
import itertools
import json
import os
import resource
import sys

mechanism, table, domain, out, epsilon, delta, columns, seed = sys.argv[1:9]


def pac_synth(zeros_absent):
    import pacsynth

    opened = gzip.open(table, "rt") if table.endswith(".gz") else open(table)
    with opened:
        header, *rows = csv.reader(opened)
    # A letter in front makes a 0 a value.
    front = "" if zeros_absent else "v"
    named = [[front + cell for cell in row] for row in rows]
    parameters = (
        pacsynth.DpAggregateSeededParametersBuilder()
        .reporting_length(int(columns))
        .epsilon(float(epsilon))
        .use_synthetic_counts(True)
        .build()
    )
    synthesiser = pacsynth.DpAggregateSeededSynthesizer(parameters)
    synthesiser.fit(pacsynth.Dataset([header, *named]))
    sample = synthesiser.sample()
    sample = sample if isinstance(sample, list) else sample.to_list()
    with open(out, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(sample[0])
        if zeros_absent:
            writer.writerows([cell or "0" for cell in row] for row in sample[1:])
        else:
            writer.writerows([cell[1:] for cell in row] for row in sample[1:])


def private_pgm():
    checkout = sys.argv[9]
    os.environ.setdefault("MPLBACKEND", "agg")
    sys.path[:0] = [os.path.join(checkout, part) for part in ("src", "", "mechanisms")]
    import numpy
    from mbi import Dataset

    numpy.random.seed(int(seed))
    data = Dataset.load(table, domain)
    if mechanism == "mst":
        from mechanisms.mst import MST

        synthetic = MST(data, float(epsilon), float(delta))
    else:
        from mechanisms.aim import AIM

        sets = itertools.combinations(data.domain, int(columns))
        workload = [(one, 1.0) for one in sets if data.domain.size(one) <= 10_000]
        aim = AIM(float(epsilon), float(delta), max_model_size=1, max_iters=300)
        _, synthetic = aim.run(data, workload)
    synthetic.df.to_csv(out, index=False)


if mechanism.startswith("pac-synth"):
    pac_synth(mechanism == "pac-synth-absent")
else:
    private_pgm()
used = resource.getrusage(resource.RUSAGE_SELF)
usage = {"cpu": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024}
print("\nusage " + json.dumps(usage), file=sys.stderr)
