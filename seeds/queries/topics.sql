-- 各专题的单位数：已开展、已安排、未安排、计划外；按题目对照，与 plan rollup 一致。
-- For each topic, the number of units by state, matched by title as `plan rollup` does.
-- Runs unchanged in DuckDB and Spark SQL.
WITH topic AS (
  SELECT unit, year, match_title, MIN(title) AS title,
    SUM(t.sessions.held) AS held,
    SUM(t.sessions.planned) AS planned
  FROM topics t
  GROUP BY unit, year, match_title
),
unit_count AS (
  SELECT year, COUNT(*) AS units FROM units GROUP BY year
)
SELECT t.year, MIN(t.title) AS title,
  SUM(CASE WHEN t.held > 0 THEN 1 ELSE 0 END) AS held,
  SUM(CASE WHEN t.held = 0 AND t.planned > 0 THEN 1 ELSE 0 END) AS planned,
  SUM(CASE WHEN t.held = 0 AND t.planned = 0 THEN 1 ELSE 0 END) AS none,
  MAX(u.units) - COUNT(*) AS other
FROM topic t
JOIN unit_count u ON u.year = t.year
GROUP BY t.year, t.match_title
ORDER BY t.year, held, title
