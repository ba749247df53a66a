-- 需要看一看的情况，与 plan rollup 一致：不是结论，也不是排名。
-- same-text：与其他单位正文相同的笔记（count 为篇数）；always-full：全年全勤（count 为场次）；
-- one-week：一个月以上的事在一周内登记完（count 为件数）；broken-seal：封存后有改动（count 为封存次数）。
-- Things to look at, not verdicts, as `plan rollup` finds them. Runs unchanged in DuckDB and Spark SQL.
WITH shared AS (
  SELECT year, text_hash
  FROM notes
  WHERE text_hash IS NOT NULL
  GROUP BY year, text_hash
  HAVING COUNT(DISTINCT unit) > 1
),
held AS (
  SELECT unit, year, id
  FROM sessions
  WHERE state = 'held' AND form <> 'self-study'
),
attendance AS (
  SELECT h.unit, h.year,
    COUNT(DISTINCT h.id) AS sessions,
    COUNT(m.member) AS expected,
    SUM(CASE WHEN m.status IN ('present', 'late', 'left-early') THEN 1 ELSE 0 END) AS came
  FROM held h
  LEFT JOIN marks m ON m.unit = h.unit AND m.year = h.year AND m.session = h.id
  GROUP BY h.unit, h.year
),
recording AS (
  SELECT unit, year, COUNT(*) AS things,
    MIN(event) AS first_event, MAX(event) AS last_event,
    MIN(known_on) AS first_known, MAX(known_on) AS last_known
  FROM records
  WHERE event <= known_on
  GROUP BY unit, year
)
SELECT n.unit, n.year, 'same-text' AS kind, COUNT(*) AS count
FROM notes n
JOIN shared s ON s.year = n.year AND s.text_hash = n.text_hash
GROUP BY n.unit, n.year
UNION ALL
SELECT unit, year, 'always-full', sessions
FROM attendance
WHERE sessions >= 4 AND came = expected
UNION ALL
SELECT unit, year, 'one-week', things
FROM recording
WHERE last_event > first_event + INTERVAL 31 DAY AND last_known < first_known + INTERVAL 7 DAY
UNION ALL
SELECT unit, year, 'broken-seal', broken_seals
FROM units
WHERE broken_seals > 0
ORDER BY unit, year, kind
