"""Runs queries over a data set in DuckDB or Spark, and prints the rows as JSON.

    engines.py duckdb|spark DATASET QUERIES
"""

import datetime
import json
import pathlib
import sys


def duck(dataset, queries):
    import duckdb

    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    for table in tables(dataset):
        files = str(dataset / table / "*" / "*" / "*.parquet").replace("'", "''")
        connection.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet('{files}', hive_partitioning = true)")
    for name, text in queries:
        result = connection.execute(text)
        names = [column[0] for column in result.description]
        yield name, [dict(zip(names, row)) for row in result.fetchall()]


def spark(dataset, queries):
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").appName("plan").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.session.timeZone", "UTC").config("spark.sql.shuffle.partitions", "2")
    session = builder.config("spark.driver.bindAddress", "127.0.0.1").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    for table in tables(dataset):
        session.read.parquet(str(dataset / table)).createOrReplaceTempView(table)
    for name, text in queries:
        yield name, [row.asDict() for row in session.sql(text).collect()]
    session.stop()


def tables(dataset):
    return sorted(folder.name for folder in dataset.iterdir() if folder.is_dir())


def plain(value):
    """Returns a value as JSON has it: numbers as they are, times in UTC without an offset."""
    if isinstance(value, datetime.datetime):
        if value.tzinfo:
            value = value.astimezone(datetime.timezone.utc).replace(tzinfo=None)
        return value.isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    return int(value) if value is not None and not isinstance(value, (str, float, bool)) else value


def main(engine, dataset, folder):
    files = sorted(pathlib.Path(folder).glob("*.sql"))
    queries = [(file.stem, file.read_text(encoding="utf-8")) for file in files]
    run = {"duckdb": duck, "spark": spark}[engine]
    found = {}
    for name, rows in run(pathlib.Path(dataset), queries):
        found[name] = [{key: plain(value) for key, value in row.items()} for row in rows]
    print(json.dumps(found, ensure_ascii=False))


main(*sys.argv[1:])
