-- 本季度未开展集中学习的单位，及其最近登记时间；与 plan rollup 一致。已过的年度各按最后一个季度，见 year 一列。
-- The units without a session held in the current quarter, with the time of the last record, as `plan rollup` finds
-- them. A year that is over is judged by its last quarter: see the column year.
-- Runs unchanged in DuckDB and Spark SQL.
WITH today AS (
  SELECT u.unit, u.year, GREATEST(LEAST(u.as_of, u.to), u.from) AS day
  FROM units u
),
active AS (
  SELECT DISTINCT s.unit, s.year
  FROM sessions s
  JOIN today t ON t.unit = s.unit AND t.year = s.year
  WHERE s.state = 'held' AND s.form <> 'self-study'
    AND EXTRACT(YEAR FROM s.date) = EXTRACT(YEAR FROM t.day)
    AND EXTRACT(QUARTER FROM s.date) = EXTRACT(QUARTER FROM t.day)
),
record AS (
  SELECT unit, year, MAX(recorded_at) AS last_recorded FROM records GROUP BY unit, year
)
SELECT t.unit, t.year, r.last_recorded
FROM today t
LEFT JOIN active a ON a.unit = t.unit AND a.year = t.year
LEFT JOIN record r ON r.unit = t.unit AND r.year = t.year
WHERE a.unit IS NULL
ORDER BY t.unit, t.year
