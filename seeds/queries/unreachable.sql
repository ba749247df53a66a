-- 已无法达到目标的单位：每项目标，达不到的成员人数（members 为 0：全组的目标）；与 plan rollup 一致。
-- The targets that a unit cannot reach any more, each with the number of members who miss it; 0 for a
-- target of the group. Runs unchanged in DuckDB and Spark SQL.
SELECT unit, year, target, COUNT(member) AS members
FROM targets
WHERE reach = 'lost'
GROUP BY unit, year, target
ORDER BY unit, year, target
