# Rules of outcomes and evaluations

field-research-without-place = the field research of { $date } does not say where it went.
    .help = Add it: plan amend { $session } place=TEXT --reason "place added".
    .title = Field research without a place
    .why = The plan asks for visits to the grass roots, to companies and institutes: where the group went must be on record.
field-research-without-findings = the field research of { $date } ({ $place }) has no problem on record.
    .help = Record what it found: plan attend { $session } --problem TEXT, once for each.
    .title = Field research that found nothing
    .why = Field research is to hear people and find what is lacking. What it found fills the list of problems and gives outcomes their aim. Looked at from the day after the visit.
outcome-overdue = "{ $title }" was due on { $due }, to be seen to by { $name }, and is overdue.
    .help = Say how far it has come: plan outcomes update { $outcome } --state done; if it is given up, --state dropped --reason TEXT; if it was put off, plan amend { $outcome } due=DATE --reason TEXT.
    .title = An outcome overdue
    .why = Every outcome has an owner and a due date. One that is neither done nor dropped after that day is told; the day itself is still in time.
