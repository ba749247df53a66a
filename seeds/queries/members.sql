-- 各单位成员的应到、实到、请假、缺席次数。
-- Attendance by member. Runs unchanged in DuckDB and Spark SQL.
SELECT m.unit, m.year, m.member, m.name,
  COUNT(*) AS expected,
  SUM(CASE WHEN m.status IN ('present', 'late', 'left-early') THEN 1 ELSE 0 END) AS came,
  SUM(CASE WHEN m.status = 'leave' THEN 1 ELSE 0 END) AS on_leave,
  SUM(CASE WHEN m.status = 'absent' THEN 1 ELSE 0 END) AS absent
FROM marks m
JOIN sessions s ON s.unit = m.unit AND s.year = m.year AND s.id = m.session
WHERE s.state = 'held' AND s.form <> 'self-study'
GROUP BY m.unit, m.year, m.member, m.name
ORDER BY m.unit, m.year, m.member
