# Official documents read in

import-too-large = "{ $file }" is larger than { $limit } and was not read
    .help = A plan is rarely larger than 1 MB; the file may contain pictures. Save the text as .txt or as a new .docx and try again.
import-too-long = "{ $file }" contains more than { $limit } of text, too much for a plan, and was not read
    .help = Check whether it is the right file. Keep only the plan, save it, and try again.
import-too-many-lines = "{ $file }" has more than { $limit } lines, too many for a plan, and was not read
    .help = Check whether it is the right file. Keep only the plan, save it, and try again.
import-too-much-inside = "{ $file }" unpacks to more than { $limit } and was not read
    .help = The file may be faulty. Open it in Word or WPS, copy the text of the plan into a new document, and save that as .docx.
import-entities = "{ $file }" defines XML entities and was not read, for safety
    .help = Open it in Word or WPS and save it as .docx. Do not open files of unknown origin.
import-broken = "{ $file }" is damaged or incomplete
    .help = Open it in Word or WPS and save it as .docx. If it does not open, ask for the file again.
import-encrypted = "{ $file }" is protected by a password
    .help = Open it in Word or WPS, remove the password, and save it as .docx.
import-old-word = cannot read "{ $file }": it is in the old .doc or .wps format
    .help = Open it in Word or WPS and save it as .docx.
import-pdf = cannot read "{ $file }": it is a PDF
    .help = Open it, copy the text, and save it as .txt. A scan needs text recognition first.
import-workbook = "{ $file }" is a spreadsheet, not a text document
    .help = Copy the schedule into a Word or WPS document and save that as .docx.
import-other-kind = cannot read the format of "{ $file }"
    .help = Open it in WPS or Word and save it as .docx. From a web page, copy the text and save it as .txt.
import-not-word = "{ $file }" is an archive file without a Word document
    .help = Unpack it first, then import the .docx.
import-not-text = "{ $file }" is not UTF-8, UTF-16 or GBK text
    .help = Check whether it is the right file; .txt, .md and .docx can be read.
import-empty = "{ $file }" contains no text
    .help = Check whether it is the right file, and whether its content is a picture.

import-no-title = no title was found in the document, so it cannot become a plan
    .help = Add --title TEXT to the same command.
import-no-year = the document gives no year, so it cannot become a plan
    .help = Give it with --year, such as --year 2026.
import-no-topics = no topic was found in the document, so it cannot become a plan
    .help = Topics need headings such as 专题一：… or （一）…, below a heading such as 学习专题 or 学习内容, or a table with columns for time, topic and content.
plan-exists = { $file } already exists; it was not changed
    .help = To replace it, add --replace; the old plan is kept as a numbered .bak file.

import-found-no-topics = no topic was found, so this cannot become a plan
    .help = Topics need headings such as 专题一：… or （一）…, below a heading such as 学习专题 or 学习内容, or a table with columns for time, topic and content.
import-would-write = Nothing was written.
    .help = When every line is correct, add --write to the same command to create plan/{ $year }.toml.
import-would-replace = Nothing was written.
    .help = When every line is correct, add --write --replace to the same command to replace plan/{ $year }.toml. The earlier plan is kept as a numbered .bak file.
import-name-to-fill-in = Warning: no organization found.
    .help = Write the name of the organization in { $file } as organization.
import-year-unknown = YEAR
import-understood-nothing = Nothing was recognised.
import-all-used = Every line was used.
import-unused = { $count ->
        [one] { $count } passage was not used; check whether anything is missing:
       *[other] { $count } passages were not used; check whether anything is missing:
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
import-counts = Recognised: topics { $topics }, required readings { $readings }, requirements { $requirements }.
import-written = { $file } written: topics { $topics }, required readings { $readings }, requirements { $requirements }; unused passages { $unused }.
    .help = Open the file and review it, then run plan check. The evidence of each clause must be filled in by hand.
import-set-aside = The previous plan is kept as { $file }.

column-line = Line
column-understood = Recognised as
column-text = Text

understood-title = title
understood-year = year
understood-organization = organization
understood-introduction = introduction
understood-guidance = guidance
understood-topic = topic
understood-reading = required reading
understood-optional = optional reading
understood-months = months
understood-lead = lead
understood-chair = chair
understood-speakers = speakers
understood-department = department
understood-form = study type
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
