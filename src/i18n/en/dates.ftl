# Days and times

day-and-weekday = { $weekday } { $date }
day-taken = date: { $date }
time-open = time open
place-open = place open
value-like-day = use a date such as 2026-03-12, 3-12, Mar 12 or tomorrow
value-like-time = use a time such as 14:30 or 2:30 pm
value-which-half = morning or afternoon? Use { $afternoon } or { $morning }
no-such-day-of-year = there is no { $month }-{ $day } in { $year }
    .help = Check the date. For another year, write it out: 2028-02-29.
day-of-which-year = the year is missing: the date of the record is { $own }, so the year is not clear
    .help = Write the year: { $dates }.
weekday-differs = { $date } is not a { $weekday }
    .help = Check the date and the weekday, and correct one of them.
day-part-night = night
day-part-morning = morning
day-part-noon = noon
day-part-afternoon = afternoon
day-part-evening = evening
