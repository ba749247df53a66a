# A secretary's day: attachments, to-dos, reminders, sync

column-paper = File
papers-none = Nothing is attached to the session on { $date }.
papers-add = To attach: plan attach { $session } FILE... (the kind is known from our own documents and from file names; otherwise add --kind KIND)
paper-of-unknown-kind = the name "{ $name }" does not show the kind of attachment
    .help = Add --kind, or name the file after its kind: { $kinds }.
paper-of-several-kinds = the name "{ $name }" fits several kinds: { $kinds }
    .help = Choose one with --kind.
paper-of-another = "{ $name }" is the { $kind } of the session on { $session }
    .help = Check the date of the session. To attach it to this one anyway, add --kind { $key }.
draft-of-no-session = cannot attach: { $kind } does not belong to one session
    .help = Write it to a file with -o FILE. To hand over the year: plan archive -o DIR
draft-sign-in-unsigned = the sign-in sheet is attached once it is signed
    .help = Scan or photograph the signed sheet, then run plan attach { $session } sign-in.jpg
draft-filed-blanks = The attached document has { $count ->
        [one] { $count } blank
       *[other] { $count } blanks
    } to fill in.
    .help = To replace it: run the command with -o FILE instead of --file, fill in the blanks, add the file with plan attach, and retract this one.
