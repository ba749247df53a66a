# Official documents read in

import-too-large = "{ $file }" is larger than { $limit } and was not read.
    .help = A plan rarely takes 1 MB; there may be pictures in it. Save the text as .txt or as a new .docx and try again.
import-too-long = "{ $file }" holds more than { $limit } of text, which no plan does, and was not read.
    .help = See whether this is the right file; keep only the plan, save it, and try again.
import-too-much-inside = "{ $file }" unpacks to more than { $limit } and was not read.
    .help = Something may be wrong with it. Open it in Word or WPS, copy the plan's text into a new document, and save that as .docx.
import-entities = "{ $file }" defines XML entities, which no document should, and was not read for safety.
    .help = Open it in Word or WPS and save it as .docx; do not open files of unknown origin.
import-broken = "{ $file }" is damaged or was not saved completely, and cannot be read.
    .help = Try to open it in Word or WPS; if that works save it as .docx, else ask for it again.
import-encrypted = "{ $file }" is protected by a password and cannot be read.
    .help = Open it in Word or WPS, remove the password, and save it as .docx.
import-old-word = "{ $file }" is a .doc or .wps file of the old format and cannot be read.
    .help = Open it in Word or WPS and save it as .docx.
import-pdf = "{ $file }" is a PDF and cannot be read.
    .help = Open it, copy the text, and save that as .txt; a scan must go through text recognition first.
import-workbook = "{ $file }" is a workbook, not a text document.
    .help = Copy the schedule into a Word or WPS document and save that as .docx.
import-other-kind = "{ $file }" is of a format that cannot be read.
    .help = Open it in WPS or Word and save it as .docx; of a web page, copy the text and save it as .txt.
import-not-word = "{ $file }" is an archive without a Word document in it.
    .help = Unpack it first, then read the .docx from it.
import-not-text = "{ $file }" is no text in UTF-8, UTF-16 or GBK.
    .help = See whether this is the right file; .txt, .md and .docx can be read.
import-empty = "{ $file }" holds no text.
    .help = See whether this is the right file, and whether its content is a picture.

import-no-title = No title was found in the document, so it cannot become a plan.
    .help = Add --title TEXT to the same command.
import-no-year = The document names no year, so it cannot become a plan.
    .help = Name it with --year, such as --year 2026.
import-no-topics = No topic was found in the document, so it cannot become a plan.
    .help = Topics need headings, such as 专题一：… or （一）…, below one such as 学习专题 or 学习内容; or a table with columns for time, topic and content.
plan-exists = There is { $file } already; it was not changed.
    .help = If the new one is to take its place, add --replace; the old one is kept as { $file }.bak.

import-found-no-topics = No topic was found, so this cannot become a plan.
    .help = Topics need headings, such as 专题一：… or （一）…, below one such as 学习专题 or 学习内容; or a table with columns for time, topic and content.
import-would-write = Nothing was written.
    .help = When each line is right, add --write to the same command; it makes plan/{ $year }.toml.
import-year-unknown = YEAR
import-understood-nothing = Nothing was understood.
import-all-used = Every line was used.
import-unused = { $count ->
        [one] One passage is unused; check that nothing is missing:
       *[other] { $count } passages are unused; check that nothing is missing:
    }
import-tally = Characters: { $total } without punctuation; in facts { $facts }, in numbers, labels and connecting words { $wording }, unused { $unused }.
import-shape = Topics stated as: { $shape }.
import-lone-title = Warning: no title found.
    .help = Add --title TEXT to the same command.
import-lone-year = Warning: no year found.
    .help = Add --year YEAR to the same command.
import-lone-organization = Warning: no organization found.
    .help = Add --organization NAME to the same command.
import-other-count = Warning: line { $line } says { $said } topics, found { $found }.
import-without-readings = Warning: topics without required readings: { $topics }.
import-general-titles = Warning: titles of parts, not of topics: { $topics }.
import-alike = Warning: the topics in lines { $first } and { $second } are alike: { $title }.
import-counts = Understood: topics { $topics }, required readings { $readings }, requirements { $requirements }.
import-written = Wrote { $file }: topics { $topics }, required readings { $readings }, requirements { $requirements }; unused passages { $unused }.
    .help = Open it and go through it, then run plan check. Which records evidence each clause is for a person to fill in.
import-set-aside = The plan that was there is kept as { $file }.

column-line = Line
column-understood = Understood as
column-text = Words

understood-title = title
understood-year = year
understood-organization = unit
understood-introduction = introduction
understood-guidance = guidance
understood-topic = topic
understood-reading = reading
understood-optional = optional reading
understood-months = months
understood-lead = led by
understood-chair = chaired by
understood-speakers = speakers
understood-department = department
understood-form = form
understood-requirement = requirement
understood-clause = clause
understood-heading = heading
understood-grasp = point
understood-practice = tie to work
understood-result = expected result
understood-question = question
understood-setting = setting
understood-unused = not used

shape-numbered = numbered topics
shape-items = items
shape-months = by month
shape-parts = each part is a topic
shape-table = table
shape-forms = one form per topic
shape-counted = counted off in the text
shape-lines = lines
