## Filters of listings

filtered-out = nothing matches the filters ({ $count } without them)
    .help = Use fewer filters, or none to list all.
nothing-found-filtered = no note that matches the filters contains "{ $texts }"
    .help = Try shorter or fewer words, or fewer filters.
filter-dates-reversed = the dates are reversed: from { $from } to { $to }
    .help = The first date must not be after the last, as in --from 1-1 --to 3-31
export-whole-workbook = the workbook holds the whole year and cannot be filtered
    .help = To export filtered attendance: --format json or --format csv, or -o attendance.csv
value-folder-needed = a folder or file is needed, not standard output
explanation-fixed = A plan cannot switch this rule off or lower its level in [rules].
