# Commands for scripts

column-schema-what = Name
column-schema-of = Describes
schema-of-file = file
schema-of-record = record
schema-of-command = JSON of the command
no-such-schema = no schema "{ $word }"
    .help = To list all names: plan schema
