-- 各单位数字，与 plan rollup 一致：专题、集中学习、出勤、补学、检查结论、补录、最近登记、封存。
-- The figures of each unit, as `plan rollup` reports them. Runs unchanged in DuckDB and Spark SQL.
WITH topic AS (
  SELECT unit, year,
    COUNT(*) AS topics_all,
    SUM(CASE WHEN t.sessions.held > 0 THEN 1 ELSE 0 END) AS topics_held,
    SUM(CASE WHEN t.sessions.held = 0 AND t.sessions.planned > 0 THEN 1 ELSE 0 END) AS topics_planned,
    SUM(CASE WHEN t.sessions.held = 0 AND t.sessions.planned = 0 THEN 1 ELSE 0 END) AS topics_none
  FROM topics t
  GROUP BY unit, year
),
held AS (
  SELECT unit, year, id, date
  FROM sessions
  WHERE state = 'held' AND form <> 'self-study'
),
session AS (
  SELECT unit, year,
    COUNT(*) AS sessions_held,
    SUM(CASE WHEN EXTRACT(QUARTER FROM date) = 1 THEN 1 ELSE 0 END) AS sessions_q1,
    SUM(CASE WHEN EXTRACT(QUARTER FROM date) = 2 THEN 1 ELSE 0 END) AS sessions_q2,
    SUM(CASE WHEN EXTRACT(QUARTER FROM date) = 3 THEN 1 ELSE 0 END) AS sessions_q3,
    SUM(CASE WHEN EXTRACT(QUARTER FROM date) = 4 THEN 1 ELSE 0 END) AS sessions_q4
  FROM held
  GROUP BY unit, year
),
attendance AS (
  SELECT m.unit, m.year,
    COUNT(*) AS expected,
    SUM(CASE WHEN m.status IN ('present', 'late', 'left-early') THEN 1 ELSE 0 END) AS came
  FROM marks m
  JOIN held h ON h.unit = m.unit AND h.year = m.year AND h.id = m.session
  GROUP BY m.unit, m.year
),
debt AS (
  SELECT unit, year,
    SUM(CASE WHEN state = 'open' THEN 1 ELSE 0 END) AS debts_open,
    SUM(CASE WHEN state = 'overdue' THEN 1 ELSE 0 END) AS debts_overdue
  FROM debts
  GROUP BY unit, year
),
finding AS (
  SELECT unit, year,
    SUM(CASE WHEN level = 'deny' THEN 1 ELSE 0 END) AS findings_deny,
    SUM(CASE WHEN level = 'warn' THEN 1 ELSE 0 END) AS findings_warn,
    SUM(CASE WHEN level = 'note' THEN 1 ELSE 0 END) AS findings_note
  FROM findings
  GROUP BY unit, year
),
record AS (
  SELECT unit, year,
    SUM(CASE WHEN late_record THEN 1 ELSE 0 END) AS late,
    SUM(CASE WHEN late_record IS NULL THEN 1 ELSE 0 END) AS unknown,
    MAX(recorded_at) AS last_recorded
  FROM records
  GROUP BY unit, year
)
SELECT u.unit, u.year,
  COALESCE(t.topics_all, 0) AS topics_all,
  COALESCE(t.topics_held, 0) AS topics_held,
  COALESCE(t.topics_planned, 0) AS topics_planned,
  COALESCE(t.topics_none, 0) AS topics_none,
  COALESCE(s.sessions_held, 0) AS sessions_held,
  COALESCE(s.sessions_q1, 0) AS sessions_q1,
  COALESCE(s.sessions_q2, 0) AS sessions_q2,
  COALESCE(s.sessions_q3, 0) AS sessions_q3,
  COALESCE(s.sessions_q4, 0) AS sessions_q4,
  COALESCE(a.expected, 0) AS expected,
  COALESCE(a.came, 0) AS came,
  a.came / a.expected AS rate,
  COALESCE(d.debts_open, 0) AS debts_open,
  COALESCE(d.debts_overdue, 0) AS debts_overdue,
  COALESCE(f.findings_deny, 0) AS findings_deny,
  COALESCE(f.findings_warn, 0) AS findings_warn,
  COALESCE(f.findings_note, 0) AS findings_note,
  CASE WHEN r.unknown > 0 THEN NULL ELSE COALESCE(r.late, 0) END AS late_records,
  r.last_recorded,
  u.seal
FROM units u
LEFT JOIN topic t ON t.unit = u.unit AND t.year = u.year
LEFT JOIN session s ON s.unit = u.unit AND s.year = u.year
LEFT JOIN attendance a ON a.unit = u.unit AND a.year = u.year
LEFT JOIN debt d ON d.unit = u.unit AND d.year = u.year
LEFT JOIN finding f ON f.unit = u.unit AND f.year = u.year
LEFT JOIN record r ON r.unit = u.unit AND r.year = u.year
ORDER BY u.unit, u.year
